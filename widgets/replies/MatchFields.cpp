// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/MatchFields.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/BytesEdit.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/replies/ReplyWords.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace workbench {
namespace {

constexpr int kMatchKinds = 8;
constexpr qint64 kMostLength = qint64{1} << 30;

} // namespace

MatchFields::MatchFields(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_foldCase(new QCheckBox(this)),
      m_bytes(new BytesEdit(theme, BytesEdit::Offer::Plain, QStringLiteral("matchBytes"), this)),
      m_pattern(new QLineEdit(this)), m_lengths(new QWidget(this)), m_leastLabel(new QLabel(m_lengths)),
      m_least(new NumberSpin(theme, 0, kMostLength, m_lengths)), m_mostLabel(new QLabel(m_lengths)),
      m_most(new NumberSpin(theme, 0, kMostLength, m_lengths)), m_unit(new QLabel(m_lengths)),
      m_refusal(new MessageLine(theme, this))
{
    m_pattern->setFont(theme.fixedFont());
    build();
    retranslate();
    connectParts();
    setMatch({});
    showKind();
}

void MatchFields::build()
{
    m_kind->setObjectName(QStringLiteral("matchKind"));
    m_foldCase->setObjectName(QStringLiteral("matchFoldCase"));
    m_pattern->setObjectName(QStringLiteral("matchPattern"));
    m_least->setObjectName(QStringLiteral("matchLeast"));
    m_most->setObjectName(QStringLiteral("matchMost"));
    m_refusal->setObjectName(QStringLiteral("matchRefusal"));
    for (int kind = 0; kind < kMatchKinds; ++kind)
        m_kind->addItem(QString());
    m_leastLabel->setBuddy(m_least);
    m_mostLabel->setBuddy(m_most);
    auto* lengths = new QHBoxLayout(m_lengths);
    lengths->setContentsMargins({});
    lengths->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_leastLabel, m_least, m_mostLabel, m_most, m_unit})
        lengths->addWidget(part);
    lengths->addStretch(1);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_kind);
    first->addWidget(m_foldCase);
    first->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(first);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bytes, m_pattern, m_lengths, m_refusal})
        column->addWidget(part);
    m_refusal->hide();
}

void MatchFields::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        read();
    });
    connect(m_foldCase, &QCheckBox::toggled, this, &MatchFields::read);
    connect(m_bytes, &BytesEdit::edited, this, &MatchFields::read);
    connect(m_pattern, &QLineEdit::textChanged, this, &MatchFields::read);
    for (NumberSpin* spin : {m_least, m_most})
        connect(spin, &NumberSpin::edited, this, &MatchFields::read);
}

MatchKind MatchFields::kind() const { return static_cast<MatchKind>(m_kind->currentIndex()); }

bool MatchFields::takesBytes() const
{
    return kind() == MatchKind::Exact || kind() == MatchKind::StartsWith || kind() == MatchKind::Contains ||
           kind() == MatchKind::EndsWith;
}

QWidget* MatchFields::mainField() const
{
    return takesBytes()                  ? static_cast<QWidget*>(m_bytes->field())
           : kind() == MatchKind::Any    ? m_kind
           : kind() == MatchKind::Length ? static_cast<QWidget*>(m_least)
                                         : m_pattern;
}

void MatchFields::showKind()
{
    const bool pattern = kind() == MatchKind::Regex || kind() == MatchKind::HexPattern;
    m_bytes->setVisible(takesBytes());
    m_pattern->setVisible(pattern);
    m_pattern->setPlaceholderText(kind() == MatchKind::HexPattern ? QStringLiteral("01 ?? 00 06")
                                                                  : QStringLiteral("^GET (\\S+)"));
    m_lengths->setVisible(kind() == MatchKind::Length);
    m_foldCase->setVisible(takesBytes() || kind() == MatchKind::Regex);
}

void MatchFields::setMatch(const MatchSpec& match)
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_match = match;
    m_kind->setCurrentIndex(static_cast<int>(match.kind));
    m_foldCase->setChecked(match.foldCase);
    m_bytes->setPayload(match.bytes);
    const QString pattern = QString::fromStdString(match.pattern);
    if (m_pattern->text() != pattern)
        m_pattern->setText(pattern);
    m_least->setValue(static_cast<qint64>(match.least));
    m_most->setValue(static_cast<qint64>(match.most));
    check();
}

void MatchFields::read()
{
    if (m_filling)
        return;
    MatchSpec match = m_match;
    match.kind = kind();
    match.foldCase = m_foldCase->isChecked();
    match.bytes = m_bytes->payload();
    match.pattern = utf8Of(m_pattern->text());
    if (m_least->value() && m_most->value() && *m_least->value() <= *m_most->value()) {
        match.least = static_cast<std::size_t>(*m_least->value());
        match.most = static_cast<std::size_t>(*m_most->value());
    }
    const bool isOther = !(match == m_match);
    m_match = match;
    check();
    if (isOther)
        Q_EMIT edited();
}

/// Says what is wrong with the pattern or the lengths; the bytes say it themselves.
void MatchFields::check()
{
    QString refusal;
    if (kind() == MatchKind::Length) {
        for (const NumberSpin* spin : {m_least, m_most})
            refusal = refusal.isEmpty() ? spin->problem().value_or(QString()) : refusal;
        if (refusal.isEmpty() && *m_least->value() > *m_most->value())
            refusal = tr("No message has at least %1 and at most %2.")
                          .arg(bytesText(*m_least->value()), bytesText(*m_most->value()));
        setRefused(*m_most, !refusal.isEmpty());
    } else if (!takesBytes()) {
        if (const auto made = ByteMatch::parse(m_match); !made) {
            const QString text = m_pattern->text();
            const std::size_t end = made.error().byte + made.error().byteLength;
            refusal = refusalText(made.error(), Encoding::Utf8, positionOfByte(text, end) == text.size());
        }
        setRefused(*m_pattern, !refusal.isEmpty());
        m_pattern->setAccessibleDescription(refusal);
    }
    m_refusal->setVisible(!refusal.isEmpty());
    m_refusal->setRefusal(refusal);
}

void MatchFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MatchFields::retranslate()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_kind->setAccessibleName(tr("Message"));
    for (int kind = 0; kind < kMatchKinds; ++kind)
        m_kind->setItemText(kind, ReplyWords::match(static_cast<MatchKind>(kind)));
    m_foldCase->setText(tr("ignore case"));
    m_foldCase->setAccessibleName(m_foldCase->text());
    m_bytes->setName(tr("Looked for"));
    m_pattern->setAccessibleName(tr("Pattern"));
    m_leastLabel->setText(tr("at least"));
    m_least->setAccessibleName(tr("At least, bytes"));
    m_mostLabel->setText(tr("at most"));
    m_most->setAccessibleName(tr("At most, bytes"));
    m_unit->setText(tr("bytes"));
    check();
}

} // namespace workbench

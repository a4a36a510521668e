// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/FramingFields.h"

#include "core/payload/Escapes.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/FlowLayout.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace workbench {
namespace {

constexpr auto kMostFramed = static_cast<qint64>(Framer::kLongest);

QHBoxLayout* newFramingRow(QWidget* widget = nullptr)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(8);
    return row;
}

} // namespace

FramingFields::FramingFields(const Theme& theme, Wording wording, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_wording(wording), m_label(new QLabel(this)),
      m_kind(new QComboBox(this)), m_rest(new QWidget(this)), m_delimiter(new QLineEdit(m_rest)),
      m_size(new NumberSpin(theme, 1, kMostFramed, m_rest)),
      m_offset(new NumberSpin(theme, 0, kMostFramed, m_rest)), m_width(new NumberSpin(theme, 1, 8, m_rest)),
      m_order(new QComboBox(m_rest)), m_plus(new NumberSpin(theme, -kMostFramed, kMostFramed, m_rest)),
      m_sizeUnit(new QLabel(m_rest)), m_offsetLabel(new QLabel(m_rest)), m_widthLabel(new QLabel(m_rest)),
      m_plusLabel(new QLabel(m_rest)), m_refusal(new MessageLine(theme, this))
{
    build();
    retranslate();
    connectParts();
    setFraming({});
    showKind();
}

void FramingFields::build()
{
    const QString prefix = m_wording == Wording::Split ? QStringLiteral("split") : QStringLiteral("framing");
    m_kind->setObjectName(prefix + QStringLiteral("Kind"));
    m_delimiter->setObjectName(prefix + QStringLiteral("Delimiter"));
    m_size->setObjectName(prefix + QStringLiteral("Size"));
    m_offset->setObjectName(prefix + QStringLiteral("Offset"));
    m_width->setObjectName(prefix + QStringLiteral("Width"));
    m_order->setObjectName(prefix + QStringLiteral("Order"));
    m_plus->setObjectName(prefix + QStringLiteral("Plus"));
    m_refusal->setObjectName(prefix + QStringLiteral("Refusal"));
    m_label->setBuddy(m_kind);
    for (int i = 0; i < 5; ++i)
        m_kind->addItem(QString());
    for (int i = 0; i < 2; ++i)
        m_order->addItem(QString());
    m_delimiter->setFont(m_theme.fixedFont());
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(12);
    setFocusProxy(m_kind);
    auto* size = new QWidget(m_rest);
    auto* sizeRow = newFramingRow(size);
    sizeRow->addWidget(m_size);
    sizeRow->addWidget(m_sizeUnit);
    sizeRow->addStretch(1);
    auto* rests = new QVBoxLayout(m_rest);
    rests->setContentsMargins({});
    m_rests = {nullptr, nullptr, m_delimiter, size, buildPrefix()};
    for (QWidget* rest : m_rests) {
        if (rest != nullptr)
            rests->addWidget(rest);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto* row = newFramingRow();
    row->addWidget(m_label);
    row->addWidget(m_kind, 1);
    column->addLayout(row);
    column->addWidget(m_rest);
    column->addWidget(m_refusal);
    m_refusal->hide();
    if (m_wording == Wording::Split) {
        for (QWidget* control :
             std::initializer_list<QWidget*>{m_kind, m_delimiter, m_size, m_offset, m_width, m_order, m_plus})
            setSmall(*control);
    }
}

QWidget* FramingFields::buildPrefix()
{
    auto* prefix = new QWidget(m_rest);
    QLayout* row = nullptr;
    if (m_wording == Wording::Split) { // on as many lines as it needs
        row = new FlowLayout(m_theme.px(8));
        prefix->setLayout(row);
    } else {
        row = newFramingRow(prefix);
    }
    m_offsetLabel->setBuddy(m_offset);
    m_widthLabel->setBuddy(m_width);
    m_plusLabel->setBuddy(m_plus);
    for (QWidget* part : std::initializer_list<QWidget*>{m_offsetLabel, m_offset, m_widthLabel, m_width,
                                                         m_order, m_plusLabel, m_plus})
        row->addWidget(part);
    for (NumberSpin* spin : {m_offset, m_width, m_plus})
        spin->setMaximumWidth(m_theme.px(72));
    if (auto* line = qobject_cast<QHBoxLayout*>(row))
        line->addStretch(1);
    return prefix;
}

void FramingFields::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        read();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, &FramingFields::read);
    connect(m_delimiter, &QLineEdit::textChanged, this, &FramingFields::read);
    for (NumberSpin* spin : {m_size, m_offset, m_width, m_plus})
        connect(spin, &NumberSpin::edited, this, &FramingFields::read);
}

FramingKind FramingFields::kind() const { return static_cast<FramingKind>(m_kind->currentIndex()); }

void FramingFields::showKind()
{
    const QWidget* shown = m_rests[static_cast<std::size_t>(kind())];
    m_rest->setVisible(shown != nullptr);
    for (QWidget* rest : m_rests) {
        if (rest != nullptr)
            rest->setVisible(rest == shown);
    }
}

void FramingFields::setFraming(const Framing& framing)
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_framing = framing;
    m_kind->setCurrentIndex(static_cast<int>(framing.kind));
    m_delimiter->setText(framing.delimiter.empty()
                             ? QStringLiteral("\\r\\n")
                             : QString::fromStdString(escapedText(framing.delimiter, Encoding::Utf8)));
    m_size->setValue(static_cast<qint64>(framing.size));
    m_offset->setValue(static_cast<qint64>(framing.offset));
    m_width->setValue(static_cast<qint64>(framing.width));
    m_order->setCurrentIndex(framing.order == ByteOrder::BigEndian ? 0 : 1);
    m_plus->setValue(framing.plus);
    frame(nullptr);
    m_refusal->hide();
}

void FramingFields::frame(QWidget* refused)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_delimiter, m_size, m_offset, m_width, m_plus})
        setRefused(*field, field == refused);
}

/// Why it cannot be read; empty where it can.
QString FramingFields::readInto(Framing& framing) const
{
    framing.kind = kind();
    switch (framing.kind) {
    case FramingKind::Read:
    case FramingKind::Line:
        break;
    case FramingKind::Delimiter: {
        const QString text = m_delimiter->text();
        const Parsed<Bytes> bytes = parseEscapes(utf8Of(text), Encoding::Utf8);
        if (!bytes)
            return refusalText(bytes.error(), Encoding::Utf8,
                               positionOfByte(text, bytes.error().byte + bytes.error().byteLength) ==
                                   text.size());
        if (bytes.value().empty())
            return tr("A message must end with at least one byte, such as \\n.");
        framing.delimiter = bytes.value();
        break;
    }
    case FramingKind::Fixed:
        if (const auto problem = m_size->problem())
            return *problem;
        framing.size = static_cast<std::size_t>(*m_size->value());
        break;
    case FramingKind::Prefix:
        for (const NumberSpin* spin : {m_offset, m_width, m_plus}) {
            if (const auto problem = spin->problem())
                return *problem;
        }
        framing.offset = static_cast<std::size_t>(*m_offset->value());
        framing.width = static_cast<std::size_t>(*m_width->value());
        framing.order = m_order->currentIndex() == 0 ? ByteOrder::BigEndian : ByteOrder::LittleEndian;
        framing.plus = *m_plus->value();
        break;
    }
    return {};
}

void FramingFields::read()
{
    if (m_filling)
        return;
    Framing framing = m_framing;
    const QString refusal = readInto(framing);
    m_refusal->setVisible(!refusal.isEmpty());
    m_refusal->setRefusal(refusal);
    setRefused(*m_delimiter, kind() == FramingKind::Delimiter && !refusal.isEmpty());
    if (!refusal.isEmpty() || framing == m_framing)
        return;
    m_framing = framing;
    Q_EMIT edited();
}

void FramingFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FramingFields::nameKinds()
{
    const bool splits = m_wording == Wording::Split;
    const auto name = [this](FramingKind kind, const QString& words) {
        m_kind->setItemText(static_cast<int>(kind), words);
    };
    m_label->setText(splits ? tr("S&plit by") : tr("A &message is"));
    m_kind->setAccessibleName(splits ? tr("Split by") : tr("A message is"));
    name(FramingKind::Read, splits ? tr("read") : tr("what one recv returned"));
    name(FramingKind::Line, splits ? tr("line") : tr("a line"));
    name(FramingKind::Delimiter, splits ? tr("delimiter") : tr("all up to and with"));
    name(FramingKind::Fixed, splits ? tr("fixed length") : tr("so many bytes"));
    name(FramingKind::Prefix, splits ? tr("length field") : tr("as long as a field says"));
}

void FramingFields::retranslate()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    nameKinds();
    const auto name = [this](QWidget& field, const QString& words) {
        field.setAccessibleName(m_wording == Wording::Split ? tr("Split: %1").arg(words) : words);
    };
    name(*m_delimiter, tr("End of a message"));
    m_delimiter->setToolTip(tr("The bytes that end a message, with escapes: \\r\\n, \\0, \\x03"));
    name(*m_size, tr("Bytes of a message"));
    m_sizeUnit->setText(tr("bytes"));
    m_offsetLabel->setText(tr("behind"));
    name(*m_offset, tr("Bytes before the length field"));
    m_offset->setToolTip(tr("Bytes before the length field"));
    m_widthLabel->setText(tr("bytes, of"));
    name(*m_width, tr("Bytes of the length field"));
    m_width->setToolTip(tr("Bytes of the length field, 1 to 8"));
    name(*m_order, tr("Byte order of the length field"));
    m_order->setItemText(0, tr("big-endian"));
    m_order->setItemText(1, tr("little-endian"));
    m_plusLabel->setText(tr("plus"));
    name(*m_plus, tr("Added to the length"));
    m_plus->setToolTip(tr("Added to the field: together they count the bytes that follow it"));
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/BytesEdit.h"

#include "core/payload/PayloadTemplate.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/InsertMenu.h"
#include "widgets/fields/ModeHistory.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/FlowLayout.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

BytesEdit::BytesEdit(const Theme& theme, Offer offer, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_offer(offer),
      m_modes(new SegmentedControl(theme, SegmentedControl::Height::Control, this)),
      m_encoding(new QComboBox(this)), m_endLabel(new QLabel(this)), m_ending(new QComboBox(this)),
      m_insertButton(new QToolButton(this)), m_insert(new InsertMenu(m_insertButton)),
      m_field(new PayloadField(theme, this)), m_message(new MessageLine(theme, this)),
      m_history(std::make_unique<ModeHistory>(*m_field->document()))
{
    m_modes->setObjectName(objectName + QStringLiteral("Mode"));
    m_encoding->setObjectName(objectName + QStringLiteral("Encoding"));
    m_ending->setObjectName(objectName + QStringLiteral("Ending"));
    m_insertButton->setObjectName(objectName + QStringLiteral("Insert"));
    m_field->setObjectName(objectName);
    m_message->setObjectName(objectName + QStringLiteral("Refusal"));
    build();
    connectParts();
    retranslate();
}

BytesEdit::~BytesEdit()
{
    m_field->disconnect(this); // it still tells while it goes
}

void BytesEdit::build()
{
    for (const PayloadMode mode : {PayloadMode::Text, PayloadMode::Escapes, PayloadMode::Hex})
        m_modes->addSegment(static_cast<int>(mode), modeName(mode));
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Latin1, Encoding::Utf16Le, Encoding::Utf16Be})
        m_encoding->addItem(encodingName(encoding), static_cast<int>(encoding));
    for (const LineEnding ending :
         {LineEnding::None, LineEnding::Lf, LineEnding::CrLf, LineEnding::Cr, LineEnding::Nul})
        m_ending->addItem(endingName(ending), static_cast<int>(ending));
    m_endLabel->setBuddy(m_ending);
    m_insertButton->setPopupMode(QToolButton::InstantPopup);
    m_insertButton->setMenu(m_insert);
    m_insertButton->setFocusPolicy(Qt::StrongFocus);
    m_message->hide();
    setFocusProxy(m_field);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    if (m_offer == Offer::Plain)
        buildPlain(*column);
    else
        buildWhole(*column);
    column->addWidget(m_message);
}

void BytesEdit::buildPlain(QBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_modes, 0, Qt::AlignTop);
    row->addWidget(m_field, 1);
    column.addLayout(row);
    for (QWidget* unused : std::initializer_list<QWidget*>{m_encoding, m_endLabel, m_ending, m_insertButton})
        unused->hide();
}

/// Where it is narrow its choices go on in a line below.
void BytesEdit::buildWhole(QBoxLayout& column)
{
    auto* end = new QWidget(this);
    auto* together = new QHBoxLayout(end);
    together->setContentsMargins({});
    together->setSpacing(8);
    together->addWidget(m_endLabel);
    together->addWidget(m_ending);
    auto* row = new FlowLayout(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_modes, m_encoding, end, m_insertButton})
        row->addWidget(part);
    column.addLayout(row);
    column.addWidget(m_field);
}

void BytesEdit::connectParts()
{
    connect(m_modes, &SegmentedControl::currentChanged, this,
            [this](int mode) { switchMode(static_cast<PayloadMode>(mode)); });
    connect(m_field->document(), &QTextDocument::contentsChanged, this, &BytesEdit::textChanged);
    for (QComboBox* combo : {m_encoding, m_ending})
        connect(combo, &QComboBox::currentIndexChanged, this, &BytesEdit::tell);
    connect(m_insert->variablesAction(), &QAction::toggled, this, &BytesEdit::tell);
    connect(m_insert, &InsertMenu::insertRequested, this, [this](const QString& variable) {
        m_insert->variablesAction()->setChecked(true);
        m_field->insertPlainText(variable);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    if (m_offer == Offer::Whole)
        connect(m_field, &PayloadField::sendRequested, this,
                [this] { m_field->insertPlainText(QStringLiteral("\n")); });
}

Payload BytesEdit::payload() const
{
    return {m_mode, static_cast<Encoding>(m_encoding->currentData().toInt()),
            static_cast<LineEnding>(m_ending->currentData().toInt()), utf8Of(m_field->text()),
            m_insert->variablesAction()->isChecked()};
}

void BytesEdit::setPayload(const Payload& payload)
{
    if (payload == this->payload())
        return;
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(payload.encoding)));
    m_ending->setCurrentIndex(m_ending->findData(static_cast<int>(payload.ending)));
    m_insert->variablesAction()->setChecked(payload.variables);
    showMode(payload.mode);
    m_field->setPlainText(QString::fromStdString(payload.text)); // nothing to undo into another rule
    m_history = std::make_unique<ModeHistory>(*m_field->document());
    check();
}

void BytesEdit::showMode(PayloadMode mode)
{
    m_mode = mode;
    const QSignalBlocker silent(m_modes);
    m_modes->setCurrent(static_cast<int>(mode));
}

/// The bytes stay, written in the other way. Where there are none yet the text is read anew as it stands.
void BytesEdit::switchMode(PayloadMode mode)
{
    if (mode == m_mode)
        return;
    const Payload typed = payload();
    const Parsed<PayloadTemplate> made = PayloadTemplate::parse(typed);
    if (made) {
        const Parsed<std::string> text = made.value().textIn(mode);
        if (!text) {
            showMode(m_mode);
            m_message->setRefusal(refusalText(text.error(), typed.encoding));
            m_message->show();
            return;
        }
        showMode(mode);
        if (text.value() != typed.text) {
            const QScopedValueRollback<bool> guard(m_filling, true);
            const QString converted = QString::fromStdString(text.value());
            m_field->replaceText(converted);
            m_history->converted(typed.mode, mode, converted);
        }
    } else {
        showMode(mode);
    }
    tell();
}

void BytesEdit::textChanged()
{
    if (m_filling)
        return;
    const PayloadMode mode = m_history->modeAfterChange(m_mode, m_field->text());
    if (mode != m_mode)
        showMode(mode);
    tell();
}

void BytesEdit::tell()
{
    if (m_filling)
        return;
    check();
    Q_EMIT edited();
}

/// Marks what cannot be read. Underlining changes the document's layout only, not its contents.
void BytesEdit::check()
{
    const Payload typed = payload();
    const Parsed<PayloadTemplate> made = PayloadTemplate::parse(typed);
    setRefused(*m_field, !made);
    m_message->setVisible(!made);
    if (made) {
        m_field->mark(0, 0);
        m_message->clear();
    } else {
        const QString text = m_field->text();
        const int start = positionOfByte(text, made.error().byte);
        const int end = positionOfByte(text, made.error().byte + made.error().byteLength);
        m_field->mark(start, end - start);
        m_message->setRefusal(refusalText(made.error(), typed.encoding, end == text.size()));
    }
    m_field->setAccessibleDescription(m_message->text());
}

QString BytesEdit::problem() const { return isRefused(m_field) ? m_message->text() : QString(); }

void BytesEdit::setName(const QString& name)
{
    m_name = name;
    retranslate();
}

void BytesEdit::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BytesEdit::retranslate()
{
    for (const PayloadMode mode : {PayloadMode::Text, PayloadMode::Escapes, PayloadMode::Hex})
        m_modes->setSegmentText(static_cast<int>(mode), modeName(mode),
                                tr("%1: %2", "field: way of writing").arg(m_name, modeName(mode)));
    m_field->setAccessibleName(m_name);
    m_encoding->setAccessibleName(tr("%1: encoding").arg(m_name));
    m_endLabel->setText(tr("end with"));
    m_ending->setAccessibleName(tr("%1: end with").arg(m_name));
    {
        const QScopedValueRollback<bool> guard(m_filling, true);
        m_ending->setItemText(0, endingName(LineEnding::None));
    }
    m_insertButton->setText(tr("Insert"));
    m_insertButton->setAccessibleName(tr("%1: insert").arg(m_name));
    m_insertButton->setToolTip(tr("Variables that are filled in for each answer"));
    if (!problem().isEmpty())
        check();
}

} // namespace workbench

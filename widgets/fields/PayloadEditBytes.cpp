// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// How a PayloadEdit's bytes are edited in a window, and held where its field cannot show them.

#include "widgets/fields/PayloadEdit.h"

#include "core/payload/HexText.h"
#include "core/payload/PayloadTemplate.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/HexEdit.h"
#include "widgets/fields/HexEditWindow.h"
#include "widgets/fields/InsertMenu.h"
#include "widgets/fields/ModeHistory.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace workbench {

namespace {

/// As hex three characters each: more takes the field more than a blink to lay out.
constexpr std::size_t kFieldBytes = std::size_t{64} << 10U;

} // namespace

Encoding PayloadEdit::encoding() const { return static_cast<Encoding>(m_encoding->currentData().toInt()); }

LineEnding PayloadEdit::ending() const { return static_cast<LineEnding>(m_ending->currentData().toInt()); }

/// Writes the text of a mode into the field; undo brings text and mode back.
void PayloadEdit::writeText(PayloadMode mode, const QString& text)
{
    const PayloadMode before = m_mode;
    showMode(mode);
    if (text == m_field->text())
        return;
    m_converting = true;
    m_field->replaceText(text);
    m_converting = false;
    if (before != mode)
        m_history->converted(before, mode, text);
}

// ---- the window

/// The payload without its ending, or why it has none that could be edited.
Parsed<Bytes> PayloadEdit::editableBytes()
{
    if (m_held)
        return *m_held;
    Payload typed = payload();
    typed.ending = LineEnding::None;
    const Parsed<PayloadTemplate> made = PayloadTemplate::parse(typed);
    return made ? filledIn(made.value()) : Parsed<Bytes>(made.error());
}

void PayloadEdit::openBytes()
{
    if (HexEditWindow* window = bytesWindow()) {
        window->open();
        window->raise();
        window->activateWindow();
    }
}

/// Null where there are no bytes to edit; why stands below the field.
HexEditWindow* PayloadEdit::bytesWindow()
{
    if (m_bytesWindow)
        return m_bytesWindow;
    const Parsed<PayloadTemplate> made = m_held ? PayloadTemplate() : nextTemplate();
    if (made && !made.value().isFixed()) {
        setProblem(tr("Variables are filled in at each send and are no bytes yet. Switch off Fill in "
                      "variables to edit what is typed."));
        m_showsRefusal = true; // goes with the next key
        return nullptr;
    }
    Parsed<Bytes> bytes = editableBytes();
    if (!bytes) {
        refuse(bytes.error());
        return nullptr;
    }
    auto* window = new HexEditWindow(m_theme, *m_dialogs, this);
    m_bytesWindow = window;
    if (m_bytesWindowSize.isValid())
        window->resize(m_bytesWindowSize);
    window->setBytes(std::move(bytes).value(), encoding(),
                     ending() == LineEnding::None
                         ? QString()
                         : tr("%1 is appended when they are sent.").arg(endingName(ending())));
    connect(window, &QDialog::finished, this, [this, window](int result) {
        m_bytesWindowSize = window->size();
        m_bytesWindow = nullptr; // it deletes itself
        if (result == QDialog::Accepted)
            takeOver(window->takeBytes());
        if (m_held)
            m_heldEdit->setFocus(Qt::OtherFocusReason);
        else
            m_field->setFocus(Qt::OtherFocusReason);
    });
    return window;
}

/// In the window, behind what is there: it is seen what comes of it before it is used.
void PayloadEdit::insertFile()
{
    m_dialogs->chooseFileToOpen(this, {tr("Insert a file's contents"), {}, {}, {}},
                                [this](const QString& path) {
                                    HexEditWindow* window = bytesWindow();
                                    if (window == nullptr)
                                        return;
                                    window->open();
                                    window->edit().moveToEnd();
                                    window->insertFile(path);
                                });
}

/// In the mode of now; Escapes where Text cannot show the bytes.
void PayloadEdit::takeOver(Bytes bytes)
{
    if (bytes.size() > kFieldBytes) {
        hold(std::move(bytes));
        return;
    }
    release();
    const Payload asHex{PayloadMode::Hex, encoding(), LineEnding::None, hexText(bytes),
                        m_insert->variablesAction()->isChecked()};
    const Parsed<PayloadTemplate> made = PayloadTemplate::parse(asHex);
    if (!made) // hex of bytes always has bytes
        return;
    for (const PayloadMode mode : {m_mode, PayloadMode::Escapes}) {
        const Parsed<std::string> text = made.value().textIn(mode);
        if (!text)
            continue;
        writeText(mode, QString::fromStdString(text.value()));
        break;
    }
    setProblem({});
    refresh();
}

void PayloadEdit::sendSaved(const Payload& payload)
{
    if (!m_send->isEnabled()) {
        Q_EMIT notSent(m_whyNot.isEmpty() ? tr("Nothing can be sent here now.") : m_whyNot);
        return;
    }
    const Parsed<Bytes> bytes = expanded(payload);
    if (!bytes) {
        Q_EMIT notSent(refusalText(bytes.error(), payload.encoding));
        return;
    }
    ++m_number;
    m_refresh->start(); // the preview is of the next
    Q_EMIT sendRequested(toByteArray(bytes.value()));
}

// ---- bytes beside the field

void PayloadEdit::hold(Bytes bytes)
{
    m_held = std::move(bytes);
    m_insert->variablesAction()->setChecked(false);
    setProblem({});
    showHeld();
}

void PayloadEdit::release()
{
    m_held.reset();
    m_heldLine->hide();
    m_field->show();
    m_modes->setEnabled(true);
    m_insertButton->setEnabled(true);
    m_insert->setEnabled(true);
}

/// The line in the field's place, and the count.
void PayloadEdit::showHeld()
{
    const auto size = static_cast<qint64>(m_held->size());
    m_heldText->setText(tr("%1, too many to be shown here").arg(bytesText(size)));
    m_field->hide();
    m_heldLine->show();
    m_modes->setEnabled(false);
    m_insertButton->setEnabled(false);
    m_insert->setEnabled(false);
    showPreview({});
    showCount(size + static_cast<qint64>(endingBytes(ending(), encoding()).size()));
}

void PayloadEdit::discardHeld()
{
    m_dialogs->confirm(this,
                       {tr("%1 are discarded.").arg(bytesText(static_cast<qint64>(m_held->size()))),
                        tr("The text that stood here before comes back."), tr("Discard")},
                       [this] {
                           release();
                           refresh();
                           m_field->setFocus(Qt::OtherFocusReason);
                       });
}

Parsed<PayloadTemplate> PayloadEdit::nextTemplate() const
{
    return m_held ? PayloadTemplate::ofBytes(*m_held, ending(), encoding())
                  : PayloadTemplate::parse(payload());
}

/// What the next send sends.
Parsed<Bytes> PayloadEdit::nextBytes() const
{
    if (!m_held)
        return expanded(payload());
    Bytes bytes = *m_held;
    const Bytes tail = endingBytes(ending(), encoding());
    bytes.insert(bytes.end(), tail.begin(), tail.end());
    return bytes;
}

} // namespace workbench

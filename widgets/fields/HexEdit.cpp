// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HexEdit.h"

#include "core/payload/HexDigit.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/HexClipboard.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace workbench {

HexEdit::HexEdit(const Theme& theme, QWidget* parent)
    : HexLines(theme, parent), m_undo(makeAction("hexUndo", QKeySequence::Undo, &HexEdit::undo)),
      m_redo(makeAction("hexRedo", QKeySequence::Redo, &HexEdit::redo)),
      m_cut(makeAction("hexCut", QKeySequence::Cut, &HexEdit::cut)),
      m_copy(makeAction("hexCopyBytes", QKeySequence::Copy, &HexEdit::copy)),
      m_paste(makeAction("hexPaste", QKeySequence::Paste, &HexEdit::paste)),
      m_delete(makeAction("hexDelete", QKeySequence::UnknownKey, &HexEdit::deleteSelected)),
      m_selectAll(makeAction("hexSelectAll", QKeySequence::SelectAll, &HexEdit::selectAll))
{
    setObjectName(QStringLiteral("hexEdit"));
    setAttribute(Qt::WA_InputMethodEnabled);
    connect(this, &HexLines::selectionChanged, this, [this] {
        if (!m_changing) {
            m_half = false;
            m_edited.endRun();
        }
        updateActions();
    });
    retranslate();
    updateActions();
}

QAction* HexEdit::makeAction(const char* name, QKeySequence::StandardKey key, void (HexEdit::*work)())
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    if (key != QKeySequence::UnknownKey)
        action->setShortcuts(key);
    action->setShortcutContext(Qt::WidgetShortcut); // the fields around have keys of their own
    addAction(action);
    connect(action, &QAction::triggered, this, work);
    return action;
}

void HexEdit::setBytes(Bytes bytes)
{
    m_edited = EditedBytes(std::move(bytes));
    m_half = false;
    startAnew();
    Q_EMIT changed();
}

Bytes HexEdit::takeBytes()
{
    Bytes bytes = m_edited.take();
    startAnew();
    return bytes;
}

void HexEdit::setColumn(Column column)
{
    if (column == m_column)
        return;
    m_column = column;
    m_half = false;
    viewport()->update();
    Q_EMIT modeChanged();
}

void HexEdit::setTyping(Typing typing)
{
    if (typing == m_typing)
        return;
    m_typing = typing;
    m_half = false;
    m_edited.endRun();
    viewport()->update();
    Q_EMIT modeChanged();
}

// ---- what changes bytes

/// The one way by which bytes change; the cursor goes behind what was put in.
void HexEdit::change(std::size_t offset, std::size_t length, std::span<const std::byte> with,
                     EditedBytes::Step step)
{
    const std::size_t behind = offset + with.size();
    m_edited.replace(offset, length, with, step);
    m_changing = true;
    bytesChanged(behind);
    m_changing = false;
    Q_EMIT refused({});
    Q_EMIT changed();
}

void HexEdit::insertBytes(std::span<const std::byte> bytes)
{
    m_half = false;
    if (selectionLength() > 0)
        change(selectionStart(), selectionLength(), bytes, EditedBytes::Step::Own);
    else
        putBytes(cursor(), bytes);
}

void HexEdit::putBytes(std::size_t offset, std::span<const std::byte> bytes)
{
    m_half = false;
    const std::size_t over =
        m_typing == Typing::Overwrite ? std::min(bytes.size(), m_edited.size() - offset) : 0;
    change(offset, over, bytes, EditedBytes::Step::Own);
}

void HexEdit::fillSelection(std::span<const std::byte> bytes)
{
    const std::size_t offset = selectionStart();
    Bytes filled(selectionLength());
    for (std::size_t i = 0; i < filled.size(); ++i)
        filled[i] = bytes[i % bytes.size()];
    change(offset, filled.size(), filled, EditedBytes::Step::Own);
    select(offset, filled.size());
}

void HexEdit::typeDigit(int digit)
{
    const bool overwrite = m_typing == Typing::Overwrite;
    const bool second = m_half;
    std::size_t at = cursor();
    std::size_t length = 0;
    unsigned value = static_cast<unsigned>(digit) << 4U;
    if (second) {
        value = (std::to_integer<unsigned>(m_edited.bytes()[at]) & 0xf0U) | static_cast<unsigned>(digit);
        length = 1;
    } else if (selectionLength() > 0) {
        at = selectionStart();
        length = overwrite ? 1 : selectionLength();
    } else if (overwrite && at < m_edited.size()) {
        length = 1;
    }
    if (!second && overwrite && length == 1)
        value |= std::to_integer<unsigned>(m_edited.bytes()[at]) & 0xfU;
    const std::byte typed{static_cast<unsigned char>(value)};
    change(at, length, {&typed, 1}, EditedBytes::Step::GoesOn);
    if (!second) {
        m_changing = true;
        moveTo(at, false);
        m_changing = false;
    }
    m_half = !second;
    viewport()->update();
}

void HexEdit::typeCharacters(const QString& text)
{
    const Parsed<Bytes> typed = encode(utf8Of(text), m_encoding);
    if (!typed) {
        Q_EMIT refused(refusalText(typed.error(), m_encoding));
        return;
    }
    const Bytes& bytes = typed.value();
    const bool overwrite = m_typing == Typing::Overwrite;
    const std::size_t chosen = selectionLength();
    const std::size_t at = chosen > 0 ? selectionStart() : cursor();
    const std::size_t over = std::min(bytes.size(), m_edited.size() - at);
    change(at, overwrite ? over : chosen, bytes, EditedBytes::Step::GoesOn);
}

void HexEdit::typeText(const QString& text)
{
    if (m_column == Column::Text) {
        typeCharacters(text);
        return;
    }
    for (const QChar c : text) {
        if (c == QLatin1Char(' ') && !m_half)
            continue; // as bytes are written
        const int digit = c.unicode() < 0x80 ? hexDigitValue(static_cast<char>(c.unicode())) : -1;
        if (digit < 0) {
            Q_EMIT refused(tr("%1 is not a hex digit. F2 goes to the column of text.").arg(c));
            return;
        }
        typeDigit(digit);
    }
}

/// Deletes what is selected, else the byte before the cursor (-1) or at it (1).
void HexEdit::erase(int step)
{
    if (selectionLength() > 0) {
        deleteSelected();
        return;
    }
    const bool half = m_half;
    m_half = false;
    if (half && step < 0 && m_typing == Typing::Overwrite) { // its first digit is to be typed again
        viewport()->update();
        return;
    }
    const std::size_t at = step < 0 && !half ? cursor() - 1 : cursor();
    if (at < m_edited.size()) // before the first byte it is the greatest number
        change(at, 1, {}, EditedBytes::Step::GoesOn);
}

void HexEdit::deleteSelected()
{
    if (selectionLength() > 0)
        change(selectionStart(), selectionLength(), {}, EditedBytes::Step::Own);
}

void HexEdit::undo()
{
    if (const auto place = m_edited.undo()) {
        m_half = false;
        bytesChanged(place->offset + place->length);
        Q_EMIT refused({});
        Q_EMIT changed();
    }
}

void HexEdit::redo()
{
    if (const auto place = m_edited.redo()) {
        m_half = false;
        bytesChanged(place->offset + place->length);
        Q_EMIT refused({});
        Q_EMIT changed();
    }
}

void HexEdit::copy()
{
    if (selectionLength() > 0)
        copyBytes(selected());
}

void HexEdit::cut()
{
    copy();
    deleteSelected();
}

void HexEdit::paste()
{
    const PastedBytes pasted = pastedBytes(m_column, m_encoding);
    if (pasted.bytes)
        insertBytes(*pasted.bytes);
    else
        Q_EMIT refused(pasted.whyNot);
}

void HexEdit::selectAll() { select(0, m_edited.size()); }

// ---- keys, and how it looks

void HexEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Insert:
        if (event->modifiers() == Qt::NoModifier) {
            setTyping(m_typing == Typing::Insert ? Typing::Overwrite : Typing::Insert);
            return;
        }
        break;
    case Qt::Key_F2:
        setColumn(m_column == Column::Hex ? Column::Text : Column::Hex);
        return;
    case Qt::Key_Backspace:
        erase(-1);
        return;
    case Qt::Key_Delete:
        erase(1);
        return;
    default:
        break;
    }
    const QString text = event->text();
    const bool command = (event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) != 0 &&
                         !event->modifiers().testFlag(Qt::AltModifier);
    if (!command && !text.isEmpty() && text[0].isPrint())
        typeText(text);
    else
        HexLines::keyPressEvent(event);
}

void HexEdit::inputMethodEvent(QInputMethodEvent* event)
{
    if (!event->commitString().isEmpty())
        typeText(event->commitString());
    event->accept();
}

void HexEdit::focusOutEvent(QFocusEvent* event)
{
    m_half = false;
    HexLines::focusOutEvent(event);
}

void HexEdit::pressed(bool inText) { setColumn(inText ? Column::Text : Column::Hex); }

/// A block in the column that is typed in (a bar between bytes where they are inserted), a line below the
/// same byte in the other.
void HexEdit::paintCursor(QPainter& painter) const
{
    const bool inHex = m_column == Column::Hex;
    const QRectF here = inHex ? hexRect(cursor()).adjusted(-2, 0, 1, 0) : textRect(cursor());
    const QRectF there = inHex ? textRect(cursor()) : hexRect(cursor());
    const QColor color = theme().color(ThemeColor::Link);
    if (m_half) {
        QRectF digit = here;
        digit.setLeft(here.left() + characterWidth() + 1);
        painter.fillRect(QRectF(digit.left(), digit.bottom() - 1, digit.width(), 3), color);
    } else if (m_typing == Typing::Insert) {
        painter.fillRect(QRectF(here.left() - 1, here.top(), 2, here.height() + 1), color);
    } else {
        painter.setPen(color);
        painter.drawRect(here);
    }
    painter.fillRect(QRectF(there.left(), there.bottom(), there.width(), 1), color);
}

void HexEdit::updateActions()
{
    const bool chosen = selectionLength() > 0;
    m_undo->setEnabled(m_edited.canUndo());
    m_redo->setEnabled(m_edited.canRedo());
    for (QAction* action : {m_cut, m_copy, m_delete})
        action->setEnabled(chosen);
    m_selectAll->setEnabled(m_edited.size() > 0);
}

void HexEdit::changeEvent(QEvent* event)
{
    HexLines::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HexEdit::retranslate()
{
    setAccessibleName(tr("Bytes"));
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("&Redo"));
    m_cut->setText(tr("Cu&t"));
    m_copy->setText(tr("&Copy"));
    m_paste->setText(tr("&Paste"));
    m_delete->setText(tr("&Delete"));
    m_selectAll->setText(tr("Select &all"));
}

} // namespace workbench

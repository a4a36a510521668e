// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/EditedBytes.h"
#include "core/payload/Encoding.h"
#include "widgets/fields/HexLines.h"

class QAction;

namespace workbench {

/// Bytes to be written in: hex digits or characters over the bytes that are there, or between them. What
/// cannot be typed or pasted is refused() in words and changes nothing.
class HexEdit : public HexLines
{
    Q_OBJECT
public:
    /// Where keys are typed.
    enum class Column { Hex, Text };
    /// Whether what is typed moves the bytes behind it.
    enum class Typing { Insert, Overwrite };

    explicit HexEdit(const Theme& theme, QWidget* parent = nullptr);

    void setBytes(Bytes bytes);
    /// Gives the bytes away; nothing is left.
    Bytes takeBytes();
    std::span<const std::byte> bytes() const override { return m_edited.bytes(); }
    /// Steps that cannot be undone any more: they took too much memory.
    std::size_t forgottenSteps() const { return m_edited.forgotten(); }
    /// Other than as they were set.
    bool isChanged() const { return m_edited.isChanged(); }

    /// In which characters become bytes; UTF-8 at first.
    void setEncoding(Encoding encoding) { m_encoding = encoding; }
    Column column() const { return m_column; }
    void setColumn(Column column);
    Typing typing() const { return m_typing; }
    void setTyping(Typing typing);

    /// Puts the cursor behind the last byte.
    void moveToEnd() { moveTo(m_edited.size(), false); }
    /// At the cursor: in the place of what is selected, else between the bytes or over them as typing() says.
    void insertBytes(std::span<const std::byte> bytes);
    /// The same at `offset`, whatever is selected.
    void putBytes(std::size_t offset, std::span<const std::byte> bytes);
    /// Over what is selected, again and again; `bytes` must not be empty.
    void fillSelection(std::span<const std::byte> bytes);

    QAction* undoAction() const { return m_undo; }
    QAction* redoAction() const { return m_redo; }
    /// Cut, copy, paste, delete, select all, in the order of menus.
    QList<QAction*> editActions() const { return {m_cut, m_copy, m_paste, m_delete, m_selectAll}; }

Q_SIGNALS:
    void changed();
    /// column() or typing() is another one.
    void modeChanged();
    /// Nothing was done, for this reason; empty where the last reason is past.
    void refused(const QString& words);

protected:
    bool canAppend() const override { return true; }
    ThemeColor byteColor() const override { return ThemeColor::Link; }
    void paintCursor(QPainter& painter) const override;
    void pressed(bool inText) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QAction* makeAction(const char* name, QKeySequence::StandardKey key, void (HexEdit::*work)());
    void retranslate();
    void updateActions();
    void typeText(const QString& text);
    void typeDigit(int digit);
    void typeCharacters(const QString& text);
    void erase(int step);
    void change(std::size_t offset, std::size_t length, std::span<const std::byte> with,
                EditedBytes::Step step);
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void deleteSelected();
    void selectAll();

    EditedBytes m_edited;
    Encoding m_encoding = Encoding::Utf8;
    Column m_column = Column::Hex;
    Typing m_typing = Typing::Overwrite;
    bool m_half = false;     ///< the first digit of the byte at the cursor was typed
    bool m_changing = false; ///< the cursor is moved by a change, which does not end a run of typing
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_cut;
    QAction* m_copy;
    QAction* m_paste;
    QAction* m_delete;
    QAction* m_selectAll;
};

} // namespace workbench

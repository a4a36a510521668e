// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace workbench {

class Theme;

/// The text of a payload, one to six lines high. Enter sends, Shift+Enter starts a line, Tab leaves. A
/// dropped file is offered, never pasted.
class PayloadField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PayloadField(const Theme& theme, QWidget* parent = nullptr);

    /// The text character by character, with line feeds between its lines. Unlike toPlainText() it keeps
    /// no-break spaces.
    QString text() const;
    /// Replaces everything in one step of the undo history.
    void replaceText(const QString& text);

    /// Underlines a piece of the text (UTF-16 positions); a length of 0 underlines nothing.
    void mark(int start, int length);
    void selectPiece(int start, int length);

Q_SIGNALS:
    void sendRequested();
    void fileDropped(const QString& path);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void applyTheme();
    void fitHeight();

    const Theme& m_theme;
};

} // namespace workbench

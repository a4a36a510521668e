// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/PayloadField.h"

#include "widgets/support/Keys.h"
#include "widgets/support/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace workbench {

namespace {

constexpr int kMostLines = 6;

/// The one local file of a drop; empty for anything else.
QString onlyFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

PayloadField::PayloadField(const Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PayloadField::fitHeight);
    connect(&m_theme, &Theme::changed, this, &PayloadField::applyTheme);
    applyTheme();
}

void PayloadField::applyTheme()
{
    setFont(m_theme.fixedFont());
    // One line fills its 34 px; the frame takes the rest.
    const int line = QFontMetrics(m_theme.fixedFont()).lineSpacing();
    const int margin = std::max(2, (m_theme.px(34) - 2 * frameWidth() - line) / 2);
    document()->setDocumentMargin(margin);
    fitHeight();
}

void PayloadField::fitHeight()
{
    // A plain text document measures its height in lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, kMostLines);
    const bool more = static_cast<int>(document()->size().height()) > kMostLines;
    setVerticalScrollBarPolicy(more ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int line = QFontMetrics(m_theme.fixedFont()).lineSpacing();
    const int margin = static_cast<int>(document()->documentMargin());
    setFixedHeight(std::max(m_theme.px(34), line + 2 * (margin + frameWidth())) + (lines - 1) * line);
}

QString PayloadField::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

void PayloadField::replaceText(const QString& text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    moveCursor(QTextCursor::End);
}

void PayloadField::mark(int start, int length)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (length > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const int end = document()->characterCount() - 1;
        mark.cursor.setPosition(std::min(start, end));
        mark.cursor.setPosition(std::min(start + length, end), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(m_theme.color(ThemeColor::Fail));
        mark.format.setBackground(m_theme.color(ThemeColor::FailBg));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void PayloadField::selectPiece(int start, int length)
{
    QTextCursor cursor(document());
    const int end = document()->characterCount() - 1;
    cursor.setPosition(std::min(start, end));
    cursor.setPosition(std::min(start + length, end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void PayloadField::keyPressEvent(QKeyEvent* event)
{
    if (!isEnter(event->key())) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier)
        Q_EMIT sendRequested();
    else if (modifiers == Qt::ShiftModifier)
        insertPlainText(QStringLiteral("\n"));
    else
        event->ignore(); // Ctrl+Enter is the window's
}

/// An empty clipboard of X11 has no data at all, which Qt 6.4 pastes all the same and crashes.
void PayloadField::insertFromMimeData(const QMimeData* source)
{
    if (source != nullptr && source->hasText())
        QPlainTextEdit::insertFromMimeData(source);
}

void PayloadField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!onlyFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        QPlainTextEdit::dragEnterEvent(event);
}

void PayloadField::dragMoveEvent(QDragMoveEvent* event)
{
    if (!onlyFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        QPlainTextEdit::dragMoveEvent(event);
}

void PayloadField::dropEvent(QDropEvent* event)
{
    const QString path = onlyFile(*event->mimeData());
    if (path.isEmpty()) {
        QPlainTextEdit::dropEvent(event);
        return;
    }
    event->acceptProposedAction();
    Q_EMIT fileDropped(path);
}

void PayloadField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

} // namespace workbench

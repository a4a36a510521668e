// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/FilterEdit.h"

#include "core/filter/FilterField.h"
#include "core/filter/FilterLexer.h"
#include "widgets/log/FilterRefusal.h"
#include "widgets/support/Keys.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

/// Longer than between two keys, shorter than a wait: a filter takes a pass over all calls.
constexpr int kSettleMs = 200;
constexpr int kTypingPauseMs = 600;
constexpr int kMostCandidates = 200;

bool isWords(const FilterExpression& expression)
{
    return !expression.isEmpty() && !FilterParser::isExpression(expression.text());
}

/// The text's first word turns out to be a field, its comparison being on the way.
bool comparesFirstWord(const FilterError& error, const QString& text)
{
    using Code = FilterErrorCode;
    const bool isOnTheWay = error.code == Code::ExpectedRelation || error.code == Code::ExpectedValue ||
                            error.code == Code::ExpectedBrace || error.code == Code::UnclosedBrace;
    const std::string bytes = text.toStdString();
    FilterLexer lexer(bytes);
    return isOnTheWay && findFilterField(lexer.slice(lexer.next())) != nullptr;
}

} // namespace

FilterEdit::FilterEdit(const CallDirectory& directory, const Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_vocabulary(directory), m_candidates(new QStringListModel(this)),
      m_completer(new QCompleter(m_candidates, this))
{
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("filterCandidates"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterEdit::showRefusal);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSettleMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { accept(m_next); });
    // Told before textChanged.
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isEdited = true;
        offer(false);
    });
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::read);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterEdit::put);
}

void FilterEdit::read()
{
    const bool byHand = std::exchange(m_isEdited, false);
    const bool wasTyping = isTyping();
    auto parsed = FilterParser::parse(text().toStdString());
    m_typing.stop();
    if (auto* error = std::get_if<FilterError>(&parsed)) {
        if (wasTyping && !isWords(m_next))
            accept(m_next);
        dropWordsOnTheWay(*error);
        m_error = std::move(*error);
        // Once told, what is wrong is told at once; else not before the user stops typing.
        if (m_refusal.isEmpty())
            m_pause.start();
        else
            showRefusal();
        return;
    }
    m_pause.stop();
    m_error.reset();
    showRefusal();
    m_next = std::get<FilterExpression>(std::move(parsed));
    if (byHand && !m_next.isEmpty() && m_next != m_expression)
        m_typing.start();
    else
        accept(m_next);
    if (!byHand)
        m_beforeWords = m_expression;
}

void FilterEdit::settle()
{
    if (isTyping()) {
        m_typing.stop();
        accept(m_next);
    }
    m_beforeWords = m_expression;
}

void FilterEdit::accept(const FilterExpression& expression)
{
    if (expression == m_expression)
        return;
    if (!isWords(m_expression))
        m_beforeWords = m_expression;
    m_expression = expression;
    Q_EMIT expressionChanged(m_expression);
}

/// "call" alone is a text to look for. Once it goes on to "call ==", it never was one, and what was good
/// before is so again.
void FilterEdit::dropWordsOnTheWay(const FilterError& error)
{
    const bool goesOn = text().startsWith(QString::fromStdString(m_expression.text()));
    if (isWords(m_expression) && goesOn && comparesFirstWord(error, text()))
        accept(m_beforeWords);
}

void FilterEdit::showRefusal()
{
    const QString sentence = m_error ? FilterRefusal::sentence(*m_error, text()) : QString();
    underline(m_error.has_value());
    setRefused(*this, m_error.has_value());
    if (sentence == m_refusal)
        return;
    m_refusal = sentence;
    setAccessibleDescription(sentence);
    Q_EMIT refusalChanged(sentence);
}

/// An input method's format without any input: the only way to underline in a QLineEdit.
void FilterEdit::underline(bool shown)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (shown && !text().isEmpty()) {
        int begin = FilterRefusal::characterAt(text(), m_error->position);
        int end = FilterRefusal::characterAt(text(), m_error->position + m_error->length);
        if (begin == end) // what is missing is pointed at by what stands before it
            begin = std::max(0, std::min<int>(begin, static_cast<int>(text().size())) - 1);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.color(ThemeColor::Fail));
        attributes.append(
            {QInputMethodEvent::TextFormat, begin - cursorPosition(), std::max(1, end - begin), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

bool FilterEdit::offers() const { return m_completer->popup()->isVisible(); }

void FilterEdit::offer(bool always)
{
    const QString before = text().left(cursorPosition());
    const std::string bytes = text().toStdString();
    m_completion = m_vocabulary.at(bytes, before.toStdString().size());
    using Kind = FilterCompletion::Kind;
    const bool spaced = before.isEmpty() || before.back().isSpace() || m_completion.length > 0;
    const bool asked = m_completion.length > 0 || m_completion.kind == Kind::Value ||
                       (m_completion.kind == Kind::Relation && spaced);
    QStringList candidates;
    for (const std::string& candidate : m_completion.candidates) {
        if (candidates.size() < kMostCandidates)
            candidates += QString::fromStdString(candidate);
    }
    const std::string typed = bytes.substr(m_completion.position, m_completion.length);
    const bool said = candidates.size() == 1 && m_completion.candidates.front() == typed;
    if (candidates.isEmpty() || said || !(always || asked)) {
        m_completer->popup()->hide();
        return;
    }
    m_candidates->setStringList(candidates);
    QAbstractItemView* popup = m_completer->popup();
    popup->setFont(m_theme.fixedFont());
    popup->setAccessibleName(tr("What may come next"));
    const int width = popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() +
                      2 * popup->frameWidth() + m_theme.px(12);
    m_completer->complete(QRect(cursorRect().left(), 0, std::max(width, m_theme.px(110)), height()));
    popup->setCurrentIndex({});
}

void FilterEdit::put(const QString& candidate)
{
    const int begin = FilterRefusal::characterAt(text(), m_completion.position);
    const int end = FilterRefusal::characterAt(text(), m_completion.position + m_completion.length);
    const bool isSpaceNext = end < text().size() && text().at(end).isSpace();
    const bool isGlued = begin > 0 && !text().at(begin - 1).isSpace() && m_completion.length == 0 &&
                         m_completion.kind != FilterCompletion::Kind::Value;
    const bool opens = candidate.endsWith(QLatin1Char('{'));
    m_completer->popup()->hide();
    setSelection(begin, end - begin);
    insert((isGlued ? QStringLiteral(" ") : QString()) + candidate +
           (isSpaceNext || opens ? QString() : QStringLiteral(" ")));
    if (isSpaceNext)
        cursorForward(false);
}

bool FilterEdit::event(QEvent* event)
{
    // Here Alt+Down opens the menu and is not the log's next call on the handle.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    // Tab takes the chosen candidate, or the first.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        offers()) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        put(chosen.isValid() ? chosen.data().toString() : m_candidates->stringList().constFirst());
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (offers() && (isEnter(key) || key == Qt::Key_Escape)) {
        event->ignore(); // the list's
        return;
    }
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
        return;
    }
    if (key == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
        Q_EMIT menuRequested();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    settle();
    if (m_error) {
        m_pause.stop();
        showRefusal();
    }
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterParser.h"
#include "core/filter/FilterVocabulary.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>

class QCompleter;
class QStringListModel;

namespace workbench {

class Theme;

/// A field for a filter: reads it while it is typed, offers what may come next, and where it cannot be read
/// keeps the last good filter and points at the place. What is typed is in force after a moment without keys,
/// what is set otherwise at once. `directory` must outlive it.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    FilterEdit(const CallDirectory& directory, const Theme& theme, QWidget* parent = nullptr);

    /// The filter in force: the last text that could be read.
    const FilterExpression& expression() const { return m_expression; }
    /// What was typed could be read and is not yet in force.
    bool isTyping() const { return m_typing.isActive(); }
    /// Puts it in force now, for good: words are not taken back when they go on to a comparison.
    void settle();
    /// Why the present text cannot be; empty where it can, or while it is still being typed.
    QString refusal() const { return m_refusal; }

Q_SIGNALS:
    void expressionChanged(const FilterExpression& expression);
    void refusalChanged(const QString& sentence);
    /// Alt+Down.
    void menuRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read();
    void accept(const FilterExpression& expression);
    void dropWordsOnTheWay(const FilterError& error);
    void showRefusal();
    void underline(bool shown);
    void offer(bool always);
    void put(const QString& candidate);
    bool offers() const;

    const Theme& m_theme;
    FilterVocabulary m_vocabulary;
    QStringListModel* m_candidates;
    QCompleter* m_completer;
    FilterCompletion m_completion;
    FilterExpression m_expression;
    FilterExpression m_next;        ///< in force after m_typing
    FilterExpression m_beforeWords; ///< in force before mere words were, or they themselves once confirmed
    bool m_isEdited = false;        ///< the text now changes by the user's hand
    QTimer m_typing;
    std::optional<FilterError> m_error;
    QString m_refusal;
    QTimer m_pause; ///< in typing, after which a text that cannot be read is refused
};

} // namespace workbench

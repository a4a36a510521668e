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
/// keeps the last good filter and points at the place. `directory` must outlive it.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    FilterEdit(const CallDirectory& directory, const Theme& theme, QWidget* parent = nullptr);

    /// The last text that could be read.
    const FilterExpression& expression() const { return m_expression; }
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
    std::optional<FilterError> m_error;
    QString m_refusal;
    QTimer m_pause; ///< in typing, after which a text that cannot be read is refused
};

} // namespace workbench

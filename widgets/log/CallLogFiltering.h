// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterRules.h"
#include "widgets/log/HighlightRules.h"
#include "widgets/log/SavedFilters.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace workbench {

class CallLogModel;
class FilterEdit;
class HighlightDialog;
class MessageLine;
class Settings;
class Theme;

/// What filters the log and tints its rows: joins the field, the line that says why a text is no filter, the
/// rules from a row's menu, the saved filters and the highlight rules with the model. GUI thread.
class CallLogFiltering : public QObject
{
    Q_OBJECT
public:
    /// `owner` is the log's view; all references must outlive it.
    CallLogFiltering(CallLogModel& model, const Theme& theme, QWidget& owner);

    SavedFilters& saved() { return m_saved; }
    HighlightRules& highlights() { return m_highlights; }
    /// Where a refused filter is told; hidden while there is none.
    MessageLine* refusal() const { return m_refusal; }
    /// Saved filters and highlight rules are kept there from now on.
    void keepIn(Settings& settings);

    void setField(FilterEdit& field);
    /// Adds Include, Exclude and Hide for this call to a row's menu.
    void fillRowMenu(QMenu& menu, const CallRecord& record);
    /// Adds the rule to what the field says.
    void addRule(const FilterRule& rule);
    void showHighlights();

private:
    void filterChanged();

    CallLogModel& m_model;
    const Theme& m_theme;
    QWidget& m_owner;
    SavedFilters m_saved;
    HighlightRules m_highlights;
    MessageLine* m_refusal;
    FilterEdit* m_field = nullptr;
    QPointer<HighlightDialog> m_dialog;
};

} // namespace workbench

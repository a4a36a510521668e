// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/FaultPlan.h"

#include <QWidget>

#include <memory>

class QStackedWidget;
class QToolButton;

namespace workbench {

class DockTitleBar;
class EmptyState;
class FaultEditor;
class FaultModel;
class FaultPresets;
class FaultTable;
class PaneHeader;
class Settings;
class Theme;

/// The rules by which results are injected: presets, the table of rules, the fields of the chosen one. GUI
/// thread.
class FaultsPane : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    FaultsPane(std::shared_ptr<FaultPlan> plan, const Theme& theme, QWidget* parent = nullptr);

    FaultModel& model() const { return *m_model; }
    /// "1 rule on, 17 hits" behind the title of the dock.
    void fillTitleBar(DockTitleBar& bar);

    /// The rules of earlier days, all of them off, and those of today for later ones.
    void restore(const Settings& settings);
    void remember(Settings& settings) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void add();
    void remove();
    void undo();
    void chooseRule();
    void edit(const FaultRule& rule);
    void refresh();
    void applyTheme();
    QString countsText() const;
    void retranslate();

    const Theme& m_theme;
    FaultModel* m_model;
    PaneHeader* m_presetsHeader;
    FaultPresets* m_presets;
    PaneHeader* m_rulesHeader;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_undo;
    QToolButton* m_clear;
    FaultTable* m_table;
    EmptyState* m_none;
    QStackedWidget* m_place;
    PaneHeader* m_ruleHeader;
    FaultEditor* m_editor;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultsPane.h"

#include "widgets/faults/FaultEditor.h"
#include "widgets/faults/FaultModel.h"
#include "widgets/faults/FaultPresets.h"
#include "widgets/faults/FaultStore.h"
#include "widgets/faults/FaultTable.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/Settings.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace workbench {
namespace {

constexpr Setting<QVariantList> kFaultRules{QLatin1String("faults/rules")};

} // namespace

FaultsPane::FaultsPane(std::shared_ptr<FaultPlan> plan, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(new FaultModel(std::move(plan), theme, this)),
      m_presetsHeader(new PaneHeader(theme, this)), m_presets(new FaultPresets(*m_model, this)),
      m_rulesHeader(new PaneHeader(theme, this)), m_add(makeSmallTool(QStringLiteral("faultAdd"), this)),
      m_remove(makeSmallTool(QStringLiteral("faultRemove"), this)),
      m_undo(makeSmallTool(QStringLiteral("faultUndo"), this)),
      m_clear(makeSmallTool(QStringLiteral("faultClearHits"), this)),
      m_table(new FaultTable(theme, *m_model)), m_none(new EmptyState(theme)),
      m_place(new QStackedWidget(this)), m_ruleHeader(new PaneHeader(theme, this)),
      m_editor(new FaultEditor(theme, this))
{
    m_table->setObjectName(QStringLiteral("faultTable"));
    m_none->setObjectName(QStringLiteral("noFault"));
    build();
    connectParts();
    retranslate();
    applyTheme();
    chooseRule();
}

void FaultsPane::build()
{
    const Icons& icons = m_theme.icons();
    m_add->setIcon(icons.icon(u"plus"));
    m_remove->setIcon(icons.icon(u"close"));
    m_undo->setIcon(icons.icon(u"undo"));
    m_clear->setIcon(icons.icon(u"clear"));
    for (QToolButton* tool : {m_add, m_remove, m_undo, m_clear})
        m_rulesHeader->addTool(tool);
    m_place->addWidget(m_table);
    m_place->addWidget(m_none);
    // Where the window is low the panel scrolls: it must not ask for more height than there is.
    auto* content = new QWidget;
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setBackgroundRole(QPalette::Base);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    const auto addRoomy = [layout, this](QWidget* part) {
        auto* room = new QVBoxLayout;
        const int margin = m_theme.px(12);
        room->setContentsMargins(margin, m_theme.px(8), margin, margin);
        room->addWidget(part);
        layout->addLayout(room);
    };
    layout->addWidget(m_presetsHeader);
    addRoomy(m_presets);
    layout->addWidget(m_rulesHeader);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_ruleHeader);
    addRoomy(m_editor);
    setFocusProxy(m_table);
}

void FaultsPane::connectParts()
{
    connect(m_add, &QAbstractButton::clicked, this, &FaultsPane::add);
    connect(m_remove, &QAbstractButton::clicked, this, &FaultsPane::remove);
    connect(m_undo, &QAbstractButton::clicked, this, &FaultsPane::undo);
    connect(m_clear, &QAbstractButton::clicked, m_model, &FaultModel::clearHits);
    connect(m_table, &FaultTable::removeRequested, this, &FaultsPane::remove);
    connect(m_table, &ListTable::selectionEdited, this, &FaultsPane::chooseRule);
    connect(m_editor, &FaultEditor::edited, this, &FaultsPane::edit);
    connect(m_model, &FaultModel::changed, this, &FaultsPane::refresh);
    connect(&m_theme, &Theme::changed, this, &FaultsPane::applyTheme);
    auto* undoKey = new QAction(this);
    undoKey->setShortcuts(QKeySequence::Undo);
    undoKey->setShortcutContext(Qt::WidgetShortcut);
    connect(undoKey, &QAction::triggered, this, &FaultsPane::undo);
    m_table->addAction(undoKey);
}

// ---- commands

/// A new rule is off: it says nothing yet that the user wants.
void FaultsPane::add()
{
    const int row = m_model->add({.call = CallId::Recv, .error = constants::errors::connectionReset}, false);
    m_place->setCurrentWidget(m_table);
    m_table->choose({row});
    m_editor->findChild<QWidget*>(QStringLiteral("faultCall"))->setFocus(Qt::OtherFocusReason);
}

void FaultsPane::remove()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty())
        return;
    m_model->remove(rows);
    if (m_model->rowCount() > 0)
        m_table->choose({std::min(rows.first(), m_model->rowCount() - 1)});
    chooseRule();
}

void FaultsPane::undo()
{
    const QList<int> rows = m_model->undoRemove();
    refresh();
    m_table->choose(rows);
}

void FaultsPane::chooseRule()
{
    const QList<int> rows = m_table->selectedRows();
    m_editor->setRule(rows.size() == 1 ? std::optional(m_model->at(rows.first()).rule) : std::nullopt);
    refresh();
}

void FaultsPane::edit(const FaultRule& rule)
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.size() == 1)
        m_model->replace(rows.first(), rule);
}

void FaultsPane::refresh()
{
    m_place->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_remove->setEnabled(!m_table->selectedRows().isEmpty());
    m_undo->setEnabled(m_model->canUndo());
    m_clear->setEnabled(m_model->hits() > 0);
    m_rulesHeader->setCounts(countsText());
}

// ---- what is shown

QString FaultsPane::countsText() const
{
    if (m_model->rowCount() == 0)
        return {};
    const QString on = m_model->rulesOn() == 0
                           ? tr("all off")
                           : tr("%Ln of %1 on", nullptr, m_model->rulesOn()).arg(m_model->rowCount());
    return m_model->hits() == 0
               ? on
               : on + QStringLiteral(", ") + tr("%Ln hit(s)", nullptr, CallWords::plural(m_model->hits()));
}

void FaultsPane::fillTitleBar(DockTitleBar& bar)
{
    const auto update = [this, &bar] {
        bar.setCounts(m_model->rulesOn() == 0 ? tr("off")
                                              : tr("%Ln rule(s) on", nullptr, m_model->rulesOn()));
    };
    connect(m_model, &FaultModel::changed, &bar, update);
    update();
}

void FaultsPane::restore(const Settings& settings)
{
    for (const FaultRule& rule : faultsFrom(settings.value(kFaultRules)))
        m_model->add(rule, false);
}

void FaultsPane::remember(Settings& settings) const
{
    settings.setValue(kFaultRules, storedFaults(m_model->entries()));
}

void FaultsPane::applyTheme()
{
    m_place->setMinimumHeight(m_theme.px(96));
    m_table->viewport()->update();
}

void FaultsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FaultsPane::retranslate()
{
    m_presetsHeader->setTitle(tr("Presets"));
    m_rulesHeader->setTitle(tr("Rules"));
    m_ruleHeader->setTitle(tr("Chosen rule"));
    m_table->setAccessibleName(tr("Rules"));
    m_none->setTexts(
        tr("No rule yet."),
        tr("Tick a preset, or add a rule of your own. Until then every result is the system's."));
    const auto name = [](QToolButton* tool, const QString& text, const QString& tip) {
        tool->setAccessibleName(text);
        tool->setToolTip(tip);
    };
    name(m_add, tr("Add rule"), tr("Add a rule; it is off at first"));
    name(m_remove, tr("Remove rules"), tr("Remove the chosen rules"));
    name(m_undo, tr("Undo remove"), tr("Bring back the rules that were removed last"));
    name(m_clear, tr("Clear hits"), tr("Count from 0 again: what fires on the Nth call fires once more"));
    refresh();
}

} // namespace workbench

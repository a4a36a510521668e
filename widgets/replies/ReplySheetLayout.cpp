// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// How a ReplySheet looks: its parts, their words and where they stand.

#include "widgets/replies/ReplySheet.h"

#include "widgets/replies/FramingFields.h"
#include "widgets/replies/ReplyTester.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

void ReplySheet::buildTools()
{
    const Icons& icons = m_theme.icons();
    m_add->setIcon(icons.icon(u"plus"));
    m_duplicate->setIcon(icons.icon(u"copy"));
    m_remove->setIcon(icons.icon(u"close"));
    m_undo->setIcon(icons.icon(u"undo"));
    m_up->setIcon(icons.icon(u"up"));
    m_down->setIcon(icons.icon(u"down"));
    m_clear->setIcon(icons.icon(u"clear"));
    m_save->setIcon(icons.icon(u"save"));
    buildMenu();
    for (QToolButton* tool : {m_add, m_duplicate, m_remove, m_undo, m_up, m_down, m_clear, m_save})
        m_header->addTool(tool);
    m_header->addTool(m_close);
    auto* undoKey = new QAction(this);
    undoKey->setShortcuts(QKeySequence::Undo);
    undoKey->setShortcutContext(Qt::WidgetShortcut);
    connect(undoKey, &QAction::triggered, this, &ReplySheet::undo);
    m_table->addAction(undoKey);
}

void ReplySheet::buildMenu()
{
    m_saveChosen->setObjectName(QStringLiteral("replySaveChosen"));
    m_saveAll->setObjectName(QStringLiteral("replySaveAll"));
    auto* menu = new QMenu(m_save);
    menu->setObjectName(QStringLiteral("replySaveMenu"));
    menu->addActions({m_saveChosen, m_saveAll});
    m_save->setMenu(menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
}

void ReplySheet::openMenu(const QPoint& at) { m_save->menu()->popup(m_table->viewport()->mapToGlobal(at)); }

void ReplySheet::build()
{
    buildTools();
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // covers what is there, asks for no more
    setBackgroundRole(QPalette::Base);
    m_order->setForegroundRole(QPalette::PlaceholderText);
    m_place->addWidget(m_table);
    m_place->addWidget(m_none);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    const auto addRoomy = [this](QBoxLayout* column, QWidget* part) {
        auto* room = new QVBoxLayout;
        room->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(12), 0);
        room->addWidget(part);
        column->addLayout(room);
    };
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, m_theme.px(8));
    column->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(12), 0);
    first->setSpacing(m_theme.px(16));
    first->addWidget(m_on);
    first->addWidget(m_order, 1);
    column->addLayout(first);
    addRoomy(column, m_framing);
    column->addSpacing(m_theme.px(8));
    column->addWidget(m_place, 1);
    addRoomy(column, m_editor);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(scroll, 1);
    for (MessageLine* line : {m_refused, m_told}) {
        line->hide();
        addRoomy(whole, line);
    }
    whole->addWidget(m_tester);
    setFocusProxy(m_table);
}

void ReplySheet::retranslate()
{
    m_header->setTitle(tr("Replies"));
    m_on->setText(tr("Answer by these rules"));
    m_on->setAccessibleName(m_on->text());
    m_order->setText(tr("The first rule that matches counts."));
    m_table->setAccessibleName(tr("Reply rules"));
    m_none->setTexts(tr("No rule yet."),
                     m_peers == ReplyPeers::Connections
                         ? tr("Add a rule: what is to be answered when a client sends something.")
                         : tr("Add a rule: what is to be answered when a datagram comes."));
    const auto name = [](QToolButton* tool, const QString& text, const QString& tip) {
        tool->setAccessibleName(text);
        tool->setToolTip(tip);
    };
    name(m_add, tr("Add rule"), tr("Add a rule behind the chosen one"));
    name(m_duplicate, tr("Duplicate rules"), tr("Put copies behind the chosen rules"));
    name(m_remove, tr("Remove rules"), tr("Remove the chosen rules (Del)"));
    name(m_up, tr("Move up"), tr("Try the chosen rules earlier (Alt+Up)"));
    name(m_down, tr("Move down"), tr("Try the chosen rules later (Alt+Down)"));
    name(m_clear, tr("Clear counts"), tr("Count from 0 again"));
    name(m_save, tr("Save to library"), tr("Keep rules in the library, to use them in other tabs"));
    m_saveChosen->setText(tr("Save the &chosen rules to the library"));
    m_saveAll->setText(tr("Save &all rules to the library"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close replies"));
    m_close->setToolTip(tr("Back to what was sent and received (Esc); the rules go on"));
    refresh();
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// How a SequenceSheet looks: its parts, their words and where they stand.

#include "widgets/replies/FramingFields.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/sequences/StepEditor.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

void SequenceSheet::buildTools()
{
    const Icons& icons = m_theme.icons();
    m_add->setIcon(icons.icon(u"plus"));
    m_duplicate->setIcon(icons.icon(u"copy"));
    m_remove->setIcon(icons.icon(u"close"));
    m_undo->setIcon(icons.icon(u"undo"));
    m_up->setIcon(icons.icon(u"up"));
    m_down->setIcon(icons.icon(u"down"));
    m_save->setIcon(icons.icon(u"save"));
    for (QWidget* tool : std::initializer_list<QWidget*>{m_add, m_duplicate, m_remove, m_undo, m_up, m_down,
                                                         m_save, m_run, m_close})
        m_header->addTool(tool);
    auto* undoKey = new QAction(this);
    undoKey->setShortcuts(QKeySequence::Undo);
    undoKey->setShortcutContext(Qt::WidgetShortcut);
    connect(undoKey, &QAction::triggered, this, &SequenceSheet::undo);
    m_table->addAction(undoKey);
}

void SequenceSheet::build()
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
    addRoomy(column, m_order);
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
    whole->setContentsMargins(0, 0, 0, m_theme.px(8));
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(scroll, 1);
    for (MessageLine* line : {m_refused, m_told}) {
        line->hide();
        addRoomy(whole, line);
    }
    setFocusProxy(m_table);
}

void SequenceSheet::retranslate()
{
    m_header->setTitle(tr("Sequence"));
    m_order->setText(m_peers == ReplyPeers::Connections
                         ? tr("Step after step, on the connection that is open.")
                         : tr("Step after step, to the address above; answers are waited for."));
    m_table->setAccessibleName(tr("Steps of the sequence"));
    m_none->setTexts(tr("No step yet."), tr("Add a step: send something, wait, or expect an answer."));
    const auto name = [](QToolButton* tool, const QString& text, const QString& tip) {
        tool->setAccessibleName(text);
        tool->setToolTip(tip);
    };
    name(m_add, tr("Add step"), tr("Add a step behind the chosen one"));
    name(m_duplicate, tr("Duplicate steps"), tr("Put copies behind the chosen steps"));
    name(m_remove, tr("Remove steps"), tr("Remove the chosen steps (Del)"));
    name(m_undo, tr("Undo"), tr("Take the last change back (Ctrl+Z)"));
    name(m_up, tr("Move up"), tr("Do the chosen steps earlier (Alt+Up)"));
    name(m_down, tr("Move down"), tr("Do the chosen steps later (Alt+Down)"));
    name(m_save, tr("Save to library"), tr("Save the sequence to the library"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close sequence"));
    m_close->setToolTip(tr("Back to what was sent and received (Esc); a running sequence goes on"));
    showCourse();
    chooseStep();
}

} // namespace workbench

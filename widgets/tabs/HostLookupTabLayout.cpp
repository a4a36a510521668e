// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/HostLookupTab.h"

#include "widgets/step/LookupSteps.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/AnswerPane.h"
#include "widgets/tabs/AskedModel.h"
#include "widgets/tabs/AskedTable.h"
#include "widgets/tabs/LookupKindList.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

/// HostLookupTab: its parts, where they stand and how they are joined.
namespace workbench {
namespace {

constexpr int kLookupTickMs = 100;

} // namespace

void HostLookupTab::build()
{
    m_lookUp->setObjectName(QStringLiteral("lookUp"));
    m_abandon->setObjectName(QStringLiteral("abandon"));
    m_askedTable->setObjectName(QStringLiteral("asked"));
    m_warning->setObjectName(QStringLiteral("oddText"));
    setAccent(*m_lookUp, true);
    m_lookUp->setIcon(m_theme.icons().icon(u"search", ThemeColor::OnAccent));
    m_abandon->setIcon(m_theme.icons().icon(u"close"));
    m_fields->addFirstLine();
    m_strip->addFirst({m_lookUp, m_abandon});
    m_fields->addSecondLine();

    m_panes->addWidget(m_answer);
    m_panes->addWidget(buildAsked());
    m_panes->setStretchFactor(0, 65);
    m_panes->setStretchFactor(1, 35);
    m_panes->setChildrenCollapsible(false);
    m_sides->addWidget(m_kinds);
    m_sides->addWidget(m_panes);
    m_sides->setStretchFactor(0, 0);
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    m_sides->setSizes({m_theme.px(248), 1000});
    m_kinds->setMinimumWidth(m_theme.px(170));

    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    auto* warning = new QHBoxLayout;
    warning->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    warning->addWidget(m_warning);
    column->addLayout(warning);
    column->addWidget(m_sides, 1);
    m_tick->setInterval(kLookupTickMs);
    buildModes();
}

void HostLookupTab::buildModes()
{
    m_page->setObjectName(QStringLiteral("automatic"));
    m_stack->addWidget(m_page);
    m_steps = new LookupSteps(m_theme, *m_role, this);
    m_stack->addWidget(m_steps);
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->addSegment(Automatic, tr("Automatic"));
    m_mode->addSegment(StepByStep, tr("Step by step"));
    m_strip->setEnd(m_mode);
    connect(m_mode, &SegmentedControl::currentChanged, this,
            [this](int mode) { setStepping(mode == StepByStep); });
    connect(m_steps, &LookupSteps::statusMessage, this, &Tab::statusMessage);
    connect(m_steps, &LookupSteps::callRequested, this, &Tab::showCall);
}

QWidget* HostLookupTab::buildAsked()
{
    m_clear->setObjectName(QStringLiteral("clearAsked"));
    m_clear->setIcon(m_theme.icons().icon(u"clear"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_askedHeader->addTool(m_clear);
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_askedHeader);
    column->addWidget(m_askedTable, 1);
    return pane;
}

void HostLookupTab::connectParts()
{
    connect(m_lookUp, &QAbstractButton::clicked, this, &HostLookupTab::start);
    connect(m_abandon, &QAbstractButton::clicked, this, &HostLookupTab::abandonNewest);
    connect(m_fields, &LookupFields::returnPressed, this, &HostLookupTab::start);
    connect(m_fields, &LookupFields::edited, this, [this] {
        m_strip->clearRefusal();
        m_fields->markRefused(nullptr);
        showWarning();
    });
    connect(m_kinds, &LookupKindList::taskChanged, this, &HostLookupTab::taskChanged);
    connect(m_kinds, &LookupKindList::activatedTask, this, [this] {
        QWidget* field = m_fields->first();
        (field ? field : m_lookUp)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_askedTable, &AskedTable::abandon, this, [this](quint64 id) { abandon(id); });
    connect(m_dns, &DnsLookups::answered, this, &HostLookupTab::dnsAnswered);
    connect(m_askedTable, &ListTable::selectionEdited, this, &HostLookupTab::showChosen);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_asked->clear();
        refresh();
    });
    connect(m_answer, &AnswerPane::useIn, this, &HostLookupTab::useIn);
    connect(m_answer, &AnswerPane::showCall, this, &Tab::showCall);
    connect(m_tick, &QTimer::timeout, m_asked, &AskedModel::tick);
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/HostLookupTab.h"

#include "widgets/step/LookupSteps.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/AnswerPane.h"
#include "widgets/tabs/AnswerTable.h"
#include "widgets/tabs/AskedModel.h"
#include "widgets/tabs/AskedTable.h"
#include "widgets/tabs/LookupFields.h"
#include "widgets/tabs/LookupKindList.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

namespace workbench {

HostLookupTab::HostLookupTab(std::unique_ptr<HostLookup> role, const Theme& theme, int ordinal,
                             QWidget* parent)
    : Tab(TabKind::HostLookup, ordinal, parent), m_theme(theme), m_role(std::move(role)),
      m_page(new QWidget(this)), m_strip(new TabStrip(theme, m_page)),
      m_fields(new LookupFields(*m_strip, this)), m_lookUp(new QPushButton(this)),
      m_abandon(new QPushButton(this)), m_warning(new MessageLine(theme, this)),
      m_kinds(new LookupKindList(theme, this)), m_answer(new AnswerPane(theme, this)),
      m_asked(new AskedModel(theme, this)), m_askedTable(new AskedTable(theme, *m_asked, this)),
      m_askedHeader(new PaneHeader(theme, this)), m_clear(new QToolButton(this)),
      m_sides(new Splitter(Qt::Horizontal, this)), m_panes(new Splitter(Qt::Vertical, this)),
      m_tick(new QTimer(this)), m_dns(new DnsLookups(this)),
      m_mode(new SegmentedControl(theme, SegmentedControl::Height::Control, this)),
      m_stack(new QStackedLayout(this)),
      m_bridge(m_role->events(), [this](const std::vector<LookupEvent>& events) { take(events); })
{
    build();
    connectParts();
    retranslate();
    taskChanged();
    refresh();
}

HostLookupTab::~HostLookupTab() = default;

void HostLookupTab::setStepping(bool stepping)
{
    if (stepping == m_stepping)
        return;
    m_stepping = stepping;
    m_mode->setCurrent(stepping ? StepByStep : Automatic);
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    (stepping ? m_steps->strip() : *m_strip).setEnd(m_mode);
    m_mode->show();
    m_stack->setCurrentIndex(stepping ? StepByStep : Automatic);
    if (hadFocus)
        firstFocus()->setFocus(Qt::OtherFocusReason);
    refresh();
}

void HostLookupTab::retranslate()
{
    m_lookUp->setText(tr("Look up"));
    m_lookUp->setAccessibleName(tr("Look up"));
    m_lookUp->setToolTip(tr("Ask the resolver (F5)"));
    m_abandon->setText(tr("Abandon"));
    m_abandon->setAccessibleName(tr("Abandon"));
    m_abandon->setToolTip(tr("No longer wait for the newest question (Shift+F5)"));
    m_askedHeader->setTitle(tr("Asked before"));
    m_askedTable->setAccessibleName(tr("Asked before"));
    m_clear->setAccessibleName(tr("Clear the list"));
    m_clear->setToolTip(tr("Clear the list"));
    m_fields->retranslate();
    showWarning();
    if (m_strip->showsRefusal()) {
        const auto request = m_fields->request();
        const auto question = m_fields->dnsQuestion();
        const auto* refusal = m_kinds->task().isCall() ? std::get_if<LookupFields::Refusal>(&request)
                                                       : std::get_if<LookupFields::Refusal>(&question);
        if (refusal != nullptr)
            m_strip->showRefusal(refusal->text);
    }
    m_mode->setSegmentText(Automatic, tr("Automatic"));
    m_mode->setSegmentText(StepByStep, tr("Step by step"));
    m_steps->retranslate();
    m_answer->retranslate();
    m_asked->retranslate();
    showChosen();
    refresh();
}

void HostLookupTab::start()
{
    if (m_stepping) {
        m_steps->filledButton()->click();
        return;
    }
    m_strip->clearRefusal();
    m_fields->markRefused(nullptr);
    if (m_kinds->task() == LookupTask()) {
        m_askedTable->clearSelection();
        m_answer->showInterfaces();
    } else if (m_kinds->task() == LookupTask::dnsRecords()) {
        const auto question = m_fields->dnsQuestion();
        if (const auto* refusal = std::get_if<LookupFields::Refusal>(&question)) {
            refuse(*refusal);
            return;
        }
        m_asked->begin(m_dns->ask(std::get<DnsQuestion>(question)), std::get<DnsQuestion>(question));
        m_askedTable->setCurrentIndex(m_asked->index(0, AskedModel::AskedColumn));
        refresh();
    } else {
        const auto request = m_fields->request();
        if (const auto* refusal = std::get_if<LookupFields::Refusal>(&request))
            refuse(*refusal);
        else
            m_role->ask(std::get<LookupRequest>(request));
    }
}

void HostLookupTab::refuse(const LookupFields::Refusal& refusal)
{
    m_fields->markRefused(refusal.field);
    m_strip->showRefusal(refusal.text);
    refusal.field->setFocus(Qt::OtherFocusReason);
}

/// As for the resolver's answers, but no call stands in the log.
void HostLookupTab::dnsAnswered(LookupId id, const DnsAnswer& answer)
{
    m_asked->answer(id, answer);
    const int row = m_asked->rowOf(id);
    if (row >= 0) {
        const LookupLine line = lineOf(m_asked->at(row));
        Q_EMIT statusMessage(line.failed ? line.words
                                         : tr("%1: %2.").arg(askedForText(m_asked->at(row)), line.name));
    }
    showChosen();
    refresh();
}

/// A library's question ends for us at once; the role tells of its own.
void HostLookupTab::abandon(LookupId id)
{
    if (id < DnsLookups::kFirstId) {
        m_role->abandon(id);
    } else if (m_dns->abandon(id)) {
        m_asked->abandon(id);
        showChosen();
        refresh();
    }
}

void HostLookupTab::stop() { m_stepping ? m_steps->abandonNewest() : abandonNewest(); }

void HostLookupTab::abandonNewest()
{
    const QList<int> rows = m_askedTable->selectedRows();
    const bool chosen = !rows.isEmpty() && m_asked->at(rows.first()).isWaiting();
    const LookupId id = chosen ? m_asked->at(rows.first()).id : m_asked->newestWaiting();
    if (id != 0)
        abandon(id);
}

void HostLookupTab::take(const std::vector<LookupEvent>& events)
{
    const QList<int> rows = m_askedTable->selectedRows();
    const LookupId chosen = rows.isEmpty() ? 0 : m_asked->at(rows.first()).id;
    m_asked->apply(events);
    m_steps->take(events);
    bool chosenSettled = false;
    for (const LookupEvent& event : events) {
        tell(event);
        if (std::holds_alternative<LookupStarted>(event))
            m_askedTable->setCurrentIndex(m_asked->index(0, AskedModel::AskedColumn));
        std::visit(
            [&](const auto& e) {
                if constexpr (requires { e.id; })
                    chosenSettled = chosenSettled || e.id == chosen;
            },
            event);
    }
    if (chosenSettled)
        showChosen();
    refresh();
}

void HostLookupTab::tell(const LookupEvent& event)
{
    if (std::holds_alternative<EventsSkipped>(event) || std::holds_alternative<LookupStarted>(event))
        return;
    if (const auto* failed = std::get_if<LookupFailed>(&event))
        Q_EMIT statusMessage(withCall(failureText(*failed), failed->seq));
    else if (const auto* answered = std::get_if<LookupAnswered>(&event))
        Q_EMIT statusMessage(withCall(
            tr("%1: %2.").arg(askedForText(answered->request), shortAnswer(*answered)), answered->seq));
}

void HostLookupTab::taskChanged()
{
    m_strip->clearRefusal();
    m_fields->setTask(m_kinds->task());
    showWarning();
    m_strip->updateGeometry();
}

/// Odd addresses and ports are warned of while they are typed.
void HostLookupTab::showWarning()
{
    const QString warning = m_fields->warning();
    m_warning->setMessage(warning.isEmpty() ? u"" : u"warn", ThemeColor::Wait, warning);
    m_warning->setFixedHeight(m_theme.px(28));
    m_warning->setVisible(!warning.isEmpty());
}

void HostLookupTab::showChosen()
{
    const QList<int> rows = m_askedTable->selectedRows();
    if (rows.isEmpty() && m_answer->showsInterfaces())
        m_answer->showInterfaces();
    else if (rows.isEmpty())
        m_answer->showNothing();
    else
        m_answer->showQuestion(m_asked->at(rows.first()));
}

void HostLookupTab::refresh()
{
    const int waiting = m_asked->waitingCount();
    m_abandon->setEnabled(waiting > 0);
    m_askedHeader->setCounts(m_asked->rowCount() == 0 ? tr("none") : QString::number(m_asked->rowCount()));
    m_clear->setEnabled(m_asked->rowCount() > waiting);
    setMark(waiting > 0 ? Mark::Pending : Mark::None); // those of the steps are among them
    if (waiting > 0 && isVisible())
        m_tick->start();
    else
        m_tick->stop();
}

void HostLookupTab::useIn(TabKind kind, const QString& host, quint16 port)
{
    if (kind == TabKind::HostLookup) {
        const bool isAddress = SocketAddress::parseNumeric(host.toStdString(), 0).has_value();
        m_kinds->setTask(isAddress ? LookupKind::Getnameinfo : LookupKind::Getaddrinfo);
        m_fields->setHost(host);
        start();
    } else {
        Q_EMIT openInTab(kind, host, port);
    }
}

QAbstractButton* HostLookupTab::filledButton() const
{
    return m_stepping ? m_steps->filledButton() : m_lookUp;
}

QList<QWidget*> HostLookupTab::panes() const
{
    if (m_stepping)
        return {m_steps->firstFocus()};
    return {m_kinds, &m_answer->table(), m_askedTable};
}

QWidget* HostLookupTab::firstFocus() const
{
    if (m_stepping)
        return m_steps->firstFocus();
    QWidget* field = m_fields->first();
    return field ? field : m_lookUp;
}

void HostLookupTab::setTarget(const QString& host, quint16 /*port*/)
{
    m_fields->setHost(host);
    m_steps->setHost(host);
    showWarning();
}

QVariantMap HostLookupTab::saveState() const
{
    QVariantMap state = m_fields->save();
    state.insert(QStringLiteral("task"), m_kinds->task().number());
    state.insert(QStringLiteral("sides"), m_sides->saveState());
    state.insert(QStringLiteral("panes"), m_panes->saveState());
    return state;
}

void HostLookupTab::restoreState(const QVariantMap& state)
{
    m_fields->restore(state);
    m_kinds->setTask(LookupTask::fromNumber(state.value(QStringLiteral("task"), 0).toInt()));
    m_sides->restoreState(state.value(QStringLiteral("sides")).toByteArray());
    m_panes->restoreState(state.value(QStringLiteral("panes")).toByteArray());
}

void HostLookupTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Tab::changeEvent(event);
}

void HostLookupTab::showEvent(QShowEvent* event)
{
    Tab::showEvent(event);
    refresh();
}

void HostLookupTab::hideEvent(QHideEvent* event)
{
    Tab::hideEvent(event);
    m_tick->stop();
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/LookupSteps.h"

#include "widgets/step/LookupOutcome.h"
#include "widgets/step/StepList.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/LookupQuestion.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace workbench {

namespace {

constexpr CallId kFirstCall = CallId::Getaddrinfo;

} // namespace

LookupSteps::LookupSteps(const Theme& theme, HostLookup& role, QWidget* parent)
    : QWidget(parent), m_role(role), m_strip(new TabStrip(theme, this)),
      m_list(new StepList(
          theme, [](const StepRow& row) { return arguments(row); }, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setObjectName(QStringLiteral("steps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_list, 1);
    for (const LookupForm& form : lookupForms()) {
        StepRow& row = m_list->add(form, StepRow::Ending::Abandons);
        row.fields().setAddress(QStringLiteral("127.0.0.1"), 80);
    }
    connect(m_list, &StepList::called, this, [this](StepRow* row) { call(*row); });
    connect(m_list, &StepList::cancelRequested, this, [this](quint64 id) { m_role.abandon(id); });
    connect(m_list, &StepList::callRequested, this, &LookupSteps::callRequested);
    connect(m_list, &StepList::statusMessage, this, &LookupSteps::statusMessage);
    connect(m_list, &StepList::edited, this, [this] {
        m_strip->clearRefusal();
        showHint();
    });
    m_list->setNext(kFirstCall);
    retranslate();
}

void LookupSteps::retranslate()
{
    showHint();
    m_list->retranslate();
    m_list->showLine();
}

/// Odd addresses and ports are warned of while they are typed.
void LookupSteps::showHint()
{
    const StepRow* row = m_list->focusedRow();
    const QString odd = row != nullptr ? oddity(requestOf(*row)) : QString();
    if (odd.isEmpty())
        m_strip->reach().setMessage(
            u"info", ThemeColor::Muted,
            tr("Each call alone, with all its arguments. Nothing can end a call of the "
               "resolver: abandoned, it goes on in libc."));
    else
        m_strip->reach().setMessage(u"warn", ThemeColor::Wait, odd);
}

LookupRequest LookupSteps::requestOf(const StepRow& row)
{
    return lookupRequest(static_cast<const LookupForm&>(row.form()), arguments(row));
}

ManualArguments LookupSteps::arguments(const StepRow& row)
{
    ManualArguments arguments;
    row.fields().read(arguments);
    return arguments;
}

void LookupSteps::call(StepRow& row)
{
    m_list->call(row, *m_strip, [&] { return m_role.ask(requestOf(row)); });
    Q_EMIT changed();
}

void LookupSteps::take(const std::vector<LookupEvent>& events)
{
    for (const LookupEvent& event : events)
        std::visit([this](const auto& one) { settle(one); }, event);
    Q_EMIT changed();
}

void LookupSteps::settle(const LookupAnswered& event)
{
    m_list->settled(event.id, {[event] { return outcomeOf(event); }, event.seq});
}

void LookupSteps::settle(const LookupFailed& event)
{
    m_list->settled(event.id, {[event] { return outcomeOf(event); }, event.seq});
}

void LookupSteps::settle(const LookupAbandoned& event)
{
    StepRow* row = m_list->settled(event.id, {[event] { return outcomeOf(event); }});
    if (row == nullptr)
        return;
    m_abandoned.emplace(event.id, row);
    Q_EMIT statusMessage(outcomeOf(event).words);
}

void LookupSteps::settle(const LookupReturned& event)
{
    const auto found = m_abandoned.find(event.id);
    if (found == m_abandoned.end())
        return;
    m_list->retell(*found->second, event.id, {[event] { return outcomeOf(event); }, event.seq});
    m_abandoned.erase(found);
}

QAbstractButton* LookupSteps::filledButton() const
{
    const StepRow* focused = m_list->focusedRow();
    return (focused != nullptr ? focused : m_list->rowOf(kFirstCall))->button();
}

QWidget* LookupSteps::firstFocus() const { return m_list->rowOf(kFirstCall)->button(); }

void LookupSteps::abandonNewest()
{
    if (const ManualId newest = m_list->newestWaiting(); newest != 0)
        m_role.abandon(newest);
}

bool LookupSteps::isWaiting() const { return m_list->isWaiting(); }

void LookupSteps::setHost(const QString& host)
{
    const bool isNumeric = SocketAddress::parseNumeric(host.toStdString(), 0).has_value();
    for (StepRow* row : m_list->rows()) {
        row->fields().setText(ManualParameter::Node, host);
        row->fields().setText(ManualParameter::HostName, host);
        if (isNumeric)
            row->fields().setAddress(host, 80);
    }
}

} // namespace workbench

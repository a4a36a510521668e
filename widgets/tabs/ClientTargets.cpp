// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ClientTargets.h"

#include "widgets/fields/PayloadEdit.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/tabs/ClientModel.h"
#include "widgets/tabs/ClientPane.h"

#include <QScopedValueRollback>

namespace workbench {
namespace {

/// More clients than a list to choose from can usefully hold: the others are chosen in the table.
constexpr int kMostTargets = 200;

QString chosenTarget() { return QStringLiteral("chosen"); }

} // namespace

ClientTargets::ClientTargets(ClientPane& clients, PayloadEdit& payload, QObject* parent)
    : QObject(parent), m_clients(clients), m_payload(payload)
{
    connect(&m_payload, &PayloadEdit::targetChanged, this, &ClientTargets::aim);
}

void ClientTargets::offer()
{
    if (!m_aiming)
        offerClients();
    enableSend();
}

void ClientTargets::enableSend()
{
    m_payload.setSendEnabled(!aimedAt().empty(),
                             m_clients.model().rowCount() == 0    ? tr("No client to send to yet.")
                             : m_clients.model().openCount() == 0 ? tr("No client to send to now.")
                             : m_clients.chosenOpen().empty()     ? tr("Choose a client to send to.")
                                                                  : tr("This side has finished sending."));
}

void ClientTargets::offerClients()
{
    const QScopedValueRollback<bool> guard(m_aiming, true);
    QList<PayloadTarget> targets;
    const auto chosen = m_clients.chosenOpen();
    if (chosen.size() > 1)
        targets.push_back(
            {tr("%n chosen client(s)", nullptr, static_cast<int>(chosen.size())), chosenTarget()});
    const ClientModel& model = m_clients.model();
    for (int row = 0; row < model.rowCount() && targets.size() < kMostTargets; ++row) {
        if (model.at(row).isOpen())
            targets.push_back(
                {addressText(model.at(row).peer), QVariant::fromValue(model.at(row).connection)});
    }
    const ConnectionId current = m_clients.current();
    if (targets.isEmpty())
        targets.push_back({model.rowCount() > 0 ? tr("no client now") : tr("no client yet"), QVariant()});
    else if (chosen.empty())
        targets.push_front({tr("choose a client"), QVariant()});
    m_payload.setTargets(targets);
    if (chosen.size() > 1)
        m_payload.setCurrentTarget(chosenTarget());
    else
        m_payload.setCurrentTarget(chosen.empty() ? QVariant() : QVariant::fromValue(current));
}

/// Another client was chosen below the payload: it becomes the chosen one in the table.
void ClientTargets::aim(const QVariant& target)
{
    if (m_aiming)
        return;
    const QScopedValueRollback<bool> guard(m_aiming, true);
    if (target.isValid() && target != QVariant(chosenTarget()))
        m_clients.choose(target.value<ConnectionId>());
    enableSend();
}

std::vector<ConnectionId> ClientTargets::aimedAt() const
{
    std::vector<ConnectionId> clients = m_clients.chosenOpen();
    const ClientModel& model = m_clients.model();
    std::erase_if(clients, [&](ConnectionId client) {
        return model.at(model.rowOf(client)).phase == ConnectionPhase::WeFinished;
    });
    return clients;
}

} // namespace workbench

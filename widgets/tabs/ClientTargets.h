// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/SharedEvents.h"

#include <QObject>

#include <vector>

class QVariant;

namespace workbench {

class ClientPane;
class PayloadEdit;

/// Whom a server sends to: the clients that are chosen in the table are offered below the payload, and who is
/// chosen there becomes the chosen one in the table. Both must outlive it. GUI thread.
class ClientTargets : public QObject
{
    Q_OBJECT
public:
    ClientTargets(ClientPane& clients, PayloadEdit& payload, QObject* parent);

    /// After every change of the clients, of the choice or of the language.
    void offer();
    /// Those who are chosen and can be sent to.
    std::vector<ConnectionId> aimedAt() const;

private:
    void aim(const QVariant& target);
    void enableSend();
    void offerClients();

    ClientPane& m_clients;
    PayloadEdit& m_payload;
    bool m_aiming = false;
};

} // namespace workbench

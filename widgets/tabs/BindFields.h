// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/address/SocketAddress.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/tabs/BoundCheck.h"

#include <QObject>
#include <QVariantMap>

#include <optional>

class QCheckBox;
class QLabel;

namespace workbench {

class AddressCombo;
class PortSpin;
class TabStrip;

/// Where a socket is to be bound: address and port in the strip, and the line that says who can reach it.
/// While a socket is bound the fields show where; what was typed before comes back afterwards.
class BindFields : public QObject
{
    Q_OBJECT
public:
    BindFields(const Theme& theme, TabStrip& strip, ReachLine::Way way, quint16 port, QObject* parent);

    AddressCombo& address() const { return *m_address; }
    PortSpin& port() const { return *m_port; }
    /// What IPV6_V6ONLY is to be; empty: as the system has it, and where the address is not IPv6.
    std::optional<bool> v6Only() const;
    void setLabels(const QString& address, const QString& port);
    void setTarget(const QString& host, quint16 port);

    /// The fields say what the system says; `v6Only` empty: IPV6_V6ONLY is as it was wanted.
    void showBound(const SocketAddress& local, std::optional<bool> v6Only = {});
    /// Why an option that counts when a socket is bound is off now.
    static QString whyBound();
    /// Nothing is bound any more.
    void showWanted();
    /// In place of the reach line, in the colour of what needs care; empty takes it away.
    void setNote(const QString& words);
    void retranslate();

    QVariantMap save() const;
    void restore(const QVariantMap& state);

Q_SIGNALS:
    void edited();
    void returnPressed();

private:
    void build(TabStrip& strip, quint16 port);
    void fieldEdited();
    void fill(const QString& host, quint16 port);
    void refresh();
    /// What stands in the fields is what the socket is bound to.
    bool showsBound() const;

    AddressCombo* m_address;
    QLabel* m_addressLabel;
    PortSpin* m_port;
    QLabel* m_portLabel;
    QCheckBox* m_v6Only;
    BoundCheck m_v6Check;
    ReachLine* m_reach;
    SocketAddress m_bound; ///< empty while nothing is
    bool m_editedSince = false;
    QString m_wantedHost;
    quint16 m_wantedPort = 0;
    QString m_note;
};

} // namespace workbench

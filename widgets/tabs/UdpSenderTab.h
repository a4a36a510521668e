// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/UdpSender.h"
#include "widgets/support/EventBridge.h"
#include "widgets/tabs/AdoptedFields.h"
#include "widgets/tabs/SequenceOfTab.h"
#include "widgets/tabs/SocketTab.h"
#include "widgets/tabs/TrafficRows.h"

#include <functional>
#include <memory>
#include <optional>

class QCheckBox;

namespace workbench {

class DatagramModel;
class DatagramView;
class HostEdit;
class PayloadEdit;

/// Sends datagrams and shows them with the answers. It shows what its role reports, whoever started it.
class UdpSenderTab final : public SocketTab
{
    Q_OBJECT
public:
    UdpSenderTab(std::unique_ptr<UdpSender> role, const Theme& theme, int ordinal = 1,
                 QWidget* parent = nullptr);
    ~UdpSenderTab() override;

    UdpSender& role() { return *m_role; }

    PayloadEdit* payloadBar() const override { return m_payload; }
    SequenceOfTab* sequence() const override { return m_sequence; }
    QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;

protected:
    void retranslate() override;
    void automaticStart() override;
    void automaticStop() override;
    void automaticCancel() override;
    QAbstractButton* automaticFilled() const override;
    QList<QWidget*> automaticPanes() const override;
    QWidget* automaticFocus() const override;
    bool automaticFind() override;
    void aimAutomatic(const QString& host, quint16 port) override;
    Handle automaticSocket() const override;
    bool automaticAction(SocketAction action, Handle handle) override;
    bool automaticSend(const QByteArray& bytes) override;
    void handOver(TakeSockets take) override { m_role->handOver(std::move(take)); }
    void adopt(std::vector<HeldSocket> sockets, TakeSockets leave) override
    {
        m_role->adopt(std::move(sockets), std::move(leave));
    }

private:
    void build();
    void buildTalk();
    void connectParts();
    void connectPayload();

    /// Of the fields; refuses and gives nothing where one of them cannot be read.
    std::optional<UdpSenderOptions> wantedOptions();
    bool prepareToSend();
    void showLimit();
    void fieldEdited(const NumberSpin* spin);

    void take(const std::vector<UdpEvent>& events);
    void on(const Opened& event);
    void on(const LocalNamed& event) { m_local = event.local; }
    void showAdopted(const Opened& event);
    void on(const Stopped& event);
    void on(const CallFailed& event);
    void on(const ResolveStarted& event);
    void on(const Resolved& event);
    void on(const DatagramReceived& event);
    void on(const DatagramSent& event);
    void on(const HandedOver& event);
    void on(const TakenBack& event);
    void on(const RepeatProgress& event);
    void on(const SequenceProgress& event) { m_sequence->tell(event); }
    template <class Other> void on(const Other& /*event*/) {}
    void notOpen();
    void showLastFailure();
    void showSocketFailure(const CallFailed& failure);
    void refresh();

    std::unique_ptr<UdpSender> m_role;
    HostEdit* m_host;
    QLabel* m_hostLabel;
    PortSpin* m_port;
    QLabel* m_portLabel;
    PortSpin* m_localPort;
    QLabel* m_localPortLabel;
    QCheckBox* m_connect;
    QCheckBox* m_broadcast;
    QCheckBox* m_setTtl;
    NumberSpin* m_ttl;
    AdoptedFields m_adopted;
    DatagramModel* m_model;
    DatagramRows m_rows;
    DatagramView* m_datagrams;
    PayloadEdit* m_payload;
    SequenceOfTab* m_sequence = nullptr;

    bool m_isOpen = false;
    Handle m_handle = kInvalidHandle; ///< of the last socket opened
    SocketAddress m_local;
    SocketAddress m_peer;                ///< empty where connect() was not called
    QString m_lookingUp;                 ///< the name that is being looked up
    std::optional<CallFailed> m_failure; ///< the last of a batch, to be shown
    /// What the status bar is to say of a batch: put into words at its end, once, and not for each event.
    std::function<QString()> m_news;
    SharedBytes m_lastAsked;      ///< what was to be sent last
    std::uint64_t m_lastSent = 0; ///< the call that sent the last datagram
    EventBridge<UdpEvent> m_bridge;
};

} // namespace workbench

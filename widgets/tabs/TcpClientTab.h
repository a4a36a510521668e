// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/TcpClient.h"
#include "widgets/support/EventBridge.h"
#include "widgets/tabs/AdoptedFields.h"
#include "widgets/tabs/SocketTab.h"
#include "widgets/tabs/TrafficRows.h"

#include <memory>

namespace workbench {

class ConversationModel;
class ConversationView;
class ReceivedFiles;
class HostEdit;
class PayloadEdit;

/// One connection to a server: each address that is tried, what is said, how it ends. It shows what its role
/// reports, whoever started it.
class TcpClientTab final : public SocketTab
{
    Q_OBJECT
public:
    TcpClientTab(std::unique_ptr<TcpClient> role, const Theme& theme, int ordinal = 1,
                 QWidget* parent = nullptr);
    ~TcpClientTab() override;

    TcpClient& role() { return *m_role; }

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
    enum class Phase { NotOpen, Connecting, Open };

    void build();
    void buildStrip();
    void buildTalk();
    void connectParts();
    std::optional<TcpClientOptions> options();
    bool readLocal(TcpClientOptions& options);

    void take(const std::vector<TcpEvent>& events);
    void on(const ResolveStarted& event);
    void on(const Resolved& event);
    void on(const ConnectTrying& event);
    void on(const ConnectTimedOut& event);
    void on(const ConnectEnded& event);
    void on(const ConnectionOpened& event);
    void on(const ConnectionChanged& event);
    void on(const ConnectionClosed& event);
    void on(const DataSent& event);
    void on(const SendBlocked& event);
    void on(const CallFailed& event);
    void on(const HandedOver& event);
    void on(const TakenBack& event);
    void on(const RepeatProgress& event);
    void on(const FileProgress& event);
    void on(const SequenceProgress& event);
    template <class Other> void on(const Other& /*event*/) {}
    void note(const EventStamp& event, const QString& words);

    void refresh();
    void showState();
    void closeAskingFirst();

    std::unique_ptr<TcpClient> m_role;
    HostEdit* m_host;
    QLabel* m_hostLabel;
    PortSpin* m_port;
    QLabel* m_portLabel;
    AdoptedFields m_adopted;
    NumberSpin* m_limit;
    QLabel* m_limitLabel;
    QLabel* m_unitLabel;
    AddressCombo* m_local;
    QLabel* m_localLabel;
    PortSpin* m_localPort;
    QLabel* m_localPortLabel;
    ConversationView* m_conversation;
    ConversationModel* m_model;
    StreamGaps m_gaps;
    ReceivedFiles* m_received;
    QAction* m_saveReceived;
    PayloadEdit* m_payload;
    SequenceOfTab* m_sequence = nullptr;
    QPushButton* m_halfClose;
    QPushButton* m_abort;

    Phase m_phase = Phase::NotOpen;
    Handle m_handle = kInvalidHandle; ///< of the connection or the attempt
    ConnectionPhase m_connection = ConnectionPhase::Established;
    SocketAddress m_peer;
    SocketAddress m_own;
    QString m_trying; ///< "Trying ::1 port 8080 (1 of 2)…"
    std::uint64_t m_unsent = 0;
    ConnectionId m_shown = 0;   ///< whose conversation is shown
    bool m_startedHere = false; ///< asked for by start(), not answered yet
    EventBridge<TcpEvent> m_bridge;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/UdpReceiver.h"
#include "widgets/support/EventBridge.h"
#include "widgets/tabs/BoundCheck.h"
#include "widgets/tabs/SocketTab.h"
#include "widgets/tabs/TrafficRows.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QAction;
class QCheckBox;
class QScrollArea;

namespace workbench {

class BindFields;
class DatagramModel;
class DatagramView;
class ReceivedFiles;
class MulticastPane;
class PayloadEdit;
class ReachList;
class ReceiveBufferPane;
class RepliesOfTab;
class Splitter;

/// Receives datagrams from anyone and replies. It shows what its role reports, whoever started it.
class UdpReceiverTab final : public SocketTab
{
    Q_OBJECT
public:
    UdpReceiverTab(std::unique_ptr<UdpReceiver> role, const Theme& theme, int ordinal = 1,
                   QWidget* parent = nullptr);
    ~UdpReceiverTab() override;

    UdpReceiver& role() { return *m_role; }

    PayloadEdit* payloadBar() const override { return m_payload; }
    RepliesOfTab* replies() const override { return m_replies; }
    QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;

protected:
    void retranslate() override;
    void automaticStart() override;
    void automaticStop() override;
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
    void build();
    QWidget* buildSide();
    void connectParts();
    void connectPayload();

    void take(const std::vector<UdpEvent>& events);
    void on(const Opened& event);
    void on(const Stopped& event);
    void on(const CallFailed& event);
    void on(const DatagramReceived& event);
    void on(const DatagramsDropped& event);
    void on(const DatagramSent& event);
    void on(const MembershipChanged& event);
    void on(const ReceiveBufferSize& event);
    void on(const RuleFired& event);
    void on(const HandedOver& event);
    void on(const TakenBack& event);
    template <class Other> void on(const Other& /*event*/) {}
    void notOpen();
    void showLastFailure();

    void remember(const SocketAddress& sender);
    void offerSenders();
    void replyToRow(int row);
    /// Empty where nobody is chosen.
    SocketAddress replyTarget() const;
    void readSizeEdited();
    void useReadSize();
    void refresh();

    std::unique_ptr<UdpReceiver> m_role;
    BindFields* m_bind;
    NumberSpin* m_readSize;
    QLabel* m_readSizeLabel;
    QLabel* m_readSizeUnit;
    QCheckBox* m_reuse;
    BoundCheck m_reuseCheck;
    QCheckBox* m_echo;
    DatagramModel* m_model;
    DatagramRows m_rows;
    DatagramView* m_datagrams;
    ReceivedFiles* m_received;
    QAction* m_saveReceived;
    PayloadEdit* m_payload;
    RepliesOfTab* m_replies = nullptr;
    MulticastPane* m_multicast;
    ReceiveBufferPane* m_buffer;
    ReachList* m_reachList;
    QScrollArea* m_side = nullptr;
    Splitter* m_sides;

    Handle m_handle = kInvalidHandle;    ///< of the last socket opened
    SocketAddress m_local;               ///< empty while it does not receive
    std::deque<SocketAddress> m_senders; ///< who has sent, the first one first
    bool m_sendersChanged = false;
    std::optional<CallFailed> m_failure; ///< the last of a batch, to be shown
    /// What the status bar is to say of a batch: put into words at its end, once, and not for each event.
    std::function<QString()> m_news;
    std::function<QString()> m_loss; ///< goes before m_news: what was cut or dropped
    bool m_startedHere = false;
    EventBridge<UdpEvent> m_bridge;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/TcpServer.h"
#include "widgets/support/EventBridge.h"
#include "widgets/tabs/BoundCheck.h"
#include "widgets/tabs/ClientConversations.h"
#include "widgets/tabs/SocketTab.h"

#include <memory>
#include <optional>

class QAction;
class QCheckBox;

namespace workbench {

class BindFields;
class ClientPane;
class ClientTargets;
class ConversationView;
class NumberSpin;
class PayloadEdit;
class ReceivedFiles;
class RepliesOfTab;
class Splitter;

/// Listens and talks to many clients. It shows what its role reports, whoever started it.
class TcpServerTab final : public SocketTab
{
    Q_OBJECT
public:
    TcpServerTab(std::unique_ptr<TcpServer> role, const Theme& theme, int ordinal = 1,
                 QWidget* parent = nullptr);
    ~TcpServerTab() override;

    TcpServer& role() { return *m_role; }

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
    void connectParts();
    void connectPayload();
    void connectReceived();

    void take(const std::vector<TcpEvent>& events);
    void on(const Listening& event);
    void on(const AcceptPaused& event);
    void on(const AcceptResumed& event);
    void on(const CallFailed& event);
    void on(const ConnectionOpened& event);
    void on(const ConnectionChanged& event);
    void on(const ConnectionClosed& event);
    void on(const HandedOver& event);
    void on(const TakenBack& event);
    void on(const RepeatProgress& event);
    void on(const FileProgress& event);
    void on(const RuleFired& event);
    template <class Other> void on(const Other& /*event*/) {}
    void on(const Stopped& /*event*/) { listeningEnded(); }
    void on(const ListeningEnded& /*event*/) { listeningEnded(); }
    void listeningEnded();
    void showBound(const Listening& event);
    void showWanted();
    void lockBacklog(bool locked);
    void tellSent(const std::vector<TcpEvent>& events);

    void refresh();
    void showChosen();

    std::unique_ptr<TcpServer> m_role;
    BindFields* m_bind;
    NumberSpin* m_backlog;
    QLabel* m_backlogLabel;
    std::optional<qint64> m_wantedBacklog; ///< what was typed, while a socket's own is shown
    QCheckBox* m_reuse;
    BoundCheck m_reuseCheck;
    QCheckBox* m_echo;
    ClientPane* m_clients;
    ConversationView* m_conversation;
    ReceivedFiles* m_received;
    QAction* m_saveOne;
    QAction* m_saveAll;
    PayloadEdit* m_payload;
    ClientTargets* m_targets;
    RepliesOfTab* m_replies = nullptr;
    Splitter* m_sides;

    ClientConversations m_conversations;
    SocketAddress m_local; ///< empty while it does not listen
    Handle m_listener = kInvalidHandle;
    bool m_startedHere = false; ///< asked for by start(), not answered yet
    EventBridge<TcpEvent> m_bridge;
};

} // namespace workbench

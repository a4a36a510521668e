// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"

#include <QAbstractTableModel>

#include <optional>
#include <unordered_map>
#include <vector>

namespace workbench {

class Theme;

/// One client of a server, open or gone.
struct ClientRow {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    SocketAddress peer;
    ConnectionPhase phase = ConnectionPhase::Established;
    std::optional<CloseReason> closed; ///< empty while it is open
    int error = 0;                     ///< with CloseReason::Failed
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    std::uint64_t unsent = 0; ///< waiting here; of a client that is gone: lost
    WallTime since{};
    WallTime until{}; ///< when it was closed

    bool isOpen() const { return !closed.has_value(); }
};

/// The clients of a server in the order in which they came. Those that are gone stay for reading, the last
/// kGoneKept of them. GUI thread only.
class ClientModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { HandleColumn, PeerColumn, StateColumn, InColumn, OutColumn, AgeColumn, kColumns };
    static constexpr int kGoneKept = 100;

    explicit ClientModel(const Theme& theme, QObject* parent = nullptr);

    /// Takes what concerns connections; at most one insertion and one change are signalled for all of it.
    void apply(const std::vector<TcpEvent>& events);
    void removeGone();
    /// Ages have grown.
    void tick();

    const ClientRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where it is not there any more.
    int rowOf(ConnectionId connection) const;
    /// The open client of that handle; 0 where there is none.
    ConnectionId openClient(Handle handle) const;
    int openCount() const { return m_open; }
    int goneCount() const { return static_cast<int>(m_rows.size()) - m_open; }
    /// Bytes that wait here for the system to take them, of all clients.
    std::uint64_t unsent() const { return m_unsent; }

    /// "ESTABLISHED", "CLOSE_WAIT", "closed" ...
    static QString stateWord(const ClientRow& client);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

Q_SIGNALS:
    /// Client `connection` was closed and dropped from the list.
    void forgotten(quint64 connection);

private:
    struct Change {
        int first = -1;
        int last = -1;
        void take(int row);
    };

    void insertOpened(const std::vector<TcpEvent>& events);
    void applyOne(const TcpEvent& event, Change& change);
    void close(ClientRow& client, const ConnectionClosed& event);
    void setUnsent(ClientRow& client, std::uint64_t unsent);
    void forgetOldest(int keep);
    void indexFrom(std::size_t row);
    QString display(const ClientRow& client, int column) const;
    QString tip(const ClientRow& client) const;

    const Theme& m_theme;
    std::vector<ClientRow> m_rows;
    std::unordered_map<ConnectionId, int> m_rowOf;
    int m_open = 0;
    std::uint64_t m_unsent = 0;
};

} // namespace workbench

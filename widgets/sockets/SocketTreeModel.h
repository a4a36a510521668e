// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"

#include <QAbstractItemModel>

#include <memory>
#include <span>
#include <vector>

namespace workbench {

class CallDirectory;
class Theme;

/// The sockets as a tree: listeners with their connections below them. A new list is compared with the old
/// one: rows come, go and change, and nothing is reset. GUI thread.
class SocketTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        Socket,
        Who,
        Type,
        Local,
        Peer,
        State,
        ReceiveQueue,
        SendQueue,
        AcceptQueue,
        Drops,
        BytesIn,
        BytesOut,
        Calls,
        Age,
        Error,
        ColumnCount
    };

    /// `directory` must outlive the model.
    SocketTreeModel(const CallDirectory& directory, const Theme& theme, QObject* parent = nullptr);
    ~SocketTreeModel() override;

    /// Both sorted by compareRows().
    void setGroups(const std::vector<SocketGroup>& groups);
    /// Ages have grown.
    void tick();
    /// `index` must be valid.
    const SocketRow& row(const QModelIndex& index) const;
    /// Invalid where no such socket is listed.
    QModelIndex find(const SocketKey& key) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// That row has something below it for the first time.
    void grew(const QModelIndex& index);

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    static Node* nodeOf(const QModelIndex& index) { return static_cast<Node*>(index.internalPointer()); }
    static bool isNumber(int column);
    QModelIndex indexOf(const Node& node, int column) const;
    template <class Fresh> void merge(Node* above, Nodes& nodes, const std::vector<Fresh>& fresh);
    void removeUntil(Node* above, Nodes& nodes, std::size_t first, const SocketRow* end);
    template <class Fresh>
    std::size_t insertFrom(Node* above, Nodes& nodes, std::size_t at, std::span<const Fresh> fresh);
    static void renumber(Nodes& nodes, std::size_t from);
    static bool update(Node& node, const SocketRow& row);
    void tell(Node* above, int first, int last);
    QString text(const SocketRow& row, int column) const;
    QVariant color(const SocketRow& row, int column) const;
    QVariant icon(const SocketRow& row, int column) const;
    QString tip(const SocketRow& row) const;

    const CallDirectory& m_directory;
    const Theme& m_theme;
    Nodes m_nodes;
};

} // namespace workbench

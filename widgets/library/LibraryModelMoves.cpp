// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryNode.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

/// The part of LibraryModel that moves, removes and brings back rows.
namespace workbench {
namespace {

const QString kRowsType = QStringLiteral("application/x-socket-workbench-library-rows");
/// Of remove(): older ones are gone for good.
constexpr std::size_t kMostUndone = 50;

} // namespace

int LibraryModel::heightOf(const Node& node)
{
    int height = 0;
    for (const auto& child : node.children)
        height = std::max(height, heightOf(*child));
    return height + (node.isFolder() ? 1 : 0);
}

int LibraryModel::depthOf(const Node* node)
{
    int depth = 0;
    for (; node->parent != nullptr; node = node->parent)
        ++depth;
    return depth;
}

bool LibraryModel::isIn(const Node* node, const Node* folder)
{
    for (; node != nullptr; node = node->parent) {
        if (node == folder)
            return true;
    }
    return false;
}

/// Without those that go along in a folder.
std::vector<LibraryModel::Node*> LibraryModel::topmost(std::vector<Node*> nodes)
{
    const std::vector<Node*> all = nodes;
    std::erase_if(nodes, [&](const Node* node) {
        return std::ranges::any_of(all, [&](const Node* one) { return one != node && isIn(node, one); });
    });
    return nodes;
}

// ---- removed, and back

void LibraryModel::remove(const QModelIndexList& indexes)
{
    std::vector<Node*> nodes;
    for (const QModelIndex& index : indexes) {
        Node* node = nodeOf(index);
        if (index.isValid() && std::ranges::find(nodes, node) == nodes.end())
            nodes.push_back(node);
    }
    Removal removal;
    for (Node* node : topmost(std::move(nodes))) {
        Node* folder = node->parent;
        const int row = rowOf(node);
        beginRemoveRows(indexOf(folder), row, row);
        const auto place = folder->children.begin() + row;
        removal.push_back({std::move(*place), folder, row});
        folder->children.erase(place);
        endRemoveRows();
    }
    if (removal.empty())
        return;
    m_removed.push_back(std::move(removal));
    if (m_removed.size() > kMostUndone)
        m_removed.erase(m_removed.begin());
    edited();
}

QModelIndexList LibraryModel::undoRemove()
{
    if (m_removed.empty())
        return {};
    Removal removal = std::move(m_removed.back());
    m_removed.pop_back();
    std::vector<Node*> back;
    while (!removal.empty()) { // the last one first: rows are those of then
        Taken taken = std::move(removal.back());
        removal.pop_back();
        auto& children = taken.parent->children;
        const int row = std::min(taken.row, static_cast<int>(children.size()));
        beginInsertRows(indexOf(taken.parent), row, row);
        back.push_back(taken.node.get());
        children.insert(children.begin() + row, std::move(taken.node));
        endInsertRows();
    }
    edited();
    QModelIndexList indexes;
    for (const Node* node : back)
        indexes.prepend(indexOf(node));
    return indexes;
}

// ---- moved

void LibraryModel::moveTo(Node* node, Node* folder, int row)
{
    Node* from = node->parent;
    const int before = rowOf(node);
    if (from == folder && (row == before || row == before + 1))
        return;
    beginMoveRows(indexOf(from), before, before, indexOf(folder), row);
    const auto place = from->children.begin() + before;
    std::unique_ptr<Node> moved = std::move(*place);
    from->children.erase(place);
    const int to = from == folder && row > before ? row - 1 : row;
    moved->parent = folder;
    folder->children.insert(folder->children.begin() + to, std::move(moved));
    endMoveRows();
}

bool LibraryModel::move(const QModelIndex& index, int by)
{
    if (!index.isValid())
        return false;
    Node* node = nodeOf(index);
    const int row = rowOf(node) + by;
    if (row < 0 || row >= static_cast<int>(node->parent->children.size()))
        return false;
    moveTo(node, node->parent, by > 0 ? row + 1 : row);
    edited();
    return true;
}

QStringList LibraryModel::mimeTypes() const { return {kRowsType}; }

/// The ways to the rows from the top, for this model alone.
QMimeData* LibraryModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QList<int>> ways;
    for (const QModelIndex& index : indexes) {
        if (index.column() != Name)
            continue;
        QList<int> way;
        for (QModelIndex at = index; at.isValid(); at = at.parent())
            way.prepend(at.row());
        ways.append(way);
    }
    if (ways.isEmpty())
        return nullptr;
    std::ranges::sort(ways, [](const auto& a, const auto& b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    });
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << reinterpret_cast<quintptr>(this) << ways;
    auto* data = new QMimeData;
    data->setData(kRowsType, bytes);
    return data;
}

std::vector<LibraryModel::Node*> LibraryModel::dragged(const QMimeData* data) const
{
    const QByteArray bytes = data->data(kRowsType);
    QDataStream stream(bytes);
    quintptr model = 0;
    QList<QList<int>> ways;
    stream >> model;
    if (stream.status() != QDataStream::Ok || model != reinterpret_cast<quintptr>(this))
        return {}; // of another window
    stream >> ways;
    std::vector<Node*> nodes;
    for (const QList<int>& way : std::as_const(ways)) {
        QModelIndex at;
        for (const int row : way)
            at = index(row, Name, at);
        if (at.isValid())
            nodes.push_back(nodeOf(at));
    }
    return topmost(std::move(nodes));
}

bool LibraryModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int /*row*/, int /*column*/,
                                   const QModelIndex& parent) const
{
    if (action != Qt::MoveAction || !data->hasFormat(kRowsType))
        return false;
    const Node* folder = nodeOf(parent);
    const std::vector<Node*> nodes = dragged(data);
    const int depth = depthOf(folder);
    return folder->isFolder() && !nodes.empty() && std::ranges::none_of(nodes, [&](const Node* node) {
               return isIn(folder, node) || depth + heightOf(*node) > kMostDeep;
           });
}

bool LibraryModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Node* folder = nodeOf(parent);
    int to = row >= 0 ? row : static_cast<int>(folder->children.size());
    for (Node* node : dragged(data)) {
        moveTo(node, folder, to);
        to = rowOf(node) + 1;
    }
    edited();
    return true;
}

} // namespace workbench

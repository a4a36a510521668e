// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryNode.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <unordered_set>

/// The part of LibraryModel that moves and removes rows, and undoes that.
namespace workbench {
namespace {

const QString kRowsType = QStringLiteral("application/x-socket-workbench-library-rows");
/// Older ones are gone for good.
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
    const std::unordered_set<const Node*> all(nodes.begin(), nodes.end());
    std::erase_if(nodes, [&](const Node* node) {
        for (const Node* folder = node->parent; folder != nullptr; folder = folder->parent) {
            if (all.contains(folder))
                return true;
        }
        return false;
    });
    return nodes;
}

// ---- removed or added, and undone

void LibraryModel::keep(Step step)
{
    m_steps.push_back(std::move(step));
    if (m_steps.size() > kMostUndone)
        m_steps.erase(m_steps.begin());
}

/// `comesIn`, null for a row that is new, comes to stand in `folder`: it would go with rows that were added.
void LibraryModel::forgetAdding(const Node* folder, const Node* comesIn)
{
    std::erase_if(m_steps, [&](const Step& step) {
        const auto holds = [&](const Node* node) {
            return node != nullptr &&
                   std::ranges::any_of(step.added, [&](const Node* one) { return isIn(node, one); });
        };
        return holds(folder) && !holds(comesIn);
    });
}

/// Takes them out, each with what is in it; rows that stand together go at once. In the order in which they
/// went: put back from the last to the first, each comes to stand where it was.
std::vector<LibraryModel::Taken> LibraryModel::takeOut(std::vector<Node*> nodes)
{
    nodes = topmost(std::move(nodes));
    const std::unordered_set<const Node*> going(nodes.begin(), nodes.end());
    std::vector<Node*> folders;
    std::unordered_set<const Node*> known;
    for (const Node* node : nodes) {
        if (known.insert(node->parent).second)
            folders.push_back(node->parent);
    }
    std::vector<Taken> taken;
    std::ranges::reverse(folders); // so that putting back begins with the first
    for (Node* folder : folders) {
        auto& children = folder->children;
        const auto goes = [&](int row) {
            return going.contains(children[static_cast<std::size_t>(row)].get());
        };
        for (int last = static_cast<int>(children.size()) - 1; last >= 0; --last) {
            if (!goes(last))
                continue;
            int first = last;
            while (first > 0 && goes(first - 1))
                --first;
            taken.push_back(takeRows(*folder, first, last));
            last = first;
        }
    }
    return taken;
}

LibraryModel::Taken LibraryModel::takeRows(Node& folder, int first, int last)
{
    beginRemoveRows(indexOf(&folder), first, last);
    const auto begin = folder.children.begin() + first;
    const auto end = folder.children.begin() + last + 1;
    Taken taken{{std::make_move_iterator(begin), std::make_move_iterator(end)}, &folder, first};
    folder.children.erase(begin, end);
    endRemoveRows();
    return taken;
}

/// The rows that they are now.
QModelIndexList LibraryModel::putBack(Taken taken)
{
    auto& children = taken.parent->children;
    const int first = std::min(taken.row, static_cast<int>(children.size()));
    const int last = first + static_cast<int>(taken.nodes.size()) - 1;
    beginInsertRows(indexOf(taken.parent), first, last);
    children.insert(children.begin() + first, std::make_move_iterator(taken.nodes.begin()),
                    std::make_move_iterator(taken.nodes.end()));
    endInsertRows();
    QModelIndexList rows;
    for (int row = first; row <= last; ++row)
        rows += createIndex(row, Name, children[static_cast<std::size_t>(row)].get());
    return rows;
}

void LibraryModel::remove(const QModelIndexList& indexes)
{
    std::vector<Node*> nodes;
    std::unordered_set<const Node*> known;
    for (const QModelIndex& index : indexes) {
        Node* node = nodeOf(index);
        if (index.isValid() && known.insert(node).second)
            nodes.push_back(node);
    }
    std::vector<Taken> removal = takeOut(std::move(nodes));
    if (removal.empty())
        return;
    keep({std::move(removal), {}});
    edited();
}

QModelIndexList LibraryModel::undo()
{
    if (m_steps.empty())
        return {};
    Step step = std::move(m_steps.back());
    m_steps.pop_back();
    (void)takeOut(std::move(step.added)); // for good
    QModelIndexList back;
    while (!step.removed.empty()) { // the last ones first: rows are those of then
        back += putBack(std::move(step.removed.back()));
        step.removed.pop_back();
    }
    edited();
    return back;
}

// ---- moved

void LibraryModel::moveTo(Node* node, Node* folder, int row)
{
    Node* from = node->parent;
    const int before = rowOf(node);
    if (from == folder && (row == before || row == before + 1))
        return;
    forgetAdding(folder, node);
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

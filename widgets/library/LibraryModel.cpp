// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryModel.h"

#include "widgets/library/LibraryNode.h"
#include "widgets/library/LibraryWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QKeySequence>

#include <algorithm>

namespace workbench {

LibraryModel::LibraryModel(const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_theme(theme), m_root(std::make_unique<Node>())
{
}

LibraryModel::~LibraryModel() = default;

// ---- as a whole

void LibraryModel::fill(Node& folder, const std::vector<LibraryItem>& items)
{
    for (const LibraryItem& item : items) {
        Node& node = *folder.children.emplace_back(std::make_unique<Node>());
        node.parent = &folder;
        node.name = QString::fromStdString(item.name);
        node.note = QString::fromStdString(item.note);
        if (const auto* inside = std::get_if<LibraryFolder>(&item.content)) {
            node.item.content = LibraryFolder{};
            fill(node, inside->items);
        } else {
            node.item.content = item.content;
        }
    }
}

LibraryItem LibraryModel::itemOf(const Node& node)
{
    LibraryItem item{node.name.toStdString(), node.note.toStdString(), node.item.content};
    if (!node.isFolder())
        return item;
    LibraryFolder folder;
    for (const auto& child : node.children)
        folder.items.push_back(itemOf(*child));
    item.content = std::move(folder);
    return item;
}

std::vector<LibraryItem> LibraryModel::items() const
{
    return std::get<LibraryFolder>(itemOf(*m_root).content).items;
}

void LibraryModel::setItems(const std::vector<LibraryItem>& items)
{
    beginResetModel();
    m_steps.clear();
    m_root->children.clear();
    m_keys = {};
    fill(*m_root, items);
    int used = 0;
    number(*m_root, m_keys, used);
    endResetModel();
    Q_EMIT changed();
}

void LibraryModel::addMissing(const std::vector<LibraryItem>& items)
{
    const std::vector<LibraryItem> known = this->items();
    for (const LibraryItem& item : items) {
        if (std::ranges::find(known, item) == known.end())
            add(item);
    }
}

// ---- one of them

LibraryItem LibraryModel::item(const QModelIndex& index) const { return itemOf(*nodeOf(index)); }

const SavedPayload* LibraryModel::payload(const QModelIndex& index) const
{
    return std::get_if<SavedPayload>(&nodeOf(index)->item.content);
}

const QString& LibraryModel::note(const QModelIndex& index) const { return nodeOf(index)->note; }

bool LibraryModel::isFolder(const QModelIndex& index) const { return nodeOf(index)->isFolder(); }

QModelIndex LibraryModel::payloadOfKey(int key) const
{
    const Node* node = key >= 1 && key <= kKeys ? m_keys[static_cast<std::size_t>(key - 1)] : nullptr;
    return node != nullptr ? indexOf(node) : QModelIndex();
}

QModelIndex LibraryModel::add(const LibraryItem& item, const QModelIndex& parent)
{
    Node* folder = nodeOf(parent);
    forgetAdding(folder, nullptr);
    const int row = static_cast<int>(folder->children.size());
    beginInsertRows(indexOf(folder), row, row);
    fill(*folder, {item});
    endInsertRows();
    edited();
    return index(row, Name, indexOf(folder));
}

QModelIndexList LibraryModel::addAll(const std::vector<LibraryItem>& items, const QModelIndex& parent)
{
    if (items.empty())
        return {};
    Node* folder = nodeOf(parent);
    forgetAdding(folder, nullptr);
    const auto first = static_cast<int>(folder->children.size());
    const int last = first + static_cast<int>(items.size()) - 1;
    beginInsertRows(indexOf(folder), first, last);
    fill(*folder, items);
    endInsertRows();
    Step step;
    QModelIndexList rows;
    for (int row = first; row <= last; ++row) {
        Node* node = folder->children[static_cast<std::size_t>(row)].get();
        step.added.push_back(node);
        rows += createIndex(row, Name, node);
    }
    keep(std::move(step));
    edited();
    return rows;
}

void LibraryModel::setNote(const QModelIndex& index, const QString& note)
{
    Node* node = nodeOf(index);
    if (!index.isValid() || node->note == note)
        return;
    node->note = note;
    Q_EMIT dataChanged(indexOf(node, Name), indexOf(node, Key));
    Q_EMIT changed();
}

// ---- the keys

void LibraryModel::edited()
{
    renumber();
    Q_EMIT changed();
}

void LibraryModel::number(Node& folder, std::array<Node*, kKeys>& keys, int& used) const
{
    for (const auto& child : folder.children) {
        child->key = 0;
        if (child->isFolder()) {
            number(*child, keys, used);
        } else if (used < kKeys && std::holds_alternative<SavedPayload>(child->item.content)) {
            keys[static_cast<std::size_t>(used)] = child.get();
            child->key = ++used;
        }
    }
}

void LibraryModel::renumber()
{
    const std::array<Node*, kKeys> before = m_keys;
    m_keys = {};
    int used = 0;
    number(*m_root, m_keys, used);
    if (before == m_keys)
        return;
    const auto tell = [this](auto& again, const Node& folder) -> void {
        if (folder.children.empty())
            return;
        Q_EMIT dataChanged(indexOf(folder.children.front().get(), Key),
                           indexOf(folder.children.back().get(), Key));
        for (const auto& child : folder.children)
            again(again, *child);
    };
    tell(tell, *m_root);
}

void LibraryModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, Name, Key); }

// ---- what a view asks

LibraryModel::Node* LibraryModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

int LibraryModel::rowOf(const Node* node)
{
    const auto& all = node->parent->children;
    const auto found = std::ranges::find(all, node, [](const auto& one) { return one.get(); });
    return static_cast<int>(found - all.begin());
}

QModelIndex LibraryModel::indexOf(const Node* node, int column) const
{
    return node->parent == nullptr ? QModelIndex() : createIndex(rowOf(node), column, node);
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex LibraryModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > Name ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int LibraryModel::columnCount(const QModelIndex& /*parent*/) const { return ColumnCount; }

QVariant LibraryModel::decoration(const Node& node) const
{
    return m_theme.icons().icon(LibraryWords::icon(node.item.content), ThemeColor::Muted);
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    if (index.column() == Key) {
        if (role == Qt::DisplayRole && node.key > 0)
            return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + node.key))
                .toString(QKeySequence::NativeText);
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        if (role == Qt::ForegroundRole)
            return m_theme.color(ThemeColor::Muted);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return node.name.isEmpty() ? LibraryWords::kind(node.item.content) : node.name;
    case Qt::EditRole:
        return node.name;
    case Qt::DecorationRole:
        return decoration(node);
    case Qt::ToolTipRole:
        return LibraryWords::tip(node.name, node.note, node.item.content);
    case Qt::AccessibleDescriptionRole:
        return LibraryWords::kind(node.item.content);
    default:
        return {};
    }
}

bool LibraryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::EditRole)
        return false;
    Node& node = *nodeOf(index);
    const QString name = value.toString().trimmed();
    if (name.isEmpty() || name == node.name)
        return false;
    node.name = name;
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable;
    if (isFolder(index))
        flags |= Qt::ItemIsDropEnabled;
    else
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Key");
}

} // namespace workbench

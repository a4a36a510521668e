// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/import/ImportModel.h"

#include "widgets/import/ImportNode.h"

#include <QFileInfo>

#include <algorithm>

namespace workbench {

namespace {

std::size_t asSize(int row) { return static_cast<std::size_t>(row); }

} // namespace

ImportModel::ImportModel(const Theme& theme, QObject* parent) : QAbstractItemModel(parent), m_theme(theme) {}

ImportModel::~ImportModel() = default;

// ---- what is in it

void ImportModel::fill(Group& group) const
{
    const bool isCapture = group.isCapture();
    const std::size_t count = isCapture ? group.file.import.streams.size() : group.file.import.items.size();
    const bool on = !isCapture || count == 1;
    group.entries.resize(count);
    for (std::size_t row = 0; row < count; ++row) {
        Entry& entry = group.entries[row];
        entry.row = static_cast<int>(row);
        entry.group = &group;
        entry.on.assign(isCapture ? group.stream(entry).messages.size() : 1, on);
        group.all += static_cast<int>(entry.on.size());
        recount(entry);
    }
}

void ImportModel::recount(Entry& entry)
{
    entry.taken = {};
    entry.takenBytes = {};
    for (std::size_t i = 0; i < entry.on.size(); ++i) {
        if (!entry.on[i])
            continue;
        const bool isItem = !entry.group->isCapture();
        const auto way = isItem ? 0U : static_cast<std::size_t>(entry.group->stream(entry).messages[i].way);
        const Place place{entry.group, &entry, isItem ? -1 : static_cast<int>(i)};
        ++entry.taken[way];
        entry.takenBytes[way] += std::max<qint64>(0, sizeOf(place));
    }
}

void ImportModel::setFiles(std::vector<ImportedFile> files)
{
    beginResetModel();
    m_groups.clear();
    for (ImportedFile& file : files) {
        auto group = std::make_unique<Group>();
        group->isFile = true;
        group->row = static_cast<int>(m_groups.size());
        group->file = std::move(file);
        fill(*group);
        m_groups.push_back(std::move(group));
    }
    endResetModel();
    Q_EMIT chosenChanged();
}

void ImportModel::setWay(std::optional<CapturedWay> way)
{
    if (m_way == way)
        return;
    m_way = way;
    tellAll();
    Q_EMIT chosenChanged();
}

bool ImportModel::hasStreams() const
{
    return std::ranges::any_of(m_groups,
                               [](const auto& group) { return !group->file.import.streams.empty(); });
}

bool ImportModel::canTake() const
{
    return std::ranges::any_of(m_groups, [](const auto& group) { return group->all > 0; });
}

int ImportModel::chosen() const
{
    int count = 0;
    for (const auto& group : m_groups) {
        for (const Entry& entry : group->entries) {
            if (!group->isCapture() || takes(CapturedWay::FromClient))
                count += entry.taken[0];
            if (takes(CapturedWay::FromServer))
                count += entry.taken[1];
        }
    }
    return count;
}

qint64 ImportModel::chosenBytes() const
{
    qint64 count = 0;
    for (const auto& group : m_groups) {
        for (const Entry& entry : group->entries) {
            if (!group->isCapture() || takes(CapturedWay::FromClient))
                count += entry.takenBytes[0];
            if (takes(CapturedWay::FromServer))
                count += entry.takenBytes[1];
        }
    }
    return count;
}

std::vector<LibraryItem> ImportModel::itemsIn(const Group& group, std::optional<CapturedWay> way)
{
    std::vector<LibraryItem> items;
    for (const Entry& entry : group.entries) {
        if (entry.taken[0] + entry.taken[1] == 0)
            continue;
        if (!group.isCapture()) {
            items.push_back(group.item(entry));
            continue;
        }
        const CapturedStream& stream = group.stream(entry);
        for (std::size_t i = 0; i < entry.on.size(); ++i) { // one for each message
            if (entry.on[i] && (!way || stream.messages[i].way == *way))
                items.push_back(itemOf(stream, i));
        }
    }
    return items;
}

std::vector<LibraryItem> ImportModel::items(bool inFolders) const
{
    std::vector<LibraryItem> all;
    for (const auto& group : m_groups) {
        std::vector<LibraryItem> items = itemsIn(*group, m_way);
        if (items.empty())
            continue;
        if (inFolders) {
            const QString name = QFileInfo(group->file.name).completeBaseName();
            all.push_back({(name.isEmpty() ? group->file.name : name).toStdString(),
                           {},
                           LibraryFolder{std::move(items)}});
        } else {
            all.insert(all.end(), std::make_move_iterator(items.begin()),
                       std::make_move_iterator(items.end()));
        }
    }
    return all;
}

// ---- rows

ImportModel::Place ImportModel::placeOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const auto* above = static_cast<const Node*>(index.internalPointer());
    if (above == nullptr)
        return {m_groups[asSize(index.row())].get()};
    if (above->isFile) {
        Group* group = m_groups[asSize(above->row)].get();
        return {group, &group->entries[asSize(index.row())]};
    }
    auto* entry = const_cast<Entry*>(static_cast<const Entry*>(above));
    return {entry->group, entry, index.row()};
}

QModelIndex ImportModel::indexOf(const Entry& entry) const
{
    return createIndex(entry.row, Name, static_cast<Node*>(entry.group));
}

QModelIndex ImportModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, nullptr);
    const Place place = placeOf(parent);
    Node* node = place.entry != nullptr ? static_cast<Node*>(place.entry) : place.group;
    return createIndex(row, column, node);
}

QModelIndex ImportModel::parent(const QModelIndex& index) const
{
    const Place place = placeOf(index);
    if (place.entry == nullptr)
        return {};
    return place.message >= 0 ? indexOf(*place.entry) : createIndex(place.group->row, Name, nullptr);
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const Place place = placeOf(parent);
    if (parent.column() != Name || place.message >= 0)
        return 0;
    if (place.entry == nullptr)
        return static_cast<int>(place.group->entries.size());
    return place.group->isCapture() ? static_cast<int>(place.entry->on.size()) : 0;
}

int ImportModel::columnCount(const QModelIndex& /*parent*/) const { return ColumnCount; }

const ImportedFile* ImportModel::file(const QModelIndex& index) const
{
    const Place place = placeOf(index);
    return place.group != nullptr && place.entry == nullptr ? &place.group->file : nullptr;
}

const LibraryItem* ImportModel::item(const QModelIndex& index) const
{
    const Place place = placeOf(index);
    return place.entry != nullptr && !place.group->isCapture() ? &place.group->item(*place.entry) : nullptr;
}

const CapturedStream* ImportModel::stream(const QModelIndex& index) const
{
    const Place place = placeOf(index);
    const bool isStream = place.entry != nullptr && place.message < 0 && place.group->isCapture();
    return isStream ? &place.group->stream(*place.entry) : nullptr;
}

const CapturedMessage* ImportModel::message(const QModelIndex& index) const
{
    const Place place = placeOf(index);
    return place.message < 0 ? nullptr : &place.group->stream(*place.entry).messages[asSize(place.message)];
}

// ---- what is chosen

Qt::CheckState ImportModel::stateOf(const Place& place) const
{
    if (place.message >= 0)
        return place.entry->on[asSize(place.message)] ? Qt::Checked : Qt::Unchecked;
    int taken = 0;
    int all = 0;
    if (place.entry != nullptr) {
        taken = place.entry->taken[0] + place.entry->taken[1];
        all = static_cast<int>(place.entry->on.size());
    } else {
        for (const Entry& entry : place.group->entries)
            taken += entry.taken[0] + entry.taken[1];
        all = place.group->all;
    }
    return taken == 0 ? Qt::Unchecked : taken == all ? Qt::Checked : Qt::PartiallyChecked;
}

void ImportModel::setChosen(const QModelIndexList& indexes, bool on)
{
    Touched touched;
    for (const QModelIndex& index : indexes) {
        if (index.isValid())
            choose(placeOf(index), on, touched);
    }
    if (touched.empty())
        return;
    for (const auto& [entry, rows] : touched)
        recount(*entry);
    tell(touched);
    Q_EMIT chosenChanged();
}

void ImportModel::choose(const Place& place, bool on, Touched& touched)
{
    if (place.message >= 0) {
        place.entry->on[asSize(place.message)] = on;
        touched[place.entry].add(place.message);
    } else if (place.entry != nullptr) {
        choose(*place.entry, on, touched);
    } else {
        for (Entry& entry : place.group->entries)
            choose(entry, on, touched);
    }
}

void ImportModel::choose(Entry& entry, bool on, Touched& touched)
{
    entry.on.assign(entry.on.size(), on);
    Rows& rows = touched[&entry];
    if (entry.group->isCapture() && !entry.on.empty()) {
        rows.add(0);
        rows.add(static_cast<int>(entry.on.size()) - 1);
    }
}

/// Those rows and all above them look otherwise.
void ImportModel::tell(const Touched& touched)
{
    Rows files;
    for (const auto& group : m_groups) {
        Rows entries;
        for (Entry& entry : group->entries) {
            const auto found = touched.find(&entry);
            if (found == touched.end())
                continue;
            entries.add(entry.row);
            tellRows(indexOf(entry), found->second);
        }
        tellRows(createIndex(group->row, Name, nullptr), entries);
        if (entries.last >= 0)
            files.add(group->row);
    }
    tellRows({}, files);
}

/// One signal, however many there are.
void ImportModel::tellRows(const QModelIndex& parent, Rows rows)
{
    if (rows.last >= 0)
        Q_EMIT dataChanged(index(rows.first, Name, parent), index(rows.last, Details, parent));
}

/// All rows look otherwise.
void ImportModel::tellAll()
{
    const auto tellBelow = [this](const QModelIndex& parent) { tellRows(parent, {0, rowCount(parent) - 1}); };
    tellBelow({});
    for (const auto& group : m_groups) {
        tellBelow(createIndex(group->row, Name, nullptr));
        for (const Entry& entry : group->entries)
            tellBelow(indexOf(entry));
    }
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    setChosen({index}, value.toInt() != Qt::Unchecked);
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Place place = placeOf(index);
    const bool canBe = place.entry != nullptr ? !place.entry->on.empty() : place.group->all > 0;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Name && canBe)
        flags |= Qt::ItemIsUserCheckable;
    if (place.message >= 0 || (place.entry != nullptr && !place.group->isCapture()))
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

/// Also where its box is set: of a message that went the other way nothing comes.
bool ImportModel::isTaken(const Place& place) const
{
    return place.message < 0 || takes(place.group->stream(*place.entry).messages[asSize(place.message)].way);
}

} // namespace workbench

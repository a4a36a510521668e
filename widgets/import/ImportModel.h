// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/import/ImportedFile.h"

#include <QAbstractItemModel>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace workbench {

class Theme;

/// What was found in files that are imported: files, in them items or streams, in streams messages; each with
/// a box that says whether it is taken. GUI thread.
class ImportModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Size, Details, ColumnCount };

    /// `theme` must outlive it.
    explicit ImportModel(const Theme& theme, QObject* parent = nullptr);
    ~ImportModel() override;

    /// In place of all there are. All items are chosen; a stream only where it is the only one.
    void setFiles(std::vector<ImportedFile> files);
    /// Of streams only what went that way is taken; none: both.
    void setWay(std::optional<CapturedWay> way);
    bool hasStreams() const;
    /// Whether something in it can be taken.
    bool canTake() const;

    /// How many items would be made, and their bytes as far as they are known.
    int chosen() const;
    qint64 chosenBytes() const;
    /// What is chosen, each file's in a folder of its name or all side by side.
    std::vector<LibraryItem> items(bool inFolders) const;
    /// Takes them or leaves them, each with all that is below; told as one change.
    void setChosen(const QModelIndexList& indexes, bool on);

    // what a row is; one of them is not null, and valid until the files are other ones
    const ImportedFile* file(const QModelIndex& index) const;
    const LibraryItem* item(const QModelIndex& index) const;
    const CapturedStream* stream(const QModelIndex& index) const;
    const CapturedMessage* message(const QModelIndex& index) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// chosen() or what would be taken is another.
    void chosenChanged();

private:
    struct Node;
    struct Entry;
    struct Group;
    /// A row: of a file `entry` is null, of an entry `message` is -1.
    struct Place {
        Group* group = nullptr;
        Entry* entry = nullptr;
        int message = -1;
    };

    /// Rows side by side.
    struct Rows {
        int first = std::numeric_limits<int>::max();
        int last = -1;
        void add(int row)
        {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    };
    /// Entries and which of their messages are other ones.
    using Touched = std::unordered_map<Entry*, Rows>;

    Place placeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Entry& entry) const;
    void fill(Group& group) const;
    static void recount(Entry& entry);
    bool takes(CapturedWay way) const { return !m_way || *m_way == way; }
    Qt::CheckState stateOf(const Place& place) const;
    bool isTaken(const Place& place) const;
    static void choose(const Place& place, bool on, Touched& touched);
    static void choose(Entry& entry, bool on, Touched& touched);
    void tell(const Touched& touched);
    void tellRows(const QModelIndex& parent, Rows rows);
    void tellAll();
    static std::vector<LibraryItem> itemsIn(const Group& group, std::optional<CapturedWay> way);
    static QString nameOf(const Place& place);
    static QString text(const Place& place, int column);
    static qint64 sizeOf(const Place& place);
    QVariant decoration(const Place& place) const;

    const Theme& m_theme;
    std::vector<std::unique_ptr<Group>> m_groups;
    std::optional<CapturedWay> m_way;
};

} // namespace workbench

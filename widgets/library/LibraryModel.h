// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Library.h"

#include <QAbstractItemModel>

#include <array>
#include <memory>
#include <vector>

namespace workbench {

class Theme;

/// A library as a tree: what was saved, in folders, in the user's order. The first nine payloads have keys.
/// Rows are moved by drag and drop, also into folders. GUI thread.
class LibraryModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Key, ColumnCount };
    static constexpr int kKeys = 9;
    /// How deep folders may be nested: what a file of them can hold.
    static constexpr int kMostDeep = 32;

    /// `theme` must outlive it.
    explicit LibraryModel(const Theme& theme, QObject* parent = nullptr);
    ~LibraryModel() override;

    std::vector<LibraryItem> items() const;
    /// In place of all there are; nothing can be undone then.
    void setItems(const std::vector<LibraryItem>& items);
    /// Those that do not stand in the topmost row already.
    void addMissing(const std::vector<LibraryItem>& items);

    /// What stands there, a folder with all that is in it.
    LibraryItem item(const QModelIndex& index) const;
    /// Null where it is something else; valid until the next change.
    const SavedPayload* payload(const QModelIndex& index) const;
    const QString& note(const QModelIndex& index) const;
    bool isFolder(const QModelIndex& index) const;
    /// The payload of the key 1 to 9; invalid where there is none.
    QModelIndex payloadOfKey(int key) const;

    /// At the end of `parent`, which is a folder or invalid.
    QModelIndex add(const LibraryItem& item, const QModelIndex& parent = {});
    /// The same with many at once, which undo() takes out again; the rows that they are.
    QModelIndexList addAll(const std::vector<LibraryItem>& items, const QModelIndex& parent = {});
    void setNote(const QModelIndex& index, const QString& note);
    /// One row up (-1) or down (1) among its neighbours. False: there is no such place.
    bool move(const QModelIndex& index, int by);
    void remove(const QModelIndexList& indexes);
    bool canUndo() const { return !m_steps.empty(); }
    /// What undo() would take back is addAll(), not remove().
    bool undoesAdding() const { return canUndo() && !m_steps.back().added.empty(); }
    /// Takes back the last remove() or addAll(): the rows that came back. What the user has put among rows
    /// that were added is never taken out with them: such a step is forgotten.
    QModelIndexList undo();
    /// Names of kinds and keys in the language of now.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// The rows are moved here at once: the view has nothing to remove.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Whatever would be saved is another than before.
    void changed();

private:
    struct Node;
    /// Rows side by side that were taken out, and where the first of them was.
    struct Taken {
        std::vector<std::unique_ptr<Node>> nodes;
        Node* parent;
        int row;
    };
    /// What undo() takes back: one of the two.
    struct Step {
        std::vector<Taken> removed{};
        std::vector<Node*> added{};
    };

    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node* node, int column = Name) const;
    static int rowOf(const Node* node);
    static void fill(Node& folder, const std::vector<LibraryItem>& items);
    static LibraryItem itemOf(const Node& node);
    static int heightOf(const Node& node);
    static int depthOf(const Node* node);
    static bool isIn(const Node* node, const Node* folder);
    QVariant decoration(const Node& node) const;
    void renumber();
    void number(Node& folder, std::array<Node*, kKeys>& keys, int& used) const;
    void edited();

    // its rows on their way: LibraryModelMoves.cpp
    void keep(Step step);
    void forgetAdding(const Node* folder, const Node* comesIn);
    std::vector<Taken> takeOut(std::vector<Node*> nodes);
    Taken takeRows(Node& folder, int first, int last);
    QModelIndexList putBack(Taken taken);
    std::vector<Node*> dragged(const QMimeData* data) const;
    static std::vector<Node*> topmost(std::vector<Node*> nodes);
    void moveTo(Node* node, Node* folder, int row);

    const Theme& m_theme;
    std::unique_ptr<Node> m_root;
    std::array<Node*, kKeys> m_keys{};
    std::vector<Step> m_steps; ///< the last one last
};

} // namespace workbench

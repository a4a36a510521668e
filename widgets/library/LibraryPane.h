// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Library.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace workbench {

class DockTitleBar;
class EmptyState;
class LibraryFilter;
class LibraryModel;
class LibraryTree;
class Theme;

/// The panel Library: what was saved, in folders, to be found, arranged, used and sent. It knows no tab: what
/// is to be done with a payload is told by signals. GUI thread.
class LibraryPane : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    LibraryPane(LibraryModel& model, const Theme& theme, QWidget* parent = nullptr);

    /// Its tools, and how many are saved, into the title of the dock.
    void fillTitleBar(DockTitleBar& bar);

    /// Adds it beside what is chosen and asks for its name in place; says where it stands. The panel must be
    /// seen.
    QString saveNew(const LibraryItem::Content& content, const QString& name);
    void addStarterCollection();
    /// Adds it to `folder`, which is one of the model's or invalid, as one step that Undo takes back, and
    /// chooses it.
    void addImported(const std::vector<LibraryItem>& items, const QModelIndex& folder);

    /// For the window's menus: save the current tab's payload, add the starter collection, import files or
    /// what is in the clipboard.
    QAction* saveAction() const { return m_save; }
    QAction* starterAction() const { return m_starter; }
    QAction* importAction() const { return m_import; }
    QAction* pasteAction() const { return m_paste; }
    /// Ctrl+1 to Ctrl+9, for the whole window.
    const QList<QAction*>& keyActions() const { return m_keys; }
    LibraryTree* tree() const { return m_tree; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// What stands in the current tab is to be saved here.
    void saveRequested();
    /// It is wanted in the current tab; with the target that belongs to it, too.
    void useRequested(const workbench::LibraryItem& item, bool withTarget);
    void sendRequested(const workbench::LibraryItem& item);
    /// Files are to be imported; without paths they are still to be chosen.
    void importRequested(const QStringList& paths);
    /// What is in the clipboard is to be imported.
    void pasteRequested();
    /// One line for the status bar.
    void statusMessage(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void buildActions();
    void buildFoot(QLayout& column);
    void connectParts();
    QAction* command(const char* name, QStringView icon, void (LibraryPane::*work)());
    void use(bool withTarget);
    void useChosen() { use(false); }
    void useWithTarget() { use(true); }
    void send();
    void sendKey(int key);
    void addFolder();
    void importFiles() { Q_EMIT importRequested({}); }
    void rename();
    void editNote();
    void endNote(bool keep);
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void remove();
    void undo();
    /// The folder that something new goes into.
    QModelIndex place() const;
    static QString toldPlace(const QString& text, bool wasSearched);
    void search(const QString& words);
    void openMenu(const QPoint& at);
    void refresh();
    void showChosen();
    void nameUndo();
    int things() const;
    QString countsText() const;
    void applyTheme();
    void retranslate();

    LibraryModel& m_model;
    const Theme& m_theme;
    LibraryFilter* m_filter;
    QLineEdit* m_search;
    LibraryTree* m_tree;
    EmptyState* m_none;
    EmptyState* m_notFound;
    QPushButton* m_starterButton;
    QPushButton* m_importButton;
    QStackedLayout* m_stack;
    QWidget* m_foot;
    QLabel* m_about;
    QLineEdit* m_note;
    QPushButton* m_sendButton;
    QPushButton* m_useButton;
    QPushButton* m_targetButton;
    QList<QToolButton*> m_tools;
    QAction* m_send;
    QAction* m_use;
    QAction* m_useTarget;
    QAction* m_rename;
    QAction* m_editNote;
    QAction* m_up;
    QAction* m_down;
    QAction* m_remove;
    QAction* m_undo;
    QAction* m_folder;
    QAction* m_save;
    QAction* m_starter;
    QAction* m_import;
    QAction* m_paste;
    QList<QAction*> m_keys;
};

} // namespace workbench

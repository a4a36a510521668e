// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/WorkspaceFiles.h"
#include "core/workspace/Workspace.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/Settings.h"

#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <functional>
#include <map>
#include <optional>

class QAction;
class QMenu;

namespace workbench {

class LibraryStore;
class MainWindow;
class SavedFilters;
enum class TabKind;

/// The workspace that is open: File's commands for it, its name in the title, what is not saved yet, and its
/// autosave. It captures the window and puts workspaces into it; it makes no call. GUI thread.
class WorkspaceDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        MainWindow& window;
        SavedFilters& filters;
        Settings& settings;
        Dialogs& dialogs;
        /// What a tab of each kind looks like before anything is put into it.
        const std::map<TabKind, QVariantMap>& fresh;
        LibraryStore& library;
        QString dataFolder; ///< for autosave and templates; empty: neither
    };
    explicit WorkspaceDesk(const Parts& parts);
    ~WorkspaceDesk() override;

    /// Puts back what a crash has left, if anything.
    void recover();
    /// Asks first where something would be lost.
    void open(const QString& path);

    /// Empty: it has no file yet.
    const QString& path() const { return m_path; }
    bool isReadOnly() const { return m_isReadOnly; }
    /// What is in the window is not in its file.
    bool isChanged() const;

    static constexpr int kAutosaveMs = 2'000;

Q_SIGNALS:
    /// Something may have been changed by the user in the last kAutosaveMs: what is not part of the workspace
    /// may be written down, too.
    void autosaving();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void retranslate();
    void fillRecent();
    void fillTemplates();
    void makeNew();
    void chooseToOpen();
    void load(const QString& path, bool asTemplate);
    void take(const ReadWorkspace& read, const QString& path, bool asTemplate);
    void refuseFile(const QString& path, const QString& why);
    /// `path` as in setFile().
    void put(const Workspace& workspace, const QString& path);
    /// `then` is done once what is in the window is saved, or may go.
    void unlessLost(const std::function<void()>& then);
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    void saveAsTemplate();
    bool write(const QString& path);
    void setFile(const QString& path, bool isReadOnly);
    void noteRecent(const QString& path);
    void autosave();
    /// `now`: text().
    void autosave(const QByteArray& now);
    void showName(bool isChanged);
    QByteArray text() const;
    /// Without a library that is kept elsewhere.
    QByteArray ownText() const;
    QString templatesFolder() const;

    const Parts m_parts;
    Autosave m_autosave;
    QMenu* m_recent;
    QMenu* m_templates;
    QAction* m_new;
    QAction* m_open;
    QAction* m_save;
    QAction* m_saveAs;
    QAction* m_saveAsTemplate;
    QString m_path;
    QByteArray m_saved; ///< as it stands in the file; of none, ownText() as the window began
    QByteArray m_autosaved;
    bool m_isReadOnly = false;
    bool m_mayClose = false; ///< asked, or nothing to ask
    QTimer m_soon;           ///< until the next autosave
};

} // namespace workbench

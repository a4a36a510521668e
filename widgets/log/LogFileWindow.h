// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallLogReader.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;

namespace workbench {

class CallDetailPane;
class CallLogModel;
class CallLogView;
class Dialogs;
class DockTitleBar;
class LogFileLoader;
class MessageLine;
class ProgressStrip;
class Theme;

/// A log file in a window of its own: the same log, filters, detail and exports as for live calls. Lines that
/// could not be read are told above the log.
class LogFileWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Starts to read. The references must outlive it.
    LogFileWindow(QString path, const Theme& theme, Dialogs& dialogs, QWidget* parent = nullptr);
    ~LogFileWindow() override;

    bool isLoading() const;
    /// Null until the file is read.
    CallLogModel* model() const { return m_model.get(); }
    CallLogView* logView() const { return m_view; }
    /// What the notes above the log say; empty where there is nothing to say.
    QString notes() const;

Q_SIGNALS:
    /// The file is shown, or cannot be.
    void loaded(bool ok);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCalls();
    void showFailure(const QString& reason);
    void tellNotes();
    void retranslate();
    QString fileName() const;

    const QString m_path;
    const Theme& m_theme;
    Dialogs& m_dialogs;
    LogFileLoader* m_loader;
    ProgressStrip* m_progress;
    MessageLine* m_note;
    std::shared_ptr<CallDirectory> m_directory;
    std::unique_ptr<CallLogModel> m_model;
    CallLogView* m_view = nullptr;
    CallDetailPane* m_detailPane = nullptr;
    QDockWidget* m_log;
    QDockWidget* m_detail;
    DockTitleBar* m_logTitle;
    DockTitleBar* m_detailTitle;
    QMenu* m_fileMenu;
    QMenu* m_logMenu;
    QAction* m_close;
    std::uint64_t m_unreadable = 0;
    std::vector<UnreadableLine> m_lines;
    QString m_failure;
};

} // namespace workbench

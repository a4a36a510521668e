// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallExport.h"
#include "widgets/log/CallLogActions.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallLogSaver.h"

#include <QWidget>

#include <functional>

namespace workbench {

class CallLogFiltering;
class CallFollowing;
class CallLogTable;
class CallLogTools;
class Dialogs;
class DockTitleBar;
class EmptyLog;
class GoToCall;
class MessageLine;
class NewCallsBand;
class ProgressStrip;
class Theme;

/// The call log of the window: the rows, the notes around them, and what can be done with them. All
/// references must outlive it. Its tools live in the dock's title bar: fillTitleBar().
class CallLogView : public QWidget
{
    Q_OBJECT
public:
    /// Without a capture file, clearing more calls than this asks first.
    static constexpr quint64 kClearWithoutAsking = 1000;

    CallLogView(CallLogModel& model, const Theme& theme, Dialogs& dialogs, LogOrigin origin = LogOrigin::Live,
                QWidget* parent = nullptr);
    ~CallLogView() override;

    CallLogActions& actions() const { return *m_actions; }
    CallLogTable* table() const { return m_table; }
    CallLogTools* tools() const { return m_tools; }
    CallLogFiltering& filtering() const { return *m_filtering; }
    CallFollowing& following() const { return *m_following; }
    /// Puts counts, the link "31 hidden" and the tools into the bar and keeps them up to date.
    void fillTitleBar(DockTitleBar& bar);

    /// Selects the call and brings it on the screen, loosening the filter if need be: a category that is
    /// shown from now on is told by statusMessage(). False where it is no longer held.
    bool selectCall(quint64 seq);
    /// Selects the shown calls that began or returned in that time (UTC, ns since 1970; `toNs` excluded) and
    /// goes to the first one. Returns how many they are; the selection stays where there is none.
    int selectTime(qint64 fromNs, qint64 toNs);
    /// The chosen call; 0: none.
    quint64 selectedCall() const { return m_selected; }

    /// "94 calls, 1 failed"; empty before the first call.
    QString countsText() const;
    /// "31 hidden"; empty where none is.
    QString hiddenText() const;
    /// The file that records everything while it happens; empty where there is none.
    void setCaptureFile(const QString& path);

    /// Widths and columns, for the settings.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

Q_SIGNALS:
    /// Another call was chosen; 0: none.
    void selectedCallChanged(quint64 seq);
    /// Enter or a double click on a row.
    void callActivated(quint64 seq);
    void titleChanged();
    void runDemoRequested();
    /// The bytes of the selected calls are to be saved as a payload; `length` bytes moved, perhaps more than
    /// were kept.
    void saveToLibraryRequested(quint64 firstCall, const QByteArray& bytes, quint64 length);
    /// One line for the status bar.
    void statusMessage(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectActions();
    void connectTable();
    void changeFilter(const std::function<void(CallLogFilter&)>& change);
    void filterChanged();
    void afterReset();
    void chooseRow(int row);
    void clear();
    void save(ExportRange range, ExportFormat format);
    void copy(ExportFormat format);
    void copyBytes(BytesForm form);
    void saveToLibrary();
    /// The selected rows; none, and a word about it, where they are too many for the clipboard.
    QList<int> rowsToCopy();
    void updateSelection();
    void showAllCategories();
    void showRowMenu(const QPoint& point);
    void updateNotes();
    void retranslate();

    CallLogModel& m_model;
    const Theme& m_theme;
    Dialogs& m_dialogs;
    CallLogActions* m_actions;
    CallLogTable* m_table;
    CallLogFiltering* m_filtering;
    CallLogTools* m_tools;
    MessageLine* m_dropped; ///< "1,204,118 older calls were dropped from memory."
    MessageLine* m_refusal; ///< what went wrong when saving
    EmptyLog* m_empty;
    NewCallsBand* m_band;
    GoToCall* m_goTo;
    CallLogSaver* m_saver;
    ProgressStrip* m_progress; ///< of saving, in the title bar
    CallFollowing* m_following;
    QString m_captureFile;
    quint64 m_selected = 0;
};

} // namespace workbench

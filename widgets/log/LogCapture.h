// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/CallCapture.h"
#include "widgets/log/CallFeed.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>

class QAction;
class QWidget;

namespace workbench {

class Dialogs;
class Theme;

/// Records every call into a file from the moment it is started, as JSON Lines or in another format by the
/// file's ending. What ends a capture against the user's will (a full disk, one that is too slow) is told and
/// stays told until the next start. GUI thread, which never waits for the disk.
class LogCapture : public QObject, public CallSink
{
    Q_OBJECT
public:
    enum class State {
        Off,
        On,
        Broken, ///< ended by itself: reason()
    };

    /// The references must outlive it; dialogs open over `window`.
    LogCapture(CallJournal& journal, const Theme& theme, Dialogs& dialogs, QWidget& window);
    /// Writes what is held.
    ~LogCapture() override;

    /// "Start capture…" and, while it runs, "Stop capture": for menus.
    QAction* action() const { return m_action; }
    State state() const { return m_state; }
    /// The file of the capture that runs or ran last.
    const QString& path() const { return m_path; }
    quint64 bytes() const;
    /// One sentence; empty unless Broken.
    const QString& reason() const { return m_reason; }

    /// False, with a reason, where the file cannot be made.
    bool start(const QString& path);
    /// Goes on with a capture that was started elsewhere.
    void takeOver(std::unique_ptr<CallCapture> capture, const QString& path);
    void stop();
    /// Stops, or asks for a file and starts.
    void toggle();

    void take(const CallBatch& batch) override;
    void retranslate();

Q_SIGNALS:
    /// Another state.
    void changed();
    /// More bytes; a few times a second.
    void progressed();
    /// One line for the status bar.
    void statusMessage(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void setState(State state);
    void breakOff(const QString& reason);
    QString fileName() const;
    static QString captureFilter();

    CallJournal& m_journal;
    Dialogs& m_dialogs;
    QWidget& m_window;
    QAction* m_action;
    QTimer m_timer;
    std::unique_ptr<CallCapture> m_capture;
    std::unique_ptr<CallCapture> m_ending; ///< stopped, still writing what it holds
    State m_state = State::Off;
    QString m_path;
    QString m_reason;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/calls/CallDirectory.h"
#include "core/manual/ManualSockets.h"
#include "widgets/step/StepCourse.h"
#include "widgets/support/EventBridge.h"
#include "widgets/tabs/Tab.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

class QAbstractButton;
class QCheckBox;
class QComboBox;
class QLabel;

namespace workbench {

class LinkButton;
class LiveSockets;
class ReachLine;
struct SocketRow;
class StateChip;
class StepList;
class StepRow;
class TabStrip;
class Theme;

/// A tab's calls one by one, in any order: the sockets, each call with its arguments and its last result, and
/// the line of C of the call that is about to be made. GUI thread.
class StepPage : public QWidget
{
    Q_OBJECT
public:
    /// `directory` tells the names of sockets and must outlive the page.
    StepPage(TabKind kind, const Theme& theme, std::shared_ptr<ManualSockets> sockets,
             const CallDirectory& directory, QWidget* parent = nullptr);
    ~StepPage() override;

    /// Tells the states of the sockets and who waits to be accepted, while the page is seen; must outlive it.
    void setLiveSockets(LiveSockets& live);

    TabStrip& strip() const { return *m_strip; }
    /// The call that comes next usually, or the one of the row with the focus.
    QAbstractButton* filledButton() const;
    QWidget* firstFocus() const;
    QList<QWidget*> panes() const;
    /// Ends the call that was started last; nothing where none waits.
    void cancelNewest();
    bool isWaiting() const;
    int openSockets() const;
    /// Of calls that take an address.
    void setTarget(const QString& host, quint16 port);
    /// That the next calls are about; kInvalidHandle where none is open.
    Handle chosenSocket() const;
    /// The same by its name for ever, also where it is closed.
    SocketKey chosenKey() const { return m_chosen; }
    /// More that is known of why the last call failed; `link` (may be empty) does `act`.
    struct Cause {
        Tab::Words words;
        Tab::Words link;
        std::function<void()> act;
    };
    /// Shown until something else is done.
    void tellCause(Cause cause);
    /// Makes the socket with this number the chosen one; false where it is not here.
    bool choose(Handle handle);
    /// Does it to the socket with this number, by the calls that it takes; false where there is none open
    /// here.
    bool act(SocketAction action, Handle handle);
    void retranslate();

Q_SIGNALS:
    /// Sockets came or went, or calls wait or have ended.
    void changed();
    void statusMessage(const QString& text);
    void callRequested(quint64 seq);
    /// The options of this socket are wanted.
    void optionsRequested(qint64 handle);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectList();
    void take(const std::vector<ManualEvent>& events);
    void on(const EventsSkipped& /*event*/) {}
    void on(const ManualSocketChanged& event);
    void on(const ManualSocketGone& event);
    void on(const ManualBlockingFailed& event);
    void on(const ManualCallEnded& event);
    void on(const ManualCallRefused& event);

    void call(StepRow& row);
    ManualArguments arguments(const StepRow& row) const;
    void prepareNext(const SocketKey& socket);
    void offerBroadcast(const ManualCallEnded& event);
    void allowBroadcast(const SocketKey& socket, CallId again);
    void sayCause();
    void clearCause();
    void tell(const ManualCallEnded& event, const StepOutcome& outcome);
    const ManualSocket* find(const SocketKey& key) const;
    const ManualSocket* chosen() const { return find(m_chosen); }
    void choose(const SocketKey& key);
    /// Which call usually comes next on the chosen socket.
    CallId next() const;
    void fillSockets();
    void showChosen();
    /// What the chosen socket is now, and how many wait for accept.
    void showState();
    /// Who can reach it, where it has an address; else that any call may be made.
    void showReach(const ManualSocket* socket, const SocketRow* row);
    QString titleOf(const ManualSocket& socket) const;

    const TabKind m_kind;
    const Theme& m_theme;
    const std::shared_ptr<ManualSockets> m_owned; ///< the page goes after its tab's members
    ManualSockets& m_sockets;
    const CallDirectory& m_directory;
    TabStrip* m_strip;
    QLabel* m_socketLabel;
    QComboBox* m_socket;
    StateChip* m_chip;
    QCheckBox* m_blocking;
    LinkButton* m_options;
    LinkButton* m_new;
    LinkButton* m_causeLink;
    ReachLine* m_reach;
    Cause m_cause; ///< without words: none is told
    StepList* m_list;
    std::vector<ManualSocket> m_known;
    StepCourse m_course;
    SocketKey m_chosen;
    std::unordered_map<ManualId, std::function<void()>>
        m_then; ///< what is to follow once these have succeeded
    bool m_filling = false;
    LiveSockets* m_live = nullptr;
    EventBridge<ManualEvent> m_bridge;
};

} // namespace workbench

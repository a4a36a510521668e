// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/follow/PeerCall.h"
#include "widgets/log/VisitedCalls.h"

#include <QObject>
#include <QString>

#include <span>

namespace workbench {

class CallLogActions;
class CallLogModel;
class CallLogSearch;
class CallLogView;
class FindBar;
struct SocketLife;
class Theme;

/// The ways through the log: along a handle, to the peer's call, between marks, to what was found, back and
/// forward. Does the work of those commands of CallLogActions.
class CallFollowing : public QObject
{
    Q_OBJECT
public:
    /// Owned by `view`; all references must outlive it.
    CallFollowing(CallLogModel& model, CallLogActions& actions, const Theme& theme, CallLogView& view);

    /// The field to find with, hidden until it is asked for.
    FindBar* findBar() const { return m_findBar; }
    void openFind();
    CallLogSearch& search() const { return *m_search; }

    /// Narrows the filter to the calls of these sockets.
    void followSockets(std::span<const SocketLife> lives);

    /// Why no call of the peer was found, in the language of the window; empty where it was.
    static QString peerWords(PeerAnswer answer);

Q_SIGNALS:
    /// One line for the status bar.
    void statusMessage(const QString& text);

private:
    void connectActions(CallLogActions& actions);
    void connectFind();
    void goToFailure(int step);
    void goToMark(int step);
    void goToPeer();
    void follow(bool connection);
    void goBack(int step);
    void toggleMarks();
    void toggleReference();
    void callChosen(quint64 seq);
    void find(const QString& text, int step);
    void goToHit(quint64 seq);
    void update();

    CallLogModel& m_model;
    CallLogActions& m_actions;
    CallLogView& m_view;
    FindBar* m_findBar;
    CallLogSearch* m_search;
    VisitedCalls m_visited;
    quint64 m_findFrom = 0;  ///< while typing, find looks from here on
    quint64 m_typedFrom = 0; ///< visited when typing began
    quint64 m_typedHit = 0;  ///< visited since for what was typed so far; 0: none
    bool m_typing = false;
};

} // namespace workbench

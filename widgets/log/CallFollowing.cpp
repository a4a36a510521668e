// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallFollowing.h"

#include "core/filter/FilterParser.h"
#include "core/follow/SocketLife.h"
#include "widgets/fields/FindBar.h"
#include "widgets/log/CallLogActions.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallLogSearch.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallNavigation.h"
#include "widgets/log/CallWords.h"

#include <QAction>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <variant>
#include <vector>

namespace workbench {

CallFollowing::CallFollowing(CallLogModel& model, CallLogActions& actions, const Theme& theme,
                             CallLogView& view)
    : QObject(&view), m_model(model), m_actions(actions), m_view(view), m_findBar(new FindBar(theme, &view)),
      m_search(new CallLogSearch(model, this))
{
    m_findBar->hide();
    connectActions(actions);
    connectFind();
    connect(&view, &CallLogView::selectedCallChanged, this, &CallFollowing::callChosen);
    connect(&model, &CallLogModel::countsChanged, this, [this] {
        if (m_model.history().size() > 0)
            m_visited.forgetBelow(m_model.history().at(0).seq());
        else
            m_visited.clear();
        update();
    });
    connect(&model.marks(), &CallMarks::changed, this, &CallFollowing::update);
    connect(&model.marks(), &CallMarks::referenceChanged, this, &CallFollowing::update);
    update();
}

void CallFollowing::connectActions(CallLogActions& actions)
{
    const auto on = [this](QAction* action, auto work) { connect(action, &QAction::triggered, this, work); };
    on(actions.nextFailure, [this] { goToFailure(1); });
    on(actions.previousFailure, [this] { goToFailure(-1); });
    on(actions.nextOnHandle,
       [this] { m_view.selectCall(navigation::onSameHandle(m_model, m_view.selectedCall(), 1)); });
    on(actions.previousOnHandle,
       [this] { m_view.selectCall(navigation::onSameHandle(m_model, m_view.selectedCall(), -1)); });
    on(actions.creator, [this] { m_view.selectCall(navigation::creator(m_model, m_view.selectedCall())); });
    on(actions.followHandle, [this] { follow(false); });
    on(actions.followConnection, [this] { follow(true); });
    on(actions.peer, [this] { goToPeer(); });
    on(actions.mark, [this] { toggleMarks(); });
    on(actions.nextMark, [this] { goToMark(1); });
    on(actions.previousMark, [this] { goToMark(-1); });
    on(actions.timeReference, [this] { toggleReference(); });
    on(actions.back, [this] { goBack(-1); });
    on(actions.forward, [this] { goBack(1); });
    on(actions.find, [this] { openFind(); });
    on(actions.findNext, [this] { find(m_findBar->text(), 1); });
    on(actions.findPrevious, [this] { find(m_findBar->text(), -1); });
}

void CallFollowing::connectFind()
{
    connect(m_view.table(), &CallLogTable::findRequested, this, &CallFollowing::openFind);
    connect(m_findBar, &FindBar::findRequested, this, &CallFollowing::find);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_search->stop();
        m_view.table()->setSought({});
        m_view.table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &CallLogSearch::found, this, [this](quint64 seq, bool around) {
        goToHit(seq);
        m_findBar->setResult(around ? tr("around the end") : QString());
    });
    connect(m_search, &CallLogSearch::notFound, this, [this] {
        const bool asked = !m_findBar->text().isEmpty();
        m_findBar->setResult(asked ? tr("no match") : QString(), asked);
    });
    connect(m_search, &CallLogSearch::progressed, this,
            [this](int percent) { m_findBar->setResult(tr("%1 %").arg(percent)); });
}

void CallFollowing::openFind()
{
    m_findFrom = m_view.selectedCall();
    m_typedHit = 0;
    m_findBar->open();
    m_view.table()->setSought(m_findBar->text());
}

void CallFollowing::find(const QString& text, int step)
{
    if (text.isEmpty() && step != 0) {
        openFind();
        return;
    }
    m_view.table()->setSought(text);
    m_typing = step == 0;
    if (step != 0) {
        m_findFrom = m_view.selectedCall();
        m_typedHit = 0;
    } else if (m_typedHit == 0) {
        m_typedFrom = m_visited.current();
    }
    const int chosen = m_model.rowOf(m_findFrom);
    const int from = chosen < 0 ? m_view.table()->firstRow() : chosen + step;
    m_search->start(text, from, step < 0 ? -1 : 1);
}

/// While the text is typed, its hits are one visit: the way back leads to where typing began.
void CallFollowing::goToHit(quint64 seq)
{
    if (m_typing && m_typedHit != 0 && m_typedHit == m_visited.current() && seq != m_view.selectedCall())
        m_visited.dropCurrent();
    m_view.selectCall(seq);
    if (m_typing)
        m_typedHit = m_visited.current() == m_typedFrom ? 0 : m_visited.current();
}

void CallFollowing::goToFailure(int step)
{
    const int row = navigation::failure(m_model, m_model.rowOf(m_view.selectedCall()), step);
    if (row >= 0)
        m_view.selectCall(m_model.record(row).seq());
    else
        Q_EMIT statusMessage(step > 0 ? tr("No failure below.") : tr("No failure above."));
}

void CallFollowing::goToMark(int step)
{
    std::vector<quint64> shown;
    std::ranges::copy_if(m_model.marks().numbers(), std::back_inserter(shown),
                         [this](quint64 seq) { return m_model.rowOf(seq) >= 0; });
    if (shown.empty()) {
        Q_EMIT statusMessage(m_model.marks().isEmpty() ? tr("No call is marked.")
                                                       : tr("No marked call is shown."));
        return;
    }
    // Around the end: few marks, and none should be out of reach.
    const quint64 here = m_view.selectedCall();
    if (step > 0) {
        const auto next = std::ranges::upper_bound(shown, here);
        m_view.selectCall(next == shown.end() ? shown.front() : *next);
    } else {
        const auto next = std::ranges::lower_bound(shown, here);
        m_view.selectCall(next == shown.begin() ? shown.back() : *(next - 1));
    }
}

void CallFollowing::goToPeer()
{
    const PeerCall peer = peerCall(m_model.history(), m_model.directory(), m_view.selectedCall());
    if (peer.isFound())
        m_view.selectCall(peer.seq);
    const QString words = peerWords(peer.answer);
    if (!words.isEmpty())
        Q_EMIT statusMessage(words);
}

/// The filter field says what is followed: it can be changed, saved and cleared there.
void CallFollowing::follow(bool connection)
{
    const CallHistory& history = m_model.history();
    const auto own = lifeAt(history, m_model.directory(), history.rowOf(m_view.selectedCall()));
    if (!own) {
        Q_EMIT statusMessage(tr("This call has no handle."));
        return;
    }
    std::vector<SocketLife> lives{*own};
    const auto peer = connection ? peerLife(history, m_model.directory(), *own) : std::nullopt;
    if (peer)
        lives.push_back(*peer);
    else if (connection)
        Q_EMIT statusMessage(peerWords(PeerAnswer::NotOurs));
    followSockets(lives);
}

void CallFollowing::followSockets(std::span<const SocketLife> lives)
{
    const auto parsed = FilterParser::parse(filterTextOf(lives));
    if (const auto* expression = std::get_if<FilterExpression>(&parsed)) {
        CallLogFilter filter = m_model.filter();
        filter.narrowBy(*expression);
        m_model.setFilter(filter);
    }
}

QString CallFollowing::peerWords(PeerAnswer answer)
{
    switch (answer) {
    case PeerAnswer::Found:
        break;
    case PeerAnswer::Likely:
        return tr(
            "Very likely this call: older ones are no longer in memory, and equal datagrams look alike.");
    case PeerAnswer::NoCounterpart:
        return tr("No call at the other end belongs to this one.");
    case PeerAnswer::NotOurs:
        return tr("The other end is not one of this program's sockets.");
    case PeerAnswer::NotYet:
        return tr("The other end has made no call for this yet.");
    case PeerAnswer::Evicted:
        return tr("The calls that would tell are no longer in memory.");
    }
    return {};
}

void CallFollowing::toggleMarks()
{
    // Several rows: all marked, unless they are.
    const QList<int> rows = m_view.table()->selectedRows();
    std::vector<quint64> calls;
    for (const int row : rows)
        calls.push_back(m_model.record(row).seq());
    if (calls.empty() && m_view.selectedCall() != 0)
        calls.push_back(m_view.selectedCall());
    const CallMarks& marks = m_model.marks();
    const bool all = std::ranges::all_of(calls, [&](quint64 seq) { return marks.contains(seq); });
    m_model.marks().setMarked(calls, !all);
}

void CallFollowing::toggleReference()
{
    const quint64 seq = m_view.selectedCall();
    const CallRecord record = m_model.find(seq);
    const bool off = record.isNull() || m_model.marks().reference() == seq;
    m_model.marks().setReference(off ? 0 : seq, off ? 0 : record.header().startNs);
    update();
}

void CallFollowing::callChosen(quint64 seq)
{
    const int from = m_model.rowOf(m_visited.current());
    const int to = m_model.rowOf(seq);
    const bool walked = !m_view.table()->isChoosing() && from >= 0 && std::abs(to - from) == 1;
    m_visited.visit(seq, walked);
    update();
}

void CallFollowing::goBack(int step)
{
    // visit() takes what go() has made the current one for a visit that is known.
    const quint64 seq = m_visited.go(step);
    if (seq != 0)
        m_view.selectCall(seq);
    update();
}

void CallFollowing::update()
{
    const quint64 seq = m_view.selectedCall();
    for (QAction* action : {m_actions.mark, m_actions.timeReference, m_actions.peer, m_actions.followHandle,
                            m_actions.followConnection})
        action->setEnabled(seq != 0);
    m_actions.mark->setChecked(m_model.marks().contains(seq));
    m_actions.timeReference->setChecked(seq != 0 && m_model.marks().reference() == seq);
    for (QAction* action : {m_actions.nextMark, m_actions.previousMark})
        action->setEnabled(!m_model.marks().isEmpty());
    m_actions.back->setEnabled(m_visited.canGo(-1));
    m_actions.forward->setEnabled(m_visited.canGo(1));
}

} // namespace workbench

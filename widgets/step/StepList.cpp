// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepList.h"

#include "widgets/step/CallLine.h"
#include "widgets/step/StepHeader.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace workbench {

namespace {

constexpr int kClockMs = 100;
/// Narrower than this, fields lose their names.
constexpr int kNamesFrom = 700;

} // namespace

StepList::StepList(const Theme& theme, Arguments arguments, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_arguments(std::move(arguments)), m_line(new CallLine(theme, this)),
      m_scroll(new QScrollArea(this))
{
    auto* list = new QWidget(m_scroll);
    m_header = new StepHeader(m_theme, *list, this);
    list->setObjectName(QStringLiteral("stepList"));
    list->setAutoFillBackground(true);
    list->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("stepScroll"));
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);

    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (StepRow* row : m_rows)
            row->tick();
    });
    connect(m_line, &CallLine::statusMessage, this, &StepList::statusMessage);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*old*/, QWidget* now) {
        if (now == nullptr || !isAncestorOf(now))
            return;
        m_lastFocus = now;
        showLine();
    });
}

StepRow& StepList::add(const CallForm& form, StepRow::Ending ending)
{
    auto* row = new StepRow(m_theme, form, ending, m_scroll->widget());
    m_rows.push_back(row);
    m_column->insertWidget(m_column->count() - 1, row);
    connect(row, &StepRow::called, this, [this, row] { Q_EMIT called(row); });
    connect(row, &StepRow::cancelRequested, this, &StepList::cancelRequested);
    connect(row, &StepRow::callRequested, this, &StepList::callRequested);
    connect(row, &StepRow::socketRequested, this, &StepList::socketRequested);
    connect(row, &StepRow::edited, this, [this] {
        Q_EMIT edited();
        showLine();
    });
    return *row;
}

StepRow* StepList::rowOf(CallId call) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [call](const StepRow* row) { return row->form().call == call; });
    return found == m_rows.end() ? nullptr : *found;
}

QWidget* StepList::lastFocus() const
{
    return m_lastFocus != nullptr && m_lastFocus->isVisibleTo(this) ? m_lastFocus.data() : nullptr;
}

StepRow* StepList::focusedRow() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const StepRow* row) { return row->hasFocusInside(); });
    return found == m_rows.end() ? nullptr : *found;
}

/// Its fields lose the focus as they go, which is no news any more.
StepList::~StepList() { disconnect(qApp, nullptr, this, nullptr); }

void StepList::setNext(CallId call)
{
    for (StepRow* row : m_rows)
        row->setFilled(row->form().call == call);
    if (m_current == nullptr)
        m_current = rowOf(call);
}

void StepList::showLine()
{
    StepRow* focused = focusedRow();
    const bool isAnother = focused != nullptr && focused != m_current;
    if (focused != nullptr)
        m_current = focused;
    if (m_current == nullptr)
        return;
    for (StepRow* row : m_rows)
        row->setCurrent(row == m_current);
    m_line->show(callInC(m_current->form(), m_arguments(*m_current), m_current->fields().unread()),
                 m_current->fields().focused());
    if (isAnother) // the list stays where it was scrolled to, also when its tab comes back
        m_scroll->ensureWidgetVisible(m_current, 0, 0);
}

// ---- what has come of the calls

void StepList::setSocket(const SocketKey& socket)
{
    if (socket == m_socket)
        return;
    m_socket = socket;
    showStates();
}

void StepList::showStates()
{
    States& states = m_states[m_socket];
    for (StepRow* row : m_rows)
        row->show(states[row->form().call]);
}

void StepList::forget(const SocketKey& socket)
{
    for (auto& [other, states] : m_states) {
        for (auto& [call, state] : states) {
            if (state.made == socket)
                state.made = {};
        }
    }
    if (socket == m_socket)
        m_socket = {};
    showStates();
    m_states.erase(socket);
}

bool StepList::isWaiting(const SocketKey& socket) const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(),
                       [&](const auto& waiting) { return waiting.second.socket == socket; });
}

void StepList::call(StepRow& row, TabStrip& strip, const std::function<ManualId()>& make)
{
    strip.clearRefusal();
    const QString refused = refusal(row);
    if (refused.isEmpty()) {
        started(row, make());
        return;
    }
    strip.showRefusal(refused);
    Q_EMIT statusMessage(refused);
}

void StepList::started(StepRow& row, ManualId id)
{
    m_waiting.emplace(id, Waiting{&row, m_socket});
    StepState& state = m_states[m_socket][row.form().call];
    if (state.waiting.empty())
        state.isNews = false;
    state.waiting[id].start();
    row.show(state);
    if (!m_clock.isActive())
        m_clock.start();
    showLine();
}

StepRow* StepList::settled(ManualId id, Settled settled)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return nullptr;
    const Waiting waiting = found->second;
    m_waiting.erase(found);
    if (m_waiting.empty())
        m_clock.stop();
    const CallId call = waiting.row->form().call;
    const auto before = m_states.find(waiting.socket);
    const bool isKnown = before != m_states.end();
    if (isKnown)
        before->second[call].waiting.erase(id);
    if (isKnown || settled.socket) {
        StepState& state = m_states[settled.socket.value_or(waiting.socket)][call];
        state.outcome = std::move(settled.outcome);
        state.shown = id;
        state.seq = settled.seq;
        state.made = settled.made;
        state.isNews = !state.waiting.empty();
    }
    waiting.row->show(m_states[m_socket][call]);
    return waiting.row;
}

void StepList::retell(StepRow& row, ManualId id, Settled settled)
{
    StepState& state = m_states[m_socket][row.form().call];
    if (state.shown != id)
        return;
    state.outcome = std::move(settled.outcome);
    state.seq = settled.seq;
    row.show(state);
}

ManualId StepList::newestWaiting() const { return m_waiting.empty() ? 0 : m_waiting.rbegin()->first; }

/// The first field of the row whose text cannot be read gets the focus.
QString StepList::refusal(StepRow& row)
{
    const StepField* field = row.fields().refused();
    if (field == nullptr)
        return {};
    field->field->setFocus(Qt::OtherFocusReason);
    return *field->problem();
}

void StepList::retranslate()
{
    m_line->retranslate();
    m_header->update();
    for (StepRow* row : m_rows)
        row->retranslate();
}

void StepList::showNames()
{
    for (StepRow* row : m_rows)
        row->setNamesShown(width() >= m_theme.px(kNamesFrom));
}

void StepList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showNames();
}

void StepList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showNames();
    showLine();
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepPage.h"

#include "core/calls/CallSpec.h"
#include "core/system/Constants.h"
#include "widgets/step/CallLine.h"
#include "widgets/step/StepHeader.h"
#include "widgets/step/StepOrder.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace workbench {

namespace {

constexpr int kClockMs = 100;
/// Narrower than this, fields lose their names.
constexpr int kNamesFrom = 700;

} // namespace

StepPage::StepPage(TabKind kind, const Theme& theme, ManualSockets& sockets, const CallDirectory& directory,
                   QWidget* parent)
    : QWidget(parent), m_kind(kind), m_theme(theme), m_sockets(sockets), m_directory(directory),
      m_strip(new TabStrip(theme, this)), m_socketLabel(new QLabel(this)), m_socket(new QComboBox(this)),
      m_chip(new StateChip(theme, this)), m_blocking(new QCheckBox(this)),
      m_options(new LinkButton(theme, this)), m_new(new LinkButton(theme, this)),
      m_line(new CallLine(theme, this)), m_scroll(new QScrollArea(this)),
      m_bridge(sockets.events(), [this](const std::vector<ManualEvent>& events) { take(events); })
{
    build();
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (StepRow* row : m_rows)
            row->tick();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*old*/, QWidget* now) {
        if (now != nullptr && isAncestorOf(now))
            showLine();
    });
    fillSockets();
    retranslate();
    showChosen();
}

StepPage::~StepPage() = default;

void StepPage::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setObjectName(QStringLiteral("steps"));
    m_socket->setObjectName(QStringLiteral("stepSocket"));
    m_socket->setFont(m_theme.fixedFont());
    m_socket->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_socket->setMinimumContentsLength(30);
    m_socketLabel->setBuddy(m_socket);
    m_chip->setObjectName(QStringLiteral("stepState"));
    m_blocking->setObjectName(QStringLiteral("blocking"));
    m_options->setObjectName(QStringLiteral("stepOptions"));
    m_new->setObjectName(QStringLiteral("newSocket"));
    m_strip->addFirst({m_socketLabel, m_socket});
    m_strip->setChip(m_chip);
    m_strip->addFirst({m_blocking});
    m_strip->addSecond({m_options, m_new});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    QWidget* rows = buildRows();
    column->addWidget(m_line);
    column->addWidget(new StepHeader(m_theme, *rows, this));
    column->addWidget(m_scroll, 1);

    connect(m_socket, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_chosen = m_socket->currentData().value<SocketKey>();
        showChosen();
    });
    connect(m_blocking, &QCheckBox::clicked, this, [this](bool on) {
        if (const ManualSocket* socket = chosen())
            m_sockets.setBlocking(socket->key, on);
    });
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_chosen = {};
        fillSockets();
        showChosen();
        if (StepRow* row = rowOf(CallId::Socket))
            row->button()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_options, &QAbstractButton::clicked, this,
            [this] { Q_EMIT optionsRequested(chosen() != nullptr ? chosen()->key.handle : kInvalidHandle); });
    connect(m_line, &CallLine::statusMessage, this, &StepPage::statusMessage);
}

QWidget* StepPage::buildRows()
{
    auto* list = new QWidget(m_scroll);
    list->setObjectName(QStringLiteral("stepList"));
    list->setAutoFillBackground(true);
    list->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (const CallId call : stepOrder(m_kind)) {
        auto* row = new StepRow(m_theme, *manualSpec(call), list);
        m_rows.push_back(row);
        column->addWidget(row);
        connectRow(*row);
    }
    column->addStretch(1);
    prepareFields(m_kind, [this](CallId call) { return rowOf(call); });
    m_scroll->setObjectName(QStringLiteral("stepScroll"));
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void StepPage::connectRow(StepRow& row)
{
    connect(&row, &StepRow::called, this, [this, &row] { call(row); });
    connect(&row, &StepRow::cancelRequested, this, [this](quint64 id) { m_sockets.cancel(id); });
    connect(&row, &StepRow::callRequested, this, &StepPage::callRequested);
    connect(&row, &StepRow::edited, this, [this] {
        m_strip->clearRefusal();
        showLine();
    });
}

void StepPage::retranslate()
{
    m_socketLabel->setText(tr("Socket"));
    m_socket->setAccessibleName(tr("Socket"));
    m_blocking->setText(tr("Blocking"));
    m_blocking->setAccessibleName(tr("Blocking"));
    m_blocking->setToolTip(tr("Whether calls on this socket wait (fcntl, O_NONBLOCK)"));
    m_options->setText(tr("Socket options"));
    m_options->setAccessibleName(tr("Socket options"));
    m_new->setText(tr("New socket"));
    m_new->setAccessibleName(tr("New socket"));
    m_strip->reach().setMessage(
        u"info", ThemeColor::Muted,
        tr("Any call, in any order. A wrong order is allowed: the kernel gives its answer."));
    m_line->retranslate();
    for (StepRow* row : m_rows)
        row->retranslate();
    fillSockets();
    showChosen();
}

// ---- calls

ManualArguments StepPage::arguments(StepRow& row) const
{
    ManualArguments arguments;
    if (const ManualSocket* socket = chosen())
        arguments.socket = socket->key;
    row.fields().read(arguments);
    return arguments;
}

void StepPage::call(StepRow& row)
{
    m_strip->clearRefusal();
    if (const StepField* field = row.fields().refused()) {
        m_strip->showRefusal(*field->problem());
        Q_EMIT statusMessage(*field->problem());
        field->field->setFocus(Qt::OtherFocusReason);
        return;
    }
    const ManualId id = m_sockets.make(row.spec().call, arguments(row));
    m_waiting.emplace(id, &row);
    row.started(id);
    if (!m_clock.isActive())
        m_clock.start();
    showLine();
    Q_EMIT changed();
}

void StepPage::cancelNewest()
{
    ManualId newest = 0;
    for (const auto& [id, row] : m_waiting)
        newest = std::max(newest, id);
    if (newest != 0)
        m_sockets.cancel(newest);
}

bool StepPage::isWaiting() const { return !m_waiting.empty(); }

int StepPage::openSockets() const
{
    return static_cast<int>(std::count_if(m_known.begin(), m_known.end(),
                                          [](const ManualSocket& socket) { return socket.isOpen; }));
}

// ---- events

void StepPage::take(const std::vector<ManualEvent>& events)
{
    for (const ManualEvent& event : events)
        std::visit([this](const auto& one) { on(one); }, event);
    if (m_waiting.empty())
        m_clock.stop();
    fillSockets();
    showChosen();
    Q_EMIT changed();
}

void StepPage::on(const ManualSocketChanged& event)
{
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [&](const ManualSocket& one) { return one.key == event.socket.key; });
    if (known != m_known.end()) {
        *known = event.socket;
        return;
    }
    m_known.push_back(event.socket);
    // A new socket is what the next call is about; one that was accepted waits until it is chosen.
    if (!m_chosen || !event.socket.listener)
        m_chosen = event.socket.key;
}

void StepPage::on(const ManualSocketGone& event)
{
    std::erase_if(m_known, [&](const ManualSocket& one) { return one.key == event.key; });
    m_done.erase(event.key);
    if (m_chosen == event.key)
        m_chosen = m_known.empty() ? SocketKey() : m_known.back().key;
}

void StepPage::on(const ManualBlockingFailed& event)
{
    const QString error =
        QString::fromStdString(constants::errorText(constants::ErrorSpace::System, event.result.error));
    Q_EMIT statusMessage(
        withCall(tr("Whether handle %1 blocks could not be changed: %2.").arg(event.socket.handle).arg(error),
                 event.seq));
}

void StepPage::on(const ManualCallEnded& event)
{
    const auto waiting = m_waiting.find(event.id);
    if (waiting == m_waiting.end())
        return;
    const auto on = std::find_if(m_known.begin(), m_known.end(),
                                 [&](const ManualSocket& one) { return one.key == event.arguments.socket; });
    const bool isStream = on == m_known.end() || on->type == constants::sockStream;
    waiting->second->ended(event, isStream);
    m_waiting.erase(waiting);
    if (event.answer.result.ok())
        m_done[event.made && event.call == CallId::Socket ? event.made : event.arguments.socket] = event.call;
    if (event.made && event.call != CallId::Socket)
        m_done[event.made] = event.call;
    const CallSpec& spec = callSpec(event.call);
    const StepOutcome outcome = outcomeOf(event, isStream);
    const QString name = QString::fromLatin1(spec.name.data(), static_cast<int>(spec.name.size()));
    Q_EMIT statusMessage(withCall(
        QStringLiteral("%1 %2 %3").arg(name, outcome.value, outcome.words).trimmed() + u'.', event.seq));
}

void StepPage::on(const ManualCallRefused& event)
{
    const auto waiting = m_waiting.find(event.id);
    if (waiting == m_waiting.end())
        return;
    waiting->second->refused(event);
    m_waiting.erase(waiting);
    Q_EMIT statusMessage(outcomeOf(event).words);
}

// ---- what is shown

const ManualSocket* StepPage::chosen() const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [this](const ManualSocket& one) { return one.key == m_chosen; });
    return found == m_known.end() ? nullptr : &*found;
}

bool StepPage::choose(Handle handle)
{
    // The last with that number: an older one is closed.
    for (auto socket = m_known.rbegin(); socket != m_known.rend(); ++socket) {
        if (socket->key.handle == handle) {
            m_chosen = socket->key;
            fillSockets();
            showChosen();
            return true;
        }
    }
    return false;
}

StepRow* StepPage::rowOf(CallId call) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [call](const StepRow* row) { return row->spec().call == call; });
    return found == m_rows.end() ? nullptr : *found;
}

/// "12 TCP 127.0.0.1:49730 → 127.0.0.1:8080"
QString StepPage::titleOf(const ManualSocket& socket) const
{
    if (!socket.isOpen)
        return tr("%1 closed").arg(socket.key.handle);
    const Endpoint endpoint = m_directory.endpoint(m_directory.endpointOf(socket.key.handle));
    QString title = QStringLiteral("%1 %2").arg(QString::number(socket.key.handle), socketWord(socket));
    if (socket.isListening)
        title += u' ' + tr("listener");
    if (!endpoint.local.isEmpty())
        title += u' ' + addressText(endpoint.local);
    if (!endpoint.peer.isEmpty())
        title += QStringLiteral(" → ") + addressText(endpoint.peer);
    return title;
}

void StepPage::fillSockets()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_socket->clear();
    m_socket->addItem(tr("none yet: calls go to -1"), QVariant::fromValue(SocketKey()));
    int current = 0;
    for (const ManualSocket& socket : m_known) {
        m_socket->addItem(titleOf(socket), QVariant::fromValue(socket.key));
        if (socket.key == m_chosen)
            current = m_socket->count() - 1;
    }
    m_socket->setCurrentIndex(current);
    m_socket->setToolTip(m_socket->currentText());
}

void StepPage::showChosen()
{
    const ManualSocket* socket = chosen();
    const bool isOpen = socket != nullptr && socket->isOpen;
    m_blocking->setEnabled(isOpen);
    m_blocking->setChecked(socket == nullptr || socket->blocking.value_or(true));
    m_options->setEnabled(isOpen);
    if (!isOpen)
        m_chip->setState(StateMark::NotOpen, socket != nullptr ? tr("closed") : tr("not open"));
    else if (socket->isListening)
        m_chip->setState(StateMark::Open, QStringLiteral("LISTEN"));
    else
        m_chip->setState(StateMark::Open, tr("open"));
    showNext();
    showLine();
}

CallId StepPage::next() const
{
    const ManualSocket* socket = chosen();
    if (socket == nullptr || !socket->isOpen)
        return CallId::Socket;
    const auto done = m_done.find(socket->key);
    if (done != m_done.end())
        return stepAfter(m_kind, done->second);
    return socket->isListening ? acceptCall() : firstStepOn(m_kind);
}

void StepPage::showNext()
{
    const CallId usual = next();
    for (StepRow* row : m_rows)
        row->setFilled(row->spec().call == usual);
    if (m_current == nullptr)
        m_current = rowOf(usual);
}

QAbstractButton* StepPage::filledButton() const
{
    for (StepRow* row : m_rows) {
        if (row->hasFocusInside())
            return row->button();
    }
    StepRow* row = rowOf(next());
    return row != nullptr ? row->button() : nullptr;
}

QWidget* StepPage::firstFocus() const
{
    StepRow* row = rowOf(next());
    return row != nullptr ? static_cast<QWidget*>(row->button()) : m_socket;
}

QList<QWidget*> StepPage::panes() const { return {m_socket, firstFocus()}; }

void StepPage::showLine()
{
    for (StepRow* row : m_rows) {
        if (row->hasFocusInside())
            m_current = row;
    }
    if (m_current == nullptr)
        return;
    for (StepRow* row : m_rows)
        row->setCurrent(row == m_current);
    m_line->show(callInC(m_current->spec(), arguments(*m_current)), m_current->fields().focused());
    if (m_current->hasFocusInside())
        m_scroll->ensureWidgetVisible(m_current, 0, 0);
}

void StepPage::showNames()
{
    for (StepRow* row : m_rows)
        row->setNamesShown(width() >= m_theme.px(kNamesFrom));
}

void StepPage::setTarget(const QString& host, quint16 port)
{
    for (StepRow* row : m_rows)
        row->fields().setAddress(host, port);
}

void StepPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StepPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showNames();
}

void StepPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showNames();
    showLine();
}

} // namespace workbench

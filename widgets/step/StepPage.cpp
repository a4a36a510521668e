// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepPage.h"

#include "core/calls/CallSpec.h"
#include "core/socket/SocketOption.h"
#include "core/system/Constants.h"
#include "widgets/step/StepList.h"
#include "widgets/step/StepOrder.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace workbench {

StepPage::StepPage(TabKind kind, const Theme& theme, std::shared_ptr<ManualSockets> sockets,
                   const CallDirectory& directory, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_theme(theme), m_owned(std::move(sockets)), m_sockets(*m_owned),
      m_directory(directory), m_strip(new TabStrip(theme, this)), m_socketLabel(new QLabel(this)),
      m_socket(new QComboBox(this)), m_chip(new StateChip(theme, this)), m_blocking(new QCheckBox(this)),
      m_options(new LinkButton(theme, this)), m_new(new LinkButton(theme, this)),
      m_list(new StepList(
          theme, [this](const StepRow& row) { return arguments(row); }, this)),
      m_bridge(m_sockets.events(), [this](const std::vector<ManualEvent>& events) { take(events); })
{
    build();
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
    column->addWidget(m_list, 1);
    for (const CallId call : stepOrder(m_kind))
        m_list->add(*manualSpec(call));
    prepareFields(m_kind, [this](CallId call) { return m_list->rowOf(call); });
    connectList();

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
        m_list->rowOf(CallId::Socket)->button()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_options, &QAbstractButton::clicked, this,
            [this] { Q_EMIT optionsRequested(chosen() != nullptr ? chosen()->key.handle : kInvalidHandle); });
}

void StepPage::connectList()
{
    connect(m_list, &StepList::called, this, [this](StepRow* row) { call(*row); });
    connect(m_list, &StepList::cancelRequested, this, [this](quint64 id) { m_sockets.cancel(id); });
    connect(m_list, &StepList::callRequested, this, &StepPage::callRequested);
    connect(m_list, &StepList::statusMessage, this, &StepPage::statusMessage);
    connect(m_list, &StepList::edited, this, [this] { m_strip->clearRefusal(); });
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
    m_list->retranslate();
    fillSockets();
    showChosen();
}

// ---- calls

ManualArguments StepPage::arguments(const StepRow& row) const
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
    const QString refusal = StepList::refusal(row);
    if (!refusal.isEmpty()) {
        m_strip->showRefusal(refusal);
        Q_EMIT statusMessage(refusal);
        return;
    }
    m_list->started(row, m_sockets.make(row.form().call, arguments(row)));
    Q_EMIT changed();
}

void StepPage::cancelNewest()
{
    if (const ManualId newest = m_list->newestWaiting(); newest != 0)
        m_sockets.cancel(newest);
}

bool StepPage::isWaiting() const { return m_list->isWaiting(); }

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
    if (m_thenClose.erase(event.id) > 0 && event.answer.result.ok()) {
        ManualArguments arguments;
        arguments.socket = event.arguments.socket;
        m_sockets.make(CallId::Close, arguments);
    }
    StepRow* row = m_list->settled(event.id);
    if (row == nullptr)
        return;
    const auto on = std::find_if(m_known.begin(), m_known.end(),
                                 [&](const ManualSocket& one) { return one.key == event.arguments.socket; });
    const bool isStream = on == m_known.end() || on->type == constants::sockStream;
    row->settled(
        event.id, [event, isStream] { return outcomeOf(event, isStream); }, event.seq);
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
    StepRow* row = m_list->settled(event.id);
    if (row == nullptr)
        return;
    row->settled(
        event.id, [event] { return outcomeOf(event); }, 0);
    Q_EMIT statusMessage(outcomeOf(event).words);
}

// ---- what is shown

const ManualSocket* StepPage::chosen() const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [this](const ManualSocket& one) { return one.key == m_chosen; });
    return found == m_known.end() ? nullptr : &*found;
}

bool StepPage::act(SocketAction action, Handle handle)
{
    const auto socket = std::find_if(m_known.begin(), m_known.end(), [handle](const ManualSocket& one) {
        return one.isOpen && one.key.handle == handle;
    });
    if (socket == m_known.end())
        return false;
    ManualArguments arguments;
    arguments.socket = socket->key;
    if (action == SocketAction::HalfClose) {
        arguments.how = constants::shutWr;
        m_sockets.make(CallId::Shutdown, arguments);
    } else if (action == SocketAction::Close) {
        m_sockets.make(CallId::Close, arguments);
    } else {
        const SocketOption reset = SocketOption::linger(true, 0);
        arguments.level = reset.level();
        arguments.option = reset.name();
        arguments.value.assign(reset.value().begin(), reset.value().end());
        m_thenClose.insert(m_sockets.make(CallId::Setsockopt, arguments));
    }
    return true;
}

void StepPage::tellCause(const QString& words)
{
    m_strip->showRefusal(words);
    Q_EMIT statusMessage(words);
}

Handle StepPage::chosenSocket() const
{
    const ManualSocket* socket = chosen();
    return socket != nullptr && socket->isOpen ? socket->key.handle : kInvalidHandle;
}

bool StepPage::choose(Handle handle)
{
    // The last with that number: an older one is closed. NOLINTNEXTLINE(modernize-loop-convert)
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
    m_list->setNext(next());
    m_list->showLine();
}

CallId StepPage::next() const
{
    const ManualSocket* socket = chosen();
    if (socket == nullptr || !socket->isOpen)
        return CallId::Socket;
    if (socket->isListening) // what it accepts is another socket
        return acceptCall();
    const auto done = m_done.find(socket->key);
    if (done != m_done.end())
        return stepAfter(m_kind, done->second);
    return firstStepOn(m_kind);
}

QAbstractButton* StepPage::filledButton() const
{
    const StepRow* focused = m_list->focusedRow();
    return (focused != nullptr ? focused : m_list->rowOf(next()))->button();
}

QWidget* StepPage::firstFocus() const { return m_list->rowOf(next())->button(); }

QList<QWidget*> StepPage::panes() const { return {m_socket, firstFocus()}; }

void StepPage::setTarget(const QString& host, quint16 port)
{
    const bool binds = m_kind == TabKind::TcpServer || m_kind == TabKind::UdpReceiver;
    const auto calls = binds ? std::vector{CallId::Bind} : std::vector{CallId::Connect, CallId::Sendto};
    for (const CallId call : calls)
        m_list->rowOf(call)->fields().setAddress(host, port);
}

void StepPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace workbench

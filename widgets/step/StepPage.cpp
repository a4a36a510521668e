// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepPage.h"

#include "core/calls/CallSpec.h"
#include "core/socket/SocketOption.h"
#include "core/system/Constants.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketWords.h"
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

StepPage::~StepPage()
{
    if (m_live != nullptr)
        m_live->setSeen(this, false);
}

void StepPage::setLiveSockets(LiveSockets& live)
{
    m_live = &live;
    m_live->setSeen(this, isVisible());
    connect(m_live, &LiveSockets::refreshed, this, &StepPage::showState);
}

void StepPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_live != nullptr)
        m_live->setSeen(this, true);
}

void StepPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_live != nullptr)
        m_live->setSeen(this, false);
}

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
        choose(m_socket->currentData().value<SocketKey>());
    });
    connect(m_blocking, &QCheckBox::clicked, this, [this](bool on) {
        if (const ManualSocket* socket = chosen())
            m_sockets.setBlocking(socket->key, on);
    });
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        choose(SocketKey());
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
    connect(m_list, &StepList::socketRequested, this, qOverload<const SocketKey&>(&StepPage::choose));
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
    const QString refusal =
        m_list->call(row, [&] { return m_sockets.make(row.form().call, arguments(row)); });
    if (!refusal.isEmpty()) {
        m_strip->showRefusal(refusal);
        Q_EMIT statusMessage(refusal);
    }
    fillSockets(); // one more waits
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
    m_reset.erase(event.key);
    m_readsEnded.erase(event.key);
    m_list->forget(event.key);
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
    const SocketKey& on = event.arguments.socket;
    const ManualSocket* socket = find(on);
    const bool isStream = socket == nullptr || socket->type == constants::sockStream;
    const StepEnding ending = endingOf(event, isStream, whyEnded(on));
    const bool accepted = event.made && event.call != CallId::Socket;
    // What socket() says is told of the socket that it has made.
    const StepRow* row = m_list->settled(
        event.id, {.outcome = [ending] { return outcomeOf(ending); },
                   .seq = event.seq,
                   .socket = event.made && !accepted ? std::optional(event.made) : std::nullopt,
                   .made = accepted ? event.made : SocketKey()});
    const CallResult& result = event.answer.result;
    if (result.error == constants::errors::connectionReset && !result.injected && find(on) != nullptr)
        m_reset.insert(on);
    if (event.answer.result.ok()) {
        noteEnds(event);
        if (leadsOn(event.call))
            m_done[event.made && !accepted ? event.made : on] = event.call;
        if (accepted)
            m_done[event.made] = event.call;
    }
    if (row != nullptr)
        tell(event, outcomeOf(ending));
}

StepEnd StepPage::whyEnded(const SocketKey& socket) const
{
    if (m_reset.contains(socket))
        return StepEnd::AfterReset;
    return m_readsEnded.contains(socket) ? StepEnd::OwnShutDown : StepEnd::PeerFinished;
}

/// What a call that succeeded means for the 0 that a later read gives.
void StepPage::noteEnds(const ManualCallEnded& event)
{
    const SocketKey& on = event.arguments.socket;
    const SocketStep step = callSpec(event.call).step;
    if (step == SocketStep::Connects) {
        m_reset.erase(on);
        m_readsEnded.erase(on);
    } else if (step == SocketStep::ShutsDown && event.arguments.how != constants::shutWr &&
               find(on) != nullptr) {
        m_readsEnded.insert(on);
    }
}

void StepPage::tell(const ManualCallEnded& event, const StepOutcome& outcome)
{
    const CallSpec& spec = callSpec(event.call);
    const QString name = QString::fromLatin1(spec.name.data(), static_cast<int>(spec.name.size()));
    Q_EMIT statusMessage(withCall(
        QStringLiteral("%1 %2 %3").arg(name, outcome.value, outcome.words).trimmed() + u'.', event.seq));
}

void StepPage::on(const ManualCallRefused& event)
{
    if (m_list->settled(event.id, {[event] { return outcomeOf(event); }}) != nullptr)
        Q_EMIT statusMessage(outcomeOf(event).words);
}

// ---- what is shown

const ManualSocket* StepPage::find(const SocketKey& key) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&key](const ManualSocket& one) { return one.key == key; });
    return found == m_known.end() ? nullptr : &*found;
}

void StepPage::choose(const SocketKey& key)
{
    m_chosen = key;
    fillSockets();
    showChosen();
    Q_EMIT changed();
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
            choose(socket->key);
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
    if (m_list->isWaiting(socket.key))
        title += u' ' + tr("(a call waits)");
    return title;
}

/// Changes nothing but what has changed: the list may be open, or under somebody's keys.
void StepPage::fillSockets()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const auto keyAt = [this](int index) { return m_socket->itemData(index).value<SocketKey>(); };
    const auto show = [&](int index, const QString& title, const SocketKey& key) {
        while (index < m_socket->count() && keyAt(index) != key && find(keyAt(index)) == nullptr)
            m_socket->removeItem(index); // it is not here any more
        if (index >= m_socket->count() || keyAt(index) != key)
            m_socket->insertItem(index, title, QVariant::fromValue(key));
        else if (m_socket->itemText(index) != title)
            m_socket->setItemText(index, title);
    };
    show(0, tr("none yet: calls go to -1"), SocketKey());
    int current = 0;
    int index = 0;
    for (const ManualSocket& socket : m_known) {
        show(++index, titleOf(socket), socket.key);
        if (socket.key == m_chosen)
            current = index;
    }
    while (m_socket->count() > index + 1)
        m_socket->removeItem(m_socket->count() - 1);
    if (m_socket->currentIndex() != current)
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
    m_list->setSocket(m_chosen);
    m_list->setNext(next());
    m_list->showLine();
    showState();
}

void StepPage::showState()
{
    const ManualSocket* socket = chosen();
    const SocketRow* row = m_live != nullptr && socket != nullptr ? m_live->rowOf(socket->key) : nullptr;
    if (socket == nullptr || !socket->isOpen)
        m_chip->setState(StateMark::NotOpen, socket != nullptr ? tr("closed") : tr("not open"));
    else if (row != nullptr)
        m_chip->setState(SocketWords::mark(*row), SocketWords::state(*row));
    else if (socket->isListening)
        m_chip->setState(StateMark::Open, QStringLiteral("LISTEN"));
    else
        m_chip->setState(StateMark::Open, tr("open"));
    const int waiting = row != nullptr && row->entry && row->entry->isListener && row->kernel
                            ? static_cast<int>(row->kernel->receiveQueue)
                            : 0;
    for (const CallId call : {CallId::Accept, CallId::Accept4}) {
        if (StepRow* accept = m_list->rowOf(call))
            accept->setNote(waiting > 0 ? tr("%Ln client(s) wait for this call", nullptr, waiting)
                                        : QString());
    }
}

CallId StepPage::next() const
{
    const ManualSocket* socket = chosen();
    if (socket == nullptr || !socket->isOpen)
        return CallId::Socket;
    if (socket->isListening) // what it accepts is another socket
        return acceptCall();
    if (m_reset.contains(socket->key)) // nothing else is left to be done with it
        return CallId::Close;
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

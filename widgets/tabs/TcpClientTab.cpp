// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TcpClientTab.h"

#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/HostEdit.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/ReceivedFiles.h"
#include "widgets/tabs/SequenceOfTab.h"
#include "widgets/tabs/TrafficRows.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace workbench {
namespace {

constexpr int kDefaultLimitMs = 10'000;
constexpr int kMostLimitMs = 3'600'000;

} // namespace

TcpClientTab::TcpClientTab(std::unique_ptr<TcpClient> role, const Theme& theme, int ordinal, QWidget* parent)
    : SocketTab(TabKind::TcpClient, theme, ordinal, parent), m_role(std::move(role)),
      m_host(new HostEdit(theme, this)), m_hostLabel(newLabel(m_host)),
      m_port(new PortSpin(theme, quint16(1), this)), m_portLabel(newLabel(m_port)),
      m_limit(new NumberSpin(theme, 0, kMostLimitMs, this)), m_limitLabel(newLabel(m_limit)),
      m_unitLabel(newLabel(m_limit)), m_local(new AddressCombo(theme, localAddresses, this)),
      m_localLabel(newLabel(m_local)), m_localPort(new PortSpin(theme, this)),
      m_localPortLabel(newLabel(m_localPort)), m_conversation(new ConversationView(theme, this)),
      m_model(new ConversationModel(this)), m_received(new ReceivedFiles(theme, this)),
      m_saveReceived(new QAction(this)), m_payload(new PayloadEdit(theme, this)),
      m_halfClose(new QPushButton(this)), m_abort(new QPushButton(this)),
      m_bridge(m_role->events(), [this](const std::vector<TcpEvent>& events) { take(events); })
{
    build();
    connectParts();
    retranslate();
}

TcpClientTab::~TcpClientTab()
{
    m_received->finish();
    endSteps();
}

void TcpClientTab::build()
{
    m_host->setObjectName(QStringLiteral("host"));
    m_host->setText(QStringLiteral("127.0.0.1"));
    m_host->setMinimumWidth(m_host->fontMetrics().averageCharWidth() * 24);
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setValue(8080);
    m_limit->setObjectName(QStringLiteral("timeLimit"));
    m_limit->setValue(kDefaultLimitMs);
    m_local->setObjectName(QStringLiteral("localAddress"));
    m_local->setAddress({});
    m_localPort->setObjectName(QStringLiteral("localPort"));
    m_localPort->setValue(0);
    m_halfClose->setObjectName(QStringLiteral("halfClose"));
    m_abort->setObjectName(QStringLiteral("abort"));
    buildStrip();
    m_conversation->setModel(m_model);
    m_conversation->addLine(*m_received);
    m_conversation->addSaveAction(*m_saveReceived);
    m_payload->addButton(m_halfClose);
    m_payload->addButton(m_abort);
    buildTalk();
    auto* column = new QVBoxLayout(page());
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&strip());
    column->addWidget(m_sequence->area(), 1);
}

void TcpClientTab::buildTalk()
{
    auto* talk = new QWidget(this);
    auto* column = new QVBoxLayout(talk);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_conversation, 1);
    column->addWidget(m_payload);
    m_sequence = new SequenceOfTab(*this, theme(), ReplyPeers::Connections, *talk,
                                   {[this](SequenceRun run, std::chrono::seconds utcOffset) {
                                        m_role->runSequence(std::move(run), utcOffset);
                                    },
                                    [this] { m_role->stopSequence(); }});
    m_conversation->addTool(*m_sequence->button());
}

void TcpClientTab::buildStrip()
{
    strip().addFirst({m_hostLabel, m_host});
    strip().addFirst({m_portLabel, m_port});
    strip().addFirst({m_limitLabel, m_limit, m_unitLabel}, TabStrip::Fold::IntoOptions);
    strip().addFirst({action()});
    strip().setChip(&chip());
    strip().addSecond({m_localLabel, m_local, m_localPortLabel, m_localPort});
}

void TcpClientTab::connectParts()
{
    connect(action(), &QAbstractButton::clicked, this,
            [this] { m_phase == Phase::NotOpen ? automaticStart() : automaticStop(); });
    connect(m_host, &QLineEdit::textEdited, this, [this] { clearProblem(); });
    connect(m_host, &QLineEdit::textChanged, this, [this] { m_port->setEnabled(!m_host->isUnix()); });
    connect(m_host, &QLineEdit::returnPressed, this, &TcpClientTab::automaticStart);
    connect(m_local, &AddressCombo::edited, this, [this] { clearProblem(); });
    for (NumberSpin* spin :
         {static_cast<NumberSpin*>(m_port), m_limit, static_cast<NumberSpin*>(m_localPort)}) {
        connect(spin, &NumberSpin::edited, this, [this, spin] {
            clearProblem();
            showTypedProblem(*spin);
        });
        connect(spin->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this,
                &TcpClientTab::automaticStart);
    }
    connect(m_payload, &PayloadEdit::sendRequested, this,
            [this](const QByteArray& bytes) { m_role->send(sharedBytes(bytes)); });
    connect(m_payload, &PayloadEdit::sendFileRequested, this,
            [this](const QString& path) { m_role->sendFile(std::filesystem::path(path.toStdU16String())); });
    m_payload->setRepeatable();
    connect(m_payload, &PayloadEdit::repeatRequested, this,
            [this](const RepeatPlan& plan) { m_role->repeat(plan); });
    connect(m_payload, &PayloadEdit::repeatStopRequested, this, [this] { m_role->stopRepeating(); });
    m_payload->setFilesFollowed();
    connect(m_payload, &PayloadEdit::fileCancelRequested, this, [this] { m_role->cancelFiles(); });
    connect(m_payload, &PayloadEdit::filesEnded, this, &Tab::statusMessage);
    connect(m_payload, &PayloadEdit::notSent, this, &Tab::statusMessage);
    connect(m_payload, &PayloadEdit::encodingChanged, m_conversation, &TrafficView::setPayloadEncoding);
    connect(m_sequence, &SequenceOfTab::ended, this, &Tab::statusMessage);
    connect(m_halfClose, &QAbstractButton::clicked, this, [this] { m_role->halfClose(); });
    connect(m_abort, &QAbstractButton::clicked, this, [this] { m_role->abort(); });
    connect(m_saveReceived, &QAction::triggered, this, [this] {
        m_received->ask(addressText(m_peer), [this, connection = m_shown](std::filesystem::path path) {
            const bool isThere = m_phase == Phase::Open && m_shown == connection;
            return isThere ? std::make_unique<ReceivedCapture>(std::move(path), m_role->events(), connection)
                           : nullptr;
        });
    });
    connect(m_received, &ReceivedFiles::statusMessage, this, &Tab::statusMessage);
    connect(m_conversation, &TrafficView::statusMessage, this, &Tab::statusMessage);
    connect(m_conversation, &TrafficView::callRequested, this, &Tab::showCall);
}

void TcpClientTab::retranslate()
{
    setName(m_host, m_hostLabel, tr("Connect to"));
    setName(m_port, m_portLabel, tr("port"));
    setName(m_limit, m_limitLabel, tr("time limit"));
    m_unitLabel->setText(tr("ms"));
    m_limit->setToolTip(
        tr("Milliseconds for each address that is tried; 0 waits as long as the system does"));
    setName(m_local, m_localLabel, tr("from address"));
    m_local->setToolTip(tr("Bind to this address first; empty lets the system choose"));
    setName(m_localPort, m_localPortLabel, tr("from port"));
    m_localPort->setToolTip(tr("Bind to this port first; 0 lets the system choose"));
    setName(m_halfClose, tr("Half-close"));
    m_halfClose->setToolTip(tr("Tell the server that we have finished; go on receiving"));
    setName(m_abort, tr("Abort"));
    m_abort->setToolTip(tr("Reset the connection"));
    m_sequence->retranslate();
    m_saveReceived->setText(tr("What is received from &now on…"));
    refresh();
}

std::optional<TcpClientOptions> TcpClientTab::options()
{
    TcpClientOptions options;
    if (m_host->problem()) {
        refuseProblemOf(*m_host);
        return {};
    }
    if (m_host->isUnix()) {
        options.path = m_host->host().toStdString();
        return options;
    }
    for (NumberSpin* spin : {static_cast<NumberSpin*>(m_port), m_limit}) {
        if (spin->problem()) {
            refuseProblemOf(*spin);
            return {};
        }
    }
    options.host = m_host->host().toStdString();
    options.port = *m_port->port();
    options.timeLimitMs = static_cast<int>(*m_limit->value());
    if (!readLocal(options))
        return {};
    return options;
}

bool TcpClientTab::readLocal(TcpClientOptions& options)
{
    if (m_localPort->problem()) {
        refuseProblemOf(*m_localPort);
        return false;
    }
    options.localPort = *m_localPort->port();
    const QString local = m_local->address();
    if (local.isEmpty())
        return true;
    const auto address = addressToBind(*m_local, *m_localPort);
    if (!address)
        return false;
    const auto peer = SocketAddress::parseNumeric(options.host, options.port);
    const auto family = address->isIpv6() ? AddressFamily::Ipv6 : AddressFamily::Ipv4;
    if (peer && peer->family() != address->family()) {
        refuse(m_host, [this, family] { return familyProblem(m_host->host(), family); });
        return false;
    }
    options.local = *address;
    options.family = address->family();
    return true;
}

void TcpClientTab::automaticStart()
{
    if (m_phase != Phase::NotOpen || m_startedHere)
        return;
    clearProblem();
    const auto wanted = options();
    if (!wanted)
        return;
    m_startedHere = true;
    m_role->connect(*wanted);
}

void TcpClientTab::automaticStop()
{
    if (m_phase == Phase::Connecting)
        m_role->cancel();
    else if (m_phase == Phase::Open)
        closeAskingFirst();
}

void TcpClientTab::automaticCancel()
{
    if (m_phase == Phase::Connecting)
        m_role->cancel();
}

/// Closing loses what has not been sent yet: then it is asked for first, without holding the window up.
void TcpClientTab::closeAskingFirst()
{
    if (m_unsent == 0) {
        m_role->close();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Disconnect"),
                                tr("%1 have not been sent yet and would be lost.").arg(amountText(m_unsent)),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* close = box->addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    connect(close, &QAbstractButton::clicked, this, [this] { m_role->close(); });
    box->open();
}

void TcpClientTab::take(const std::vector<TcpEvent>& events)
{
    std::vector<TrafficRow> rows;
    rows.reserve(events.size());
    for (const TcpEvent& event : events) {
        // What was said before belongs to another connection.
        const auto* opened = std::get_if<ConnectionOpened>(&event);
        if (opened != nullptr && std::exchange(m_shown, opened->connection) != opened->connection) {
            rows.clear();
            m_model->clear();
            m_model->setPartner(addressText(opened->peer));
        }
        if (connectionOf(event) != 0) {
            std::ranges::move(m_gaps.before(event), std::back_inserter(rows));
            if (auto row = trafficRow(event))
                rows.push_back(std::move(*row));
        }
    }
    m_model->append(std::move(rows));
    for (const TcpEvent& event : events)
        std::visit([this](const auto& one) { on(one); }, event);
    if (changeState(events))
        refresh();
}

void TcpClientTab::note(const EventStamp& event, const QString& words)
{
    m_trying = words;
    Q_EMIT statusMessage(withCall(words, event.seq));
}

void TcpClientTab::on(const ResolveStarted& event)
{
    m_phase = Phase::Connecting;
    note(event, tr("Looking up %1…").arg(QString::fromStdString(event.host)));
}

void TcpClientTab::on(const Resolved& event)
{
    m_phase = Phase::Connecting;
    note(event, tr("%1 has %n address(es).", nullptr, static_cast<int>(event.addresses.size()))
                    .arg(QString::fromStdString(event.host)));
}

void TcpClientTab::on(const ConnectTrying& event)
{
    m_phase = Phase::Connecting;
    m_handle = event.handle;
    const QString where = addressPhrase(event.address);
    note(event, event.count < 2
                    ? tr("Trying %1…").arg(where)
                    : tr("Trying %1 (%2 of %3)…")
                          .arg(where, QString::number(event.index + 1), QString::number(event.count)));
}

void TcpClientTab::on(const ConnectTimedOut& event)
{
    showFailure(
        [event] {
            return tr("%1 did not answer within %2 ms.")
                .arg(addressPhrase(event.address), QLocale().toString(event.limitMs));
        },
        event.seq);
}

void TcpClientTab::on(const ConnectEnded& event)
{
    m_phase = Phase::NotOpen;
    m_startedHere = false;
    m_trying.clear();
    if (event.reason == ConnectEnd::Cancelled)
        Q_EMIT statusMessage(tr("Cancelled."));
}

void TcpClientTab::on(const ConnectionOpened& event)
{
    m_phase = Phase::Open;
    m_handle = event.handle;
    m_connection = ConnectionPhase::Established;
    m_peer = event.peer;
    m_own = event.local;
    m_unsent = 0;
    m_trying.clear();
    clearProblem();
    if (!m_startedHere && !event.peer.isLocal()) { // not what the fields say
        m_adopted.show(*m_host, QString::fromStdString(event.peer.host()));
        m_adopted.show(*m_port, QString::number(event.peer.port()));
    }
    Q_EMIT statusMessage(withCall(tr("Connected to %1.").arg(addressText(event.peer)), event.seq));
    if (m_startedHere && (action()->hasFocus() || strip().isAncestorOf(focusWidget())))
        m_payload->field()->setFocus(Qt::OtherFocusReason);
    m_startedHere = false;
}

void TcpClientTab::on(const TakenBack& event)
{
    if (const QString words = refusedText(event); !words.isEmpty())
        Q_EMIT statusMessage(words);
}

void TcpClientTab::on(const FileProgress& event) { m_payload->showFile(event); }

void TcpClientTab::on(const SequenceProgress& event) { m_sequence->tell(event); }

void TcpClientTab::on(const RepeatProgress& event) { m_payload->showRepeat(event); }

void TcpClientTab::on(const HandedOver& /*event*/)
{
    m_adopted.showWanted();
    m_phase = Phase::NotOpen;
    m_startedHere = false;
    m_unsent = 0;
    m_trying.clear();
}

void TcpClientTab::on(const ConnectionChanged& event)
{
    m_connection = event.phase;
    if (event.phase == ConnectionPhase::PeerFinished)
        Q_EMIT statusMessage(withCall(tr("%1 has finished sending.").arg(addressText(m_peer)), event.seq));
}

void TcpClientTab::on(const ConnectionClosed& event)
{
    m_adopted.showWanted();
    m_phase = Phase::NotOpen;
    m_unsent = 0;
    if (event.unsent > 0)
        showFailure(
            [event] {
                return tr("The connection is closed; %1 were not sent.").arg(amountText(event.unsent));
            },
            event.seq);
    else if (event.reason != CloseReason::Failed)
        Q_EMIT statusMessage(withCall(
            (event.reason == CloseReason::Aborted      ? tr("The connection to %1 is aborted: it was reset.")
             : event.reason == CloseReason::LeftByHand ? tr("The connection to %1 stays in Step by step.")
                                                       : tr("The connection to %1 is closed."))
                .arg(addressText(m_peer)),
            event.seq));
}

void TcpClientTab::on(const DataSent& event)
{
    m_unsent = event.unsent;
    const auto whole = lengthOf(event.data);
    if (event.unsent > 0)
        Q_EMIT statusMessage(
            tr("%1 wait until %2 reads.").arg(amountText(event.unsent), addressText(m_peer)));
    else
        Q_EMIT statusMessage(tr("Sent %1 of %2 to %3.")
                                 .arg(QLocale().toString(qulonglong{event.offset} + event.length),
                                      bytesText(whole), addressText(m_peer)));
}

void TcpClientTab::on(const SendBlocked& event) { m_unsent = event.unsent; }

void TcpClientTab::on(const CallFailed& event)
{
    const QString words = failureText(event);
    if (event.step == RoleStep::OpenFile || event.step == RoleStep::ReadFile)
        m_payload->setProblem(words);
    else
        showFailure([event] { return failureText(event); }, event.seq);
}

void TcpClientTab::refresh()
{
    const bool open = m_phase == Phase::Open;
    const bool canSend = open && m_connection != ConnectionPhase::WeFinished;
    const QString words = m_phase == Phase::NotOpen ? tr("Connect") : open ? tr("Disconnect") : tr("Cancel");
    setName(action(), words);
    action()->setToolTip(m_phase == Phase::NotOpen ? tr("Look up the host, then try each address (F5)")
                         : open                    ? tr("Close the connection (Shift+F5)")
                                                   : tr("Give up the attempt (Esc)"));
    setFilled(*action(), m_phase == Phase::NotOpen,
              m_phase == Phase::NotOpen ? u"start"
              : open                    ? u"stop"
                                        : u"close");
    setFilled(*m_payload->sendButton(), open, u"send");
    m_payload->setSendEnabled(canSend, open ? tr("This side has finished sending.")
                                            : tr("Not connected: connect first."));
    m_sequence->sheet()->setRunEnabled(open, tr("Not connected: connect first."));
    m_halfClose->setEnabled(canSend);
    m_abort->setEnabled(open);
    m_saveReceived->setEnabled(open);
    m_conversation->setSubtitle(open ? addressText(m_peer) : QString());
    m_conversation->setEmptyTexts(
        tr("Nothing sent or received yet."),
        open ? tr("Type below, then send. What the server sends appears here.")
             : tr("Connect to a server, or start listening in the TCP Server tab first."));
    showState();
    setOpenSockets(open ? 1 : 0);
    setAutomaticMark(m_phase == Phase::Connecting ? Mark::Pending : open ? Mark::Open : Mark::None);
}

void TcpClientTab::showState()
{
    MessageLine& line = strip().reach();
    if (m_phase == Phase::Connecting) {
        chip().setState(StateMark::Pending, QStringLiteral("SYN_SENT"));
        line.setMessage(u"m-pend", ThemeColor::Link, m_trying);
    } else if (m_phase == Phase::NotOpen) {
        chip().setState(StateMark::NotOpen, tr("not open"));
        line.clear();
    } else {
        const QString word = m_connection == ConnectionPhase::PeerFinished ? QStringLiteral("CLOSE_WAIT")
                             : m_connection == ConnectionPhase::WeFinished ? QStringLiteral("FIN_WAIT")
                             : m_connection == ConnectionPhase::Reset      ? tr("reset by peer")
                                                                           : QStringLiteral("ESTABLISHED");
        const StateMark mark = m_connection == ConnectionPhase::PeerFinished ? StateMark::Ended
                               : m_connection == ConnectionPhase::WeFinished ? StateMark::Half
                               : m_connection == ConnectionPhase::Reset      ? StateMark::NotOpen
                                                                             : StateMark::Open;
        chip().setState(mark, word, addressText(m_peer));
        if (m_unsent > 0)
            line.setMessage(u"m-wait", ThemeColor::Wait,
                            tr("%1 wait here until the server reads.").arg(amountText(m_unsent)));
        else
            line.setMessage(u"tcpclient", ThemeColor::Text, tr("From %1.").arg(addressText(m_own)));
    }
}

QAbstractButton* TcpClientTab::automaticFilled() const
{
    if (m_phase != Phase::Open)
        return action();
    return m_sequence->isOpen() ? m_sequence->sheet()->filledButton() : m_payload->sendButton();
}

QList<QWidget*> TcpClientTab::automaticPanes() const
{
    if (m_sequence->isOpen())
        return {m_sequence->pane()};
    return {m_conversation->table(), m_payload->field()};
}

bool TcpClientTab::automaticFind()
{
    if (m_sequence->isOpen())
        return false;
    m_conversation->openFind();
    return true;
}

Handle TcpClientTab::automaticSocket() const { return m_phase == Phase::NotOpen ? kInvalidHandle : m_handle; }

bool TcpClientTab::automaticAction(SocketAction action, Handle handle)
{
    if (m_phase == Phase::NotOpen || handle != m_handle)
        return false;
    if (action == SocketAction::Close) // of an attempt: ends it
        m_role->close();
    else if (m_phase == Phase::Connecting)
        return false;
    else if (action == SocketAction::HalfClose)
        m_role->halfClose();
    else
        m_role->abort();
    return true;
}

void TcpClientTab::aimAutomatic(const QString& host, quint16 port)
{
    clearProblem();
    m_host->setText(host);
    if (port != 0)
        m_port->setValue(port);
}

bool TcpClientTab::automaticSend(const QByteArray& bytes)
{
    const bool canSend = m_phase == Phase::Open && m_connection != ConnectionPhase::WeFinished;
    if (canSend)
        m_role->send(sharedBytes(bytes));
    return canSend;
}

QVariantMap TcpClientTab::saveState() const
{
    QVariantMap state{{QStringLiteral("host"), m_adopted.wanted(*m_host)},
                      {QStringLiteral("port"), m_adopted.wantedNumber(*m_port, 0)},
                      {QStringLiteral("timeLimit"), m_limit->value().value_or(kDefaultLimitMs)},
                      {QStringLiteral("bytesWindow"), m_payload->bytesWindowSize()},
                      {QStringLiteral("view"), m_conversation->saveState()}};
    m_sequence->save(state);
    return state;
}

void TcpClientTab::restoreState(const QVariantMap& state)
{
    m_payload->setBytesWindowSize(state.value(QStringLiteral("bytesWindow")).toSize());
    m_sequence->restore(state);
    m_conversation->restoreState(state.value(QStringLiteral("view")).toMap());
    if (!state.contains(QStringLiteral("host")))
        return;
    m_host->setText(state.value(QStringLiteral("host")).toString());
    m_port->setValue(state.value(QStringLiteral("port"), 8080).toInt());
    m_limit->setValue(state.value(QStringLiteral("timeLimit"), kDefaultLimitMs).toInt());
}

} // namespace workbench

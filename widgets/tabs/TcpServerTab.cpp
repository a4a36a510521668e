// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TcpServerTab.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/ConversationView.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/ListTable.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/BindFields.h"
#include "widgets/tabs/ClientModel.h"
#include "widgets/tabs/ClientPane.h"
#include "widgets/tabs/ClientTargets.h"
#include "widgets/tabs/ReceivedFiles.h"
#include "widgets/tabs/RepliesOfTab.h"
#include "widgets/tabs/TrafficRows.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace workbench {
TcpServerTab::TcpServerTab(std::unique_ptr<TcpServer> role, const Theme& theme, int ordinal, QWidget* parent)
    : SocketTab(TabKind::TcpServer, theme, ordinal, parent), m_role(std::move(role)),
      m_bind(new BindFields(theme, strip(), ReachLine::Way::Connect, 8080, this)),
      m_backlog(new NumberSpin(theme, 0, 65'535, this)), m_backlogLabel(newLabel(m_backlog)),
      m_reuse(new QCheckBox(this)), m_reuseCheck(*m_reuse), m_echo(new QCheckBox(this)),
      m_clients(new ClientPane(theme, this)), m_conversation(new ConversationView(theme, this)),
      m_received(new ReceivedFiles(theme, this)), m_saveOne(new QAction(this)), m_saveAll(new QAction(this)),
      m_payload(new PayloadEdit(theme, this)), m_targets(new ClientTargets(*m_clients, *m_payload, this)),
      m_sides(new Splitter(Qt::Horizontal, this)),
      m_bridge(m_role->events(), [this](const std::vector<TcpEvent>& events) { take(events); })
{
    build();
    connectParts();
    connectPayload();
    connectReceived();
    retranslate();
    showChosen();
}

TcpServerTab::~TcpServerTab()
{
    m_received->finish();
    endSteps();
}

void TcpServerTab::build()
{
    m_backlog->setObjectName(QStringLiteral("backlog"));
    m_backlog->setValue(5);
    m_reuse->setObjectName(QStringLiteral("reuseAddress"));
    m_reuse->setChecked(true);
    m_echo->setObjectName(QStringLiteral("echo"));
    m_payload->sendToAllAction()->setVisible(true);

    strip().addFirst({m_backlogLabel, m_backlog}, TabStrip::Fold::IntoOptions);
    strip().addFirst({action()});
    strip().setChip(&chip());
    strip().addSecond({m_reuse, m_echo});

    auto* talk = new QWidget(this);
    auto* talkColumn = new QVBoxLayout(talk);
    talkColumn->setContentsMargins({});
    talkColumn->setSpacing(0);
    talkColumn->addWidget(m_conversation, 1);
    talkColumn->addWidget(m_payload);
    m_replies = new RepliesOfTab(*this, theme(), ReplyPeers::Connections, *talk,
                                 [this](ReplyEngine engine, std::chrono::seconds utcOffset) {
                                     m_role->setReplies(std::move(engine), utcOffset);
                                 });
    m_conversation->addTool(*m_replies->button());
    m_sides->addWidget(m_clients);
    m_sides->addWidget(m_replies->area());
    m_sides->setSizes({450, 550});
    m_sides->setStretchFactor(0, 45);
    m_sides->setStretchFactor(1, 55);
    m_sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(page());
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&strip());
    column->addWidget(m_sides, 1);
}

void TcpServerTab::connectParts()
{
    connect(action(), &QAbstractButton::clicked, this,
            [this] { m_local.isEmpty() ? automaticStart() : automaticStop(); });
    connect(m_bind, &BindFields::edited, this, [this] {
        clearProblem();
        showTypedProblem(m_bind->port());
    });
    connect(m_bind, &BindFields::returnPressed, this, &TcpServerTab::automaticStart);
    connect(m_backlog, &NumberSpin::edited, this, [this] {
        clearProblem();
        showTypedProblem(*m_backlog);
    });
    connect(m_echo, &QCheckBox::toggled, this, [this](bool on) { m_role->setEcho(on); });
    connect(m_clients, &ClientPane::choiceChanged, this, &TcpServerTab::showChosen);
    connect(m_clients, &ClientPane::halfCloseWanted, this,
            [this](const std::vector<ConnectionId>& clients) { m_role->halfClose(clients); });
    connect(m_clients, &ClientPane::closeWanted, this,
            [this](const std::vector<ConnectionId>& clients) { m_role->close(clients); });
    connect(m_clients, &ClientPane::abortWanted, this,
            [this](const std::vector<ConnectionId>& clients) { m_role->abort(clients); });
    connect(&m_clients->model(), &ClientModel::forgotten, this, [this](quint64 connection) {
        if (m_conversation->model() == m_conversations.of(connection))
            m_conversation->setModel(nullptr);
        m_conversations.forget(connection);
    });
    connect(m_conversation, &TrafficView::statusMessage, this, &Tab::statusMessage);
    connect(m_conversation, &TrafficView::callRequested, this, &Tab::showCall);
}

void TcpServerTab::connectPayload()
{
    connect(m_payload, &PayloadEdit::sendRequested, this,
            [this](const QByteArray& bytes) { m_role->send(m_targets->aimedAt(), sharedBytes(bytes)); });
    connect(m_payload, &PayloadEdit::sendToAllRequested, this,
            [this](const QByteArray& bytes) { m_role->sendToAll(sharedBytes(bytes)); });
    connect(m_payload, &PayloadEdit::sendFileRequested, this, [this](const QString& path) {
        m_role->sendFile(m_targets->aimedAt(), std::filesystem::path(path.toStdU16String()));
    });
    m_payload->setRepeatable();
    connect(m_payload, &PayloadEdit::repeatRequested, this,
            [this](const RepeatPlan& plan) { m_role->repeat(m_targets->aimedAt(), plan); });
    connect(m_payload, &PayloadEdit::repeatStopRequested, this, [this] { m_role->stopRepeating(); });
    m_payload->setFilesFollowed();
    connect(m_payload, &PayloadEdit::fileCancelRequested, this, [this] { m_role->cancelFiles(); });
    connect(m_payload, &PayloadEdit::filesEnded, this, &Tab::statusMessage);
    connect(m_payload, &PayloadEdit::notSent, this, &Tab::statusMessage);
    connect(m_payload, &PayloadEdit::encodingChanged, m_conversation, &TrafficView::setPayloadEncoding);
}

void TcpServerTab::connectReceived()
{
    m_conversation->addLine(*m_received);
    m_conversation->addSaveAction(*m_saveOne);
    m_conversation->addSaveAction(*m_saveAll);
    const auto save = [this](ConnectionId connection, const QString& whose) {
        m_received->ask(whose, [this, connection](std::filesystem::path path) {
            const int row = m_clients->model().rowOf(connection);
            const bool isThere = connection == 0 || (row >= 0 && m_clients->model().at(row).isOpen());
            return isThere ? std::make_unique<ReceivedCapture>(std::move(path), m_role->events(), connection)
                           : nullptr;
        });
    };
    connect(m_saveOne, &QAction::triggered, this, [this, save] {
        const int row = m_clients->model().rowOf(m_clients->current());
        if (row >= 0)
            save(m_clients->current(), addressText(m_clients->model().at(row).peer));
    });
    connect(m_saveAll, &QAction::triggered, this, [save] { save(0, {}); });
    connect(m_received, &ReceivedFiles::statusMessage, this, &Tab::statusMessage);
}

void TcpServerTab::retranslate()
{
    m_bind->setLabels(tr("Listen on"), tr("port"));
    m_bind->retranslate();
    setName(m_backlog, m_backlogLabel, tr("backlog"));
    lockBacklog(!m_backlog->isEnabled());
    setName(m_reuse, tr("Reuse address"));
    m_reuseCheck.setTip(tr("SO_REUSEADDR: the port may be used again at once after a restart"),
                        BindFields::whyBound());
    setName(m_echo, tr("Echo"));
    m_echo->setToolTip(tr("Send back what comes in"));
    m_conversation->setEmptyTexts(tr("Nothing sent or received yet."),
                                  tr("Choose a client to see its bytes here."));
    m_saveOne->setText(tr("What this client sends from &now on…"));
    m_saveAll->setText(tr("What a&ll clients send from now on…"));
    m_clients->retranslate();
    m_replies->retranslate();
    m_targets->offer();
    refresh();
}

void TcpServerTab::automaticStart()
{
    if (!m_local.isEmpty() || m_startedHere)
        return;
    clearProblem();
    const auto wanted = addressToBind(m_bind->address(), m_bind->port());
    if (!wanted)
        return;
    if (!m_backlog->value()) {
        refuseProblemOf(*m_backlog);
        return;
    }
    TcpServerOptions options;
    options.address = *wanted;
    options.backlog = static_cast<int>(*m_backlog->value());
    options.reuseAddress = m_reuseCheck.wanted();
    options.v6Only = m_bind->v6Only();
    m_startedHere = true;
    m_role->start(options);
}

void TcpServerTab::automaticStop()
{
    if (!m_local.isEmpty())
        m_role->stopListening();
}

void TcpServerTab::take(const std::vector<TcpEvent>& events)
{
    m_conversations.take(events);
    m_clients->apply(events);
    for (const TcpEvent& event : events)
        std::visit([this](const auto& one) { on(one); }, event);
    tellSent(events);
    if (!changeState(events))
        return;
    showChosen();
    refresh();
}

void TcpServerTab::on(const Listening& event)
{
    m_local = event.local;
    m_listener = event.handle;
    m_bind->setNote({});
    showBound(event);
    m_clients->setListening(addressText(event.local));
    clearProblem();
    Q_EMIT statusMessage(withCall(tr("Listening on %1.").arg(addressText(event.local)), event.seq));
    if (m_startedHere && (action()->hasFocus() || strip().isAncestorOf(focusWidget())))
        m_payload->field()->setFocus(Qt::OtherFocusReason);
    m_startedHere = false;
}

/// What was wanted, and of a listener that others have made what it has.
void TcpServerTab::showBound(const Listening& event)
{
    m_bind->showBound(event.local, event.has.v6Only);
    m_reuseCheck.showBound(event.has.reuseAddress);
    if (m_backlog->isEnabled())
        m_wantedBacklog = m_backlog->value();
    if (event.has.backlog)
        m_backlog->setValue(*event.has.backlog);
    lockBacklog(true);
}

void TcpServerTab::showWanted()
{
    m_bind->showWanted();
    m_reuseCheck.showWanted();
    if (!m_backlog->isEnabled() && m_wantedBacklog)
        m_backlog->setValue(*m_wantedBacklog);
    lockBacklog(false);
}

void TcpServerTab::lockBacklog(bool locked)
{
    m_backlog->setEnabled(!locked);
    const QString tip = tr("How many connections the system keeps for accept");
    m_backlog->setToolTip(locked ? tip + QLatin1Char('\n') + BindFields::whyBound() : tip);
}

void TcpServerTab::on(const TakenBack& event)
{
    if (const QString words = refusedText(event); !words.isEmpty())
        Q_EMIT statusMessage(words);
}

void TcpServerTab::on(const FileProgress& event) { m_payload->showFile(event); }

void TcpServerTab::on(const RepeatProgress& event) { m_payload->showRepeat(event); }

void TcpServerTab::on(const RuleFired& event)
{
    const int row = event.refusal ? m_clients->model().rowOf(event.connection) : -1;
    m_replies->fired(event, row < 0 ? QString() : addressText(m_clients->model().at(row).peer));
}

void TcpServerTab::on(const HandedOver& /*event*/)
{
    m_local = {};
    m_startedHere = false;
    m_bind->setNote({});
    showWanted();
    m_clients->setListening({});
}

void TcpServerTab::on(const AcceptPaused& event)
{
    m_bind->setNote(pauseText(event));
    Q_EMIT statusMessage(withCall(pauseText(event), event.seq));
}

void TcpServerTab::on(const AcceptResumed& /*event*/)
{
    m_bind->setNote({});
    Q_EMIT statusMessage(tr("New clients are taken again."));
}

void TcpServerTab::on(const CallFailed& event)
{
    const QString words = failureText(event);
    const bool ofFile = event.step == RoleStep::OpenFile || event.step == RoleStep::ReadFile;
    if (ofFile)
        m_payload->setProblem(words);
    else if (event.connection == 0)
        showFailure([event] { return failureText(event); }, event.seq);
    else
        Q_EMIT statusMessage(withCall(words, event.seq));
}

void TcpServerTab::on(const ConnectionOpened& event)
{
    Q_EMIT statusMessage(withCall(tr("%1 has connected.").arg(addressText(event.peer)), event.seq));
}

void TcpServerTab::on(const ConnectionChanged& event)
{
    const int row = m_clients->model().rowOf(event.connection);
    if (row >= 0 && event.phase == ConnectionPhase::PeerFinished)
        Q_EMIT statusMessage(withCall(
            tr("%1 has finished sending.").arg(addressText(m_clients->model().at(row).peer)), event.seq));
}

void TcpServerTab::on(const ConnectionClosed& event)
{
    const int row = m_clients->model().rowOf(event.connection);
    if (row < 0)
        return;
    const QString peer = addressText(m_clients->model().at(row).peer);
    if (event.unsent > 0)
        Q_EMIT statusMessage(withCall(
            tr("The connection to %1 is closed; %2 were not sent.").arg(peer, amountText(event.unsent)),
            event.seq));
    else if (event.reason != CloseReason::Failed)
        Q_EMIT statusMessage(withCall(
            (event.reason == CloseReason::LeftByHand ? tr("The connection to %1 stays in Step by step.")
             : event.reason == CloseReason::ByRule   ? tr("A rule has closed the connection to %1.")
                                                     : tr("The connection to %1 is closed."))
                .arg(peer),
            event.seq));
}

/// "Sent 8 of 8 bytes to 127.0.0.1:49690.", for the last that the user sent.
void TcpServerTab::tellSent(const std::vector<TcpEvent>& events)
{
    // clang 14 knows no std::views::reverse. NOLINTNEXTLINE(modernize-loop-convert)
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto* sent = std::get_if<DataSent>(&*event);
        if (sent == nullptr || sent->origin == DataOrigin::Echo || sent->origin == DataOrigin::Rule)
            continue;
        const int row = m_clients->model().rowOf(sent->connection);
        if (row < 0)
            return;
        const QString peer = addressText(m_clients->model().at(row).peer);
        const auto whole = static_cast<qint64>(sent->data ? sent->data->size() : 0);
        const auto done = static_cast<qint64>(sent->offset) + static_cast<qint64>(sent->length);
        Q_EMIT statusMessage(
            sent->unsent > 0
                ? tr("%1 wait until %2 reads.").arg(amountText(sent->unsent), peer)
                : tr("Sent %1 of %2 to %3.").arg(QLocale().toString(done), bytesText(whole), peer));
        return;
    }
}

void TcpServerTab::listeningEnded()
{
    if (!m_local.isEmpty())
        Q_EMIT statusMessage(tr("No longer listening."));
    m_local = {};
    m_listener = kInvalidHandle;
    m_startedHere = false;
    m_bind->setNote({});
    showWanted();
    m_clients->setListening({});
}

void TcpServerTab::refresh()
{
    const bool listening = !m_local.isEmpty();
    const int open = m_clients->model().openCount();
    setName(action(), listening ? tr("Stop listening") : tr("Start listening"));
    action()->setToolTip(listening ? tr("Close the listening socket; clients stay (Shift+F5)")
                                   : tr("socket, bind, listen (F5)"));
    setFilled(*action(), !listening && open == 0, listening ? u"stop" : u"start");
    setFilled(*m_payload->sendButton(), listening || open > 0, u"send");
    if (listening)
        chip().setState(StateMark::Open, QStringLiteral("LISTEN"), addressText(m_local));
    else
        chip().setState(StateMark::NotOpen, tr("not open"));
    m_payload->sendToAllAction()->setEnabled(open > 0);
    setOpenSockets((listening ? 1 : 0) + open);
    setAutomaticMark(listening || open > 0 ? Mark::Open : Mark::None);
}

void TcpServerTab::showChosen()
{
    const ConnectionId current = m_clients->current();
    m_conversation->setModel(m_conversations.of(current));
    const int row = m_clients->model().rowOf(current);
    m_conversation->setSubtitle(row < 0 ? QString() : addressText(m_clients->model().at(row).peer));
    m_saveOne->setEnabled(row >= 0 && m_clients->model().at(row).isOpen());
    m_targets->offer();
    Q_EMIT chosenSocketChanged();
}

QAbstractButton* TcpServerTab::automaticFilled() const
{
    if (m_replies->isOpen()) // the sheet covers what could be sent
        return m_local.isEmpty() ? action() : nullptr;
    const bool sends = !m_local.isEmpty() || m_clients->model().openCount() > 0;
    return sends ? static_cast<QAbstractButton*>(m_payload->sendButton()) : action();
}

QList<QWidget*> TcpServerTab::automaticPanes() const
{
    if (m_replies->isOpen())
        return {&m_clients->table(), m_replies->pane()};
    return {&m_clients->table(), m_conversation->table(), m_payload->field()};
}

bool TcpServerTab::automaticFind()
{
    m_conversation->openFind();
    return true;
}

void TcpServerTab::aimAutomatic(const QString& host, quint16 port) { m_bind->setTarget(host, port); }

Handle TcpServerTab::automaticSocket() const
{
    const int row = m_clients->model().rowOf(m_clients->current());
    if (row >= 0)
        return m_clients->model().at(row).isOpen() ? m_clients->model().at(row).handle : kInvalidHandle;
    return m_local.isEmpty() ? kInvalidHandle : m_listener;
}

bool TcpServerTab::automaticAction(SocketAction action, Handle handle)
{
    if (!m_local.isEmpty() && handle == m_listener) {
        if (action == SocketAction::Close)
            automaticStop();
        return action == SocketAction::Close;
    }
    const ConnectionId client = m_clients->model().openClient(handle);
    if (client == 0)
        return false;
    if (action == SocketAction::HalfClose)
        m_role->halfClose({client});
    else if (action == SocketAction::Close)
        m_role->close({client});
    else
        m_role->abort({client});
    return true;
}

bool TcpServerTab::automaticSend(const QByteArray& bytes)
{
    const std::vector<ConnectionId> clients = m_targets->aimedAt();
    if (!clients.empty())
        m_role->send(clients, sharedBytes(bytes));
    return !clients.empty();
}

QVariantMap TcpServerTab::saveState() const
{
    QVariantMap state{{QStringLiteral("bind"), m_bind->save()},
                      {QStringLiteral("backlog"),
                       (m_backlog->isEnabled() ? m_backlog->value() : m_wantedBacklog).value_or(5)},
                      {QStringLiteral("reuse"), m_reuseCheck.wanted()},
                      {QStringLiteral("sides"), m_sides->saveState()},
                      {QStringLiteral("bytesWindow"), m_payload->bytesWindowSize()},
                      {QStringLiteral("view"), m_conversation->saveState()}};
    m_replies->save(state);
    return state;
}

void TcpServerTab::restoreState(const QVariantMap& state)
{
    m_payload->setBytesWindowSize(state.value(QStringLiteral("bytesWindow")).toSize());
    m_conversation->restoreState(state.value(QStringLiteral("view")).toMap());
    m_bind->restore(state.value(QStringLiteral("bind")).toMap());
    m_backlog->setValue(state.value(QStringLiteral("backlog"), 5).toInt());
    m_reuseCheck.setWanted(state.value(QStringLiteral("reuse"), m_reuseCheck.wanted()).toBool());
    m_sides->restoreState(state.value(QStringLiteral("sides")).toByteArray());
    m_replies->restore(state);
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/UdpReceiverTab.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/BindFields.h"
#include "widgets/tabs/MulticastPane.h"
#include "widgets/tabs/ReachList.h"
#include "widgets/tabs/ReceiveBufferPane.h"
#include "widgets/tabs/ReceivedFiles.h"
#include "widgets/tabs/RepliesOfTab.h"
#include "widgets/tabs/TrafficRows.h"

#include <QAction>
#include <QCheckBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

/// More senders than a list to choose from can usefully hold: the oldest are left out.
constexpr std::size_t kMostSenders = 200;
constexpr qint64 kMostReadSize = 65'536;

} // namespace

UdpReceiverTab::UdpReceiverTab(std::unique_ptr<UdpReceiver> role, const Theme& theme, int ordinal,
                               QWidget* parent)
    : SocketTab(TabKind::UdpReceiver, theme, ordinal, parent), m_role(std::move(role)),
      m_bind(new BindFields(theme, strip(), ReachLine::Way::Send, 5000, this)),
      m_readSize(new NumberSpin(theme, 1, kMostReadSize, this)), m_readSizeLabel(newLabel(m_readSize)),
      m_readSizeUnit(new QLabel(this)), m_reuse(new QCheckBox(this)), m_reuseCheck(*m_reuse),
      m_echo(new QCheckBox(this)), m_model(new DatagramModel(this)),
      m_datagrams(new DatagramView(theme, this)), m_received(new ReceivedFiles(theme, this)),
      m_saveReceived(new QAction(this)), m_payload(new PayloadEdit(theme, this)),
      m_multicast(new MulticastPane(theme, interfaceAddresses, this)),
      m_buffer(new ReceiveBufferPane(theme, this)), m_reachList(new ReachList(theme, localAddresses, this)),
      m_sides(new Splitter(Qt::Horizontal, this)),
      m_bridge(m_role->events(), [this](const std::vector<UdpEvent>& events) { take(events); })
{
    build();
    connectParts();
    connectPayload();
    retranslate();
}

UdpReceiverTab::~UdpReceiverTab()
{
    // A field that loses the focus with the tab would still tell that it was edited.
    m_readSize->disconnect(this);
    m_received->finish();
    endSteps();
}

void UdpReceiverTab::build()
{
    m_readSize->setObjectName(QStringLiteral("readSize"));
    m_readSize->setValue(kMostReadSize);
    m_reuse->setObjectName(QStringLiteral("reuseAddress"));
    m_echo->setObjectName(QStringLiteral("echo"));

    strip().addFirst({m_readSizeLabel, m_readSize, m_readSizeUnit}, TabStrip::Fold::IntoOptions);
    strip().addFirst({action()});
    strip().setChip(&chip());
    strip().addSecond({m_reuse, m_echo});

    m_datagrams->setModel(m_model);
    m_datagrams->showTotals(m_model);
    m_datagrams->addLine(*m_received);
    m_datagrams->addSaveAction(*m_saveReceived);
    auto* talk = new QWidget(this);
    auto* talkColumn = new QVBoxLayout(talk);
    talkColumn->setContentsMargins({});
    talkColumn->setSpacing(0);
    talkColumn->addWidget(m_datagrams, 1);
    talkColumn->addWidget(m_payload);
    m_replies = new RepliesOfTab(*this, theme(), ReplyPeers::Datagrams, *talk,
                                 [this](ReplyEngine engine, std::chrono::seconds utcOffset) {
                                     m_role->setReplies(std::move(engine), utcOffset);
                                 });
    m_datagrams->addTool(*m_replies->button());
    m_sides->addWidget(m_replies->area());
    m_sides->addWidget(buildSide());
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 0);
    m_sides->setCollapsible(0, false);
    m_sides->setSizes({theme().px(776), theme().px(288)});
    auto* column = new QVBoxLayout(page());
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&strip());
    column->addWidget(m_sides, 1);
}

QWidget* UdpReceiverTab::buildSide()
{
    auto* contents = new QWidget(this);
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_multicast);
    column->addWidget(m_buffer);
    column->addWidget(m_reachList);
    column->addStretch();
    contents->setBackgroundRole(QPalette::Base);
    m_side = new QScrollArea(this);
    m_side->setObjectName(QStringLiteral("side"));
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setMinimumWidth(theme().px(220));
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setWidget(contents);
    return m_side;
}

void UdpReceiverTab::connectParts()
{
    connect(action(), &QAbstractButton::clicked, this,
            [this] { m_local.isEmpty() ? automaticStart() : automaticStop(); });
    connect(m_bind, &BindFields::edited, this, [this] {
        clearProblem();
        showTypedProblem(m_bind->port());
    });
    connect(m_bind, &BindFields::returnPressed, this, &UdpReceiverTab::automaticStart);
    connect(m_readSize, &NumberSpin::edited, this, &UdpReceiverTab::readSizeEdited);
    connect(m_readSize, &QAbstractSpinBox::editingFinished, this, &UdpReceiverTab::useReadSize);
    connect(m_echo, &QCheckBox::toggled, this, [this](bool on) { m_role->setEcho(on); });
    connect(m_multicast, &MulticastPane::joinWanted, this, [this](const Membership& membership) {
        clearProblem();
        m_role->join(membership);
    });
    connect(m_multicast, &MulticastPane::leaveWanted, this, [this](const Membership& membership) {
        clearProblem();
        m_role->leave(membership);
    });
    connect(m_buffer, &ReceiveBufferPane::askWanted, this, [this] { m_role->queryReceiveBuffer(); });
    connect(m_buffer, &ReceiveBufferPane::changeWanted, this, [this](int bytes) {
        clearProblem();
        m_role->setReceiveBuffer(bytes);
    });
    connect(m_saveReceived, &QAction::triggered, this, [this] {
        m_received->ask({}, [this](std::filesystem::path path) {
            return std::make_unique<ReceivedCapture>(std::move(path), m_role->events());
        });
    });
    connect(m_received, &ReceivedFiles::statusMessage, this, &Tab::statusMessage);
    connect(m_datagrams, &TrafficView::statusMessage, this, &Tab::statusMessage);
    connect(m_datagrams, &TrafficView::callRequested, this, &Tab::showCall);
    connect(m_datagrams->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { replyToRow(current.row()); });
}

void UdpReceiverTab::connectPayload()
{
    connect(m_payload, &PayloadEdit::sendRequested, this, [this](const QByteArray& bytes) {
        clearProblem();
        m_role->reply(replyTarget(), sharedBytes(bytes));
    });
    connect(m_payload, &PayloadEdit::sendFileRequested, this, [this](const QString& path) {
        clearProblem();
        m_role->replyFile(replyTarget(), std::filesystem::path(path.toStdU16String()));
    });
    connect(m_payload, &PayloadEdit::targetChanged, this, &UdpReceiverTab::refresh);
    connect(m_payload, &PayloadEdit::notSent, this, &Tab::statusMessage);
    connect(m_payload, &PayloadEdit::encodingChanged, m_datagrams, &TrafficView::setPayloadEncoding);
}

void UdpReceiverTab::retranslate()
{
    m_bind->setLabels(tr("Receive on"), tr("port"));
    m_bind->retranslate();
    setName(m_readSize, m_readSizeLabel, tr("read up to"));
    m_readSizeUnit->setText(tr("B"));
    m_readSize->setToolTip(tr("Room given to each read, in bytes; what is longer is cut"));
    setName(m_reuse, tr("Reuse address"));
    m_reuseCheck.setTip(tr("SO_REUSEADDR: several sockets may share the port, as for a group"),
                        BindFields::whyBound());
    setName(m_echo, tr("Echo"));
    m_echo->setToolTip(tr("Send every datagram back to its sender"));
    m_payload->setSendText(tr("Reply"));
    m_saveReceived->setText(tr("What is received from &now on…"));
    m_multicast->retranslate();
    m_buffer->retranslate();
    m_reachList->retranslate();
    m_replies->retranslate();
    offerSenders();
    refresh();
}

void UdpReceiverTab::readSizeEdited()
{
    clearProblem();
    showTypedProblem(*m_readSize);
    // A number that is still being typed would cut what comes meanwhile.
    if (!m_readSize->findChild<QLineEdit*>()->isModified())
        useReadSize();
}

void UdpReceiverTab::useReadSize()
{
    if (!m_local.isEmpty() && m_readSize->value())
        m_role->setReadSize(static_cast<std::size_t>(*m_readSize->value()));
}

void UdpReceiverTab::automaticStart()
{
    if (!m_local.isEmpty())
        return;
    clearProblem();
    const auto wanted = addressToBind(m_bind->address(), m_bind->port());
    if (!wanted)
        return;
    if (!m_readSize->value()) {
        refuseProblemOf(*m_readSize);
        return;
    }
    UdpReceiverOptions options;
    options.address = *wanted;
    options.readSize = static_cast<std::size_t>(*m_readSize->value());
    options.reuseAddress = m_reuseCheck.wanted();
    options.v6Only = m_bind->v6Only();
    m_startedHere = true;
    m_role->start(options);
}

void UdpReceiverTab::automaticStop()
{
    if (!m_local.isEmpty())
        m_role->stop();
}

void UdpReceiverTab::take(const std::vector<UdpEvent>& events)
{
    for (const UdpEvent& event : events)
        std::visit([this](const auto& one) { on(one); }, event);
    m_model->append(m_rows.rows(events));
    const bool newSender = std::exchange(m_sendersChanged, false);
    if (newSender)
        offerSenders();
    if (m_loss || m_news)
        Q_EMIT statusMessage(m_loss ? m_loss() : m_news());
    m_news = {};
    m_loss = {};
    showLastFailure();
    if (newSender || changeState(events))
        refresh();
}

void UdpReceiverTab::on(const Opened& event)
{
    m_local = event.local;
    m_handle = event.handle;
    m_failure.reset();
    clearProblem();
    m_bind->showBound(m_local, event.has.v6Only);
    m_reuseCheck.showBound(event.has.reuseAddress);
    m_multicast->setSocket(m_local);
    m_buffer->setOpen(true);
    m_reachList->showFor(m_local, {});
    m_news = [&event] { return withCall(tr("Receiving on %1.").arg(addressText(event.local)), event.seq); };
    if (m_startedHere) {
        m_role->queryReceiveBuffer();
        if (action()->hasFocus() || strip().isAncestorOf(focusWidget()))
            m_payload->field()->setFocus(Qt::OtherFocusReason);
    }
    m_startedHere = false;
}

void UdpReceiverTab::on(const Stopped& /*event*/)
{
    if (!m_local.isEmpty())
        m_news = [] { return tr("No longer receiving."); };
    notOpen();
}

void UdpReceiverTab::on(const HandedOver& /*event*/) { notOpen(); }

void UdpReceiverTab::on(const TakenBack& event)
{
    if (event.refused != kInvalidHandle)
        m_news = [this, &event] { return refusedText(event); };
}

void UdpReceiverTab::notOpen()
{
    m_local = {};
    m_startedHere = false;
    m_bind->showWanted();
    m_reuseCheck.showWanted();
    m_multicast->setSocket({});
    m_buffer->setOpen(false);
    m_reachList->showFor({}, {});
}

void UdpReceiverTab::on(const CallFailed& event) { m_failure = event; }

void UdpReceiverTab::on(const DatagramReceived& event)
{
    if (!event.from.isEmpty())
        remember(event.from);
    if (event.truncated)
        m_loss = [&event] {
            const auto whole = static_cast<qint64>(event.fullLength);
            const qint64 room = lengthOf(event.data);
            return withCall(whole > room
                                ? tr("The datagram was cut: it had %1, the read had room for %2.")
                                      .arg(bytesText(whole), bytesText(room))
                                : tr("The datagram was cut: the read had room for %1.").arg(bytesText(room)),
                            event.seq);
        };
    else
        m_news = [&event] {
            return withCall(
                tr("%1 has sent %2.").arg(addressText(event.from), bytesText(lengthOf(event.data))),
                event.seq);
        };
}

void UdpReceiverTab::on(const DatagramsDropped& event)
{
    m_buffer->apply(event);
    if (event.count == 0) // told before the socket was handed over
        return;
    m_loss = [&event] {
        return withCall(tr("%n datagram(s) were dropped by the system. A larger receive buffer helps.",
                           nullptr, pluralNumber(static_cast<qint64>(event.count))),
                        event.seq);
    };
}

void UdpReceiverTab::on(const DatagramSent& event)
{
    if (event.origin != DataOrigin::Echo && event.origin != DataOrigin::Rule)
        m_news = [&event] {
            return tr("Sent %1 to %2.").arg(bytesText(lengthOf(event.data)), addressText(event.to));
        };
}

void UdpReceiverTab::on(const MembershipChanged& event)
{
    m_multicast->apply(event);
    m_reachList->showFor(m_local, m_multicast->memberships());
    m_news = [&event] {
        const QString group = QString::fromStdString(event.membership.group.host());
        return withCall(event.joined ? tr("Member of %1.").arg(group)
                                     : tr("No longer member of %1.").arg(group),
                        event.seq);
    };
}

void UdpReceiverTab::on(const ReceiveBufferSize& event) { m_buffer->apply(event); }

void UdpReceiverTab::on(const RuleFired& event)
{
    m_replies->fired(event, event.refusal ? addressText(event.peer) : QString());
}

/// Of many failures at once the last one is told; the list and the log have them all.
void UdpReceiverTab::showLastFailure()
{
    if (!m_failure)
        return;
    const CallFailed failure = *std::exchange(m_failure, std::nullopt);
    if (failure.step == RoleStep::OpenFile || failure.step == RoleStep::ReadFile)
        m_payload->setProblem(failureText(failure));
    else
        showFailure([failure] { return failureText(failure); }, failure.seq);
}

void UdpReceiverTab::remember(const SocketAddress& sender)
{
    if (std::find(m_senders.begin(), m_senders.end(), sender) != m_senders.end())
        return;
    m_senders.push_back(sender);
    const SocketAddress chosen = replyTarget();
    if (m_senders.size() > kMostSenders)
        m_senders.erase(m_senders.begin() + (m_senders.front() == chosen ? 1 : 0));
    m_sendersChanged = true;
}

void UdpReceiverTab::offerSenders()
{
    QList<PayloadTarget> targets;
    for (const SocketAddress& sender : m_senders)
        targets.push_back({addressText(sender), addressText(sender)});
    if (targets.isEmpty())
        targets.push_back({tr("no sender yet"), QVariant()});
    m_payload->setTargets(targets);
}

SocketAddress UdpReceiverTab::replyTarget() const
{
    const QString text = m_payload->currentTarget().toString();
    const auto found = std::find_if(m_senders.begin(), m_senders.end(),
                                    [&](const SocketAddress& sender) { return addressText(sender) == text; });
    return found == m_senders.end() ? SocketAddress() : *found;
}

/// Whoever chooses a datagram wants to answer it.
void UdpReceiverTab::replyToRow(int row)
{
    if (row >= 0 && row < m_model->rowCount() && !m_model->at(row).peer.isEmpty())
        m_payload->setCurrentTarget(m_model->at(row).peer);
}

void UdpReceiverTab::refresh()
{
    const bool receiving = !m_local.isEmpty();
    setName(action(), receiving ? tr("Stop receiving") : tr("Start receiving"));
    action()->setToolTip(receiving ? tr("Close the socket (Shift+F5)") : tr("socket, bind (F5)"));
    setFilled(*action(), !receiving, receiving ? u"stop" : u"start");
    setFilled(*m_payload->sendButton(), receiving, u"send");
    if (receiving)
        chip().setState(StateMark::Open, tr("bound"), addressText(m_local));
    else
        chip().setState(StateMark::NotOpen, tr("not open"));
    m_payload->setSendEnabled(receiving && !replyTarget().isEmpty(), tr("Nobody to reply to yet."));
    m_datagrams->setEmptyTexts(tr("Nothing received yet."),
                               !receiving          ? tr("Start receiving, then send something here.")
                               : m_local.isLocal() ? tr("Send something to %1.").arg(addressText(m_local))
                                                   : tr("Send something to port %1.").arg(m_local.port()));
    setOpenSockets(receiving ? 1 : 0);
    setAutomaticMark(receiving ? Mark::Open : Mark::None);
}

QAbstractButton* UdpReceiverTab::automaticFilled() const
{
    if (m_replies->isOpen()) // the sheet covers what could be sent
        return m_local.isEmpty() ? action() : nullptr;
    return m_local.isEmpty() ? static_cast<QAbstractButton*>(action()) : m_payload->sendButton();
}

QList<QWidget*> UdpReceiverTab::automaticPanes() const
{
    if (m_replies->isOpen())
        return {m_replies->pane(), m_multicast->findChild<QLineEdit*>()};
    return {m_datagrams->table(), m_payload->field(), m_multicast->findChild<QLineEdit*>()};
}

bool UdpReceiverTab::automaticFind()
{
    m_datagrams->openFind();
    return true;
}

Handle UdpReceiverTab::automaticSocket() const { return m_local.isEmpty() ? kInvalidHandle : m_handle; }

bool UdpReceiverTab::automaticAction(SocketAction action, Handle handle)
{
    if (action != SocketAction::Close || m_local.isEmpty() || handle != m_handle)
        return false;
    automaticStop();
    return true;
}

void UdpReceiverTab::aimAutomatic(const QString& host, quint16 port) { m_bind->setTarget(host, port); }

bool UdpReceiverTab::automaticSend(const QByteArray& bytes)
{
    if (m_local.isEmpty() || replyTarget().isEmpty())
        return false;
    m_role->reply(replyTarget(), sharedBytes(bytes));
    return true;
}

QVariantMap UdpReceiverTab::saveState() const
{
    QVariantMap state{{QStringLiteral("bind"), m_bind->save()},
                      {QStringLiteral("readSize"), m_readSize->value().value_or(kMostReadSize)},
                      {QStringLiteral("reuse"), m_reuseCheck.wanted()},
                      {QStringLiteral("multicast"), m_multicast->save()},
                      {QStringLiteral("sides"), m_sides->saveState()},
                      {QStringLiteral("bytesWindow"), m_payload->bytesWindowSize()},
                      {QStringLiteral("view"), m_datagrams->saveState()}};
    m_replies->save(state);
    return state;
}

void UdpReceiverTab::restoreState(const QVariantMap& state)
{
    m_payload->setBytesWindowSize(state.value(QStringLiteral("bytesWindow")).toSize());
    m_datagrams->restoreState(state.value(QStringLiteral("view")).toMap());
    m_bind->restore(state.value(QStringLiteral("bind")).toMap());
    if (state.contains(QStringLiteral("readSize")))
        m_readSize->setValue(state.value(QStringLiteral("readSize")).toLongLong());
    m_reuseCheck.setWanted(state.value(QStringLiteral("reuse"), m_reuseCheck.wanted()).toBool());
    m_multicast->restore(state.value(QStringLiteral("multicast")).toMap());
    m_sides->restoreState(state.value(QStringLiteral("sides")).toByteArray());
    m_replies->restore(state);
}

} // namespace workbench

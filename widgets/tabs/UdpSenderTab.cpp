// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/UdpSenderTab.h"

#include "core/address/DatagramLimit.h"
#include "core/system/Constants.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/DatagramView.h"
#include "widgets/fields/HostEdit.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/TrafficRows.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace workbench {

UdpSenderTab::UdpSenderTab(std::unique_ptr<UdpSender> role, const Theme& theme, int ordinal, QWidget* parent)
    : SocketTab(TabKind::UdpSender, theme, ordinal, parent), m_role(std::move(role)),
      m_host(new HostEdit(theme, this)), m_hostLabel(newLabel(m_host)), m_port(new PortSpin(theme, 1, this)),
      m_portLabel(newLabel(m_port)), m_localPort(new PortSpin(theme, this)),
      m_localPortLabel(newLabel(m_localPort)), m_connect(new QCheckBox(this)),
      m_broadcast(new QCheckBox(this)), m_setTtl(new QCheckBox(this)),
      m_ttl(new NumberSpin(theme, 0, 255, this)), m_model(new DatagramModel(this)),
      m_datagrams(new DatagramView(theme, this)), m_payload(new PayloadEdit(theme, this)),
      m_bridge(m_role->events(), [this](const std::vector<UdpEvent>& events) { take(events); })
{
    build();
    connectParts();
    connectPayload();
    retranslate();
    showLimit();
}

UdpSenderTab::~UdpSenderTab() { endSteps(); }

void UdpSenderTab::build()
{
    m_host->setObjectName(QStringLiteral("host"));
    m_host->setText(QStringLiteral("127.0.0.1"));
    m_host->setFixedWidth(theme().px(170));
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setValue(5000);
    m_localPort->setObjectName(QStringLiteral("localPort"));
    m_connect->setObjectName(QStringLiteral("connect"));
    m_broadcast->setObjectName(QStringLiteral("broadcast"));
    m_setTtl->setObjectName(QStringLiteral("setTtl"));
    m_ttl->setObjectName(QStringLiteral("ttl"));
    m_ttl->setValue(64);
    m_ttl->setEnabled(false);

    strip().addFirst({m_hostLabel, m_host});
    strip().addFirst({m_portLabel, m_port});
    strip().addFirst({m_localPortLabel, m_localPort}, TabStrip::Fold::IntoOptions);
    strip().addFirst({action()});
    strip().setChip(&chip());
    strip().addSecond({m_connect, m_broadcast});
    strip().addSecond({m_setTtl, m_ttl}, false);

    buildTalk();
    auto* column = new QVBoxLayout(page());
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&strip());
    column->addWidget(m_sequence->area(), 1);
}

void UdpSenderTab::buildTalk()
{
    m_datagrams->setModel(m_model);
    m_datagrams->showTotals(m_model);
    auto* talk = new QWidget(this);
    auto* column = new QVBoxLayout(talk);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_datagrams, 1);
    column->addWidget(m_payload);
    m_sequence = new SequenceOfTab(*this, theme(), ReplyPeers::Datagrams, *talk,
                                   {[this](SequenceRun run, std::chrono::seconds utcOffset) {
                                        if (prepareToSend())
                                            m_role->runSequence(std::move(run), utcOffset);
                                    },
                                    [this] { m_role->stopSequence(); }});
    m_sequence->sheet()->setRunEnabled(true);
    m_datagrams->addTool(*m_sequence->button());
}

void UdpSenderTab::connectParts()
{
    connect(action(), &QAbstractButton::clicked, this,
            [this] { m_isOpen || !m_lookingUp.isEmpty() ? automaticStop() : automaticStart(); });
    connect(m_host, &QLineEdit::textChanged, this, [this] {
        m_port->setEnabled(!m_host->isUnix());
        showLimit();
        fieldEdited(nullptr);
    });
    connect(m_host, &QLineEdit::returnPressed, this, &UdpSenderTab::automaticStart);
    for (NumberSpin* spin : {static_cast<NumberSpin*>(m_port), static_cast<NumberSpin*>(m_localPort), m_ttl})
        connect(spin, &NumberSpin::edited, this, [this, spin] { fieldEdited(spin); });
    connect(m_port->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, &UdpSenderTab::automaticStart);
    connect(m_setTtl, &QCheckBox::toggled, m_ttl, &QWidget::setEnabled);
    connect(m_datagrams, &TrafficView::statusMessage, this, &Tab::statusMessage);
    connect(m_datagrams, &TrafficView::callRequested, this, &Tab::showCall);
    connect(&theme(), &Theme::changed, this, [this] { m_host->setFixedWidth(theme().px(170)); });
}

void UdpSenderTab::connectPayload()
{
    connect(m_payload, &PayloadEdit::sendRequested, this, [this](const QByteArray& bytes) {
        m_lastAsked = sharedBytes(bytes);
        if (prepareToSend())
            m_role->send(m_lastAsked);
    });
    connect(m_payload, &PayloadEdit::sendFileRequested, this, [this](const QString& path) {
        if (prepareToSend())
            m_role->sendFile(std::filesystem::path(path.toStdU16String()));
    });
    m_payload->setRepeatable();
    connect(m_payload, &PayloadEdit::repeatRequested, this, [this](const RepeatPlan& plan) {
        if (prepareToSend())
            m_role->repeat(plan);
    });
    connect(m_payload, &PayloadEdit::repeatStopRequested, this, [this] { m_role->stopRepeating(); });
    connect(m_payload, &PayloadEdit::notSent, this, &Tab::statusMessage);
    connect(m_sequence, &SequenceOfTab::ended, this, &Tab::statusMessage);
    connect(m_payload, &PayloadEdit::encodingChanged, m_datagrams, &TrafficView::setPayloadEncoding);
}

void UdpSenderTab::retranslate()
{
    setName(m_host, m_hostLabel, tr("Send to"));
    setName(m_port, m_portLabel, tr("port"));
    setName(m_localPort, m_localPortLabel, tr("from port"));
    m_localPort->setToolTip(tr("The local port; 0 lets the system choose at the first send"));
    setName(m_connect, tr("connect()"));
    m_connect->setToolTip(tr("Connect the socket: only this peer's datagrams come in, and the system tells "
                             "when nobody listens there"));
    setName(m_broadcast, tr("Broadcast"));
    m_broadcast->setToolTip(tr("SO_BROADCAST: sending to a broadcast address is allowed"));
    setName(m_setTtl, tr("Set TTL"));
    m_setTtl->setToolTip(tr("How many routers may pass the datagram on; else as the system has it"));
    m_ttl->setAccessibleName(tr("TTL"));
    m_ttl->setToolTip(m_setTtl->toolTip());
    m_datagrams->setEmptyTexts(tr("Nothing sent or received yet."),
                               tr("Write something below and send it. Answers appear here too."));
    m_sequence->retranslate();
    refresh();
}

std::optional<UdpSenderOptions> UdpSenderTab::wantedOptions()
{
    clearProblem();
    if (m_host->problem()) {
        refuseProblemOf(*m_host);
        return {};
    }
    for (NumberSpin* spin :
         {static_cast<NumberSpin*>(m_port), static_cast<NumberSpin*>(m_localPort), m_ttl}) {
        if (spin->isEnabled() && spin->problem()) {
            refuseProblemOf(*spin);
            return {};
        }
    }
    UdpSenderOptions options;
    if (m_host->isUnix()) {
        options.path = m_host->host().toStdString();
    } else {
        options.host = m_host->host().toStdString();
        options.port = m_port->port().value_or(0);
    }
    options.localPort = m_localPort->port().value_or(0);
    options.connect = m_connect->isChecked();
    options.broadcast = m_broadcast->isChecked();
    if (m_setTtl->isChecked())
        options.ttl = static_cast<int>(m_ttl->value().value_or(0));
    return options;
}

bool UdpSenderTab::prepareToSend()
{
    const auto options = wantedOptions();
    if (options)
        m_role->setOptions(*options);
    return options.has_value();
}

/// A name may stand for either family: then the shorter limit, that of IPv4.
void UdpSenderTab::showLimit()
{
    const auto address = SocketAddress::parseNumeric(m_host->host().toStdString(), 0);
    m_payload->setLimit(m_host->isUnix() ? std::nullopt : datagramLimit(address.value_or(SocketAddress())));
}

void UdpSenderTab::fieldEdited(const NumberSpin* spin)
{
    clearProblem();
    if (spin)
        showTypedProblem(*spin);
}

void UdpSenderTab::automaticStart()
{
    if (m_isOpen || !m_lookingUp.isEmpty() || !prepareToSend())
        return;
    m_role->open();
}

void UdpSenderTab::automaticStop()
{
    if (m_isOpen || !m_lookingUp.isEmpty())
        m_role->close();
}

void UdpSenderTab::automaticCancel()
{
    if (!m_lookingUp.isEmpty())
        m_role->close();
}

void UdpSenderTab::take(const std::vector<UdpEvent>& events)
{
    for (const UdpEvent& event : events)
        std::visit([this](const auto& one) { on(one); }, event);
    m_model->append(m_rows.rows(events));
    if (m_news)
        Q_EMIT statusMessage(m_news());
    m_news = {};
    showLastFailure();
    refresh();
}

void UdpSenderTab::on(const Opened& event)
{
    m_isOpen = true;
    m_handle = event.handle;
    m_lookingUp.clear();
    m_local = event.local;
    m_peer = event.peer;
    showAdopted(event);
    m_news = [&event] {
        return withCall(event.peer.isEmpty()
                            ? tr("The socket is open.")
                            : tr("The socket is open, connected to %1.").arg(addressText(event.peer)),
                        event.seq);
    };
}

/// Of a socket that others have made the fields show what it has: the first Send changes nothing unasked.
void UdpSenderTab::showAdopted(const Opened& event)
{
    if (!event.has.broadcast)
        return;
    m_adopted.show(*m_broadcast, *event.has.broadcast);
    m_adopted.show(*m_connect, !event.peer.isEmpty());
    if (event.has.ttl)
        m_adopted.show(*m_ttl, QString::number(*event.has.ttl));
    if (event.peer.isEmpty() || event.peer.isLocal())
        return;
    m_adopted.show(*m_host, QString::fromStdString(event.peer.host()));
    m_adopted.show(*m_port, QString::number(event.peer.port()));
}

void UdpSenderTab::on(const Stopped& /*event*/)
{
    if (m_isOpen)
        m_news = [] { return tr("The socket is closed."); };
    notOpen();
}

void UdpSenderTab::on(const HandedOver& /*event*/) { notOpen(); }

void UdpSenderTab::on(const TakenBack& event)
{
    if (event.refused != kInvalidHandle)
        m_news = [this, &event] { return refusedText(event); };
}

void UdpSenderTab::notOpen()
{
    m_isOpen = false;
    m_lookingUp.clear();
    m_local = {};
    m_peer = {};
    m_adopted.showWanted();
}

void UdpSenderTab::on(const CallFailed& event)
{
    if (event.step == RoleStep::Resolve)
        m_lookingUp.clear();
    m_failure = event;
}

void UdpSenderTab::on(const ResolveStarted& event)
{
    m_lookingUp = QString::fromStdString(event.host);
    m_news = [&event] { return tr("Looking up %1.").arg(QString::fromStdString(event.host)); };
}

void UdpSenderTab::on(const Resolved& event)
{
    m_lookingUp.clear();
    if (!event.addresses.empty())
        m_news = [&event] {
            return withCall(tr("%1 is %2.")
                                .arg(QString::fromStdString(event.host),
                                     QString::fromStdString(event.addresses.front().host())),
                            event.seq);
        };
}

void UdpSenderTab::on(const DatagramReceived& event)
{
    m_news = [&event] { return withCall(tr("%1 has answered.").arg(addressText(event.from)), event.seq); };
}

void UdpSenderTab::on(const DatagramSent& event)
{
    m_lastSent = event.seq;
    m_news = [&event] {
        return tr("Sent %1 to %2.").arg(bytesText(lengthOf(event.data)), addressText(event.to));
    };
}

void UdpSenderTab::on(const RepeatProgress& event) { m_payload->showRepeat(event); }

/// Of many failures at once the last one is told; the list and the log have them all.
void UdpSenderTab::showLastFailure()
{
    if (!m_failure)
        return;
    const CallFailed failure = *std::exchange(m_failure, std::nullopt);
    if (failure.step == RoleStep::OpenFile || failure.step == RoleStep::ReadFile)
        m_payload->setProblem(failureText(failure));
    else
        showSocketFailure(failure);
}

void UdpSenderTab::showSocketFailure(const CallFailed& failure)
{
    showFailure([failure] { return failureText(failure); }, failure.seq);
    const bool sends = failure.step == RoleStep::Send || failure.step == RoleStep::Connect;
    if (sends && failure.error == constants::errors::access && !m_broadcast->isChecked()) {
        offerRemedy([] { return tr("Allow broadcast and send again"); },
                    [this] {
                        m_broadcast->setChecked(true);
                        if (prepareToSend() && m_lastAsked)
                            m_role->send(m_lastAsked);
                    });
    } else if (failure.error == constants::errors::connectionRefused && m_lastSent != 0) {
        offerRemedy([seq = m_lastSent] { return tr("The datagram that came back: #%1").arg(seq); },
                    [this, seq = m_lastSent] { Q_EMIT showCall(seq); });
    }
}

void UdpSenderTab::refresh()
{
    const bool looking = !m_lookingUp.isEmpty();
    setName(action(), looking ? tr("Cancel") : m_isOpen ? tr("Close") : tr("Open"));
    action()->setToolTip(looking    ? tr("Wait no longer for the name's address (Esc)")
                         : m_isOpen ? tr("Close the socket (Shift+F5)")
                                    : tr("Make the socket now (F5); Send makes it too"));
    setFilled(*action(), false, looking || m_isOpen ? u"stop" : u"start");
    setFilled(*m_payload->sendButton(), true, u"send");
    if (looking)
        chip().setState(StateMark::Pending, tr("looking up"), m_lookingUp);
    else if (m_isOpen)
        chip().setState(StateMark::Open, m_peer.isEmpty() ? tr("open") : tr("connected"),
                        m_local.port() == 0 && !m_local.isLocal() ? QString() : addressText(m_local));
    else
        chip().setState(StateMark::NotOpen, tr("not open"));
    chip().setToolTip(m_peer.isEmpty() ? QString() : tr("Connected to %1").arg(addressText(m_peer)));
    m_payload->setSendEnabled(true);
    setOpenSockets(m_isOpen ? 1 : 0);
    setAutomaticMark(looking ? Mark::Pending : m_isOpen ? Mark::Open : Mark::None);
}

QAbstractButton* UdpSenderTab::automaticFilled() const
{
    return m_sequence->isOpen() ? m_sequence->sheet()->filledButton() : m_payload->sendButton();
}

QList<QWidget*> UdpSenderTab::automaticPanes() const
{
    if (m_sequence->isOpen())
        return {m_sequence->pane()};
    return {m_datagrams->table(), m_payload->field()};
}

QWidget* UdpSenderTab::automaticFocus() const
{
    return m_sequence->isOpen() ? m_sequence->pane() : m_payload->field();
}

bool UdpSenderTab::automaticFind()
{
    if (m_sequence->isOpen())
        return false;
    m_datagrams->openFind();
    return true;
}

Handle UdpSenderTab::automaticSocket() const { return m_isOpen ? m_handle : kInvalidHandle; }

bool UdpSenderTab::automaticAction(SocketAction action, Handle handle)
{
    if (action != SocketAction::Close || !m_isOpen || handle != m_handle)
        return false;
    automaticStop();
    return true;
}

void UdpSenderTab::aimAutomatic(const QString& host, quint16 port)
{
    m_host->setText(host);
    m_port->setValue(port);
}

bool UdpSenderTab::automaticSend(const QByteArray& bytes)
{
    const bool canSend = prepareToSend();
    if (canSend)
        m_role->send(sharedBytes(bytes));
    return canSend;
}

QVariantMap UdpSenderTab::saveState() const
{
    QVariantMap state{{QStringLiteral("host"), m_adopted.wanted(*m_host)},
                      {QStringLiteral("port"), m_adopted.wantedNumber(*m_port, 5000)},
                      {QStringLiteral("localPort"), m_localPort->value().value_or(0)},
                      {QStringLiteral("connect"), m_adopted.wanted(*m_connect)},
                      {QStringLiteral("broadcast"), m_adopted.wanted(*m_broadcast)},
                      {QStringLiteral("setTtl"), m_setTtl->isChecked()},
                      {QStringLiteral("ttl"), m_adopted.wantedNumber(*m_ttl, 64)},
                      {QStringLiteral("bytesWindow"), m_payload->bytesWindowSize()},
                      {QStringLiteral("view"), m_datagrams->saveState()}};
    m_sequence->save(state);
    return state;
}

void UdpSenderTab::restoreState(const QVariantMap& state)
{
    m_payload->setBytesWindowSize(state.value(QStringLiteral("bytesWindow")).toSize());
    m_sequence->restore(state);
    m_datagrams->restoreState(state.value(QStringLiteral("view")).toMap());
    const auto number = [&](const QString& key, NumberSpin* spin) {
        if (state.contains(key))
            spin->setValue(state.value(key).toLongLong());
    };
    const auto check = [&](const QString& key, QCheckBox* box) {
        box->setChecked(state.value(key, box->isChecked()).toBool());
    };
    m_host->setText(state.value(QStringLiteral("host"), m_host->host()).toString());
    number(QStringLiteral("port"), m_port);
    number(QStringLiteral("localPort"), m_localPort);
    number(QStringLiteral("ttl"), m_ttl);
    check(QStringLiteral("connect"), m_connect);
    check(QStringLiteral("broadcast"), m_broadcast);
    check(QStringLiteral("setTtl"), m_setTtl);
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepPage.h"

#include "core/calls/CallSpec.h"
#include "core/socket/SocketOption.h"
#include "core/system/Constants.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/step/SocketCombo.h"
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

namespace {

bool isDatagrams(TabKind kind) { return kind == TabKind::UdpSender || kind == TabKind::UdpReceiver; }

} // namespace

StepPage::StepPage(TabKind kind, const Theme& theme, std::shared_ptr<ManualSockets> sockets,
                   const CallDirectory& directory, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_theme(theme), m_owned(std::move(sockets)), m_sockets(*m_owned),
      m_directory(directory), m_strip(new TabStrip(theme, this)), m_socketLabel(new QLabel(this)),
      m_socket(new SocketCombo(theme, this)), m_chip(new StateChip(theme, this)),
      m_blocking(new QCheckBox(this)), m_options(new LinkButton(theme, this)),
      m_new(new LinkButton(theme, this)), m_causeLink(new LinkButton(theme, this)),
      m_reach(new ReachLine(theme, isDatagrams(kind) ? ReachLine::Way::Send : ReachLine::Way::Connect)),
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
    m_causeLink->setObjectName(QStringLiteral("stepCause"));
    m_causeLink->hide();
    m_strip->setReach(m_reach);
    m_strip->addSecond({m_causeLink}, false);
    m_strip->addSecond({m_options, m_new});
    connect(m_causeLink, &QAbstractButton::clicked, this, [this] {
        const auto act = m_cause.act; // it may clear it
        if (act)
            act();
    });

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
    connect(m_list, &StepList::edited, this, &StepPage::clearCause);
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
    sayCause();
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
    clearCause();
    m_list->call(row, *m_strip, [&] { return m_sockets.make(row.form().call, arguments(row)); });
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

void StepPage::tellCause(Cause cause)
{
    m_cause = std::move(cause);
    m_causeLink->setVisible(static_cast<bool>(m_cause.link));
    sayCause();
    Q_EMIT statusMessage(m_cause.words());
}

void StepPage::sayCause()
{
    if (!m_cause.words)
        return;
    if (m_cause.link)
        m_causeLink->setText(m_cause.link());
    m_causeLink->setAccessibleName(m_causeLink->text());
    m_strip->showRefusal(m_cause.words());
}

void StepPage::clearCause()
{
    m_cause = {};
    m_causeLink->hide();
    m_strip->clearRefusal();
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
    m_course.note(event.socket);
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
    m_course.forget(event.key);
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
    const SocketKey& on = event.arguments.socket;
    const ManualSocket* socket = find(on);
    const bool isStream = socket == nullptr || socket->type == constants::sockStream;
    const StepEnding ending = endingOf(event, isStream, m_course.whyEnded(on));
    const bool accepted = event.made && event.call != CallId::Socket;
    // What socket() says is told of the socket that it has made.
    const StepRow* row = m_list->settled(
        event.id, {.outcome = [ending] { return outcomeOf(ending); },
                   .seq = event.seq,
                   .socket = event.made && !accepted ? std::optional(event.made) : std::nullopt,
                   .made = accepted ? event.made : SocketKey()});
    const CallResult& result = event.answer.result;
    if (socket != nullptr || event.made) {
        m_course.note(event, isStream);
        if (socket == nullptr) // its listener went while accept() waited
            m_course.forget(on);
        prepareNext(on);
    }
    if (row != nullptr) {
        tell(event, outcomeOf(ending));
        offerBroadcast(event);
    }
    if (const auto then = m_then.extract(event.id); !then.empty() && result.ok())
        then.mapped()();
}

/// Where the next call is to wait for something else than poll() usually does.
void StepPage::prepareNext(const SocketKey& socket)
{
    StepRow* row = m_list->rowOf(CallId::Poll);
    if (socket == m_chosen && m_course.awaited(socket) == constants::pollOut &&
        arguments(*row).events == constants::pollIn)
        row->fields().setConstant(ManualParameter::Poll, QStringLiteral("POLLOUT"));
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

void StepPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace workbench

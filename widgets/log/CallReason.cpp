// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallReason.h"

#include "core/calls/SocketFacts.h"
#include "core/follow/CallCause.h"
#include "core/follow/ConnectStages.h"
#include "core/follow/PacketWay.h"
#include "core/system/Constants.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/DetailSection.h"
#include "widgets/log/PacketPath.h"
#include "widgets/log/StageStrip.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

/// Rows behind a connect among which its next stages are looked for again and again.
constexpr std::size_t kRowsToFollow = 50'000;

QString callName(const CallHistory& history, std::uint64_t seq)
{
    const std::size_t row = history.rowOf(seq);
    return seq == 0 || row >= history.size() ? QString() : CallWords::latin1(history.at(row).spec().name);
}

} // namespace

CallReason::CallReason(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_pictureTitle(new QLabel(this)),
      m_picture(new PacketPath(theme, this)), m_sentence(new QLabel(this)), m_badge(new QLabel(this)),
      m_causeTitle(new QLabel(this)), m_cause(new QLabel(this)), m_causeLink(new LinkButton(theme, this)),
      m_stagesTitle(new QLabel(this)), m_stages(new StageStrip(theme, this))
{
    setObjectName(QStringLiteral("callReason"));
    m_pictureTitle->setObjectName(QStringLiteral("reasonTitle"));
    m_sentence->setObjectName(QStringLiteral("reasonSentence"));
    m_badge->setObjectName(QStringLiteral("toldOnce"));
    m_cause->setObjectName(QStringLiteral("causeWords"));
    m_causeLink->setObjectName(QStringLiteral("causeCall"));
    auto* rows = makeDetailSection(this, 6);
    for (QLabel* label : {m_sentence, m_cause}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_badge->setAutoFillBackground(true);
    m_badge->setBackgroundRole(QPalette::Window); // Detail's own is Base
    m_badge->setForegroundRole(QPalette::WindowText);
    m_badge->setContentsMargins(6, 2, 6, 2);
    rows->addWidget(m_pictureTitle);
    rows->addWidget(m_picture);
    rows->addWidget(m_sentence);
    rows->addWidget(m_badge, 0, Qt::AlignLeft);
    rows->addWidget(m_causeTitle);
    rows->addWidget(m_cause);
    rows->addWidget(m_causeLink, 0, Qt::AlignLeft);
    rows->addWidget(m_stagesTitle);
    rows->addWidget(m_stages);
    connect(m_causeLink, &QAbstractButton::clicked, this, [this] {
        if (m_causeCall != 0)
            Q_EMIT callRequested(m_causeCall);
        else if (const Told* told = toldOf(m_shown); told != nullptr && told->act)
            told->act();
    });
    connect(m_stages, &StageStrip::callRequested, this, &CallReason::callRequested);
    connect(&m_theme, &Theme::changed, this, &CallReason::applyTheme);
    applyTheme();
    hide();
}

void CallReason::setCall(const CallHistory& history, const CallDirectory& directory, std::size_t row)
{
    const CallRecord record = history.at(row);
    fillPicture(record, directory);
    fillCause(history, directory, record.seq());
    fillStages(history, record.seq());
    setVisible(!m_picture->isHidden() || !m_cause->isHidden() || !m_stages->isHidden());
}

void CallReason::follow(const CallHistory& history, std::size_t row)
{
    if (m_stagesOpen && history.size() - row <= kRowsToFollow)
        fillStages(history, history.at(row).seq());
}

void CallReason::fillPicture(const CallRecord& record, const CallDirectory& directory)
{
    const PacketWay way = packetWayOf(record, directory);
    const int error = socketErrorOf(record);
    const bool reset = !record.injected() && error != 0 && error == constants::errors::connectionReset &&
                       CallDirectory::isTcp(record.header().endpoint);
    const bool shown = reset || way.stop != PacketStop::None;
    for (QWidget* part : std::initializer_list<QWidget*>{m_pictureTitle, m_picture, m_sentence})
        part->setVisible(shown);
    m_badge->setVisible(reset && constants::resetIsToldOnce);
    m_badge->setText(tr("This error is reported once"));
    if (reset) {
        m_pictureTitle->setText(tr("The connection was reset"));
        m_picture->showCut();
        m_sentence->setText(tr("The other end cut the connection (RST): nothing more comes or goes."));
        if (constants::resetIsToldOnce)
            m_sentence->setText(m_sentence->text() + QLatin1Char(' ') +
                                tr("The next read gives 0, the next send EPIPE."));
        return;
    }
    if (!shown)
        return;
    m_pictureTitle->setText(tr("Where the packet stopped"));
    m_picture->showStop(way);
    m_sentence->setText(way.target.isLoopback()
                            ? tr("%1 The packet never left this computer.").arg(sentenceOf(way))
                            : sentenceOf(way));
}

QString CallReason::sentenceOf(const PacketWay& way)
{
    const QString host = CallWords::utf8(way.target.host());
    const std::uint16_t port = way.target.port();
    switch (way.stop) {
    case PacketStop::NoRoute:
        return tr("No route to %1: this computer has none, or a router on the way said so (ICMP).").arg(host);
    case PacketStop::NoAnswer:
        return tr("It was sent, again and again, and nothing came back from %1: dropped on the way, or by a "
                  "firewall there.")
            .arg(host);
    case PacketStop::LastNetwork:
        if (way.target.isIpv4())
            return tr("The next hop or %1 itself did not answer (ARP), or a router or firewall said that it "
                      "cannot be reached (ICMP).")
                .arg(host);
        return tr("The next hop or %1 itself did not answer (neighbour discovery), or a router or firewall "
                  "said that it cannot be reached (ICMP).")
            .arg(host);
    case PacketStop::Refused:
        if (way.tcp)
            return tr("A reset (RST) came back from %1: nobody listens on port %2 there, or a firewall "
                      "answers so.")
                .arg(host)
                .arg(port);
        return tr("\"Port unreachable\" (ICMP) came back from %1: nobody has port %2 there, or a firewall "
                  "answers so.")
            .arg(host)
            .arg(port);
    case PacketStop::None:
        break;
    }
    return {};
}

QString CallReason::datagramSentence(std::size_t candidates, bool failedSends)
{
    const QString words =
        candidates <= 1
            ? tr("This datagram, sent before on the same socket, found nobody. The answer came back "
                 "later and was told by this call.")
            : tr("One of the %1 datagrams sent before on the same socket, from this one on, found nobody. "
                 "The "
                 "answer came back later and was told by this call; it does not say which.")
                  .arg(candidates);
    return failedSends ? words + QLatin1Char(' ') + tr("The datagram that this call was given was not sent.")
                       : words;
}

void CallReason::tellCause(quint64 seq, std::function<QString()> words, std::function<QString()> link,
                           std::function<void()> act)
{
    std::erase_if(m_told, [seq](const Told& told) { return told.seq == seq; });
    m_told.push_back({seq, std::move(words), std::move(link), std::move(act)});
    if (m_told.size() > kMostTold)
        m_told.pop_front();
}

const CallReason::Told* CallReason::toldOf(quint64 seq) const
{
    const auto found = std::ranges::find(m_told, seq, &Told::seq);
    return found == m_told.end() ? nullptr : &*found;
}

void CallReason::fillCause(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq)
{
    m_shown = seq;
    const CallCause cause = causeOf(history, directory, seq);
    if (const Told* told = cause.isFound() ? nullptr : toldOf(seq)) {
        m_causeCall = 0;
        m_causeTitle->setText(tr("Caused by"));
        m_cause->setText(told->words());
        m_causeLink->setText(told->link ? told->link() : QString());
        m_causeLink->setAccessibleName(m_causeLink->text());
        m_causeTitle->show();
        m_cause->show();
        m_causeLink->setVisible(static_cast<bool>(told->link));
        return;
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_causeTitle, m_cause, m_causeLink})
        part->setVisible(cause.isFound());
    m_causeTitle->setText(tr("Caused by"));
    m_causeCall = cause.seq;
    m_causeLink->setText(QStringLiteral("#%1 %2()").arg(cause.seq).arg(callName(history, cause.seq)));
    m_causeLink->setAccessibleName(m_causeLink->text());
    switch (cause.kind) {
    case CauseKind::PeerClosed:
        m_cause->setText(tr("The other end had been closed: what reaches it then is answered with a reset."));
        break;
    case CauseKind::PeerAborted:
        m_cause->setText(tr("The other end was closed with SO_LINGER {1, 0}: that is a reset."));
        break;
    case CauseKind::PeerShutDown:
        m_cause->setText(tr("The other end had shut down its receiving too."));
        break;
    case CauseKind::OwnShutDown:
        m_cause->setText(tr("This socket has shut down its own sending."));
        break;
    case CauseKind::OwnReadingShut:
        m_cause->setText(tr("This socket has shut down its own receiving."));
        break;
    case CauseKind::OwnTimeLimit:
        m_cause->setText(tr("The time limit that was set there ran out: the call waited that long."));
        break;
    case CauseKind::OwnDatagram:
        m_cause->setText(datagramSentence(cause.candidates, history.at(history.rowOf(seq)).spec().sends()));
        break;
    case CauseKind::None:
        break;
    }
}

void CallReason::fillStages(const CallHistory& history, std::uint64_t seq)
{
    const auto stages = connectStages(history, seq);
    m_stagesOpen = stages && (stages->writable == 0 || stages->outcome == 0);
    m_stagesTitle->setVisible(stages.has_value());
    m_stages->setVisible(stages.has_value());
    m_stagesTitle->setText(tr("A connect in the background"));
    if (stages)
        m_stages->setStages(*stages, {callName(history, stages->started), callName(history, stages->writable),
                                      callName(history, stages->outcome)});
}

void CallReason::applyTheme()
{
    QPalette muted = m_theme.palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        muted.setColor(role, m_theme.color(ThemeColor::Muted));
    for (QLabel* title : {m_pictureTitle, m_causeTitle, m_stagesTitle}) {
        title->setPalette(muted);
        title->setFont(m_theme.boldFont());
    }
    QPalette badge = m_theme.palette();
    badge.setColor(QPalette::Window, m_theme.color(ThemeColor::WaitBg));
    badge.setColor(QPalette::WindowText, m_theme.color(ThemeColor::Wait));
    m_badge->setPalette(badge);
    m_badge->setFont(m_theme.boldFont());
}

} // namespace workbench

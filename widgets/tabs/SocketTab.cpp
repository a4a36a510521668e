// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SocketTab.h"

#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/step/StepPage.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

#include <utility>

namespace workbench {

namespace {

enum Mode { Automatic, StepByStep };

} // namespace

SocketTab::SocketTab(TabKind kind, const Theme& theme, int ordinal, QWidget* parent)
    : Tab(kind, ordinal, parent), m_theme(theme), m_page(new QWidget(this)),
      m_stack(new QStackedLayout(this)), m_strip(new TabStrip(theme, m_page)),
      m_action(new QPushButton(this)), m_chip(new StateChip(theme, this)),
      m_call(new LinkButton(theme, this)), m_remedy(new LinkButton(theme, this))
{
    m_stack->addWidget(m_page);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_action->setObjectName(QStringLiteral("action"));
    m_chip->setObjectName(QStringLiteral("state"));
    m_call->setObjectName(QStringLiteral("failedCall"));
    m_call->hide();
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->hide();
    m_strip->addSecond({m_call, m_remedy}, false);
    connect(m_remedy, &QAbstractButton::clicked, this, [this] {
        const auto act = m_act; // it may show another failure
        if (act)
            act();
    });
    connect(m_call, &QAbstractButton::clicked, this, [this] { Q_EMIT showCall(m_seq); });
}

SocketTab::~SocketTab() = default;

// ---- automatic, or step by step

void SocketTab::enableSteps(std::shared_ptr<ManualSockets> sockets, const CallDirectory& directory,
                            LiveSockets* live)
{
    m_manual = std::move(sockets);
    m_steps = new StepPage(kind(), m_theme, m_manual, directory, this);
    if (live != nullptr)
        m_steps->setLiveSockets(*live);
    m_stack->addWidget(m_steps);
    m_mode = new SegmentedControl(m_theme, SegmentedControl::Height::Control, this);
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->addSegment(Automatic, tr("Automatic"));
    m_mode->addSegment(StepByStep, tr("Step by step"));
    m_strip->setEnd(m_mode);
    connect(m_mode, &SegmentedControl::currentChanged, this,
            [this](int mode) { setStepping(mode == StepByStep); });
    connect(m_steps, &StepPage::changed, this, &SocketTab::stepsChanged);
    connect(m_steps, &StepPage::statusMessage, this, &Tab::statusMessage);
    connect(m_steps, &StepPage::callRequested, this, &Tab::showCall);
    connect(m_steps, &StepPage::optionsRequested, this, &SocketTab::socketOptionsRequested);
}

void SocketTab::endSteps()
{
    if (m_manual)
        m_manual->finish();
}

/// The sockets go along, open as they are. What the role has no use for stays with the steps.
void SocketTab::setStepping(bool stepping)
{
    if (stepping == m_stepping || !m_manual)
        return;
    m_stepping = stepping;
    m_mode->setCurrent(stepping ? StepByStep : Automatic);
    const auto toSteps = [manual = m_manual](std::vector<HeldSocket> sockets) {
        manual->adopt(std::move(sockets));
    };
    // Not back before the sockets have come: they would pass each other.
    m_mode->setEnabled(false);
    const auto arrived = [this] {
        QMetaObject::invokeMethod(
            this, [this] { m_mode->setEnabled(true); }, Qt::QueuedConnection);
    };
    if (stepping)
        handOver([toSteps, arrived](std::vector<HeldSocket> sockets) {
            toSteps(std::move(sockets));
            arrived();
        });
    else
        m_manual->handOver(
            [this, toSteps, arrived](std::vector<HeldSocket> sockets) {
                adopt(std::move(sockets), [toSteps, arrived](std::vector<HeldSocket> others) {
                    toSteps(std::move(others));
                    arrived();
                });
            },
            m_steps->chosenKey());
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    TabStrip& strip = stepping ? m_steps->strip() : *m_strip;
    strip.setEnd(m_mode);
    m_mode->show();
    m_stack->setCurrentIndex(stepping ? StepByStep : Automatic);
    if (hadFocus && firstFocus() != nullptr)
        firstFocus()->setFocus(Qt::OtherFocusReason);
    stepsChanged();
}

QString SocketTab::refusedText(const TakenBack& event) const
{
    if (event.refused == kInvalidHandle)
        return {};
    const QString stays =
        kind() == TabKind::TcpServer
            ? tr("Socket %1 is no stream socket that listens or is connected: it stays in Step by step.")
        : kind() == TabKind::TcpClient ? tr("Socket %1 is not connected: it stays in Step by step.")
        : kind() == TabKind::UdpSender
            ? tr("Socket %1 is not a datagram socket: it stays in Step by step.")
            : tr("Socket %1 is not a bound datagram socket: it stays in Step by step.");
    if (event.taken == kInvalidHandle)
        return stays.arg(event.refused);
    return stays.arg(event.refused) + u' ' + tr("Automatic goes on with socket %1.").arg(event.taken);
}

void SocketTab::stepsChanged()
{
    const Mark mark = m_stepping && m_steps->isWaiting() ? Mark::Pending
                      : openSockets() > 0                ? Mark::Open
                                                         : Mark::None;
    setMark(m_stepping ? mark : m_automaticMark);
    Q_EMIT openSocketsChanged();
    Q_EMIT chosenSocketChanged();
}

void SocketTab::setAutomaticMark(Mark mark)
{
    m_automaticMark = mark;
    if (!m_stepping)
        setMark(mark);
}

int SocketTab::openSockets() const
{
    const int byHand = m_steps != nullptr ? m_steps->openSockets() : 0;
    return m_stepping ? byHand : byHand + m_openSockets;
}

void SocketTab::start()
{
    if (!m_stepping)
        automaticStart();
    else if (QAbstractButton* button = m_steps->filledButton())
        button->click();
}

void SocketTab::stop() { m_stepping ? m_steps->cancelNewest() : automaticStop(); }
void SocketTab::cancelPending() { m_stepping ? m_steps->cancelNewest() : automaticCancel(); }

QAbstractButton* SocketTab::filledButton() const
{
    return m_stepping ? m_steps->filledButton() : automaticFilled();
}

QList<QWidget*> SocketTab::panes() const { return m_stepping ? m_steps->panes() : automaticPanes(); }
QWidget* SocketTab::firstFocus() const { return m_stepping ? m_steps->firstFocus() : automaticFocus(); }
QWidget* SocketTab::automaticFocus() const { return automaticFilled(); }
bool SocketTab::find() { return !m_stepping && automaticFind(); }

Handle SocketTab::chosenSocket() const { return m_stepping ? m_steps->chosenSocket() : automaticSocket(); }

bool SocketTab::socketAction(SocketAction action, Handle handle)
{
    return (m_steps != nullptr && m_steps->act(action, handle)) ||
           (!m_stepping && automaticAction(action, handle));
}

void SocketTab::setTarget(const QString& host, quint16 port)
{
    aimAutomatic(host, port);
    if (m_steps != nullptr)
        m_steps->setTarget(host, port);
}

QLabel* SocketTab::newLabel(QWidget* buddy)
{
    auto* label = new QLabel(this);
    label->setBuddy(buddy);
    return label;
}

void SocketTab::setName(QWidget* widget, QLabel* label, const QString& words)
{
    label->setText(words);
    widget->setAccessibleName(words);
}

void SocketTab::setName(QWidget* button, const QString& words)
{
    if (auto* labelled = qobject_cast<QAbstractButton*>(button))
        labelled->setText(words);
    button->setAccessibleName(QString(words).remove(u'&'));
}

void SocketTab::setFilled(QAbstractButton& button, bool filled, QStringView icon)
{
    setAccent(button, filled);
    button.setIcon(m_theme.icons().icon(icon, filled ? ThemeColor::OnAccent : ThemeColor::Text));
}

std::optional<SocketAddress> SocketTab::addressToBind(AddressCombo& address, PortSpin& port)
{
    const QString host = address.address();
    if (address.problem()) {
        refuseProblemOf(address);
        return {};
    }
    if (isUnixAddress(host))
        return SocketAddress::local(host.toStdString());
    const auto number = port.port();
    if (!number) {
        refuseProblemOf(port);
        return {};
    }
    const auto bound = SocketAddress::parseNumeric(host.toStdString(), *number);
    if (!bound)
        refuse(&address, [host] {
            return tr("%1 is no numeric address. Choose one of this computer, such as 127.0.0.1.").arg(host);
        });
    return bound;
}

void SocketTab::showTypedProblem(const NumberSpin& spin)
{
    const auto problem = spin.problem();
    if (!problem || spin.typed().isEmpty())
        return;
    m_words = [&spin] { return spin.problem().value_or(QString()); };
    m_strip->showRefusal(*problem);
}

void SocketTab::refuse(QWidget* field, const Words& words)
{
    clearProblem();
    m_refused = field;
    if (field) {
        setRefused(*field, true);
        field->setFocus(Qt::OtherFocusReason);
    }
    m_words = words;
    m_strip->showRefusal(words());
    Q_EMIT statusMessage(words());
}

void SocketTab::showFailure(const Words& sentence, std::uint64_t seq)
{
    clearProblem();
    m_seq = seq;
    m_words = sentence;
    m_call->setVisible(seq != 0);
    sayAgain();
    showCause();
    Q_EMIT statusMessage(withCall(sentence(), seq));
}

void SocketTab::tellCause(quint64 seq, const Words& words, const Words& link,
                          const std::function<void()>& act)
{
    m_cause = {seq, words, link, act};
    if (m_stepping)
        m_steps->tellCause({words, link, act});
    else
        showCause();
}

/// Behind the failure that it belongs to.
void SocketTab::showCause()
{
    if (m_cause.seq == 0 || m_seq != m_cause.seq || !m_words)
        return;
    m_words = [before = m_words, cause = m_cause.words] { return before() + QLatin1Char(' ') + cause(); };
    if (m_cause.link && !m_act)
        offerRemedy(m_cause.link, m_cause.act);
    m_cause = {};
    sayAgain();
}

void SocketTab::offerRemedy(const Words& words, std::function<void()> act)
{
    m_remedyWords = words;
    m_act = std::move(act);
    m_remedy->show();
    sayAgain();
}

void SocketTab::sayAgain()
{
    if (!m_words)
        return;
    if (m_remedyWords) {
        m_remedy->setText(m_remedyWords());
        m_remedy->setAccessibleName(m_remedy->text());
    }
    m_call->setText(tr("See #%1").arg(m_seq));
    m_call->setAccessibleName(m_call->text());
    m_strip->showRefusal(m_words());
}

void SocketTab::clearProblem()
{
    if (auto* spin = qobject_cast<NumberSpin*>(m_refused))
        spin->check();
    else if (m_refused)
        setRefused(*m_refused, false);
    m_refused = nullptr;
    m_words = {};
    m_call->hide();
    m_remedyWords = {};
    m_act = {};
    m_remedy->hide();
    m_strip->clearRefusal();
}

bool SocketTab::showsProblem() const { return m_strip->showsRefusal(); }

void SocketTab::setOpenSockets(int count)
{
    if (count == m_openSockets)
        return;
    m_openSockets = count;
    Q_EMIT openSocketsChanged();
}

void SocketTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        sayAgain();
        if (m_mode != nullptr) {
            m_mode->setSegmentText(Automatic, tr("Automatic"));
            m_mode->setSegmentText(StepByStep, tr("Step by step"));
        }
    }
    Tab::changeEvent(event);
}

} // namespace workbench

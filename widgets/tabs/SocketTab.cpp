// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SocketTab.h"

#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace workbench {

SocketTab::SocketTab(TabKind kind, const Theme& theme, int ordinal, QWidget* parent)
    : Tab(kind, ordinal, parent), m_theme(theme), m_strip(new TabStrip(theme, this)),
      m_action(new QPushButton(this)), m_chip(new StateChip(theme, this)), m_call(new LinkButton(theme, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_action->setObjectName(QStringLiteral("action"));
    m_chip->setObjectName(QStringLiteral("state"));
    m_call->setObjectName(QStringLiteral("failedCall"));
    m_call->hide();
    m_strip->addSecond({m_call}, false);
    connect(m_call, &QAbstractButton::clicked, this, [this] { Q_EMIT showCall(m_seq); });
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
    Q_EMIT statusMessage(withCall(sentence(), seq));
}

void SocketTab::sayAgain()
{
    if (!m_words)
        return;
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
    }
    Tab::changeEvent(event);
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/BindFields.h"

#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/TabStrip.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace workbench {

BindFields::BindFields(const Theme& theme, TabStrip& strip, ReachLine::Way way, quint16 port, QObject* parent)
    : QObject(parent), m_address(new AddressCombo(theme, localAddresses, &strip)),
      m_addressLabel(new QLabel(&strip)), m_port(new PortSpin(theme, &strip)),
      m_portLabel(new QLabel(&strip)), m_v6Only(new QCheckBox(&strip)), m_v6Check(*m_v6Only),
      m_reach(new ReachLine(theme, way, localAddresses, &strip))
{
    build(strip, port);
    connect(m_address, &AddressCombo::edited, this, &BindFields::fieldEdited);
    connect(m_port, &NumberSpin::edited, this, &BindFields::fieldEdited);
    connect(m_address->lineEdit(), &QLineEdit::returnPressed, this, &BindFields::returnPressed);
    connect(m_port->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, &BindFields::returnPressed);
    refresh();
}

void BindFields::build(TabStrip& strip, quint16 port)
{
    m_address->setObjectName(QStringLiteral("address"));
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setValue(port);
    m_addressLabel->setBuddy(m_address);
    m_portLabel->setBuddy(m_port);
    strip.setReach(m_reach);
    strip.addFirst({m_addressLabel, m_address});
    strip.addFirst({m_portLabel, m_port});
    m_v6Only->setObjectName(QStringLiteral("v6Only"));
    m_v6Only->setChecked(!ipv6TakesIpv4());
    strip.addSecond({m_v6Only});
}

void BindFields::setLabels(const QString& address, const QString& port)
{
    m_addressLabel->setText(address);
    m_address->setAccessibleName(address);
    m_portLabel->setText(port);
    m_port->setAccessibleName(port);
    m_port->setToolTip(tr("0 lets the system choose a free port"));
}

std::optional<bool> BindFields::v6Only() const
{
    const bool asItIs = m_v6Only->isChecked() != ipv6TakesIpv4();
    return asItIs || !m_v6Only->isEnabled() ? std::nullopt : std::optional(m_v6Only->isChecked());
}

void BindFields::retranslate()
{
    m_v6Only->setText(tr("IPv6 only"));
    m_v6Only->setAccessibleName(tr("IPv6 only"));
    m_v6Check.setTip(tr("IPV6_V6ONLY, before bind(): a socket on :: takes IPv4 too unless this is set"),
                     whyBound());
    refresh();
}

QString BindFields::whyBound() { return tr("The socket is bound: it counts from the next start."); }

void BindFields::setTarget(const QString& host, quint16 port)
{
    m_address->setAddress(host);
    m_port->setValue(port);
}

void BindFields::fieldEdited()
{
    m_editedSince = !m_bound.isEmpty();
    refresh();
    Q_EMIT edited();
}

void BindFields::fill(const QString& host, quint16 port)
{
    const QSignalBlocker quietAddress(m_address);
    const QSignalBlocker quietPort(m_port);
    m_address->setAddress(host);
    m_port->setValue(port);
}

void BindFields::showBound(const SocketAddress& local, std::optional<bool> v6Only)
{
    m_v6Check.showBound(v6Only);
    if (m_bound.isEmpty()) {
        m_wantedHost = m_address->address();
        m_wantedPort = m_port->port().value_or(0);
    }
    m_bound = local;
    m_editedSince = false;
    fill(QString::fromStdString(local.host()), local.isLocal() ? m_wantedPort : local.port());
    refresh();
}

void BindFields::showWanted()
{
    if (!m_bound.isEmpty() && !m_editedSince)
        fill(m_wantedHost, m_wantedPort);
    m_bound = {};
    m_editedSince = false;
    m_v6Check.showWanted();
    refresh();
}

void BindFields::setNote(const QString& words)
{
    m_note = words;
    refresh();
}

void BindFields::refresh()
{
    m_port->setEnabled(!isUnixAddress(m_address->address()));
    const auto numeric = SocketAddress::parseNumeric(m_address->address().toStdString(), 0);
    m_v6Check.setPossible(numeric && numeric->isIpv6());
    if (!m_note.isEmpty())
        m_reach->setMessage(u"m-wait", ThemeColor::Wait, m_note);
    else if (m_editedSince && !showsBound())
        m_reach->setMessage(u"info", ThemeColor::Muted,
                            tr("Counts from the next start. Now it is %1.").arg(addressText(m_bound)));
    else
        m_reach->setAddress(m_address->address(), !m_bound.isEmpty());
}

/// However it is written: "0:0::0" is "::".
bool BindFields::showsBound() const
{
    const quint16 port = m_bound.isLocal() ? 0 : m_port->port().value_or(0);
    const std::string host = m_address->address().toStdString();
    const auto shown = isUnixAddress(m_address->address()) ? SocketAddress::local(host)
                                                           : SocketAddress::parseNumeric(host, port);
    return shown && shown->host() == m_bound.host() && shown->port() == m_bound.port();
}

QVariantMap BindFields::save() const
{
    const bool shown = m_bound.isEmpty() || m_editedSince;
    return {{QStringLiteral("address"), shown ? m_address->address() : m_wantedHost},
            {QStringLiteral("port"), shown ? m_port->port().value_or(0) : m_wantedPort}};
}

void BindFields::restore(const QVariantMap& state)
{
    if (state.contains(QStringLiteral("address")))
        setTarget(state.value(QStringLiteral("address")).toString(),
                  static_cast<quint16>(state.value(QStringLiteral("port")).toUInt()));
}

} // namespace workbench

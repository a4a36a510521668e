// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/InterfaceCombo.h"

#include "widgets/support/Theme.h"

#include <QEvent>

namespace workbench {
namespace {

constexpr int kNameRole = Qt::UserRole + 1;

} // namespace

InterfaceCombo::InterfaceCombo(const Theme& theme, InterfaceSource source, QWidget* parent)
    : QComboBox(parent), m_source(std::move(source))
{
    setFont(theme.fixedFont());
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setPlaceholderText(tr("choose"));
    fill();
    connect(&theme, &Theme::changed, this, [this, &theme] { setFont(theme.fixedFont()); });
}

void InterfaceCombo::setFamily(AddressFamily family)
{
    if (family == m_family)
        return;
    m_family = family;
    fill();
}

QString InterfaceCombo::interfaceName() const { return currentData(kNameRole).toString(); }

bool InterfaceCombo::choose(const QString& name)
{
    const int item = findData(name, kNameRole);
    if (item >= 0)
        setCurrentIndex(item);
    return item >= 0;
}

QString InterfaceCombo::nameOf(quint32 index) const
{
    for (const InterfaceAddress& one : m_source()) {
        if (one.index == index)
            return one.name;
    }
    return {};
}

void InterfaceCombo::fill()
{
    const quint32 kept = interfaceIndex();
    {
        const QSignalBlocker silent(this);
        clear();
        for (const InterfaceAddress& one : m_source()) {
            const bool wanted = m_family == AddressFamily::Ipv6 ? one.address.isIpv6() : one.address.isIpv4();
            if (!wanted || !one.up || !(one.multicast || one.loopback) || findData(one.index) >= 0)
                continue;
            addItem(QStringLiteral("%1 %2").arg(one.name, QString::fromStdString(one.address.host())),
                    one.index);
            setItemData(count() - 1, one.name, kNameRole);
        }
        setCurrentIndex(kept == 0 ? -1 : findData(kept));
    }
    if (interfaceIndex() != kept)
        Q_EMIT currentIndexChanged(currentIndex());
}

void InterfaceCombo::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void InterfaceCombo::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setPlaceholderText(tr("choose"));
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ReachList.h"

#include "core/system/SystemTraits.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace workbench {

ReachList::ReachList(const Theme& theme, LocalAddressSource source, QWidget* parent)
    : SideSection(theme, parent), m_source(std::move(source)), m_nobody(newWords()),
      m_list(new QWidget(this)), m_rows(new QGridLayout(m_list))
{
    m_list->setObjectName(QStringLiteral("reachList"));
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(theme.px(8));
    m_rows->setVerticalSpacing(theme.px(5));
    m_rows->setColumnStretch(2, 1);
    body()->addWidget(m_nobody);
    body()->addWidget(m_list);
    connect(&theme, &Theme::changed, this, &ReachList::refresh);
    retranslate();
}

void ReachList::showFor(const SocketAddress& local, const std::vector<Membership>& memberships)
{
    m_local = local;
    m_memberships = memberships;
    refresh();
}

void ReachList::retranslate()
{
    setTitle(tr("Who can reach me"));
    refresh();
}

/// The addresses of this computer that the socket takes datagrams for.
QList<LocalAddress> ReachList::reached() const
{
    const QString host = QString::fromStdString(m_local.host());
    QList<LocalAddress> all = m_source();
    if (m_local.isWildcard()) {
        const auto isOther = [this](const LocalAddress& one) {
            return one.address.contains(u':') && m_local.isIpv4();
        };
        all.erase(std::remove_if(all.begin(), all.end(), isOther), all.end());
        return all;
    }
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const LocalAddress& one) { return one.address == host; });
    if (found != all.end())
        return {*found};
    return {LocalAddress{host, QString(), m_local.isLoopback()}};
}

void ReachList::refresh()
{
    while (const QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_nobody->setText(tr("Nobody: no socket is open."));
    m_nobody->setVisible(m_local.isEmpty());
    m_list->setVisible(!m_local.isEmpty());
    if (m_local.isEmpty())
        return;
    for (const LocalAddress& one : reached())
        addRow(one.loopback ? u"local" : u"world", !one.loopback, one.address,
               one.loopback                  ? tr("this computer")
               : one.interfaceName.isEmpty() ? tr("its network")
                                             : tr("%1, its network").arg(one.interfaceName));
    for (const Membership& one : m_memberships)
        addGroup(QString::fromStdString(one.group.host()));
}

/// A socket takes what is sent to a group only where it is bound to every address or to the group (ip(7)); on
/// Windows its membership is enough.
void ReachList::addGroup(const QString& group)
{
    const bool takes =
        m_local.isWildcard() || QString::fromStdString(m_local.host()) == group || constants::isWindows();
    if (takes)
        addRow(u"world", true, group, tr("senders to the group"));
    else
        addRow(u"local", false, group,
               tr("nobody: the socket is bound to %1").arg(QString::fromStdString(m_local.host())));
}

void ReachList::addRow(QStringView icon, bool beyond, const QString& address, const QString& words)
{
    const int row = m_rows->rowCount();
    auto* mark = new QLabel(m_list);
    mark->setPixmap(theme()
                        .icons()
                        .icon(icon, beyond ? ThemeColor::Wait : ThemeColor::Text)
                        .pixmap(theme().px(16), theme().px(16)));
    auto* where = new QLabel(address, m_list);
    where->setTextFormat(Qt::PlainText);
    where->setFont(theme().fixedFont());
    auto* who = new ElidedLabel(m_list);
    who->setText(words);
    who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    who->setToolTip(words);
    m_rows->addWidget(mark, row, 0);
    m_rows->addWidget(where, row, 1);
    m_rows->addWidget(who, row, 2);
}

} // namespace workbench

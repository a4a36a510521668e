// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/WorkspaceSnapshot.h"

#include "core/workspace/LibraryJson.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/log/SavedFilters.h"
#include "widgets/tabs/TabArea.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTabBar>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace workbench {

namespace {

constexpr std::array<std::pair<TabKind, std::string_view>, kTabKinds.size()> kKindWords{{
    {TabKind::TcpServer, "tcp-server"},
    {TabKind::TcpClient, "tcp-client"},
    {TabKind::UdpSender, "udp-sender"},
    {TabKind::UdpReceiver, "udp-receiver"},
    {TabKind::HostLookup, "host-lookup"},
}};

std::optional<TabKind> kindOf(std::string_view word)
{
    const auto* found = std::ranges::find(kKindWords, word, &std::pair<TabKind, std::string_view>::second);
    return found == kKindWords.end() ? std::nullopt : std::optional(found->first);
}

Json jsonOf(const QVariantMap& state)
{
    const QJsonObject object = QJsonObject::fromVariantMap(withoutLayout(state));
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return Json::parse(text.begin(), text.end());
}

QVariantMap stateOf(const Json& json)
{
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object().toVariantMap();
}

/// The tab that each of the workspace's takes over, null where it needs a new one; and those that are left.
struct Places {
    std::vector<Tab*> taken;
    QList<Tab*> left;
};

Places placesOf(const Workspace& workspace, const TabArea& tabs)
{
    Places places{{}, tabs.tabs()};
    for (const WorkspaceTab& wanted : workspace.tabs) {
        const auto kind = kindOf(wanted.kind);
        const auto found =
            std::ranges::find_if(places.left, [&](const Tab* tab) { return kind && tab->kind() == *kind; });
        places.taken.push_back(found == places.left.end() ? nullptr : *found);
        if (found != places.left.end())
            places.left.erase(found);
    }
    return places;
}

bool hasTabs(const Workspace& workspace)
{
    return std::ranges::any_of(workspace.tabs,
                               [](const WorkspaceTab& tab) { return kindOf(tab.kind).has_value(); });
}

} // namespace

QVariantMap withoutLayout(QVariantMap state)
{
    state.removeIf(
        [](const auto& one) { return one.value().metaType() == QMetaType::fromType<QByteArray>(); });
    return state;
}

Workspace snapshotOf(const TabArea& tabs, const SavedFilters& filters, std::vector<LibraryItem> library)
{
    Workspace workspace;
    for (const Tab* tab : tabs.tabs()) {
        WorkspaceTab& one = workspace.tabs.emplace_back();
        one.kind =
            std::ranges::find(kKindWords, tab->kind(), &std::pair<TabKind, std::string_view>::first)->second;
        one.state = jsonOf(tab->saveState());
        if (const PayloadEdit* payload = tab->payloadBar())
            one.payload = payload->payload();
    }
    workspace.currentTab = static_cast<std::size_t>(std::max(0, tabs.currentIndex()));
    for (const SavedFilter& one : filters.named())
        workspace.filters.push_back({one.name.toStdString(), one.text.toStdString()});
    workspace.library = std::move(library);
    return workspace;
}

Workspace oneTabOfEach()
{
    Workspace workspace;
    for (const auto& [kind, word] : kKindWords)
        workspace.tabs.push_back({.kind = std::string(word)});
    return workspace;
}

int socketsClosedBy(const Workspace& workspace, const TabArea& tabs)
{
    if (!hasTabs(workspace))
        return 0;
    int sockets = 0;
    for (const Tab* tab : placesOf(workspace, tabs).left)
        sockets += tab->openSockets();
    return sockets;
}

void apply(const Workspace& workspace, TabArea& tabs, SavedFilters& filters,
           const std::function<void(Tab&)>& prepare)
{
    for (const WorkspaceFilter& one : workspace.filters)
        filters.save(QString::fromStdString(one.name), QString::fromStdString(one.filter));
    if (!hasTabs(workspace))
        return;
    Places places = placesOf(workspace, tabs);
    int place = 0;
    for (std::size_t i = 0; i < workspace.tabs.size(); ++i) {
        const WorkspaceTab& wanted = workspace.tabs[i];
        const auto kind = kindOf(wanted.kind);
        if (!kind)
            continue;
        Tab* tab = places.taken[i] != nullptr ? places.taken[i] : tabs.addTabOf(*kind);
        prepare(*tab);
        tab->restoreState(stateOf(wanted.state));
        if (PayloadEdit* payload = tab->payloadBar(); payload != nullptr && wanted.payload)
            payload->setPayload(*wanted.payload);
        tabs.tabBar()->moveTab(tabs.indexOf(tab), place++);
    }
    for (const Tab* tab : places.left)
        tabs.closeTab(tabs.indexOf(tab));
    tabs.setCurrentIndex(std::min(static_cast<int>(workspace.currentTab), tabs.count() - 1));
}

} // namespace workbench

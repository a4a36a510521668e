// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/FilterRowMenu.h"

#include "core/filter/FilterWords.h"
#include "widgets/log/CallWords.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <vector>

namespace workbench {
namespace {

struct Offer {
    QString title;
    FilterField field;
    std::string value;
};

std::vector<SocketAddress> addressesOf(const CallRecord& record, const CallDirectory& directory)
{
    std::vector<SocketAddress> addresses;
    const auto add = [&](const SocketAddress& address) {
        const bool known = std::ranges::find(addresses, address) != addresses.end();
        if (!known && (address.isIpv4() || address.isIpv6() || address.isLocal()) && !address.text().empty())
            addresses.push_back(address);
    };
    const Endpoint endpoint = directory.endpoint(record.header().endpoint);
    add(endpoint.peer);
    add(endpoint.local);
    for (std::size_t slot = 0; slot < record.spec().fields.size(); ++slot) {
        const FieldSpec& field = record.spec().fields[slot];
        if (field.kind != FieldKind::Address)
            continue;
        if (const auto bytes = record.bytes(static_cast<int>(slot), field.direction))
            add(SocketAddress::fromBytes(*bytes));
    }
    return addresses;
}

} // namespace

void FilterRowMenu::fill(QMenu& menu, const CallRecord& record, const CallDirectory& directory,
                         const std::function<void(const FilterRule&)>& chosen)
{
    using Action = FilterRule::Action;
    const std::string call(record.spec().name);
    const std::string actor = directory.actor(record.header().actor);
    std::vector<Offer> offers;
    offers.push_back({tr("Call %1").arg(CallWords::utf8(call)), FilterField::Call, call});
    if (record.handle() != kInvalidHandle)
        offers.push_back({tr("Handle %1").arg(record.handle()), FilterField::HandleNumber,
                          std::to_string(record.handle())});
    if (!actor.empty())
        offers.push_back({tr("Who: %1").arg(CallWords::who(actor)), FilterField::Who, actor});
    if (record.error() != 0) {
        const std::string name = constants::errorName(record.spec().errors, record.error());
        offers.push_back({tr("Error %1").arg(CallWords::utf8(name)), FilterField::Error, name});
    } else {
        const Outcome outcome = outcomeOf(record, CallDirectory::isStream(record.header().endpoint));
        const std::string word(filterWords(FilterField::Result)[static_cast<std::size_t>(outcome)]);
        offers.push_back({tr("Result %1").arg(CallWords::utf8(word)), FilterField::Result, word});
    }
    for (const SocketAddress& address : addressesOf(record, directory))
        offers.push_back(
            {tr("Address %1").arg(CallWords::utf8(address.text())), FilterField::Address, address.text()});
    const std::string category(categoryName(record.category()));
    offers.push_back({tr("Category %1").arg(CallWords::utf8(category)), FilterField::Category, category});

    const auto addMenu = [&](const QString& title, const char* name, Action action) {
        QMenu* sub = menu.addMenu(title);
        sub->setObjectName(QString::fromLatin1(name));
        for (const Offer& offer : offers) {
            const FilterRule rule{action, offer.field, FilterRelation::Equal, offer.value};
            QString text = offer.title;
            QAction* entry = sub->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
            QObject::connect(entry, &QAction::triggered, sub, [chosen, rule] { chosen(rule); });
        }
    };
    menu.addSeparator();
    addMenu(tr("&Include"), "includeMenu", Action::Include);
    addMenu(tr("&Exclude"), "excludeMenu", Action::Exclude);
    const FilterRule hide{Action::Exclude, FilterField::Call, FilterRelation::Equal, call};
    QAction* entry = menu.addAction(tr("&Hide all %1 calls").arg(CallWords::utf8(call)));
    entry->setObjectName(QStringLiteral("hideCall"));
    QObject::connect(entry, &QAction::triggered, &menu, [chosen, hide] { chosen(hide); });
}

} // namespace workbench

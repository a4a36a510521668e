// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/LibraryDesk.h"

#include "core/payload/Payload.h"
#include "widgets/MainWindow.h"
#include "widgets/WindowMenus.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/fields/TrafficTable.h"
#include "widgets/library/LibraryPane.h"
#include "widgets/library/LibraryWords.h"
#include "widgets/log/CallLogView.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/tabs/RepliesOfTab.h"
#include "widgets/tabs/SequenceOfTab.h"
#include "widgets/tabs/TabArea.h"

#include <QAction>
#include <QLocale>
#include <QMenu>

#include <optional>

namespace workbench {

namespace {

/// How the tab sends to an address that is typed there; empty where it does not.
std::optional<Transport> aimedTransport(const Tab& tab)
{
    if (tab.kind() == TabKind::TcpClient)
        return Transport::Tcp;
    if (tab.kind() == TabKind::UdpSender)
        return Transport::Udp;
    return std::nullopt;
}

std::optional<Target> targetIn(const Tab& tab)
{
    const auto transport = aimedTransport(tab);
    const QVariantMap state = tab.saveState();
    const QString host = state.value(QStringLiteral("host")).toString();
    const uint port = state.value(QStringLiteral("port")).toUInt();
    if (!transport || host.isEmpty() || port == 0 || port > 0xFFFF || host.startsWith(QLatin1Char('/')) ||
        host.startsWith(QLatin1Char('@')))
        return std::nullopt;
    return Target{*transport, host.toStdString(), static_cast<std::uint16_t>(port)};
}

} // namespace

LibraryDesk::LibraryDesk(const Theme& theme, const QString& folder)
    : m_model(theme), m_store(m_model, folder), m_pane(new LibraryPane(m_model, theme))
{
}

LibraryDesk::~LibraryDesk() = default;

void LibraryDesk::join(MainWindow& window, CallLogView& logView)
{
    m_window = &window;
    m_pane->fillTitleBar(window.docks().titleBar(MainWindow::Panel::Library));
    window.addActions(m_pane->keyActions());
    QMenu& tools = *window.menus().tools;
    tools.addSeparator();
    tools.addActions({m_pane->saveAction(), m_pane->starterAction()});
    connect(m_pane->starterAction(), &QAction::triggered, this,
            [this] { m_window->docks().raise(MainWindow::Panel::Library); });
    connect(m_pane, &LibraryPane::saveRequested, this, &LibraryDesk::saveCurrent);
    connect(m_pane, &LibraryPane::useRequested, this, &LibraryDesk::use);
    connect(m_pane, &LibraryPane::sendRequested, this, &LibraryDesk::send);
    connect(m_pane, &LibraryPane::statusMessage, this, &LibraryDesk::tell);
    connect(&m_store, &LibraryStore::statusMessage, this, &LibraryDesk::tell);
    connect(&logView, &CallLogView::saveToLibraryRequested, this, &LibraryDesk::saveCalls);
    for (Tab* tab : window.tabs().tabs())
        followTab(tab);
    connect(&window.tabs(), &TabArea::tabAdded, this, &LibraryDesk::followTab);
}

void LibraryDesk::followTab(Tab* tab)
{
    if (const SequenceOfTab* sequence = tab->sequence()) {
        connect(sequence->sheet(), &SequenceSheet::saveRequested, this, [this](const Sequence& saved) {
            m_window->docks().raise(MainWindow::Panel::Library);
            tell(m_pane->saveNew(saved, tr("Sequence")));
        });
    }
    for (const TrafficTable* table : tab->findChildren<TrafficTable*>()) {
        connect(
            table, &TrafficTable::saveRequested, this, [this, tab](const QByteArray& bytes, bool isWhole) {
                const QString place = saveBytes(bytes, tab->title());
                tell(isWhole
                         ? place
                         : place + QLatin1Char(' ') + tr("The payload has only the bytes that were kept."));
            });
    }
    if (const RepliesOfTab* replies = tab->replies())
        connect(replies->sheet(), &ReplySheet::saveRequested, this, [this, tab](const ReplyRules& rules) {
            saveRules(rules, tr("Replies of %1").arg(tab->title()));
        });
}

Tab* LibraryDesk::currentTab() const { return m_window->tabs().currentTab(); }

void LibraryDesk::tell(const QString& text) { m_window->showMessage(text); }

// ---- into the library

void LibraryDesk::saveCurrent()
{
    const Tab* tab = currentTab();
    const PayloadEdit* bar = tab->payloadBar();
    if (bar == nullptr) {
        tell(tr("%1 has no payload to save.").arg(tab->title()));
        return;
    }
    const SavedPayload saved{bar->payload(), targetIn(*tab)};
    if (saved.payload.text.empty()) {
        tell(tr("Nothing is typed in %1 that could be saved.").arg(tab->title()));
        return;
    }
    m_window->docks().raise(MainWindow::Panel::Library);
    tell(m_pane->saveNew(saved, LibraryWords::suggestedName(saved.payload)));
}

void LibraryDesk::saveCalls(quint64 first, const QByteArray& bytes, quint64 length)
{
    const QString place = saveBytes(bytes, tr("Call #%1").arg(first));
    const bool isWhole = length <= static_cast<quint64>(bytes.size());
    tell(isWhole ? place
                 : place + QLatin1Char(' ') +
                       tr("The payload has only %1 of %2 bytes: the others were not kept.")
                           .arg(QLocale().toString(bytes.size()), QLocale().toString(length)));
}

/// Where it was saved, in words.
QString LibraryDesk::saveBytes(const QByteArray& bytes, const QString& name)
{
    const Parsed<std::string> text = payloadText(bytesOf(bytes), PayloadMode::Escapes, Encoding::Utf8);
    if (!text)
        return {};
    Payload payload;
    payload.mode = PayloadMode::Escapes;
    payload.text = text.value();
    m_window->docks().raise(MainWindow::Panel::Library);
    return m_pane->saveNew(SavedPayload{payload}, name);
}

void LibraryDesk::saveRules(const ReplyRules& rules, const QString& name)
{
    m_window->docks().raise(MainWindow::Panel::Library);
    tell(m_pane->saveNew(rules, rules.rules.size() == 1 && !rules.rules.front().name.empty()
                                    ? QString::fromStdString(rules.rules.front().name)
                                    : name));
}

// ---- out of it

void LibraryDesk::aim(const Target& target)
{
    Tab* tab = currentTab();
    if (aimedTransport(*tab) != target.transport) {
        tell(tr("%1 is no target for %2.").arg(LibraryWords::target(target), tab->title()));
        return;
    }
    tab->setTarget(QString::fromStdString(target.host), target.port);
    tell(tr("The target is %1 now.").arg(LibraryWords::target(target)));
}

void LibraryDesk::use(const LibraryItem& item, bool withTarget)
{
    if (const auto* target = std::get_if<Target>(&item.content)) {
        aim(*target);
        return;
    }
    const QString name = QString::fromStdString(item.name);
    if (const auto* sequence = std::get_if<Sequence>(&item.content)) {
        useSequence(*sequence, name);
        return;
    }
    if (const auto* rules = std::get_if<ReplyRules>(&item.content)) {
        useRules(name, *rules);
        return;
    }
    const auto* saved = std::get_if<SavedPayload>(&item.content);
    if (saved == nullptr) {
        tell(tr("%1 is no payload.").arg(name));
    } else if (currentTab()->payloadBar() == nullptr) {
        tell(tr("%1 has no payload field: choose another tab.").arg(currentTab()->title()));
    } else {
        usePayload(name, *saved);
        if (withTarget && saved->target)
            aim(*saved->target);
    }
}

void LibraryDesk::useSequence(const Sequence& sequence, const QString& name)
{
    SequenceOfTab* const place = currentTab()->sequence();
    if (place == nullptr) {
        tell(tr("%1 sends no sequences: choose TCP Client or UDP Sender.").arg(currentTab()->title()));
        return;
    }
    place->sheet()->takeOver(sequence);
    place->open();
    tell(tr("%1 stands in %2 now.").arg(name, currentTab()->title()));
}

void LibraryDesk::usePayload(const QString& name, const SavedPayload& saved)
{
    PayloadEdit* bar = currentTab()->payloadBar();
    bar->setPayload(saved.payload);
    const bool isWhole =
        !saved.repetition || bar->setRepetition(saved.repetition->pace, saved.repetition->count);
    tell((isWhole ? tr("%1 stands in %2 now.")
                  : tr("%1 stands in %2 now, but not how it is repeated: %2 repeats already, or cannot."))
             .arg(name, currentTab()->title()));
}

void LibraryDesk::useRules(const QString& name, const ReplyRules& rules)
{
    RepliesOfTab* replies = currentTab()->replies();
    if (replies == nullptr) {
        tell(tr("%1 answers nothing by itself: choose a TCP Server or a UDP Receiver.")
                 .arg(currentTab()->title()));
        return;
    }
    const QString told =
        tr("%Ln rule(s) of %1 stand in the replies of %2 now.", nullptr, static_cast<int>(rules.rules.size()))
            .arg(name, currentTab()->title());
    const QString more = replies->append(rules);
    tell(more.isEmpty() ? told : told + QLatin1Char(' ') + more);
}

void LibraryDesk::send(const LibraryItem& item)
{
    const auto* saved = std::get_if<SavedPayload>(&item.content);
    PayloadEdit* bar = currentTab()->payloadBar();
    if (saved == nullptr)
        return;
    if (bar == nullptr) {
        tell(tr("%1 has no payload field: choose another tab.").arg(currentTab()->title()));
        return;
    }
    tell(tr("Sending %1.").arg(QString::fromStdString(item.name))); // what comes of it is the tab's to tell
    bar->sendSaved(saved->payload);
}

} // namespace workbench

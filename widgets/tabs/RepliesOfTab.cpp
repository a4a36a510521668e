// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/RepliesOfTab.h"

#include "core/workspace/LibraryJson.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/KeptJson.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/tabs/Tab.h"

#include <QDateTime>

#include <utility>

namespace workbench {
namespace {

QString repliesKey() { return QStringLiteral("replies"); }
QString repliesOnKey() { return QStringLiteral("repliesOn"); }

} // namespace

RepliesOfTab::RepliesOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Put put)
    : SheetOfTab(tab, theme, QStringLiteral("replies"), u"replies"), m_tab(tab), m_put(std::move(put)),
      m_sheet(new ReplySheet(theme, peers, area()))
{
    cover(covered, *m_sheet);
    m_sheet->setForwardTargets([this] {
        QList<ForwardTarget> targets;
        for (const Tab* other : m_tab.fellows()) {
            if (other != &m_tab && other->kind() != TabKind::HostLookup)
                targets.push_back({other->actor(), other->title()});
        }
        return targets;
    });
    connect(m_sheet, &ReplySheet::changed, this, &RepliesOfTab::retranslate);
    connect(m_sheet, &ReplySheet::inForce, this, [this](const ReplyEngine& engine) {
        m_put(engine, std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc()));
    });
}

QString RepliesOfTab::append(const ReplyRules& rules)
{
    open();
    return m_sheet->append(rules);
}

void RepliesOfTab::fired(const RuleFired& event, const QString& peer)
{
    const ReplyRule* rule = m_sheet->ruleOf(event);
    if (rule != nullptr && event.action == ReplyAction::Forward && !event.isLost && event.data)
        Q_EMIT m_tab.forwardRequested(QString::fromStdString(rule->forwardTo), toByteArray(*event.data));
    m_sheet->tell(event, peer);
}

void RepliesOfTab::retranslate()
{
    const int rules = m_sheet->rulesInForce();
    const QString text = rules == 0 ? tr("Replies") : tr("Replies (%1)").arg(rules);
    setButtonTexts(text, rules == 0 ? text : tr("Replies, %Ln rule(s) on", nullptr, rules),
                   tr("%1: rules that answer what comes in by themselves").arg(text));
}

void RepliesOfTab::save(QVariantMap& state) const
{
    state.insert(repliesKey(), variantOf(toJson(m_sheet->rules())));
    state.insert(repliesOnKey(), m_sheet->isOn());
}

void RepliesOfTab::restore(const QVariantMap& state)
{
    if (!state.contains(repliesKey()))
        return;
    std::vector<JsonProblem> problems;
    const Json json = jsonOf(state.value(repliesKey()));
    m_sheet->setRules(replyRulesOf(JsonObject(json, "replies", problems)),
                      state.value(repliesOnKey(), true).toBool());
}

} // namespace workbench

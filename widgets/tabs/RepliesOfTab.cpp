// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/RepliesOfTab.h"

#include "core/workspace/LibraryJson.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/replies/ReplySheet.h"
#include "widgets/support/FoldingButton.h"
#include "widgets/support/Icons.h"
#include "widgets/support/RuleTable.h"
#include "widgets/tabs/Tab.h"
#include "widgets/tabs/TabJson.h"

#include <QDateTime>
#include <QStackedWidget>

#include <utility>

namespace workbench {
namespace {

QString repliesKey() { return QStringLiteral("replies"); }
QString repliesOnKey() { return QStringLiteral("repliesOn"); }

} // namespace

RepliesOfTab::RepliesOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Put put)
    : QObject(&tab), m_tab(tab), m_put(std::move(put)), m_area(new QStackedWidget(&tab)),
      m_sheet(new ReplySheet(theme, peers, m_area)), m_button(new FoldingButton(&tab))
{
    m_area->addWidget(&covered);
    m_area->addWidget(m_sheet);
    m_button->setObjectName(QStringLiteral("replies"));
    m_button->setCheckable(true);
    m_button->setIcon(theme.icons().icon(u"undo"));
    m_sheet->setForwardTargets([this] {
        QList<ForwardTarget> targets;
        for (const Tab* other : m_tab.fellows()) {
            if (other != &m_tab && other->kind() != TabKind::HostLookup)
                targets.push_back({other->actor(), other->title()});
        }
        return targets;
    });
    connect(m_button, &QAbstractButton::toggled, this, &RepliesOfTab::show);
    connect(m_sheet, &ReplySheet::closeRequested, this, [this] { m_button->setChecked(false); });
    connect(m_sheet, &ReplySheet::changed, this, &RepliesOfTab::retranslate);
    connect(m_sheet, &ReplySheet::inForce, this, [this](const ReplyEngine& engine) {
        m_put(engine, std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc()));
    });
}

QWidget* RepliesOfTab::area() const { return m_area; }

QAbstractButton* RepliesOfTab::button() const { return m_button; }

bool RepliesOfTab::isOpen() const { return m_area->currentWidget() == m_sheet; }

QString RepliesOfTab::append(const ReplyRules& rules)
{
    m_button->setChecked(true);
    return m_sheet->append(rules);
}

QWidget* RepliesOfTab::pane() const { return m_sheet->table(); }

void RepliesOfTab::show(bool open)
{
    m_area->setCurrentIndex(open ? 1 : 0);
    if (open)
        m_sheet->focusFirst();
    else
        m_button->setFocus(Qt::OtherFocusReason);
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
    m_button->setText(rules == 0 ? tr("Replies") : tr("Replies (%1)").arg(rules));
    m_button->setAccessibleName(rules == 0 ? tr("Replies") : tr("Replies, %Ln rule(s) on", nullptr, rules));
    m_button->setToolTip(tr("%1: rules that answer what comes in by themselves").arg(m_button->text()));
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

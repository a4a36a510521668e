// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/ReplySheet.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/FramingFields.h"
#include "widgets/replies/ReplyModel.h"
#include "widgets/replies/ReplyTester.h"
#include "widgets/replies/ReplyWords.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>

namespace workbench {

namespace {

/// Whether they do the same: names are for people.
bool doTheSame(const std::vector<ReplyRule>& some, const std::vector<ReplyRule>& others)
{
    return std::ranges::equal(some, others, [](const ReplyRule& one, ReplyRule other) {
        other.name = one.name;
        return one == other;
    });
}

} // namespace

ReplySheet::ReplySheet(const Theme& theme, ReplyPeers peers, QWidget* parent)
    : ListSheet(theme, QStringLiteral("reply"), parent), m_peers(peers), m_model(new ReplyModel(theme, this)),
      m_clear(makeSmallTool(QStringLiteral("replyClearCounts"), this)),
      m_save(makeSmallTool(QStringLiteral("replySave"), this)), m_saveChosen(new QAction(this)),
      m_saveAll(new QAction(this)), m_on(new QCheckBox(this)), m_order(new ElidedLabel(this)),
      m_framing(new FramingFields(theme, this)), m_editor(new ReplyEditor(theme, peers, this)),
      m_refused(new MessageLine(theme, this)), m_told(new MessageLine(theme, this)),
      m_tester(new ReplyTester(theme, this))
{
    m_on->setObjectName(QStringLiteral("repliesOn"));
    m_on->setChecked(true);
    m_refused->setObjectName(QStringLiteral("replyRefused"));
    m_told->setObjectName(QStringLiteral("replyTold"));
    m_clear->setIcon(theme.icons().icon(u"clear"));
    m_save->setIcon(theme.icons().icon(u"save"));
    header().addTool(m_clear);
    header().addTool(m_save);
    buildMenu();
    m_order->setForegroundRole(QPalette::PlaceholderText);
    m_order->setMinimumWidth(1); // it is cut before anything else
    auto* first = new QWidget(this);
    auto* row = new QHBoxLayout(first);
    row->setContentsMargins({});
    row->setSpacing(theme.px(16));
    row->addWidget(m_on);
    row->addWidget(m_order, 1);
    m_refused->hide();
    m_told->hide();
    layOut({first, m_framing}, m_editor, {m_refused, m_told}, m_tester);
    table()->setModel(m_model);
    table()->setColumnWidths({36, 130, 130, 0, 80}, 88);
    table()->setFoldOrder({ReplyModel::Rule, ReplyModel::When});
    m_framing->setVisible(peers == ReplyPeers::Connections);
    connectParts();
    retranslate();
    choose();
}

void ReplySheet::buildMenu()
{
    m_saveChosen->setObjectName(QStringLiteral("replySaveChosen"));
    m_saveAll->setObjectName(QStringLiteral("replySaveAll"));
    auto* menu = new QMenu(m_save);
    menu->setObjectName(QStringLiteral("replySaveMenu"));
    menu->addActions({m_saveChosen, m_saveAll});
    m_save->setMenu(menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
}

void ReplySheet::openMenu(const QPoint& at) { m_save->menu()->popup(table()->viewport()->mapToGlobal(at)); }

void ReplySheet::connectParts()
{
    connect(m_clear, &QAbstractButton::clicked, this, &ReplySheet::clearCounts);
    connect(m_saveChosen, &QAction::triggered, this, &ReplySheet::saveChosen);
    connect(m_saveAll, &QAction::triggered, this, [this] { Q_EMIT saveRequested(rules()); });
    connect(table(), &QWidget::customContextMenuRequested, this, &ReplySheet::openMenu);
    connect(table(), &RuleTable::switchRequested, this,
            [this](const QList<int>& rows) { m_model->setOn(rows, !m_model->at(rows.first()).on); });
    connect(m_editor, &ReplyEditor::edited, this, &ReplySheet::edit);
    connect(m_framing, &FramingFields::edited, this, &ReplySheet::apply);
    connect(m_model, &ReplyModel::edited, this, &ReplySheet::apply);
    connect(m_model, &ReplyModel::counted, this, &ReplySheet::refresh);
    connect(m_on, &QCheckBox::toggled, this, &ReplySheet::putInForce);
}

// ---- commands

/// Looks for nothing yet, so that it answers nobody by mistake.
void ReplySheet::add()
{
    ReplyRule rule;
    rule.match.kind = MatchKind::Exact;
    rule.payload.variables = true;
    const QList<int> rows = table()->selectedRows();
    const int row = rows.isEmpty() ? m_model->rowCount() : rows.last() + 1;
    m_model->insert(row, rule);
    table()->choose({row});
    m_editor->focusFirst();
}

QList<int> ReplySheet::duplicateRows(const QList<int>& rows)
{
    std::vector<ReplyRule> copies;
    for (const int row : rows)
        copies.push_back(m_model->at(row));
    QList<int> now;
    for (const ReplyRule& copy : copies) {
        const int row = rows.last() + 1 + static_cast<int>(now.size());
        m_model->insert(row, copy);
        now += row;
    }
    return now;
}

void ReplySheet::removeRows(const QList<int>& rows) { m_model->remove(rows); }

QList<int> ReplySheet::moveRows(const QList<int>& rows, int before) { return m_model->move(rows, before); }

void ReplySheet::undo()
{
    const QList<int> rows = m_model->undo();
    if (!rows.isEmpty())
        table()->choose(rows);
    choose();
}

void ReplySheet::clearCounts()
{
    m_lost = 0;
    m_told->hide();
    m_model->clearCounts();
}

void ReplySheet::saveChosen()
{
    ReplyRules chosen{m_framing->framing(), {}};
    const QList<int> rows = table()->selectedRows();
    for (const int row : rows)
        chosen.rules.push_back(m_model->at(row));
    if (!chosen.rules.empty())
        Q_EMIT saveRequested(chosen);
}

void ReplySheet::choose()
{
    const QList<int> rows = table()->selectedRows();
    m_editor->setRule(rows.size() == 1 ? std::optional(m_model->at(rows.first())) : std::nullopt);
    refresh();
}

void ReplySheet::edit(const ReplyRule& rule)
{
    const QList<int> rows = table()->selectedRows();
    if (rows.size() == 1)
        m_model->replace(rows.first(), rule);
}

// ---- rules and what they do

ReplyRules ReplySheet::rules() const { return {m_framing->framing(), m_model->rules()}; }

bool ReplySheet::isOn() const { return m_on->isChecked(); }

void ReplySheet::setRules(const ReplyRules& rules, bool on)
{
    {
        const QScopedValueRollback<bool> guard(m_setting, true);
        m_on->setChecked(on);
        m_framing->setFraming(rules.framing);
        m_model->setRules(rules.rules);
    }
    apply();
    if (m_model->rowCount() > 0)
        table()->choose({0});
    choose();
}

QString ReplySheet::append(const ReplyRules& rules)
{
    const bool isFirst = m_model->rowCount() == 0 && m_peers == ReplyPeers::Connections;
    if (isFirst) {
        const QScopedValueRollback<bool> guard(m_setting, true);
        m_framing->setFraming(rules.framing);
    }
    const QList<int> rows = m_model->append(rules.rules);
    if (!rows.isEmpty())
        table()->choose({rows.first()}); // its fields can be read at once
    choose();
    const bool isOther = m_peers == ReplyPeers::Connections && !(m_framing->framing() == rules.framing);
    return isOther ? tr("What a message is stays as it is set here; the rules were made for another.")
                   : QString();
}

/// Rules that cannot be read change nothing but the words that say so.
void ReplySheet::apply()
{
    if (m_setting)
        return;
    const ReplyRules now = rules();
    auto made = ReplyEngine::make(now);
    auto* engine = std::get_if<ReplyEngine>(&made);
    m_refusal = engine ? std::nullopt : std::optional(std::get<RuleRefusal>(made));
    m_model->markRefused(m_refusal ? static_cast<int>(m_refusal->rule) : -1);
    m_tester->setRules(engine ? std::optional(*engine) : std::nullopt, now);
    if (m_refusal)
        m_refusedRule = now.rules[m_refusal->rule];
    Readable& last = m_readable.back();
    if (engine && now.framing == last.framing && last.ids == m_model->ids() &&
        doTheSame(now.rules, last.rules)) {
        last.rules = now.rules; // those in force go on, with what they have counted
    } else if (engine) {
        m_engine = std::move(*engine);
        m_engine.setGeneration(last.generation + 1);
        m_readable.push_back({last.generation + 1, m_model->ids(), now.rules, now.framing});
        if (m_readable.size() > kMostReadable)
            m_readable.pop_front();
        putInForce();
        return;
    }
    choose();
    Q_EMIT changed();
}

void ReplySheet::putInForce()
{
    if (m_setting)
        return;
    Q_EMIT inForce(rulesInForce() > 0 ? m_engine : ReplyEngine());
    choose();
    Q_EMIT changed();
}

int ReplySheet::rulesInForce() const
{
    return !isOn() ? 0 : static_cast<int>(std::ranges::count_if(m_readable.back().rules, &ReplyRule::on));
}

/// Null where they were in force too long ago.
const ReplySheet::Readable* ReplySheet::readableOf(const RuleFired& event) const
{
    const auto found = std::ranges::find(m_readable, event.generation, &Readable::generation);
    return found == m_readable.end() ? nullptr : &*found;
}

const ReplyRule* ReplySheet::ruleOf(const RuleFired& event) const
{
    const Readable* readable = readableOf(event);
    return readable != nullptr && event.rule < readable->rules.size() ? &readable->rules[event.rule]
                                                                      : nullptr;
}

void ReplySheet::tell(const RuleFired& event, const QString& peer)
{
    const ReplyRule* rule = ruleOf(event);
    if (!rule)
        return;
    if (event.isLost) {
        ++m_lost;
        m_told->setMessage(u"warn", ThemeColor::Wait,
                           tr("%Ln answer(s) were lost: too many waited for their time.", nullptr,
                              pluralNumber(static_cast<qint64>(m_lost))));
        m_told->show();
        m_clear->setEnabled(true);
        return;
    }
    if (event.refusal) {
        m_told->setRefusal(tr("%1: nothing was sent to %2. %3")
                               .arg(ReplyWords::numbered(event.rule, *rule), peer,
                                    refusalText(*event.refusal, rule->payload.encoding)));
        m_told->show();
    }
    m_model->countFired(readableOf(event)->ids[event.rule], event.times);
}

// ---- what is shown

QString ReplySheet::refusalWords() const
{
    if (!m_refusal)
        return {};
    const ReplyRule& rule = m_refusedRule;
    const QString why =
        refusalText(m_refusal->error, m_refusal->inMatch ? rule.match.bytes.encoding : rule.payload.encoding);
    const QString words = tr("%1 cannot be used: %2").arg(ReplyWords::numbered(m_refusal->rule, rule), why);
    return words + QLatin1Char(' ') +
           (rulesInForce() > 0 ? tr("The rules of before stay in force.") : tr("No rule answers now."));
}

QString ReplySheet::countsText() const
{
    const int all = m_model->rowCount();
    if (all == 0)
        return {};
    const QString on = m_model->rulesOn() == 0
                           ? tr("all off")
                           : tr("%1 of %Ln rule(s) on", nullptr, all).arg(m_model->rulesOn());
    return tr("%1, %2").arg(
        on, tr("%Ln answer(s)", nullptr, pluralNumber(static_cast<qint64>(m_model->fired()))));
}

void ReplySheet::refresh()
{
    refreshList(m_model->canUndo());
    m_editor->setVisible(m_model->rowCount() > 0);
    m_tester->setVisible(m_model->rowCount() > 0);
    nameTool(Undo, m_model->undoesAppend() ? tr("Undo add") : tr("Undo remove"),
             m_model->undoesAppend() ? tr("Take out the rules that were added last")
                                     : tr("Bring back the rules that were removed last"));
    m_save->setEnabled(m_model->rowCount() > 0);
    m_saveChosen->setEnabled(!table()->selectedRows().isEmpty());
    m_saveAll->setEnabled(m_model->rowCount() > 0);
    m_clear->setEnabled(m_model->fired() > 0 || m_lost > 0);
    m_refused->setVisible(m_refusal.has_value());
    m_refused->setRefusal(refusalWords());
    header().setCounts(countsText());
}

void ReplySheet::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_targets)
        m_editor->setForwardTargets(m_targets());
}

void ReplySheet::retranslate()
{
    header().setTitle(tr("Replies"));
    m_on->setText(tr("Answer by these rules"));
    m_on->setAccessibleName(m_on->text());
    m_order->setText(tr("The first rule that matches counts."));
    table()->setAccessibleName(tr("Reply rules"));
    none().setTexts(tr("No rule yet."),
                    m_peers == ReplyPeers::Connections
                        ? tr("Add a rule: what is to be answered when a client sends something.")
                        : tr("Add a rule: what is to be answered when a datagram comes."));
    const auto name = [](QToolButton* tool, const QString& text, const QString& tip) {
        tool->setAccessibleName(text);
        tool->setToolTip(tip);
    };
    setHints(tr("Choose a rule to see and change what it does."),
             tr("Several rules are chosen: choose one to change it."));
    nameTool(Add, tr("Add rule"), tr("Add a rule behind the chosen one"));
    nameTool(Duplicate, tr("Duplicate rules"), tr("Put copies behind the chosen rules"));
    nameTool(Remove, tr("Remove rules"), tr("Remove the chosen rules (Del)"));
    nameTool(Up, tr("Move up"), tr("Try the chosen rules earlier (Alt+Up)"));
    nameTool(Down, tr("Move down"), tr("Try the chosen rules later (Alt+Down)"));
    name(m_clear, tr("Clear counts"), tr("Count from 0 again"));
    name(m_save, tr("Save to library"), tr("Keep rules in the library, to use them in other tabs"));
    m_saveChosen->setText(tr("Save the &chosen rules to the library"));
    m_saveAll->setText(tr("Save &all rules to the library"));
    closeButton().setText(tr("Close"));
    closeButton().setAccessibleName(tr("Close replies"));
    closeButton().setToolTip(tr("Back to what was sent and received (Esc); the rules go on"));
    refresh();
}

} // namespace workbench

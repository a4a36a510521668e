// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/ReplyEditor.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/BytesEdit.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/replies/CaptureActions.h"
#include "widgets/replies/MatchFields.h"
#include "widgets/replies/ReplyWords.h"
#include "widgets/tabs/Tab.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <array>

namespace workbench {
namespace {

constexpr qint64 kMostMs = 24LL * 3600 * 1000; // what a file can hold
constexpr qint64 kMostNth = 1'000'000'000;

QComboBox* newReplyChoice(const char* name, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(QString::fromLatin1(name));
    return combo;
}

template <class Enum> Enum chosen(const QComboBox& combo)
{
    return static_cast<Enum>(combo.currentData().toInt());
}

template <class Enum> void select(QComboBox& combo, Enum value)
{
    combo.setCurrentIndex(std::max(0, combo.findData(static_cast<int>(value))));
}

QString withoutMnemonic(const QString& label) { return QString(label).remove(QLatin1Char('&')); }

} // namespace

ReplyEditor::ReplyEditor(const Theme& theme, ReplyPeers peers, QWidget* parent)
    : QWidget(parent), m_peers(peers), m_rows(theme, *this), m_name(new QLineEdit(this)),
      m_trigger(newReplyChoice("replyTrigger", this)), m_idle(new NumberSpin(theme, 1, kMostMs, this)),
      m_idleUnit(new QLabel(this)), m_match(new MatchFields(theme, this)),
      m_times(newReplyChoice("replyTimes", this)), m_nth(new NumberSpin(theme, 1, kMostNth, this)),
      m_action(newReplyChoice("replyAction", this)), m_forward(newReplyChoice("replyForward", this)),
      m_delayLabel(new QLabel(this)), m_delay(new NumberSpin(theme, 0, kMostMs, this)),
      m_delayUnit(new QLabel(this)),
      m_payload(new BytesEdit(theme, BytesEdit::Offer::Whole, QStringLiteral("replyPayload"), this)),
      m_captures(new CaptureActions(*m_payload->insertMenu()))
{
    m_name->setObjectName(QStringLiteral("replyName"));
    m_idle->setObjectName(QStringLiteral("replyIdle"));
    m_nth->setObjectName(QStringLiteral("replyNth"));
    m_delay->setObjectName(QStringLiteral("replyDelay"));
    fillCombos();
    build();
    retranslate();
    connectParts();
    setRule(std::nullopt);
}

void ReplyEditor::fillCombos()
{
    const bool connections = m_peers == ReplyPeers::Connections;
    for (const ReplyTrigger trigger : {ReplyTrigger::Message, ReplyTrigger::Connected, ReplyTrigger::Idle}) {
        if (connections || trigger != ReplyTrigger::Connected)
            m_trigger->addItem(QString(), static_cast<int>(trigger));
    }
    for (const ReplyTimes times : {ReplyTimes::Always, ReplyTimes::Once, ReplyTimes::EveryNth})
        m_times->addItem(QString(), static_cast<int>(times));
    for (const ReplyAction action :
         {ReplyAction::Reply, ReplyAction::Echo, ReplyAction::Nothing, ReplyAction::HalfClose,
          ReplyAction::Close, ReplyAction::Abort, ReplyAction::Forward}) {
        const bool endsIt =
            action == ReplyAction::HalfClose || action == ReplyAction::Close || action == ReplyAction::Abort;
        if (connections || !endsIt)
            m_action->addItem(QString(), static_cast<int>(action));
    }
}

void ReplyEditor::build()
{
    using enum FieldRows::Fill;
    m_rows.add({m_name}, Fields);
    m_rows.add({m_trigger, m_idle, m_idleUnit}, Blank);
    m_rows.add({m_match}, Fields);
    m_rows.add({m_times, m_nth}, Blank);
    m_rows.add({m_action, m_forward, m_delayLabel, m_delay, m_delayUnit}, Blank);
    m_rows.addWide(m_payload);
    m_delayLabel->setBuddy(m_delay);
}

void ReplyEditor::connectParts()
{
    for (QComboBox* combo : {m_trigger, m_times, m_action}) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            showKinds();
            read();
        });
    }
    connect(m_forward, &QComboBox::currentIndexChanged, this, &ReplyEditor::read);
    connect(m_name, &QLineEdit::textChanged, this, &ReplyEditor::read);
    connect(m_match, &MatchFields::edited, this, &ReplyEditor::read);
    connect(m_payload, &BytesEdit::edited, this, &ReplyEditor::read);
    for (NumberSpin* spin : {m_idle, m_nth, m_delay})
        connect(spin, &NumberSpin::edited, this, &ReplyEditor::read);
}

ReplyTrigger ReplyEditor::trigger() const { return chosen<ReplyTrigger>(*m_trigger); }

ReplyTimes ReplyEditor::times() const { return chosen<ReplyTimes>(*m_times); }

ReplyAction ReplyEditor::action() const { return chosen<ReplyAction>(*m_action); }

// ---- from the rule to the fields

void ReplyEditor::setRule(const std::optional<ReplyRule>& rule)
{
    setEnabled(rule.has_value());
    if (rule == m_rule && rule)
        return; // what is being typed stays as it is
    m_rule = rule;
    fill();
}

void ReplyEditor::fill()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const ReplyRule rule = m_rule.value_or(ReplyRule());
    const QString name = QString::fromStdString(rule.name);
    if (m_name->text() != name)
        m_name->setText(name);
    select(*m_trigger, rule.trigger);
    m_idle->setValue(rule.idle.count());
    m_match->setMatch(rule.match);
    select(*m_times, rule.times);
    m_nth->setValue(rule.nth);
    select(*m_action, rule.action);
    m_delay->setValue(rule.delay.count());
    m_payload->setPayload(rule.payload);
    offerTargets(QString::fromStdString(rule.forwardTo));
    showKinds();
    m_rows.hideRefusals();
}

void ReplyEditor::setForwardTargets(const QList<ForwardTarget>& targets)
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_targets = targets;
    offerTargets(m_rule ? QString::fromStdString(m_rule->forwardTo) : QString());
}

/// A tab that is not there now stays chosen all the same.
void ReplyEditor::offerTargets(const QString& chosen)
{
    m_forward->clear();
    for (const ForwardTarget& target : m_targets)
        m_forward->addItem(target.title, target.actor);
    int at = m_forward->findData(chosen);
    if (at < 0 && !chosen.isEmpty()) {
        m_forward->addItem(tr("%1 (not open)").arg(actorTitle(chosen)), chosen);
        at = m_forward->count() - 1;
    }
    m_forward->setCurrentIndex(at);
}

void ReplyEditor::showKinds()
{
    const bool message = trigger() == ReplyTrigger::Message;
    const bool idle = trigger() == ReplyTrigger::Idle;
    m_idle->setVisible(idle);
    m_idleUnit->setVisible(idle);
    m_match->setVisible(message);
    m_rows.label(MatchRow)->setVisible(message);
    m_nth->setVisible(times() == ReplyTimes::EveryNth);
    m_forward->setVisible(action() == ReplyAction::Forward);
    m_payload->setVisible(action() == ReplyAction::Reply);
    if (action() == ReplyAction::Forward && m_forward->currentIndex() < 0 && m_forward->count() > 0)
        m_forward->setCurrentIndex(0);
}

void ReplyEditor::focusFirst() { m_match->mainField()->setFocus(Qt::OtherFocusReason); }

// ---- from the fields to the rule

void ReplyEditor::read()
{
    if (m_filling || !m_rule)
        return;
    ReplyRule rule = *m_rule;
    rule.name = utf8Of(m_name->text());
    rule.trigger = trigger();
    rule.match = m_match->match();
    if (m_rows.check(WhenRow, *m_idle))
        rule.idle = std::chrono::milliseconds(*m_idle->value());
    rule.times = times();
    if (m_rows.check(TimesRow, *m_nth))
        rule.nth = static_cast<std::uint32_t>(*m_nth->value());
    rule.action = action();
    rule.payload = m_payload->payload();
    rule.forwardTo = m_forward->currentData().toString().toStdString();
    if (m_rows.check(ThenRow, *m_delay))
        rule.delay = std::chrono::milliseconds(*m_delay->value());
    if (rule == *m_rule)
        return;
    m_rule = rule;
    Q_EMIT edited(rule);
}

void ReplyEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplyEditor::retranslate()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const std::array<QString, RowCount> labels{tr("N&ame"), tr("&When"), tr("Messa&ge"), tr("How &often"),
                                               tr("The&n")};
    for (int row = 0; row < RowCount; ++row)
        m_rows.label(row)->setText(labels[row]);
    m_name->setAccessibleName(withoutMnemonic(labels[NameRow]));
    m_name->setPlaceholderText(tr("made of what it does"));
    m_trigger->setAccessibleName(withoutMnemonic(labels[WhenRow]));
    m_times->setAccessibleName(withoutMnemonic(labels[TimesRow]));
    m_action->setAccessibleName(withoutMnemonic(labels[ThenRow]));
    for (int i = 0; i < m_trigger->count(); ++i)
        m_trigger->setItemText(
            i, ReplyWords::trigger(static_cast<ReplyTrigger>(m_trigger->itemData(i).toInt())));
    for (int i = 0; i < m_times->count(); ++i)
        m_times->setItemText(i, ReplyWords::times(static_cast<ReplyTimes>(m_times->itemData(i).toInt())));
    for (int i = 0; i < m_action->count(); ++i)
        m_action->setItemText(i, ReplyWords::action(static_cast<ReplyAction>(m_action->itemData(i).toInt())));
    m_idle->setAccessibleName(tr("Idle time in ms"));
    m_idleUnit->setText(tr("ms", "milliseconds"));
    m_nth->setAccessibleName(tr("One time in"));
    m_forward->setAccessibleName(tr("Forward to"));
    m_forward->setPlaceholderText(tr("choose a tab"));
    m_delayLabel->setText(tr("afte&r"));
    m_delay->setAccessibleName(tr("Delay in ms"));
    m_delayUnit->setText(tr("ms", "milliseconds"));
    m_payload->setName(tr("Reply with"));
    m_captures->retranslate();
    offerTargets(m_rule ? QString::fromStdString(m_rule->forwardTo) : QString());
}

} // namespace workbench

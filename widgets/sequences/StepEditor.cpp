// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sequences/StepEditor.h"

#include "widgets/fields/BytesEdit.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/fields/PayloadField.h"
#include "widgets/replies/CaptureActions.h"
#include "widgets/replies/MatchFields.h"
#include "widgets/sequences/SequenceWords.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QScopedValueRollback>

namespace workbench {
namespace {

constexpr qint64 kMostStepMs = 24LL * 3600 * 1000; // what a file can hold
constexpr qint64 kMostRepeats = 1'000'000'000;

QComboBox* newStepChoice(const char* name, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(QString::fromLatin1(name));
    return combo;
}

} // namespace

StepEditor::StepEditor(const Theme& theme, ReplyPeers peers, QWidget* parent)
    : QWidget(parent), m_rows(theme, *this), m_kind(newStepChoice("sequenceKind", this)),
      m_match(new MatchFields(theme, this)), m_time(new NumberSpin(theme, 0, kMostStepMs, this)),
      m_timeUnit(new QLabel(this)), m_onTimeout(newStepChoice("sequenceTimeUp", this)),
      m_goTo(newStepChoice("sequenceGoTo", this)), m_from(newStepChoice("sequenceFrom", this)),
      m_timesLabel(new QLabel(this)), m_times(new NumberSpin(theme, 1, kMostRepeats, this)),
      m_payload(new BytesEdit(theme, BytesEdit::Offer::Whole, QStringLiteral("sequencePayload"), this)),
      m_captures(new CaptureActions(*m_payload->insertMenu()))
{
    m_time->setObjectName(QStringLiteral("sequenceTime"));
    m_times->setObjectName(QStringLiteral("sequenceTimes"));
    for (const SequenceStepKind kind :
         {SequenceStepKind::Send, SequenceStepKind::Expect, SequenceStepKind::Wait, SequenceStepKind::Repeat})
        m_kind->addItem(QString(), static_cast<int>(kind));
    if (peers == ReplyPeers::Connections) {
        for (const SequenceStepKind kind : {SequenceStepKind::HalfClose, SequenceStepKind::Close})
            m_kind->addItem(QString(), static_cast<int>(kind));
    }
    for (const OnTimeout what : {OnTimeout::Fail, OnTimeout::GoOn, OnTimeout::GoTo})
        m_onTimeout->addItem(QString(), static_cast<int>(what));
    for (QComboBox* combo : {m_goTo, m_from}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(16);
    }
    build();
    retranslate();
    connectParts();
    setStep(std::nullopt, {}, 0);
}

void StepEditor::build()
{
    using enum FieldRows::Fill;
    m_rows.add({m_kind}, Blank);
    m_rows.add({m_match}, Fields);
    m_rows.add({m_time, m_timeUnit}, Blank);
    m_rows.add({m_onTimeout, m_goTo}, Blank);
    m_rows.add({m_from, m_timesLabel, m_times}, Blank);
    m_rows.addWide(m_payload);
    m_timesLabel->setBuddy(m_times);
}

void StepEditor::connectParts()
{
    for (QComboBox* combo : {m_kind, m_onTimeout}) {
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            showKind();
            read();
        });
    }
    for (QComboBox* combo : {m_goTo, m_from})
        connect(combo, &QComboBox::currentIndexChanged, this, &StepEditor::read);
    connect(m_match, &MatchFields::edited, this, &StepEditor::read);
    connect(m_payload, &BytesEdit::edited, this, &StepEditor::read);
    for (NumberSpin* spin : {m_time, m_times})
        connect(spin, &NumberSpin::edited, this, &StepEditor::read);
}

SequenceStepKind StepEditor::kind() const
{
    return static_cast<SequenceStepKind>(m_kind->currentData().toInt());
}

bool StepEditor::goesTo() const
{
    return static_cast<OnTimeout>(m_onTimeout->currentData().toInt()) == OnTimeout::GoTo;
}

// ---- from the step to the fields

void StepEditor::setStep(const std::optional<SequenceStep>& step, const QStringList& steps, int row)
{
    setEnabled(step.has_value());
    const bool isSame = step == m_step && step && row == m_row; // what is being typed stays as it is
    m_steps = steps;
    m_row = row;
    m_step = step;
    if (isSame)
        offerSteps();
    else
        fill();
}

void StepEditor::fill()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const SequenceStep step = m_step.value_or(SequenceStep());
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(step.kind))));
    m_match->setMatch(step.match);
    m_time->setValue(step.time.count());
    m_onTimeout->setCurrentIndex(std::max(0, m_onTimeout->findData(static_cast<int>(step.onTimeout))));
    m_times->setValue(step.times);
    m_payload->setPayload(step.payload);
    offerSteps();
    showKind();
    m_rows.hideRefusals();
}

/// A repetition goes back only.
void StepEditor::offerSteps()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const int all = static_cast<int>(m_steps.size());
    for (QComboBox* combo : {m_goTo, m_from}) {
        combo->clear();
        for (int i = 0; i < (combo == m_from ? std::min(m_row, all) : all); ++i)
            combo->addItem(m_steps[i], i);
        combo->setCurrentIndex(m_step ? combo->findData(static_cast<int>(m_step->target)) : -1);
    }
}

void StepEditor::showKind()
{
    const bool expects = kind() == SequenceStepKind::Expect;
    const bool repeats = kind() == SequenceStepKind::Repeat;
    const bool takesTime = expects || kind() == SequenceStepKind::Wait;
    for (QWidget* part : std::initializer_list<QWidget*>{m_rows.label(MatchRow), m_match})
        part->setVisible(expects);
    for (QWidget* part : std::initializer_list<QWidget*>{m_rows.label(TimeRow), m_time, m_timeUnit})
        part->setVisible(takesTime);
    m_rows.label(TimeRow)->setText(expects ? tr("&Within") : tr("F&or"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_rows.label(TimeUpRow), m_onTimeout})
        part->setVisible(expects);
    m_goTo->setVisible(expects && goesTo());
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_rows.label(RepeatRow), m_from, m_timesLabel, m_times})
        part->setVisible(repeats);
    m_payload->setVisible(kind() == SequenceStepKind::Send);
}

void StepEditor::focusFirst()
{
    QWidget* first = kind() == SequenceStepKind::Send     ? static_cast<QWidget*>(m_payload->field())
                     : kind() == SequenceStepKind::Expect ? m_match->mainField()
                                                          : m_kind;
    first->setFocus(Qt::OtherFocusReason);
}

// ---- from the fields to the step

void StepEditor::read()
{
    if (m_filling || !m_step)
        return;
    SequenceStep step = *m_step;
    step.kind = kind();
    step.payload = m_payload->payload();
    step.match = m_match->match();
    if (m_rows.check(TimeRow, *m_time))
        step.time = std::chrono::milliseconds(*m_time->value());
    step.onTimeout = static_cast<OnTimeout>(m_onTimeout->currentData().toInt());
    const QComboBox* target = step.kind == SequenceStepKind::Repeat ? m_from : m_goTo;
    if (target->currentIndex() >= 0)
        step.target = target->currentData().toULongLong();
    if (m_rows.check(RepeatRow, *m_times))
        step.times = static_cast<std::uint32_t>(*m_times->value());
    if (step == *m_step)
        return;
    m_step = step;
    Q_EMIT edited(step);
}

void StepEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StepEditor::retranslate()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_rows.label(KindRow)->setText(tr("&Step"));
    m_rows.label(MatchRow)->setText(tr("Messa&ge"));
    m_rows.label(TimeUpRow)->setText(tr("Time is &up"));
    m_rows.label(RepeatRow)->setText(tr("F&rom"));
    m_timesLabel->setText(tr("m&ore times"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i,
                            SequenceWords::kind(static_cast<SequenceStepKind>(m_kind->itemData(i).toInt())));
    for (int i = 0; i < m_onTimeout->count(); ++i)
        m_onTimeout->setItemText(
            i, SequenceWords::onTimeout(static_cast<OnTimeout>(m_onTimeout->itemData(i).toInt())));
    m_kind->setAccessibleName(tr("What the step does"));
    m_time->setAccessibleName(tr("Time in ms"));
    m_timeUnit->setText(tr("ms", "milliseconds"));
    m_onTimeout->setAccessibleName(tr("When the time is up"));
    m_goTo->setAccessibleName(tr("Step to go to"));
    m_goTo->setPlaceholderText(tr("choose a step"));
    m_from->setAccessibleName(tr("Repeat from step"));
    m_from->setPlaceholderText(tr("choose an earlier step"));
    m_times->setAccessibleName(tr("How often it goes back"));
    m_payload->setName(tr("Payload of the step"));
    m_captures->retranslate();
    showKind();
}

} // namespace workbench

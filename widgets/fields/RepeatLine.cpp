// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/RepeatLine.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/FlowLayout.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

constexpr qint64 kMostTimes = 1'000'000'000;
constexpr qint64 kMostRate = 1'000'000;
constexpr qint64 kMostBurst = 10'000;
constexpr qint64 kMostRampSeconds = 3'600;

/// "3 µs", "1.25 ms"
QString latenessText(std::chrono::nanoseconds late)
{
    const double us = static_cast<double>(late.count()) / 1e3;
    return us < 1'000 ? RepeatLine::tr("%1 µs").arg(QLocale().toString(us, 'f', 0))
                      : RepeatLine::tr("%1 ms").arg(QLocale().toString(us / 1e3, 'f', 2));
}

struct PaceFields {
    RepeatLine::Unit unit;
    qint64 value;
};

/// The coarsest unit in which a pace is a whole number.
PaceFields paceFields(double perSecond)
{
    using Unit = RepeatLine::Unit;
    if (!(perSecond > 0))
        return {Unit::FlatOut, 1};
    const auto whole = [](double value) {
        return std::abs(value - std::round(value)) < 1e-5 * value && value >= 0.5;
    };
    const auto field = [](double value) {
        return static_cast<qint64>(std::clamp(std::round(value), 1.0, static_cast<double>(kMostRate)));
    };
    if (whole(perSecond))
        return {Unit::PerSecond, field(perSecond)};
    const double ms = 1e3 / perSecond;
    if (whole(ms) || ms * 1e3 > static_cast<double>(kMostRate))
        return {Unit::MillisecondsApart, field(ms)};
    return {Unit::MicrosecondsApart, field(1e6 / perSecond)};
}

} // namespace

RepeatLine::RepeatLine(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_act(new QToolButton(this)), m_timesLabel(new QLabel(this)),
      m_times(new NumberSpin(theme, 0, kMostTimes, this)), m_rateLabel(new QLabel(this)),
      m_rate(new NumberSpin(theme, 1, kMostRate, this)), m_unit(new QComboBox(this)),
      m_burstLabel(new QLabel(this)), m_burst(new NumberSpin(theme, 1, kMostBurst, this)),
      m_rampLabel(new QLabel(this)), m_ramp(new NumberSpin(theme, 0, kMostRampSeconds, this)),
      m_state(new ElidedLabel(this)), m_message(new MessageLine(theme, this))
{
    setObjectName(QStringLiteral("repeatLine"));
    m_act->setObjectName(QStringLiteral("repeatAct"));
    m_times->setObjectName(QStringLiteral("repeatTimes"));
    m_rate->setObjectName(QStringLiteral("repeatRate"));
    m_unit->setObjectName(QStringLiteral("repeatUnit"));
    m_burst->setObjectName(QStringLiteral("repeatBurst"));
    m_ramp->setObjectName(QStringLiteral("repeatRamp"));
    m_state->setObjectName(QStringLiteral("repeatState"));
    m_state->setTextFormat(Qt::PlainText);
    m_act->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_act->setFocusPolicy(Qt::StrongFocus);
    for (const Unit unit : {Unit::PerSecond, Unit::MillisecondsApart, Unit::MicrosecondsApart, Unit::FlatOut})
        m_unit->addItem(QString(), static_cast<int>(unit));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_times->setValue(0);
    m_rate->setValue(1);
    m_burst->setValue(1);
    m_ramp->setValue(0);

    placeParts();
    connect(m_act, &QToolButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RepeatLine::refresh);
    connect(&m_theme, &Theme::changed, this, &RepeatLine::refresh);
    for (NumberSpin* spin : {m_times, m_rate, m_burst, m_ramp})
        connect(spin, &NumberSpin::edited, this, [this] { m_message->hide(); });
    retranslate();
}

void RepeatLine::placeParts()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    auto* fields = new QWidget(this);
    auto* row = new FlowLayout(8);
    fields->setLayout(row);
    row->addWidget(m_act);
    // A label and its field stay together where the row is folded.
    const auto pair = [&](QLabel* label, QWidget* field) {
        auto* both = new QWidget(fields);
        auto* inside = new QHBoxLayout(both);
        inside->setContentsMargins({});
        inside->setSpacing(6);
        label->setBuddy(field);
        inside->addWidget(label);
        inside->addWidget(field);
        row->addWidget(both);
        return inside;
    };
    pair(m_timesLabel, m_times);
    pair(m_rateLabel, m_rate)->addWidget(m_unit);
    pair(m_burstLabel, m_burst);
    pair(m_rampLabel, m_ramp);
    column->addWidget(fields);
    column->addWidget(m_state);
    column->addWidget(m_message);
    m_message->hide();
}

std::optional<RepeatLine::Wanted> RepeatLine::wanted()
{
    const auto unit = static_cast<Unit>(m_unit->currentData().toInt());
    for (NumberSpin* spin : {m_times, m_rate, m_burst, m_ramp}) {
        const bool counts = spin->isEnabled();
        if (const auto problem = counts ? spin->problem() : std::nullopt) {
            spin->check();
            spin->setFocus(Qt::OtherFocusReason);
            m_message->setRefusal(*problem);
            m_message->show();
            return std::nullopt;
        }
    }
    m_message->hide();
    Wanted wanted;
    wanted.count = static_cast<std::uint64_t>(m_times->value().value_or(0));
    if (unit == Unit::FlatOut)
        return wanted;
    const auto rate = static_cast<double>(m_rate->value().value_or(1));
    wanted.pace.perSecond =
        unit == Unit::PerSecond ? rate : (unit == Unit::MillisecondsApart ? 1e3 : 1e6) / rate;
    wanted.pace.burst = static_cast<std::uint32_t>(m_burst->value().value_or(1));
    wanted.pace.ramp = std::chrono::seconds(m_ramp->value().value_or(0));
    return wanted;
}

void RepeatLine::setWanted(const Wanted& wanted)
{
    if (m_running)
        return;
    const PaceFields fields = paceFields(wanted.pace.perSecond);
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(fields.unit)));
    m_rate->setValue(fields.value);
    m_times->setValue(static_cast<qint64>(std::min<std::uint64_t>(wanted.count, kMostTimes)));
    m_burst->setValue(std::clamp<qint64>(wanted.pace.burst, 1, kMostBurst));
    const auto ramp = std::chrono::round<std::chrono::seconds>(wanted.pace.ramp).count();
    m_ramp->setValue(std::clamp<qint64>(ramp, 0, kMostRampSeconds));
    m_message->hide();
}

void RepeatLine::show(const RepeatProgress& progress)
{
    m_progress = progress;
    m_running = progress.running;
    refresh();
}

void RepeatLine::setStartEnabled(bool enabled)
{
    m_startEnabled = enabled;
    refresh();
}

void RepeatLine::refresh()
{
    const bool flatOut = static_cast<Unit>(m_unit->currentData().toInt()) == Unit::FlatOut;
    m_act->setEnabled(m_running || m_startEnabled);
    m_act->setText(m_running ? tr("Stop repeating") : tr("Start repeating"));
    m_act->setAccessibleName(m_act->text());
    m_act->setIcon(m_theme.icons().icon(m_running ? u"stop" : u"start"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_times, m_unit})
        field->setEnabled(!m_running);
    for (QWidget* field : std::initializer_list<QWidget*>{m_rate, m_burst, m_ramp})
        field->setEnabled(!m_running && !flatOut);
    m_state->setText(progressText());
    m_state->setVisible(m_progress.has_value());
}

/// "1,203 of 5,000 sent, 1,000/s, half of them late by 3 µs at most, 99 % by 180 µs; 2 failed. Stopped."
QString RepeatLine::progressText() const
{
    if (!m_progress)
        return {};
    const RepeatProgress& now = *m_progress;
    const QLocale numbers;
    const auto count = [&](std::uint64_t value) { return numbers.toString(static_cast<qulonglong>(value)); };
    QStringList parts;
    parts << (now.planned > 0 ? tr("%1 of %2 sent").arg(count(now.sent), count(now.planned))
                              : tr("%1 sent").arg(count(now.sent)));
    const double rate = now.running ? now.perSecondNow : now.perSecond;
    parts << tr("%1 a second").arg(numbers.toString(rate, 'f', rate < 10 ? 1 : 0));
    if (now.latest.count() > 0)
        parts << tr("late by %1 (half), %2 (99 %)").arg(latenessText(now.lateHalf), latenessText(now.late99));
    if (now.failed > 0)
        parts << tr("%1 failed").arg(count(now.failed));
    if (now.shortened > 0)
        parts << tr("%1 short at first").arg(count(now.shortened));
    if (now.blocked > 0)
        parts << tr("waited %1 times for room").arg(count(now.blocked));
    const QString text = parts.join(QStringLiteral(", "));
    return now.running ? text : tr("%1. %2").arg(text, endText());
}

QString RepeatLine::endText() const
{
    switch (m_progress->end) {
    case RepeatEnd::CountReached:
        return tr("Done.");
    case RepeatEnd::Stopped:
        return tr("Stopped.");
    case RepeatEnd::TargetGone:
        return tr("Ended: there is nobody to send to any more.");
    case RepeatEnd::PayloadRefused:
        return refusalText(m_progress->refusal, Encoding::Utf8);
    }
    return {};
}

void RepeatLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RepeatLine::retranslate()
{
    const auto name = [](QWidget* field, QLabel* label, const QString& text) {
        label->setText(text);
        field->setAccessibleName(text);
    };
    name(m_times, m_timesLabel, tr("times"));
    m_times->setToolTip(tr("How often it is sent; 0: until you stop it"));
    name(m_rate, m_rateLabel, tr("pace"));
    m_rate->setToolTip(tr("How fast; kept by deadlines that do not drift"));
    m_unit->setAccessibleName(tr("Unit of the rate"));
    m_unit->setItemText(0, tr("a second"));
    m_unit->setItemText(1, tr("ms apart"));
    m_unit->setItemText(2, tr("µs apart"));
    m_unit->setItemText(3, tr("as fast as it goes"));
    name(m_burst, m_burstLabel, tr("in bursts of"));
    m_burst->setToolTip(tr("So many one right after the other each time"));
    name(m_ramp, m_rampLabel, tr("ramp (s)"));
    m_ramp->setToolTip(tr("Seconds in which the rate rises from nothing; 0: it does not rise"));
    refresh();
}

} // namespace workbench

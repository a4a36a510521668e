// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultPresets.h"

#include "widgets/faults/FaultModel.h"
#include "widgets/faults/FaultWords.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace workbench {

FaultPresets::FaultPresets(FaultModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins({});
    for (const FaultPreset id : kFaultPresets) {
        std::vector<FaultRule> rules = presetRules(id);
        if (rules.empty())
            continue;
        const int place = static_cast<int>(m_presets.size());
        auto* box = new QCheckBox(this);
        box->setObjectName(QString::fromLatin1(presetName(id).data()));
        layout->addWidget(box, place / 2, place % 2);
        m_presets.push_back({id, std::move(rules), box});
    }
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    for (const Preset& preset : m_presets)
        connect(preset.box, &QCheckBox::clicked, this, [this, &preset](bool on) { play(preset, on); });
    connect(&m_model, &FaultModel::changed, this, &FaultPresets::refresh);
    refresh();
    retranslate();
}

/// -1 where there is none like it.
int FaultPresets::rowOf(const FaultRule& rule) const
{
    const auto& entries = m_model.entries();
    const auto found = std::ranges::find(entries, rule, &FaultPlan::Entry::rule);
    return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
}

bool FaultPresets::isOn(const Preset& preset) const
{
    return std::ranges::all_of(preset.rules, [this](const FaultRule& rule) {
        const int row = rowOf(rule);
        return row >= 0 && m_model.at(row).enabled;
    });
}

void FaultPresets::play(const Preset& preset, bool on)
{
    QList<int> rows;
    for (const FaultRule& rule : preset.rules) {
        if (const int row = rowOf(rule); row >= 0)
            rows += row;
        else if (on)
            rows += m_model.add(rule, true);
    }
    m_model.setOn(rows, on);
}

void FaultPresets::refresh()
{
    for (const Preset& preset : m_presets)
        preset.box->setChecked(isOn(preset));
}

void FaultPresets::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FaultPresets::retranslate()
{
    for (const Preset& preset : m_presets) {
        preset.box->setText(FaultWords::presetTitle(preset.id));
        preset.box->setAccessibleName(preset.box->text());
        preset.box->setToolTip(FaultWords::presetTip(preset.id));
        preset.box->setAccessibleDescription(preset.box->toolTip());
    }
}

} // namespace workbench

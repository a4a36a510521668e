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

FaultPresets::FaultPresets(FaultModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    for (const FaultPreset id : kFaultPresets) {
        std::vector<FaultRule> rules = presetRules(id);
        if (rules.empty())
            continue;
        auto* box = new QCheckBox(this);
        box->setObjectName(QString::fromLatin1(presetName(id).data()));
        m_presets.push_back({id, std::move(rules), box});
    }
    place();
    for (const Preset& preset : m_presets)
        connect(preset.box, &QCheckBox::clicked, this, [this, &preset](bool on) { play(preset, on); });
    connect(&m_model, &FaultModel::changed, this, &FaultPresets::refresh);
    refresh();
    retranslate();
}

int FaultPresets::widest() const
{
    int width = 0;
    for (const Preset& preset : m_presets)
        width = std::max(width, preset.box->sizeHint().width());
    return width;
}

QSize FaultPresets::minimumSizeHint() const { return {widest(), QWidget::minimumSizeHint().height()}; }

/// Two beside each other, or one.
void FaultPresets::place()
{
    const int columns = 2 * widest() + m_grid->horizontalSpacing() <= width() ? 2 : 1;
    if (m_grid->count() > 0 && columns == (m_grid->itemAtPosition(0, 1) == nullptr ? 1 : 2))
        return;
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        const int place = static_cast<int>(i);
        m_grid->removeWidget(m_presets[i].box);
        m_grid->addWidget(m_presets[i].box, place / columns, place % columns);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void FaultPresets::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
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
    updateGeometry();
    place();
}

} // namespace workbench

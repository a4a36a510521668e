// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/faults/FaultPreset.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QGridLayout;

namespace workbench {

class FaultModel;

/// A box for each preset that this system knows: ticked while all its rules are on. Ticking it switches them
/// on and adds those that are missing; taking the tick away switches them off.
class FaultPresets : public QWidget
{
    Q_OBJECT
public:
    /// `model` must outlive it.
    explicit FaultPresets(FaultModel& model, QWidget* parent = nullptr);

    /// As wide as one preset: they stand below each other where there is no room for two.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Preset {
        FaultPreset id;
        std::vector<FaultRule> rules;
        QCheckBox* box;
    };

    int rowOf(const FaultRule& rule) const;
    bool isOn(const Preset& preset) const;
    void play(const Preset& preset, bool on);
    void refresh();
    void retranslate();
    int widest() const;
    void place();

    FaultModel& m_model;
    QGridLayout* m_grid;
    std::vector<Preset> m_presets;
};

} // namespace workbench

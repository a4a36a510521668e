// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace workbench {

class FaultModel;
class Theme;

/// The faults' field of the status bar: "Faults off", or a bolt and "Faults on, 2 rules". A click is the wish
/// to see them.
class FaultIndicator : public QToolButton
{
    Q_OBJECT
public:
    /// The references must outlive it.
    FaultIndicator(const FaultModel& model, const Theme& theme, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const FaultModel& m_model;
    const Theme& m_theme;
};

} // namespace workbench

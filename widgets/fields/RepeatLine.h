// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/SendSchedule.h"
#include "core/roles/RoleEvents.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace workbench {

class ElidedLabel;
class MessageLine;
class NumberSpin;
class Theme;

/// How often and how fast a payload is sent again and again, and how that goes on: rate, lateness, failures.
/// It sends nothing itself.
class RepeatLine : public QWidget
{
    Q_OBJECT
public:
    /// How a rate is written.
    enum class Unit : std::uint8_t { PerSecond, MillisecondsApart, MicrosecondsApart, FlatOut };

    struct Wanted {
        Pace pace;
        std::uint64_t count = 0; ///< 0: until it is stopped

        friend bool operator==(const Wanted&, const Wanted&) = default;
    };

    explicit RepeatLine(const Theme& theme, QWidget* parent = nullptr);

    /// Nothing where a field cannot be read; it is framed and named then.
    std::optional<Wanted> wanted();
    /// Fills the fields in the unit that fits; what they cannot hold comes as near as they can. Not while one
    /// is running.
    void setWanted(const Wanted& wanted);
    /// What a repetition says of itself; from the first on until the one that ends it, the button stops it.
    void show(const RepeatProgress& progress);
    bool isRunning() const { return m_running; }
    /// Off where there is nobody to send to. A running one can be stopped all the same.
    void setStartEnabled(bool enabled);

Q_SIGNALS:
    void startRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void placeParts();
    void retranslate();
    void refresh();
    QString progressText() const;
    QString endText() const;

    const Theme& m_theme;
    QToolButton* m_act;
    QLabel* m_timesLabel;
    NumberSpin* m_times;
    QLabel* m_rateLabel;
    NumberSpin* m_rate;
    QComboBox* m_unit;
    QLabel* m_burstLabel;
    NumberSpin* m_burst;
    QLabel* m_rampLabel;
    NumberSpin* m_ramp;
    ElidedLabel* m_state;
    MessageLine* m_message;
    std::optional<RepeatProgress> m_progress;
    bool m_running = false;
    bool m_startEnabled = true;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>
#include <utility>

namespace workbench {

/// Lets any thread have `run` called on the thread that made this object. What `run` needs is handed over
/// under a mutex, never in the wake-up itself. Calls that nobody has answered when it dies are dropped.
class Wakeup : public QObject
{
public:
    explicit Wakeup(std::function<void()> run) : m_run(std::move(run)) {}

    /// Any thread; returns at once.
    void wake();

    bool event(QEvent* event) override;

private:
    const std::function<void()> m_run;
};

} // namespace workbench

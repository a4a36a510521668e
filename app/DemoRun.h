// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/Demo.h"

#include <QObject>

#include <thread>

namespace workbench {

/// Plays the demo on a thread of its own with roles that live in the GUI thread. GUI thread.
class DemoRun : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~DemoRun() override { stop(); }

    /// Nothing while one is running. The roles must live until finished() or stop().
    void start(const DemoRoles& roles);
    bool isRunning() const { return m_running; }
    /// Returns when no role is in use any more (at once: every wait of the demo ends on request).
    void stop();

Q_SIGNALS:
    void finished(const workbench::DemoReport& report);

private:
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace workbench

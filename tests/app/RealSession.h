// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/WindowSession.h"
#include "core/system/NativeSystemCalls.h"

#include <QApplication>

#include <memory>

namespace workbench {

/// The whole program over the real system, its window not open yet. The three must outlive it; `dataFolder`
/// as in WorkspaceDesk. GUI thread.
inline std::unique_ptr<WindowSession> realSession(Settings& settings, Theme& theme, Language& language,
                                                  const QString& dataFolder = {})
{
    const auto native = std::make_shared<NativeSystemCalls>();
    return std::make_unique<WindowSession>(WindowSession::Parts{*qApp, settings, theme, language, native,
                                                                std::make_shared<CallJournal>(),
                                                                native->openHandles(), dataFolder},
                                           CommandLine{}, nullptr);
}

} // namespace workbench

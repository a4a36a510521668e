// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace workbench {

class LogCapture;
class Theme;

/// The capture's field of the status bar: a ring while it is off, a red disc and "Capturing 12 MB" while it
/// runs, a cross where it ended by itself. A click starts or stops it.
class CaptureIndicator : public QToolButton
{
    Q_OBJECT
public:
    /// The references must outlive it.
    CaptureIndicator(LogCapture& capture, const Theme& theme, QWidget* parent = nullptr);

private:
    void tell();

    LogCapture& m_capture;
    const Theme& m_theme;
};

} // namespace workbench

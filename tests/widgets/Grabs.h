// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace workbench {

/// Saves a picture of a widget to look at, in the folder `grabs` beside the test's executable.
inline bool saveGrab(QWidget& widget, const QString& name)
{
    const QDir folder(QCoreApplication::applicationDirPath());
    return folder.mkpath(QStringLiteral("grabs")) &&
           widget.grab().save(folder.filePath(QStringLiteral("grabs/%1.png").arg(name)));
}

} // namespace workbench

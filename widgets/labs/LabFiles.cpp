// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/labs/LabFiles.h"

#include <QDir>
#include <QFile>

namespace workbench {

std::vector<Lab> builtInLabs()
{
    std::vector<Lab> labs;
    const QDir folder(QStringLiteral(":/labs"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        std::vector<JsonProblem> problems; // there are none: a test looks
        if (file.open(QIODevice::ReadOnly))
            labs.push_back(labIn(file.readAll().toStdString(), problems));
    }
    return labs;
}

} // namespace workbench

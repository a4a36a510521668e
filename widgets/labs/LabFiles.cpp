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
        QString unreadable;
        std::vector<JsonProblem> problems; // a test looks for them
        labs.push_back(labIn(fileText(folder.filePath(name), unreadable), problems));
    }
    return labs;
}

std::string fileText(const QString& path, QString& problem)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().toStdString();
    problem = file.errorString();
    return {};
}

} // namespace workbench

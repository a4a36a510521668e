// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/StarterCollection.h"

#include "core/json/JsonText.h"
#include "core/workspace/LibraryJson.h"

#include <QFile>

namespace workbench {

std::vector<LibraryItem> starterCollection(const QString& language)
{
    QFile file(QStringLiteral(":/starter-collection.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<JsonProblem> problems;
    Json json = parseJson(file.readAll().toStdString(), problems);
    const std::string suffix = '_' + language.section(QLatin1Char('_'), 0, 0).toStdString();
    for (Json& item : json["library"]) {
        for (const char* key : {"name", "note"}) {
            if (const auto own = item.find(key + suffix); own != item.end())
                item[key] = std::string(own->get_ref<const std::string&>());
        }
    }
    return libraryOf(JsonObject(json, {}, problems), "library");
}

} // namespace workbench

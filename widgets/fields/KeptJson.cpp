// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/KeptJson.h"

#include "core/json/JsonText.h"
#include "core/workspace/LibraryJson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace workbench {

QVariant variantOf(const Json& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(jsonText(json))).object().toVariantMap();
}

Json jsonOf(const QVariant& kept)
{
    std::vector<JsonProblem> problems;
    const QJsonDocument text(QJsonObject::fromVariantMap(kept.toMap()));
    return parseJson(text.toJson(QJsonDocument::Compact).toStdString(), problems);
}

} // namespace workbench

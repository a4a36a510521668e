// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/TrafficModel.h"

namespace workbench {

/// What one connection said, in the order of the calls.
class ConversationModel : public TrafficModel
{
    Q_OBJECT
public:
    explicit ConversationModel(QObject* parent = nullptr) : ConversationModel(Limits(), parent) {}
    explicit ConversationModel(Limits limits, QObject* parent = nullptr)
        : TrafficModel({Column::Time, Column::Direction, Column::Data, Column::Size}, limits, parent)
    {
    }
};

} // namespace workbench

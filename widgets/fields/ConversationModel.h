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
    /// What one conversation may take, where it is the only one: millions of lines.
    static constexpr Limits kLimits{4'000'000, qint64{64} << 20};

    explicit ConversationModel(QObject* parent = nullptr) : ConversationModel(kLimits, parent) {}
    explicit ConversationModel(Limits limits, QObject* parent = nullptr)
        : TrafficModel({Column::Time, Column::Direction, Column::Data, Column::Size}, limits, parent)
    {
    }
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/TrafficModel.h"

namespace workbench {

/// The datagrams of one socket, with their senders.
class DatagramModel : public TrafficModel
{
    Q_OBJECT
public:
    explicit DatagramModel(QObject* parent = nullptr) : DatagramModel(Limits(), parent) {}
    explicit DatagramModel(Limits limits, QObject* parent = nullptr)
        : TrafficModel({Column::Time, Column::Peer, Column::To, Column::Size, Column::Data}, limits, parent)
    {
    }
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/ConversationModel.h"
#include "widgets/fields/TrafficView.h"

namespace workbench {

/// What one connection said: who, when, which bytes.
class ConversationView : public TrafficView
{
    Q_OBJECT
public:
    explicit ConversationView(const Theme& theme, QWidget* parent = nullptr);
};

} // namespace workbench

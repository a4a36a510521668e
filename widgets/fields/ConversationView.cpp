// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ConversationView.h"

namespace workbench {

ConversationView::ConversationView(const Theme& theme, QWidget* parent)
    : TrafficView(
          theme, true,
          [] {
              return Words{tr("Conversation"),
                           tr("Conversation as text"),
                           tr("Conversation as hex"),
                           tr("Conversation as both"),
                           tr("What a row of the conversation is, and the encoding of its text"),
                           tr("Compare sent with received"),
                           tr("Find in conversation"),
                           tr("Save conversation")};
          },
          parent)
{
    setObjectName(QStringLiteral("conversation"));
    setEmptyTexts(tr("Nothing sent or received yet."), QString());
}

} // namespace workbench

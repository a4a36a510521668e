// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

struct msghdr;

namespace workbench {

/// Decodes what recvmsg wrote into msg_control (cmsg(3)); notes of other kinds are passed over.
void readControlMessages(msghdr& message, ReceiveNotes& notes);

} // namespace workbench

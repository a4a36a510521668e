// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualCall.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace workbench {

/// A call as a line of C, as it would be made with these arguments: "ssize_t n = recv(12, buf, 65536, 0);".
/// What does not fit into the line stands behind it in a comment.
struct CallInC {
    /// Where a parameter stands in `text`, the comment included.
    struct Piece {
        ManualParameter parameter{};
        std::size_t begin = 0;
        std::size_t length = 0;
        bool isUnread = false; ///< as it was typed: the call cannot be made so
    };

    std::string text;
    std::size_t nameBegin = 0; ///< of the function's name
    std::size_t nameLength = 0;
    std::vector<Piece> pieces; ///< more than one may be of the same parameter
};

/// What is typed for a parameter and cannot be read: it stands in the line as it is, with a "?" behind it.
struct UnreadText {
    ManualParameter parameter{};
    std::string typed;
    /// Of two fields of one parameter the second one, where the line shows them apart: buf's length.
    bool isSecond = false;
};

/// `unread` goes before what `arguments` have for these parameters.
CallInC callInC(const CallForm& form, const ManualArguments& arguments,
                std::span<const UnreadText> unread = {});

} // namespace workbench

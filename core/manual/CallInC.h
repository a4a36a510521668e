// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualCall.h"

#include <cstddef>
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
    };

    std::string text;
    std::size_t nameBegin = 0; ///< of the function's name
    std::size_t nameLength = 0;
    std::vector<Piece> pieces; ///< more than one may be of the same parameter
};

CallInC callInC(const CallForm& form, const ManualArguments& arguments);

} // namespace workbench

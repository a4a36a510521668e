// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyRule.h"
#include "core/automation/SendSchedule.h"
#include "core/automation/Sequence.h"
#include "core/payload/Payload.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace workbench {

enum class Transport : std::uint8_t { Tcp, Udp, UnixStream, UnixDatagram };

/// Where something can be sent.
struct Target {
    Transport transport = Transport::Tcp;
    std::string host; ///< a name or a numeric address; of unix sockets the path, or "@name"
    std::uint16_t port = 0;

    friend bool operator==(const Target&, const Target&) = default;
};

/// How a saved payload is sent again and again.
struct SavedRepetition {
    Pace pace;
    std::uint64_t count = 0; ///< 0: until it is stopped

    friend bool operator==(const SavedRepetition&, const SavedRepetition&) = default;
};

struct SavedPayload {
    Payload payload;
    std::optional<Target> target{};
    std::optional<SavedRepetition> repetition{};

    friend bool operator==(const SavedPayload&, const SavedPayload&) = default;
};

struct LibraryItem;

struct LibraryFolder {
    std::vector<LibraryItem> items;

    friend bool operator==(const LibraryFolder&, const LibraryFolder&);
};

/// One thing that was saved. A tree of them is a library; the order is the user's.
struct LibraryItem {
    using Content = std::variant<LibraryFolder, SavedPayload, Target, ReplyRules, Sequence>;

    std::string name; ///< UTF-8
    std::string note; ///< UTF-8: what it is for
    Content content;

    friend bool operator==(const LibraryItem&, const LibraryItem&) = default;
};

inline bool operator==(const LibraryFolder& a, const LibraryFolder& b) { return a.items == b.items; }

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"

#include <cstdint>
#include <string>
#include <vector>

namespace workbench {

/// What a stretch of a call's text is, for views that tell it by weight or colour.
enum class TextRole : std::uint8_t { Plain, Name, Endpoint, SentData, ReceivedData };

struct TextSpan {
    std::uint32_t begin; ///< bytes into the text
    std::uint32_t length;
    TextRole role;
};

/// A fact about a result that its number alone does not tell. Views put it into words.
enum class ResultNote : std::uint8_t {
    None,
    EndOfStream,    ///< 0 from reading a stream: the peer has finished sending
    ConnectionOver, ///< the same where the connection is gone: both sides have finished, or it was reset
    ReadingShut,    ///< the same where the peer has not finished: reading was shut down here (shutdown(2))
    EmptyDatagram,  ///< 0 from reading a datagram socket
    Cut,            ///< first: bytes kept, second: bytes lost (0: unknown how many)
    Dropped,        ///< first: datagrams dropped before this one (count since the socket was made)
    ShortCount,     ///< first: bytes moved, second: bytes offered
};

/// The right-hand side of a record, in parts.
struct ResultParts {
    std::string value;     ///< "13", "-1", "hostent {...}", "?" while pending
    std::string errorName; ///< "EADDRINUSE"; empty where it did not fail
    std::string errorText; ///< "Address already in use", English, the system's words
    ResultNote note = ResultNote::None;
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    bool injected = false;
};

/// Which of the three ends a read of a stream that gave 0 bytes has met, by the connection's state after it.
ResultNote endOfStreamNote(const CallRecord& record);

/// How a call reads (strace(1) is the model): C syntax, symbolic constants, decoded addresses, the
/// endpoint on the handle. Built from CallSpec alone; no call has code of its own here.
struct CallTextOptions {
    std::size_t dataLimit = 64; ///< bytes of payload shown, cut with "..." outside the quotes
    bool endpoints = true;      ///< false: "<…>" in the place of the endpoint
    bool spans = true;
};

struct CallText {
    std::string text;
    std::vector<TextSpan> spans;
};

/// "recv(9<TCP:[...]>, "hello\r\n", 65536, 0)": the left-hand side, UTF-8.
CallText callText(const CallRecord& record, const CallDirectory& directory,
                  const CallTextOptions& options = {});
ResultParts resultParts(const CallRecord& record, const CallDirectory& directory);
/// What follows the return value on the line: "EADDRINUSE (Address already in use)"; "" where nothing does.
std::string remarkText(const CallRecord& record, const ResultParts& parts);
/// The whole line as `--headless` prints it and the log file's `text` holds it.
std::string lineText(const CallRecord& record, const CallDirectory& directory);

/// One argument for a detail view, in the order of the parameters; members of a structure follow their
/// structure's own row.
struct ArgumentRow {
    std::string name;
    int depth = 0;                ///< 1: member of the structure above
    std::string value;            ///< decoded
    std::string raw;              ///< as the number or the size in bytes
    bool writtenBack = false;     ///< the call wrote this value
    std::string before;           ///< what was handed in where the call changed it, else empty
    int slot = -1;                ///< -1 for a row that only heads a structure or list
    std::vector<std::byte> bytes; ///< as they lay in memory: addresses, option values, texts; not the payload
};
std::vector<ArgumentRow> argumentRows(const CallRecord& record, const CallDirectory& directory);

/// Bytes as a C string literal without quotes, as strace writes it: "hello\r\n", "\0", "\303\251".
std::string quotedBytes(std::span<const std::byte> bytes);

} // namespace workbench

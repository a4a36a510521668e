// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Payload.h"
#include "core/payload/PayloadVariable.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace workbench {

// What the variables of one sending stand for.
struct Expansion {
    std::uint64_t counter = 0;
    std::chrono::system_clock::time_point time;
    std::chrono::seconds utcOffset{};                     // of local time
    std::function<std::uint64_t()> random;                // 64 random bits a call; empty: zeros
    std::span<const std::span<const std::byte>> captures; // of ${0}, ${1} ...
};

// A payload whose text is read once and whose variables, "${name:arguments}", are put in for each sending.
// "$${" is
// "${" as it stands. Without Payload::variables nothing is a variable. A value.
class PayloadTemplate
{
public:
    PayloadTemplate() = default;
    // Fails as Payload::bytes() does, and with the Variable... codes; positions are of the payload's text.
    static Parsed<PayloadTemplate> parse(const Payload& payload);
    // These bytes and an ending, without a variable.
    static PayloadTemplate ofBytes(Bytes body, LineEnding ending, Encoding encoding);

    // The text that has the same pieces in another mode, without the ending: what stood as it was is written
    // as payloadText() does, variables stay. Fails as payloadText() does, and with BytesNotInEncoding where a
    // dollar sign would come to stand before a variable.
    Parsed<std::string> textIn(PayloadMode mode) const;

    // No variable in it: expand() gives the same bytes every time.
    bool isFixed() const { return m_fixed; }
    // Fails with VariableRange, VariableNoCapture or CharacterNotInEncoding; the position is that of the
    // variable in the text. Lengths are put in first, then checksums in their order: a checksum counts those
    // behind it as zeros.
    Parsed<Bytes> expand(const Expansion& expansion) const;

private:
    struct Variable {
        PayloadVariable variable;
        std::size_t begin = 0; // of "${" in the text
        std::size_t end = 0;   // behind its "}"
    };
    using Piece = std::variant<Bytes, Variable>;
    class Expander;

    PayloadError errorAt(PayloadErrorCode code, const Variable& variable) const;

    std::vector<Piece> m_pieces;
    std::string m_text;
    Encoding m_encoding = Encoding::Utf8;
    bool m_variables = false; // "${" is special
    bool m_fixed = true;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace workbench {

/// What could not be taken from a file, or was taken otherwise than it stood there. Words belong to the
/// caller.
enum class ImportProblem : std::uint8_t {
    NotRecognized, ///< the file is of no kind that is known; nothing was taken
    TooLarge,      ///< more than is taken; what is behind was left out
    TooMany,       ///< more items, streams or notes than are kept
    Truncated,     ///< the file ends in the middle; what is before was taken
    Damaged,       ///< a length or number in it cannot be; reading ended there
    JsonBroken,    ///< JSON up to `line` and the column `count`, not behind; nothing was taken
    JsonCut,       ///< the same where the text ends
    JsonOther,     ///< JSON, but of another program; nothing was taken
    NotText,       ///< a file of text holds bytes that are none

    IniLine,     ///< no "[group]", no "key=value"
    IniVariant,  ///< a value in Qt's binary form that is no number
    PacketGone,  ///< a name in the list of packets without a packet
    Missing,     ///< a member that must be there is not
    WrongKind,   ///< a member is of another kind: text where a number belongs ...
    BadPort,     ///< no number from 0 to 65535; 0 was taken
    BadRepeat,   ///< no number of seconds; it is not repeated
    NoAddress,   ///< a packet for nobody; its address was left empty
    BadProtocol, ///< a protocol that is not known; TCP was taken
    NoTls,       ///< SSL, DTLS, HTTPS: the workbench sends the bytes without encryption
    HttpWritten, ///< a request that was to be made from its path: the request was written out
    BodyUnused,  ///< the bytes of an HTTP GET, which are not sent; the request was taken without them
    OddHex,      ///< a hex digit stands alone; digits were paired from the end, as Packet Sender does
    HexIgnored,  ///< characters that are no hex digits were passed over, as Packet Sender does
    NotLatin1,   ///< a character that Packet Sender cannot send; a question mark was taken
    MacroNearly, ///< a macro became a variable that is written a little differently
    BadMatch,    ///< a way to compare that is not known; the rule was taken switched off

    HexStray,   ///< a character that is no hex
    HexAlone,   ///< a hex digit without its second
    HexOffset,  ///< the offset of a line does not fit what is before it
    HexShort,   ///< a line of a dump holds fewer bytes than its offset says
    ArrayValue, ///< an element of an array that is no number from 0 to 255
    NoBytes,    ///< nothing in the text is a byte

    LinkType,   ///< packets of a link layer that is not known (its number)
    NotIp,      ///< packets of another protocol than IP; `count` of them
    NotCarried, ///< IP packets of another protocol than TCP and UDP
    Fragment,   ///< IP fragments, which are not put together
    Malformed,  ///< packets whose headers cannot be
    PacketCut,  ///< packets that were captured in part
    DataGap,    ///< bytes of a stream that are not in the capture
};

/// One of them, and where.
struct ImportNote {
    ImportProblem problem{};
    std::size_t line = 0;    ///< 1 is the first; 0 where the file has no lines
    std::string place = {};  ///< the packet, rule, stream or member: "DNS query", "[3].port"; cut as `text`
    std::string text = {};   ///< what stands there, cut to kLongestNote bytes; UTF-8 or escaped
    std::uint64_t count = 1; ///< how often; bytes of a DataGap; the column of a JsonBroken

    friend bool operator==(const ImportNote&, const ImportNote&) = default;
};

inline constexpr std::size_t kLongestNote = 80;
inline constexpr std::size_t kMostNotes = 1000;

/// The notes of one import; of more than kMostNotes the rest is only counted.
class ImportReport
{
public:
    void add(ImportNote note);
    const std::vector<ImportNote>& notes() const { return m_notes; }
    std::uint64_t left() const { return m_left; } ///< notes that were not kept
    bool isEmpty() const { return m_notes.empty(); }

private:
    std::vector<ImportNote> m_notes;
    std::uint64_t m_left = 0;
};

/// Text for a note or a name: as it is where it is UTF-8 that can be shown, else with escapes; cut to
/// `longest` bytes.
std::string shownText(std::string_view text, std::size_t longest = kLongestNote);

} // namespace workbench

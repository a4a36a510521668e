// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/PacketSender.h"

#include "core/import/Import.h"
#include "core/import/PacketSenderText.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <locale>
#include <set>
#include <sstream>

namespace workbench {

namespace {

/// A packet's members as they were saved.
struct SavedPacket {
    std::string name;
    std::string address;
    std::string port;
    std::string protocol;
    std::string hex;
    std::string path;   ///< of HTTP
    std::string repeat; ///< seconds from one send to the next; 0: once
    std::size_t line = 0;
};

/// How the protocols of Packet Sender are sent.
struct ProtocolWay {
    bool isKnown = true;
    Transport transport = Transport::Tcp;
    bool isTls = false;
    bool isHttp = false;
    bool isPost = false;
};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return lower;
}

ProtocolWay wayOf(std::string_view protocol)
{
    const std::string name = lowered(protocol);
    const auto has = [&](const char* part) { return name.find(part) != std::string::npos; };
    ProtocolWay way;
    way.isHttp = has("http");
    way.isTls = has("ssl") || has("dtls") || has("https");
    way.isPost = way.isHttp && has("post");
    if (name == "udp" || has("dtls"))
        way.transport = Transport::Udp;
    way.isKnown = way.isHttp || way.isTls || name == "udp" || has("tcp");
    return way;
}

template <class Number> std::optional<Number> numberOf(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Bytes textBytes(std::string_view text)
{
    const std::span<const std::byte> bytes = bytesIn(text);
    return {bytes.begin(), bytes.end()};
}

/// What Packet Sender tells the server of a body.
std::string_view contentType(std::span<const std::byte> body)
{
    const char first = body.empty() ? '\0' : static_cast<char>(body.front());
    if (first == '{' || first == '[')
        return "application/json";
    return first == '<' ? "application/xml" : "application/x-www-form-urlencoded";
}

/// Makes one library item after the other.
class PacketTaker
{
public:
    explicit PacketTaker(ImportReport& report) : m_report(report) {}

    LibraryItem take(const SavedPacket& packet)
    {
        m_packet = &packet;
        const ProtocolWay way = wayOf(packet.protocol);
        if (!way.isKnown)
            tell(ImportProblem::BadProtocol, packet.protocol);
        if (way.isTls)
            tell(ImportProblem::NoTls, packet.protocol);
        SavedPayload saved;
        saved.target = Target{way.transport, packet.address, port()};
        if (packet.address.empty())
            tell(ImportProblem::NoAddress, {});
        saved.repetition = repetition();
        const Bytes bytes = packetSenderHex(packet.hex, where(), m_report);
        saved.payload =
            importedPayload(way.isHttp ? request(way, bytes) : withMacros(bytes, where(), m_report));
        return {packet.name, {}, std::move(saved)};
    }

private:
    ImportNote where() const { return {{}, m_packet->line, m_packet->name}; }
    void tell(ImportProblem problem, std::string_view text)
    {
        m_report.add({problem, m_packet->line, m_packet->name, std::string(text)});
    }

    std::uint16_t port()
    {
        const auto number = numberOf<std::uint16_t>(m_packet->port);
        if (!number)
            tell(ImportProblem::BadPort, m_packet->port);
        return number.value_or(0);
    }

    std::optional<SavedRepetition> repetition()
    {
        if (m_packet->repeat.empty())
            return std::nullopt;
        std::istringstream text(m_packet->repeat);
        text.imbue(std::locale::classic());
        double seconds = 0;
        if (!(text >> seconds) || text.peek() != std::istringstream::traits_type::eof() ||
            !std::isfinite(seconds) || seconds < 0 || (seconds > 0 && seconds < 1e-6)) {
            tell(ImportProblem::BadRepeat, m_packet->repeat);
            return std::nullopt;
        }
        if (seconds == 0)
            return std::nullopt;
        SavedRepetition repetition;
        repetition.pace.perSecond = 1 / seconds;
        return repetition;
    }

    std::vector<PayloadPiece> request(const ProtocolWay& way, const Bytes& body)
    {
        tell(ImportProblem::HttpWritten, m_packet->path);
        if (!way.isPost && !body.empty())
            tell(ImportProblem::BodyUnused, m_packet->hex);
        const std::string usualPort = way.isTls ? "443" : "80";
        std::string head = way.isPost ? "POST " : "GET ";
        head += m_packet->path.empty() ? "/" : m_packet->path;
        head += " HTTP/1.1\r\nHost: " + m_packet->address;
        head += m_packet->port == usualPort ? "\r\n" : ':' + m_packet->port + "\r\n";
        head += "Connection: close\r\n";
        if (!way.isPost)
            return {{textBytes(head + "\r\n")}};

        head += "Content-Type: " + std::string(contentType(body)) + "\r\nContent-Length: ";
        std::vector<PayloadPiece> pieces{{textBytes(head)}};
        if (hasMacro(body))
            pieces.push_back({{}, "length:-4"}); // all behind it but the two line ends
        else
            pieces.push_back({textBytes(std::to_string(body.size()))});
        pieces.push_back({textBytes("\r\n\r\n")});
        for (PayloadPiece& piece : withMacros(body, where(), m_report))
            pieces.push_back(std::move(piece));
        return pieces;
    }

    ImportReport& m_report;
    const SavedPacket* m_packet = nullptr;
};

SavedPacket packetIn(const IniFile& file, const std::string& name)
{
    const auto value = [&](const char* key) {
        const IniFile::Value* found = file.find(name + '/' + key);
        return found == nullptr ? std::string() : found->text;
    };
    const IniFile::Value* hex = file.find(name + "/hexString");
    SavedPacket packet{value("name"),      value("toIP"),        value("port"),  value("tcpOrUdp"),
                       value("hexString"), value("requestPath"), value("repeat")};
    packet.line = hex == nullptr ? 0 : hex->line;
    if (packet.name.empty())
        packet.name = name;
    return packet;
}

/// The list of names, then the packets that it does not name.
std::vector<std::string> namesIn(const IniFile& file, ImportReport& report)
{
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (std::size_t number = 1; number <= kMostImported; ++number) {
        const IniFile::Value* name = file.find("NAMES/" + std::to_string(number) + "/name");
        if (name == nullptr)
            break;
        if (!seen.insert(iniPath(name->text)).second)
            continue;
        if (file.find(name->text + "/hexString") == nullptr && file.find(name->text + "/name") == nullptr)
            report.add({ImportProblem::PacketGone, name->line, name->text});
        else
            names.push_back(name->text);
    }
    for (const std::string& name : file.groupsWith("hexString")) {
        if (seen.insert(name).second)
            names.push_back(name);
    }
    return names;
}

/// A member that its writers give as text or as a number.
std::string member(const Json& object, const char* key, const std::string& place, ImportReport& report)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return {};
    if (found->is_string())
        return found->get<std::string>();
    if (found->is_number())
        return found->dump();
    report.add({ImportProblem::WrongKind, 0, place + '.' + key});
    return {};
}

} // namespace

std::vector<LibraryItem> packetSenderPackets(const IniFile& file, ImportReport& report,
                                             TextProgress& progress)
{
    std::vector<LibraryItem> items;
    PacketTaker taker(report);
    for (const std::string& name : namesIn(file, report)) {
        if (!progress.goesOn())
            break;
        if (items.size() == kMostImported) {
            report.add({ImportProblem::TooMany, 0, name});
            break;
        }
        items.push_back(taker.take(packetIn(file, name)));
    }
    return items;
}

std::vector<LibraryItem> packetSenderPackets(const Json& list, ImportReport& report, TextProgress& progress)
{
    std::vector<LibraryItem> items;
    PacketTaker taker(report);
    for (std::size_t i = 0; i < list.size() && progress.goesOn(); ++i) {
        const std::string place = '[' + std::to_string(i) + ']';
        if (items.size() == kMostImported) {
            report.add({ImportProblem::TooMany, 0, place});
            break;
        }
        const Json& one = list[i];
        if (!one.is_object() || !one.contains("hexstring")) {
            report.add({one.is_object() ? ImportProblem::Missing : ImportProblem::WrongKind, 0,
                        one.is_object() ? place + ".hexstring" : place});
            continue;
        }
        const auto value = [&](const char* key) { return member(one, key, place, report); };
        SavedPacket packet{value("name"),      value("toip"),        value("port"),  value("tcporudp"),
                           value("hexstring"), value("requestpath"), value("repeat")};
        if (packet.name.empty())
            packet.name = place;
        items.push_back(taker.take(packet));
    }
    return items;
}

} // namespace workbench

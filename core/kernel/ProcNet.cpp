// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/ProcNet.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <istream>
#include <sstream>
#include <string>

namespace workbench::procnet {

using constants::TcpState;

namespace {

constexpr std::uint32_t kTickMs = 10;         ///< USER_HZ is 100 (time(7))
constexpr std::uint32_t kAcceptsUnix = 65536; ///< __SO_ACCEPTCON in the flags

std::uint32_t hex(std::string_view text)
{
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return value;
}

/// "0100007F:1F90": words as the processor stores what is in network order.
bool putEnd(std::string_view text, std::array<std::uint8_t, 16>& octets, std::uint16_t& port)
{
    const std::size_t colon = text.find(':');
    if (colon != 8 && colon != 32)
        return false;
    for (std::size_t word = 0; word * 8 < colon; ++word) {
        const std::uint32_t value = hex(text.substr(word * 8, 8));
        std::memcpy(octets.data() + word * 4, &value, sizeof value);
    }
    port = static_cast<std::uint16_t>(hex(text.substr(colon + 1)));
    return true;
}

/// "00000000:00000012": two numbers.
std::pair<std::uint32_t, std::uint32_t> both(std::string_view text)
{
    const std::size_t colon = text.find(':');
    return {hex(text.substr(0, colon)), colon == std::string_view::npos ? 0 : hex(text.substr(colon + 1))};
}

TcpState stateOf(std::uint32_t number)
{
    if (number == 12) // TCP_NEW_SYN_RECV
        return TcpState::SynReceived;
    return number <= static_cast<unsigned>(TcpState::Closing) ? static_cast<TcpState>(number)
                                                              : TcpState::Unknown;
}

std::optional<KernelSocket> inetLine(const std::string& line, KernelTable table)
{
    // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode ref pointer drops
    std::istringstream fields(line);
    std::string slot;
    std::string local;
    std::string peer;
    std::string state;
    std::string queues;
    std::string timer;
    std::string retransmits;
    std::string uid;
    std::string timeout;
    KernelSocket socket;
    socket.ends.table = table;
    if (!(fields >> slot >> local >> peer >> state >> queues >> timer >> retransmits >> uid >> timeout >>
          socket.inode) ||
        !putEnd(local, socket.ends.local, socket.ends.localPort) ||
        !putEnd(peer, socket.ends.peer, socket.ends.peerPort))
        return std::nullopt;
    socket.state = stateOf(hex(state));
    const auto [sent, received] = both(queues);
    socket.sendQueue = sent;
    socket.receiveQueue = received;
    const auto [kind, ticks] = both(timer);
    socket.timer = kind <= static_cast<unsigned>(KernelTimer::Probe) ? static_cast<KernelTimer>(kind)
                                                                     : KernelTimer::None;
    socket.timerMs = ticks * kTickMs;
    socket.hasLimit = socket.state != TcpState::Listen;
    if (table == KernelTable::Udp4 || table == KernelTable::Udp6) {
        std::string references;
        std::string pointer;
        fields >> references >> pointer >> socket.drops;
    }
    return socket;
}

std::optional<KernelSocket> unixLine(const std::string& line)
{
    // Num RefCount Protocol Flags Type St Inode Path
    std::istringstream fields(line);
    std::string number;
    std::string references;
    std::string protocol;
    std::string flags;
    std::string type;
    std::string state;
    KernelSocket socket;
    socket.ends.table = KernelTable::Unix;
    socket.hasLimit = false;
    if (!(fields >> number >> references >> protocol >> flags >> type >> state >> socket.inode))
        return std::nullopt;
    constexpr std::uint32_t connected = 3; // SS_CONNECTED
    socket.state = hex(flags) == kAcceptsUnix ? TcpState::Listen
                   : hex(state) == connected  ? TcpState::Established
                                              : TcpState::Close;
    fields >> std::ws;
    std::getline(fields, socket.path);
    return socket;
}

} // namespace

std::vector<KernelSocket> parse(std::istream& text, KernelTable table)
{
    std::vector<KernelSocket> sockets;
    std::string line;
    while (std::getline(text, line)) {
        if (auto socket = table == KernelTable::Unix ? unixLine(line) : inetLine(line, table))
            sockets.push_back(std::move(*socket));
    }
    return sockets;
}

} // namespace workbench::procnet

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/KernelSockets.h"

#include "core/kernel/ProcNet.h"
#include "core/system/OptionLayout.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace workbench {

namespace {

constexpr std::size_t kBufferSize = std::size_t{64} << 10;

std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

KernelSockets::KernelSockets(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open)
    : m_calls(std::move(calls)), m_open(std::move(open))
{
}

std::shared_ptr<const KernelReading> KernelSockets::read(const KernelQuestion& question)
{
    auto reading = std::make_shared<KernelReading>(nowNs(), question.tables);
    for (std::size_t at = 0; at < kKernelTables; ++at) {
        if (!question.tables.test(at))
            continue;
        const auto table = static_cast<KernelTable>(at);
        std::vector<KernelSocket> sockets;
        if (ask(table, sockets))
            reading->addTable(table, std::move(sockets));
        else if (auto listed = procnet::read(table))
            reading->addTable(table, std::move(*listed));
    }
    if (m_open) {
        readCookies(question, *reading);
        readPendingErrors(question, *reading);
        readFigures(question, *reading);
    }
    readDescriptors(*reading);
    reading->finish();
    return reading;
}

bool KernelSockets::ask(KernelTable table, std::vector<KernelSocket>& sockets)
{
    const auto source = sockdiag::source();
    if (!source || m_noNetlink)
        return false;
    if (m_netlink == kInvalidHandle) {
        const CallResult made = m_calls->socket((*source)[0], (*source)[1], (*source)[2]);
        m_noNetlink = !made.ok();
        if (m_noNetlink)
            return false;
        m_netlink = made.value;
        m_buffer.resize(kBufferSize);
    }
    if (!m_calls->send(m_netlink, sockdiag::request(table, ++m_sequence), constants::msgNosignal).ok())
        return false;
    for (;;) {
        // Each part of the answer is made by the call that fetches it: there is nothing to wait for.
        const CallResult got = m_calls->recv(m_netlink, m_buffer, constants::msgDontwait);
        if (!got.ok() || got.value <= 0)
            return false;
        const auto part = std::span<const std::byte>(m_buffer).first(static_cast<std::size_t>(got.value));
        const auto progress = sockdiag::read(part, table, m_sequence, sockets);
        if (progress != sockdiag::Progress::More)
            return progress == sockdiag::Progress::Done;
    }
}

/// SO_COOKIE names a socket for ever; reading it changes nothing that a user could see.
void KernelSockets::readCookies(const KernelQuestion& question, KernelReading& reading)
{
    static const constants::OptionName* option = constants::findOption(constants::solSocket, "SO_COOKIE");
    if (option == nullptr)
        return;
    std::unordered_map<SocketKey, std::uint64_t> still;
    for (const SocketKey& key : question.unknown) {
        std::uint64_t cookie = 0;
        if (const auto known = m_cookies.find(key); known != m_cookies.end()) {
            cookie = known->second;
        } else if (const auto lease = m_open->lease(key)) {
            std::uint32_t length = sizeof cookie;
            m_calls->getsockopt(key.handle, option->level, option->name,
                                std::as_writable_bytes(std::span(&cookie, 1)), length);
        }
        if (cookie == 0)
            continue;
        still[key] = cookie;
        reading.addCookie(key, cookie);
    }
    m_cookies = std::move(still);
}

/// poll(2) for nothing tells errors without taking them.
void KernelSockets::readPendingErrors(const KernelQuestion& question, KernelReading& reading)
{
    reading.setPolledAll(question.polledAll);
    if (question.maybeFailed.empty() || question.maybeFailed.size() > kMostPolled)
        return;
    std::vector<OpenHandles::Lease> leases;
    std::vector<PollItem> items;
    std::vector<SocketKey> keys;
    for (const SocketKey& key : question.maybeFailed) {
        auto lease = m_open->lease(key);
        if (!lease)
            continue;
        leases.push_back(std::move(lease));
        items.push_back({.handle = key.handle, .events = 0, .returned = 0});
        keys.push_back(key);
    }
    if (items.empty() || !m_calls->poll(items, 0).ok())
        return;
    for (std::size_t at = 0; at < items.size(); ++at) {
        if ((items[at].returned & constants::pollErr) != 0)
            reading.addPendingError(keys[at]);
    }
}

void KernelSockets::readFigures(const KernelQuestion& question, KernelReading& reading)
{
    constexpr std::size_t most = 512;
    const auto lease = question.chosen ? m_open->lease(question.chosen) : OpenHandles::Lease();
    if (!lease || constants::tcpInfoSize() == 0)
        return;
    std::array<std::byte, most> room{};
    auto length = static_cast<std::uint32_t>(std::min(constants::tcpInfoSize(), most));
    if (!m_calls
             ->getsockopt(question.chosen.handle, constants::ipprotoTcp, constants::tcpInfo,
                          std::span(room).first(length), length)
             .ok())
        return;
    TcpFigures figures;
    const auto told = std::span<const std::byte>(room).first(std::min<std::size_t>(length, most));
    for (const layout::OptionMember& member : layout::tcpInfoMembers()) {
        if (!member.fits(told.size()))
            continue;
        if (member.name == "tcpi_retransmits")
            figures.retransmitting = static_cast<std::uint32_t>(layout::memberNumber(member, told));
        else if (member.name == "tcpi_total_retrans")
            figures.totalRetransmits = static_cast<std::uint32_t>(layout::memberNumber(member, told));
    }
    reading.setFigures(question.chosen, figures);
}

void KernelSockets::readDescriptors(KernelReading& reading)
{
    constexpr std::int64_t second = 1'000'000'000;
    if (reading.startedNs() - m_descriptorsNs >= second) {
        m_descriptors = descriptorUse();
        m_descriptorsNs = reading.startedNs();
    }
    reading.setDescriptors(m_descriptors);
}

void KernelSockets::close()
{
    if (m_netlink != kInvalidHandle)
        m_calls->close(std::exchange(m_netlink, kInvalidHandle));
}

} // namespace workbench

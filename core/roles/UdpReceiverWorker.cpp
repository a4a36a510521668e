// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpReceiverWorker.h"

#include "core/roles/StreamFile.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace constants;

UdpReceiver::Worker::Worker(std::shared_ptr<SystemCalls> calls)
    : m_thread(std::move(calls), "udp-receiver", *this), m_port(m_thread, m_events)
{
}

UdpReceiver::Worker::~Worker() { m_thread.finish(); }

void UdpReceiver::Worker::start(const UdpReceiverOptions& options)
{
    if (m_port.isOpen())
        stop();
    if (open(options))
        return;
    closePort();
    m_events.add<Stopped>();
}

bool UdpReceiver::Worker::open(const UdpReceiverOptions& options)
{
    m_port.setReadSize(options.readSize);
    if (!check(RoleStep::MakeSocket, m_port.open(options.address.family()), options.address) ||
        !setOptions(options))
        return false;
    const CallResult bound = m_port.socket().bind(options.address);
    if (!check(RoleStep::Bind, bound, options.address))
        return false;
    m_boundPath.remember(options.address);
    SocketAddress local;
    if (!check(RoleStep::ReadName, m_port.socket().localAddress(local), options.address) ||
        !check(RoleStep::MakePoller, m_port.watch()))
        return false;
    auto& event = m_events.add<Opened>(bound.seq);
    event.handle = m_port.socket().handle();
    event.local = local;
    return true;
}

bool UdpReceiver::Worker::setOptions(const UdpReceiverOptions& options)
{
    Socket& socket = m_port.socket();
    const SocketAddress& address = options.address;
    if (options.reuseAddress && !address.isLocal() &&
        !check(RoleStep::SetOption, socket.setOption(SocketOption::reuseAddress()), address))
        return false;
    if (options.v6Only && address.isIpv6() &&
        !check(RoleStep::SetOption, socket.setOption(SocketOption::v6Only(*options.v6Only)), address))
        return false;
    if (options.receiveBuffer &&
        !check(RoleStep::SetOption, socket.setOption(SocketOption::receiveBuffer(*options.receiveBuffer)),
               address))
        return false;
    return check(RoleStep::SetOption, m_port.askForNotes(), address);
}

void UdpReceiver::Worker::closePort()
{
    m_port.close();
    m_replies.forgetAll();
    m_boundPath.remove(m_events);
}

void UdpReceiver::Worker::stop()
{
    closePort();
    m_events.add<Stopped>();
}

void UdpReceiver::Worker::setReceiveBuffer(int bytes)
{
    if (m_port.isOpen() &&
        check(RoleStep::SetOption, m_port.socket().setOption(SocketOption::receiveBuffer(bytes))))
        queryReceiveBuffer();
}

void UdpReceiver::Worker::queryReceiveBuffer()
{
    if (!m_port.isOpen())
        return;
    int bytes = 0;
    const CallResult result = m_port.socket().number(solSocket, soRcvbuf, bytes);
    if (check(RoleStep::SetOption, result))
        m_events.add<ReceiveBufferSize>(result.seq).bytes = bytes;
}

void UdpReceiver::Worker::reply(const SocketAddress& to, SharedBytes data)
{
    if (m_port.isOpen())
        m_port.send(to, to, std::move(data), DataOrigin::User);
    else
        m_events.add<NotSent>().bytes = data->size();
}

void UdpReceiver::Worker::replyFile(const SocketAddress& to, const std::filesystem::path& path)
{
    int error = 0;
    SharedBytes whole = readWholeFile(path, kLargestDatagramFile, error);
    if (!whole) {
        auto& event = m_events.add<CallFailed>();
        event.step = RoleStep::OpenFile;
        event.error = error;
        event.text = path.string();
        return;
    }
    reply(to, std::move(whole));
}

void UdpReceiver::Worker::change(const Membership& membership, bool join)
{
    if (!m_port.isOpen())
        return;
    const SocketOption option = join ? SocketOption::joinGroup(membership.group, membership.interfaceAddress,
                                                               membership.interfaceIndex)
                                     : SocketOption::leaveGroup(membership.group, membership.interfaceAddress,
                                                                membership.interfaceIndex);
    const CallResult result = m_port.socket().setOption(option);
    if (!check(join ? RoleStep::Join : RoleStep::Leave, result, membership.group))
        return;
    auto& event = m_events.add<MembershipChanged>(result.seq);
    event.handle = m_port.socket().handle();
    event.membership = membership;
    event.joined = join;
}

void UdpReceiver::Worker::socketsReady(std::span<const Poller::Ready> ready)
{
    for (const Poller::Ready& one : ready)
        m_port.handleReady(one, m_events.stream().hasReader());
    reply();
}

std::optional<SteadyTime> UdpReceiver::Worker::deadline() const
{
    return earlierOf(m_replies.due(), m_port.deadline());
}

void UdpReceiver::Worker::pollerFailed(const CallResult& result) { check(RoleStep::MakePoller, result); }

void UdpReceiver::Worker::turnEnds()
{
    reply();
    m_port.turnEnds();
    m_events.publish();
}

void UdpReceiver::Worker::end()
{
    if (m_port.isOpen())
        stop();
    m_events.publish();
}

/// Tells of a failure; true where there is none.
bool UdpReceiver::Worker::check(RoleStep step, const CallResult& result, const SocketAddress& address)
{
    if (result.ok())
        return true;
    auto& event = m_events.addFailure(step, result, m_port.socket().handle());
    event.address = address;
    return false;
}

} // namespace workbench

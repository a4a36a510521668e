// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/ManualCall.h"

#include "core/socket/Socket.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

using P = ManualParameter;

constexpr std::array kSocket{P::Family, P::Type, P::Protocol};
constexpr std::array kBind{P::Socket, P::Address};
constexpr std::array kListen{P::Socket, P::Backlog};
constexpr std::array kAccept{P::Socket, P::PeerRoom};
constexpr std::array kAccept4{P::Socket, P::PeerRoom, P::AcceptFlags};
constexpr std::array kConnect{P::Socket, P::Address};
constexpr std::array kShutdown{P::Socket, P::How};
constexpr std::array kClose{P::Socket};
constexpr std::array kSend{P::Socket, P::Data, P::SendFlags};
constexpr std::array kSendto{P::Socket, P::Data, P::SendFlags, P::Address};
constexpr std::array kRecv{P::Socket, P::Buffer, P::ReceiveFlags};
constexpr std::array kRecvfrom{P::Socket, P::Buffer, P::ReceiveFlags, P::PeerRoom};
constexpr std::array kRecvmsg{P::Socket, P::Message, P::ReceiveFlags};
constexpr std::array kName{P::Socket, P::PeerRoom};
constexpr std::array kGetsockopt{P::Socket, P::Level, P::Option, P::OptionRoom};
constexpr std::array kSetsockopt{P::Socket, P::Level, P::Option, P::OptionValue};
constexpr std::array kIoctl{P::Socket, P::Request, P::RequestNumber};
constexpr std::array kPoll{P::Poll, P::Timeout};

Handle handleOf(const ManualArguments& arguments) { return arguments.socket.handle; }

std::span<const std::byte> dataOf(const ManualArguments& arguments)
{
    return arguments.data ? std::span<const std::byte>(*arguments.data) : std::span<const std::byte>();
}

SocketAddress addressIn(const RawAddress& raw)
{
    return raw.length > 0 ? SocketAddress::fromBytes(raw.view()) : SocketAddress();
}

/// What the call received: as many bytes as it says, but never more than there was room for (MSG_TRUNC).
void keepReceived(const CallResult& result, std::vector<std::byte>& buffer, ManualAnswer& answer)
{
    std::size_t count = result.ok() ? static_cast<std::size_t>(result.value) : 0;
    if (result.error == constants::errors::messageSize)
        count = buffer.size();
    buffer.resize(std::min(count, buffer.size()));
    answer.data = shareBytes(std::move(buffer));
}

CallResult makeSocket(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.socket(in.family, in.type, in.protocol);
}

CallResult makeBind(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.bind(handleOf(in), in.address.bytes());
}

CallResult makeListen(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.listen(handleOf(in), in.backlog);
}

CallResult makeAccept(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    RawAddress peer;
    const CallResult result = calls.accept(handleOf(in), &peer);
    out.address = addressIn(peer);
    return result;
}

CallResult makeAccept4(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    RawAddress peer;
    const CallResult result = calls.accept4(handleOf(in), &peer, in.flags);
    out.address = addressIn(peer);
    return result;
}

CallResult makeConnect(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.connect(handleOf(in), in.address.bytes());
}

CallResult makeShutdown(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.shutdown(handleOf(in), in.how);
}

CallResult makeClose(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.close(handleOf(in));
}

CallResult makeSend(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.send(handleOf(in), dataOf(in), in.flags);
}

CallResult makeSendto(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.sendto(handleOf(in), dataOf(in), in.flags, in.address.bytes());
}

CallResult makeRecv(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    std::vector<std::byte> buffer(in.length);
    const CallResult result = calls.recv(handleOf(in), buffer, in.flags);
    keepReceived(result, buffer, out);
    return result;
}

CallResult makeRecvfrom(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    std::vector<std::byte> buffer(in.length);
    RawAddress from;
    const CallResult result = calls.recvfrom(handleOf(in), buffer, in.flags, &from);
    out.address = addressIn(from);
    keepReceived(result, buffer, out);
    return result;
}

CallResult makeRecvmsg(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    constexpr std::size_t kControlRoom = 128;
    std::vector<std::byte> buffer(in.length);
    IncomingMessage message;
    message.buffer = buffer;
    message.controlCapacity = kControlRoom;
    const CallResult result = calls.recvmsg(handleOf(in), message, in.flags);
    out.address = addressIn(message.from);
    out.messageFlags = message.messageFlags;
    out.dropped = message.notes.dropped;
    keepReceived(result, buffer, out);
    return result;
}

template <CallResult (SystemCalls::*kCall)(Handle, RawAddress&)>
CallResult makeName(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    RawAddress name;
    const CallResult result = (calls.*kCall)(handleOf(in), name);
    out.address = addressIn(name);
    return result;
}

CallResult makeGetsockopt(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    std::vector<std::byte> value(in.optionRoom);
    auto length = static_cast<std::uint32_t>(value.size());
    const CallResult result = calls.getsockopt(handleOf(in), in.level, in.option, value, length);
    if (result.ok()) {
        value.resize(std::min<std::size_t>(length, value.size()));
        out.value = std::move(value);
    }
    return result;
}

CallResult makeSetsockopt(SystemCalls& calls, const ManualArguments& in, ManualAnswer& /*out*/)
{
    return calls.setsockopt(handleOf(in), in.level, in.option, in.value);
}

CallResult makeIoctl(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    out.number = in.number;
    return calls.ioctl(handleOf(in), in.request, out.number);
}

CallResult makePoll(SystemCalls& calls, const ManualArguments& in, ManualAnswer& out)
{
    std::array items{PollItem{.handle = handleOf(in), .events = in.events}};
    const CallResult result = calls.poll(items, in.timeoutMs);
    out.returned = items[0].returned;
    return result;
}

constexpr std::array kSpecs{
    ManualSpec{{CallId::Socket, "int s = ", kSocket}, makeSocket},
    ManualSpec{{CallId::Bind, "int r = ", kBind}, makeBind},
    ManualSpec{{CallId::Listen, "int r = ", kListen}, makeListen},
    ManualSpec{{CallId::Accept, "int c = ", kAccept}, makeAccept},
    ManualSpec{{CallId::Accept4, "int c = ", kAccept4}, makeAccept4},
    ManualSpec{{CallId::Connect, "int r = ", kConnect}, makeConnect},
    ManualSpec{{CallId::Shutdown, "int r = ", kShutdown}, makeShutdown},
    ManualSpec{{CallId::Close, "int r = ", kClose}, makeClose},
    ManualSpec{{CallId::Send, "ssize_t n = ", kSend}, makeSend},
    ManualSpec{{CallId::Sendto, "ssize_t n = ", kSendto}, makeSendto},
    ManualSpec{{CallId::Recv, "ssize_t n = ", kRecv}, makeRecv},
    ManualSpec{{CallId::Recvfrom, "ssize_t n = ", kRecvfrom}, makeRecvfrom},
    ManualSpec{{CallId::Recvmsg, "ssize_t n = ", kRecvmsg}, makeRecvmsg},
    ManualSpec{{CallId::Getsockname, "int r = ", kName}, makeName<&SystemCalls::getsockname>},
    ManualSpec{{CallId::Getpeername, "int r = ", kName}, makeName<&SystemCalls::getpeername>},
    ManualSpec{{CallId::Getsockopt, "int r = ", kGetsockopt}, makeGetsockopt},
    ManualSpec{{CallId::Setsockopt, "int r = ", kSetsockopt}, makeSetsockopt},
    ManualSpec{{CallId::Ioctl, "int r = ", kIoctl}, makeIoctl},
    ManualSpec{{CallId::Poll, "int ready = ", kPoll}, makePoll},
};

} // namespace

std::span<const ManualSpec> manualSpecs() { return kSpecs; }

const ManualSpec* manualSpec(CallId call)
{
    const auto* const found = std::find_if(kSpecs.begin(), kSpecs.end(),
                                           [call](const ManualSpec& spec) { return spec.call == call; });
    return found == kSpecs.end() ? nullptr : found;
}

} // namespace workbench

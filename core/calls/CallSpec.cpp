// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallSpec.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

using enum FieldKind;
using enum Direction;
using constants::ErrorSpace;
using constants::Group;

constexpr FieldSpec constant(std::string_view name, Group group, Direction direction = In)
{
    return {name, Constant, direction, group};
}

constexpr FieldSpec member(std::string_view structure, FieldSpec field)
{
    field.structure = structure;
    return field;
}

constexpr FieldSpec kSocket{"sockfd", Descriptor};
constexpr FieldSpec kEpoll{"epfd", Descriptor};

constexpr std::array kSocketFields{constant("domain", Group::Family), constant("type", Group::SocketType),
                                   constant("protocol", Group::Protocol)};
constexpr std::array kAddressFields{kSocket, FieldSpec{"addr", Address}, FieldSpec{"addrlen", AddressLength}};
constexpr std::array kListenFields{kSocket, FieldSpec{"backlog", Number}};
constexpr std::array kNameFields{kSocket, FieldSpec{"addr", Address, Out},
                                 FieldSpec{"addrlen", AddressLength, InOut}};
constexpr std::array kAccept4Fields{kSocket, FieldSpec{"addr", Address, Out},
                                    FieldSpec{"addrlen", AddressLength, InOut},
                                    constant("flags", Group::AcceptFlags)};
constexpr std::array kShutdownFields{kSocket, constant("how", Group::ShutdownHow)};
constexpr std::array kCloseFields{FieldSpec{"fd", Descriptor}};
constexpr std::array kSendFields{kSocket, FieldSpec{"buf", Data}, FieldSpec{"len", Number},
                                 constant("flags", Group::MessageFlags)};
constexpr std::array kSendtoFields{kSocket,
                                   FieldSpec{"buf", Data},
                                   FieldSpec{"len", Number},
                                   constant("flags", Group::MessageFlags),
                                   FieldSpec{"dest_addr", Address},
                                   FieldSpec{"addrlen", AddressLength}};
constexpr std::array kSendmsgFields{kSocket,
                                    member("msg", {"msg_name", Address}),
                                    member("msg", {"msg_iov", Data}),
                                    member("msg", {"iov_len", Number}),
                                    member("msg", {"msg_controllen", Number}),
                                    constant("flags", Group::MessageFlags)};
constexpr std::array kRecvFields{kSocket, FieldSpec{"buf", Data, Out}, FieldSpec{"len", Number},
                                 constant("flags", Group::MessageFlags)};
constexpr std::array kRecvfromFields{kSocket,
                                     FieldSpec{"buf", Data, Out},
                                     FieldSpec{"len", Number},
                                     constant("flags", Group::MessageFlags),
                                     FieldSpec{"src_addr", Address, Out},
                                     FieldSpec{"addrlen", AddressLength, InOut}};
constexpr std::array kRecvmsgFields{kSocket,
                                    member("msg", {"msg_name", Address, Out}),
                                    member("msg", {"msg_iov", Data, Out}),
                                    member("msg", {"iov_len", Number}),
                                    member("msg", {"msg_control", Control, Out}),
                                    member("msg", constant("msg_flags", Group::MessageFlags, Out)),
                                    constant("flags", Group::MessageFlags)};
constexpr std::array kGetsockoptFields{
    kSocket, constant("level", Group::OptionLevel), FieldSpec{"optname", OptionName},
    FieldSpec{"optval", OptionValue, Out}, FieldSpec{"optlen", AddressLength, InOut}};
constexpr std::array kSetsockoptFields{kSocket, constant("level", Group::OptionLevel),
                                       FieldSpec{"optname", OptionName}, FieldSpec{"optval", OptionValue},
                                       FieldSpec{"optlen", AddressLength}};
constexpr std::array kFcntlFields{FieldSpec{"fd", Descriptor}, constant("cmd", Group::FcntlCommand),
                                  FieldSpec{"arg", StatusArgument}};
constexpr std::array kIoctlFields{FieldSpec{"fd", Descriptor}, constant("request", Group::IoctlRequest),
                                  FieldSpec{"argp", Number, InOut}};
constexpr std::array kPollFields{FieldSpec{"fds", PollItems, InOut}, FieldSpec{"nfds", Number},
                                 FieldSpec{"timeout", Milliseconds}};
constexpr std::array kEpollCreateFields{constant("flags", Group::EpollFlags)};
constexpr std::array kEpollControlFields{kEpoll, constant("op", Group::EpollOperation),
                                         FieldSpec{"fd", Number}, FieldSpec{"event", EpollEvent}};
constexpr std::array kEpollWaitFields{kEpoll, FieldSpec{"events", EpollEvents, Out},
                                      FieldSpec{"maxevents", Number}, FieldSpec{"timeout", Milliseconds}};
constexpr std::array kEventfdFields{FieldSpec{"initval", Number}, constant("flags", Group::EventfdFlags)};
constexpr std::array kPipeFields{FieldSpec{"pipefd", HandlePair, Out}, constant("flags", Group::PipeFlags)};
constexpr std::array kReadFields{FieldSpec{"fd", Descriptor}, FieldSpec{"buf", Data, Out},
                                 FieldSpec{"count", Number}};
constexpr std::array kWriteFields{FieldSpec{"fd", Descriptor}, FieldSpec{"buf", Data},
                                  FieldSpec{"count", Number}};
constexpr std::array kGetaddrinfoFields{FieldSpec{"node", Text}, FieldSpec{"service", Text},
                                        FieldSpec{"hints", Hints}, FieldSpec{"res", AddressList, Out}};
constexpr std::array kGetnameinfoFields{FieldSpec{"addr", Address},
                                        FieldSpec{"addrlen", AddressLength},
                                        FieldSpec{"host", Text, Out},
                                        FieldSpec{"hostlen", Number},
                                        FieldSpec{"serv", Text, Out},
                                        FieldSpec{"servlen", Number},
                                        constant("flags", Group::NameInfoFlags)};
constexpr std::array kGethostnameFields{FieldSpec{"name", Text, Out}, FieldSpec{"len", Number}};
constexpr std::array kGethostbynameFields{FieldSpec{"name", Text}, FieldSpec{"hostent", HostEntry, Out}};
constexpr std::array kGethostbyaddrFields{FieldSpec{"addr", AddressOctets}, FieldSpec{"len", Number},
                                          constant("type", Group::Family),
                                          FieldSpec{"hostent", HostEntry, Out}};
constexpr std::array kGetservbynameFields{FieldSpec{"name", Text}, FieldSpec{"proto", Text},
                                          FieldSpec{"servent", ServiceEntry, Out}};
constexpr std::array kGetservbyportFields{FieldSpec{"port", Port}, FieldSpec{"proto", Text},
                                          FieldSpec{"servent", ServiceEntry, Out}};
constexpr std::array kStartupFields{FieldSpec{"wVersionRequested", Number},
                                    FieldSpec{"szDescription", Text, Out}};

/// Builds the table with the names that this system gives to its calls. Declarative on purpose: one row a
/// call.
std::array<CallSpec, kCallCount> makeTable()
{
    using enum CallCategory;
    using enum ReturnKind;
    using enum SocketStep;
    const constants::CallNames& names = constants::callNames();
    constexpr auto sys = ErrorSpace::System;
    constexpr auto eai = ErrorSpace::AddressInfo;
    constexpr auto host = ErrorSpace::Host;
    using R = ReturnKind;
    return {{
        {CallId::Socket, "socket", Setup, R::Descriptor, sys, kSocketFields, -1, {}, Creates},
        {CallId::Bind, "bind", Setup, Status, sys, kAddressFields, -1, {}, Binds},
        {CallId::Listen, "listen", Setup, Status, sys, kListenFields, -1, {}, Listens},
        {CallId::Accept, "accept", Setup, R::Descriptor, sys, kNameFields, -1, {}, Accepts},
        {CallId::Accept4, "accept4", Setup, R::Descriptor, sys, kAccept4Fields, -1, {}, Accepts},
        {CallId::Connect, "connect", Setup, Status, sys, kAddressFields, -1, {}, Connects},
        {CallId::Shutdown, "shutdown", Setup, Status, sys, kShutdownFields, -1, {}, ShutsDown},
        {CallId::Close, names.close, Setup, Status, sys, kCloseFields, -1, {}, Closes},
        {CallId::Send, "send", Io, ByteCount, sys, kSendFields, 1},
        {CallId::Sendto, "sendto", Io, ByteCount, sys, kSendtoFields, 1},
        {CallId::Sendmsg, names.sendmsg, Io, ByteCount, sys, kSendmsgFields, 2},
        {CallId::Recv, "recv", Io, ByteCount, sys, kRecvFields, 1},
        {CallId::Recvfrom, "recvfrom", Io, ByteCount, sys, kRecvfromFields, 1},
        {CallId::Recvmsg, names.recvmsg, Io, ByteCount, sys, kRecvmsgFields, 2},
        {CallId::Getsockname, "getsockname", Setup, Status, sys, kNameFields, -1, {}, TellsLocal},
        {CallId::Getpeername, "getpeername", Setup, Status, sys, kNameFields, -1},
        {CallId::Getsockopt, "getsockopt", Setup, Status, sys, kGetsockoptFields, -1, {}, ReadsOption},
        {CallId::Setsockopt, "setsockopt", Setup, Status, sys, kSetsockoptFields, -1, {}, SetsOption},
        {CallId::Fcntl, "fcntl", Setup, R::Number, sys, kFcntlFields, -1},
        {CallId::Ioctl, names.ioctl, Housekeeping, Status, sys, kIoctlFields, -1},
        {CallId::Poll, names.poll, Waiting, Count, sys, kPollFields, -1},
        {CallId::EpollCreate, "epoll_create1", Housekeeping, R::Descriptor, sys, kEpollCreateFields, -1},
        {CallId::EpollControl, "epoll_ctl", Housekeeping, Status, sys, kEpollControlFields, -1},
        {CallId::EpollWait, "epoll_wait", Waiting, Count, sys, kEpollWaitFields, -1},
        {CallId::Eventfd, "eventfd", Housekeeping, R::Descriptor, sys, kEventfdFields, -1},
        {CallId::Pipe, names.pipe, Housekeeping, Status, sys, kPipeFields, -1},
        {CallId::Read, "read", Housekeeping, ByteCount, sys, kReadFields, 1},
        {CallId::Write, "write", Housekeeping, ByteCount, sys, kWriteFields, 1},
        {CallId::Getaddrinfo, "getaddrinfo", Lookup, EaiCode, eai, kGetaddrinfoFields, -1},
        {CallId::Getnameinfo, "getnameinfo", Lookup, EaiCode, eai, kGetnameinfoFields, -1},
        {CallId::Gethostname, "gethostname", Lookup, Status, sys, kGethostnameFields, -1},
        {CallId::Gethostbyname, "gethostbyname", Lookup, Pointer, host, kGethostbynameFields, -1, "hostent"},
        {CallId::Gethostbyaddr, "gethostbyaddr", Lookup, Pointer, host, kGethostbyaddrFields, -1, "hostent"},
        {CallId::Getservbyname, "getservbyname", Lookup, Pointer, host, kGetservbynameFields, -1, "servent"},
        {CallId::Getservbyport, "getservbyport", Lookup, Pointer, host, kGetservbyportFields, -1, "servent"},
        {CallId::WsaStartup, "WSAStartup", Housekeeping, ErrorCode, sys, kStartupFields, -1},
        {CallId::WsaCleanup, "WSACleanup", Housekeeping, Status, sys, {}, -1},
    }};
}

const std::array<CallSpec, kCallCount>& table()
{
    static const std::array<CallSpec, kCallCount> specs = makeTable();
    return specs;
}

} // namespace

std::string_view categoryName(CallCategory category)
{
    constexpr std::array<std::string_view, 5> names{"setup", "io", "lookup", "waiting", "housekeeping"};
    return names[static_cast<std::size_t>(category)];
}

const CallSpec& callSpec(CallId id) { return table()[static_cast<std::size_t>(id)]; }

const CallSpec* findCallSpec(std::string_view name)
{
    const auto found = std::ranges::find(table(), name, &CallSpec::name);
    return found == table().end() ? nullptr : &*found;
}

int fieldSlot(const CallSpec& spec, std::string_view name)
{
    const auto found = std::ranges::find(spec.fields, name, &FieldSpec::name);
    return found == spec.fields.end() ? -1 : static_cast<int>(found - spec.fields.begin());
}

int fieldSlot(const CallSpec& spec, FieldKind kind)
{
    const auto found = std::ranges::find(spec.fields, kind, &FieldSpec::kind);
    return found == spec.fields.end() ? -1 : static_cast<int>(found - spec.fields.begin());
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/roles/RoleEvents.h"
#include "core/system/CallId.h"
#include "core/system/OpenHandles.h"
#include "core/system/SystemCalls.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// What a call by hand is given; which members count depends on the call (ManualSpec::parameters). Nothing is
/// checked: the kernel answers.
struct ManualArguments {
    SocketKey socket; ///< none: the call is made on -1
    int family = 0;
    int type = 0; ///< flags joined
    int protocol = 0;
    SocketAddress address; ///< empty: NULL, 0
    int backlog = 0;
    int flags = 0;
    SharedBytes data;       ///< may be null: no bytes
    std::size_t length = 0; ///< room of the buffer to receive into
    int level = 0;
    int option = 0;
    std::vector<std::byte> value; ///< of setsockopt
    std::size_t optionRoom = 256; ///< of getsockopt
    short events = 0;             ///< POLLIN ...
    int timeoutMs = 0;            ///< of poll; -1: without limit
    int how = 0;                  ///< SHUT_*
    unsigned long request = 0;    ///< of ioctl
    std::string requestName; ///< the word that was chosen: several may stand for one number; may be empty
    int number = 0;          ///< of ioctl, in
    LookupRequest lookup;    ///< of the resolver's calls, but for its address
    int calls = 1;           ///< how often it is made, one right after the other, until one fails
};

/// What the call wrote back; what it does not write stays empty.
struct ManualAnswer {
    CallResult result;
    SocketAddress address;        ///< peer or name
    SharedBytes data;             ///< what was received; null where the call receives nothing
    std::vector<std::byte> value; ///< of getsockopt
    int messageFlags = 0;         ///< of recvmsg: MSG_TRUNC ...
    std::uint32_t dropped = 0;    ///< of recvmsg: datagrams dropped since the socket was made (SO_RXQ_OVFL)
    short returned = 0;           ///< of poll: POLLIN ...
    int number = 0;               ///< of ioctl
    bool pipeSignal = false;      ///< SIGPIPE came: by default it ends a program (send(2))
};

/// One parameter as C has it: what the line shows and what is edited for it.
enum class ManualParameter : std::uint8_t {
    Socket,
    Family,
    Type,
    Protocol,
    Address,  ///< &addr, sizeof addr
    PeerRoom, ///< &addr, &len, out
    Backlog,
    AcceptFlags,
    Data,   ///< payload and its length, in
    Buffer, ///< buf and its length, out
    SendFlags,
    ReceiveFlags,
    Message, ///< struct msghdr with one buffer, out
    Level,
    Option,
    OptionValue, ///< &value, sizeof value
    OptionRoom,  ///< &value, &len, out
    Poll,        ///< struct pollfd with one handle and its events
    Timeout,
    How,
    Request,
    RequestNumber, ///< &n, in and out
    Calls,         ///< no parameter: how often the call is made

    // Of the resolver's calls: members of ManualArguments::lookup.
    Node,    ///< may be NULL
    Service, ///< may be NULL
    Hints,   ///< a struct addrinfo of the four below, or NULL
    HintFlags,
    HintFamily,
    HintType,
    HintProtocol,
    Results, ///< &res, out
    HostName,
    HostAddress, ///< &addr, its length and family
    HostRoom,    ///< host and its length, out
    ServiceRoom, ///< serv and its length, out
    NameFlags,
    NameRoom, ///< name and its length, out
    ServiceName,
    ServicePort,  ///< htons(port)
    ProtocolName, ///< may be NULL
};

/// How a call that is made by hand stands in C.
struct CallForm {
    CallId call;
    std::string_view prefix; ///< what stands before the call: "ssize_t n = "
    std::span<const ManualParameter> parameters;
};

/// A call on sockets that can be made by hand. "socket()" is the only one without a handle.
struct ManualSpec : CallForm {
    /// Makes the call, and that alone.
    CallResult (*make)(SystemCalls& calls, const ManualArguments& arguments, ManualAnswer& answer);
};

/// Every call that can be made by hand, in the order of CallId. Where the system has accept4(2), both
/// accepts.
std::span<const ManualSpec> manualSpecs();
/// Null where the call cannot be made by hand.
const ManualSpec* manualSpec(CallId call);

} // namespace workbench

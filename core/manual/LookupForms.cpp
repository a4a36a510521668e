// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/LookupForms.h"

#include <array>

namespace workbench {

namespace {

using P = ManualParameter;

constexpr std::array kGethostname{P::NameRoom};
constexpr std::array kGethostbyname{P::HostName};
constexpr std::array kGethostbyaddr{P::HostAddress};
constexpr std::array kGetaddrinfo{P::Node,       P::Service,  P::Hints,        P::HintFlags,
                                  P::HintFamily, P::HintType, P::HintProtocol, P::Results};
constexpr std::array kGetnameinfo{P::Address, P::HostRoom, P::ServiceRoom, P::NameFlags};
constexpr std::array kGetservbyname{P::ServiceName, P::ProtocolName};
constexpr std::array kGetservbyport{P::ServicePort, P::ProtocolName};

constexpr std::array kForms{
    LookupForm{{CallId::Getaddrinfo, "int r = ", kGetaddrinfo}, LookupKind::Getaddrinfo},
    LookupForm{{CallId::Getnameinfo, "int r = ", kGetnameinfo}, LookupKind::Getnameinfo},
    LookupForm{{CallId::Gethostname, "int r = ", kGethostname}, LookupKind::Gethostname},
    LookupForm{{CallId::Gethostbyname, "struct hostent *h = ", kGethostbyname}, LookupKind::Gethostbyname},
    LookupForm{{CallId::Gethostbyaddr, "struct hostent *h = ", kGethostbyaddr}, LookupKind::Gethostbyaddr},
    LookupForm{{CallId::Getservbyname, "struct servent *s = ", kGetservbyname}, LookupKind::Getservbyname},
    LookupForm{{CallId::Getservbyport, "struct servent *s = ", kGetservbyport}, LookupKind::Getservbyport},
};

} // namespace

std::span<const LookupForm> lookupForms() { return kForms; }

LookupRequest lookupRequest(const LookupForm& form, const ManualArguments& arguments)
{
    LookupRequest request = arguments.lookup;
    request.kind = form.kind;
    request.address = arguments.address;
    return request;
}

} // namespace workbench

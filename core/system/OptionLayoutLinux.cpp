// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"
#include "core/system/OptionMembers.h"

// The kernel's own header: its struct tcp_info is longer than the C library's.
#include <linux/sock_diag.h>
#include <linux/tcp.h>

#include <netinet/in.h>
#include <sys/socket.h>

namespace workbench {

using layout::OptionMember;
using layout::Unit;
using enum layout::MemberForm;

namespace {

// Bit fields have no offset; these stand in the two bytes behind tcpi_options.
constexpr std::uint16_t kScales = offsetof(tcp_info, tcpi_options) + 1;
constexpr std::uint16_t kRateBits = kScales + 1;
/// Members of kernels that are newer than the header (include/uapi/linux/tcp.h, Linux 6.18).
constexpr std::uint16_t kNewer = offsetof(tcp_info, tcpi_snd_wnd) + 4;

constexpr OptionMember number(std::string_view name, std::uint16_t offset, std::uint16_t size,
                              Unit unit = Unit::None)
{
    return {name, offset, size, Unsigned, unit};
}

constexpr OptionMember bits(std::string_view name, std::uint16_t offset, std::uint8_t shift,
                            std::uint8_t count)
{
    OptionMember member{name, offset, 1, Unsigned};
    member.shift = shift;
    member.bits = count;
    return member;
}

constexpr OptionMember kTcpInfo[] = {
    MEMBER(tcp_info, tcpi_state, State),
    MEMBER(tcp_info, tcpi_ca_state, Constant, Unit::None, constants::Group::CongestionState),
    MEMBER(tcp_info, tcpi_retransmits, Unsigned),
    MEMBER(tcp_info, tcpi_probes, Unsigned),
    MEMBER(tcp_info, tcpi_backoff, Unsigned),
    MEMBER(tcp_info, tcpi_options, Constant, Unit::None, constants::Group::TcpInfoOptions),
    bits("tcpi_snd_wscale", kScales, 0, 4),
    bits("tcpi_rcv_wscale", kScales, 4, 4),
    bits("tcpi_delivery_rate_app_limited", kRateBits, 0, 1),
    bits("tcpi_fastopen_client_fail", kRateBits, 1, 2),
    MEMBER(tcp_info, tcpi_rto, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_ato, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_snd_mss, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_rcv_mss, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_unacked, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_sacked, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_lost, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_retrans, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_fackets, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_last_data_sent, Unsigned, Unit::Milliseconds),
    MEMBER(tcp_info, tcpi_last_ack_sent, Unsigned, Unit::Milliseconds),
    MEMBER(tcp_info, tcpi_last_data_recv, Unsigned, Unit::Milliseconds),
    MEMBER(tcp_info, tcpi_last_ack_recv, Unsigned, Unit::Milliseconds),
    MEMBER(tcp_info, tcpi_pmtu, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_rcv_ssthresh, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_rtt, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_rttvar, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_snd_ssthresh, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_snd_cwnd, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_advmss, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_reordering, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_rcv_rtt, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_rcv_space, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_total_retrans, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_pacing_rate, Unsigned, Unit::BytesPerSecond),
    MEMBER(tcp_info, tcpi_max_pacing_rate, Unsigned, Unit::BytesPerSecond),
    MEMBER(tcp_info, tcpi_bytes_acked, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_bytes_received, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_segs_out, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_segs_in, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_notsent_bytes, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_min_rtt, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_data_segs_in, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_data_segs_out, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_delivery_rate, Unsigned, Unit::BytesPerSecond),
    MEMBER(tcp_info, tcpi_busy_time, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_rwnd_limited, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_sndbuf_limited, Unsigned, Unit::Microseconds),
    MEMBER(tcp_info, tcpi_delivered, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_delivered_ce, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_bytes_sent, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_bytes_retrans, Unsigned, Unit::Bytes),
    MEMBER(tcp_info, tcpi_dsack_dups, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_reord_seen, Unsigned),
    MEMBER(tcp_info, tcpi_rcv_ooopack, Unsigned, Unit::Segments),
    MEMBER(tcp_info, tcpi_snd_wnd, Unsigned, Unit::Bytes),
    number("tcpi_rcv_wnd", kNewer + 0, 4, Unit::Bytes),
    number("tcpi_rehash", kNewer + 4, 4),
    number("tcpi_total_rto", kNewer + 8, 2),
    number("tcpi_total_rto_recoveries", kNewer + 10, 2),
    number("tcpi_total_rto_time", kNewer + 12, 4, Unit::Milliseconds),
    number("tcpi_received_ce", kNewer + 16, 4, Unit::Segments),
    number("tcpi_delivered_e1_bytes", kNewer + 20, 4, Unit::Bytes),
    number("tcpi_delivered_e0_bytes", kNewer + 24, 4, Unit::Bytes),
    number("tcpi_delivered_ce_bytes", kNewer + 28, 4, Unit::Bytes),
    number("tcpi_received_e1_bytes", kNewer + 32, 4, Unit::Bytes),
    number("tcpi_received_e0_bytes", kNewer + 36, 4, Unit::Bytes),
    number("tcpi_received_ce_bytes", kNewer + 40, 4, Unit::Bytes),
};
static_assert(kNewer == 232);

constexpr OptionMember kCredentials[] = {MEMBER(ucred, pid, Signed), MEMBER(ucred, uid, Unsigned),
                                         MEMBER(ucred, gid, Unsigned)};

/// SO_MEMINFO: an array of 32-bit numbers (sock_diag(7), SK_MEMINFO_*).
constexpr OptionMember kMemory[] = {
    number("rmem_alloc", 4 * SK_MEMINFO_RMEM_ALLOC, 4, Unit::Bytes),
    number("rcvbuf", 4 * SK_MEMINFO_RCVBUF, 4, Unit::Bytes),
    number("wmem_alloc", 4 * SK_MEMINFO_WMEM_ALLOC, 4, Unit::Bytes),
    number("sndbuf", 4 * SK_MEMINFO_SNDBUF, 4, Unit::Bytes),
    number("fwd_alloc", 4 * SK_MEMINFO_FWD_ALLOC, 4, Unit::Bytes),
    number("wmem_queued", 4 * SK_MEMINFO_WMEM_QUEUED, 4, Unit::Bytes),
    number("optmem", 4 * SK_MEMINFO_OPTMEM, 4, Unit::Bytes),
    number("backlog", 4 * SK_MEMINFO_BACKLOG, 4, Unit::Bytes),
    number("drops", 4 * SK_MEMINFO_DROPS, 4),
};

constexpr OptionMember kIpv4Membership[] = {MEMBER(ip_mreqn, imr_multiaddr, Ipv4),
                                            MEMBER_AS(ip_mreqn, imr_address, "imr_interface", Ipv4),
                                            MEMBER(ip_mreqn, imr_ifindex, Signed)};

constexpr OptionMember kIpv4Source[] = {MEMBER(ip_mreq_source, imr_multiaddr, Ipv4),
                                        MEMBER(ip_mreq_source, imr_interface, Ipv4),
                                        MEMBER(ip_mreq_source, imr_sourceaddr, Ipv4)};

} // namespace

std::span<const OptionMember> layout::ipv4MembershipMembers() { return kIpv4Membership; }
std::span<const OptionMember> layout::ipv4SourceMembers() { return kIpv4Source; }
std::span<const OptionMember> layout::tcpInfoMembers() { return kTcpInfo; }
std::span<const OptionMember> layout::credentialMembers() { return kCredentials; }
std::span<const OptionMember> layout::memoryMembers() { return kMemory; }

std::span<const constants::NamedValue> constants::tcpCongestionStates()
{
    static constexpr NamedValue kStates[] = {{TCP_CA_Open, "TCP_CA_Open"},
                                             {TCP_CA_Disorder, "TCP_CA_Disorder"},
                                             {TCP_CA_CWR, "TCP_CA_CWR"},
                                             {TCP_CA_Recovery, "TCP_CA_Recovery"},
                                             {TCP_CA_Loss, "TCP_CA_Loss"}};
    return kStates;
}

std::span<const constants::NamedValue> constants::tcpInfoOptions()
{
    static constexpr NamedValue kOptions[] = {
        {TCPI_OPT_TIMESTAMPS, "TCPI_OPT_TIMESTAMPS"}, {TCPI_OPT_SACK, "TCPI_OPT_SACK"},
        {TCPI_OPT_WSCALE, "TCPI_OPT_WSCALE"},         {TCPI_OPT_ECN, "TCPI_OPT_ECN"},
        {TCPI_OPT_ECN_SEEN, "TCPI_OPT_ECN_SEEN"},     {TCPI_OPT_SYN_DATA, "TCPI_OPT_SYN_DATA"}};
    return kOptions;
}

} // namespace workbench

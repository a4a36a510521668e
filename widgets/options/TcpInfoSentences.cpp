// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionSentence.h"
#include "widgets/options/OptionWords.h"

/// What the members of TCP_INFO tell: include/uapi/linux/tcp.h and RFC 4898.
namespace workbench {
namespace {

constexpr NamedSentence kFieldSentences[] = {
    {"tcpi_state", QT_TRANSLATE_NOOP("workbench::OptionWords", "The state of the connection.")},
    {"tcpi_ca_state", QT_TRANSLATE_NOOP("workbench::OptionWords", "How the sender takes losses now.")},
    {"tcpi_retransmits", QT_TRANSLATE_NOOP("workbench::OptionWords", "Timeouts in a row without an answer.")},
    {"tcpi_probes", QT_TRANSLATE_NOOP("workbench::OptionWords",
                                      "Probes that are not answered: of a closed window or of keep-alive.")},
    {"tcpi_backoff", QT_TRANSLATE_NOOP("workbench::OptionWords", "How often the timeout was doubled.")},
    {"tcpi_options",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "What both sides agreed on in the handshake.")},
    {"tcpi_snd_wscale",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "By how many bits the peer's window is scaled.")},
    {"tcpi_rcv_wscale",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "By how many bits our window is scaled.")},
    {"tcpi_rto",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "How long the sender waits before it sends again.")},
    {"tcpi_ato", QT_TRANSLATE_NOOP("workbench::OptionWords", "How long an acknowledgement is held back.")},
    {"tcpi_snd_mss", QT_TRANSLATE_NOOP("workbench::OptionWords", "The largest segment that is sent.")},
    {"tcpi_rcv_mss",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "The largest segment that came, as guessed.")},
    {"tcpi_unacked",
     QT_TRANSLATE_NOOP("workbench::OptionWords",
                       "Sent and not acknowledged; of a listener: connections that wait for accept().")},
    {"tcpi_sacked",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Acknowledged out of order; of a listener: the backlog.")},
    {"tcpi_lost", QT_TRANSLATE_NOOP("workbench::OptionWords", "Held for lost.")},
    {"tcpi_retrans", QT_TRANSLATE_NOOP("workbench::OptionWords", "Sent again and on the way.")},
    {"tcpi_last_data_sent", QT_TRANSLATE_NOOP("workbench::OptionWords", "Time since bytes were last sent.")},
    {"tcpi_last_data_recv", QT_TRANSLATE_NOOP("workbench::OptionWords", "Time since bytes last came.")},
    {"tcpi_last_ack_recv",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Time since the last acknowledgement.")},
    {"tcpi_pmtu", QT_TRANSLATE_NOOP("workbench::OptionWords", "The largest packet that the path takes.")},
    {"tcpi_rtt", QT_TRANSLATE_NOOP("workbench::OptionWords", "The round-trip time, smoothed.")},
    {"tcpi_rttvar", QT_TRANSLATE_NOOP("workbench::OptionWords", "How much the round-trip time varies.")},
    {"tcpi_snd_ssthresh",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Up to here the window grows fast (slow start).")},
    {"tcpi_snd_cwnd",
     QT_TRANSLATE_NOOP("workbench::OptionWords",
                       "How much the sender lets itself have on the way: the congestion window.")},
    {"tcpi_advmss",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "The largest segment that we offered to take.")},
    {"tcpi_reordering",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "How far out of order segments are expected.")},
    {"tcpi_rcv_rtt",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "The round-trip time as the receiver sees it.")},
    {"tcpi_rcv_space", QT_TRANSLATE_NOOP("workbench::OptionWords", "What the receive window is tuned for.")},
    {"tcpi_total_retrans",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Sent again since the connection began.")},
    {"tcpi_pacing_rate",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "How fast the sender lets itself send.")},
    {"tcpi_max_pacing_rate",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "The limit of that rate (SO_MAX_PACING_RATE).")},
    {"tcpi_bytes_acked",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Bytes that the peer has acknowledged.")},
    {"tcpi_bytes_received", QT_TRANSLATE_NOOP("workbench::OptionWords", "Bytes that came in order.")},
    {"tcpi_notsent_bytes",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Bytes that wait to be sent for the first time.")},
    {"tcpi_min_rtt", QT_TRANSLATE_NOOP("workbench::OptionWords", "The shortest round-trip time of late.")},
    {"tcpi_delivery_rate",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "How fast bytes were delivered of late.")},
    {"tcpi_busy_time", QT_TRANSLATE_NOOP("workbench::OptionWords", "Time with bytes to send.")},
    {"tcpi_rwnd_limited",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Time of that held up by the peer's window.")},
    {"tcpi_sndbuf_limited",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Time of that held up by the send buffer.")},
    {"tcpi_bytes_sent",
     QT_TRANSLATE_NOOP("workbench::OptionWords", "Bytes sent, those sent again included.")},
    {"tcpi_bytes_retrans", QT_TRANSLATE_NOOP("workbench::OptionWords", "Bytes sent again.")},
    {"tcpi_rcv_ooopack", QT_TRANSLATE_NOOP("workbench::OptionWords", "Segments that came out of order.")},
    {"tcpi_snd_wnd", QT_TRANSLATE_NOOP("workbench::OptionWords", "The window that the peer offers.")},
    {"tcpi_rcv_wnd", QT_TRANSLATE_NOOP("workbench::OptionWords", "The window that we offer.")},
};

} // namespace

QString OptionWords::fieldSentence(std::string_view name)
{
    const char* sentence = findSentence(kFieldSentences, name);
    return sentence == nullptr ? QString() : tr(sentence);
}

} // namespace workbench

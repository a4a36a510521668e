// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/LineText.h"
#include "core/export/CallExporter.h"
#include "core/export/WireSocket.h"

#include <map>
#include <utility>

namespace workbench {

/// Calls as the packets that they moved, for Wireshark: pcapng (draft-ietf-opsawg-pcapng) with raw IP
/// packets. The headers are made up, the bytes, addresses and times are those of the records; each call's
/// text is a comment on its packet. How: docs/export.md.
class PcapngExporter final : public CallExporter
{
public:
    /// `directory` must outlive the exporter.
    explicit PcapngExporter(const CallDirectory& directory) : m_directory(directory), m_line(directory) {}

    void begin(std::string& out) override;
    void append(std::string& out, const CallRecord& record) override;
    void finish(std::string& out) override;
    SkippedCalls skipped() const override { return m_skipped; }

private:
    using Direction = pcapng::PacketDirection;
    using FlowKey = std::pair<IpEnd, IpEnd>;

    using Texts = std::vector<std::string>;

    /// The record under way.
    struct Call {
        const CallRecord& record;
        std::string text;
        std::int64_t startNs;
        std::int64_t endNs;

        bool ok() const { return !record.pending() && record.error() == 0; }
        /// And it is the system that said so.
        bool failedWith(int error) const
        {
            return record.error() == error && error > 0 && !record.injected();
        }
        Handle handle() const { return record.header().handle; }
    };

    // What is known of handles: PcapngExporter.cpp
    WireSocket* socketOf(Call& call);
    void learnEndpoint(WireSocket& socket, std::uint32_t endpoint, std::int64_t timeNs);
    void learnLocal(WireSocket& socket, const IpEnd& local, std::int64_t timeNs);
    /// The address to write for our end towards that peer; a port that nothing has told is made up.
    IpEnd localOf(WireSocket& socket, const IpEnd& peer);
    void step(WireSocket& socket, Call& call);
    void create(Call& call);
    void forget(Handle handle);

    // Texts that wait for a packet: PcapngExporter.cpp
    std::string lineOf(const CallRecord& record);
    void keep(WireSocket& socket, Call& call);
    void keepLoose(Call& call);
    Texts takePending(WireSocket& socket);
    /// Texts that have waited, then the call's own.
    PacketMark markOf(WireSocket& socket, Call& call, Direction direction, std::int64_t timeNs);
    /// The mark was not used: its texts wait again.
    void giveBack(WireSocket& socket, PacketMark mark);
    void writeNote(WireSocket& socket);
    void writeLoose(std::uint16_t actor);

    // Connections: PcapngStreams.cpp
    void accept(WireSocket& listener, Call& call);
    void connect(WireSocket& socket, Call& call);
    void failOpening(WireSocket& socket, Call& call, int error);
    void stopOpening(WireSocket& socket);
    /// Writes the handshake as soon as enough is known; `now` writes it in any case.
    void open(WireSocket& socket, std::int64_t timeNs, bool now);
    void attach(WireSocket& socket, const IpEnd& local, const IpEnd& peer, bool fromStart);
    /// Null where there is no telling whom it is connected to.
    TcpFlow* flowOf(WireSocket& socket, const Call& call);
    void leaveFlow(WireSocket& socket);
    void shutDown(WireSocket& socket, Call& call);
    void close(WireSocket& socket, Call& call);
    void readOption(WireSocket& socket, Call& call);
    void setOption(WireSocket& socket, Call& call);
    void sendStream(WireSocket& socket, Call& call);
    void readStream(WireSocket& socket, Call& call);
    void resetByPeer(WireSocket& socket, Call& call);

    // Datagrams: PcapngDatagrams.cpp
    void sendDatagram(WireSocket& socket, Call& call);
    void readDatagram(WireSocket& socket, Call& call);
    void releaseHeld(WireSocket& socket);

    /// More texts than this do not wait for a packet any longer.
    static constexpr std::size_t kMostPending = 32;

    const CallDirectory& m_directory;
    LineText m_line;
    TextBuffer m_text;
    PacketWriter m_writer;
    std::map<Handle, WireSocket> m_sockets;
    std::map<FlowKey, std::shared_ptr<TcpFlow>> m_flows;
    std::vector<FlowKey> m_left; ///< flows without handles that one still opening may belong to
    std::size_t m_opening = 0;   ///< handles that connect
    std::uint64_t m_flowCount = 0;
    std::uint16_t m_portsMadeUp = 0;
    SentDatagrams m_datagrams;
    struct Loose {
        Texts texts;
        std::int64_t timeNs = 0;
    };
    std::map<std::uint16_t, Loose> m_loose; ///< by actor: calls without a handle
    std::uint16_t m_actor = 0;              ///< of the record under way
    SkippedCalls m_skipped;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/CaptureStreams.h"

#include "core/import/Import.h"
#include "core/import/ImportedPayload.h"
#include "core/import/TcpAssembly.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

namespace workbench {

namespace {

/// Bytes of a file between two calls of ImportProgress.
constexpr std::size_t kProgressBytes = std::size_t{1} << 20U;

/// Sorts the packets of a capture into streams.
class StreamSorter
{
public:
    explicit StreamSorter(ImportReport& report) : m_report(report) {}

    void take(const CapturedFrame& frame)
    {
        ++m_frames;
        const auto read = packetIn(frame);
        if (const auto* packet = std::get_if<CapturedPacket>(&read)) {
            m_cut += packet->isCut ||
                             (packet->isTcp && frame.length > frame.bytes.size() && packet->payload.empty())
                         ? 1
                         : 0;
            take(*packet);
        } else {
            const auto problem = std::get<ImportProblem>(read);
            const std::string text =
                problem == ImportProblem::LinkType ? std::to_string(frame.linkType) : std::string();
            if (m_leftOut.size() < kMostNotes)
                ++m_leftOut[{problem, text}];
        }
    }

    std::vector<CapturedStream> finish()
    {
        for (const auto& [reason, count] : m_leftOut)
            m_report.add({reason.first, 0, {}, reason.second, count});
        if (m_cut != 0)
            m_report.add({ImportProblem::PacketCut, 0, {}, {}, m_cut});
        if (m_tooMany != 0)
            m_report.add({ImportProblem::TooMany, 0, {}, {}, m_tooMany});
        for (auto& [key, open] : m_open) {
            if (open.assembly)
                open.assembly->finish(m_streams[open.stream]);
        }
        for (const CapturedStream& stream : m_streams) {
            if (stream.missing != 0)
                m_report.add({ImportProblem::DataGap, 0, stream.text(), {}, stream.missing});
        }
        return std::move(m_streams);
    }

private:
    struct Open {
        std::size_t stream = 0;
        std::unique_ptr<TcpAssembly> assembly = {}; ///< of TCP
    };
    using Key = std::tuple<bool, PacketEnd, PacketEnd>;

    void take(const CapturedPacket& packet)
    {
        Open* open = openFor(packet);
        if (open == nullptr) {
            ++m_tooMany;
            return;
        }
        CapturedStream& stream = m_streams[open->stream];
        const CapturedWay way = wayOf(stream, packet);
        ++stream.packets;
        if (open->assembly)
            open->assembly->add(stream, way, packet);
        else
            stream.messages.push_back({way, packet.timeNs, {packet.payload.begin(), packet.payload.end()}});
    }

    static CapturedWay wayOf(const CapturedStream& stream, const CapturedPacket& packet)
    {
        return packet.from == stream.client ? CapturedWay::FromClient : CapturedWay::FromServer;
    }

    /// Null where there are too many.
    Open* openFor(const CapturedPacket& packet)
    {
        const Key key{packet.isTcp, std::min(packet.from, packet.to), std::max(packet.from, packet.to)};
        const auto found = m_open.find(key);
        if (found != m_open.end()) {
            Open& open = found->second;
            CapturedStream& stream = m_streams[open.stream];
            if (!open.assembly || !open.assembly->isNew(wayOf(stream, packet), packet))
                return &open;
            open.assembly->finish(stream);
            m_open.erase(found);
        }
        if (m_streams.size() == kMostImported)
            return nullptr;
        CapturedStream stream;
        stream.isTcp = packet.isTcp;
        // The answer to a SYN that was not captured comes from the server.
        const bool isAnswer = packet.isTcp && packet.syn && packet.hasAck;
        stream.client = isAnswer ? packet.to : packet.from;
        stream.server = isAnswer ? packet.from : packet.to;
        stream.sawBegin = packet.isTcp && packet.syn && !packet.hasAck;
        m_streams.push_back(std::move(stream));
        Open open{m_streams.size() - 1};
        if (packet.isTcp)
            open.assembly = std::make_unique<TcpAssembly>();
        return &m_open.emplace(key, std::move(open)).first->second;
    }

    ImportReport& m_report;
    std::vector<CapturedStream> m_streams;
    std::map<Key, Open> m_open;
    std::map<std::pair<ImportProblem, std::string>, std::uint64_t> m_leftOut;
    std::uint64_t m_frames = 0;
    std::uint64_t m_cut = 0;
    std::uint64_t m_tooMany = 0;
};

} // namespace

std::uint64_t CapturedStream::bytes(CapturedWay way) const
{
    std::uint64_t sum = 0;
    for (const CapturedMessage& message : messages)
        sum += message.way == way ? message.bytes.size() : 0;
    return sum;
}

std::string CapturedStream::text() const { return client.text() + " -> " + server.text(); }

std::vector<CapturedStream> readStreams(std::span<const std::byte> file, ImportReport& report,
                                        const ImportProgress& progress)
{
    StreamSorter sorter(report);
    std::size_t next = kProgressBytes;
    readCapture(file, report, [&](const CapturedFrame& frame) {
        sorter.take(frame);
        const auto done = static_cast<std::size_t>(frame.bytes.data() - file.data());
        if (!progress || done < next)
            return true;
        next = done + kProgressBytes;
        return progress(done, file.size());
    });
    return sorter.finish();
}

LibraryItem itemOf(const CapturedStream& stream, std::size_t row)
{
    const CapturedMessage& message = stream.messages[row];
    const bool toServer = message.way == CapturedWay::FromClient;
    const PacketEnd& from = toServer ? stream.client : stream.server;
    const PacketEnd& to = toServer ? stream.server : stream.client;
    SavedPayload saved{importedPayload(message.bytes)};
    if (toServer)
        saved.target = Target{stream.isTcp ? Transport::Tcp : Transport::Udp, to.host(), to.port};
    return {std::to_string(row + 1) + ' ' + from.text() + " -> " + to.text(), {}, std::move(saved)};
}

std::vector<LibraryItem> itemsOf(const CapturedStream& stream, std::optional<CapturedWay> way)
{
    std::vector<LibraryItem> items;
    for (std::size_t row = 0; row < stream.messages.size(); ++row) {
        if (!way || stream.messages[row].way == *way)
            items.push_back(itemOf(stream, row));
    }
    return items;
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/PcapngExporter.h"

#include "core/calls/CallFigures.h"

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

constexpr std::uint16_t kFirstMadeUpPort = 49'152; // RFC 6335: dynamic ports
constexpr std::uint16_t kMadeUpPorts = 16'384;

void moveBehind(std::vector<std::string>& to, std::vector<std::string>& from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

} // namespace

void PcapngExporter::begin(std::string& out)
{
    pcapng::appendSection(out,
                          {.hardware = WORKBENCH_HARDWARE,
                           .system = WORKBENCH_SYSTEM,
                           .application = WORKBENCH_APPLICATION,
                           .comment = "Made from recorded socket calls, not captured: headers are made up, "
                                      "packets hold what the calls moved. IP protocol 253: comments only."});
    pcapng::appendInterface(out, "calls", "Socket calls of the Socket Workbench");
}

void PcapngExporter::append(std::string& out, const CallRecord& record)
{
    if (record.category() == CallCategory::Waiting || record.category() == CallCategory::Housekeeping) {
        ++m_skipped.workbench;
        return;
    }
    m_writer.setOutput(out);
    m_actor = record.header().actor;
    Call call{record, {}, record.header().startNs, record.endNs()};
    const bool hasHandle = call.handle() != kInvalidHandle;
    WireSocket* socket = hasHandle ? socketOf(call) : nullptr;
    const SocketStep what = record.spec().step;
    if (socket != nullptr && !socket->isIp) {
        ++m_skipped.notIp;
        if (what == SocketStep::Accepts && call.ok())
            m_sockets.insert_or_assign(record.ret(), WireSocket());
        if (what == SocketStep::Closes)
            m_sockets.erase(call.handle());
        return;
    }
    if (hasHandle && socket == nullptr)
        return; // told already
    call.text = lineOf(record);
    if (socket != nullptr)
        step(*socket, call);
    else if (what == SocketStep::Creates && call.ok())
        create(call);
    else
        keepLoose(call);
}

void PcapngExporter::finish(std::string& out)
{
    m_writer.setOutput(out);
    for (auto& [handle, socket] : m_sockets) {
        releaseHeld(socket);
        if (socket.opening != WireSocket::Opening::None)
            open(socket, socket.pendingNs, true);
        if (socket.flow && socket.established) {
            PacketMark mark{.timeNs = socket.pendingNs, .comments = takePending(socket)};
            if (!socket.flow->establish(m_writer, mark))
                giveBack(socket, std::move(mark));
        }
        writeNote(socket);
    }
    for (auto& [actor, loose] : m_loose)
        writeLoose(actor);
}

void PcapngExporter::step(WireSocket& socket, Call& call)
{
    switch (call.record.spec().step) {
    case SocketStep::Creates:
    case SocketStep::Listens:
        break;
    case SocketStep::Accepts:
        return accept(socket, call);
    case SocketStep::Connects:
        return connect(socket, call);
    case SocketStep::ShutsDown:
        return shutDown(socket, call);
    case SocketStep::Closes:
        return close(socket, call);
    case SocketStep::ReadsOption:
        return readOption(socket, call);
    case SocketStep::SetsOption:
        return setOption(socket, call);
    case SocketStep::Binds:
    case SocketStep::TellsLocal: {
        const bool told = call.record.spec().step == SocketStep::TellsLocal;
        const int slot = fieldSlot(call.record.spec(), FieldKind::Address);
        const auto bytes =
            call.record.bytes(slot, told ? workbench::Direction::Out : workbench::Direction::In);
        const std::int64_t end = call.endNs;
        const auto local =
            call.ok() && bytes ? IpEnd::of(SocketAddress::fromBytes(*bytes)) : std::optional<IpEnd>();
        keep(socket, call);
        if (local)
            learnLocal(socket, *local, end);
        return;
    }
    case SocketStep::None:
        if (!call.record.spec().movesBytes())
            break;
        if (socket.isStream)
            return call.record.spec().reads() ? readStream(socket, call) : sendStream(socket, call);
        return call.record.spec().reads() ? readDatagram(socket, call) : sendDatagram(socket, call);
    }
    keep(socket, call);
}

// ---- what is known of handles

void PcapngExporter::create(Call& call)
{
    const Handle handle = call.record.ret();
    forget(handle);
    WireSocket& socket = m_sockets[handle];
    const auto family = static_cast<int>(call.record.number(0).value_or(0));
    const int flags = (constants::sockCloexec > 0 ? constants::sockCloexec : 0) |
                      (constants::sockNonblock > 0 ? constants::sockNonblock : 0);
    const auto type = static_cast<int>(call.record.number(1).value_or(0)) & ~flags;
    socket.isStream = type == constants::sockStream;
    socket.isIp = (family == constants::afInet || family == constants::afInet6) &&
                  (socket.isStream || type == constants::sockDgram);
    socket.fromStart = true;
    if (socket.isIp)
        keep(socket, call);
    else
        ++m_skipped.notIp;
}

/// Null where the record is of a former life of the number: then its text has been kept.
WireSocket* PcapngExporter::socketOf(Call& call)
{
    const std::uint32_t id = call.record.header().endpoint;
    const auto found = m_sockets.find(call.handle());
    if (found != m_sockets.end() && id != 0 && id != found->second.endpoint && found->second.isStream &&
        found->second.peer && found->second.endpoint != 0) {
        const auto peer = IpEnd::of(m_directory.endpoint(id).peer);
        if (peer && *peer != *found->second.peer) {
            if (id < found->second.endpoint) {
                call.text = lineOf(call.record);
                keepLoose(call);
                return nullptr;
            }
            forget(call.handle());
        }
    }
    WireSocket& socket = m_sockets[call.handle()];
    if (id != 0 && id != socket.endpoint)
        learnEndpoint(socket, id, call.startNs);
    return &socket;
}

void PcapngExporter::learnEndpoint(WireSocket& socket, std::uint32_t id, std::int64_t timeNs)
{
    const Endpoint endpoint = m_directory.endpoint(id);
    socket.endpoint = id;
    socket.isStream = endpoint.isStream();
    socket.isIp = (endpoint.family == constants::afInet || endpoint.family == constants::afInet6) &&
                  (socket.isStream || endpoint.type == constants::sockDgram);
    if (const auto peer = IpEnd::of(endpoint.peer))
        socket.peer = peer;
    if (const auto local = IpEnd::of(endpoint.local))
        learnLocal(socket, *local, timeNs);
}

void PcapngExporter::learnLocal(WireSocket& socket, const IpEnd& local, std::int64_t timeNs)
{
    if (local.port == 0)
        return;
    if (!socket.local)
        socket.place = m_datagrams.endOf(local.port);
    socket.local = local;
    releaseHeld(socket);
    open(socket, timeNs, false);
}

IpEnd PcapngExporter::localOf(WireSocket& socket, const IpEnd& peer)
{
    IpEnd local;
    local.isV6 = peer.isV6;
    if (socket.local && socket.local->isV6 == peer.isV6)
        local = *socket.local;
    else if (socket.local)
        local.port = socket.local->port;
    if (local.isWildcard() && peer.isLoopback())
        local = local.asLoopback();
    if (local.port == 0) {
        if (socket.madeUpPort == 0)
            socket.madeUpPort = static_cast<std::uint16_t>(kFirstMadeUpPort + m_portsMadeUp++ % kMadeUpPorts);
        local.port = socket.madeUpPort;
    }
    return local;
}

void PcapngExporter::forget(Handle handle)
{
    const auto found = m_sockets.find(handle);
    if (found == m_sockets.end())
        return;
    releaseHeld(found->second);
    writeNote(found->second);
    stopOpening(found->second);
    leaveFlow(found->second);
    m_sockets.erase(found);
}

// ---- texts that wait for a packet

std::string PcapngExporter::lineOf(const CallRecord& record)
{
    m_text.clear();
    m_line.appendLine(m_text, record);
    std::string text;
    appendWellFormed(text, m_text);
    return text;
}

void PcapngExporter::keep(WireSocket& socket, Call& call)
{
    socket.pending.push_back(std::move(call.text));
    socket.pendingNs = call.endNs;
    if (socket.pending.size() > kMostPending)
        writeNote(socket);
}

void PcapngExporter::keepLoose(Call& call)
{
    Loose& loose = m_loose[m_actor];
    loose.texts.push_back(std::move(call.text));
    loose.timeNs = call.endNs;
    if (loose.texts.size() > kMostPending)
        writeLoose(m_actor);
}

PcapngExporter::Texts PcapngExporter::takePending(WireSocket& socket)
{
    Texts texts;
    if (const auto loose = m_loose.find(m_actor); loose != m_loose.end())
        moveBehind(texts, loose->second.texts);
    moveBehind(texts, socket.pending);
    return texts;
}

PacketMark PcapngExporter::markOf(WireSocket& socket, Call& call, Direction direction, std::int64_t timeNs)
{
    PacketMark mark{.timeNs = timeNs, .direction = direction, .comments = takePending(socket)};
    mark.comments.push_back(std::move(call.text));
    return mark;
}

void PcapngExporter::giveBack(WireSocket& socket, PacketMark mark)
{
    socket.pending = std::move(mark.comments);
    socket.pendingNs = mark.timeNs;
    if (socket.pending.size() > kMostPending)
        writeNote(socket);
}

void PcapngExporter::writeNote(WireSocket& socket)
{
    if (socket.pending.empty())
        return;
    IpEnd to = socket.peer.value_or(IpEnd());
    if (!socket.peer && socket.local)
        to.isV6 = socket.local->isV6;
    IpEnd from;
    from.isV6 = to.isV6;
    if (socket.local && socket.local->isV6 == to.isV6)
        from = *socket.local;
    m_writer.note(from, to, {.timeNs = socket.pendingNs, .comments = std::move(socket.pending)});
    socket.pending.clear();
}

void PcapngExporter::writeLoose(std::uint16_t actor)
{
    Loose& loose = m_loose[actor];
    if (!loose.texts.empty())
        m_writer.note({}, {}, {.timeNs = loose.timeNs, .comments = std::move(loose.texts)});
    loose.texts.clear();
}

} // namespace workbench

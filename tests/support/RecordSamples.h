// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"
#include "core/calls/FieldCoding.h"
#include "core/system/ConstantNames.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// How a sample call ended.
enum class SampleEnd { Success, Failure, WouldBlock, Short, InjectedSuccess, InjectedFailure };

/// Writes records of any call into a journal, field by field from its CallSpec: the variant chooses a value
/// of each kind, so that a few dozen of them pass through every shape that a field can have.
class RecordSamples
{
public:
    explicit RecordSamples(CallJournal& journal) : m_journal(journal)
    {
        m_actors = {journal.directory().addActor("TCP Server"), journal.directory().addActor("TCP Client 2"),
                    journal.directory().addActor("Gerät \"3\"")};
    }

    void add(CallId id, unsigned variant, SampleEnd end)
    {
        const CallSpec& spec = callSpec(id);
        const Handle handle = spec.fields.empty() || spec.fields[0].kind != FieldKind::Descriptor
                                  ? kInvalidHandle
                                  : 5 + static_cast<Handle>(variant % 7);
        m_journal.directory().setEndpointOf(handle, endpoint(variant));
        JournalLane& lane = m_journal.lane();
        RecordWriter writer = lane.begin(id, handle, m_actors[variant % m_actors.size()], 16 << 10);
        const std::string payload = payloadOf(variant);
        for (std::size_t slot = 0; slot < spec.fields.size(); ++slot) {
            const FieldSpec& field = spec.fields[slot];
            if (field.direction != Direction::Out)
                put(writer, spec, static_cast<int>(slot), variant + static_cast<unsigned>(slot),
                    Direction::In, payload);
        }
        lane.start(writer);
        lane.stop(writer);
        writer.header().durationNs = 1000 * (variant % 3) + variant;
        finish(writer, spec, variant, end, payload);
        lane.seal(writer);
        lane.commit();
    }

    /// One record with exactly these bytes as the option's value.
    void addOption(CallId id, int level, int name, std::span<const std::byte> value)
    {
        JournalLane& lane = m_journal.lane();
        RecordWriter writer = lane.begin(id, 9, m_actors[0], 16 << 10);
        writer.number(1, level);
        writer.number(2, name);
        if (id == CallId::Setsockopt)
            writer.bytes(3, value);
        writer.number(4, static_cast<std::int64_t>(value.size()));
        lane.start(writer);
        lane.stop(writer);
        if (id == CallId::Getsockopt) {
            writer.bytes(3, value, Direction::Out);
            writer.number(4, static_cast<std::int64_t>(value.size()), Direction::Out);
        }
        lane.seal(writer);
        lane.commit();
    }

    static std::vector<SocketAddress> addresses()
    {
        std::vector<SocketAddress> all{
            SocketAddress::ipv4({127, 0, 0, 1}, 8080),
            SocketAddress::ipv6({0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 443, 2),
            SocketAddress::ipv6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 0),
            SocketAddress::ipv4({0, 0, 0, 0}, 0),
            SocketAddress(),
        };
        for (const std::string_view path :
             {"/tmp/x", "@name", "127.0.0.1:80", "/tmp/a\"b\\x41\x01", "/tmp/\xc3\xa9\xff", "@\x01 b"}) {
            if (const auto local = SocketAddress::local(path))
                all.push_back(*local);
        }
        // A path without its NUL, an unnamed one, no family at all.
        const auto path = SocketAddress::local("/tmp/short");
        if (path) {
            all.push_back(SocketAddress::fromBytes(path->bytes().first(path->bytes().size() - 1)));
            all.push_back(SocketAddress::fromBytes(path->bytes().first(2)));
        }
        static constexpr std::array<std::byte, 16> none{};
        all.push_back(SocketAddress::fromBytes(none));
        return all;
    }

private:
    template <typename Value> static const Value& pick(const std::vector<Value>& all, unsigned variant)
    {
        return all[variant % all.size()];
    }

    static std::string payloadOf(unsigned variant)
    {
        std::string every;
        for (int byte = 0; byte < 256; ++byte)
            every += static_cast<char>(byte);
        const std::vector<std::string> all{"hello\r\n",
                                           "",
                                           "say \"[{\\\" , {AF_UNIX}\n",
                                           every,
                                           std::string("\0"
                                                       "1",
                                                       2),
                                           std::string(64, 'x'),
                                           every + every};
        return pick(all, variant);
    }

    std::uint32_t endpoint(unsigned variant)
    {
        namespace c = constants;
        const auto all = addresses();
        std::vector<Endpoint> kinds{{c::afInet, c::sockStream, all[0], {}},
                                    {c::afInet, c::sockStream, all[0], SocketAddress::ipv4({10, 0, 0, 1}, 9)},
                                    {c::afInet6, c::sockStream, all[1], all[2]},
                                    {c::afInet, c::sockDgram, all[0], {}},
                                    {c::afInet6, c::sockDgram, {}, all[1]}};
        if (const auto path = SocketAddress::local("/run/a b")) {
            kinds.push_back({c::afUnix, c::sockStream, *path, *SocketAddress::local("@peer")});
            kinds.push_back({c::afUnix, c::sockDgram, *path, {}});
            const SocketAddress unnamed = SocketAddress::fromBytes(path->bytes().first(2));
            kinds.push_back({c::afUnix, c::sockStream, *path, unnamed});
            kinds.push_back({c::afUnix, c::sockStream, unnamed, *path});
        }
        const std::size_t index = variant % (kinds.size() + 1);
        return index == kinds.size() ? 0 : m_journal.directory().addEndpoint(kinds[index]);
    }

    std::vector<std::byte> parts(FieldKind kind, unsigned variant, Direction direction)
    {
        std::vector<std::byte> bytes;
        coding::PartsWriter writer(bytes);
        const auto all = addresses();
        const auto internet = [&](unsigned i) { return pick(all, i % 3); };
        switch (kind) {
        case FieldKind::Control: {
            coding::ControlParts control;
            control.hasDropped = variant % 2 == 0;
            control.dropped = control.hasDropped ? ++m_dropped : 0;
            control.newlyDropped = control.hasDropped ? 1 : 0;
            control.hasPacketInfo = variant % 3 != 0 || !control.hasDropped;
            control.interfaceIndex = variant;
            const SocketAddress destination = internet(variant).withPort(0);
            if (control.hasPacketInfo)
                control.destination = destination.bytes();
            control.write(bytes);
            break;
        }
        case FieldKind::PollItems:
            for (unsigned i = 0; i < variant % 4; ++i)
                writer.number(3 + i).number(direction == Direction::Out && i == 0 ? 0 : constants::pollIn);
            break;
        case FieldKind::EpollEvents:
            for (unsigned i = 0; i < variant % 4; ++i)
                writer.number(constants::epollIn | constants::epollOut | 1U << 31).number(7 + i);
            break;
        case FieldKind::EpollEvent:
            writer.number(variant % 2 == 0 ? constants::epollIn : 0).number(7);
            break;
        case FieldKind::HandlePair:
            writer.number(11).number(12);
            break;
        case FieldKind::Hints:
            writer.number(variant % 2 == 0 ? constants::aiPassive | constants::aiCanonname : 0)
                .number(constants::afInet6)
                .number(constants::sockStream)
                .number(variant % 3 == 0 ? constants::ipprotoTcp : 0);
            break;
        case FieldKind::AddressList:
            writer.text({});
            for (unsigned i = 0; i < variant % 4; ++i)
                writer.number(0).number(0).number(0).bytes(internet(i).bytes());
            break;
        case FieldKind::HostEntry:
            writer.text("a \"host\"").number(variant % 3);
            for (unsigned i = 0; i < variant % 3; ++i)
                writer.text("alias");
            writer.number(constants::afInet).number(variant % 3);
            for (unsigned i = 0; i < variant % 3; ++i)
                writer.bytes(internet(i).withPort(0).bytes());
            break;
        case FieldKind::ServiceEntry:
            writer.text("http").number(1).text("www").number(80).text("tcp");
            break;
        default:
            break;
        }
        return bytes;
    }

    void put(RecordWriter& writer, const CallSpec& spec, int slot, unsigned variant, Direction direction,
             const std::string& payload)
    {
        const FieldSpec& field = spec.fields[static_cast<std::size_t>(slot)];
        const auto asBytes = [](std::string_view text) { return std::as_bytes(std::span(text)); };
        switch (field.kind) {
        case FieldKind::Descriptor:
            break;
        case FieldKind::Number:
        case FieldKind::Milliseconds:
            writer.number(slot,
                          slot == spec.dataSlot + 1 && direction == Direction::In && spec.movesBytes()
                              ? static_cast<std::int64_t>(spec.reads() ? 65536 : payload.size())
                              : pick<std::int64_t>({0, 1, -1, 65536, std::int64_t{1} << 40}, variant),
                          direction);
            break;
        case FieldKind::Port:
            writer.number(slot, pick<std::int64_t>({80, 0, 65535}, variant), direction);
            break;
        case FieldKind::Constant: {
            const auto names = constants::namesOf(field.group);
            std::vector<std::int64_t> values{0, -1, 0x12345678};
            for (const auto& name : names)
                values.push_back(static_cast<std::int64_t>(name.value));
            writer.number(slot, pick(values, variant), direction);
            break;
        }
        case FieldKind::Text: {
            const std::string text = pick<std::string>(
                {"localhost", "", "\xff\xc3\xa9\x1b\"\\", "http", "zu l\xc3\xa4nglich"}, variant);
            if (variant % 11 != 0)
                writer.bytes(slot, asBytes(text), direction);
            break;
        }
        case FieldKind::Data:
            if (direction == Direction::In)
                writer.data(slot, payload.size(),
                            asBytes(payload).first(std::min<std::size_t>(payload.size(), 256)), direction);
            break;
        case FieldKind::AddressOctets: {
            static constexpr std::array<std::byte, 16> octets{std::byte{127}, std::byte{0}, std::byte{0},
                                                              std::byte{1}};
            writer.bytes(slot, std::span(octets).first(variant % 2 == 0 ? 4 : 16), direction);
            break;
        }
        case FieldKind::Address:
            if (variant % 9 != 8) {
                m_address = pick(addresses(), variant);
                writer.bytes(slot, m_address.bytes(), direction);
            }
            break;
        case FieldKind::AddressLength:
            if (slot > 0 && spec.fields[static_cast<std::size_t>(slot) - 1].kind == FieldKind::OptionValue)
                writer.number(slot, 8, direction);
            else if (variant % 9 != 8)
                writer.number(slot,
                              direction == Direction::Out || field.direction == Direction::In
                                  ? static_cast<std::int64_t>(m_address.bytes().size())
                                  : 128,
                              direction);
            break;
        case FieldKind::OptionName:
            writer.number(slot,
                          pick<std::int64_t>({constants::soReuseaddr, constants::soLinger, 4711}, variant));
            break;
        case FieldKind::OptionValue:
            writer.bytes(slot, asBytes({"\1\0\0\0\2\0\0\0", 8}), direction);
            break;
        case FieldKind::StatusArgument:
            writer.number(slot, constants::oNonblock);
            break;
        default:
            writer.bytes(slot, parts(field.kind, variant, direction), direction);
            break;
        }
    }

    void finish(RecordWriter& writer, const CallSpec& spec, unsigned variant, SampleEnd end,
                const std::string& payload)
    {
        RecordHeader& header = writer.header();
        header.injected = end == SampleEnd::InjectedSuccess || end == SampleEnd::InjectedFailure;
        header.state = static_cast<std::uint8_t>(variant % 12);
        if (end == SampleEnd::Failure || end == SampleEnd::InjectedFailure || end == SampleEnd::WouldBlock) {
            header.ret = spec.returns == ReturnKind::Pointer ? 0 : -1;
            header.error = end == SampleEnd::WouldBlock ? constants::errors::again
                           : variant % 5 == 0           ? 99999
                                                        : constants::errors::connectionRefused;
            return;
        }
        std::size_t moved = payload.size();
        if (end == SampleEnd::Short)
            moved /= 2;
        header.ret = spec.returns == ReturnKind::Pointer      ? 0x1234
                     : spec.returns == ReturnKind::Descriptor ? 21
                     : spec.returns == ReturnKind::ByteCount  ? static_cast<std::int64_t>(moved)
                                                              : variant % 2;
        for (std::size_t slot = 0; slot < spec.fields.size(); ++slot) {
            const FieldSpec& field = spec.fields[slot];
            if (field.direction == Direction::In || variant % 13 == 12)
                continue;
            if (field.kind == FieldKind::Data)
                writer.data(static_cast<int>(slot), moved,
                            std::as_bytes(std::span(payload)).first(std::min<std::size_t>(moved, 256)),
                            Direction::Out);
            else
                put(writer, spec, static_cast<int>(slot), variant + static_cast<unsigned>(slot),
                    Direction::Out, payload);
        }
    }

    CallJournal& m_journal;
    std::vector<std::uint16_t> m_actors;
    SocketAddress m_address;
    std::uint32_t m_dropped = 0;
};

} // namespace workbench

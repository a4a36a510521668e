// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/CaptureReader.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

namespace workbench {

namespace {

using Take = std::function<bool(const CapturedFrame&)>;

constexpr std::uint32_t kMicroseconds = 0xa1b2c3d4;
constexpr std::uint32_t kNanoseconds = 0xa1b23c4d;
constexpr std::uint32_t kSection = 0x0a0d0d0a;
constexpr std::uint32_t kByteOrder = 0x1a2b3c4d;
constexpr std::size_t kPcapHeader = 24;
constexpr std::size_t kRecordHeader = 16;
/// No capture has longer packets (tcpdump's MAXIMUM_SNAPLEN is 256 KiB; USB captures have up to 128 MiB).
constexpr std::size_t kLongestPacket = std::size_t{128} << 20U;
constexpr std::size_t kMostInterfaces = 65'536;
constexpr std::int64_t kSecond = 1'000'000'000;

/// Byte order of a file that begins with one of the numbers; empty where it does not.
std::optional<bool> isBigEndian(std::span<const std::byte> bytes,
                                std::initializer_list<std::uint32_t> numbers)
{
    if (bytes.size() < 4)
        return std::nullopt;
    for (const std::uint32_t number : numbers) {
        if (FileNumbers(bytes, true).four(0) == number)
            return true;
        if (FileNumbers(bytes, false).four(0) == number)
            return false;
    }
    return std::nullopt;
}

void tell(ImportReport& report, ImportProblem problem, std::size_t at)
{
    report.add({problem, 0, "@" + std::to_string(at)});
}

void readPcap(std::span<const std::byte> file, bool bigEndian, ImportReport& report, const Take& take)
{
    const FileNumbers numbers(file, bigEndian);
    if (file.size() < kPcapHeader) {
        tell(report, ImportProblem::Truncated, 0);
        return;
    }
    const std::int64_t fraction = numbers.four(0) == kNanoseconds ? 1 : 1000;
    const std::uint32_t linkType = numbers.four(20) & 0xffffU; // above: the length of a checksum
    for (std::size_t at = kPcapHeader; at < file.size();) {
        if (file.size() - at < kRecordHeader) {
            tell(report, ImportProblem::Truncated, at);
            return;
        }
        const std::size_t kept = numbers.four(at + 8);
        if (kept > kLongestPacket) {
            tell(report, ImportProblem::Damaged, at);
            return;
        }
        if (kept > file.size() - at - kRecordHeader) {
            tell(report, ImportProblem::Truncated, at);
            return;
        }
        if (!take({linkType, numbers.four(at) * kSecond + numbers.four(at + 4) * fraction,
                   file.subspan(at + kRecordHeader, kept), numbers.four(at + 12)}))
            return;
        at += kRecordHeader + kept;
    }
}

/// One pcapng file.
class PcapngReader
{
public:
    PcapngReader(std::span<const std::byte> file, ImportReport& report, const Take& take)
        : m_file(file), m_report(report), m_take(take)
    {
    }

    void read()
    {
        for (std::size_t at = 0; at < m_file.size();) {
            const std::size_t length = blockAt(at);
            if (length == 0)
                return;
            at += length;
        }
    }

private:
    struct Interface {
        std::uint32_t linkType = 0;
        std::uint32_t longest = 0; ///< 0: no limit
        std::uint8_t resolution = 6;
        std::int64_t offset = 0; ///< seconds
    };

    std::size_t stop(ImportProblem problem, std::size_t at)
    {
        tell(m_report, problem, at);
        return 0;
    }

    /// Reads the block there; its length, 0 where that is the end.
    std::size_t blockAt(std::size_t at)
    {
        if (m_file.size() - at < 12)
            return stop(ImportProblem::Truncated, at);
        const std::span<const std::byte> rest = m_file.subspan(at);
        if (FileNumbers(rest, true).four(0) == kSection) { // the same in both orders
            const auto order = isBigEndian(rest.subspan(8), {kByteOrder});
            if (!order)
                return stop(ImportProblem::Damaged, at);
            m_bigEndian = *order;
            m_interfaces.clear();
        }
        const FileNumbers numbers(rest, m_bigEndian);
        const std::size_t length = numbers.four(4);
        if (length < 12 || length % 4 != 0)
            return stop(ImportProblem::Damaged, at);
        if (length > rest.size())
            return stop(ImportProblem::Truncated, at);
        if (numbers.four(length - 4) != length)
            return stop(ImportProblem::Damaged, at);
        return readBlock(numbers.four(0), rest.subspan(8, length - 12), at) ? length : 0;
    }

    /// False: reading ends there.
    bool readBlock(std::uint32_t type, std::span<const std::byte> body, std::size_t at)
    {
        switch (type) {
        case 1:
            return readInterface(body, at);
        case 2: // obsolete: the interface is a number of two bytes, dropped packets follow
        case 6:
            return readPacket(body, type == 2, at);
        case 3:
            return readSimplePacket(body, at);
        default:
            return true;
        }
    }

    bool damaged(std::size_t at) { return stop(ImportProblem::Damaged, at) != 0; }

    bool readInterface(std::span<const std::byte> body, std::size_t at)
    {
        const FileNumbers numbers(body, m_bigEndian);
        if (body.size() < 8 || m_interfaces.size() == kMostInterfaces)
            return damaged(at);
        Interface one{numbers.two(0), numbers.four(4)};
        for (std::size_t option = 8; option + 4 <= body.size();) {
            const std::uint16_t code = numbers.two(option);
            const std::size_t length = numbers.two(option + 2);
            if (code == 0 || length > body.size() - option - 4)
                break;
            if (code == 9 && length == 1) { // if_tsresol
                one.resolution = std::to_integer<std::uint8_t>(body[option + 4]);
            } else if (code == 14 && length == 8) { // if_tsoffset
                const std::uint64_t high = numbers.four(option + (m_bigEndian ? 4 : 8));
                const std::uint64_t low = numbers.four(option + (m_bigEndian ? 8 : 4));
                one.offset = static_cast<std::int64_t>((high << 32U) | low);
            }
            option += 4 + (length + 3) / 4 * 4;
        }
        m_interfaces.push_back(one);
        return true;
    }

    bool readPacket(std::span<const std::byte> body, bool obsolete, std::size_t at)
    {
        const FileNumbers numbers(body, m_bigEndian);
        if (body.size() < 20)
            return damaged(at);
        const std::uint32_t number = obsolete ? numbers.two(0) : numbers.four(0);
        const std::size_t kept = numbers.four(12);
        if (number >= m_interfaces.size() || kept > body.size() - 20)
            return damaged(at);
        const std::uint64_t ticks = (std::uint64_t{numbers.four(4)} << 32U) | numbers.four(8);
        const Interface& one = m_interfaces[number];
        return m_take({one.linkType, timeNs(one, ticks), body.subspan(20, kept), numbers.four(16)});
    }

    bool readSimplePacket(std::span<const std::byte> body, std::size_t at)
    {
        if (body.size() < 4 || m_interfaces.empty())
            return damaged(at);
        const Interface& one = m_interfaces.front();
        const std::size_t length = FileNumbers(body, m_bigEndian).four(0);
        std::size_t kept = std::min(length, body.size() - 4);
        if (one.longest != 0)
            kept = std::min<std::size_t>(kept, one.longest);
        return m_take({one.linkType, 0, body.subspan(4, kept), length});
    }

    /// if_tsresol: powers of ten, or of two where the highest bit is set. What does not fit is 0.
    static std::int64_t timeNs(const Interface& one, std::uint64_t ticks)
    {
        const unsigned power = one.resolution & 0x7fU;
        std::uint64_t perSecond = 1;
        if ((one.resolution & 0x80U) != 0) {
            if (power > 63)
                return 0;
            perSecond <<= power;
        } else {
            if (power > 19)
                return 0;
            for (unsigned i = 0; i < power; ++i)
                perSecond *= 10;
        }
        constexpr std::int64_t kLatest = 9'000'000'000; // seconds; as nanoseconds it fits
        const std::uint64_t seconds = ticks / perSecond;
        if (seconds > kLatest || one.offset < -kLatest || one.offset > kLatest)
            return 0;
        const std::int64_t second = static_cast<std::int64_t>(seconds) + one.offset;
        if (second < 0 || second > kLatest)
            return 0;
        const auto part = static_cast<long double>(ticks % perSecond) / static_cast<long double>(perSecond);
        return second * kSecond + static_cast<std::int64_t>(part * 1e9L + 0.5L);
    }

    std::span<const std::byte> m_file;
    ImportReport& m_report;
    const Take& m_take;
    bool m_bigEndian = false;
    std::vector<Interface> m_interfaces;
};

} // namespace

std::uint64_t FileNumbers::number(std::size_t at, std::size_t count) const
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::byte byte = m_bytes[at + (m_bigEndian ? i : count - 1 - i)];
        value = (value << 8U) | std::to_integer<std::uint64_t>(byte);
    }
    return value;
}

bool isCapture(std::span<const std::byte> file)
{
    return isBigEndian(file, {kMicroseconds, kNanoseconds, kSection}).has_value();
}

void readCapture(std::span<const std::byte> file, ImportReport& report, const Take& take)
{
    if (isBigEndian(file, {kSection}))
        PcapngReader(file, report, take).read();
    else if (const auto order = isBigEndian(file, {kMicroseconds, kNanoseconds}))
        readPcap(file, *order, report, take);
    else
        report.add({ImportProblem::NotRecognized});
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallWords.h"

#include "core/calls/CallValue.h"
#include "widgets/tabs/Tab.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <limits>

namespace workbench {
namespace {

constexpr std::int64_t kNsPerSecond = 1'000'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;

/// Seconds that local time is ahead of UTC. Offsets change at most at quarters of an hour.
std::int64_t localOffset(std::int64_t utcSeconds)
{
    static thread_local std::int64_t quarter = std::numeric_limits<std::int64_t>::min();
    static thread_local std::int64_t offset = 0;
    if (utcSeconds / 900 != quarter) {
        quarter = utcSeconds / 900;
        offset = QDateTime::fromSecsSinceEpoch(utcSeconds).offsetFromUtc();
    }
    return offset;
}

/// Addresses in the struct hostent that the call returned.
std::size_t addressCount(const CallRecord& record)
{
    const auto fields = record.spec().fields;
    for (std::size_t slot = 0; slot < fields.size(); ++slot) {
        const auto value = fields[slot].kind == FieldKind::HostEntry
                               ? decodeField(record, static_cast<int>(slot), Direction::Out)
                               : std::nullopt;
        for (const CallValue& part : value ? value->parts : std::vector<CallValue>()) {
            if (part.name == "h_addr_list")
                return part.parts.size();
        }
    }
    return 0;
}

QString twoDigits(std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

} // namespace

QString ResultWords::plain() const
{
    QString line = QStringLiteral("= ") + value;
    if (!error.isEmpty())
        line += QLatin1Char(' ') + error;
    if (!words.isEmpty())
        line += QLatin1Char(' ') + words;
    return line;
}

ResultWords CallWords::result(const CallRecord& record, const CallDirectory& directory)
{
    const ResultParts parts = resultParts(record, directory);
    ResultWords words{utf8(parts.value), utf8(parts.errorName), {}, parts.injected};
    QString inBrackets = parts.errorText.empty() ? note(parts) : utf8(parts.errorText);
    if (record.spec().returns == ReturnKind::Pointer && record.ret() != 0 && !record.pending()) {
        words.value = latin1(record.spec().pointee);
        const std::size_t addresses = addressCount(record);
        if (addresses > 0)
            inBrackets = tr("%Ln addresses", nullptr, plural(addresses));
    }
    if (!inBrackets.isEmpty())
        words.words = QStringLiteral("(%1)").arg(inBrackets);
    if (parts.injected)
        words.words =
            words.words.isEmpty() ? tr("injected") : words.words + QLatin1Char(' ') + tr("injected");
    return words;
}

QString CallWords::note(const ResultParts& parts)
{
    switch (parts.note) {
    case ResultNote::EndOfStream:
        return tr("end of stream: the peer has finished sending");
    case ResultNote::ConnectionOver:
        return tr("end of stream: the connection is over");
    case ResultNote::ReadingShut:
        return tr("end of stream: reading was shut down here");
    case ResultNote::EmptyDatagram:
        return tr("an empty datagram");
    case ResultNote::Cut:
        if (parts.second == 0)
            return tr("cut: %Ln bytes kept, the rest is lost", nullptr, plural(parts.first));
        return tr("cut: %Ln bytes kept, %1 lost", nullptr, plural(parts.first)).arg(number(parts.second));
    case ResultNote::Dropped:
        return tr("%Ln datagrams were dropped before this one", nullptr, plural(parts.first));
    case ResultNote::ShortCount:
        return tr("%1 of %2 bytes").arg(number(parts.first), number(parts.second));
    case ResultNote::None:
        break;
    }
    return {};
}

QString CallWords::stillWaiting() { return tr("still waiting"); }

QString CallWords::mark(const CallRecord& record, Outcome outcome)
{
    if (record.injected())
        return tr("injected");
    switch (outcome) {
    case Outcome::Failure:
        return tr("failed");
    case Outcome::WouldBlock:
        return tr("would block");
    case Outcome::EndOfStream:
        return tr("end of stream");
    case Outcome::Truncated:
        return tr("cut or dropped");
    case Outcome::Pending:
        return stillWaiting();
    case Outcome::Success:
        break;
    }
    if (record.category() == CallCategory::Housekeeping)
        return tr("housekeeping");
    return record.category() == CallCategory::Waiting ? tr("waiting for events") : QString();
}

QString CallWords::took(const CallRecord& record, std::int64_t nowNs)
{
    return record.pending() ? runningTime(nowNs - record.header().startNs) : duration(record.durationNs());
}

QString CallWords::delta(std::int64_t ns)
{
    constexpr qsizetype kMostCharacters = 10;
    const QString exact = milliseconds(ns);
    if (exact.size() <= kMostCharacters)
        return exact;
    return (ns < 0 ? QLocale().negativeSign() : QString()) + duration(std::abs(ns));
}

QString CallWords::exactly(std::int64_t ns)
{
    const QString exact = tr("%1 ms").arg(milliseconds(ns));
    return std::abs(ns) < 999'999'500 ? exact : QStringLiteral("%1 (%2)").arg(exact, duration(std::abs(ns)));
}

QString CallWords::beganAndTook(const CallRecord& record)
{
    const std::int64_t begin = record.header().startNs;
    const QString time =
        timeOfDay(begin) + QStringLiteral("%1").arg(begin / 1000 % 1000, 3, 10, QLatin1Char('0'));
    return record.pending() ? tr("Began %1, still waiting.").arg(time)
                            : tr("Began %1, took %2.").arg(time, exactly(record.durationNs()));
}

QString CallWords::timeOfDay(std::int64_t utcNs)
{
    const std::int64_t utcSeconds = utcNs / kNsPerSecond;
    const std::int64_t ofDay =
        ((utcSeconds + localOffset(utcSeconds)) % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay;
    return QString::asprintf("%02d:%02d:%02d.%03d", static_cast<int>(ofDay / 3600),
                             static_cast<int>(ofDay / 60 % 60), static_cast<int>(ofDay % 60),
                             static_cast<int>(utcNs % kNsPerSecond / 1'000'000));
}

QString CallWords::milliseconds(std::int64_t ns)
{
    return QLocale().toString(static_cast<double>(ns) / 1e6, 'f', 3);
}

QString CallWords::duration(std::int64_t ns)
{
    const double seconds = static_cast<double>(ns) / 1e9;
    const auto number = [](double value, int decimals) { return QLocale().toString(value, 'f', decimals); };
    // Each bound is where the form below would round up to more digits.
    if (seconds < 0.999'999'5)
        return milliseconds(ns);
    if (seconds < 3600)
        return tr("%1 s").arg(number(seconds, seconds < 99.995 ? 2 : seconds < 999.95 ? 1 : 0));
    const double hours = seconds / 3600;
    return tr("%1 h").arg(number(hours, hours < 99.995 ? 2 : 0));
}

QString CallWords::runningTime(std::int64_t ns)
{
    const std::int64_t tenths = std::max<std::int64_t>(ns, 0) / (kNsPerSecond / 10);
    const std::int64_t seconds = tenths / 10;
    if (seconds >= 3600)
        return QStringLiteral("%1:%2:%3")
            .arg(seconds / 3600)
            .arg(twoDigits(seconds / 60 % 60), twoDigits(seconds % 60));
    return QStringLiteral("%1:%2%3%4")
        .arg(seconds / 60)
        .arg(twoDigits(seconds % 60), QLocale().decimalPoint())
        .arg(tenths % 10);
}

std::int64_t CallWords::nowNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

QString CallWords::number(std::uint64_t value) { return QLocale().toString(static_cast<qulonglong>(value)); }

QString CallWords::who(const std::string& actor) { return actorTitle(utf8(actor)); }

QString CallWords::whoIcon(const std::string& actor) { return actorIcon(utf8(actor)); }

QString CallWords::remark(const CallSpec& spec, int slot, const std::string& value)
{
    if (slot < 0 || value != "0")
        return {};
    const FieldSpec& field = spec.fields[static_cast<std::size_t>(slot)];
    if (field.kind != FieldKind::Constant)
        return {};
    switch (field.group) {
    case constants::Group::MessageFlags:
    case constants::Group::AcceptFlags:
    case constants::Group::AddressInfoFlags:
    case constants::Group::NameInfoFlags:
        return tr("none");
    case constants::Group::Protocol:
        return tr("any");
    default:
        return {};
    }
}

QString CallWords::handle(const CallRecord& record, const CallDirectory& directory)
{
    const QString number = QString::number(record.handle());
    const std::uint32_t id = record.header().endpoint;
    const Endpoint endpoint = id == 0 ? Endpoint() : directory.endpoint(id);
    if (!endpoint.peer.isEmpty())
        return tr("%1, peer %2").arg(number, utf8(endpoint.peer.text()));
    if (!endpoint.local.isEmpty())
        return tr("%1, bound to %2").arg(number, utf8(endpoint.local.text()));
    return number;
}

QString CallWords::latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString CallWords::utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int CallWords::plural(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionWords.h"

#include <QLocale>

namespace workbench {
namespace {

QString optionUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString OptionWords::group(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Socket:
        return tr("Socket");
    case OptionGroup::Ip:
        return tr("IP");
    case OptionGroup::Ipv6:
        return tr("IPv6");
    case OptionGroup::Tcp:
        return tr("TCP");
    case OptionGroup::Udp:
        return tr("UDP");
    case OptionGroup::Unix:
        break;
    }
    return tr("Unix");
}

QString OptionWords::moment(OptionMoment moment)
{
    switch (moment) {
    case OptionMoment::AnyTime:
        return tr("any time");
    case OptionMoment::BeforeBind:
        return tr("before bind");
    case OptionMoment::BeforeConnect:
        return tr("before connect");
    case OptionMoment::BeforeListen:
        return tr("by a listener");
    case OptionMoment::BeforeClose:
        return tr("before close");
    case OptionMoment::OnRequest:
        return tr("on request");
    case OptionMoment::ReadOnly:
        break;
    }
    return tr("read only");
}

QString OptionWords::home(const OptionSpec& spec)
{
    switch (spec.homes) {
    case OptionHome::kWindows:
        return tr("Windows only");
    case OptionHome::kLinux:
        return tr("Linux only");
    case OptionHome::kMacos:
        return tr("macOS only");
    case OptionHome::kBsd | OptionHome::kMacos:
        return tr("BSD and macOS only");
    case OptionHome::kUnixes:
        return tr("not on Windows");
    default:
        return tr("not on this system");
    }
}

QString OptionWords::unit(Unit unit)
{
    switch (unit) {
    case Unit::Bytes:
        return tr("B", "unit: bytes");
    case Unit::Segments:
        return tr("segments", "unit: TCP segments");
    case Unit::Seconds:
        return tr("s", "unit: seconds");
    case Unit::Milliseconds:
        return tr("ms", "unit");
    case Unit::Microseconds:
        return tr("µs", "unit");
    case Unit::BytesPerSecond:
        return tr("B/s", "unit: bytes per second");
    case Unit::None:
        break;
    }
    return {};
}

QString OptionWords::field(const OptionField& field)
{
    // The largest number of 64 bits is how TCP_INFO says "no limit".
    if (field.unit == Unit::BytesPerSecond && field.number == -1)
        return tr("no limit");
    const QString unitText = unit(field.unit);
    const QString text = optionUtf8(optionFieldText(field));
    return unitText.isEmpty() ? text : text + QChar(0xa0) + unitText;
}

QString OptionWords::value(const OptionSpec& spec, const OptionValue& value)
{
    if (spec.shape == OptionShape::Switch)
        return value.number != 0 ? tr("on") : tr("off");
    if (spec.shape == OptionShape::Struct && !value.fields.empty())
        return value.fields.front().text.empty()
                   ? tr("%Ln fields", nullptr, static_cast<int>(value.fields.size()))
                   : tr("%1, %Ln fields", nullptr, static_cast<int>(value.fields.size()))
                         .arg(optionUtf8(value.fields.front().text));
    const QString text = optionUtf8(optionText(spec, value));
    return spec.shape == OptionShape::Number && spec.unit != Unit::None ? text + QChar(0xa0) + unit(spec.unit)
                                                                        : text;
}

QString OptionWords::error(const CallResult& result)
{
    return QStringLiteral("%1 (%2)").arg(
        QString::fromStdString(constants::errorName(constants::ErrorSpace::System, result.error)),
        QString::fromStdString(constants::errorText(constants::ErrorSpace::System, result.error)));
}

QString OptionWords::note(const OptionSpec& spec)
{
    const bool isBuffer = spec.symbol == "SO_RCVBUF" || spec.symbol == "SO_SNDBUF";
    return isBuffer ? tr("Linux doubles the number asked for, to have room for its own notes.") : QString();
}

QString OptionWords::change(const OptionSpec& spec, const OptionValue& asked, const OptionValue& got)
{
    if (spec.shape != OptionShape::Number || asked.number == got.number)
        return {};
    if (!note(spec).isEmpty() && got.number == 2 * asked.number)
        return tr("Linux doubles the number asked for: %1 became %2.").arg(asked.number).arg(got.number);
    return tr("The system changed the number: %1 became %2.").arg(asked.number).arg(got.number);
}

} // namespace workbench

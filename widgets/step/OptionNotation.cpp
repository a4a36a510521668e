// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/OptionNotation.h"

namespace workbench {

QString optionNotation(const OptionSpec& option)
{
    switch (option.shape) {
    case OptionShape::Linger:
        return OptionNotation::tr("{1, 0}: on, seconds");
    case OptionShape::Time:
        return OptionNotation::tr("1.5 s or 250 ms");
    case OptionShape::Text:
        return OptionNotation::tr("a word");
    case OptionShape::Device:
        return OptionNotation::tr("an interface by name");
    case OptionShape::InterfaceAddress:
    case OptionShape::InterfaceIndex:
        return OptionNotation::tr("an interface: address, number or name");
    case OptionShape::Membership:
        return OptionNotation::tr("group and interface");
    case OptionShape::SourceMembership:
        return OptionNotation::tr("group, interface, source");
    default:
        return {};
    }
}

QString sampleOfOption(const OptionSpec& option)
{
    const bool isIpv6 = option.group == OptionGroup::Ipv6;
    switch (option.shape) {
    case OptionShape::Linger:
        return QStringLiteral("{1, 0}");
    case OptionShape::Time:
        return QStringLiteral("1 s");
    case OptionShape::Text:
        return QStringLiteral("cubic");
    case OptionShape::Device:
        return QStringLiteral("lo");
    case OptionShape::Membership:
        return isIpv6 ? QStringLiteral("ff02::1 1") : QStringLiteral("239.1.2.3 1");
    case OptionShape::SourceMembership:
        return isIpv6 ? QStringLiteral("ff3e::1 1 2001:db8::1") : QStringLiteral("232.1.1.1 1 192.0.2.7");
    default:
        return QStringLiteral("1");
    }
}

} // namespace workbench

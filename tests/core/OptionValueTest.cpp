// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/options/OptionValue.h"

#include "core/system/NativeSystemCalls.h"
#include "core/system/OptionLayout.h"
#include "tests/support/PerSystem.h"

#include <QTest>

#include <array>
#include <set>

using namespace workbench;

namespace {

const OptionSpec& row(OptionGroup group, std::string_view symbol)
{
    const OptionSpec* spec = findOptionSpec(group, symbol);
    if (spec == nullptr)
        qFatal("no row %s", std::string(symbol).c_str());
    return *spec;
}

/// A text that the option's value may have, so that all of it comes back.
std::string sampleText(const OptionSpec& spec)
{
    switch (spec.shape) {
    case OptionShape::Linger:
        return "{1, 7}";
    case OptionShape::Time:
        return "1.25 s";
    case OptionShape::Text:
    case OptionShape::Device:
        return "lo";
    case OptionShape::InterfaceAddress:
        return "127.0.0.1";
    case OptionShape::Choice:
        return std::string(optionChoices(spec).front().name);
    default:
        return std::to_string(std::max<std::int64_t>(spec.least, 1));
    }
}

} // namespace

/// The table of options and how their values become bytes, on every system.
class OptionValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionOfThisSystemHasARow();
    void everyRowIsFound();
    void whatAnotherSystemHasIsListed();
    void valuesComeBackFromTheirBytes_data();
    void valuesComeBackFromTheirBytes();
    void textsAreRead_data();
    void textsAreRead();
    void textsThatAreNoneAreRefused_data();
    void textsThatAreNoneAreRefused();
    void membershipsAreLaidOutAsTheSystemWantsThem();
    void interfacesMayBeGivenByName();
    void tcpInfoIsReadFieldByField();
    void everyReadableRowCanBeRead_data();
    void everyReadableRowCanBeRead();
};

void OptionValueTest::everyOptionOfThisSystemHasARow()
{
    // Not for people: what the table leaves out, each for its reason.
    const std::set<std::string_view> leftOut{
        "MCAST_JOIN_SOURCE_GROUP",
        "MCAST_LEAVE_SOURCE_GROUP", // of IPv4: IP_ADD_SOURCE_MEMBERSHIP does the same
        "SO_RCVLOWAT",
        "SO_SNDLOWAT", // Windows refuses them
        "IP_UNICAST_IF",
        "IPV6_UNICAST_IF",
        "IPV6_HOPLIMIT", // Windows
        "TCP_EXPEDITED_1122",
        "TCP_MAXRTMS",
        "TCP_CONGESTION_ALGORITHM", // Windows, superseded or unsupported
        "UDP_SEND_MSG_SIZE",
        "UDP_RECV_MAX_COALESCED_SIZE", // Windows, of no use with one buffer
    };
    for (const constants::OptionName& option : constants::options()) {
        const bool isThere = findOptionSpec(option.level, option.name) != nullptr;
        QVERIFY2(isThere || leftOut.contains(option.symbol), std::string(option.symbol).c_str());
    }
}

void OptionValueTest::everyRowIsFound()
{
    for (const OptionSpec& spec : optionTable()) {
        QCOMPARE(findOptionSpec(spec.group, spec.symbol), &spec);
        if (spec.exists())
            QCOMPARE(findOptionSpec(spec.level, spec.name), &spec);
        QVERIFY(spec.readable || spec.settable);
        QVERIFY(spec.homes != 0 && spec.sockets != 0);
    }
    QCOMPARE(findOptionSpec(OptionGroup::Tcp, "SO_REUSEADDR"), nullptr);
    QCOMPARE(findOptionSpec(-1, -1), nullptr);
}

void OptionValueTest::whatAnotherSystemHasIsListed()
{
    QCOMPARE(row(OptionGroup::Socket, "SO_EXCLUSIVEADDRUSE").exists(), onWindows());
    QCOMPARE(row(OptionGroup::Socket, "SO_REUSEPORT").exists(), !onWindows());
    QVERIFY(row(OptionGroup::Socket, "SO_REUSEADDR").appliesTo(constants::afInet, constants::sockStream));
    QVERIFY(!row(OptionGroup::Tcp, "TCP_NODELAY").appliesTo(constants::afInet, constants::sockDgram));
    QVERIFY(!row(OptionGroup::Ipv6, "IPV6_V6ONLY").appliesTo(constants::afInet, constants::sockStream));
    QVERIFY(!row(OptionGroup::Socket, "SO_REUSEADDR").appliesTo(constants::afInet, constants::sockRaw));
}

void OptionValueTest::valuesComeBackFromTheirBytes_data()
{
    QTest::addColumn<int>("index");
    int index = -1;
    for (const OptionSpec& spec : optionTable()) {
        ++index;
        const bool hasText = spec.exists() && spec.settable && spec.readable;
        if (hasText)
            QTest::addRow("%d %s", index, std::string(spec.symbol).c_str()) << index;
    }
}

void OptionValueTest::valuesComeBackFromTheirBytes()
{
    QFETCH(int, index);
    const OptionSpec& spec = optionTable()[static_cast<std::size_t>(index)];
    const std::string text = sampleText(spec);
    const auto value = parseOption(spec, text);
    QVERIFY(value.has_value());
    const auto bytes = encodeOption(spec, *value);
    QCOMPARE(decodeOption(spec, bytes), *value);
    QCOMPARE(optionText(spec, *value), text);
}

void OptionValueTest::textsAreRead_data()
{
    QTest::addColumn<QByteArray>("symbol");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char* symbol, OptionGroup group, const char* typed, const char* text) {
        QTest::addRow("%s %s", symbol, typed)
            << QByteArray(symbol) << static_cast<int>(group) << QByteArray(typed) << QByteArray(text);
    };
    using enum OptionGroup;
    add("SO_KEEPALIVE", Socket, "on", "1");
    add("SO_KEEPALIVE", Socket, " off ", "0");
    add("SO_RCVBUF", Socket, "0x100", "256");
    add("SO_RCVBUF", Socket, "-1", "-1");
    add("SO_LINGER", Socket, "1 5", "{1, 5}");
    add("SO_LINGER", Socket, "{on, 0}", "{1, 0}");
    add("SO_RCVTIMEO", Socket, "250 ms", "0.25 s");
    add("SO_RCVTIMEO", Socket, "3", "3 s");
    add("SO_RCVTIMEO", Socket, "1.000001", "1.000001 s");
    add("IP_TTL", Ip, "300", "300"); // the system's answer to it is worth seeing
    add("IP_MULTICAST_IF", Ip, "2", "2");
    add("IP_ADD_MEMBERSHIP", Ip, "239.1.2.3, 127.0.0.1", "239.1.2.3 127.0.0.1");
    add("IP_ADD_SOURCE_MEMBERSHIP", Ip, "232.1.1.1 127.0.0.1 192.0.2.7", "232.1.1.1 127.0.0.1 192.0.2.7");
    add("IPV6_JOIN_GROUP", Ipv6, "ff02::1 3", "ff02::1 3");
    add("MCAST_JOIN_SOURCE_GROUP", Ipv6, "ff3e::1 1 2001:db8::7", "ff3e::1 1 2001:db8::7");
}

void OptionValueTest::textsAreRead()
{
    QFETCH(QByteArray, symbol);
    QFETCH(int, group);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, text);
    const OptionSpec& spec = row(static_cast<OptionGroup>(group), symbol.toStdString());
    const auto value = parseOption(spec, typed.toStdString());
    QVERIFY(value.has_value());
    QCOMPARE(QByteArray::fromStdString(optionText(spec, *value)), text);
}

void OptionValueTest::textsThatAreNoneAreRefused_data()
{
    QTest::addColumn<QByteArray>("symbol");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("typed");
    const auto add = [](const char* symbol, OptionGroup group, const char* typed) {
        QTest::addRow("%s '%s'", symbol, typed)
            << QByteArray(symbol) << static_cast<int>(group) << QByteArray(typed);
    };
    using enum OptionGroup;
    add("SO_KEEPALIVE", Socket, "");
    add("SO_KEEPALIVE", Socket, "yes");
    add("SO_RCVBUF", Socket, "12 B");
    add("SO_LINGER", Socket, "1");
    add("SO_LINGER", Socket, "1 2 3");
    add("SO_RCVTIMEO", Socket, "soon");
    add("SO_RCVTIMEO", Socket, "1.2.3");
    add("SO_RCVTIMEO", Socket, "-1");
    add("SO_RCVTIMEO", Socket, "99999999999999999 s");
    add("SO_ERROR", Socket, "0");
    add("IP_MULTICAST_IF", Ip, "eth0"); // nobody there who knows its index
    add("IP_ADD_MEMBERSHIP", Ip, "239.1.2.3");
    add("IP_ADD_MEMBERSHIP", Ip, "ff02::1 2");
    add("IPV6_JOIN_GROUP", Ipv6, "239.1.2.3 2");
    add("IP_ADD_SOURCE_MEMBERSHIP", Ip, "232.1.1.1 127.0.0.1");
}

void OptionValueTest::textsThatAreNoneAreRefused()
{
    QFETCH(QByteArray, symbol);
    QFETCH(int, group);
    QFETCH(QByteArray, typed);
    QVERIFY(!parseOption(row(static_cast<OptionGroup>(group), symbol.toStdString()), typed.toStdString()));
}

void OptionValueTest::membershipsAreLaidOutAsTheSystemWantsThem()
{
    const OptionSpec& join = row(OptionGroup::Ip, "IP_ADD_MEMBERSHIP");
    const auto bytes = encodeOption(join, *parseOption(join, "239.1.2.3 258"));
    const std::array<int, 4> group{239, 1, 2, 3};
    for (std::size_t i = 0; i < group.size(); ++i)
        QCOMPARE(std::to_integer<int>(bytes.at(i)), group[i]);
    if (onWindows()) { // struct ip_mreq: the index stands in the place of the address
        QCOMPARE(bytes.size(), std::size_t{8});
        QCOMPARE(std::to_integer<int>(bytes[6]), 1);
        QCOMPARE(std::to_integer<int>(bytes[7]), 2);
    }
    const OptionSpec& join6 = row(OptionGroup::Ipv6, "IPV6_JOIN_GROUP");
    const auto bytes6 = encodeOption(join6, *parseOption(join6, "ff02::5 258"));
    QCOMPARE(bytes6.size(), std::size_t{20});
    QCOMPARE(std::to_integer<int>(bytes6[0]), 0xff);
    QCOMPARE(std::to_integer<int>(bytes6[15]), 5);
    QCOMPARE(layout::optionNumber(std::span(bytes6).subspan(16)), 258);
}

void OptionValueTest::interfacesMayBeGivenByName()
{
    const auto indexOf = [](std::string_view name) { return name == "eth0" ? 2U : 0U; };
    const OptionSpec& join = row(OptionGroup::Ipv6, "IPV6_JOIN_GROUP");
    QCOMPARE(parseOption(join, "ff02::1 eth0", indexOf).value().interfaceIndex, 2U);
    QVERIFY(!parseOption(join, "ff02::1 eth1", indexOf));
}

void OptionValueTest::tcpInfoIsReadFieldByField()
{
    const OptionSpec& info = row(OptionGroup::Tcp, "TCP_INFO");
    if (!info.exists())
        QSKIP("This system has no TCP_INFO.");
    std::vector<std::byte> bytes(300);
    const auto members = layout::tcpInfoMembers();
    for (const layout::OptionMember& member : members)
        layout::setMemberNumber(member, bytes,
                                member.form == layout::MemberForm::State ? 1 : member.offset % 3 + 1);
    const OptionValue value = decodeOption(info, bytes);
    QCOMPARE(value.fields.size(), members.size());
    QCOMPARE(QByteArray::fromStdString(value.fields[0].text), QByteArray("ESTABLISHED"));
    for (std::size_t i = 1; i < members.size(); ++i) {
        const std::int64_t most = members[i].bits == 0 ? 3 : (1 << members[i].bits) - 1;
        QVERIFY2(value.fields[i].number == ((members[i].offset % 3 + 1) & most), members[i].name.data());
    }
    QVERIFY(value.moreBytes > 0);
    // An older kernel's is shorter.
    const OptionValue old = decodeOption(info, std::span(bytes).first(104));
    QVERIFY(old.fields.size() < members.size() && old.fields.size() > 30);
    QCOMPARE(old.fields.back().name, std::string_view("tcpi_total_retrans"));
    QVERIFY(decodeOption(info, {}).fields.empty());
}

void OptionValueTest::everyReadableRowCanBeRead_data()
{
    QTest::addColumn<int>("index");
    int index = -1;
    for (const OptionSpec& spec : optionTable()) {
        ++index;
        if (spec.exists() && spec.readable)
            QTest::addRow("%d %s", index, std::string(spec.symbol).c_str()) << index;
    }
}

void OptionValueTest::everyReadableRowCanBeRead()
{
    QFETCH(int, index);
    const OptionSpec& spec = optionTable()[static_cast<std::size_t>(index)];
    const std::set<std::string_view> connectedOnly{"IP_MTU", "IPV6_MTU"};
    NativeSystemCalls calls;
    std::string description;
    calls.wsaStartup(0x0202, description);
    int asked = 0;
    for (const int family : {constants::afInet, constants::afInet6, constants::afUnix}) {
        for (const int type : {constants::sockStream, constants::sockDgram}) {
            const CallResult made = calls.socket(family, type, 0);
            if (!spec.appliesTo(family, type) || !made.ok())
                continue; // Wine has no unix sockets
            std::vector<std::byte> bytes(optionRoom(spec));
            auto length = static_cast<std::uint32_t>(bytes.size());
            const CallResult result = calls.getsockopt(made.value, spec.level, spec.name, bytes, length);
            const std::string error = constants::errorName(constants::ErrorSpace::System, result.error);
            // Wine lacks some that Windows has.
            const bool isMissing =
                onWindows() && (error == "WSAENOPROTOOPT" || spec.symbol == "UDP_NOCHECKSUM");
            if (!connectedOnly.contains(spec.symbol) && !isMissing)
                QVERIFY2(result.ok(), error.c_str());
            if (result.ok())
                decodeOption(spec, std::span(bytes).first(std::min<std::size_t>(length, bytes.size())));
            ++asked;
            calls.close(made.value);
        }
    }
    QVERIFY(asked > 0 || onWindows());
}

QTEST_GUILESS_MAIN(OptionValueTest)
#include "OptionValueTest.moc"

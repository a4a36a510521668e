// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"

#include <QtTest>

#include <string>

using workbench::SocketAddress;

class SocketAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numericTextIsReadOrLeftToTheResolver_data();
    void numericTextIsReadOrLeftToTheResolver();
    void textOfIpv6FollowsRfc5952_data();
    void textOfIpv6FollowsRfc5952();
    void kindsAreTold_data();
    void kindsAreTold();
    void anEmptyAddressIsNull();
    void thePortCanBeExchanged();
    void localNamesAreWrittenAsPathsOrWithAt();
    void localNamesFitUpToTheLastByte();
    void localNamesThatTheSystemWouldCutAreRefused();
    void unnamedAndPaddedLocalAddressesHaveNoName();
    void controlCharactersOfAPeersNameAreEscaped();
    void unknownFamiliesKeepTheirBytes();
    void equalMeansSameBytes();
};

namespace {

std::string parsed(const std::string& host)
{
    const auto address = SocketAddress::parseNumeric(host, 80);
    return address ? address->text() : "a name";
}

} // namespace

void SocketAddressTest::numericTextIsReadOrLeftToTheResolver_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* host, const char* text) {
        QTest::newRow(host) << std::string(host) << std::string(text);
    };
    row("127.0.0.1", "127.0.0.1:80");
    row("0.0.0.0", "0.0.0.0:80");
    row("255.255.255.255", "255.255.255.255:80");
    row("010.0.0.1", "a name"); // inet_aton(3) would make it 8.0.0.1
    row("127.1", "a name");     // ... and 127.0.0.1 of this
    row("2130706433", "a name");
    row("0x7f.0.0.1", "a name");
    row("1.2.3.4.5", "a name");
    row("1.2.3", "a name");
    row("1.2.3.", "a name");
    row("1..3.4", "a name");
    row("1.2.3.256", "a name");
    row("1.2.3.-4", "a name");
    row("1.2.3.+4", "a name");
    row(" 1.2.3.4", "a name");
    row("1.2.3.4 ", "a name");
    row("", "a name");
    row("localhost", "a name");
    row("::1", "[::1]:80");
    row("[::1]", "[::1]:80");
    row("[::1", "a name");
    row("::1]", "a name");
    row("[]", "a name");
    row("[127.0.0.1]", "a name");
    row("::", "[::]:80");
    row(":", "a name");
    row(":::", "a name");
    row("::1::", "a name");
    row("1:2:3:4:5:6:7:8", "[1:2:3:4:5:6:7:8]:80");
    row("1:2:3:4:5:6:7", "a name");
    row("1:2:3:4:5:6:7:8:9", "a name");
    row("1:2:3:4:5:6:7::", "[1:2:3:4:5:6:7:0]:80");
    row("::2:3:4:5:6:7:8", "[0:2:3:4:5:6:7:8]:80");
    row("1:2:3:4::5:6:7:8", "a name"); // nothing left for :: to stand for
    row("1:2:3:4:5:6:7:", "a name");
    row(":1:2:3:4:5:6:7", "a name");
    row("2001:DB8::ABCD", "[2001:db8::abcd]:80");
    row("2001:db8::12345", "a name");
    row("2001:db8::g", "a name");
    row("::ffff:1.2.3.4", "[::ffff:1.2.3.4]:80");
    row("::ffff:1.2.3", "a name");
    row("::ffff:01.2.3.4", "a name");
    row("1.2.3.4::", "a name");
    row("64:ff9b::1.2.3.4", "[64:ff9b::102:304]:80");
    row("1:2:3:4:5:6:1.2.3.4", "[1:2:3:4:5:6:102:304]:80");
    row("1:2:3:4:5:6:7:1.2.3.4", "a name");
    row("fe80::1%2", "[fe80::1%2]:80");
    row("[fe80::1%2]", "[fe80::1%2]:80");
    row("fe80::1%4294967295", "[fe80::1%4294967295]:80");
    row("fe80::1%4294967296", "a name");
    row("fe80::1%eth0", "a name");
    row("fe80::1%", "a name");
    row("127.0.0.1%1", "a name");
}

void SocketAddressTest::numericTextIsReadOrLeftToTheResolver()
{
    QFETCH(std::string, host);
    QFETCH(std::string, text);
    QCOMPARE(parsed(host), text);
}

void SocketAddressTest::textOfIpv6FollowsRfc5952_data()
{
    QTest::addColumn<std::string>("written");
    QTest::addColumn<std::string>("canonical");
    const auto row = [](const char* written, const char* canonical) {
        QTest::newRow(written) << std::string(written) << std::string(canonical);
    };
    row("2001:0db8:0000:0000:0000:0000:0002:0001", "2001:db8::2:1");
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"); // one group is not shortened
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");          // the longest run is
    row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");    // the first of equals is
    row("0:0:0:0:0:0:0:0", "::");
    row("0:0:0:0:0:0:0:1", "::1");
    row("1:0:0:0:0:0:0:0", "1::");
    row("0:0:1:0:0:0:0:0", "0:0:1::");
    row("0:0:0:0:0:ffff:7f00:1", "::ffff:127.0.0.1");
    row("fe80:0:0:0:0:0:0:a%3", "fe80::a%3");
}

void SocketAddressTest::textOfIpv6FollowsRfc5952()
{
    QFETCH(std::string, written);
    QFETCH(std::string, canonical);
    const auto address = SocketAddress::parseNumeric(written, 0);
    QVERIFY(address.has_value());
    QCOMPARE(address->host(), canonical);
}

void SocketAddressTest::kindsAreTold_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char* host, const char* kinds) {
        QTest::newRow(host) << std::string(host) << QString::fromLatin1(kinds);
    };
    row("0.0.0.0", "v4 wildcard");
    row("127.0.0.1", "v4 loopback");
    row("127.255.255.254", "v4 loopback");
    row("128.0.0.1", "v4");
    row("223.255.255.255", "v4");
    row("224.0.0.1", "v4 multicast");
    row("239.255.255.255", "v4 multicast");
    row("240.0.0.0", "v4");
    row("255.255.255.255", "v4 broadcast");
    row("::", "v6 wildcard");
    row("::1", "v6 loopback");
    row("::2", "v6");
    row("::ffff:127.9.9.9", "v6 loopback");
    row("::ffff:10.0.0.1", "v6");
    row("ff02::1", "v6 multicast");
    row("fe80::1", "v6");
}

void SocketAddressTest::kindsAreTold()
{
    QFETCH(std::string, host);
    QFETCH(QString, kinds);
    const auto address = SocketAddress::parseNumeric(host, 9);
    QVERIFY(address.has_value());
    QStringList told;
    const auto tell = [&told](bool is, const char* kind) {
        if (is) {
            told << QString::fromLatin1(kind);
        }
    };
    tell(address->isIpv4(), "v4");
    tell(address->isIpv6(), "v6");
    tell(address->isLocal(), "local");
    tell(address->isWildcard(), "wildcard");
    tell(address->isLoopback(), "loopback");
    tell(address->isMulticast(), "multicast");
    tell(address->isLimitedBroadcast(), "broadcast");
    QCOMPARE(told.join(u' '), kinds);
}

void SocketAddressTest::anEmptyAddressIsNull()
{
    const SocketAddress empty;
    QVERIFY(empty.isEmpty());
    QCOMPARE(empty.family(), workbench::constants::afUnspec);
    QCOMPARE(empty.text(), std::string());
    QCOMPARE(empty.callText(), std::string("NULL"));
    QCOMPARE(empty.bytes().size(), std::size_t{0});
    QVERIFY(!empty.isLocal() && !empty.isIpv4() && !empty.isIpv6() && !empty.isLoopback());
}

void SocketAddressTest::thePortCanBeExchanged()
{
    const auto v4 = SocketAddress::ipv4({10, 1, 2, 3}, 7).withPort(65535);
    QCOMPARE(v4.port(), std::uint16_t{65535});
    QCOMPARE(v4.text(), std::string("10.1.2.3:65535"));
    QCOMPARE(v4.callText(), std::string("{AF_INET, 10.1.2.3:65535}"));

    const auto v6 = SocketAddress::parseNumeric("fe80::1%3", 7)->withPort(258);
    QCOMPARE(v6.port(), std::uint16_t{258});
    QCOMPARE(v6.scopeId(), std::uint32_t{3});
    QCOMPARE(v6.callText(), std::string("{AF_INET6, [fe80::1%3]:258}"));
    // On the wire the port stands in network byte order behind the family (or the BSDs' length and family).
    QCOMPARE(v6.bytes()[2], std::byte{1});
    QCOMPARE(v6.bytes()[3], std::byte{2});
}

void SocketAddressTest::localNamesAreWrittenAsPathsOrWithAt()
{
    const auto path = SocketAddress::local("/tmp/x");
    QVERIFY(path.has_value());
    QVERIFY(path->isLocal() && path->isLoopback());
    QCOMPARE(path->family(), workbench::constants::afUnix);
    QCOMPARE(path->text(), std::string("/tmp/x"));
    QCOMPARE(path->host(), std::string("/tmp/x"));
    QCOMPARE(path->callText(), std::string("{AF_UNIX, \"/tmp/x\"}"));
    QCOMPARE(path->bytes().size(), std::size_t{2 + 6 + 1}); // the NUL counts

    const auto abstract = SocketAddress::local("@name");
    QVERIFY(abstract.has_value());
    QCOMPARE(abstract->text(), std::string("@name"));
    QCOMPARE(abstract->callText(), std::string("{AF_UNIX, \"@name\"}"));
    QCOMPARE(abstract->bytes().size(), std::size_t{2 + 5});
    QCOMPARE(abstract->bytes()[2], std::byte{0});
    QVERIFY(!(*abstract == *path));
}

void SocketAddressTest::localNamesFitUpToTheLastByte()
{
    const std::string longest(107, 'p');
    const auto path = SocketAddress::local(longest);
    QVERIFY(path.has_value());
    QCOMPARE(path->text(), longest);
    QCOMPARE(path->bytes().size(), std::size_t{110});
    QCOMPARE(SocketAddress::fromBytes(path->bytes()).text(), longest);

    const auto abstract = SocketAddress::local("@" + longest);
    QVERIFY(abstract.has_value());
    QCOMPARE(abstract->text(), "@" + longest);
}

void SocketAddressTest::localNamesThatTheSystemWouldCutAreRefused()
{
    QVERIFY(!SocketAddress::local(std::string(108, 'p')).has_value());
    QVERIFY(!SocketAddress::local("@" + std::string(108, 'p')).has_value());
    QVERIFY(!SocketAddress::local("").has_value());
    QVERIFY(!SocketAddress::local(std::string("a\0b", 3)).has_value());
    QVERIFY(SocketAddress::local(std::string("@a\0b", 4)).has_value());
}

void SocketAddressTest::unnamedAndPaddedLocalAddressesHaveNoName()
{
    const auto named = SocketAddress::local("/x");
    const auto unnamed = SocketAddress::fromBytes(named->bytes().first(2));
    QVERIFY(unnamed.isLocal() && !unnamed.isEmpty());
    QCOMPARE(unnamed.text(), std::string());
    QCOMPARE(unnamed.callText(), std::string("{AF_UNIX}"));

    workbench::RawAddress raw; // as a system that hands back the whole, blank sockaddr_un
    std::ranges::copy(named->bytes().first(2), raw.bytes.begin());
    raw.length = 110;
    QCOMPARE(SocketAddress::fromBytes(raw.view()).text(), std::string());
}

void SocketAddressTest::controlCharactersOfAPeersNameAreEscaped()
{
    const auto path = SocketAddress::local("/a\n\"\x1b[1m\\");
    QCOMPARE(path->text(), std::string("/a\\x0a\"\\x1b[1m\\"));
    QCOMPARE(path->callText(), std::string("{AF_UNIX, \"/a\\x0a\\\"\\x1b[1m\\\\\"}"));
    const auto abstract = SocketAddress::local(std::string("@a\0b", 4));
    QCOMPARE(abstract->text(), std::string("@a\\x00b"));
}

void SocketAddressTest::unknownFamiliesKeepTheirBytes()
{
    workbench::RawAddress raw;
    raw.bytes[0] = std::byte{250};
    raw.bytes[1] = std::byte{0};
    raw.bytes[2] = std::byte{0xab};
    raw.length = 4;
    const auto odd = SocketAddress::fromBytes(raw.view());
    QCOMPARE(odd.family(), 250);
    QVERIFY(!odd.isIpv4() && !odd.isIpv6() && !odd.isLocal());
    QCOMPARE(odd.callText(), std::string("{0xfa, \"\\xab\\x00\"}"));
    QVERIFY(std::ranges::equal(odd.bytes(), raw.view()));

    raw = {};
    raw.length = 16; // connect(2): AF_UNSPEC dissolves the association
    const auto unspec = SocketAddress::fromBytes(raw.view());
    QVERIFY(!unspec.isEmpty());
    QCOMPARE(unspec.callText(), std::string("{AF_UNSPEC}"));

    // A cut sockaddr_in is not read as a whole one.
    const auto whole = SocketAddress::ipv4({1, 2, 3, 4}, 5);
    QVERIFY(!SocketAddress::fromBytes(whole.bytes().first(8)).isIpv4());
}

void SocketAddressTest::equalMeansSameBytes()
{
    QVERIFY(*SocketAddress::parseNumeric("::1", 5) == *SocketAddress::parseNumeric("0:0::1", 5));
    QVERIFY(!(*SocketAddress::parseNumeric("::1", 5) == *SocketAddress::parseNumeric("::1", 6)));
    QVERIFY(!(*SocketAddress::parseNumeric("fe80::1%1", 5) == *SocketAddress::parseNumeric("fe80::1%2", 5)));
    QVERIFY(SocketAddress() == SocketAddress());
}

QTEST_GUILESS_MAIN(SocketAddressTest)
#include "SocketAddressTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"
#include "core/system/SocketHeaders.h"
#include "tests/support/PerSystem.h"

#include <QtTest>

#include <set>
#include <string>

using namespace workbench;
namespace c = workbench::constants;
using c::ErrorSpace;
using c::Group;

class ConstantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreNamedAsInC_data();
    void valuesAreNamedAsInC();
    void socketTypesShowTheirFlags();
    void constantsAreTheSystemsOwn();
    void optionsAreFoundByLevelAndName();
    void optionsAreListedOnce();
    void errorsHaveNamesAndWords();
    void unknownErrorsShowTheirNumber();
    void tcpStatesHaveNames();
};

void ConstantsTest::valuesAreNamedAsInC_data()
{
    QTest::addColumn<Group>("group");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<std::string>("text");
    const auto row = [](Group group, auto value, const char* text) {
        QTest::addRow("%d %s", static_cast<int>(group), text)
            << group << static_cast<quint64>(value) << std::string(text);
    };
    row(Group::Family, AF_UNSPEC, "AF_UNSPEC");
    row(Group::Family, AF_INET, "AF_INET");
    row(Group::Family, AF_INET6, "AF_INET6");
    row(Group::Family, AF_UNIX, "AF_UNIX");
    row(Group::Family, 250, "0xfa");
    row(Group::Family, -1, "0xffffffff");
    row(Group::SocketType, 0, "0");
    row(Group::SocketType, SOCK_STREAM, "SOCK_STREAM");
    row(Group::SocketType, SOCK_DGRAM, "SOCK_DGRAM");
    row(Group::Protocol, 0, "0");
    row(Group::Protocol, IPPROTO_TCP, "IPPROTO_TCP");
    row(Group::Protocol, IPPROTO_UDP, "IPPROTO_UDP");
    row(Group::OptionLevel, SOL_SOCKET, "SOL_SOCKET");
    row(Group::OptionLevel, IPPROTO_IP, "IPPROTO_IP");
    row(Group::OptionLevel, IPPROTO_IPV6, "IPPROTO_IPV6");
    row(Group::ShutdownHow, 0, perSystem("SHUT_RD", "SD_RECEIVE"));
    row(Group::ShutdownHow, 1, perSystem("SHUT_WR", "SD_SEND"));
    row(Group::ShutdownHow, 2, perSystem("SHUT_RDWR", "SD_BOTH"));
    row(Group::ShutdownHow, 3, "0x3");
    row(Group::MessageFlags, 0, "0");
    row(Group::MessageFlags, MSG_PEEK | MSG_OOB, "MSG_OOB|MSG_PEEK");
    row(Group::MessageFlags, MSG_PEEK | 0x2000000, "MSG_PEEK|0x2000000");
    row(Group::AddressInfoFlags, AI_PASSIVE | AI_NUMERICHOST, "AI_PASSIVE|AI_NUMERICHOST");
    row(Group::NameInfoFlags, NI_NUMERICHOST | NI_NUMERICSERV, "NI_NUMERICHOST|NI_NUMERICSERV");
    row(Group::PollEvents, 0, "0");
    row(Group::PollEvents, POLLERR | POLLHUP, "POLLERR|POLLHUP");
    row(Group::IoctlRequest, static_cast<unsigned long>(FIONREAD), "FIONREAD");
    row(Group::IoctlRequest, static_cast<unsigned long>(FIONBIO), "FIONBIO");
    row(Group::IoctlRequest, 0x1234567890U, "0x1234567890");
}

void ConstantsTest::valuesAreNamedAsInC()
{
    QFETCH(Group, group);
    QFETCH(quint64, value);
    QFETCH(std::string, text);
    QCOMPARE(c::text(group, value), text);
}

void ConstantsTest::socketTypesShowTheirFlags()
{
    if (c::sockCloexec == 0) {
        QSKIP("This system has no SOCK_CLOEXEC");
    }
    const auto type = [](int value) { return c::text(Group::SocketType, static_cast<quint64>(value)); };
    QCOMPARE(type(SOCK_STREAM | c::sockCloexec), std::string("SOCK_STREAM|SOCK_CLOEXEC"));
    QCOMPARE(type(SOCK_DGRAM | c::sockCloexec | c::sockNonblock),
             std::string("SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK"));
    QCOMPARE(c::text(Group::AcceptFlags, static_cast<quint64>(c::sockCloexec)), std::string("SOCK_CLOEXEC"));
    QCOMPARE(c::text(Group::AcceptFlags, 0), std::string("0"));
}

void ConstantsTest::constantsAreTheSystemsOwn()
{
    QCOMPARE(c::afInet6, AF_INET6);
    QCOMPARE(c::sockDgram, SOCK_DGRAM);
    QCOMPARE(c::soReuseaddr, SO_REUSEADDR);
    QCOMPARE(c::soError, SO_ERROR);
    QCOMPARE(c::ipMulticastTtl, IP_MULTICAST_TTL);
    QCOMPARE(c::ipv6V6only, IPV6_V6ONLY);
    QCOMPARE(c::aiNumerichost, AI_NUMERICHOST);
    QCOMPARE(c::pollOut, short{POLLOUT});
    QCOMPARE(c::somaxconn, SOMAXCONN);
}

void ConstantsTest::optionsAreFoundByLevelAndName()
{
    const auto symbol = [](int level, int name) {
        const c::OptionName* option = c::findOption(level, name);
        return option ? std::string(option->symbol) : "unknown";
    };
    QCOMPARE(symbol(SOL_SOCKET, SO_REUSEADDR), std::string("SO_REUSEADDR"));
    QCOMPARE(symbol(IPPROTO_TCP, TCP_NODELAY), std::string("TCP_NODELAY"));
    QCOMPARE(symbol(IPPROTO_IP, IP_TTL), std::string("IP_TTL"));
    QCOMPARE(symbol(IPPROTO_IPV6, IPV6_V6ONLY), std::string("IPV6_V6ONLY"));
    QCOMPARE(symbol(SOL_SOCKET, 0x7654321), std::string("unknown"));
    QCOMPARE(c::findOption(SOL_SOCKET, SO_LINGER)->kind, c::OptionKind::Linger);
    QCOMPARE(c::findOption(SOL_SOCKET, SO_RCVTIMEO)->kind,
             onWindows() ? c::OptionKind::Milliseconds : c::OptionKind::TimeValue);
}

void ConstantsTest::optionsAreListedOnce()
{
    std::set<std::pair<int, int>> numbers;
    std::set<std::pair<int, std::string_view>> symbols;
    for (const c::OptionName& option : c::options()) {
        const std::string symbol(option.symbol);
        QVERIFY2(numbers.emplace(option.level, option.name).second, symbol.c_str());
        QVERIFY2(symbols.emplace(option.level, option.symbol).second, symbol.c_str());
    }
    QVERIFY2(numbers.size() >= 35, "issue 4 names more than that");
}

void ConstantsTest::errorsHaveNamesAndWords()
{
    const auto name = [](int error) { return c::errorName(ErrorSpace::System, error); };
    QCOMPARE(name(c::errors::addressInUse), std::string(perSystem("EADDRINUSE", "WSAEADDRINUSE")));
    QCOMPARE(name(c::errors::again), std::string(perSystem("EAGAIN", "WSAEWOULDBLOCK")));
    QCOMPARE(name(c::errors::connectionRefused), std::string(perSystem("ECONNREFUSED", "WSAECONNREFUSED")));
    QCOMPARE(name(c::errors::messageSize), std::string(perSystem("EMSGSIZE", "WSAEMSGSIZE")));
    QCOMPARE(c::errorText(ErrorSpace::System, c::errors::addressInUse),
             std::string("Address already in use"));
    QCOMPARE(c::errorName(ErrorSpace::AddressInfo, EAI_NONAME),
             std::string(perSystem("EAI_NONAME", "WSAHOST_NOT_FOUND")));
    QVERIFY(!c::errorText(ErrorSpace::AddressInfo, EAI_NONAME).starts_with("Unknown error"));
    QCOMPARE(c::errorName(ErrorSpace::Host, TRY_AGAIN), std::string(perSystem("TRY_AGAIN", "WSATRY_AGAIN")));
}

void ConstantsTest::unknownErrorsShowTheirNumber()
{
    QCOMPARE(c::errorName(ErrorSpace::System, 54321), std::string("54321"));
    QCOMPARE(c::errorText(ErrorSpace::System, 54321), std::string("Unknown error 54321"));
    QCOMPARE(c::errorName(ErrorSpace::AddressInfo, -999), std::string("-999"));
}

void ConstantsTest::tcpStatesHaveNames()
{
    QCOMPARE(c::tcpStateName(c::TcpState::Unknown), std::string_view());
    QCOMPARE(c::tcpStateName(c::TcpState::Established), std::string_view("ESTABLISHED"));
    QCOMPARE(c::tcpStateName(c::TcpState::CloseWait), std::string_view("CLOSE_WAIT"));
    QCOMPARE(c::tcpStateName(c::TcpState::Closing), std::string_view("CLOSING"));
    QCOMPARE(c::tcpStateOf({}), c::TcpState::Unknown);
}

QTEST_GUILESS_MAIN(ConstantsTest)
#include "ConstantsTest.moc"

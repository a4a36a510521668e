// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/PerSystem.h"

#include <QtTest>

#include <array>
#include <string>

using namespace workbench;
namespace c = workbench::constants;

namespace {

std::string errorOf(CallResult result) { return c::errorName(c::ErrorSpace::System, result.error); }

SocketAddress addressOf(const RawAddress& raw) { return SocketAddress::fromBytes(raw.view()); }

} // namespace

/// The resolver's calls, answered without a name server.
class NativeResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void getaddrinfoAnswersWithEveryHint();
    void getaddrinfoFailsWithItsOwnCodes();
    void getnameinfoWritesNumbersAndKeepsToItsRoom();
    void gethostnameKeepsToItsRoom();
    void gethostbynameReadsLiterals();
    void gethostbynameFailsWithTheHostError();
    void gethostbyaddrNamesLoopback();
    void servicesAreFoundBothWays();

private:
    NativeSystemCalls m_calls;
};

void NativeResolverTest::initTestCase()
{
    std::string description;
    QCOMPARE(m_calls.wsaStartup(0x0202, description).ok(), onWindows());
}

void NativeResolverTest::getaddrinfoAnswersWithEveryHint()
{
    AddressList list;
    const AddressHints hints{
        .flags = c::aiNumerichost | c::aiNumericserv, .family = c::afInet, .type = c::sockStream};
    const CallResult found = m_calls.getaddrinfo("127.0.0.1", "8080", &hints, list);
    QCOMPARE(found.value, 0);
    QVERIFY(found.ok());
    QCOMPARE(list.entries.size(), std::size_t{1});
    QCOMPARE(list.entries[0].family, c::afInet);
    QCOMPARE(list.entries[0].type, c::sockStream);
    QCOMPARE(addressOf(list.entries[0].address).text(), std::string("127.0.0.1:8080"));

    // Without hints and service; the previous answer is replaced.
    QCOMPARE(m_calls.getaddrinfo("::1", nullptr, nullptr, list).value, 0);
    QVERIFY(!list.entries.empty());
    QCOMPARE(addressOf(list.entries[0].address).text(), std::string("[::1]:0"));

    const AddressHints passive{
        .flags = c::aiPassive | c::aiNumericserv, .family = c::afInet, .type = c::sockDgram};
    QCOMPARE(m_calls.getaddrinfo(nullptr, "9", &passive, list).value, 0);
    QCOMPARE(addressOf(list.entries[0].address).text(), std::string("0.0.0.0:9"));
}

void NativeResolverTest::getaddrinfoFailsWithItsOwnCodes()
{
    AddressList list;
    const auto code = [](CallResult result) {
        return c::errorName(c::ErrorSpace::AddressInfo, result.error);
    };
    const AddressHints numeric{.flags = c::aiNumerichost};
    const CallResult noName = m_calls.getaddrinfo("no-number", nullptr, &numeric, list);
    QCOMPARE(code(noName), std::string(onWindows() ? "WSAHOST_NOT_FOUND" : "EAI_NONAME"));
    QCOMPARE(noName.value, std::int64_t{noName.error});
    QVERIFY(list.entries.empty());
    const AddressHints oddFamily{.family = 199};
    QCOMPARE(code(m_calls.getaddrinfo("127.0.0.1", nullptr, &oddFamily, list)),
             std::string(onWindows() ? "WSAEAFNOSUPPORT" : "EAI_FAMILY"));
}

void NativeResolverTest::getnameinfoWritesNumbersAndKeepsToItsRoom()
{
    const auto address = *SocketAddress::parseNumeric("::1", 7);
    NameInfo name;
    const int numbers = c::niNumerichost | c::niNumericserv;
    QCOMPARE(m_calls.getnameinfo(address.bytes(), numbers, name).value, 0);
    QCOMPARE(name.host, std::string("::1"));
    QCOMPARE(name.service, std::string("7"));

    name.serviceCapacity = 0; // passed as NULL: not asked for
    QCOMPARE(m_calls.getnameinfo(address.bytes(), numbers, name).value, 0);
    QCOMPARE(name.service, std::string());

    name.hostCapacity = 2;
    const CallResult cut = m_calls.getnameinfo(address.bytes(), numbers, name);
    QVERIFY(!cut.ok());
    QCOMPARE(name.host, std::string());
    if (!onWindows()) {
        QCOMPARE(c::errorName(c::ErrorSpace::AddressInfo, cut.error), std::string("EAI_OVERFLOW"));
    }
}

void NativeResolverTest::gethostnameKeepsToItsRoom()
{
    std::string name;
    QCOMPARE(m_calls.gethostname(256, name).value, 0);
    QVERIFY(!name.empty());
    QCOMPARE(name, QSysInfo::machineHostName().toStdString());
    const CallResult cut = m_calls.gethostname(1, name);
    QCOMPARE(cut.value, -1);
    QCOMPARE(errorOf(cut), std::string(onWindows() ? "WSAEFAULT" : "ENAMETOOLONG"));
}

void NativeResolverTest::gethostbynameReadsLiterals()
{
    HostEntry host;
    const CallResult found = m_calls.gethostbyname("127.0.0.1", host);
    QVERIFY(found.ok());
    QVERIFY(found.value != 0);
    QCOMPARE(host.family, c::afInet);
    QCOMPARE(host.addresses.size(), std::size_t{1});
    QCOMPARE(addressOf(host.addresses[0]).text(), std::string("127.0.0.1:0"));
}

void NativeResolverTest::gethostbynameFailsWithTheHostError()
{
    HostEntry host;
    host.name = "of before";
    const CallResult missing = m_calls.gethostbyname("999.999.999.999", host); // no name server is asked
    QCOMPARE(missing.value, 0);                                                // NULL
    QVERIFY(!missing.ok());
    QVERIFY(!c::errorText(c::ErrorSpace::Host, missing.error).starts_with("Unknown error"));
    QCOMPARE(host.name, std::string());
}

void NativeResolverTest::gethostbyaddrNamesLoopback()
{
    HostEntry host;
    const std::array octets{std::byte{127}, std::byte{0}, std::byte{0}, std::byte{1}};
    const CallResult found = m_calls.gethostbyaddr(octets, c::afInet, host);
    if (!found.ok()) {
        QSKIP("This machine has no name for 127.0.0.1");
    }
    QVERIFY(!host.name.empty());
    QCOMPARE(addressOf(host.addresses.at(0)).host(), std::string("127.0.0.1"));
}

void NativeResolverTest::servicesAreFoundBothWays()
{
    ServiceEntry service;
    const CallResult missing = m_calls.getservbyname("no-such-service", "tcp", service);
    QCOMPARE(missing.value, 0);
    QVERIFY(!missing.ok());
    if (!m_calls.getservbyname("domain", "udp", service).ok()) {
        QSKIP("This machine has no list of services");
    }
    QCOMPARE(service.name, std::string("domain"));
    QCOMPARE(service.port, 53);
    QCOMPARE(service.protocol, std::string("udp"));
    QVERIFY(m_calls.getservbyport(53, "udp", service).ok());
    QCOMPARE(service.name, std::string("domain"));
}

QTEST_GUILESS_MAIN(NativeResolverTest)
#include "NativeResolverTest.moc"

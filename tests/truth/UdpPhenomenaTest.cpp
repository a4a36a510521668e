// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpReceiver.h"
#include "tests/support/ByHand.h"

#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

/// What surprises people about UDP and addresses (docs/phenomena.md, by its numbers), as the records tell it.
class UdpPhenomenaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void n14_whatDoesNotFitIsLost();
    void n15_aDeadPortIsToldLater();
    void n16_lossWithoutAnError();
    void n17_anEmptyDatagramIsNoEnd();
    void n18_howLongADatagramMayBe();
    void n21_namesAndOddLiterals();
    void n22_dualStack();
};

void UdpPhenomenaTest::n14_whatDoesNotFitIsLost()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver();
    const SocketAddress to = hand.nameOf(receiver);
    const SocketKey sender = hand.open(c::sockDgram);
    for (int i = 0; i < 3; ++i)
        hand.sendTo(sender, "0123456789", to);
    const ManualCallEnded plain = hand.receive(receiver, 4, 0, CallId::Recvfrom);
    QCOMPARE(plain.answer.result.value, 4); // the rest is gone, and nothing says so
    const ManualCallEnded told = hand.receive(receiver, 4, 0, CallId::Recvmsg);
    QVERIFY((told.answer.messageFlags & c::msgTrunc) != 0);
    const ManualCallEnded whole = hand.receive(receiver, 4, c::msgTrunc, CallId::Recvmsg);
    QCOMPARE(whole.answer.result.value, 10);
    QCOMPARE(whole.answer.data->size(), std::size_t{4});
    QVERIFY(hand.line(whole.seq).ends_with("(cut: 4 bytes kept, 6 lost)"));

    UdpReceiver role(hand.door());
    EventLog<UdpEvent> log(role.events());
    UdpReceiverOptions options;
    options.address = loopback();
    options.readSize = 4;
    role.start(options);
    hand.sendTo(sender, "0123456789", log.next<Opened>()->local);
    const auto* cut = log.next<DatagramReceived>();
    QVERIFY(cut->truncated);
    QCOMPARE(cut->fullLength, std::size_t{10});
}

void UdpPhenomenaTest::n15_aDeadPortIsToldLater()
{
    ByHand hand;
    const SocketKey gone = hand.receiver();
    const SocketAddress dead = hand.nameOf(gone);
    hand.close(gone);
    const SocketKey unconnected = hand.open(c::sockDgram);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(hand.sendTo(unconnected, "x", dead).value, 1);
    hand.setBlocking(unconnected, false);
    QCOMPARE(hand.receive(unconnected).answer.result.error, EAGAIN);

    const SocketKey connected = hand.open(c::sockDgram);
    QVERIFY(hand.connect(connected, dead).ok());
    QCOMPARE(hand.send(connected, "first").value, 5);
    QVERIFY((hand.poll(connected, c::pollIn) & c::pollErr) != 0);
    const CallResult second = hand.send(connected, "second");
    QCOMPARE(second.error, ECONNREFUSED);
    QVERIFY(hand.line(second.seq).ends_with("= -1 ECONNREFUSED (Connection refused)"));
    QCOMPARE(hand.send(connected, "third").value, 5);
}

void UdpPhenomenaTest::n16_lossWithoutAnError()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver();
    QVERIFY(hand.set(receiver, "SO_RCVBUF", "4096").ok());
    QVERIFY(hand.set(receiver, "SO_RXQ_OVFL", "1").ok());
    QCOMPARE(hand.get(receiver, "SO_RCVBUF").number, 8192); // doubled
    const SocketAddress to = hand.nameOf(receiver);
    const SocketKey sender = hand.open(c::sockDgram);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(hand.sendTo(sender, "0123456789", to).value, 10);
    hand.setBlocking(receiver, false);
    int received = 0;
    while (hand.receive(receiver, 100, 0, CallId::Recvmsg).answer.result.ok())
        ++received;
    QVERIFY(received > 0);
    QVERIFY(received < 100);
    hand.sendTo(sender, "after", to);
    hand.poll(receiver, c::pollIn);
    const ManualCallEnded after = hand.receive(receiver, 100, 0, CallId::Recvmsg);
    QVERIFY2(hand.line(after.seq).find(std::to_string(100 - received) + " dropped before this one") !=
                 std::string::npos,
             hand.line(after.seq).c_str());
    QCOMPARE(after.answer.dropped, static_cast<std::uint32_t>(100 - received));
}

void UdpPhenomenaTest::n17_anEmptyDatagramIsNoEnd()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver();
    const SocketKey sender = hand.open(c::sockDgram);
    QCOMPARE(hand.sendTo(sender, "", hand.nameOf(receiver)).value, 0);
    QVERIFY((hand.poll(receiver, c::pollIn) & c::pollIn) != 0);
    ManualArguments waiting = hand.on(receiver);
    waiting.request = c::fionread;
    QCOMPARE(hand.call(CallId::Ioctl, waiting).answer.number, 0);
    const ManualCallEnded empty = hand.receive(receiver, 100, 0, CallId::Recvfrom);
    QCOMPARE(empty.answer.result.value, 0);
    QCOMPARE(empty.answer.address.port(), hand.nameOf(sender).port());
    QVERIFY(hand.line(empty.seq).ends_with("= 0 (an empty datagram)"));
}

void UdpPhenomenaTest::n18_howLongADatagramMayBe()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver();
    const SocketKey sender = hand.open(c::sockDgram);
    const SocketAddress to = hand.nameOf(receiver);
    QCOMPARE(hand.sendTo(sender, std::string(65'507, 'x'), to).value, 65'507);
    const CallResult tooLong = hand.sendTo(sender, std::string(65'508, 'x'), to);
    QCOMPARE(tooLong.error, EMSGSIZE);
    QVERIFY(hand.line(tooLong.seq).ends_with("= -1 EMSGSIZE (Message too long)"));
    const SocketKey receiver6 = hand.receiver(*SocketAddress::parseNumeric("::1", 0));
    const SocketKey sender6 = hand.open(c::sockDgram, c::afInet6);
    const SocketAddress to6 = hand.nameOf(receiver6);
    QCOMPARE(hand.sendTo(sender6, std::string(65'527, 'x'), to6).value, 65'527);
    QCOMPARE(hand.sendTo(sender6, std::string(65'528, 'x'), to6).error, EMSGSIZE);
}

void UdpPhenomenaTest::n21_namesAndOddLiterals()
{
    ByHand hand;
    const auto first = [&hand](const char* node, const char* service) {
        const AddressHints hints{.flags = c::aiNumerichost | c::aiNumericserv,
                                 .family = c::afInet,
                                 .type = c::sockStream,
                                 .protocol = 0};
        AddressList list;
        const CallResult result = hand.door()->getaddrinfo(node, service, &hints, list);
        return result.ok() ? SocketAddress::fromBytes(list.entries.front().address.view()).text()
                           : c::errorName(c::ErrorSpace::AddressInfo, result.error);
    };
    QCOMPARE(first("127.1", "80"), std::string("127.0.0.1:80"));
    QCOMPARE(first("010.0.0.1", "80"), std::string("8.0.0.1:80"));
    QCOMPARE(first("127.0.0.1", "70000"), std::string("127.0.0.1:4464"));
    QCOMPARE(first("no.such", "80"), std::string("EAI_NONAME"));
    AddressList own;
    const AddressHints passive{
        .flags = c::aiPassive, .family = c::afInet, .type = c::sockStream, .protocol = 0};
    QVERIFY(hand.door()->getaddrinfo(nullptr, "80", &passive, own).ok());
    QCOMPARE(SocketAddress::fromBytes(own.entries.front().address.view()).text(), std::string("0.0.0.0:80"));
    HostEntry old;
    QVERIFY(hand.door()->gethostbyname("127.0.0.1", old).ok());
    QCOMPARE(old.family, c::afInet);
}

void UdpPhenomenaTest::n22_dualStack()
{
    ByHand hand;
    const SocketKey both = hand.open(c::sockStream, c::afInet6);
    QCOMPARE(hand.get(both, "IPV6_V6ONLY").number, 0);
    QVERIFY(hand.bind(both, SocketAddress::ipv6({}, 0)).ok());
    hand.listen(both);
    const std::uint16_t port = hand.nameOf(both).port();
    hand.connectedTo(loopback(port));
    const ManualCallEnded accepted = hand.call(CallId::Accept4, hand.on(both));
    QVERIFY(accepted.answer.address.text().starts_with("[::ffff:127.0.0.1]:"));
    QCOMPARE(hand.set(both, "IPV6_V6ONLY", "1").error, EINVAL); // too late

    const SocketKey only = hand.open(c::sockStream, c::afInet6);
    QVERIFY(hand.set(only, "IPV6_V6ONLY", "1").ok());
    QVERIFY(hand.bind(only, SocketAddress::ipv6({}, 0)).ok());
    hand.listen(only);
    const SocketKey refused = hand.open(c::sockStream);
    QCOMPARE(hand.connect(refused, loopback(hand.nameOf(only).port())).error, ECONNREFUSED);
    const SocketKey scoped = hand.open(c::sockDgram, c::afInet6);
    QCOMPARE(hand.connect(scoped, *SocketAddress::parseNumeric("fe80::1", 9)).error, EINVAL); // no scope
}

QTEST_GUILESS_MAIN(UdpPhenomenaTest)
#include "UdpPhenomenaTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/HostLookup.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "tests/support/EventLog.h"
#include "tests/support/FaultBench.h"
#include "tests/support/RawPeer.h"

#include <QElapsedTimer>
#include <QtTest>

#include <optional>

using namespace workbench;
namespace c = workbench::constants;

namespace {

constexpr int kDatagrams = 45; // more than two of each 20 calls

/// One of each size, and none like another.
std::string datagram(int number)
{
    return std::string(static_cast<std::size_t>(number * 7), 'x') + std::to_string(number);
}

RawPeer boundPeer()
{
    RawPeer peer(c::afInet, c::sockDgram);
    peer.bind(loopback());
    return peer;
}

LookupRequest numericLookup()
{
    LookupRequest request;
    request.node = "127.0.0.1";
    request.flags = c::aiNumerichost;
    return request;
}

void addPresets(std::initializer_list<FaultPreset> presets)
{
    QTest::addColumn<int>("preset");
    for (const FaultPreset preset : presets)
        QTest::newRow(presetName(preset).data()) << static_cast<int>(preset);
}

} // namespace

/// Each preset against both roles of datagrams, and against look-ups; the peers are plain sockets.
class FaultPresetDatagramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.emplace(); }
    void cleanup();

    void receiverKeepsSizesAndOrder_data();
    void receiverKeepsSizesAndOrder();
    void receiverWithoutDescriptorsSaysWhyAndOpensLater();
    void receiverStopsSoonThoughTheNetworkIsSlow();
    void senderKeepsSizesAndOrder_data();
    void senderKeepsSizesAndOrder();
    void connectedSenderKeepsSizesAndOrder_data();
    void connectedSenderKeepsSizesAndOrder();
    void connectedSenderTellsOfEachReset();
    void connectedSenderTellsWhatWasCut();
    void senderWithoutDescriptorsSaysWhyAndSendsLater();
    void lookupsAnswerAsEver_data();
    void lookupsAnswerAsEver();
    void slowLookupsAnswerLate();
    void lookupsWithoutDescriptorsSayTryAgain();

private:
    void openReceiver();
    void openSender(RawPeer& to, bool connect);
    void send(int first, int end);
    void disableAll();
    void finish();

    std::optional<FaultBench> m_bench;
    std::unique_ptr<UdpReceiver> m_receiver;
    std::unique_ptr<UdpSender> m_sender;
    std::unique_ptr<HostLookup> m_lookup;
    std::unique_ptr<EventLog<UdpEvent>> m_log;
    SocketAddress m_local;
};

void FaultPresetDatagramTest::cleanup()
{
    m_bench->plan->holdDelays();
    m_log.reset();
    m_receiver.reset();
    m_sender.reset();
    m_lookup.reset();
    m_bench.reset();
}

void FaultPresetDatagramTest::finish()
{
    m_log.reset();
    m_receiver.reset();
    m_sender.reset();
    QCOMPARE(m_bench->recordsProblem(), QString());
}

void FaultPresetDatagramTest::disableAll()
{
    for (const FaultPlan::Entry& entry : m_bench->plan->entries())
        m_bench->plan->setEnabled(entry.id, false);
}

// ---- the receiver

void FaultPresetDatagramTest::openReceiver()
{
    if (!m_receiver) {
        m_receiver = std::make_unique<UdpReceiver>(m_bench->door());
        m_log = std::make_unique<EventLog<UdpEvent>>(m_receiver->events());
    }
    UdpReceiverOptions options;
    options.address = loopback();
    m_receiver->start(options);
    const auto* opened = m_log->next<Opened>();
    QVERIFY(opened != nullptr);
    m_local = opened->local;
}

void FaultPresetDatagramTest::receiverKeepsSizesAndOrder_data()
{
    addPresets({FaultPreset::OutOfDescriptors, FaultPreset::SignalStorm, FaultPreset::ShortCounts,
                FaultPreset::SlowNetwork, FaultPreset::ResetInTransfer});
}

void FaultPresetDatagramTest::receiverKeepsSizesAndOrder()
{
    QFETCH(int, preset);
    openReceiver();
    m_receiver->setEcho(true);
    if (!m_bench->play(static_cast<FaultPreset>(preset)))
        QSKIP("not known to this system");
    RawPeer peer = boundPeer();
    for (int i = 0; i < kDatagrams; ++i)
        QVERIFY(peer.sendTo(datagram(i), m_local));
    for (int i = 0; i < kDatagrams; ++i) {
        const auto* one = m_log->next<DatagramReceived>();
        QVERIFY(one != nullptr);
        QCOMPARE(textOf(*one->data), datagram(i));
        QVERIFY(!one->truncated);
        QCOMPARE(one->from, peer.local());
    }
    for (int i = 0; i < kDatagrams; ++i)
        QCOMPARE(textOf(peer.receive()), datagram(i));
    QCOMPARE(m_log->count<CallFailed>(), 0U);
    const auto which = static_cast<FaultPreset>(preset);
    QCOMPARE(m_bench->hits() > 0, which == FaultPreset::SignalStorm || which == FaultPreset::SlowNetwork);
    disableAll();
    QVERIFY(peer.sendTo("after", m_local));
    QVERIFY(m_log->next<DatagramReceived>() != nullptr);
    finish();
}

void FaultPresetDatagramTest::receiverWithoutDescriptorsSaysWhyAndOpensLater()
{
    m_bench->play(FaultPreset::OutOfDescriptors);
    m_receiver = std::make_unique<UdpReceiver>(m_bench->door());
    m_log = std::make_unique<EventLog<UdpEvent>>(m_receiver->events());
    UdpReceiverOptions options;
    options.address = loopback();
    m_receiver->start(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::MakeSocket && failed->injected);
    QCOMPARE(failed->error, c::errors::tooManyFiles);
    QVERIFY(m_log->next<Stopped>() != nullptr);
    disableAll();
    openReceiver();
    RawPeer peer = boundPeer();
    QVERIFY(peer.sendTo("now", m_local));
    QVERIFY(m_log->next<DatagramReceived>() != nullptr);
    finish();
}

void FaultPresetDatagramTest::receiverStopsSoonThoughTheNetworkIsSlow()
{
    openReceiver();
    m_bench->play(FaultPreset::SlowNetwork);
    RawPeer peer = boundPeer();
    for (int i = 0; i < 200; ++i) // ten seconds of slow reads
        QVERIFY(peer.sendTo("x", m_local));
    QTRY_VERIFY(m_bench->hits() > 0);
    QElapsedTimer clock;
    clock.start();
    m_receiver->stop();
    QVERIFY(m_log->next<Stopped>() != nullptr);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    finish();
}

// ---- the sender

void FaultPresetDatagramTest::openSender(RawPeer& to, bool connect)
{
    m_sender = std::make_unique<UdpSender>(m_bench->door());
    m_log = std::make_unique<EventLog<UdpEvent>>(m_sender->events());
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = to.local().port();
    options.connect = connect;
    m_sender->setOptions(options);
}

void FaultPresetDatagramTest::send(int first, int end)
{
    for (int i = first; i < end; ++i)
        m_sender->send(shareBytes(bytesOf(datagram(i))));
}

void FaultPresetDatagramTest::senderKeepsSizesAndOrder_data()
{
    addPresets({FaultPreset::SignalStorm, FaultPreset::ShortCounts, FaultPreset::SlowNetwork,
                FaultPreset::ResetInTransfer});
}

void FaultPresetDatagramTest::senderKeepsSizesAndOrder()
{
    QFETCH(int, preset);
    if (!m_bench->play(static_cast<FaultPreset>(preset)))
        QSKIP("not known to this system");
    RawPeer peer = boundPeer();
    openSender(peer, false);
    send(0, kDatagrams);
    for (int i = 0; i < kDatagrams; ++i) {
        QCOMPARE(textOf(peer.receive()), datagram(i));
        const auto* sent = m_log->next<DatagramSent>();
        QVERIFY(sent != nullptr);
        QCOMPARE(textOf(*sent->data), datagram(i));
    }
    QCOMPARE(m_log->count<CallFailed>(), 0U);
    finish();
}

void FaultPresetDatagramTest::connectedSenderKeepsSizesAndOrder_data()
{
    addPresets({FaultPreset::SignalStorm, FaultPreset::SlowNetwork});
}

void FaultPresetDatagramTest::connectedSenderKeepsSizesAndOrder()
{
    QFETCH(int, preset);
    if (!m_bench->play(static_cast<FaultPreset>(preset)))
        QSKIP("not known to this system");
    // Were it the first connect, the storm would spare it.
    RawPeer before = boundPeer();
    openSender(before, true);
    m_sender->open();
    QVERIFY(m_log->next<Opened>() != nullptr);
    RawPeer peer = boundPeer();
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = peer.local().port();
    options.connect = true;
    m_sender->setOptions(options);
    send(0, kDatagrams);
    for (int i = 0; i < kDatagrams; ++i)
        QCOMPARE(textOf(peer.receive()), datagram(i));
    QCOMPARE(m_log->count<CallFailed>(), 0U);
    QCOMPARE(m_log->count<NotSent>(), 0U);
    finish();
}

void FaultPresetDatagramTest::connectedSenderTellsOfEachReset()
{
    m_bench->play(FaultPreset::ResetInTransfer);
    RawPeer peer = boundPeer();
    openSender(peer, true);
    send(0, kDatagrams);
    for (int i = 0; i < kDatagrams; ++i) {
        if (i != 19 && i != 39)
            QCOMPARE(textOf(peer.receive()), datagram(i));
    }
    for (const int lost : {19, 39}) {
        const auto* failed = m_log->next<CallFailed>();
        QVERIFY(failed != nullptr);
        QVERIFY(failed->step == RoleStep::Send && failed->injected);
        QCOMPARE(failed->error, c::errors::connectionReset);
        const auto* unsent = m_log->next<NotSent>();
        QVERIFY(unsent != nullptr);
        QCOMPARE(unsent->bytes, datagram(lost).size());
    }
    finish();
}

/// No system cuts a datagram that it sends; where a rule does, the role says what went and what did not.
void FaultPresetDatagramTest::connectedSenderTellsWhatWasCut()
{
    m_bench->play(FaultPreset::ShortCounts);
    RawPeer peer = boundPeer();
    openSender(peer, true);
    m_sender->send(shareBytes(bytesOf("abcdefg")));
    m_sender->send(shareBytes(bytesOf("xyz")));
    QCOMPARE(textOf(peer.receive()), std::string("abc"));
    QCOMPARE(textOf(peer.receive()), std::string("xyz"));
    const auto* sent = m_log->next<DatagramSent>();
    QVERIFY(sent != nullptr);
    QCOMPARE(textOf(*sent->data), std::string("abc"));
    const auto* rest = m_log->next<NotSent>();
    QVERIFY(rest != nullptr);
    QCOMPARE(rest->bytes, 4U);
    sent = m_log->next<DatagramSent>();
    QVERIFY(sent != nullptr);
    QCOMPARE(textOf(*sent->data), std::string("xyz"));
    finish();
}

void FaultPresetDatagramTest::senderWithoutDescriptorsSaysWhyAndSendsLater()
{
    m_bench->play(FaultPreset::OutOfDescriptors);
    RawPeer peer = boundPeer();
    openSender(peer, false);
    send(7, 8);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::MakeSocket && failed->injected);
    QCOMPARE(failed->error, c::errors::tooManyFiles);
    const auto* unsent = m_log->next<NotSent>();
    QVERIFY(unsent != nullptr);
    QCOMPARE(unsent->bytes, datagram(7).size());
    disableAll();
    send(8, 9);
    QCOMPARE(textOf(peer.receive()), datagram(8));
    finish();
}

// ---- look-ups

void FaultPresetDatagramTest::lookupsAnswerAsEver_data()
{
    addPresets({FaultPreset::SignalStorm, FaultPreset::ShortCounts, FaultPreset::ResetInTransfer});
}

void FaultPresetDatagramTest::lookupsAnswerAsEver()
{
    QFETCH(int, preset);
    if (!m_bench->play(static_cast<FaultPreset>(preset)))
        QSKIP("not known to this system");
    m_lookup = std::make_unique<HostLookup>(m_bench->door());
    EventLog<LookupEvent> log(m_lookup->events());
    for (int i = 0; i < 5; ++i)
        m_lookup->ask(numericLookup());
    for (int i = 0; i < 5; ++i)
        QVERIFY(log.next<LookupAnswered>() != nullptr);
    QCOMPARE(m_bench->hits(), 0U);
    QTRY_COMPARE(m_bench->recordsProblem(), QString());
}

void FaultPresetDatagramTest::slowLookupsAnswerLate()
{
    m_bench->play(FaultPreset::SlowNetwork);
    m_lookup = std::make_unique<HostLookup>(m_bench->door());
    EventLog<LookupEvent> log(m_lookup->events());
    m_lookup->ask(numericLookup());
    const LookupId abandoned = m_lookup->ask(numericLookup());
    m_lookup->abandon(abandoned);
    QVERIFY(log.next<LookupAbandoned>() != nullptr);
    const auto* answered = log.next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    QVERIFY(answered->duration >= std::chrono::milliseconds(300));
    QCOMPARE(answered->entries.front().address, loopback());
    QTRY_COMPARE(m_bench->recordsProblem(), QString()); // the abandoned one returns as well
    QCOMPARE(m_bench->hits(), 2U);
}

void FaultPresetDatagramTest::lookupsWithoutDescriptorsSayTryAgain()
{
    m_bench->play(FaultPreset::OutOfDescriptors);
    m_lookup = std::make_unique<HostLookup>(m_bench->door());
    EventLog<LookupEvent> log(m_lookup->events());
    m_lookup->ask(numericLookup());
    const auto* failed = log.next<LookupFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->injected);
    QVERIFY(c::errorName(failed->space, failed->error).ends_with("AGAIN"));
    disableAll();
    m_lookup->ask(numericLookup());
    QVERIFY(log.next<LookupAnswered>() != nullptr);
    QTRY_COMPARE(m_bench->recordsProblem(), QString());
}

QTEST_GUILESS_MAIN(FaultPresetDatagramTest)
#include "FaultPresetDatagramTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/RecordingSystemCalls.h"
#include "core/address/SocketAddress.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/socket/SocketSession.h"
#include "core/system/FaultPlan.h"
#include "core/system/FaultySystemCalls.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/ForwardingSystemCalls.h"

#include <QTest>

#include <functional>
#include <limits>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;

namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

SocketAddress loopback() { return SocketAddress::ipv4({127, 0, 0, 1}, 0); }

/// A recording door over the real system, and what it has recorded.
class Recorder
{
public:
    explicit Recorder(std::shared_ptr<SystemCalls> inner = std::make_shared<NativeSystemCalls>())
        : m_journal(std::make_shared<CallJournal>()),
          m_door(std::move(inner), m_journal, m_journal->directory().addActor("Test")), m_session(m_door)
    {
        records();
    }

    RecordingSystemCalls& door() { return m_door; }
    CallJournal& journal() { return *m_journal; }

    /// Records since the last call; `own`: housekeeping and waiting too.
    std::vector<CallRecord> records(bool own = false)
    {
        const std::size_t before = m_history.size();
        m_history.append(m_journal->drain());
        std::vector<CallRecord> found;
        for (std::size_t row = before; row < m_history.size(); ++row) {
            if (own || (m_history.at(row).category() != CallCategory::Housekeeping &&
                        m_history.at(row).category() != CallCategory::Waiting))
                found.push_back(m_history.at(row));
        }
        return found;
    }
    QString endpoint(const CallRecord& record)
    {
        return QString::fromStdString(m_journal->directory().endpoint(record.header().endpoint).callText());
    }

private:
    std::shared_ptr<CallJournal> m_journal;
    RecordingSystemCalls m_door;
    SocketSession m_session;
    CallHistory m_history{std::numeric_limits<std::size_t>::max()};
};

/// A connected pair of TCP sockets, and their listener, through a door.
struct Connection {
    explicit Connection(SystemCalls& calls)
    {
        listener = calls.socket(c::afInet, c::sockStream, 0).value;
        calls.bind(listener, loopback().bytes());
        calls.listen(listener, 5);
        RawAddress name;
        name.capacity = 16;
        calls.getsockname(listener, name);
        address = SocketAddress::fromBytes(name.view());
        client = calls.socket(c::afInet, c::sockStream, 0).value;
        calls.connect(client, address.bytes());
        RawAddress peer;
        peer.capacity = 16;
        server = calls.accept(listener, &peer).value;
    }
    Handle listener = kInvalidHandle;
    Handle client = kInvalidHandle;
    Handle server = kInvalidHandle;
    SocketAddress address;
};

/// While accept() is under way, another thread does what `meanwhile` says.
class Disturbed final : public ForwardingSystemCalls
{
public:
    std::function<void()> meanwhile;

    CallResult accept(Handle handle, RawAddress* peer) override
    {
        const CallResult result = ForwardingSystemCalls::accept(handle, peer);
        if (meanwhile)
            std::thread(meanwhile).join();
        return result;
    }
};

void closeAll(SystemCalls& calls, const Connection& connection)
{
    for (const Handle handle : {connection.client, connection.server, connection.listener})
        calls.close(handle);
}

} // namespace

class RecordingSystemCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCallMakesOneRecordWithItsResult_data();
    void eachCallMakesOneRecordWithItsResult();
    void everyCallHasItsRowInTheTable();
    void resultsCarryTheNumberOfTheirRecord();
    void handlesCarryTheirEndpoints();
    void tcpStateIsReadAfterCallsThatMayChangeIt();
    void bulkTransferIsNotObservedAtEachCall();
    void payloadIsCutToWhatIsKeptAndItsLengthStaysTrue();
    void aDatagramCutByItsBufferIsToldAsCut();
    void injectedResultsAreMarked();
    void noFaultRuleSpoilsOrCountsWhatTheWorkbenchAsksForItself();
    void openSocketsAreCounted();
    void aSocketClosedWhileACallWaitsIsNotAskedAfterIt();
};

using CallEach = std::function<CallResult(SystemCalls&)>;
Q_DECLARE_METATYPE(CallEach)

void RecordingSystemCallsTest::eachCallMakesOneRecordWithItsResult_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<CallEach>("call");
    const auto row = [](CallId id, CallEach call) {
        QTest::newRow(std::string(callSpec(id).name).c_str()) << static_cast<int>(id) << std::move(call);
    };
    // On no handle: the system refuses each, nothing is opened or changed.
    constexpr Handle none = kInvalidHandle;
    static std::array<std::byte, 64> buffer;
    static RawAddress address;
    static IncomingMessage incoming;
    incoming.buffer = buffer;
    static std::uint32_t length = 4;
    static int value = 0;
    static std::array<Handle, 2> ends;
    static std::string text;
    row(CallId::Socket, [](SystemCalls& s) { return s.socket(-1, -1, -1); });
    row(CallId::Bind, [](SystemCalls& s) { return s.bind(none, loopback().bytes()); });
    row(CallId::Listen, [](SystemCalls& s) { return s.listen(none, 5); });
    row(CallId::Accept, [](SystemCalls& s) { return s.accept(none, &address); });
    row(CallId::Accept4, [](SystemCalls& s) { return s.accept4(none, nullptr, 0); });
    row(CallId::Connect, [](SystemCalls& s) { return s.connect(none, loopback().bytes()); });
    row(CallId::Shutdown, [](SystemCalls& s) { return s.shutdown(none, c::shutWr); });
    row(CallId::Close, [](SystemCalls& s) { return s.close(none); });
    row(CallId::Send, [](SystemCalls& s) { return s.send(none, bytesOf("x"), 0); });
    row(CallId::Sendto, [](SystemCalls& s) { return s.sendto(none, bytesOf("x"), 0, loopback().bytes()); });
    row(CallId::Sendmsg, [](SystemCalls& s) { return s.sendmsg(none, {{}, bytesOf("x"), {}}, 0); });
    row(CallId::Recv, [](SystemCalls& s) { return s.recv(none, buffer, 0); });
    row(CallId::Recvfrom, [](SystemCalls& s) { return s.recvfrom(none, buffer, 0, &address); });
    row(CallId::Recvmsg, [](SystemCalls& s) { return s.recvmsg(none, incoming, 0); });
    row(CallId::Getsockname, [](SystemCalls& s) { return s.getsockname(none, address); });
    row(CallId::Getpeername, [](SystemCalls& s) { return s.getpeername(none, address); });
    row(CallId::Getsockopt, [](SystemCalls& s) {
        return s.getsockopt(none, c::solSocket, c::soType, std::span(buffer).first(4), length);
    });
    row(CallId::Setsockopt, [](SystemCalls& s) {
        return s.setsockopt(none, c::solSocket, c::soReuseaddr, std::span(buffer).first(4));
    });
    row(CallId::Fcntl, [](SystemCalls& s) { return s.fcntl(none, 1, 0); });
    row(CallId::Ioctl, [](SystemCalls& s) { return s.ioctl(none, c::fionread, value); });
    row(CallId::Poll, [](SystemCalls& s) { return s.poll({}, 0); });
    row(CallId::EpollCreate, [](SystemCalls& s) { return s.epollCreate(-1); });
    row(CallId::EpollControl, [](SystemCalls& s) { return s.epollControl(none, 1, none, {}); });
    row(CallId::EpollWait, [](SystemCalls& s) {
        std::array<PollEvent, 2> events;
        return s.epollWait(none, events, 0);
    });
    row(CallId::Eventfd, [](SystemCalls& s) { return s.eventfd(0, -1); });
    row(CallId::Pipe, [](SystemCalls& s) { return s.pipe(ends, -1); });
    row(CallId::Read, [](SystemCalls& s) { return s.read(none, buffer); });
    row(CallId::Write, [](SystemCalls& s) { return s.write(none, bytesOf("x")); });
    row(CallId::Getaddrinfo, [](SystemCalls& s) {
        AddressList list;
        const AddressHints hints{c::aiNumerichost, 0, c::sockStream, 0};
        return s.getaddrinfo("127.0.0.1", nullptr, &hints, list);
    });
    row(CallId::Getnameinfo, [](SystemCalls& s) {
        NameInfo info;
        return s.getnameinfo(loopback().bytes(), c::niNumerichost | c::niNumericserv, info);
    });
    row(CallId::Gethostname, [](SystemCalls& s) { return s.gethostname(256, text); });
    row(CallId::Gethostbyname, [](SystemCalls& s) {
        HostEntry host;
        return s.gethostbyname("127.0.0.1", host);
    });
    row(CallId::Gethostbyaddr, [](SystemCalls& s) {
        HostEntry host;
        return s.gethostbyaddr(bytesOf("ab"), c::afInet, host);
    });
    row(CallId::Getservbyname, [](SystemCalls& s) {
        ServiceEntry service;
        return s.getservbyname("no-such-service", "tcp", service);
    });
    row(CallId::Getservbyport, [](SystemCalls& s) {
        ServiceEntry service;
        return s.getservbyport(80, "tcp", service);
    });
    row(CallId::WsaStartup, [](SystemCalls& s) { return s.wsaStartup(0, text); });
    row(CallId::WsaCleanup, [](SystemCalls& s) { return s.wsaCleanup(); });
}

void RecordingSystemCallsTest::eachCallMakesOneRecordWithItsResult()
{
    QFETCH(int, id);
    QFETCH(CallEach, call);
    Recorder recorder;
    const CallResult result = call(recorder.door());
    const auto records = recorder.records(true);
    QCOMPARE(records.size(), 1U);
    QCOMPARE(static_cast<int>(records[0].call()), id);
    QCOMPARE(records[0].ret(), result.value);
    QCOMPARE(records[0].error(), result.error);
    QCOMPARE(records[0].seq(), result.seq);
    QVERIFY(!records[0].pending());
    const QString line = QString::fromStdString(lineText(records[0], recorder.journal().directory()));
    QVERIFY2(line.startsWith(QString::fromStdString(std::string(callSpec(records[0].call()).name) + '(')),
             qPrintable(line));
    QVERIFY2(line.contains(QLatin1String(") = ")), qPrintable(line));
}

void RecordingSystemCallsTest::everyCallHasItsRowInTheTable()
{
    for (std::size_t i = 0; i < kCallCount; ++i) {
        const CallSpec& spec = callSpec(static_cast<CallId>(i));
        QCOMPARE(static_cast<std::size_t>(spec.id), i);
        QVERIFY(!spec.name.empty());
        QVERIFY(spec.fields.size() <= 16); // a slot has four bits
        if (spec.movesBytes()) {
            QCOMPARE(spec.fields[static_cast<std::size_t>(spec.dataSlot)].kind, FieldKind::Data);
            QCOMPARE(spec.fields[static_cast<std::size_t>(spec.dataSlot) + 1].kind, FieldKind::Number);
        }
    }
}

void RecordingSystemCallsTest::resultsCarryTheNumberOfTheirRecord()
{
    Recorder recorder;
    const CallResult first = recorder.door().socket(c::afInet, c::sockStream, 0);
    const CallResult second = recorder.door().close(first.value);
    QCOMPARE(second.seq, first.seq + 1);
    QCOMPARE(recorder.records().back().seq(), second.seq);
}

void RecordingSystemCallsTest::handlesCarryTheirEndpoints()
{
    Recorder recorder;
    const Connection connection(recorder.door());
    recorder.door().send(connection.client, bytesOf("x"), c::msgNosignal);
    recorder.door().send(connection.server, bytesOf("x"), c::msgNosignal);
    const auto records = recorder.records();
    const QString port = QString::number(connection.address.port());
    const QString peer = recorder.endpoint(records[records.size() - 1]);
    QVERIFY2(peer.startsWith(QStringLiteral("<TCP:[127.0.0.1:%1->127.0.0.1:").arg(port)), qPrintable(peer));
    // connect() asked which port it got.
    const QString own = recorder.endpoint(records[records.size() - 2]);
    QVERIFY2(own.startsWith(QStringLiteral("<TCP:[127.0.0.1:")), qPrintable(own));
    QVERIFY2(own.endsWith(QStringLiteral("->127.0.0.1:%1]>").arg(port)), qPrintable(own));
    QVERIFY2(!own.contains(QStringLiteral("127.0.0.1:0-")), qPrintable(own));
    QCOMPARE(recorder.endpoint(records[0]), QString()); // socket(): not yet anything
    closeAll(recorder.door(), connection);
    QCOMPARE(recorder.journal().directory().endpointOf(connection.client), 0U);
}

void RecordingSystemCallsTest::tcpStateIsReadAfterCallsThatMayChangeIt()
{
    if (c::tcpInfoSize() == 0)
        QSKIP("This system does not tell the state of a TCP socket.");
    Recorder recorder;
    const Connection connection(recorder.door());
    recorder.door().shutdown(connection.client, c::shutWr);
    std::array<std::byte, 10> buffer;
    recorder.door().recv(connection.server, buffer, 0);
    QHash<QString, c::TcpState> states;
    std::size_t observed = 0;
    for (const CallRecord& record : recorder.records(true)) {
        if (record.category() == CallCategory::Housekeeping)
            ++observed;
        else
            states[QString::fromUtf8(record.spec().name.data(),
                                     static_cast<qsizetype>(record.spec().name.size()))] = record.state();
    }
    QCOMPARE(states[QStringLiteral("listen")], c::TcpState::Listen);
    QCOMPARE(states[QStringLiteral("connect")], c::TcpState::Established);
    QVERIFY(states[QStringLiteral("shutdown")] == c::TcpState::FinWait1 ||
            states[QStringLiteral("shutdown")] == c::TcpState::FinWait2);
    QCOMPARE(states[QStringLiteral("recv")], c::TcpState::CloseWait);
    QVERIFY(observed >= 5); // each reading is a record of its own
    closeAll(recorder.door(), connection);
}

void RecordingSystemCallsTest::bulkTransferIsNotObservedAtEachCall()
{
    if (c::tcpInfoSize() == 0)
        QSKIP("This system does not tell the state of a TCP socket.");
    constexpr int calls = 20'000;
    Recorder recorder;
    const Connection connection(recorder.door());
    recorder.records(true);
    std::array<std::byte, 1> buffer;
    int observed = 0;
    for (int n = 0; n < calls; ++n) {
        recorder.door().send(connection.client, bytesOf("x"), c::msgNosignal);
        recorder.door().recv(connection.server, buffer, 0);
    }
    for (const CallRecord& record : recorder.records(true))
        observed += record.call() == CallId::Getsockopt ? 1 : 0;
    QVERIFY(observed > 0);
    QVERIFY2(observed < calls, qPrintable(QString::number(observed)));
    closeAll(recorder.door(), connection);
}

void RecordingSystemCallsTest::payloadIsCutToWhatIsKeptAndItsLengthStaysTrue()
{
    Recorder recorder;
    recorder.journal().setKeptBytes(16);
    const Connection connection(recorder.door());
    const std::string text(1000, 'x');
    recorder.door().send(connection.client, bytesOf(text), c::msgNosignal);
    const auto data = recorder.records().back().data();
    QCOMPARE(data->length, 1000U);
    QCOMPARE(data->kept.size(), 16U);
    recorder.journal().setKeptBytes(std::numeric_limits<std::size_t>::max());
    recorder.door().send(connection.client, bytesOf(text), c::msgNosignal);
    QCOMPARE(recorder.records().back().data()->kept.size(), 1000U);
    closeAll(recorder.door(), connection);
}

void RecordingSystemCallsTest::aDatagramCutByItsBufferIsToldAsCut()
{
    Recorder recorder;
    SystemCalls& calls = recorder.door();
    const Handle handle = calls.socket(c::afInet, c::sockDgram, 0).value;
    calls.bind(handle, loopback().bytes());
    RawAddress name;
    name.capacity = 16;
    calls.getsockname(handle, name);
    calls.sendto(handle, bytesOf("0123456789"), c::msgNosignal, name.view());
    std::array<std::byte, 4> buffer;
    IncomingMessage message;
    message.buffer = buffer;
    calls.recvmsg(handle, message, c::msgTrunc);
    const CallRecord cut = recorder.records().back();
    QCOMPARE(outcomeOf(cut, false), Outcome::Truncated);
    const ResultParts parts = resultParts(cut, recorder.journal().directory());
    QCOMPARE(parts.note, ResultNote::Cut);
    QCOMPARE(parts.first, 4U);
    calls.close(handle);
}

void RecordingSystemCallsTest::injectedResultsAreMarked()
{
    auto plan = std::make_shared<FaultPlan>();
    FaultRule rule;
    rule.call = CallId::Bind;
    rule.effect = FaultRule::Effect::Error;
    rule.error = c::errors::addressInUse;
    plan->add(rule);
    Recorder recorder(std::make_shared<FaultySystemCalls>(std::make_shared<NativeSystemCalls>(), plan));
    const Handle handle = recorder.door().socket(c::afInet, c::sockStream, 0).value;
    const CallResult result = recorder.door().bind(handle, loopback().bytes());
    QVERIFY(result.injected);
    const auto records = recorder.records();
    QVERIFY(!records[0].injected());
    QVERIFY(records[1].injected());
    QVERIFY(lineText(records[1], recorder.journal().directory()).ends_with(" (INJECTED)"));
    recorder.door().close(handle);
}

void RecordingSystemCallsTest::noFaultRuleSpoilsOrCountsWhatTheWorkbenchAsksForItself()
{
    if (c::tcpInfoSize() == 0)
        QSKIP("This system does not tell the state of a TCP socket.");
    auto plan = std::make_shared<FaultPlan>();
    Recorder recorder(std::make_shared<FaultySystemCalls>(std::make_shared<NativeSystemCalls>(), plan));
    const auto always = [&plan](CallId call) {
        FaultRule rule;
        rule.call = call;
        rule.error = c::errors::badDescriptor;
        plan->add(rule);
    };
    always(CallId::Getsockopt);
    always(CallId::Ioctl);
    const Connection connection(recorder.door());
    recorder.records(true);
    recorder.door().send(connection.client, bytesOf("x"), c::msgNosignal);
    int asked = 0;
    for (const CallRecord& record : recorder.records(true)) {
        if (record.category() != CallCategory::Housekeeping) {
            QCOMPARE(record.state(), c::TcpState::Established);
            continue;
        }
        ++asked;
        QCOMPARE(record.error(), 0);
        QVERIFY(!record.injected());
    }
    QCOMPARE(asked, 3); // TCP_INFO and both queues
    for (const FaultPlan::Entry& rule : plan->entries())
        QCOMPARE(rule.matched, 0U);
    // The user's own are.
    int value = 0;
    QCOMPARE(recorder.door().ioctl(connection.client, c::fionread, value).error, c::errors::badDescriptor);
    QCOMPARE(plan->entries()[1].fired, 1U);
    closeAll(recorder.door(), connection);
}

void RecordingSystemCallsTest::openSocketsAreCounted()
{
    Recorder recorder;
    {
        const Connection connection(recorder.door());
        QCOMPARE(recorder.journal().directory().openSockets(), 3U);
        closeAll(recorder.door(), connection);
    }
    QCOMPARE(recorder.journal().directory().openSockets(), 0U);
    recorder.door().close(kInvalidHandle);
    QCOMPARE(recorder.journal().directory().openSockets(), 0U);
}

void RecordingSystemCallsTest::aSocketClosedWhileACallWaitsIsNotAskedAfterIt()
{
    if (c::tcpInfoSize() == 0)
        QSKIP("this system does not tell TCP's state");
    const auto disturbed = std::make_shared<Disturbed>();
    Recorder recorder(disturbed);
    Connection first(recorder.door());
    const CallResult client = recorder.door().socket(c::afInet, c::sockStream, 0);
    QVERIFY(recorder.door().connect(client.value, first.address.bytes()).ok());
    recorder.records();
    CallResult other;
    disturbed->meanwhile = [&] {
        recorder.door().close(first.listener);
        other = recorder.door().socket(c::afInet, c::sockStream, 0);
    };
    const CallResult accepted = recorder.door().accept(first.listener, nullptr);
    disturbed->meanwhile = {};
    QVERIFY(accepted.ok());
    QCOMPARE(other.value, first.listener); // another socket has got the number

    for (const CallRecord& record : recorder.records(true)) {
        if (record.call() == CallId::Accept)
            QCOMPARE(record.header().state, static_cast<std::uint8_t>(c::TcpState::Unknown));
        QVERIFY(record.call() != CallId::Getsockopt);
    }
    RawAddress name;
    recorder.door().getsockname(accepted.value, name);
    const auto named = recorder.records();
    QVERIFY(recorder.endpoint(named.back()).startsWith(QStringLiteral("<TCP:[")));
    recorder.door().close(client.value);
    recorder.door().close(accepted.value);
    closeAll(recorder.door(), first);
}

QTEST_GUILESS_MAIN(RecordingSystemCallsTest)
#include "RecordingSystemCallsTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/HostLookup.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

using Log = EventLog<LookupEvent>;

namespace {

/// Plays the services file as well: a machine may have none.
class PlayedServices : public PlayedResolver
{
public:
    CallResult getservbyname(const char* name, const char* protocol, ServiceEntry& out) override
    {
        if (std::string_view(name) != "http")
            return m_native.getservbyname("no such service", protocol, out);
        out = {.name = "http", .aliases = {"www"}, .port = 80, .protocol = protocol};
        return {.value = 1};
    }
    CallResult gethostbyname(const char* name, HostEntry& out) override
    {
        lastName = name;
        return m_native.gethostbyname("127.0.0.1", out);
    }
    std::string lastName;
};

LookupRequest addressesOf(std::string name)
{
    LookupRequest request;
    request.kind = LookupKind::Getaddrinfo;
    request.node = std::move(name);
    request.type = c::sockStream;
    return request;
}

} // namespace

class HostLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void getaddrinfoAnswersWithTheAddresses();
    void anUnknownNameFailsWithItsError();
    void abandonedLookupsAreToldAtOnceAndTheirAnswerNever();
    void theDurationIsThatOfTheRecord();
    void abandonAnswersWithin200MillisecondsAndTheRecordCompletesLater();
    void emptyTextsAndSmallRoomsGoToTheSystemAsTheyAre();
    void severalLookupsRunAtOnce();
    void destroyingDoesNotWaitForTheResolver();
    void getnameinfoTellsHostAndService();
    void gethostbyaddrAnswersOrFailsInItsOwnErrorSpace();
    void myAddressAsksForTheOwnName();
    void getservbynameTellsThePort();
    void anUnknownServiceFails();

private:
    std::shared_ptr<PlayedServices> m_calls;
    std::unique_ptr<SocketSession> m_session;
    std::unique_ptr<HostLookup> m_lookup;
    std::unique_ptr<Log> m_log;
};

void HostLookupTest::init()
{
    m_calls = std::make_shared<PlayedServices>();
    m_session = std::make_unique<SocketSession>(*m_calls);
    m_lookup = std::make_unique<HostLookup>(m_calls);
    m_log = std::make_unique<Log>(m_lookup->events());
}

void HostLookupTest::cleanup()
{
    m_calls->letGo();
    m_log.reset();
    m_lookup.reset();
    m_session.reset(); // before the calls by which it ends
}

void HostLookupTest::getaddrinfoAnswersWithTheAddresses()
{
    const SocketAddress six = *SocketAddress::parseNumeric("::1", 0);
    m_calls->know("two.test", {six, loopback()});
    const LookupId id = m_lookup->ask(addressesOf("two.test"));
    const auto* started = m_log->next<LookupStarted>();
    QVERIFY(started != nullptr);
    QCOMPARE(started->id, id);
    const auto* answered = m_log->next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    QCOMPARE(answered->id, id);
    QCOMPARE(answered->request.node, std::string("two.test"));
    QCOMPARE(answered->entries.size(), 2U);
    QCOMPARE(answered->entries[0].address, six);
    QCOMPARE(answered->entries[1].address, loopback());
    QCOMPARE(answered->entries[1].type, c::sockStream);
}

void HostLookupTest::anUnknownNameFailsWithItsError()
{
    m_lookup->ask(addressesOf("nobody.test"));
    const auto* failed = m_log->next<LookupFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->space == c::ErrorSpace::AddressInfo);
    QVERIFY(failed->error != 0);
    QCOMPARE(m_log->count<LookupAnswered>(), 0U);
}

void HostLookupTest::abandonedLookupsAreToldAtOnceAndTheirAnswerNever()
{
    m_calls->know("slow.test", {loopback()});
    m_calls->hold();
    const LookupId id = m_lookup->ask(addressesOf("slow.test"));
    QVERIFY(m_calls->waitForCalls(1));
    m_lookup->abandon(id);
    const auto* abandoned = m_log->next<LookupAbandoned>();
    QVERIFY(abandoned != nullptr);
    QCOMPARE(abandoned->id, id);
    m_lookup->abandon(id);
    m_calls->letGo();
    QVERIFY(m_calls->waitForCalls(0));
    m_lookup->ask(addressesOf("slow.test"));
    QVERIFY(m_log->next<LookupAnswered>([&](const auto& e) { return e.id != id; }) != nullptr);
    QCOMPARE(m_log->count<LookupAnswered>(), 1U);
    QCOMPARE(m_log->count<LookupAbandoned>(), 1U);
}

void HostLookupTest::theDurationIsThatOfTheRecord()
{
    const auto journal = std::make_shared<CallJournal>();
    HostLookup lookup(std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), journal,
                                                             journal->directory().addActor("Host Lookup")));
    Log log(lookup.events());
    lookup.ask(addressesOf("127.0.0.1"));
    const auto* answered = log.next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    const CallBatch one = journal->drain();
    QCOMPARE(one.records.size(), 1U);
    QCOMPARE(answered->duration.count(), one.records[0].durationNs());
    // Two calls for one question take both.
    LookupRequest own;
    own.kind = LookupKind::MyAddress;
    lookup.ask(own);
    QTRY_VERIFY(log.count<LookupAnswered>() == 2 || log.count<LookupFailed>() == 1);
    std::int64_t all = 0;
    const CallBatch both = journal->drain();
    for (const CallRecord& record : both.records)
        all += record.durationNs();
    QCOMPARE(both.records.size(), 2U);
    const LookupEvent& last = log.all().back();
    const auto* mine = std::get_if<LookupAnswered>(&last);
    QCOMPARE((mine != nullptr ? mine->duration : std::get<LookupFailed>(last).duration).count(), all);
}

/// The same on every system; BlockedLookupLinuxTest does it with a name server that keeps silent.
void HostLookupTest::abandonAnswersWithin200MillisecondsAndTheRecordCompletesLater()
{
    const auto journal = std::make_shared<CallJournal>();
    HostLookup lookup(std::make_shared<RecordingSystemCalls>(m_calls, journal,
                                                             journal->directory().addActor("Host Lookup")));
    Log log(lookup.events());
    m_calls->hold();
    const LookupId id = lookup.ask(addressesOf("slow.test"));
    QVERIFY(m_calls->waitForCalls(1));
    QElapsedTimer clock;
    clock.start();
    lookup.abandon(id);
    QVERIFY(log.next<LookupAbandoned>() != nullptr);
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    CallBatch batch = journal->drain();
    QCOMPARE(batch.records.size(), 1U);
    QVERIFY(batch.records[0].pending());
    const std::uint64_t seq = batch.records[0].seq();
    m_calls->letGo();
    const auto* returned = log.next<LookupReturned>();
    QVERIFY(returned != nullptr);
    QCOMPARE(returned->id, id);
    QCOMPARE(returned->seq, seq);
    QVERIFY(returned->error != 0);
    batch = journal->drain();
    QCOMPARE(batch.completed.size(), 1U);
    QCOMPARE(batch.completed[0].seq(), seq);
    QCOMPARE(batch.completed[0].header().error, returned->error);
    QCOMPARE(log.count<LookupFailed>(), 0U);
}

void HostLookupTest::emptyTextsAndSmallRoomsGoToTheSystemAsTheyAre()
{
    HostLookup lookup(std::make_shared<NativeSystemCalls>());
    Log log(lookup.events());
    // NULL is this computer, "" is a name that nobody has (Winsock: this computer's own).
    LookupRequest request = addressesOf({});
    request.service = "80";
    lookup.ask(request);
    const auto* answered = log.next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    QVERIFY(answered->entries.front().address.isLoopback());
    request.emptyNode = true;
    request.flags = c::aiNumerichost;
    const LookupId id = lookup.ask(request);
    if (!RawPeer::hidesResets())
        QVERIFY(log.next<LookupFailed>([id](const LookupFailed& e) { return e.id == id; }) != nullptr);

    LookupRequest name;
    name.kind = LookupKind::Getnameinfo;
    name.address = loopback(80);
    name.flags = c::niNumerichost | c::niNumericserv;
    name.hostRoom = 4;
    lookup.ask(name);
    const auto* cut = log.next<LookupFailed>(
        [](const LookupFailed& e) { return e.request.kind == LookupKind::Getnameinfo; });
    QVERIFY(cut != nullptr);
    QVERIFY(cut->error != 0);
    LookupRequest own;
    own.kind = LookupKind::Gethostname;
    own.nameRoom = 1;
    lookup.ask(own);
    QVERIFY(log.next<LookupFailed>(
                [](const LookupFailed& e) { return e.request.kind == LookupKind::Gethostname; }) != nullptr);
}

void HostLookupTest::severalLookupsRunAtOnce()
{
    m_calls->know("a.test", {loopback()});
    m_calls->hold();
    for (int i = 0; i < 5; ++i)
        m_lookup->ask(addressesOf("a.test"));
    QVERIFY(m_calls->waitForCalls(5));
    m_calls->letGo();
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_log->next<LookupAnswered>() != nullptr);
}

void HostLookupTest::destroyingDoesNotWaitForTheResolver()
{
    m_calls->hold();
    m_lookup->ask(addressesOf("never.test"));
    QVERIFY(m_calls->waitForCalls(1));
    m_log.reset();
    QElapsedTimer timer;
    timer.start();
    m_lookup.reset();
    QVERIFY(timer.elapsed() < 100);
    m_calls->letGo();
    QVERIFY(m_calls->waitForCalls(0));
    m_lookup = std::make_unique<HostLookup>(m_calls);
}

void HostLookupTest::getnameinfoTellsHostAndService()
{
    LookupRequest request;
    request.kind = LookupKind::Getnameinfo;
    request.address = loopback(8080);
    request.flags = c::niNumerichost | c::niNumericserv;
    m_lookup->ask(request);
    const auto* answered = m_log->next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    QCOMPARE(answered->name, std::string("127.0.0.1"));
    QCOMPARE(answered->service, std::string("8080"));
}

void HostLookupTest::gethostbyaddrAnswersOrFailsInItsOwnErrorSpace()
{
    LookupRequest request;
    request.kind = LookupKind::Gethostbyaddr;
    request.address = loopback();
    m_lookup->ask(request);
    const auto ended = [](const auto&) { return true; };
    if (const auto* answered = m_log->next<LookupAnswered>(ended, std::chrono::seconds(5)))
        QVERIFY(!answered->name.empty());
    else
        QVERIFY(m_log->next<LookupFailed>()->space == c::ErrorSpace::Host);
}

void HostLookupTest::myAddressAsksForTheOwnName()
{
    LookupRequest request;
    request.kind = LookupKind::Gethostname;
    m_lookup->ask(request);
    const auto* own = m_log->next<LookupAnswered>();
    QVERIFY(own != nullptr);
    QVERIFY(!own->name.empty());
    request.kind = LookupKind::MyAddress;
    m_lookup->ask(request);
    const auto* answered = m_log->next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    QCOMPARE(m_calls->lastName, own->name);
    QCOMPARE(answered->entries.size(), 1U);
    QCOMPARE(answered->entries[0].address, loopback());
}

void HostLookupTest::getservbynameTellsThePort()
{
    LookupRequest request;
    request.kind = LookupKind::Getservbyname;
    request.service = "http";
    request.protocolName = "tcp";
    m_lookup->ask(request);
    const auto* answered = m_log->next<LookupAnswered>();
    QVERIFY(answered != nullptr);
    QCOMPARE(answered->port, 80);
    QCOMPARE(answered->service, std::string("http"));
    QCOMPARE(answered->protocolName, std::string("tcp"));
    QCOMPARE(answered->aliases.size(), 1U);
}

void HostLookupTest::anUnknownServiceFails()
{
    LookupRequest request;
    request.kind = LookupKind::Getservbyname;
    request.service = "nothing";
    request.protocolName = "tcp";
    m_lookup->ask(request);
    const auto* failed = m_log->next<LookupFailed>();
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->request.service, std::string("nothing"));
}

QTEST_GUILESS_MAIN(HostLookupTest)
#include "HostLookupTest.moc"

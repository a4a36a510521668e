// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/HostLookup.h"
#include "tests/support/EventLog.h"
#include "tests/support/QuietNameServer.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

namespace {

constexpr std::uint16_t kDomainPort = 53;

} // namespace

/// getaddrinfo(3) of this system's libc, blocked for real: it asks a name server that never answers, in a
/// network of the test's own where there is nothing else.
class BlockedLookupLinuxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void abandonAnswersWithin200MillisecondsAndTheRecordCompletesLater();
    void endingTheRoleDoesNotWaitForLibc();

private:
    static LookupRequest slowName()
    {
        LookupRequest request;
        request.kind = LookupKind::Getaddrinfo;
        request.node = "slow.workbench.invalid";
        request.family = c::afInet;
        request.type = c::sockStream;
        return request;
    }
    /// Until libc has asked: then it waits.
    bool libcHasAsked() { return !m_server.receive(512).empty(); }

    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<SystemCalls> m_calls = std::make_shared<RecordingSystemCalls>(
        std::make_shared<NativeSystemCalls>(), m_journal, m_journal->directory().addActor("Host Lookup"));
    RawPeer m_server{c::afInet, c::sockDgram};
};

void BlockedLookupLinuxTest::initTestCase()
{
    if (!QuietNameServer::problem().isEmpty())
        QSKIP(qPrintable(QuietNameServer::problem()));
    QVERIFY(m_server.bind(loopback(kDomainPort)));
}

void BlockedLookupLinuxTest::abandonAnswersWithin200MillisecondsAndTheRecordCompletesLater()
{
    HostLookup lookup(m_calls);
    EventLog<LookupEvent> log(lookup.events());
    const LookupId id = lookup.ask(slowName());
    QVERIFY(libcHasAsked());
    QElapsedTimer clock;
    clock.start();
    lookup.abandon(id);
    QVERIFY(log.next<LookupAbandoned>() != nullptr);
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));

    CallBatch batch = m_journal->drain();
    QCOMPARE(batch.records.size(), 1U);
    QVERIFY(batch.records[0].call() == CallId::Getaddrinfo);
    QVERIFY(batch.records[0].pending());
    const std::uint64_t seq = batch.records[0].seq();

    const auto* returned = log.next<LookupReturned>();
    QVERIFY(returned != nullptr);
    QCOMPARE(returned->id, id);
    QCOMPARE(returned->seq, seq);
    QCOMPARE(constants::errorName(returned->space, returned->error), std::string_view("EAI_AGAIN"));
    QVERIFY(returned->duration > std::chrono::milliseconds(500));
    batch = m_journal->drain();
    QCOMPARE(batch.completed.size(), 1U);
    QCOMPARE(batch.completed[0].seq(), seq);
    QCOMPARE(batch.completed[0].header().error, returned->error);
    QCOMPARE(log.count<LookupAnswered>() + log.count<LookupFailed>(), 0U);
}

void BlockedLookupLinuxTest::endingTheRoleDoesNotWaitForLibc()
{
    auto lookup = std::make_unique<HostLookup>(m_calls);
    lookup->ask(slowName());
    QVERIFY(libcHasAsked());
    QElapsedTimer clock;
    clock.start();
    lookup.reset();
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(m_journal->drain().records[0].pending());
    std::size_t completed = 0;
    QTRY_VERIFY((completed += m_journal->drain().completed.size()) > 0);
}

int main(int argc, char** argv)
{
    QuietNameServer::enter(); // while there is one thread
    QCoreApplication app(argc, argv);
    BlockedLookupLinuxTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "BlockedLookupLinuxTest.moc"

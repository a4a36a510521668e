// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/CallCapture.h"

#include "core/calls/CallLogReader.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/UdpReceiver.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/EventLog.h"
#include "tests/support/SampleLog.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <thread>

#ifdef Q_OS_LINUX
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace workbench;

namespace {

std::filesystem::path native(const QString& path) { return {path.toStdU16String()}; }

LoadedCalls load(const std::filesystem::path& path)
{
    LoadedCalls loaded;
    readCallLog(
        path, CallJournal::kDefaultBudget, [](auto, auto) { return true; }, loaded);
    return loaded;
}

/// Some hundred bytes of records each time.
CallBatch someCalls(SampleLog& log)
{
    for (int i = 0; i < 50; ++i)
        log.sent(9, "a payload of some forty bytes, all of them kept");
    return log.journal->drain();
}

} // namespace

/// What a capture to disk promises: order, wholeness, and that whoever records never waits for the disk.
class CallCaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWrittenInOrder();
    void whatWasInjectedSaysSo();
    void whatFollowsAPendingCallIsHeldBack();
    void aRoleThatWaitsHoldsNothingBackForLong();
    void aPendingCallHoldsBackNoMoreThanHalfTheBudget();
    void stopWritesWhatWasHandedOverAndReturnsAtOnce();
    void aFileThatCannotBeMadeIsReported();
#ifdef Q_OS_LINUX
    void aFullDiskEndsTheCapture();
    void aFileThatMayGrowNoMoreEndsWithAWholeLine();
    void aDiskThatIsTooSlowEndsTheCaptureAndNobodyWaits();
#endif

private:
    QTemporaryDir m_folder;
    std::filesystem::path file(const char* name) const
    {
        return native(m_folder.filePath(QLatin1String(name)));
    }
};

void CallCaptureTest::allIsWrittenInOrder()
{
    SampleLog log;
    std::size_t handedOver = 0;
    CallCapture capture(file("all.jsonl"), ExportFormat::JsonLines, *log.journal);
    for (int i = 0; i < 20; ++i) {
        const CallBatch batch = someCalls(log);
        handedOver += batch.records.size();
        capture.append(batch);
    }
    capture.close();
    QCOMPARE(capture.state(), CallCapture::State::Closed);
    QVERIFY(capture.isOver());
    QCOMPARE(capture.error(), 0);
    QCOMPARE(capture.callsWritten(), handedOver);
    QCOMPARE(capture.bytesWritten(), std::filesystem::file_size(capture.path()));
    const LoadedCalls loaded = load(capture.path());
    QCOMPARE(loaded.calls.records.size(), handedOver);
    QCOMPARE(loaded.unreadable, 0U); // also told where a number were not above the one before
}

void CallCaptureTest::whatWasInjectedSaysSo()
{
    SampleLog log;
    CallCapture capture(file("injected.jsonl"), ExportFormat::JsonLines, *log.journal);
    log.opened(7);
    const std::uint64_t seq = log.injected(7);
    capture.append(log.journal->drain());
    capture.close();
    int injected = 0;
    for (const CallRecord& record : load(capture.path()).calls.records) {
        QCOMPARE(record.injected(), record.seq() == seq);
        injected += record.injected() ? 1 : 0;
    }
    QCOMPARE(injected, 1);
}

void CallCaptureTest::whatFollowsAPendingCallIsHeldBack()
{
    SampleLog log;
    {
        CallCapture capture(file("pending.jsonl"), ExportFormat::JsonLines, *log.journal);
        JournalLane& lane = log.journal->lane();
        RecordWriter writer = lane.begin(CallId::Recv, 9, 1, 100);
        lane.start(writer);
        std::thread([&] { log.closed(kInvalidHandle); }).join();
        capture.append(log.journal->drain());
        lane.stop(writer);
        writer.header().ret = 3;
        lane.seal(writer);
        lane.commit();
        RecordWriter last = lane.begin(CallId::Recv, 9, 1, 100);
        lane.start(last);
        capture.append(log.journal->drain());
        capture.close();
        lane.stop(last);
        lane.seal(last);
        lane.commit();
        log.journal->drain();
    }
    const auto loaded = load(file("pending.jsonl"));
    const auto& records = loaded.calls.records;
    QCOMPARE(records.size(), 3U);
    QVERIFY(records[0].seq() == 1 && records[0].ret() == 3);
    QCOMPARE(records[1].call(), CallId::Close);
    QVERIFY(records[2].pending());
}

/// Its thread waits for datagrams that never come.
void CallCaptureTest::aRoleThatWaitsHoldsNothingBackForLong()
{
    SampleLog log;
    CallCapture capture(file("waiting.jsonl"), ExportFormat::JsonLines, *log.journal);
    UdpReceiver receiver(
        std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), log.journal, 1));
    EventLog<UdpEvent> events(receiver.events());
    UdpReceiverOptions options;
    options.address = SocketAddress::ipv4({127, 0, 0, 1}, 0);
    receiver.start(options);
    QVERIFY(events.next<Opened>() != nullptr);
    bool waiting = false; // a pending call is told once
    const auto waits = [&] {
        const CallBatch batch = log.journal->drain();
        capture.append(batch);
        waiting =
            waiting || std::any_of(batch.records.begin(), batch.records.end(), [](const CallRecord& record) {
                return record.pending() &&
                       (record.call() == CallId::EpollWait || record.call() == CallId::Poll);
            });
        return waiting;
    };
    QTRY_VERIFY(waits());
    std::thread([&] { log.closed(kInvalidHandle); }).join();
    const auto seq = [&] {
        const CallBatch batch = log.journal->drain();
        capture.append(batch);
        return batch.records.empty() ? 0 : batch.records.back().seq();
    }();
    QVERIFY(seq > 0);
    const auto written = [&] {
        capture.append(log.journal->drain());
        return capture.callsWritten() >= seq;
    };
    QTRY_VERIFY_WITH_TIMEOUT(written(), 20'000);
}

void CallCaptureTest::aPendingCallHoldsBackNoMoreThanHalfTheBudget()
{
    SampleLog log;
    log.startPending(9);
    constexpr std::size_t budget = std::size_t{1} << 20;
    CallCapture capture(file("held.jsonl"), ExportFormat::JsonLines, *log.journal, budget);
    std::size_t handedOver = 0;
    for (std::size_t bytes = 0; bytes < budget * 6 / 10;) {
        const CallBatch batch = someCalls(log);
        handedOver += batch.records.size();
        for (const CallRecord& record : batch.records)
            bytes += record.header().size;
        capture.append(batch);
    }
    QTRY_VERIFY(capture.bytesWritten() > 0);
    QCOMPARE(capture.state(), CallCapture::State::Running);
    log.release();
    capture.append(log.journal->drain());
    capture.close();
    const auto records = load(file("held.jsonl")).calls.records;
    QVERIFY(records.front().pending());
    QCOMPARE(records.size(), handedOver);
}

void CallCaptureTest::stopWritesWhatWasHandedOverAndReturnsAtOnce()
{
    SampleLog log;
    CallCapture capture(file("stopped.jsonl"), ExportFormat::JsonLines, *log.journal);
    const CallBatch batch = someCalls(log);
    capture.append(batch);
    capture.stop();
    capture.append(someCalls(log)); // too late
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.callsWritten(), batch.records.size());
}

void CallCaptureTest::aFileThatCannotBeMadeIsReported()
{
    SampleLog log;
    CallCapture capture(file("missing") / "calls.jsonl", ExportFormat::JsonLines, *log.journal);
    QCOMPARE(capture.error(), ENOENT);
    QCOMPARE(capture.state(), CallCapture::State::Failed);
    QVERIFY(capture.isOver());
    capture.append(someCalls(log));
    capture.close();
}

#ifdef Q_OS_LINUX
void CallCaptureTest::aFullDiskEndsTheCapture()
{
    SampleLog log;
    CallCapture capture("/dev/full", ExportFormat::JsonLines, *log.journal);
    QCOMPARE(capture.error(), 0);
    capture.append(someCalls(log));
    QTRY_VERIFY(capture.isOver());
    QCOMPARE(capture.state(), CallCapture::State::Failed);
    QCOMPARE(capture.error(), ENOSPC);
    QCOMPARE(capture.callsWritten(), 0U);
    capture.append(someCalls(log)); // nobody minds
}

void CallCaptureTest::aFileThatMayGrowNoMoreEndsWithAWholeLine()
{
    constexpr rlim_t most = 700'000;
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signal = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{most, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    SampleLog log;
    CallCapture capture(file("limited.jsonl"), ExportFormat::JsonLines, *log.journal);
    for (int i = 0; i < 100; ++i)
        capture.append(someCalls(log));
    capture.close();
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal);
    QCOMPARE(capture.error(), EFBIG);
    QVERIFY(capture.bytesWritten() > 0 && capture.bytesWritten() <= most);
    QCOMPARE(std::filesystem::file_size(capture.path()), capture.bytesWritten());
    const LoadedCalls loaded = load(capture.path());
    QCOMPARE(loaded.unreadable, 0U);
    QCOMPARE(loaded.calls.records.size(), capture.callsWritten());
}

/// A pipe that nobody reads is the slowest disk there is.
void CallCaptureTest::aDiskThatIsTooSlowEndsTheCaptureAndNobodyWaits()
{
    const auto pipe = file("slow");
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const int handle = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(handle >= 0);
    SampleLog log;
    CallCapture capture(pipe, ExportFormat::JsonLines, *log.journal, std::size_t{1} << 20);
    std::uint64_t handedOver = 0;
    for (int i = 0; i < 1000 && capture.state() == CallCapture::State::Running; ++i) {
        const CallBatch batch = someCalls(log);
        capture.append(batch);
        if (capture.state() == CallCapture::State::Running)
            handedOver += batch.records.size();
    }
    QCOMPARE(capture.state(), CallCapture::State::TooSlow);
    QVERIFY(!capture.isOver());
    // Once the disk moves again all that had been taken is written.
    QByteArray text;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 std::array<char, 65536> piece;
                                 for (ssize_t n = 1; n > 0;) {
                                     n = ::read(handle, piece.data(), piece.size());
                                     if (n > 0)
                                         text.append(piece.data(), n);
                                 }
                                 return capture.isOver();
                             }()),
                             20'000);
    ::close(handle);
    QCOMPARE(capture.state(), CallCapture::State::TooSlow);
    QCOMPARE(capture.callsWritten(), handedOver);
    std::string_view rest(text.constData(), static_cast<std::size_t>(text.size()));
    const auto source = [&](char* to, std::size_t room) {
        const std::size_t count = rest.copy(to, room);
        rest.remove_prefix(count);
        return count;
    };
    const LoadedCalls loaded = readCalls(source, CallJournal::kDefaultBudget, 1);
    QCOMPARE(loaded.calls.records.size(), handedOver);
    QCOMPARE(loaded.unreadable, 0U);
}
#endif

QTEST_GUILESS_MAIN(CallCaptureTest)
#include "CallCaptureTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallLogReader.h"

#include "core/calls/CallHistory.h"
#include "core/calls/CallJson.h"
#include "core/calls/CallText.h"
#include "core/calls/CallValue.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/scenario/Demo.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/RecordSamples.h"
#include "tests/support/SampleLog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace workbench;

namespace {

std::string exported(const std::vector<CallRecord>& records, const CallDirectory& directory)
{
    std::string text;
    for (const CallRecord& record : records)
        appendJsonLine(text, record, directory);
    return text;
}

/// As a file that comes in pieces of that size.
LoadedCalls load(std::string_view text, std::size_t piece = std::numeric_limits<std::size_t>::max(),
                 std::size_t budgetBytes = CallJournal::kDefaultBudget, std::size_t threads = 1)
{
    const auto source = [&](char* to, std::size_t room) {
        const std::size_t count = text.copy(to, std::min(piece, room));
        text.remove_prefix(count);
        return count;
    };
    return readCalls(source, budgetBytes, threads);
}

QByteArray firstDifference(const std::string& expected, const std::string& found)
{
    const auto wanted = QByteArray::fromStdString(expected).split('\n');
    const auto got = QByteArray::fromStdString(found).split('\n');
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i >= got.size() || wanted[i] != got[i])
            return "wanted " + wanted[i] + "\n   got " + got.value(i);
    }
    return {};
}

std::string faults(const LoadedCalls& loaded)
{
    std::string text;
    for (const UnreadableLine& line : loaded.unreadableLines)
        text += std::to_string(line.number) + ':' + std::to_string(static_cast<int>(line.fault)) + ' ';
    return text;
}

} // namespace

/// load(export(x)) == x, told by export(load(export(x))) being the same bytes.
class CallLogReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallComesBack_data();
    void everyCallComesBack();
    void everySocketOptionComesBack();
    void theSampleSessionComesBack();
    void theDemoComesBack();
    void aLoadedRecordAnswersLikeALiveOne();
    void anEmptyReadBeforeAnyAddressKeepsItsMeaning();
    void piecesMayBeCutAnywhere();
    void otherSpacingAndOrderAreRead();
    void brokenLinesAreToldAndTheRestIsRead();
    void linesFromAnotherSystemAreTold();
    void numbersMustRise();
    void whatIsWrongIsToldInOrderByEveryThread();
    void longLinesLeaveTheNextOnesWhole();
    void dropsAreCountedFromTheLineBefore();
    void aDamagedFileNeverHarms();
    void theBudgetDropsTheOldest();
    void filesAreReadWithProgress();

private:
    void compare(const std::vector<CallRecord>& records, const CallDirectory& directory);
};

void CallLogReaderTest::compare(const std::vector<CallRecord>& records, const CallDirectory& directory)
{
    const std::string text = exported(records, directory);
    const LoadedCalls loaded = load(text);
    QCOMPARE(QByteArray::fromStdString(faults(loaded)), QByteArray());
    QCOMPARE(loaded.calls.records.size(), records.size());
    const QByteArray difference = firstDifference(text, exported(loaded.calls.records, *loaded.directory));
    QVERIFY2(difference.isEmpty(), difference.constData());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const CallRecord& was = records[i];
        const CallRecord& is = loaded.calls.records[i];
        QCOMPARE(is.handle(), was.handle());
        QCOMPARE(outcomeOf(is, CallDirectory::isStream(is.header().endpoint)),
                 outcomeOf(was, CallDirectory::isStream(was.header().endpoint)));
    }
}

void CallLogReaderTest::everyCallComesBack_data()
{
    QTest::addColumn<int>("call");
    for (std::size_t id = 0; id < kCallCount; ++id)
        QTest::newRow(std::string(callSpec(static_cast<CallId>(id)).name).c_str()) << static_cast<int>(id);
}

void CallLogReaderTest::everyCallComesBack()
{
    QFETCH(int, call);
    CallJournal journal;
    RecordSamples samples(journal);
    for (const SampleEnd end : {SampleEnd::Success, SampleEnd::Failure, SampleEnd::WouldBlock,
                                SampleEnd::Short, SampleEnd::InjectedSuccess, SampleEnd::InjectedFailure}) {
        for (unsigned variant = 0; variant < 90; ++variant)
            samples.add(static_cast<CallId>(call), variant, end);
    }
    const CallBatch batch = journal.drain();
    compare(batch.records, journal.directory());
    // The same calls as they were before they returned.
    std::vector<CallRecord> pending;
    for (const CallRecord& record : batch.records)
        pending.emplace_back(&record.header(), true);
    compare(pending, journal.directory());
}

void CallLogReaderTest::everySocketOptionComesBack()
{
    CallJournal journal;
    RecordSamples samples(journal);
    std::vector<std::byte> value(300);
    for (std::size_t i = 0; i < value.size(); ++i)
        value[i] = static_cast<std::byte>(i % 5 == 0 ? i : 0);
    for (const constants::OptionName& option : constants::options()) {
        for (const std::size_t size : {0, 1, 2, 4, 8, 12, 16, 20, 40, 104, 136, 264, 300}) {
            if (option.kind == constants::OptionKind::Error && size > 4)
                continue; // an int; what would stand behind it is not in the file
            samples.addOption(CallId::Setsockopt, option.level, option.name, std::span(value).first(size));
            samples.addOption(CallId::Getsockopt, option.level, option.name, std::span(value).first(size));
        }
    }
    compare(journal.drain().records, journal.directory());
}

void CallLogReaderTest::theSampleSessionComesBack()
{
    SampleLog log;
    log.session();
    log.outcomes();
    compare(log.journal->drain().records, log.journal->directory());
}

void CallLogReaderTest::theDemoComesBack()
{
    const auto journal = std::make_shared<CallJournal>();
    const auto native = std::make_shared<NativeSystemCalls>();
    const auto door = [&](std::string_view actor) -> std::shared_ptr<SystemCalls> {
        return std::make_shared<RecordingSystemCalls>(native, journal, journal->directory().addActor(actor));
    };
    {
        TcpServer server(door("TCP Server"));
        TcpClient client(door("TCP Client"));
        UdpSender sender(door("UDP Sender"));
        UdpReceiver receiver(door("UDP Receiver"));
        HostLookup lookup(door("Host Lookup"));
        QVERIFY(runDemo({server, client, sender, receiver, lookup}, DemoEnd::CloseAll, {}).ok);
    }
    CallHistory history(std::numeric_limits<std::size_t>::max());
    history.append(journal->drain());
    const auto snapshot = history.snapshot();
    QVERIFY(snapshot.records.size() > 100);
    compare(snapshot.records, journal->directory());
}

void CallLogReaderTest::aLoadedRecordAnswersLikeALiveOne()
{
    SampleLog log;
    log.opened(7);
    log.play(SampleLog::Server, {}).bind(7, SampleLog::loopback(8080).bytes());
    log.received(7, "HELLO\r\n");
    const CallBatch live = log.journal->drain();
    const LoadedCalls loaded = load(exported(live.records, log.journal->directory()));
    // Where the system tells state and queues they were asked for after it: housekeeping.
    const std::size_t behind = constants::tcpInfoSize() > 0 ? 4 : 1;
    const CallRecord& was = live.records.at(live.records.size() - behind);
    const CallRecord& is = loaded.calls.records.at(live.records.size() - behind);
    QCOMPARE(was.call(), CallId::Recv);
    QCOMPARE(is.seq(), was.seq());
    QCOMPARE(is.call(), was.call());
    QCOMPARE(is.header().startNs, was.header().startNs / 1000 * 1000);
    QCOMPARE(is.durationNs(), was.durationNs());
    QCOMPARE(is.number(2), was.number(2));
    QVERIFY(is.data() && is.data()->length == 7 && is.data()->kept.size() == 7);
    QCOMPARE(loaded.directory->actor(is.header().actor), std::string("TCP Server"));
    QCOMPARE(loaded.directory->threadId(is.header().thread),
             log.journal->directory().threadId(was.header().thread));
    const Endpoint endpoint = loaded.directory->endpoint(is.header().endpoint);
    QVERIFY(endpoint.isTcp());
    QCOMPARE(endpoint.local, SampleLog::loopback(8080));
    QVERIFY(CallDirectory::isTcp(is.header().endpoint));
    // All blocks are closed, so that a history can evict them.
    QVERIFY(loaded.calls.blocks.back()->closed());
    QCOMPARE(loaded.calls.blocks.back()->lastSeq(), live.records.back().seq());
}

void CallLogReaderTest::anEmptyReadBeforeAnyAddressKeepsItsMeaning()
{
    SampleLog log;
    log.opened(7);
    log.received(7, "");
    log.opened(8, SampleLog::UdpReceiver, constants::sockDgram);
    log.received(8, "");
    const auto records = log.journal->drain().records;
    compare(records, log.journal->directory());
    // Without the calls that made the sockets the notes in the lines tell.
    std::vector<CallRecord> reads;
    for (const CallRecord& record : records) {
        if (record.call() == CallId::Recv)
            reads.push_back(record);
    }
    QCOMPARE(reads.size(), 2U);
    compare(reads, log.journal->directory());
}

void CallLogReaderTest::piecesMayBeCutAnywhere()
{
    SampleLog log;
    log.session();
    const CallBatch live = log.journal->drain();
    const std::string text = exported(live.records, log.journal->directory());
    for (const std::size_t piece : {1, 7, 64, 1000}) {
        for (const std::size_t threads : {1, 3}) {
            const LoadedCalls loaded = load(text, piece, CallJournal::kDefaultBudget, threads);
            QVERIFY(exported(loaded.calls.records, *loaded.directory) == text);
        }
    }
}

void CallLogReaderTest::otherSpacingAndOrderAreRead()
{
    const std::string line =
        "\xef\xbb\xbf{\"text\":\"listen(7, 5) = 0\" ,\"note\":[1,{\"a\":null}],\"seq\":3,"
        "\"time\":\"2026-11-26T09:11:12.000005Z\",\"duration_us\":4,\"thread\":77,\"actor\":\"A\","
        "\"handle\":7,\"call\":\"listen\",\"args\":{\"backlog\":5,\"sockfd\":7},\"ret\":0,\"error\":null,"
        "\"errno\":null,\"out\":null,\"data\":null,\"state\":\"LISTEN\",\"category\":\"setup\","
        "\"injected\":false}\r\n\r\n";
    const LoadedCalls loaded = load(line);
    QCOMPARE(loaded.unreadable, 0U);
    QCOMPARE(loaded.calls.records.size(), 1U);
    const CallRecord& record = loaded.calls.records.front();
    QCOMPARE(record.number(1), std::optional<std::int64_t>(5));
    QCOMPARE(record.durationNs(), 4000);
    QCOMPARE(record.state(), constants::TcpState::Listen);
}

void CallLogReaderTest::brokenLinesAreToldAndTheRestIsRead()
{
    SampleLog log;
    log.session();
    const CallBatch live = log.journal->drain();
    std::vector<std::string> lines;
    for (const CallRecord& record : live.records)
        appendJsonLine(lines.emplace_back(), record, log.journal->directory());
    lines[1] = "no JSON\n";
    lines[3] = "{\"seq\": 4}\n";
    lines[4].insert(10, "\"");
    lines.back().resize(lines.back().size() / 2); // a program that was killed
    std::string text;
    for (const std::string& line : lines)
        text += line;
    const LoadedCalls loaded = load(text);
    QCOMPARE(loaded.calls.records.size(), live.records.size() - 4);
    QCOMPARE(loaded.unreadable, 4U);
    const auto told = [&](std::size_t i) {
        return std::pair(loaded.unreadableLines[i].number, loaded.unreadableLines[i].fault);
    };
    QVERIFY(told(0) == std::pair(std::uint64_t{2}, LineFault::Broken));
    QVERIFY(told(1) == std::pair(std::uint64_t{4}, LineFault::NotACall));
    QVERIFY(told(2) == std::pair(std::uint64_t{5}, LineFault::Broken));
    QVERIFY(told(3) == std::pair(std::uint64_t{lines.size()}, LineFault::Broken));
}

void CallLogReaderTest::linesFromAnotherSystemAreTold()
{
    SampleLog log;
    log.opened(7);
    log.received(7, "x");
    const auto records = log.journal->drain().records;
    std::string text = exported(records, log.journal->directory());
    const auto replace = [](std::string line, std::string_view what, std::string_view with) {
        return line.replace(line.find(what), what.size(), with);
    };
    const LoadedCalls call = load(replace(text, "\"call\": \"socket\"", "\"call\": \"NtSocket\""));
    QVERIFY(call.unreadableLines.at(0).fault == LineFault::UnknownCall);
    QVERIFY(!call.calls.records.empty());
    const LoadedCalls name = load(replace(text, "\"AF_INET\"", "\"AF_ELSEWHERE\""));
    QVERIFY(name.unreadableLines.at(0).fault == LineFault::UnknownName);
}

void CallLogReaderTest::numbersMustRise()
{
    SampleLog log;
    log.session();
    const CallBatch live = log.journal->drain();
    const std::string text = exported(live.records, log.journal->directory());
    const LoadedCalls loaded = load(text + text);
    QCOMPARE(loaded.calls.records.size(), live.records.size());
    QCOMPARE(loaded.unreadable, live.records.size());
    QVERIFY(loaded.unreadableLines.front().fault == LineFault::OutOfOrder);
    // Nor may they fall from one piece to the next.
    const LoadedCalls apart = load(text + text, text.size(), CallJournal::kDefaultBudget, 2);
    QCOMPARE(apart.calls.records.size(), live.records.size());
    QCOMPARE(apart.unreadable, live.records.size());
    QCOMPARE(loaded.unreadableLines.front().number, live.records.size() + 1);
}

void CallLogReaderTest::whatIsWrongIsToldInOrderByEveryThread()
{
    SampleLog log;
    for (int i = 0; i < 3000; ++i)
        log.received(7, "HELLO\r\n");
    std::string text;
    std::vector<std::uint64_t> wrong;
    std::uint64_t line = 0;
    for (const CallRecord& record : log.journal->drain().records) {
        appendJsonLine(text, record, log.journal->directory());
        ++line;
        if (line % 100 == 0) {
            text += "no JSON\n\n";
            wrong.push_back(line + 1);
            line += 2;
        }
    }
    const LoadedCalls loaded = load(text, 4096, CallJournal::kDefaultBudget, 4);
    QCOMPARE(loaded.unreadable, wrong.size());
    for (std::size_t i = 0; i < wrong.size(); ++i)
        QCOMPARE(loaded.unreadableLines[i].number, wrong[i]);
    QVERIFY(std::ranges::is_sorted(loaded.calls.records, {}, &CallRecord::seq));
}

void CallLogReaderTest::longLinesLeaveTheNextOnesWhole()
{
    SampleLog log;
    log.session();
    const CallBatch live = log.journal->drain();
    std::string text;
    for (const CallRecord& record : live.records) {
        if (record.seq() % 8 == 0)
            text.append(std::size_t{3} << 20, ' ');
        appendJsonLine(text, record, log.journal->directory());
    }
    for (const std::size_t threads : {1, 3}) {
        const LoadedCalls loaded = load(text, 4096, CallJournal::kDefaultBudget, threads);
        QCOMPARE(loaded.unreadable, std::uint64_t{0});
        QVERIFY(exported(loaded.calls.records, *loaded.directory) ==
                exported(live.records, log.journal->directory()));
    }
}

/// A datagram that was cut tells that and not how many were dropped before it.
void CallLogReaderTest::dropsAreCountedFromTheLineBefore()
{
    SampleLog log;
    log.opened(15, SampleLog::UdpReceiver, constants::sockDgram);
    std::array<std::byte, 4> buffer{};
    const auto receive = [&](std::uint32_t dropped, std::int64_t length) {
        IncomingMessage message;
        message.buffer = buffer;
        message.controlCapacity = 64;
        log.play(SampleLog::UdpReceiver, {.value = length, .data = "abcd", .dropped = dropped})
            .recvmsg(15, message, constants::msgTrunc);
    };
    receive(300, 4);
    receive(300, 4);
    receive(70'000, 9);
    receive(70'001, 4);
    const CallBatch live = log.journal->drain();
    const LoadedCalls loaded =
        load(exported(live.records, log.journal->directory()), 100, CallJournal::kDefaultBudget, 2);
    QCOMPARE(loaded.calls.records.size(), live.records.size());
    std::vector<std::uint32_t> drops;
    for (std::size_t i = 0; i < live.records.size(); ++i) {
        const int slot = fieldSlot(live.records[i].spec(), FieldKind::Control);
        const auto was = slot < 0 ? std::nullopt : live.records[i].bytes(slot, Direction::Out);
        if (!was)
            continue;
        const auto is = loaded.calls.records[i].bytes(slot, Direction::Out);
        QVERIFY(is.has_value());
        QCOMPARE(coding::ControlParts(*is).newlyDropped, coding::ControlParts(*was).newlyDropped);
        drops.push_back(coding::ControlParts(*is).newlyDropped);
    }
    QVERIFY((drops == std::vector<std::uint32_t>{300, 0, 69'700, 1}));
}

/// Each byte of every line turned into others: whatever is read can be shown, nothing is touched that is not
/// ours (with AddressSanitizer).
void CallLogReaderTest::aDamagedFileNeverHarms()
{
    CallJournal journal;
    RecordSamples samples(journal);
    for (std::size_t id = 0; id < kCallCount; ++id)
        samples.add(static_cast<CallId>(id), static_cast<unsigned>(id) * 3 + 3, SampleEnd::Success);
    const CallBatch batch = journal.drain();
    for (const CallRecord& record : batch.records) {
        std::string line;
        appendJsonLine(line, record, journal.directory());
        for (std::size_t at = 0; at + 1 < line.size(); ++at) {
            for (const char wrong : {'"', '{', '9', '\\', '\0'}) {
                std::string damaged = line;
                damaged[at] = wrong;
                const LoadedCalls loaded = load(damaged);
                QCOMPARE(loaded.calls.records.size() + loaded.unreadable, 1U);
                for (const CallRecord& read : loaded.calls.records)
                    QVERIFY(!lineText(read, *loaded.directory).empty());
            }
        }
    }
}

void CallLogReaderTest::theBudgetDropsTheOldest()
{
    CallJournal journal;
    RecordSamples samples(journal);
    for (unsigned i = 0; i < 30'000; ++i)
        samples.add(CallId::Send, 6, SampleEnd::Success);
    const CallBatch batch = journal.drain();
    const std::string text = exported(batch.records, journal.directory());
    const LoadedCalls loaded = load(text, text.size(), std::size_t{4} << 20, 2);
    QVERIFY(loaded.calls.evicted > 0);
    QCOMPARE(loaded.calls.records.size() + loaded.calls.evicted, batch.records.size());
    QCOMPARE(loaded.calls.records.back().seq(), batch.records.back().seq());
    std::size_t held = 0;
    for (const auto& block : loaded.calls.blocks)
        held += block->capacity();
    QVERIFY(held <= std::size_t{6} << 20);
    // A history takes it all, and evicts by its own budget.
    CallHistory history(std::size_t{2} << 20);
    history.append(loaded.calls);
    QCOMPARE(history.evicted(), loaded.calls.evicted);
    QVERIFY(history.rowsToEvict() > 0);
}

void CallLogReaderTest::filesAreReadWithProgress()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gerät.jsonl"));
    SampleLog log;
    log.session();
    const CallBatch live = log.journal->drain();
    const std::string text = exported(live.records, log.journal->directory());
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
    const std::filesystem::path native(path.toStdU16String());
    std::uint64_t last = 0;
    LoadedCalls loaded;
    const auto watch = [&](std::uint64_t done, std::uint64_t total) {
        last = done;
        return total == text.size();
    };
    QCOMPARE(readCallLog(native, CallJournal::kDefaultBudget, watch, loaded), 0);
    QCOMPARE(last, text.size());
    QCOMPARE(loaded.calls.records.size(), live.records.size());
    LoadedCalls none;
    QCOMPARE(readCallLog(
                 native, 1000, [](auto, auto) { return false; }, none),
             ECANCELED);
    QVERIFY(readCallLog(native / "missing", 1000, watch, none) != 0); // systems differ in the reason
    QCOMPARE(readCallLog(std::filesystem::path(folder.path().toStdU16String()), 1000, watch, none), EISDIR);
    QVERIFY(none.calls.records.empty());
}

QTEST_GUILESS_MAIN(CallLogReaderTest)
#include "CallLogReaderTest.moc"

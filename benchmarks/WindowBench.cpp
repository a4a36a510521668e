// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures the real window, shown and with its log following, under the full rate that the kernel delivers.
/// Usage: window-bench flood | stream | log | filter | hex | conversation | soak SECONDS
/// Prints one JSON object a line, as CoreBench does. Loopback only; wants a display (tools/bench gives it
/// one).

#include "app/WindowSession.h"
#include "benchmarks/BareLoops.h"
#include "benchmarks/ConversationBench.h"
#include "benchmarks/HexEditorBench.h"
#include "core/filter/FilterParser.h"
#include "tests/support/SampleLog.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <thread>

#include <dirent.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 3;
constexpr int kFloodRounds = 5; // its ratio wanders most
constexpr std::uint64_t kDatagrams = 1'500'000;
constexpr std::uint64_t kStreamBytes = std::uint64_t{4} << 30;

/// How long the event loop was away, by a timer of 1 ms; ms.
class GapMeter
{
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_clock.isValid())
                m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
        });
    }
    void start()
    {
        m_clock.invalidate();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }
    double p99() const { return quantile(m_gaps, 0.99); }
    double worst() const { return quantile(m_gaps, 1.0); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

/// Counts the calls of one kind that came out of the journal complete and without a failure.
class CallCounter final : public CallSink
{
public:
    explicit CallCounter(CallId call) : m_call(call) {}
    void take(const CallBatch& batch) override
    {
        for (const CallRecord& record : batch.records)
            count(record);
        for (const CallRecord& record : batch.completed)
            count(record);
        lost += batch.evicted;
    }
    std::uint64_t found = 0;
    std::uint64_t lost = 0;

private:
    void count(const CallRecord& record)
    {
        if (record.call() == m_call && !record.pending() && record.error() == 0 && record.ret() > 0)
            ++found;
    }
    CallId m_call;
};

/// The program's window with settings of its own.
struct Bench {
    explicit Bench(QApplication& application,
                   std::shared_ptr<CallJournal> written = std::make_shared<CallJournal>())
        : journal(std::move(written)), store(home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat),
          theme(application, Theme::Mode::Light), language(application, QStringLiteral("en")),
          session({application, settings, theme, language, system, journal, system->openHandles()},
                  CommandLine{}, nullptr)
    {
        QApplication::setStyle(new WorkbenchStyle(theme));
        session.window().resize(1440, 900);
        session.open();
        wait([this] { return session.window().isVisible(); });
    }

    /// Runs the event loop until `done`, looked at every 5 ms.
    static void wait(const std::function<bool()>& done)
    {
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (done())
                loop.quit();
        });
        look.start(5);
        loop.exec();
    }
    static void waitMs(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }

    std::shared_ptr<CallJournal> journal;
    QTemporaryDir home;
    QSettings store;
    Settings settings{store};
    Theme theme;
    Language language;
    std::shared_ptr<CountingSystemCalls> system = std::make_shared<CountingSystemCalls>();
    WindowSession session;
};

/// The port on which the receiver's tab listens.
std::uint16_t startReceiver(Bench& bench)
{
    auto* tab = qobject_cast<UdpReceiverTab*>(bench.session.window().tabs().tabOf(TabKind::UdpReceiver));
    bench.session.window().tabs().setCurrentWidget(tab);
    std::uint16_t port = 0;
    const auto events = tab->role().events().subscribe([] {});
    UdpReceiverOptions options;
    options.address = SocketAddress::ipv4({127, 0, 0, 1}, 0);
    tab->role().start(options);
    Bench::wait([&] {
        for (const UdpEvent& event : events->takeAll()) {
            if (const auto* opened = std::get_if<Opened>(&event))
                port = opened->local.port();
        }
        return port != 0;
    });
    tab->role().events().unsubscribe(events);
    return port;
}

void benchFlood(QApplication& application)
{
    std::vector<double> bare;
    std::vector<double> ours;
    double p99 = 0;
    double worst = 0;
    std::uint64_t recorded = 0;
    for (int round = 0; round < kFloodRounds; ++round) {
        bare.push_back(bareDatagrams(kDatagrams));
        Bench bench(application);
        CallCounter counter(CallId::Recvmsg);
        bench.session.feed().addSink(counter);
        const std::uint16_t port = startReceiver(bench);
        Bench::waitMs(200);
        GapMeter gaps;
        gaps.start();
        Clock::time_point end;
        const auto start = Clock::now();
        std::jthread sender([&] {
            sendDatagrams(port, kDatagrams, bench.system->received);
            end = Clock::now();
        });
        Bench::wait([&] { return bench.system->received.load() >= kDatagrams; });
        gaps.stop();
        sender.join();
        ours.push_back(static_cast<double>(kDatagrams) / std::chrono::duration<double>(end - start).count() /
                       1e3);
        bench.session.feed().flush();
        recorded += counter.found - counter.lost;
        p99 = std::max(p99, gaps.p99());
        worst = std::max(worst, gaps.worst());
        bench.session.feed().removeSink(counter);
    }
    const double ratio = median(ours) / median(bare);
    print({"UDP flood, 100 B, window open", median(bare), median(ours), "k/s", ratio, "at least 0.85",
           ratio >= 0.85});
    const double sent = static_cast<double>(kDatagrams) * kFloodRounds;
    const double share = static_cast<double>(recorded) / sent;
    print({"  records for each datagram", sent, static_cast<double>(recorded), "calls", share, "1",
           share == 1});
    print({"  event loop's gap meanwhile, p99", 0, p99, "ms", p99, "at most 10", p99 <= 10});
    print({"  event loop's gap meanwhile, worst", 0, worst, "ms", worst, "at most 50", worst <= 50});
}

/// GB/s through the server's tab.
double windowStream(QApplication& application, std::size_t kept)
{
    Bench bench(application);
    bench.journal->setKeptBytes(kept);
    auto* tab = qobject_cast<TcpServerTab*>(bench.session.window().tabs().tabOf(TabKind::TcpServer));
    std::uint16_t port = 0;
    Clock::time_point start;
    Clock::time_point end;
    std::jthread sender;
    const auto events = tab->role().events().subscribe([] {});
    TcpServerOptions options;
    options.address = SocketAddress::ipv4({127, 0, 0, 1}, 0);
    tab->role().start(options);
    bool finished = false;
    Bench::wait([&] {
        for (const TcpEvent& event : events->takeAll()) {
            if (const auto* listening = std::get_if<Listening>(&event)) {
                port = listening->local.port();
                start = Clock::now();
                sender = std::jthread([port] { sendStream(port, kStreamBytes); });
            } else if (const auto* changed = std::get_if<ConnectionChanged>(&event);
                       changed != nullptr && changed->phase == ConnectionPhase::PeerFinished) {
                finished = true;
                end = Clock::now();
            }
        }
        return finished;
    });
    tab->role().events().unsubscribe(events);
    return static_cast<double>(kStreamBytes) / std::chrono::duration<double>(end - start).count() / 1e9;
}

void benchStream(QApplication& application)
{
    std::vector<double> bare;
    std::vector<double> some;
    std::vector<double> all;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(bareStream(kStreamBytes));
        some.push_back(windowStream(application, 256));
        all.push_back(windowStream(application, std::numeric_limits<std::size_t>::max()));
    }
    const double ratio = median(some) / median(bare);
    print({"TCP stream, 64 KiB reads, window open, 256 B kept", median(bare), median(some), "GB/s", ratio,
           "at least 0.85", ratio >= 0.85});
    const double whole = median(all) / median(bare);
    print({"TCP stream, 64 KiB reads, window open, all kept", median(bare), median(all), "GB/s", whole,
           "at least 0.6", whole >= 0.6});
}

/// VmRSS, bytes.
double residentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) * 1024;
    }
    return 0;
}

int openDescriptors()
{
    int count = 0;
    if (DIR* folder = ::opendir("/proc/self/fd")) {
        while (::readdir(folder) != nullptr)
            ++count;
        ::closedir(folder);
    }
    return count;
}

void writeCall(JournalLane& lane, CallId call, std::int64_t result)
{
    RecordWriter writer = lane.begin(call, 9, 1, 64);
    writer.number(2, 65536);
    lane.start(writer);
    lane.stop(writer);
    writer.header().ret = result;
    lane.seal(writer);
    lane.commit();
}

/// Ten million calls into the window's log, and what the window can do with them.
void benchLog(QApplication& application)
{
    constexpr std::uint64_t rows = 10'000'000;
    constexpr std::uint64_t batch = 100'000;
    Bench bench(application);
    CallLogModel& log = bench.session.log();
    log.setBudget(std::size_t{4} << 30);
    const double before = residentBytes();
    double seconds = 0;
    std::uint64_t written = 0;
    GapMeter gaps;
    gaps.start();
    Bench::wait([&] {
        const auto start = Clock::now();
        for (std::uint64_t i = 0; i < batch; ++i)
            writeCall(bench.journal->lane(), i % 8 == 0 ? CallId::Send : CallId::Recv, 100);
        bench.session.feed().flush();
        seconds += secondsSince(start);
        written += batch;
        return written >= rows;
    });
    gaps.stop();
    const double rate = static_cast<double>(rows) / seconds / 1e6;
    const bool whole = log.history().size() >= rows;
    print({"calls written, drained and shown as rows, no payload", 0, rate, "M/s", rate, "at least 5",
           rate >= 5 && whole});
    const double megabytes = (residentBytes() - before) / 1e6;
    print({"memory of 10 million rows", 0, megabytes, "MB", megabytes, "at most 1000",
           megabytes <= 1000 && whole});

    auto* table = bench.session.window().findChild<CallLogTable*>();
    std::mt19937 random(1);
    std::uniform_int_distribution<int> anywhere(0, table->verticalScrollBar()->maximum());
    std::vector<double> paints;
    for (int i = 0; i < 300; ++i) {
        const auto start = Clock::now();
        table->verticalScrollBar()->setValue(anywhere(random));
        table->viewport()->repaint();
        paints.push_back(secondsSince(start) * 1e3);
    }
    const double worst = quantile(paints, 0.99);
    print({"scrolling anywhere in 10 million rows, repaint, p99", 0, worst, "ms", worst, "at most 16",
           worst <= 16});
}

/// ms from the filter until the log shows all that it lets through.
double filterLog(CallLogModel& log, std::string_view text, GapMeter& gaps)
{
    CallLogFilter filter;
    filter.setExpression(std::get<FilterExpression>(FilterParser::parse(text)));
    QEventLoop loop;
    double took = 0;
    Clock::time_point start;
    const auto end = [&] {
        took = secondsSince(start) * 1e3;
        QTimer::singleShot(50, &loop, &QEventLoop::quit); // the rows are painted
    };
    QObject::connect(&log, &CallLogModel::scanningChanged, &loop, [&](bool scanning) {
        if (!scanning)
            end();
    });
    QTimer::singleShot(20, &loop, [&] {
        start = Clock::now();
        log.setFilter(filter);
        if (!log.isScanning())
            end();
    });
    gaps.start();
    loop.exec();
    gaps.stop();
    return took;
}

/// Slice by slice, with the window alive meanwhile; LogBench tells what the filter alone takes.
void benchFilter(QApplication& application)
{
    constexpr std::size_t calls = 1'000'000;
    SampleLog sample(std::numeric_limits<std::size_t>::max() / 2);
    Bench bench(application, sample.journal);
    CallLogModel& log = bench.session.log();
    log.setBudget(std::size_t{4} << 30);
    while (log.history().size() < calls) {
        sample.session();
        sample.outcomes();
        bench.session.feed().flush();
    }
    Bench::waitMs(200);
    const auto measure = [&](const char* name, const char* text, double most, const char* promise) {
        std::vector<double> times;
        GapMeter gaps;
        bool found = true;
        for (int round = 0; round < kRounds; ++round) {
            times.push_back(filterLog(log, text, gaps));
            found = found && log.rowCount() > 0 && log.counts().filtered > 0;
            filterLog(log, "", gaps);
        }
        print({name, 0, median(times), "ms", median(times), promise, found && median(times) <= most});
        print({"  event loop's gap meanwhile, worst", 0, gaps.worst(), "ms", gaps.worst(), "at most 50",
               gaps.worst() <= 50});
    };
    measure("window shows 1 M calls filtered by call", "call == recv", 50, "at most 50");
    measure("window shows 1 M calls filtered by text", "sensor-7", 500, "at most 500");
}

/// Half the flood's rate for a long time: nothing lost, nothing grows.
void soak(QApplication& application, int seconds)
{
    const double rate = bareDatagrams(kDatagrams) * 1e3 / 2;
    Bench bench(application);
    CallCounter counter(CallId::Recvmsg);
    bench.session.feed().addSink(counter);
    const std::uint16_t port = startReceiver(bench);
    std::atomic<std::uint64_t> sent = 0;
    std::atomic<bool> done = false;
    std::jthread sender([&] {
        const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const std::vector<char> data(kDatagramSize);
        const auto start = Clock::now();
        for (auto now = start; now - start < std::chrono::seconds(seconds); now = Clock::now()) {
            const auto due =
                static_cast<std::uint64_t>(std::chrono::duration<double>(now - start).count() * rate);
            while (sent < due && sent - bench.system->received.load(std::memory_order_relaxed) < kWindow) {
                if (::sendto(handle, data.data(), data.size(), 0, reinterpret_cast<const sockaddr*>(&address),
                             sizeof address) > 0)
                    ++sent;
            }
            const timespec pause{0, 100'000};
            ::nanosleep(&pause, nullptr);
        }
        ::close(handle);
        done = true;
    });
    const int descriptors = openDescriptors();
    double settled = 0;
    double most = 0;
    GapMeter gaps;
    gaps.start();
    const auto start = Clock::now();
    Bench::wait([&] {
        const double resident = residentBytes() / 1e6;
        if (secondsSince(start) < seconds / 3.0)
            settled = std::max(settled, resident);
        most = std::max(most, resident);
        return done.load();
    });
    gaps.stop();
    sender.join();
    Bench::waitMs(500);
    bench.session.feed().flush();
    const double share = static_cast<double>(counter.found) / static_cast<double>(sent.load());
    print({"soak: records for each datagram", static_cast<double>(sent.load()),
           static_cast<double>(counter.found), "calls", share, "1",
           counter.found == sent.load() && counter.lost == 0});
    print({"soak: resident memory, most after the first third", settled, most, "MB", most / settled,
           "at most 1.05", most / settled <= 1.05});
    const double left = openDescriptors() - descriptors;
    print({"soak: descriptors more than at the start", 0, left, "", left, "at most 0", left <= 0});
    print({"soak: event loop's gap, p99", 0, gaps.p99(), "ms", gaps.p99(), "at most 10", gaps.p99() <= 10});
    bench.session.feed().removeSink(counter);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view what = argc > 1 ? argv[1] : "";
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (what == "flood")
        benchFlood(application);
    else if (what == "stream")
        benchStream(application);
    else if (what == "log")
        benchLog(application);
    else if (what == "filter")
        benchFilter(application);
    else if (what == "hex")
        benchHexEditor(application);
    else if (what == "conversation")
        benchConversation(application);
    else if (what == "soak" && argc > 2)
        soak(application, std::stoi(argv[2]));
    else {
        std::fputs("usage: window-bench flood | stream | log | filter | hex | conversation | soak SECONDS\n",
                   stderr);
        return 2;
    }
    return 0;
}

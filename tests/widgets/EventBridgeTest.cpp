// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/EventBridge.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>
#include <thread>

using namespace workbench;

class EventBridgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventsOfAWorkerArriveOnceInOrderOnThisThread();
    void underLoadEventsComeInFewBatches();
    void nothingArrivesAfterTheBridgeIsGone();
};

namespace {

Resolved named(int number)
{
    Resolved event;
    event.host = std::to_string(number);
    return event;
}

} // namespace

void EventBridgeTest::eventsOfAWorkerArriveOnceInOrderOnThisThread()
{
    EventStream<TcpEvent> stream;
    std::vector<std::string> hosts;
    const QThread* takenOn = nullptr;
    EventBridge<TcpEvent> bridge(stream, [&](const std::vector<TcpEvent>& events) {
        takenOn = QThread::currentThread();
        for (const TcpEvent& event : events)
            hosts.push_back(std::get<Resolved>(event).host);
    });
    constexpr int count = 5000;
    std::thread worker([&stream] {
        for (int i = 0; i < count; ++i)
            stream.publish(named(i));
    });
    QTRY_COMPARE(hosts.size(), std::size_t{count});
    worker.join();
    for (int i = 0; i < count; ++i)
        QCOMPARE(hosts[static_cast<std::size_t>(i)], std::to_string(i));
    QCOMPARE(takenOn, QThread::currentThread());
}

void EventBridgeTest::underLoadEventsComeInFewBatches()
{
    EventStream<TcpEvent> stream;
    int batches = 0;
    std::size_t taken = 0;
    EventBridge<TcpEvent> bridge(stream, [&](const std::vector<TcpEvent>& events) {
        ++batches;
        taken += events.size();
    });
    QElapsedTimer clock;
    clock.start();
    int published = 0;
    while (clock.elapsed() < 5 * EventBridge<TcpEvent>::kLeastMs) {
        stream.publish(named(++published));
        QCoreApplication::sendPostedEvents();
    }
    QTRY_COMPARE(taken, static_cast<std::size_t>(published));
    const qint64 most = clock.elapsed() / EventBridge<TcpEvent>::kLeastMs + 2;
    QVERIFY2(batches <= most, qPrintable(QString::number(batches)));
}

void EventBridgeTest::nothingArrivesAfterTheBridgeIsGone()
{
    EventStream<TcpEvent> stream;
    bool taken = false;
    std::optional<EventBridge<TcpEvent>> bridge;
    bridge.emplace(stream, [&taken](const std::vector<TcpEvent>&) { taken = true; });
    stream.publish(named(1));
    bridge.reset();
    stream.publish(named(2));
    QCoreApplication::sendPostedEvents();
    QVERIFY(!taken);
    QVERIFY(!stream.hasReader());
}

QTEST_GUILESS_MAIN(EventBridgeTest)
#include "EventBridgeTest.moc"

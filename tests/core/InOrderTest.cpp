// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/InOrder.h"

#include <QTest>

#include <atomic>
#include <system_error>
#include <thread>

using namespace workbench;

namespace {

/// What the workers of a test share.
struct Numbers {
    int next = 0;
    int end = 0;
    int failAt = -1;
    std::vector<int> given = {};
    std::atomic<int> works = 0;
};

class Counter
{
public:
    explicit Counter(Numbers& all) : m_all(&all) {}

    bool take()
    {
        m_number = m_all->next++;
        return m_number < m_all->end;
    }
    void work()
    {
        ++m_all->works;
        // The work of one takes longer than that of the next.
        for (int i = 0; i < (m_number % 2 == 0 ? 2000 : 1); ++i)
            std::this_thread::yield();
    }
    bool give()
    {
        m_all->given.push_back(m_number);
        return m_number != m_all->failAt;
    }

private:
    Numbers* m_all;
    int m_number = 0;
};

std::vector<int> upTo(int end)
{
    std::vector<int> all;
    for (int i = 0; i < end; ++i)
        all.push_back(i);
    return all;
}

/// Of a system that has room for two more and no third.
class ScarceThread
{
public:
    template <typename Work> explicit ScarceThread(Work&& work)
    {
        if (made == 2)
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        ++made;
        m_thread = std::thread(std::forward<Work>(work));
    }
    void join() { m_thread.join(); }

    inline static int made = 0;

private:
    std::thread m_thread;
};

} // namespace

class InOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsGivenInTheOrderItWasTaken();
    void noMoreIsGivenAfterAFailure();
    void nothingToTakeIsFine();
    void fewerThreadsDoAllOfIt();
};

void InOrderTest::allIsGivenInTheOrderItWasTaken()
{
    for (const std::size_t workers : {1, 2, 5}) {
        Numbers numbers{.end = 50};
        std::vector<Counter> counters(workers, Counter(numbers));
        InOrder<Counter>().run(counters);
        QVERIFY(numbers.given == upTo(50));
        QCOMPARE(numbers.works.load(), 50);
    }
}

void InOrderTest::noMoreIsGivenAfterAFailure()
{
    for (const std::size_t workers : {1, 2, 5}) {
        Numbers numbers{.end = 1'000'000, .failAt = 7};
        std::vector<Counter> counters(workers, Counter(numbers));
        InOrder<Counter>().run(counters);
        QVERIFY(numbers.given == upTo(8));
    }
}

void InOrderTest::nothingToTakeIsFine()
{
    Numbers numbers;
    std::vector<Counter> counters(3, Counter(numbers));
    InOrder<Counter>().run(counters);
    QVERIFY(numbers.given.empty());
}

void InOrderTest::fewerThreadsDoAllOfIt()
{
    ScarceThread::made = 0;
    Numbers numbers{.end = 50};
    std::vector<Counter> counters(5, Counter(numbers));
    InOrder<Counter, ScarceThread>().run(counters);
    QCOMPARE(ScarceThread::made, 2);
    QVERIFY(numbers.given == upTo(50));
}

QTEST_GUILESS_MAIN(InOrderTest)
#include "InOrderTest.moc"

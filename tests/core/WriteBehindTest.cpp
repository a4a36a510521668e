// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/WriteBehind.h"

#include "tests/support/Permits.h"

#include <QTest>

#include <atomic>

using namespace workbench;

/// Portions are written in their order on another thread, a bounded number ahead.
class WriteBehindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allIsWrittenInOrder();
    void theWriterIsWaitedForWhenMuchIsNotWritten();
    void afterAFailureNothingIsTaken();
    void theEndWaitsForTheWriter();
};

void WriteBehindTest::allIsWrittenInOrder()
{
    std::string written;
    std::string wanted;
    WriteBehind writer([&](std::string_view bytes) {
        written += bytes;
        return 0;
    });
    for (int i = 0; i < 100; ++i) {
        std::string text = std::to_string(i) + ' ';
        wanted += text;
        QVERIFY(writer.add(text));
        QVERIFY(text.empty());
    }
    QCOMPARE(writer.flush(), 0);
    QCOMPARE(written, wanted);
}

void WriteBehindTest::theWriterIsWaitedForWhenMuchIsNotWritten()
{
    Permits allowed;
    std::atomic<std::size_t> added{0};
    WriteBehind writer([&](std::string_view) {
        allowed.acquire();
        return 0;
    });
    std::thread feeder([&] {
        for (int i = 0; i < 20; ++i) {
            std::string text = "x";
            writer.add(text);
            ++added;
        }
    });
    // One is being written, kMostWaiting wait; not one more is taken until one is written.
    constexpr std::size_t most = WriteBehind::kMostWaiting + 1;
    QTRY_COMPARE(added.load(), most);
    allowed.release();
    QTRY_COMPARE(added.load(), most + 1);
    allowed.release(100);
    feeder.join();
    QCOMPARE(writer.flush(), 0);
}

void WriteBehindTest::afterAFailureNothingIsTaken()
{
    int calls = 0;
    WriteBehind writer([&](std::string_view) {
        ++calls;
        return 28;
    });
    std::string text = "x";
    QVERIFY(writer.add(text));
    QCOMPARE(writer.flush(), 28);
    text = "y";
    QVERIFY(!writer.add(text));
    QCOMPARE(text, std::string("y"));
    QCOMPARE(writer.flush(), 28);
    QCOMPARE(calls, 1);
}

void WriteBehindTest::theEndWaitsForTheWriter()
{
    std::string written;
    {
        WriteBehind writer([&](std::string_view bytes) {
            written += bytes;
            return 0;
        });
        for (std::string text : {"a", "b", "c"})
            writer.add(text);
    }
    QCOMPARE(written, std::string("abc"));
}

QTEST_GUILESS_MAIN(WriteBehindTest)
#include "WriteBehindTest.moc"

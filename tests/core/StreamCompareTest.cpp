// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/StreamCompare.h"

#include <QByteArray>
#include <QTest>

#include <span>

using namespace workbench;

class StreamCompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstDifference_data();
    void findsTheFirstDifference();
    void saysNothingOfWhatWasNotKept();
    void knowsItsBytes();
};

namespace {

/// "ab|cd": the pieces that it came in, which lie in `text`; a "?" stands for three bytes that were not kept.
KeptStream streamOf(const QByteArray& text)
{
    KeptStream stream;
    qsizetype start = 0;
    for (const QByteArray& part : text.split('|')) {
        if (part == "?")
            stream.addLost(3);
        else
            stream.add(
                std::as_bytes(std::span(text.constData() + start, static_cast<std::size_t>(part.size()))));
        start += part.size() + 1;
    }
    return stream;
}

} // namespace

void StreamCompareTest::findsTheFirstDifference_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("difference"); // -1: none
    QTest::addColumn<int>("alike");
    QTest::addColumn<int>("unknown");
    const auto row = [](const char* name, const char* one, const char* other, int difference, int alike,
                        int unknown) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other) << difference << alike << unknown;
    };
    row("none", "", "", -1, 0, 0);
    row("the same in other pieces", "abc|def|g", "ab|cdefg", -1, 7, 0);
    row("one is shorter", "abcd", "ab|c", -1, 3, 0);
    row("one is empty", "abcd", "", -1, 0, 0);
    row("the first byte", "abc", "xbc", 0, 0, 0);
    row("in a later piece", "abc|def", "abcd|xf", 4, 4, 0);
    row("the last byte", "ab|cdef", "abcdeX", 5, 5, 0);
    row("its beginning was not kept", "?|def", "abcdef", -1, 3, 3);
    row("neither beginning was", "?|def", "?|deX", 5, 2, 3);
    row("both, apart", "?|def", "abc|?", -1, 0, 6);
    row("a hole before the difference", "ab|?|fgh", "abcdefgX", 7, 4, 3);
    row("a hole behind it tells nothing", "aX|?", "abcde", 1, 1, 0);
}

void StreamCompareTest::findsTheFirstDifference()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QFETCH(const int, difference);
    QFETCH(const int, alike);
    QFETCH(const int, unknown);
    for (const bool swapped : {false, true}) {
        const StreamComparison found =
            compareStreams(streamOf(swapped ? other : one), streamOf(swapped ? one : other));
        QCOMPARE(found.difference ? static_cast<int>(*found.difference) : -1, difference);
        QCOMPARE(static_cast<int>(found.alike), alike);
        QCOMPARE(static_cast<int>(found.unknown), unknown);
    }
}

void StreamCompareTest::saysNothingOfWhatWasNotKept()
{
    const QByteArray text("ab|?|c|?");
    const KeptStream stream = streamOf(text);
    QCOMPARE(stream.length(), 9U);
    QCOMPARE(stream.lost(), 6U);
}

void StreamCompareTest::knowsItsBytes()
{
    const QByteArray text("ab|?|c");
    const KeptStream stream = streamOf(text);
    QByteArray all;
    for (std::uint64_t i = 0; i < 7; ++i) {
        const auto byte = stream.at(i);
        all += byte ? std::to_integer<char>(*byte) : '?';
    }
    QCOMPARE(all, QByteArray("ab???c?"));
    QVERIFY(!KeptStream().at(0));
}

QTEST_GUILESS_MAIN(StreamCompareTest)
#include "StreamCompareTest.moc"

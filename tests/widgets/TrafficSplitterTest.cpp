// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficSplitter.h"
#include "widgets/fields/ConversationModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace workbench;
using Note = TrafficRow::Note;

class TrafficSplitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cutsAStreamIntoMessages_data();
    void cutsAStreamIntoMessages();
    void aMessageHasTheTimeOfItsFirstByte();
    void eachDirectionIsCutForItself();
    void anUnfinishedMessageGrowsWhereItBegan();
    void theEndOfTheStreamLeavesItUnfinished();
    void whatWasNotKeptEndsAMessage();
    void rowsDroppedFromMemoryAreCounted();
    void linesOfUtf16AreCutAtWholeCharacters();
    void anotherFramingCutsWhatWasKept();
    void theOldestMessagesAreDroppedAndCounted();
    void nothingHoldsTheWindowUp();

private:
    void receive(qint64 time, const QByteArray& bytes)
    {
        m_source->append({TrafficRow::received(time, bytes, bytes.size(), 7)});
    }
    void send(qint64 time, const QByteArray& bytes)
    {
        m_source->append({TrafficRow::sent(time, bytes, bytes.size())});
    }
    /// "<a\n|>b\n": direction and bytes; "~" behind what is unfinished, "=" before a band.
    QString messages() const;
    void splitBy(FramingKind kind, const QByteArray& delimiter = {});

    std::unique_ptr<ConversationModel> m_source;
    std::unique_ptr<TrafficSplitter> m_splitter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TrafficSplitterTest::init()
{
    m_source = std::make_unique<ConversationModel>();
    m_splitter = std::make_unique<TrafficSplitter>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_splitter->messages(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_splitter->setSource(m_source.get());
}

void TrafficSplitterTest::cleanup()
{
    m_tester.reset();
    m_splitter.reset();
    m_source.reset();
}

QString TrafficSplitterTest::messages() const
{
    QStringList all;
    const TrafficModel& model = *m_splitter->messages();
    for (int number = 0; number < model.rowCount(); ++number) {
        const TrafficRow& row = model.at(number);
        if (row.kind == TrafficRow::Kind::Note)
            all += QStringLiteral("=") + TrafficModel::noteText(row).section(QLatin1Char(':'), 0, 0);
        else
            all += (row.kind == TrafficRow::Kind::Sent ? QStringLiteral(">") : QStringLiteral("<")) +
                   QString::fromLatin1(row.bytes).replace(QLatin1Char('\n'), QLatin1Char('/')) +
                   (row.length > row.bytes.size() ? QStringLiteral("…") : QString()) +
                   (row.unfinished ? QStringLiteral("~") : QString());
    }
    return all.join(QLatin1Char('|'));
}

void TrafficSplitterTest::splitBy(FramingKind kind, const QByteArray& delimiter)
{
    Framing framing;
    framing.kind = kind;
    framing.size = 3;
    framing.width = 1;
    for (const char one : delimiter)
        framing.delimiter.push_back(static_cast<std::byte>(one));
    m_splitter->setFraming(framing);
}

void TrafficSplitterTest::cutsAStreamIntoMessages_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, FramingKind kind, const char* expected) {
        QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(expected);
    };
    row("line", FramingKind::Line, "<\2ab/|<\1c;;\4/|<dd/~");
    row("delimiter", FramingKind::Delimiter, "<\2ab/\1c;;|<\4/dd/~");
    row("fixed", FramingKind::Fixed, "<\2ab|</\1c|<;;\4|</dd|</~");
    row("prefix", FramingKind::Prefix, "<\2ab|</\1c;;\4/dd/~");
}

/// Whatever pieces it came in.
void TrafficSplitterTest::cutsAStreamIntoMessages()
{
    QFETCH(const int, kind);
    QFETCH(QString, expected);
    const QByteArray bytes("\2ab\n\1c;;\4\ndd\n");
    if (kind == static_cast<int>(FramingKind::Line))
        expected.chop(1); // the last line has its end
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        init();
        splitBy(static_cast<FramingKind>(kind), ";;");
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            receive(i, bytes.mid(i, piece));
        QCOMPARE(messages(), expected);
        cleanup();
    }
    init();
}

void TrafficSplitterTest::aMessageHasTheTimeOfItsFirstByte()
{
    splitBy(FramingKind::Line);
    receive(100, "a\nb");
    receive(200, "c");
    receive(300, "d\ne");
    QCOMPARE(messages(), QStringLiteral("<a/|<bcd/|<e~"));
    const TrafficModel& model = *m_splitter->messages();
    QCOMPARE(model.at(0).time, 100);
    QCOMPARE(model.at(1).time, 100);
    QCOMPARE(model.at(2).time, 300);
    QCOMPARE(model.at(1).call, 7U);
    QCOMPARE(model.at(1).length, 4);
}

void TrafficSplitterTest::eachDirectionIsCutForItself()
{
    splitBy(FramingKind::Line);
    receive(1, "one");
    send(2, "two\nth");
    receive(3, " end\n");
    send(4, "ree\n");
    QCOMPARE(messages(), QStringLiteral("<one end/|>two/|>three/"));
}

void TrafficSplitterTest::anUnfinishedMessageGrowsWhereItBegan()
{
    splitBy(FramingKind::Line);
    receive(1, "HEL");
    send(2, "x\n");
    QCOMPARE(messages(), QStringLiteral("<HEL~|>x/"));
    receive(3, "LO");
    QCOMPARE(messages(), QStringLiteral("<HELLO~|>x/"));
    const TrafficModel& model = *m_splitter->messages();
    QVERIFY(model.index(0, model.sectionOf(TrafficModel::Column::Data))
                .data()
                .toString()
                .contains(TrafficModel::unfinishedText()));
    receive(4, "\n");
    QCOMPARE(messages(), QStringLiteral("<HELLO/|>x/"));
    QCOMPARE(model.totals().receivedBytes, 6);
}

void TrafficSplitterTest::theEndOfTheStreamLeavesItUnfinished()
{
    splitBy(FramingKind::Line);
    receive(1, "half");
    send(2, "mine");
    m_source->append({TrafficRow::band(3, Note::EndOfStream)});
    send(4, " goes on\n");
    QCOMPARE(messages(), QStringLiteral("<half~|>mine goes on/|=end of stream"));
}

void TrafficSplitterTest::whatWasNotKeptEndsAMessage()
{
    splitBy(FramingKind::Line);
    m_source->append({TrafficRow::received(1, "ab", 10)});
    receive(2, "cd\n");
    QCOMPARE(messages(), QStringLiteral("<ab~|<…|<cd/"));
    QCOMPARE(m_splitter->messages()->at(1).length, 8);
}

void TrafficSplitterTest::rowsDroppedFromMemoryAreCounted()
{
    ConversationModel small(TrafficModel::Limits{2, 1000});
    for (const char* bytes : {"a\n", "b\n", "c\n", "d\n"})
        small.append({TrafficRow::received(1, bytes, 2)});
    splitBy(FramingKind::Line);
    m_splitter->setSource(&small);
    QCOMPARE(messages(), QStringLiteral("=1 older row was dropped from memory.|<c/|<d/"));
}

void TrafficSplitterTest::linesOfUtf16AreCutAtWholeCharacters()
{
    m_splitter->setEncoding(Encoding::Utf16Le);
    splitBy(FramingKind::Line);
    // U+0A00, then a: the bytes 0A 00 stand across two characters before the line feed does.
    const QByteArray line = QByteArray::fromHex("000a00610a00");
    receive(1, line.first(3));
    receive(2, line.sliced(3) + QByteArray::fromHex("6200"));
    const TrafficModel& model = *m_splitter->messages();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(0).bytes, line);
    QCOMPARE(model.at(1).bytes, QByteArray::fromHex("6200"));
    m_splitter->setEncoding(Encoding::Utf8);
    QCOMPARE(model.at(0).bytes, QByteArray::fromHex("000a"));
}

void TrafficSplitterTest::anotherFramingCutsWhatWasKept()
{
    splitBy(FramingKind::Line);
    receive(1, "ab\ncd");
    QCOMPARE(messages(), QStringLiteral("<ab/|<cd~"));
    splitBy(FramingKind::Fixed);
    QCOMPARE(messages(), QStringLiteral("<ab/|<cd~"));
    splitBy(FramingKind::Delimiter, "c");
    QCOMPARE(messages(), QStringLiteral("<ab/c|<d~"));
    m_source->clear();
    QCOMPARE(messages(), QString());
}

void TrafficSplitterTest::theOldestMessagesAreDroppedAndCounted()
{
    ConversationModel source(TrafficModel::Limits{5, 1000});
    m_splitter->setSource(&source);
    splitBy(FramingKind::Line);
    source.append({TrafficRow::received(1, "1\n2\n3\n4\n5\n6\n7", 13)});
    QCOMPARE(messages(), QStringLiteral("=2 older rows were dropped from memory.|<3/|<4/|<5/|<6/|<7~"));
    source.append({TrafficRow::received(1, "\n8\n9\n", 5)});
    QCOMPARE(messages(), QStringLiteral("=4 older rows were dropped from memory.|<5/|<6/|<7/|<8/|<9/"));
}

void TrafficSplitterTest::nothingHoldsTheWindowUp()
{
    m_tester.reset(); // it looks at much for each row
    QByteArray bytes;
    for (int i = 0; i < 1'000'000; ++i)
        bytes += QByteArray::number(i) + '\n';
    m_source->append({TrafficRow::received(1, bytes, bytes.size())});
    QSignalSpy caughtUp(m_splitter.get(), &TrafficSplitter::caughtUp);
    splitBy(FramingKind::Line);
    int slices = 0; // between which the window has its turn; window-bench measures them
    for (; m_splitter->isBehind(); ++slices)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    QVERIFY2(slices > 5, qPrintable(QString::number(slices)));
    QCOMPARE(caughtUp.size(), 1);
    const TrafficModel& model = *m_splitter->messages();
    QCOMPARE(model.at(model.rowCount() - 1).bytes, QByteArray("999999\n"));
    QCOMPARE(model.rowCount(), 1'000'000);
}

QTEST_GUILESS_MAIN(TrafficSplitterTest)
#include "TrafficSplitterTest.moc"

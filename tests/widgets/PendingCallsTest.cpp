// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CallFeed.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace workbench;

namespace {

/// Keeps what a widget was asked to paint.
class PaintedRegions : public QObject
{
public:
    explicit PaintedRegions(QWidget& widget) { widget.installEventFilter(this); }
    QList<QRect> painted;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            painted.append(static_cast<QPaintEvent*>(event)->region().boundingRect());
        return false;
    }
};

} // namespace

/// Calls that block, through the feed that drains by itself.
class PendingCallsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aBlockingCallGetsARowAndCompletesInIt_data();
    void aBlockingCallGetsARowAndCompletesInIt();
    void runningTimeCountsAndNothingElseRepaints();
    void flushShowsACallInFlightAtOnce();

private:
    QString cell(int row, CallLogModel::Column column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleLog> m_log;
    std::unique_ptr<CallFeed> m_feed;
    std::unique_ptr<CallLogModel> m_model;
    std::unique_ptr<PlayedDialogs> m_dialogs;
    std::unique_ptr<CallLogView> m_view;
};

void PendingCallsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void PendingCallsTest::init()
{
    m_log = std::make_unique<SampleLog>();
    m_feed = std::make_unique<CallFeed>(m_log->journal);
    m_model = std::make_unique<CallLogModel>(m_log->journal->directory());
    m_dialogs = std::make_unique<PlayedDialogs>();
    m_view = std::make_unique<CallLogView>(*m_model, *m_theme, *m_dialogs);
    new QAbstractItemModelTester(m_model.get(), m_model.get());
    m_feed->addSink(*m_model);
    m_view->resize(1300, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void PendingCallsTest::cleanup()
{
    m_feed.reset();
    m_view.reset();
    m_model.reset();
    m_log.reset();
}

void PendingCallsTest::aBlockingCallGetsARowAndCompletesInIt_data()
{
    using Call = std::function<void(SystemCalls&)>;
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("name");
    QTest::newRow("accept") << Call([](SystemCalls& door) {
        RawAddress peer;
        peer.capacity = 16;
        door.accept(7, &peer);
    }) << QStringLiteral("accept(7");
    QTest::newRow("look-up") << Call([](SystemCalls& door) {
        AddressList list;
        door.getaddrinfo("example.org", nullptr, nullptr, list);
    }) << QStringLiteral("getaddrinfo(\"example.org\"");
}

void PendingCallsTest::aBlockingCallGetsARowAndCompletesInIt()
{
    QFETCH(const std::function<void(SystemCalls&)>, call);
    QFETCH(const QString, name);
    m_feed->start();
    const std::uint64_t before = m_log->received(9, "before");
    m_log->startPending(SampleLog::Lookup, call);
    const std::uint64_t behind = m_log->received(9, "behind");
    QTRY_VERIFY(m_model->rowOf(behind) >= 0);
    const int row = m_model->rowOf(before) + 1;
    QCOMPARE(m_model->outcome(row), Outcome::Pending);
    QVERIFY2(cell(row, CallLogModel::Call).startsWith(name), qPrintable(cell(row, CallLogModel::Call)));
    QVERIFY(m_model->record(row).seq() < behind);
    QCOMPARE(m_model->counts().waiting, 1U);
    const QString first = cell(row, CallLogModel::Took);
    QTRY_VERIFY(cell(row, CallLogModel::Took) != first);

    const quint64 seq = m_model->record(row).seq();
    const int rows = m_model->rowCount();
    m_log->release();
    QTRY_COMPARE(m_model->outcome(row), Outcome::Success);
    QCOMPARE(m_model->record(row).seq(), seq);
    QCOMPARE(m_model->rowCount(), rows);
    QCOMPARE(m_model->counts().waiting, 0U);
    QCOMPARE(cell(row, CallLogModel::Took), CallWords::duration(m_model->record(row).durationNs()));
}

void PendingCallsTest::runningTimeCountsAndNothingElseRepaints()
{
    m_log->session();
    m_log->startPending(21);
    m_feed->flush();
    const int row = m_model->rowCount() - 1;
    QVERIFY(m_model->record(row).pending());
    QWidget* viewport = m_view->table()->viewport();
    const QRect took = m_view->table()->visualRect(m_model->index(row, CallLogModel::Took));
    QVERIFY(viewport->rect().contains(took));
    QVERIFY(saveGrab(*m_view, QStringLiteral("log-pending")));
    PaintedRegions regions(*viewport);
    // What the new rows still have to paint.
    QTRY_VERIFY(!regions.painted.isEmpty() && took.contains(regions.painted.last()));
    regions.painted.clear();
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(regions.painted.size() >= 5);
    QVERIFY2(clock.elapsed() >= 350, qPrintable(QString::number(clock.elapsed()))); // 10 Hz
    for (const QRect& painted : regions.painted)
        QVERIFY(took.contains(painted));
    m_log->release();
    m_feed->flush();
    QVERIFY(!m_model->record(row).pending());
}

void PendingCallsTest::flushShowsACallInFlightAtOnce()
{
    m_log->startPending(21);
    m_log->received(9, "behind");
    m_feed->flush();
    QCOMPARE(m_model->outcome(0), Outcome::Pending);
    QVERIFY(m_model->rowCount() >= 2);
}

QTEST_MAIN(PendingCallsTest)
#include "PendingCallsTest.moc"

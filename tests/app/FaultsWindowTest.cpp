// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "widgets/faults/FaultIndicator.h"
#include "widgets/faults/FaultModel.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/TabArea.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QPointer>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace workbench;

/// The fault panel in the whole program: what its rules do to the tabs' calls.
class FaultsWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }

    void aSpoiledCallOfATabSaysSoInTheLog();
    void theStatusBarLeadsToTheRules();
    void rulesAreOffWhenTheWindowOpensAgain();
    void closingATabWaitsForNoDelay();
    void closingTheWindowWaitsForNoDelay();

private:
    void open();
    template <typename T> T* find(const char* name) const
    {
        return m_session->window().findChild<T*>(QLatin1String(name));
    }
    FaultModel& model() const { return *m_session->window().findChild<FaultModel*>(); }
    FaultIndicator& indicator() const { return *m_session->window().findChild<FaultIndicator*>(); }
    void tick(const char* preset)
    {
        auto* box = find<QCheckBox>(preset);
        QTRY_VERIFY(!box->visibleRegion().isEmpty());
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(box->isChecked());
    }
    /// The server's thread is in a call that is held back for a minute.
    void holdTheServer();

    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

void FaultsWindowTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void FaultsWindowTest::init()
{
    m_store = std::make_unique<QSettings>(m_home.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                          QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    open();
}

void FaultsWindowTest::open()
{
    m_session.reset();
    m_session = realSession(*m_settings, *m_theme, *m_language);
    m_session->window().resize(1440, 900);
    m_session->open();
    m_session->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_session->window()));
}

void FaultsWindowTest::aSpoiledCallOfATabSaysSoInTheLog()
{
    QTest::keyClick(&m_session->window(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    tick("out-of-descriptors");
    QTest::keyClick(&m_session->window(), Qt::Key_F5);
    QTRY_COMPARE(m_session->log().counts().injected, 1U);
    const int last = m_session->log().rowCount() - 1;
    const CallRecord record = m_session->log().record(last);
    QVERIFY(record.injected());
    QCOMPARE(record.error(), constants::errors::tooManyFiles);
    QVERIFY(m_session->log()
                .index(last, CallLogModel::Result)
                .data()
                .toString()
                .endsWith(QStringLiteral("injected")));
    QTRY_COMPARE(model().hits(), 1U);
}

void FaultsWindowTest::theStatusBarLeadsToTheRules()
{
    QCOMPARE(indicator().text(), QStringLiteral("Faults off"));
    QVERIFY(!find<QTableView>("faultTable")->isVisible());
    QVERIFY(find<QCheckBox>("short-counts")->visibleRegion().isEmpty());
    QTest::mouseClick(&indicator(), Qt::LeftButton);
    tick("short-counts");
    QCOMPARE(indicator().text(), QStringLiteral("Faults on, 2 rules"));
    QVERIFY(find<QTableView>("faultTable")->isVisible());
}

void FaultsWindowTest::rulesAreOffWhenTheWindowOpensAgain()
{
    QTest::mouseClick(&indicator(), Qt::LeftButton);
    tick("reset-in-transfer");
    QCOMPARE(model().rulesOn(), 2);
    open();
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(model().rulesOn(), 0);
    QCOMPARE(indicator().text(), QStringLiteral("Faults off"));
    QTest::mouseClick(&indicator(), Qt::LeftButton);
    tick("reset-in-transfer");
    QCOMPARE(model().rowCount(), 2);
}

void FaultsWindowTest::holdTheServer()
{
    model().add(
        {.call = CallId::Socket, .effect = FaultRule::Effect::Delay, .delay = std::chrono::minutes(1)}, true);
    QTest::keyClick(&m_session->window(), Qt::Key_F5);
    QTRY_COMPARE(model().hits(), 1U);
}

void FaultsWindowTest::closingATabWaitsForNoDelay()
{
    holdTheServer();
    QElapsedTimer clock;
    clock.start();
    TabArea& area = m_session->window().tabs();
    const QPointer<QWidget> tab = area.widget(0);
    QVERIFY(area.closeTab(0));
    QTRY_VERIFY(!tab);
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    // The other tabs' calls are held back as before.
    const auto before = model().hits();
    area.setCurrentWidget(area.tabOf(TabKind::UdpReceiver));
    QTest::keyClick(&m_session->window(), Qt::Key_F5);
    QTRY_COMPARE(model().hits(), before + 1);
}

void FaultsWindowTest::closingTheWindowWaitsForNoDelay()
{
    holdTheServer();
    QElapsedTimer clock;
    clock.start();
    m_session.reset();
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_MAIN(FaultsWindowTest)
#include "FaultsWindowTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/app/RealSession.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/options/OptionTree.h"
#include "widgets/options/OptionsPane.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/TabArea.h"
#include "widgets/tabs/TcpServerTab.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace workbench;

/// The options of a tab's socket in the whole program.
class OptionsWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aClickInTheOptionsIsACallOfTheTab();

private:
    QTemporaryDir m_home;
    QSettings m_store{m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Settings m_settings{m_store};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
};

void OptionsWindowTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_session = realSession(m_settings, *m_theme, *m_language);
    m_session->window().resize(1440, 900);
    m_session->open();
    m_session->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_session->window()));
}

void OptionsWindowTest::aClickInTheOptionsIsACallOfTheTab()
{
    MainWindow& window = m_session->window();
    window.arrangeExplore();
    auto* server = qobject_cast<TcpServerTab*>(window.tabs().tabOf(TabKind::TcpServer));
    server->findChild<PortSpin*>(QStringLiteral("port"))->setValue(0);
    QTest::keyClick(&window, Qt::Key_F5); // the first tab listens
    auto* sockets = window.findChild<SocketsPane*>();
    const auto* model = qobject_cast<SocketTreeModel*>(sockets->tree().model());
    QTRY_COMPARE(model->rowCount(), 1);
    const QModelIndex listener = model->index(0, 0);
    QTest::mouseClick(sockets->tree().viewport(), Qt::LeftButton, {},
                      sockets->tree().visualRect(listener).center());
    auto* pane = window.findChild<OptionsPane*>();
    QTRY_VERIFY(pane->isVisible() && pane->tree().count() > 20);
    const auto* options = &pane->tree();
    QTRY_VERIFY(options->editor("SO_KEEPALIVE") != nullptr);
    auto* box = options->editor("SO_KEEPALIVE")->findChild<QCheckBox*>();
    QTRY_VERIFY(!box->visibleRegion().isEmpty());
    QVERIFY(!box->isChecked());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(6, box->height() / 2));
    CallRecord record;
    const auto isRecorded = [&] {
        for (int row = m_session->log().rowCount() - 1; row >= 0; --row) {
            record = m_session->log().record(row);
            if (record.call() == CallId::Setsockopt && record.number(2) == constants::soKeepalive)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isRecorded());
    QVERIFY(record.error() == 0);
    QCOMPARE(m_session->log().directory().actor(record.header().actor), std::string("TCP Server"));
    QTRY_VERIFY(box->isChecked());
    // What is set by hand in the tab is read anew.
    server->setStepping(true);
    auto* name = server->findChild<QComboBox*>(QStringLiteral("setsockopt-optname"));
    QTRY_COMPARE(server->findChild<QComboBox*>(QStringLiteral("stepSocket"))->count(), 2);
    name->setCurrentIndex(name->findText(QStringLiteral("SO_KEEPALIVE")));
    server->findChild<QLineEdit*>(QStringLiteral("setsockopt-optval"))->setText(QStringLiteral("0"));
    QTest::mouseClick(server->findChild<StepRow*>(QStringLiteral("step-setsockopt"))->button(),
                      Qt::LeftButton);
    QTRY_VERIFY(!options->editor("SO_KEEPALIVE")->findChild<QCheckBox*>()->isChecked());
    server->setStepping(false);
    QTRY_COMPARE(server->findChild<StateChip*>(QStringLiteral("state"))->word(), QStringLiteral("LISTEN"));
    // The server stops: there is nothing left to be set.
    QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY(!pane->tree().isVisible() || !pane->tree().isEnabled());
}

QTEST_MAIN(OptionsWindowTest)
#include "OptionsWindowTest.moc"

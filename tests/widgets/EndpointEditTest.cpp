// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/AddressCombo.h"
#include "widgets/fields/HostEdit.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/WorkbenchStyle.h"

#include "tests/widgets/Grabs.h"

#include <QApplication>
#include <QGridLayout>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTest>

using namespace workbench;

class EndpointEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void portRefusesButNeverChangesWhatWasTyped_data();
    void portRefusesButNeverChangesWhatWasTyped();
    void portStepsByKeysAndButtons();
    void destinationPortZeroIsRefused();
    void addressesAreOfferedWithTheirMeaning();
    void anyAddressMayBeTyped_data();
    void anyAddressMayBeTyped();
    void listIsReadAnewWhenItOpens();
    void hostIsRefusedOnlyWhereNoCallCouldAnswer_data();
    void hostIsRefusedOnlyWhereNoCallCouldAnswer();
    void frameGoesWithTheNextKey();
    void reachLineSaysWho_data();
    void reachLineSaysWho();
    void aScopeMayBeTheNameOfAnInterface();
    void machineHasALoopback();
    void looksAsDesigned_data();
    void looksAsDesigned();

private:
    LocalAddressSource source()
    {
        return [this] { return m_machine; };
    }

    std::unique_ptr<Theme> m_theme;
    QList<LocalAddress> m_machine;
};

void EndpointEditTest::init()
{
    QApplication::setPalette(QPalette());
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
    m_machine = {{QStringLiteral("127.0.0.1"), QStringLiteral("lo"), true},
                 {QStringLiteral("192.0.2.2"), QStringLiteral("eth0"), false},
                 {QStringLiteral("fe80::1%2"), QStringLiteral("eth0"), false}};
}

void EndpointEditTest::cleanup()
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    m_theme.reset();
}

void EndpointEditTest::portRefusesButNeverChangesWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("problem");
    const auto refused = [](const char* name, const char* typed, const char* words) {
        QTest::newRow(name) << QString::fromLatin1(typed) << -1 << QString::fromLatin1(words);
    };
    QTest::newRow("0") << QStringLiteral("0") << 0 << QString();
    QTest::newRow("65535") << QStringLiteral("65535") << 65'535 << QString();
    QTest::newRow("leading zero") << QStringLiteral("080") << 80 << QString();
    QTest::newRow("blanks") << QStringLiteral(" 80 ") << 80 << QString();
    refused("70000", "70000", "A port is a number from 0 to 65535. You typed 70000.");
    refused("65536", "65536", "A port is a number from 0 to 65535. You typed 65536.");
    refused("negative", "-1", "A port is a number from 0 to 65535. You typed -1.");
    refused("name", "http", "A port is a number from 0 to 65535. You typed http.");
    refused("fraction", "80.5", "A port is a number from 0 to 65535. You typed 80.5.");
    refused("huge", "99999999999999999999",
            "A port is a number from 0 to 65535. You typed 99999999999999999999.");
    refused("empty", "", "A port is a number from 0 to 65535. The field is empty.");
}

void EndpointEditTest::portRefusesButNeverChangesWhatWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const int, port);
    QFETCH(const QString, problem);
    QWidget window;
    PortSpin spin(*m_theme, &window);
    QLineEdit other(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    spin.setFocus();
    spin.selectAll();
    QTest::keyClick(&spin, Qt::Key_Delete);
    QTest::keyClicks(&spin, typed);
    other.setFocus();
    QCOMPARE(spin.text(), typed);
    QCOMPARE(spin.port() ? int(*spin.port()) : -1, port);
    QCOMPARE(spin.problem().value_or(QString()), problem);
    QCOMPARE(isRefused(&spin), !problem.isEmpty());
}

void EndpointEditTest::portStepsByKeysAndButtons()
{
    PortSpin spin(*m_theme);
    spin.show();
    spin.setValue(8080);
    const QSignalSpy edited(&spin, &NumberSpin::edited);
    QTest::keyClick(&spin, Qt::Key_Up);
    QCOMPARE(spin.port(), quint16{8081});
    QTest::keyClick(&spin, Qt::Key_Down);
    QTest::keyClick(&spin, Qt::Key_PageDown);
    QCOMPARE(spin.port(), quint16{8070});
    QVERIFY(edited.count() >= 3);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, QPoint(spin.width() - 8, spin.height() / 4));
    QCOMPARE(spin.port(), quint16{8071});
    spin.setValue(65'535);
    QTest::keyClick(&spin, Qt::Key_Up);
    QCOMPARE(spin.port(), quint16{65'535});
}

void EndpointEditTest::destinationPortZeroIsRefused()
{
    PortSpin spin(*m_theme, quint16{1});
    spin.setValue(0);
    QCOMPARE(*spin.problem(), QStringLiteral("A port is a number from 1 to 65535. You typed 0."));
}

void EndpointEditTest::addressesAreOfferedWithTheirMeaning()
{
    AddressCombo combo(*m_theme, source());
    QCOMPARE(combo.address(), QStringLiteral("127.0.0.1"));
    QStringList items;
    for (int i = 0; i < combo.count(); ++i)
        items += combo.itemText(i);
    QCOMPARE(
        items,
        (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("0.0.0.0 all IPv4"), QStringLiteral("::1"),
                     ipv6TakesIpv4() ? QStringLiteral(":: all addresses") : QStringLiteral(":: all IPv6"),
                     QStringLiteral("192.0.2.2 eth0"), QStringLiteral("fe80::1%2 eth0")}));
    combo.show();
    const QSignalSpy edited(&combo, &AddressCombo::edited);
    QTest::keyClick(&combo, Qt::Key_Down);
    QCOMPARE(combo.address(), QStringLiteral("0.0.0.0"));
    QVERIFY(edited.count() > 0);
    combo.setAddress(QStringLiteral("192.0.2.2"));
    QCOMPARE(combo.currentText(), QStringLiteral("192.0.2.2 eth0"));
}

void EndpointEditTest::anyAddressMayBeTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("problem");
    QTest::newRow("address") << QStringLiteral("10.0.0.1") << QString();
    QTest::newRow("path") << QStringLiteral("/tmp/x.sock") << QString();
    QTest::newRow("abstract") << QStringLiteral("@name") << QString();
    QTest::newRow("name") << QStringLiteral("localhost") << QString();
    QTest::newRow("empty") << QString() << QStringLiteral("An address is needed here, such as 127.0.0.1.");
    QTest::newRow("long path") << QLatin1Char('/') + QString(200, QLatin1Char('x'))
                               << QStringLiteral(
                                      "The path is too long for a unix socket: 107 bytes at most.");
    QTest::newRow("family") << QStringLiteral("::1")
                            << QStringLiteral("::1 is an IPv6 address, this socket is IPv4.");
}

void EndpointEditTest::anyAddressMayBeTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, problem);
    AddressCombo combo(*m_theme, source());
    combo.setFamily(AddressFamily::Ipv4);
    combo.show();
    combo.lineEdit()->selectAll();
    QTest::keyClick(combo.lineEdit(), Qt::Key_Delete);
    QTest::keyClicks(combo.lineEdit(), typed);
    QCOMPARE(combo.address(), typed);
    QCOMPARE(combo.problem().value_or(QString()), problem);
    QCOMPARE(combo.check(), problem.isEmpty());
    QCOMPARE(isRefused(&combo), !problem.isEmpty());
    QCOMPARE(combo.currentText(), typed);
}

void EndpointEditTest::listIsReadAnewWhenItOpens()
{
    AddressCombo combo(*m_theme, source());
    combo.show();
    combo.setAddress(QStringLiteral("/tmp/typed"));
    m_machine.append({QStringLiteral("198.51.100.7"), QStringLiteral("wlan0"), false});
    combo.showPopup();
    QVERIFY(combo.findData(QStringLiteral("198.51.100.7")) >= 0);
    QCOMPARE(combo.address(), QStringLiteral("/tmp/typed"));
    combo.hidePopup();
}

void EndpointEditTest::hostIsRefusedOnlyWhereNoCallCouldAnswer_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("problem");
    QTest::newRow("name") << QStringLiteral(" example.org ") << QStringLiteral("example.org") << QString();
    QTest::newRow("brackets") << QStringLiteral("[2001:db8::1]") << QStringLiteral("2001:db8::1")
                              << QStringLiteral("2001:db8::1 is an IPv6 address, this socket is IPv4.");
    QTest::newRow("IPv4") << QStringLiteral("192.0.2.1") << QStringLiteral("192.0.2.1") << QString();
    QTest::newRow("odd") << QStringLiteral("no such host") << QStringLiteral("no such host") << QString();
    QTest::newRow("empty") << QStringLiteral("  ") << QString()
                           << QStringLiteral(
                                  "A host is needed here: a name, or an address such as 127.0.0.1.");
}

void EndpointEditTest::hostIsRefusedOnlyWhereNoCallCouldAnswer()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, host);
    QFETCH(const QString, problem);
    HostEdit edit(*m_theme);
    edit.setFamily(AddressFamily::Ipv4);
    edit.show();
    QTest::keyClicks(&edit, typed);
    QCOMPARE(edit.host(), host);
    QCOMPARE(edit.problem().value_or(QString()), problem);
    QCOMPARE(edit.text(), typed);
}

void EndpointEditTest::frameGoesWithTheNextKey()
{
    HostEdit edit(*m_theme);
    edit.show();
    QVERIFY(!edit.check());
    QVERIFY(isRefused(&edit));
    QTest::keyClicks(&edit, QStringLiteral("a"));
    QVERIFY(!isRefused(&edit));
    QVERIFY(edit.check());
}

void EndpointEditTest::reachLineSaysWho_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("connect");
    QTest::addColumn<QString>("send");
    const auto row = [](const char* name, const char* address, const char* connect, const char* send) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(connect)
                            << QString::fromLatin1(send);
    };
    row("loopback", "127.0.0.1", "Only programs on this computer can connect.",
        "Only programs on this computer can send here.");
    row("::1", "::1", "Only programs on this computer can connect.",
        "Only programs on this computer can send here.");
    row("unix", "/tmp/x", "Only programs on this computer can connect.",
        "Only programs on this computer can send here.");
    row("all IPv4", "0.0.0.0", "Every computer that can reach 192.0.2.2 can connect.",
        "Every computer that can reach 192.0.2.2 can send here.");
    if (ipv6TakesIpv4())
        row("all addresses", "::", "Every computer that can reach 192.0.2.2 or fe80::1%2 can connect.",
            "Every computer that can reach 192.0.2.2 or fe80::1%2 can send here.");
    else
        row("all IPv6", "::", "Every computer that can reach fe80::1%2 can connect.",
            "Every computer that can reach fe80::1%2 can send here.");
    row("one", "192.0.2.2", "This computer and those on the network of eth0 can connect.",
        "This computer and those on the network of eth0 can send here.");
    row("foreign", "10.9.8.7", "No interface of this computer has 10.9.8.7.",
        "No interface of this computer has 10.9.8.7.");
    row("name", "localhost", "", "");
}

void EndpointEditTest::reachLineSaysWho()
{
    QFETCH(const QString, address);
    QFETCH(const QString, connect);
    QFETCH(const QString, send);
    ReachLine stream(*m_theme, ReachLine::Way::Connect, source());
    ReachLine datagrams(*m_theme, ReachLine::Way::Send, source());
    stream.setAddress(address);
    datagrams.setAddress(address);
    QCOMPARE(stream.text(), connect);
    QCOMPARE(datagrams.text(), send);
    stream.setProblem(QStringLiteral("refused"));
    QCOMPARE(stream.text(), QStringLiteral("refused"));
    stream.setAddress(address);
    QCOMPARE(stream.text(), connect);
}

void EndpointEditTest::aScopeMayBeTheNameOfAnInterface()
{
    const QList<QNetworkInterface> cards = QNetworkInterface::allInterfaces();
    QVERIFY(!cards.isEmpty());
    AddressCombo combo(*m_theme, source());
    combo.setAddress(QStringLiteral("fe80::7%") + cards.first().name());
    QCOMPARE(combo.address(), QStringLiteral("fe80::7%") + QString::number(cards.first().index()));
    QCOMPARE(combo.currentText(), QStringLiteral("fe80::7%") + cards.first().name());
    combo.setAddress(QStringLiteral("fe80::7%nosuchcard"));
    QCOMPARE(combo.address(), QStringLiteral("fe80::7%nosuchcard"));
}

void EndpointEditTest::machineHasALoopback()
{
    const QList<LocalAddress> machine = localAddresses();
    QVERIFY(std::any_of(machine.begin(), machine.end(), [](const LocalAddress& local) {
        return local.loopback && local.address == QLatin1String("127.0.0.1");
    }));
}

void EndpointEditTest::looksAsDesigned_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void EndpointEditTest::looksAsDesigned()
{
    QFETCH(const bool, dark);
    m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QWidget window;
    auto* grid = new QGridLayout(&window);
    auto* combo = new AddressCombo(*m_theme, source());
    auto* all = new AddressCombo(*m_theme, source());
    all->setAddress(QStringLiteral("0.0.0.0"));
    auto* port = new PortSpin(*m_theme);
    port->setValue(8080);
    auto* refused = new PortSpin(*m_theme);
    refused->setValue(70'000);
    auto* host = new HostEdit(*m_theme);
    host->setText(QStringLiteral("example.org"));
    auto* local = new ReachLine(*m_theme, ReachLine::Way::Connect, source());
    local->setAddress(combo->address());
    auto* world = new ReachLine(*m_theme, ReachLine::Way::Send, source());
    world->setAddress(all->address());
    auto* problem = new ReachLine(*m_theme, ReachLine::Way::Connect, source());
    problem->setProblem(*refused->problem());
    grid->addWidget(combo, 0, 0);
    grid->addWidget(port, 0, 1);
    grid->addWidget(local, 1, 0, 1, 3);
    grid->addWidget(all, 2, 0);
    grid->addWidget(refused, 2, 1);
    grid->addWidget(host, 2, 2);
    grid->addWidget(world, 3, 0, 1, 3);
    grid->addWidget(problem, 4, 0, 1, 3);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(saveGrab(window, QStringLiteral("endpoint-") + QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(EndpointEditTest)
#include "EndpointEditTest.moc"

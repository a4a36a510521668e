// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/HostLookupTab.h"

#include "core/system/NativeSystemCalls.h"
#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"
#include "tests/widgets/Grabs.h"
#include "widgets/support/Language.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/NetworkInterfaces.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"
#include "widgets/tabs/AnswerModel.h"
#include "widgets/tabs/AnswerTable.h"
#include "widgets/tabs/AskedModel.h"
#include "widgets/tabs/LookupKindList.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace workbench;

namespace {

/// The tab over the real resolver, or over one that answers only when told to.
struct Desk {
    explicit Desk(std::shared_ptr<SystemCalls> calls = std::make_shared<NativeSystemCalls>())
        : theme(*qApp, Theme::Mode::Light), tab(std::make_unique<HostLookup>(std::move(calls)), theme)
    {
        for (auto* model : tab.findChildren<QAbstractTableModel*>())
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, &tab);
        tab.resize(1026, 560);
        tab.show();
    }

    template <class Widget> Widget* find(const char* name)
    {
        auto* widget = tab.findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget);
        return widget;
    }
    void type(const char* field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void lookUp() { QTest::mouseClick(find<QPushButton>("lookUp"), Qt::LeftButton); }
    void choose(LookupTask task) { find<LookupKindList>("lookupKinds")->setTask(task); }
    QString answer(int row, int column)
    {
        return find<AnswerTable>("answers")->model()->index(row, column).data().toString();
    }
    int answers() { return find<AnswerTable>("answers")->model()->rowCount(); }
    int asked() { return find<ListTable>("asked")->model()->rowCount(); }
    QString askedText(int row, int column)
    {
        return find<ListTable>("asked")->model()->index(row, column).data().toString();
    }
    MessageLine& warning() { return *find<MessageLine>("oddText"); }
    QString refusal()
    {
        return find<QWidget>("automatic")->findChild<MessageLine*>(QStringLiteral("refusal"))->text();
    }

    Theme theme;
    HostLookupTab tab;
};

} // namespace

class HostLookupTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAddressIsReadyForTheTcpClientTabWithOneClick();
    void enterInTheFieldAsks();
    void enterInTheAnswerUsesItsAddress();
    void theFieldsFollowTheChosenCall();
    void everyKindIsAnswered_data();
    void everyKindIsAnswered();
    void refusedInputKeepsTheTextAndMakesNoCall_data();
    void refusedInputKeepsTheTextAndMakesNoCall();
    void aNameThatIsNotThereIsSaidInWords();
    void oddLiteralsAreWarnedOf_data();
    void oddLiteralsAreWarnedOf();
    void aPendingQuestionCanBeAbandoned();
    void aQuestionFromOutsideIsShown();
    void flagsAreHandedOver();
    void hintsCanBeNull();
    void interfacesAreListed();
    void stateIsKept();
    void languageChangesWhileItRuns();
    void wordsAndColoursFollowAtOnce();
    void grabs();
};

void HostLookupTabTest::anAddressIsReadyForTheTcpClientTabWithOneClick()
{
    Desk desk;
    QSignalSpy used(&desk.tab, &Tab::openInTab);
    desk.type("host", QStringLiteral("127.0.0.1"));
    desk.type("service", QStringLiteral("8080"));
    desk.lookUp();
    QTRY_COMPARE(desk.answers(), 1);
    QCOMPARE(desk.answer(0, AnswerModel::AddressColumn), QStringLiteral("127.0.0.1"));
    QCOMPARE(desk.answer(0, AnswerModel::PortColumn), QStringLiteral("8080"));

    auto* table = desk.find<AnswerTable>("answers");
    const QRect cell = table->visualRect(table->model()->index(0, AnswerModel::UseColumn));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(20, cell.height() / 2));
    QCOMPARE(used.count(), 1);
    QCOMPARE(used[0][0].value<TabKind>(), TabKind::TcpClient);
    QCOMPARE(used[0][1].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(used[0][2].value<quint16>(), quint16(8080));
}

void HostLookupTabTest::enterInTheFieldAsks()
{
    Desk desk;
    desk.type("host", QStringLiteral("::1"));
    QTest::keyClick(desk.find<QLineEdit>("host"), Qt::Key_Return);
    QTRY_COMPARE(desk.answers(), 1);
    QCOMPARE(desk.answer(0, AnswerModel::FamilyColumn), QStringLiteral("AF_INET6"));
}

void HostLookupTabTest::enterInTheAnswerUsesItsAddress()
{
    Desk desk;
    QSignalSpy used(&desk.tab, &Tab::openInTab);
    auto* type = desk.find<QComboBox>("type");
    type->setCurrentIndex(type->findText(QStringLiteral("SOCK_DGRAM")));
    desk.type("host", QStringLiteral("127.0.0.1"));
    desk.type("service", QStringLiteral("53"));
    desk.lookUp();
    QTRY_COMPARE(desk.answers(), 1);
    QTest::keyClick(desk.find<AnswerTable>("answers"), Qt::Key_Return);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used[0][0].value<TabKind>(), TabKind::UdpSender);
}

void HostLookupTabTest::theFieldsFollowTheChosenCall()
{
    Desk desk;
    auto* kinds = desk.find<LookupKindList>("lookupKinds");
    QVERIFY(desk.find<QLineEdit>("service")->isVisible());
    QVERIFY(!desk.find<QLineEdit>("port")->isVisible());
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Down); // gethostbyname
    QCOMPARE(kinds->task(), LookupTask(LookupKind::Gethostbyname));
    QVERIFY(!desk.find<QLineEdit>("service")->isVisible());
    QVERIFY(!desk.find<QComboBox>("family")->isVisible());
    QTest::keyClick(kinds, Qt::Key_Down); // past the head
    QCOMPARE(kinds->task(), LookupTask(LookupKind::Getnameinfo));
    QVERIFY(desk.find<QLineEdit>("port")->isVisible());
    QCOMPARE(desk.find<QLineEdit>("host")->accessibleName(), QStringLiteral("Address"));
    QTest::keyClick(kinds, Qt::Key_Return);
    QVERIFY(desk.find<QLineEdit>("host")->hasFocus() || !desk.tab.isActiveWindow());
}

void HostLookupTabTest::everyKindIsAnswered_data()
{
    QTest::addColumn<LookupKind>("kind");
    QTest::addColumn<QString>("host");
    QTest::newRow("getaddrinfo") << LookupKind::Getaddrinfo << QStringLiteral("localhost");
    QTest::newRow("gethostbyname") << LookupKind::Gethostbyname << QStringLiteral("localhost");
    QTest::newRow("getnameinfo") << LookupKind::Getnameinfo << QStringLiteral("127.0.0.1");
    QTest::newRow("gethostbyaddr") << LookupKind::Gethostbyaddr << QStringLiteral("127.0.0.1");
    QTest::newRow("gethostname") << LookupKind::Gethostname << QString();
    QTest::newRow("my address") << LookupKind::MyAddress << QString();
    QTest::newRow("getservbyname") << LookupKind::Getservbyname << QString();
    QTest::newRow("getservbyport") << LookupKind::Getservbyport << QString();
}

void HostLookupTabTest::everyKindIsAnswered()
{
    QFETCH(const LookupKind, kind);
    QFETCH(const QString, host);
    Desk desk;
    desk.choose(kind);
    if (!host.isEmpty())
        desk.type("host", host);
    desk.lookUp();
    QTRY_COMPARE(desk.asked(), 1);
    auto* model = qobject_cast<AskedModel*>(desk.find<ListTable>("asked")->model());
    QTRY_VERIFY(!model->at(0).isWaiting());
    // A machine may know neither services nor its own address: then it says so in words.
    QVERIFY(!desk.askedText(0, AskedModel::AnswerColumn).isEmpty());
    QCOMPARE(model->at(0).request.kind, kind);
    if (kind == LookupKind::Gethostname || kind == LookupKind::Getnameinfo)
        QVERIFY(model->at(0).answered() != nullptr);
}

void HostLookupTabTest::refusedInputKeepsTheTextAndMakesNoCall_data()
{
    QTest::addColumn<LookupKind>("kind");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("no host") << LookupKind::Gethostbyname << QByteArray("host") << QString()
                             << QStringLiteral("Type the name of a host, or an address.");
    QTest::newRow("url") << LookupKind::Getaddrinfo << QByteArray("host") << QStringLiteral("http://x.test")
                         << QStringLiteral("A host is a name without http:// before it.");
    QTest::newRow("space") << LookupKind::Getaddrinfo << QByteArray("host") << QStringLiteral("a b")
                           << QStringLiteral("A host's name holds no space.");
    QTest::newRow("name for an address")
        << LookupKind::Gethostbyaddr << QByteArray("host") << QStringLiteral("localhost")
        << QStringLiteral("Type a numeric address such as 127.0.0.1 or ::1. You typed localhost.");
    QTest::newRow("port") << LookupKind::Getservbyport << QByteArray("port") << QStringLiteral("70000")
                          << QStringLiteral("A port is a number from 0 to 65535. You typed 70000.");
}

void HostLookupTabTest::refusedInputKeepsTheTextAndMakesNoCall()
{
    QFETCH(const LookupKind, kind);
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    Desk desk;
    desk.choose(kind);
    auto* edit = desk.find<QLineEdit>(field.constData());
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    desk.lookUp();
    QCOMPARE(desk.refusal(), words);
    QCOMPARE(edit->text(), text);
    QVERIFY(isRefused(edit));
    // Questions arrive in their order: were there one, it would stand below this one.
    LookupRequest other;
    other.kind = LookupKind::Gethostname;
    desk.tab.role().ask(other);
    QTRY_COMPARE(desk.asked(), 1);
    QCOMPARE(desk.askedText(0, AskedModel::AskedColumn), QStringLiteral("gethostname"));
    QTest::keyClick(edit, Qt::Key_1);
    QVERIFY(!isRefused(edit));
    QVERIFY(desk.refusal().isEmpty());
}

void HostLookupTabTest::aNameThatIsNotThereIsSaidInWords()
{
    Desk desk(std::make_shared<PlayedResolver>());
    QSignalSpy status(&desk.tab, &Tab::statusMessage);
    desk.type("host", QStringLiteral("nosuch.invalid"));
    desk.lookUp();
    QTRY_COMPARE(status.count(), 1);
    QCOMPARE(status[0][0].toString(), QStringLiteral("No host of the name nosuch.invalid was found."));
    const auto labels = desk.tab.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->text() == status[0][0].toString() && label->isVisible();
    }));
}

void HostLookupTabTest::oddLiteralsAreWarnedOf_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("octal") << QStringLiteral("010.0.0.1") << QStringLiteral("80") << QStringLiteral("8.0.0.1")
                           << QStringLiteral("A leading 0 means octal: 010 is 8. This is 8.0.0.1.");
    QTest::newRow("hex") << QStringLiteral("0x7f.0.0.1") << QStringLiteral("80")
                         << QStringLiteral("127.0.0.1")
                         << QStringLiteral("0x means hexadecimal: 0x7f is 127. This is 127.0.0.1.");
    QTest::newRow("short") << QStringLiteral("127.1") << QStringLiteral("80") << QStringLiteral("127.0.0.1")
                           << QStringLiteral("127.1 is a short form: it means 127.0.0.1.");
    QTest::newRow("number") << QStringLiteral("2130706433") << QStringLiteral("80")
                            << QStringLiteral("127.0.0.1")
                            << QStringLiteral(
                                   "2130706433 is one number for all four octets: it means 127.0.0.1.");
    if (!RawPeer::hidesResets()) // Winsock has rules of its own for numbers that are no port
        QTest::newRow("port") << QStringLiteral("127.0.0.1") << QStringLiteral("70000")
                              << QStringLiteral("127.0.0.1")
                              << QStringLiteral("70000 is no port: its lower 16 bits are kept, port 4464.");
    if (!RawPeer::hidesResets())
        QTest::newRow("both") << QStringLiteral("010.0.0.1") << QStringLiteral("70000")
                              << QStringLiteral("8.0.0.1")
                              << QStringLiteral(
                                     "A leading 0 means octal: 010 is 8. This is 8.0.0.1. 70000 is "
                                     "no port: its lower 16 bits are kept, port 4464.");
    QTest::newRow("plain") << QStringLiteral("127.0.0.1") << QStringLiteral("80")
                           << QStringLiteral("127.0.0.1") << QString();
}

void HostLookupTabTest::oddLiteralsAreWarnedOf()
{
    QFETCH(const QString, host);
    QFETCH(const QString, service);
    QFETCH(const QString, answer);
    QFETCH(const QString, words);
    Desk desk;
    desk.type("host", host);
    desk.type("service", service);
    // Beside the field, before anybody is asked.
    QCOMPARE(desk.warning().text(), words);
    QCOMPARE(desk.warning().isVisible(), !words.isEmpty());
    desk.lookUp();
    QTRY_COMPARE(desk.answers(), 1);
    QCOMPARE(desk.answer(0, AnswerModel::AddressColumn), answer);
    QVERIFY(desk.askedText(0, AskedModel::AnswerColumn).endsWith(words));
    if (service == QStringLiteral("70000"))
        QCOMPARE(desk.answer(0, AnswerModel::PortColumn), QStringLiteral("4464"));
    QCOMPARE(desk.find<MessageLine>("answerWarning")->text(), words);
}

void HostLookupTabTest::aPendingQuestionCanBeAbandoned()
{
    auto slow = std::make_shared<PlayedResolver>();
    slow->hold();
    Desk desk(slow);
    QVERIFY(!desk.find<QPushButton>("abandon")->isEnabled());
    desk.lookUp();
    QTRY_COMPARE(desk.tab.mark(), Tab::Mark::Pending);
    QCOMPARE(desk.askedText(0, AskedModel::AnswerColumn), QStringLiteral("still waiting"));
    QVERIFY(!desk.askedText(0, AskedModel::TookColumn).isEmpty());
    QTest::mouseClick(desk.find<QPushButton>("abandon"), Qt::LeftButton);
    QTRY_COMPARE(desk.tab.mark(), Tab::Mark::None);
    QCOMPARE(desk.askedText(0, AskedModel::AnswerColumn), QStringLiteral("abandoned; the call goes on"));
    slow->letGo();
}

void HostLookupTabTest::aQuestionFromOutsideIsShown()
{
    Desk desk;
    LookupRequest request;
    request.kind = LookupKind::Gethostbyname;
    request.node = "127.0.0.1";
    desk.tab.role().ask(request);
    QTRY_COMPARE(desk.answers(), 1);
    QCOMPARE(desk.answer(0, AnswerModel::AddressColumn), QStringLiteral("127.0.0.1"));
}

void HostLookupTabTest::flagsAreHandedOver()
{
    Desk desk;
    auto* flags = desk.find<QToolButton>("flags");
    for (QAction* action : flags->menu()->actions()) {
        if (action->text() == QStringLiteral("AI_NUMERICHOST"))
            action->trigger();
    }
    QCOMPARE(flags->text(), QStringLiteral("AI_NUMERICHOST"));
    desk.type("host", QStringLiteral("localhost"));
    desk.lookUp();
    QTRY_COMPARE(desk.asked(), 1);
    auto* model = qobject_cast<AskedModel*>(desk.find<ListTable>("asked")->model());
    QTRY_VERIFY(model->at(0).failed() != nullptr);
    QCOMPARE(model->at(0).request.flags, constants::aiNumerichost);
}

void HostLookupTabTest::interfacesAreListed()
{
    Desk desk;
    desk.choose({});
    desk.lookUp();
    const std::vector<InterfaceAddress> all = allInterfaces();
    QCOMPARE(desk.answers(), static_cast<int>(all.size()));
    int loopback = -1;
    for (int row = 0; row < desk.answers(); ++row) {
        const InterfaceAddress& one = all[static_cast<std::size_t>(row)];
        QCOMPARE(desk.answer(row, AnswerModel::PortColumn), QString::number(one.index));
        QCOMPARE(desk.answer(row, AnswerModel::FamilyColumn), one.name);
        QCOMPARE(desk.answer(row, AnswerModel::TypeColumn).contains(QStringLiteral("loopback")),
                 one.loopback);
        QVERIFY(desk.answer(row, AnswerModel::TypeColumn)
                    .startsWith(one.up ? QStringLiteral("up") : QStringLiteral("down")));
        QCOMPARE(desk.answer(row, AnswerModel::ProtocolColumn), one.hardware);
        // fe80:: without its interface is no address to bind to.
        const QString address = desk.answer(row, AnswerModel::AddressColumn);
        if (address.startsWith(QStringLiteral("fe80::")))
            QVERIFY2(address.contains(QStringLiteral("%%1").arg(one.index)), qPrintable(address));
        if (address == QStringLiteral("127.0.0.1/8"))
            loopback = row;
    }
    QVERIFY(loopback >= 0);
    QCOMPARE(desk.find<MessageLine>("answerWarning")->text(),
             QStringLiteral("A library's answer: its calls are not in the log."));
    QSignalSpy used(&desk.tab, &Tab::openInTab);
    auto* table = desk.find<AnswerTable>("answers");
    table->setCurrentIndex(table->model()->index(loopback, AnswerModel::AddressColumn));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used[0][0].value<TabKind>(), TabKind::TcpServer);
    QCOMPARE(used[0][1].toString(), QStringLiteral("127.0.0.1"));
}

void HostLookupTabTest::stateIsKept()
{
    QVariantMap state;
    {
        Desk desk;
        desk.choose(LookupKind::Getnameinfo);
        desk.type("host", QStringLiteral("192.0.2.7"));
        state = desk.tab.saveState();
    }
    Desk desk;
    desk.tab.restoreState(state);
    QCOMPARE(desk.find<LookupKindList>("lookupKinds")->task(), LookupTask(LookupKind::Getnameinfo));
    QCOMPARE(desk.find<QLineEdit>("host")->text(), QStringLiteral("192.0.2.7"));
}

void HostLookupTabTest::languageChangesWhileItRuns()
{
    Desk desk;
    desk.type("host", QStringLiteral("127.0.0.1"));
    desk.lookUp();
    QTRY_COMPARE(desk.answers(), 1);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&desk.tab, &event);
    QCOMPARE(desk.answers(), 1);
    QCOMPARE(desk.find<QLineEdit>("host")->text(), QStringLiteral("127.0.0.1"));
}

void HostLookupTabTest::wordsAndColoursFollowAtOnce()
{
    Language language(*qApp, QStringLiteral("en"));
    Desk desk;
    desk.find<LookupKindList>("lookupKinds")->setTask(LookupKind::Getservbyname);
    desk.lookUp();
    auto* facts = desk.find<QLabel>("answerFacts");
    QTRY_VERIFY(facts->text().contains(QStringLiteral("Port")));
    desk.theme.setMode(Theme::Mode::Dark);
    QVERIFY(facts->text().contains(desk.theme.color(ThemeColor::Muted).name()));
    const QAbstractItemModel* kinds = desk.find<LookupKindList>("lookupKinds")->model();
    QCOMPARE(kinds->index(0, 0).data().toString(), QStringLiteral("Name to addresses"));
    desk.find<LookupKindList>("lookupKinds")->setTask(LookupKind::Getnameinfo);
    desk.type("host", QStringLiteral("no-address"));
    desk.lookUp();
    QVERIFY(desk.refusal().startsWith(QStringLiteral("Type a numeric address")));
    QVERIFY(language.setCode(QStringLiteral("de")));
    QTRY_COMPARE(kinds->index(0, 0).data().toString(), QStringLiteral("Name zu Adressen"));
    QVERIFY(!desk.refusal().startsWith(QStringLiteral("Type a numeric address")));
    QVERIFY(language.setCode(QStringLiteral("en")));
}

void HostLookupTabTest::grabs()
{
    for (const bool dark : {false, true}) {
        auto resolver = std::make_shared<PlayedResolver>();
        resolver->know("localhost", {*SocketAddress::parseNumeric("::1", 80),
                                     *SocketAddress::parseNumeric("127.0.0.1", 80)});
        resolver->know("010.0.0.1", {*SocketAddress::parseNumeric("8.0.0.1", 80)});
        Desk desk(resolver);
        desk.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        qApp->setStyle(new WorkbenchStyle(desk.theme));
        auto* model = qobject_cast<AskedModel*>(desk.find<ListTable>("asked")->model());
        for (const char* host : {"010.0.0.1", "nosuch.invalid", "localhost", "slow.example"}) {
            if (qstrcmp(host, "slow.example") == 0)
                resolver->hold();
            const int before = desk.asked();
            desk.type("host", QString::fromLatin1(host));
            desk.lookUp();
            QTRY_COMPARE(desk.asked(), before + 1);
            QTRY_COMPARE(model->waitingCount(), qstrcmp(host, "slow.example") == 0 ? 1 : 0);
        }
        desk.find<ListTable>("asked")->selectRow(1);
        QVERIFY(saveGrab(desk.tab, dark ? QStringLiteral("lookup-dark") : QStringLiteral("lookup")));
        desk.tab.resize(700, 420);
        QVERIFY(
            saveGrab(desk.tab, dark ? QStringLiteral("lookup-small-dark") : QStringLiteral("lookup-small")));
        desk.tab.resize(1026, 420);
        desk.type("host", QStringLiteral("010.0.0.1"));
        QTRY_VERIFY(desk.warning().visibleRegion().boundingRect().width() > 100);
        QVERIFY(saveGrab(desk.tab, dark ? QStringLiteral("lookup-odd-dark") : QStringLiteral("lookup-odd")));
        resolver->letGo();
        qApp->setStyle(QStringLiteral("Fusion"));
    }
}

/// With no hints every type of socket is answered.
void HostLookupTabTest::hintsCanBeNull()
{
    Desk desk;
    desk.type("host", QStringLiteral("127.0.0.1"));
    desk.type("service", QStringLiteral("80"));
    desk.lookUp();
    QTRY_COMPARE(desk.answers(), 1);
    auto* hints = desk.find<QComboBox>("hints");
    QVERIFY(desk.find<QComboBox>("family")->isEnabled());
    hints->setFocus();
    QTest::keyClick(hints, Qt::Key_Down);
    QCOMPARE(hints->currentText(), QStringLiteral("NULL"));
    QVERIFY(!desk.find<QComboBox>("family")->isEnabled());
    desk.lookUp();
    QTRY_VERIFY(desk.answers() > 1);
}

QTEST_MAIN(HostLookupTabTest)
#include "HostLookupTabTest.moc"

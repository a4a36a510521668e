// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/LookupSteps.h"
#include "core/calls/CallSpec.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/system/Constants.h"
#include "tests/support/PerSystem.h"
#include "tests/support/PlayedResolver.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/step/CallLine.h"
#include "widgets/step/ConstantEdit.h"
#include "widgets/step/StepResult.h"
#include "widgets/step/StepRow.h"
#include "widgets/support/TabStrip.h"
#include "widgets/tabs/HostLookupTab.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>

using namespace workbench;
namespace c = workbench::constants;

namespace {

/// The tab in step mode over a recorded door: the system's own, or a played one.
struct LookupDesk : TabDesk<HostLookupTab, HostLookup> {
    explicit LookupDesk(std::shared_ptr<SystemCalls> calls = std::make_shared<NativeSystemCalls>(),
                        bool isDark = false)
        : LookupDesk(std::make_shared<CallJournal>(), std::move(calls), isDark)
    {
    }
    LookupDesk(std::shared_ptr<CallJournal> kept, std::shared_ptr<SystemCalls> calls, bool isDark)
        : TabDesk(isDark, std::make_shared<RecordingSystemCalls>(std::move(calls), kept,
                                                                 kept->directory().addActor("Host Lookup"))),
          journal(std::move(kept))
    {
        tab.resize(1064, 620);
        QTest::mouseClick(segment(QStringLiteral("Step by step")), Qt::LeftButton);
    }
    QAbstractButton* segment(const QString& text)
    {
        for (auto* button : find<QWidget>("mode")->findChildren<QAbstractButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    StepRow* row(const char* call)
    {
        return find<StepRow>(qPrintable(QStringLiteral("step-") + QLatin1String(call)));
    }
    QString result(const char* call) { return row(call)->findChild<StepResult*>()->text(); }
    void press(const char* call)
    {
        row(call)->button()->setFocus();
        QTest::mouseClick(row(call)->button(), Qt::LeftButton);
    }
    QString make(const char* call)
    {
        press(call);
        if (!QTest::qWaitFor([&] { return !row(call)->isWaiting(); }, 20'000))
            return QStringLiteral("no answer");
        return result(call);
    }
    QString line() { return find<CallLine>("callLine")->text(); }
    QAbstractButton* part(const char* call, const char* name)
    {
        return row(call)->findChild<QAbstractButton*>(QLatin1String(name));
    }

    std::shared_ptr<CallJournal> journal;
};

QString errorNamed(c::ErrorSpace space, int error)
{
    return QString::fromStdString(c::errorName(space, error));
}

} // namespace

class LookupStepsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallOfTheResolverIsMadeByAClick();
    void everyHintAndFlagGoesToTheCall();
    void theLineOfCFollowsWhatIsEdited();
    void nothingAndTheEmptyTextAreToldApart();
    void anOddLiteralIsSaidInTheRow();
    void abandonAnswersAtOnceAndTheRowSaysWhatBecameOfTheCall();
    void aLaterCallKeepsItsPlace();
    void theModeChangesWithTheQuestionsKept();
    void refusedInputMakesNoCall();
    void everyControlHasANameOfItsOwn();
    void lightAndDarkPictures_data();
    void lightAndDarkPictures();
};

void LookupStepsTest::everyCallOfTheResolverIsMadeByAClick()
{
    LookupDesk desk;
    for (const LookupForm& form : lookupForms()) {
        const std::string name(callSpec(form.call).name);
        const QString result = desk.make(name.c_str());
        QVERIFY2(result.startsWith(QStringLiteral("= ")), qPrintable(result));
        const CallBatch batch = desk.journal->drain();
        QCOMPARE(batch.records.size(), 1U);
        QCOMPARE(static_cast<int>(batch.records[0].call()), static_cast<int>(form.call));
        auto* link = desk.part(name.c_str(), "call");
        QCOMPARE(link->text(), QStringLiteral("#%1").arg(batch.records[0].seq()));
    }
    QVERIFY(desk.result("gethostname").startsWith(QStringLiteral("= 0 ")));
    QSignalSpy shown(&desk.tab, &Tab::showCall);
    QTest::mouseClick(desk.part("gethostname", "call"), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown.first().first().toULongLong() > 0);
}

void LookupStepsTest::everyHintAndFlagGoesToTheCall()
{
    LookupDesk desk;
    // Each flag that this system has is offered.
    for (const char* flag : {"AI_PASSIVE", "AI_CANONNAME", "AI_NUMERICHOST", "AI_V4MAPPED", "AI_ALL",
                             "AI_ADDRCONFIG", "AI_NUMERICSERV"})
        QVERIFY2(desk.find<QComboBox>("getaddrinfo-ai_flags")->findText(QLatin1String(flag)) >= 0, flag);
    for (const char* flag : {"NI_NUMERICHOST", "NI_NUMERICSERV", "NI_NOFQDN", "NI_NAMEREQD", "NI_DGRAM"})
        QVERIFY2(desk.find<QComboBox>("getnameinfo-flags")->findText(QLatin1String(flag)) >= 0, flag);

    desk.type("getaddrinfo-node", QStringLiteral("::1"));
    desk.type("getaddrinfo-service", QStringLiteral("53"));
    desk.type("getaddrinfo-ai_flags", QStringLiteral("AI_NUMERICHOST|AI_NUMERICSERV"));
    desk.type("getaddrinfo-ai_family", QStringLiteral("AF_INET6"));
    desk.type("getaddrinfo-ai_socktype", QStringLiteral("SOCK_DGRAM"));
    desk.type("getaddrinfo-ai_protocol", QStringLiteral("IPPROTO_UDP"));
    QCOMPARE(desk.make("getaddrinfo"), QStringLiteral("= 0 ::1"));
    const auto* answered = desk.find<QAbstractItemView>("asked");
    QCOMPARE(answered->model()->index(0, 2).data().toString(), QStringLiteral("::1"));

    // A service does not go with a type of another protocol: the system says so (Wine does not).
    desk.type("getaddrinfo-ai_socktype", QStringLiteral("SOCK_STREAM"));
    QCOMPARE(desk.make("getaddrinfo").startsWith(QStringLiteral("= 0")), onWindows());

    desk.type("getnameinfo-flags", QStringLiteral("NI_NUMERICHOST|NI_NUMERICSERV"));
    QCOMPARE(desk.make("getnameinfo"), QStringLiteral("= 0 127.0.0.1, 80"));
    desk.type("getnameinfo-hostlen", QStringLiteral("4"));
    const QString cut = desk.make("getnameinfo");
    QVERIFY2(!cut.startsWith(QStringLiteral("= 0")), qPrintable(cut));
    desk.type("gethostname-len", QStringLiteral("1"));
    QVERIFY(desk.make("gethostname").startsWith(QStringLiteral("= -1 ")));
}

void LookupStepsTest::theLineOfCFollowsWhatIsEdited()
{
    LookupDesk desk;
    QTRY_VERIFY(desk.tab.isActiveWindow());
    QCOMPARE(desk.line(), QStringLiteral("int r = getaddrinfo(\"localhost\", \"http\", &(struct addrinfo){0, "
                                         "AF_UNSPEC, SOCK_STREAM, 0}, &res);"));
    desk.type("getaddrinfo-service", QString());
    desk.type("getaddrinfo-ai_flags", QStringLiteral("AI_PASSIVE"));
    QVERIFY(desk.line().startsWith(
        QStringLiteral("int r = getaddrinfo(\"localhost\", NULL, &(struct addrinfo){AI_PASSIVE,")));
    desk.find<QComboBox>("getaddrinfo-hints")->setCurrentIndex(1);
    QCOMPARE(desk.line(), QStringLiteral("int r = getaddrinfo(\"localhost\", NULL, NULL, &res);"));
    desk.find<QComboBox>("getaddrinfo-hints")->setCurrentIndex(0);
    desk.type("getservbyport-port", QStringLiteral("53"));
    QCOMPARE(desk.line(), QStringLiteral("struct servent *s = getservbyport(htons(53), \"tcp\");"));
    QTest::mouseClick(desk.find<QAbstractButton>("copyCall"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.line());
}

void LookupStepsTest::nothingAndTheEmptyTextAreToldApart()
{
    LookupDesk desk;
    desk.type("getaddrinfo-node", QString());
    desk.type("getaddrinfo-service", QStringLiteral("80"));
    QVERIFY(desk.line().contains(QStringLiteral("getaddrinfo(NULL, \"80\"")));
    QVERIFY(desk.make("getaddrinfo").startsWith(QStringLiteral("= 0 ")));
    desk.type("getaddrinfo-node", QStringLiteral("\"\""));
    QVERIFY(desk.line().contains(QStringLiteral("getaddrinfo(\"\", \"80\"")));
    desk.type("getaddrinfo-node", QString());
    desk.type("getaddrinfo-service", QString());
    const QString neither = desk.make("getaddrinfo");
    QVERIFY2(!neither.startsWith(QStringLiteral("= 0")), qPrintable(neither));
}

void LookupStepsTest::anOddLiteralIsSaidInTheRow()
{
    LookupDesk desk;
    desk.type("getaddrinfo-node", QStringLiteral("010.0.0.1"));
    desk.type("getaddrinfo-service", QStringLiteral("80"));
    QVERIFY(desk.find<QWidget>("steps")->findChild<TabStrip*>()->reach().text().contains(
        QStringLiteral("This is 8.0.0.1.")));
    const QString octal = desk.make("getaddrinfo");
    QVERIFY2(octal.contains(QStringLiteral("8.0.0.1")) && octal.contains(QStringLiteral("010 is 8")),
             qPrintable(octal));
}

void LookupStepsTest::abandonAnswersAtOnceAndTheRowSaysWhatBecameOfTheCall()
{
    const auto slow = std::make_shared<PlayedResolver>();
    slow->hold();
    LookupDesk desk(slow);
    desk.press("getaddrinfo");
    QVERIFY(slow->waitForCalls(1));
    QTRY_VERIFY(desk.result("getaddrinfo").startsWith(QStringLiteral("0:00.")));
    QTRY_COMPARE(desk.tab.mark(), Tab::Mark::Pending);
    auto* abandon = desk.part("getaddrinfo", "cancel");
    QVERIFY(abandon->isVisible());
    QCOMPARE(abandon->text(), QStringLiteral("Abandon"));
    // Others stay usable meanwhile.
    QVERIFY(desk.make("gethostname").startsWith(QStringLiteral("= 0 ")));

    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(abandon, Qt::LeftButton);
    QTRY_VERIFY(!desk.row("getaddrinfo")->isWaiting());
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(desk.result("getaddrinfo"), QStringLiteral("abandoned by you; libc still waits"));
    QCOMPARE(desk.tab.mark(), Tab::Mark::None);
    CallBatch batch = desk.journal->drain();
    QVERIFY(batch.records[0].pending());

    slow->letGo();
    QTRY_VERIFY(desk.result("getaddrinfo").contains(QStringLiteral("libc returned after")));
    batch = desk.journal->drain();
    QCOMPARE(batch.completed.size(), 1U);
    QCOMPARE(desk.part("getaddrinfo", "call")->text(), QStringLiteral("#%1").arg(batch.completed[0].seq()));
    QVERIFY(desk.result("getaddrinfo")
                .contains(errorNamed(c::ErrorSpace::AddressInfo, batch.completed[0].header().error)));
    // By Esc, as the window does it.
    slow->hold();
    desk.press("getaddrinfo");
    desk.tab.cancelPending();
    QTRY_VERIFY(!desk.row("getaddrinfo")->isWaiting());
    slow->letGo();
}

void LookupStepsTest::aLaterCallKeepsItsPlace()
{
    const auto slow = std::make_shared<PlayedResolver>();
    slow->know("localhost", {SocketAddress::ipv4({127, 0, 0, 1}, 80)});
    slow->hold();
    LookupDesk desk(slow);
    desk.press("getaddrinfo");
    QVERIFY(slow->waitForCalls(1));
    desk.tab.cancelPending();
    QTRY_VERIFY(!desk.row("getaddrinfo")->isWaiting());
    desk.press("getaddrinfo");
    QVERIFY(slow->waitForCalls(2));
    slow->letGo();
    QTRY_VERIFY(!desk.row("getaddrinfo")->isWaiting());
    QVERIFY(slow->waitForCalls(0));
    QTRY_COMPARE(desk.cell("asked", 1, 4), QStringLiteral("abandoned; the call has returned"));
    QCOMPARE(desk.result("getaddrinfo"), QStringLiteral("= 0 127.0.0.1"));
}

void LookupStepsTest::theModeChangesWithTheQuestionsKept()
{
    LookupDesk desk;
    QVERIFY(desk.tab.isStepping());
    desk.make("gethostname");
    QTest::mouseClick(desk.segment(QStringLiteral("Automatic")), Qt::LeftButton);
    QVERIFY(!desk.tab.isStepping());
    QCOMPARE(desk.cell("asked", 0, 2), QStringLiteral("gethostname"));
    QVERIFY(desk.find<QWidget>("lookUp")->isVisible());
    QCOMPARE(desk.tab.filledButton()->objectName(), QStringLiteral("lookUp"));
    QTest::mouseClick(desk.segment(QStringLiteral("Step by step")), Qt::LeftButton);
    QVERIFY(desk.result("gethostname").startsWith(QStringLiteral("= 0 ")));
    // F5 makes the call of the row that has the focus.
    desk.find<QWidget>("gethostbyname-name")->setFocus();
    desk.tab.start();
    QTRY_VERIFY(desk.result("gethostbyname").startsWith(QStringLiteral("= ")));
}

void LookupStepsTest::refusedInputMakesNoCall()
{
    LookupDesk desk;
    desk.type("getaddrinfo-ai_flags", QStringLiteral("AI_NONSENSE"));
    desk.press("getaddrinfo");
    const auto refusal = [&] {
        return desk.find<QWidget>("steps")->findChild<MessageLine*>(QStringLiteral("refusal"))->text();
    };
    QVERIFY(refusal().contains(QStringLiteral("AI_NONSENSE")));
    QCOMPARE(desk.result("getaddrinfo"), QStringLiteral("not called"));
    desk.type("getaddrinfo-ai_flags", QStringLiteral("0x8000000"));
    QVERIFY(refusal().isEmpty());
    // A number is a legal spelling, whatever the system says to it.
    QVERIFY(desk.make("getaddrinfo").startsWith(QStringLiteral("= ")));
    desk.type("getservbyport-port", QStringLiteral("70000"));
    desk.press("getservbyport");
    QVERIFY(refusal().contains(QStringLiteral("70000")));
}

void LookupStepsTest::everyControlHasANameOfItsOwn()
{
    LookupDesk desk;
    desk.tab.resize(1600, 1000);
    QSet<QString> names;
    for (QWidget* widget : desk.find<QWidget>("steps")->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                               qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QLineEdit*>(widget);
        const bool isPart = qobject_cast<QComboBox*>(widget->parentWidget()) ||
                            qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
        if (!isControl || isPart || !widget->isVisible() || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names.insert(widget->accessibleName());
    }
    QVERIFY(names.contains(QStringLiteral("getaddrinfo ai_flags")));
    QVERIFY(names.size() > 25);
}

void LookupStepsTest::lightAndDarkPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void LookupStepsTest::lightAndDarkPictures()
{
    QFETCH(bool, dark);
    const auto slow = std::make_shared<PlayedResolver>();
    slow->know("localhost",
               {*SocketAddress::parseNumeric("::1", 80), SocketAddress::ipv4({127, 0, 0, 1}, 80)});
    LookupDesk desk(slow, dark);
    desk.make("gethostname");
    desk.make("getnameinfo");
    desk.make("gethostbyname");
    desk.make("gethostbyaddr");
    desk.make("getservbyname");
    slow->hold();
    desk.press("getaddrinfo");
    QVERIFY(slow->waitForCalls(1));
    desk.find<QWidget>("getaddrinfo-ai_flags")->setFocus();
    QTRY_VERIFY(desk.result("getaddrinfo").startsWith(QStringLiteral("0:00.")));
    desk.grab(QStringLiteral("lookup-steps"));
    desk.tab.resize(620, 620);
    desk.grab(QStringLiteral("lookup-steps-narrow"));
    desk.tab.cancelPending();
    slow->letGo();
}

QTEST_MAIN(LookupStepsTest)
#include "LookupStepsTest.moc"

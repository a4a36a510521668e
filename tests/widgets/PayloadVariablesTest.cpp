// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/Grabs.h"
#include "tests/widgets/PayloadBench.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/InsertMenu.h"

#include <QAction>
#include <QToolButton>

using namespace workbench;

class PayloadVariablesTest : public QObject, private PayloadBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void nothingIsAVariableUntilItIsAskedFor();
    void insertingWritesItAndFillsItIn();
    void eachSendHasItsOwnNumber();
    void everyEntryIsAVariable();
    void switchingModesKeepsVariables();
    void whatCannotBeFilledInIsPointedAt();
    void thePreviewIsCutInTheBarAlone();
    void aPayloadKnowsWhetherItHasVariables();

private:
    InsertMenu* menu() const { return m_edit->findChild<InsertMenu*>(); }
    QLabel* preview() const { return m_edit->findChild<QLabel*>(QStringLiteral("payloadPreview")); }

    void choose(const QString& variable)
    {
        m_edit->findChild<QToolButton*>(QStringLiteral("payloadInsert"))->setFocus();
        for (QAction* action : menu()->findChildren<QAction*>()) {
            if (action->data().toString() == variable) {
                action->trigger();
                return;
            }
        }
        QFAIL("no such entry");
    }
};

void PayloadVariablesTest::nothingIsAVariableUntilItIsAskedFor()
{
    type(QStringLiteral("${counter}"));
    QVERIFY(!preview()->isVisible());
    QCOMPARE(sentByEnter(), QByteArray("${counter}"));
    menu()->variablesAction()->trigger();
    QVERIFY(preview()->isVisible());
    QVERIFY(sentByEnter() != QByteArray("${counter}"));
}

void PayloadVariablesTest::insertingWritesItAndFillsItIn()
{
    type(QStringLiteral("n="));
    choose(QStringLiteral("${counter:4be}"));
    QVERIFY(m_edit->field()->hasFocus());
    QCOMPARE(m_edit->field()->text(), QStringLiteral("n=${counter:4be}"));
    QVERIFY(menu()->variablesAction()->isChecked());
    QTRY_COMPARE(preview()->text(), QStringLiteral("Next: n=\\0\\0\\0\\1"));
    QCOMPARE(count(), QStringLiteral("6 bytes"));
    QVERIFY(saveGrab(*m_window, QStringLiteral("payload-variables")));
    QCOMPARE(sentByEnter(), QByteArray("n=\0\0\0\1", 6));
    QTest::keyClick(m_edit->field(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("n="));
}

void PayloadVariablesTest::eachSendHasItsOwnNumber()
{
    menu()->variablesAction()->trigger();
    type(QStringLiteral("${counter} ${random:4}"));
    const QByteArray first = sentByEnter();
    QTRY_VERIFY(preview()->text().startsWith(QStringLiteral("Next: 2 ")));
    const QByteArray second = sentByEnter();
    QVERIFY(first.startsWith("1 "));
    QVERIFY(second.startsWith("2 "));
    QVERIFY(first.mid(2) != second.mid(2));
}

void PayloadVariablesTest::everyEntryIsAVariable()
{
    int entries = 0;
    for (const QAction* action : menu()->findChildren<QAction*>()) {
        const QString variable = action->data().toString();
        if (variable.isEmpty())
            continue;
        ++entries;
        QVERIFY2(!action->text().section(u'\t', 0, 0).isEmpty(), qPrintable(variable));
        // Nine bytes before it: some are of a stretch.
        m_edit->setPayload({PayloadMode::Text, Encoding::Utf8, LineEnding::None,
                            utf8Of(QStringLiteral("123456789") + variable), true});
        QVERIFY2(sentByEnter() != QByteArray("not sent"), qPrintable(m_edit->problem()));
    }
    QVERIFY(entries > 20);
}

void PayloadVariablesTest::switchingModesKeepsVariables()
{
    menu()->variablesAction()->trigger();
    type(QStringLiteral("a$${b${counter:1}c"));
    chooseMode(PayloadMode::Hex);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("61 24 7b 62 ${counter:1} 63"));
    QCOMPARE(sentByEnter(), QByteArray("a${b\x01"
                                       "c"));
    chooseMode(PayloadMode::Escapes);
    QCOMPARE(m_edit->field()->text(), QStringLiteral("a$${b${counter:1}c"));
    m_edit->field()->setFocus();
    QCOMPARE(sentByEnter(), QByteArray("a${b\x02"
                                       "c"));
}

void PayloadVariablesTest::whatCannotBeFilledInIsPointedAt()
{
    menu()->variablesAction()->trigger();
    m_edit->field()->insertPlainText(QStringLiteral("a${nosuch}b"));
    QCOMPARE(sentByEnter(), QByteArray("not sent"));
    QVERIFY(m_edit->problem().contains(QStringLiteral("nosuch")));
    QCOMPARE(m_edit->field()->textCursor().selectedText(), QStringLiteral("nosuch"));
    QCOMPARE(m_edit->field()->text(), QStringLiteral("a${nosuch}b"));
    menu()->variablesAction()->trigger();
    QCOMPARE(m_edit->problem(), QString());
    QCOMPARE(sentByEnter(), QByteArray("a${nosuch}b"));
}

void PayloadVariablesTest::thePreviewIsCutInTheBarAlone()
{
    menu()->variablesAction()->trigger();
    type(QStringLiteral("${fill:1000:41}"));
    QTRY_VERIFY(preview()->text().endsWith(QChar(0x2026)));
    QVERIFY(preview()->text().size() < 300);
    QCOMPARE(sentByEnter(), QByteArray(1000, 'A'));
}

void PayloadVariablesTest::aPayloadKnowsWhetherItHasVariables()
{
    const Payload with{PayloadMode::Hex, Encoding::Utf8, LineEnding::None, "01 ${uuid}", true};
    m_edit->setPayload(with);
    QCOMPARE(m_edit->payload(), with);
    const Payload without{PayloadMode::Text, Encoding::Utf8, LineEnding::Lf, "${uuid}", false};
    m_edit->setPayload(without);
    QCOMPARE(m_edit->payload(), without);
    QCOMPARE(sentByEnter(), QByteArray("${uuid}\n"));
}

QTEST_MAIN(PayloadVariablesTest)

#include "PayloadVariablesTest.moc"

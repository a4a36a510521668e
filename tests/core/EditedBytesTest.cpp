// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/EditedBytes.h"

#include "tests/core/PayloadSamples.h"

#include <QtTest>

#include <random>

using namespace workbench;
using Step = EditedBytes::Step;

class EditedBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoWalkEveryStateBackAndForth();
    void typingIsOneStepUntilTheCursorMoves();
    void aDigitChangesTheByteBeforeIt();
    void backspaceAndDeleteRunsAreOneStepEach();
    void aPartOfItselfCanBePutIn();
    void changedFollowsTheSteps();
    void aNewChangeEndsTheWayForth();
    void theOldestStepsGoAndAreCounted();

private:
    static QByteArray text(const EditedBytes& edited)
    {
        const auto bytes = edited.bytes();
        return toQt({bytes.begin(), bytes.end()});
    }
};

void EditedBytesTest::undoAndRedoWalkEveryStateBackAndForth()
{
    std::mt19937 random(20261127);
    EditedBytes edited(fromQt("0123456789"));
    std::vector<QByteArray> states{text(edited)};
    for (int i = 0; i < 400; ++i) {
        const std::size_t offset = random() % (edited.size() + 1);
        const std::size_t length = random() % (edited.size() - offset + 1) % 9;
        const Bytes with(random() % 9, static_cast<std::byte>(random()));
        if (length == 0 && with.empty())
            continue;
        QByteArray expected = text(edited);
        expected.replace(static_cast<qsizetype>(offset), static_cast<qsizetype>(length), toQt(with));
        edited.replace(offset, length, with);
        QCOMPARE(text(edited), expected);
        states.push_back(expected);
    }
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        QVERIFY(edited.undo());
        QCOMPARE(text(edited), states[i]);
    }
    QVERIFY(!edited.undo() && !edited.isChanged());
    for (std::size_t i = 1; i < states.size(); ++i) {
        QVERIFY(edited.redo());
        QCOMPARE(text(edited), states[i]);
    }
    QVERIFY(!edited.redo());
}

void EditedBytesTest::typingIsOneStepUntilTheCursorMoves()
{
    EditedBytes edited(fromQt("xyz"));
    std::size_t at = 1;
    for (const char c : QByteArray("abc"))
        edited.replace(at++, 0, fromQt(QByteArray(1, c)), Step::GoesOn);
    edited.endRun();
    edited.replace(at++, 1, fromQt("d"), Step::GoesOn); // overwrites
    edited.replace(at++, 1, fromQt("e"), Step::GoesOn);
    QCOMPARE(text(edited), QByteArray("xabcde"));
    QCOMPARE(edited.undo(), (EditedBytes::Place{4, 2}));
    QCOMPARE(text(edited), QByteArray("xabcyz"));
    QCOMPARE(edited.undo(), (EditedBytes::Place{1, 0}));
    QCOMPARE(text(edited), QByteArray("xyz"));
    QCOMPARE(edited.redo(), (EditedBytes::Place{1, 3}));
}

void EditedBytesTest::aDigitChangesTheByteBeforeIt()
{
    EditedBytes edited(fromQt("z"));
    edited.replace(0, 0, fromQt("\x40"), Step::GoesOn);
    edited.replace(0, 1, fromQt("\x41"), Step::GoesOn);
    edited.replace(1, 0, fromQt("\x40"), Step::GoesOn);
    edited.replace(1, 1, fromQt("\x42"), Step::GoesOn);
    QCOMPARE(text(edited), QByteArray("ABz"));
    edited.undo();
    QCOMPARE(text(edited), QByteArray("z"));
    edited.redo();
    QCOMPARE(text(edited), QByteArray("ABz"));
}

void EditedBytesTest::backspaceAndDeleteRunsAreOneStepEach()
{
    EditedBytes edited(fromQt("abcdef"));
    edited.replace(2, 1, {}, Step::GoesOn);
    edited.replace(1, 1, {}, Step::GoesOn);
    edited.endRun();
    edited.replace(2, 1, {}, Step::GoesOn);
    edited.replace(2, 1, {}, Step::GoesOn);
    QCOMPARE(text(edited), QByteArray("ad"));
    edited.undo();
    QCOMPARE(text(edited), QByteArray("adef"));
    QCOMPARE(edited.undo(), (EditedBytes::Place{1, 2}));
    QCOMPARE(text(edited), QByteArray("abcdef"));
}

void EditedBytesTest::aPartOfItselfCanBePutIn()
{
    EditedBytes edited(fromQt("abc"));
    edited.replace(1, 0, edited.bytes());
    QCOMPARE(text(edited), QByteArray("aabcbc"));
}

void EditedBytesTest::changedFollowsTheSteps()
{
    EditedBytes edited(fromQt("abc"));
    QVERIFY(!edited.isChanged());
    edited.replace(0, 1, {});
    QVERIFY(edited.isChanged());
    edited.undo();
    QVERIFY(!edited.isChanged());
    edited.replace(0, 0, {});
    QVERIFY(!edited.canUndo() && edited.canRedo()); // nothing was done
}

void EditedBytesTest::aNewChangeEndsTheWayForth()
{
    EditedBytes edited;
    edited.replace(0, 0, fromQt("a"), Step::GoesOn);
    edited.undo();
    edited.replace(0, 0, fromQt("b"), Step::GoesOn);
    QVERIFY(!edited.canRedo());
    edited.undo();
    QCOMPARE(text(edited), QByteArray());
}

void EditedBytesTest::theOldestStepsGoAndAreCounted()
{
    const Bytes much(100);
    EditedBytes edited({}, 400);
    edited.replace(0, 0, fromQt("a"));
    for (int i = 0; i < 3; ++i)
        edited.replace(0, i == 0 ? 0 : much.size(), much);
    QCOMPARE(edited.forgotten(), std::size_t{2});
    QVERIFY(edited.undo());
    QVERIFY(edited.undo());
    QVERIFY(!edited.undo());
    QVERIFY(edited.isChanged()); // the start cannot be reached
}

QTEST_GUILESS_MAIN(EditedBytesTest)
#include "EditedBytesTest.moc"

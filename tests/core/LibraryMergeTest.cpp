// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/workspace/LibraryMerge.h"

#include <QTest>

using namespace workbench;
using Items = std::vector<LibraryItem>;

/// What another program has changed in a library that both read.
class LibraryMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNewWhereNothingChanged();
    void whatWasAddedOrChangedIsNew();
    void whatWasRemovedHereIsNotNew();
    void foldersAreLookedInto();
    void aFolderThatIsGoneHereComesBackWithWhatIsNew();
};

namespace {

LibraryItem payloadItem(const char* name, const char* text = "bytes")
{
    return {name, {}, SavedPayload{{.text = text}}};
}

LibraryItem folderItem(const char* name, Items items) { return {name, {}, LibraryFolder{std::move(items)}}; }

} // namespace

void LibraryMergeTest::nothingIsNewWhereNothingChanged()
{
    const Items base{payloadItem("a"), folderItem("F", {payloadItem("b")})};
    QVERIFY(newItems(base, base, base).empty());
    QVERIFY(newItems(base, {}, base).empty());
    QVERIFY(newItems(base, base, {}).empty());
    QVERIFY(newItems({}, base, base).empty());
}

void LibraryMergeTest::whatWasAddedOrChangedIsNew()
{
    const Items base{payloadItem("a"), payloadItem("b")};
    const Items theirs{payloadItem("a", "changed"), payloadItem("b"), payloadItem("c"), folderItem("F", {})};
    const Items found = newItems(theirs, base, base);
    QVERIFY(found == (Items{payloadItem("a", "changed"), payloadItem("c"), folderItem("F", {})}));
}

void LibraryMergeTest::whatWasRemovedHereIsNotNew()
{
    const Items base{payloadItem("a"), folderItem("F", {payloadItem("b"), payloadItem("c")})};
    const Items ours{folderItem("F", {payloadItem("c")})};
    QVERIFY(newItems(base, ours, base).empty());
}

void LibraryMergeTest::foldersAreLookedInto()
{
    const Items base{folderItem("F", {payloadItem("a"), folderItem("G", {payloadItem("b")})})};
    const Items theirs{
        folderItem("F", {payloadItem("a"), folderItem("G", {payloadItem("b"), payloadItem("c")})})};
    const Items ours{folderItem("F", {payloadItem("a", "mine"), folderItem("G", {payloadItem("b")})})};
    QVERIFY(newItems(theirs, ours, base) == (Items{folderItem("F", {folderItem("G", {payloadItem("c")})})}));
}

void LibraryMergeTest::aFolderThatIsGoneHereComesBackWithWhatIsNew()
{
    const Items base{folderItem("F", {payloadItem("a")})};
    const Items theirs{folderItem("F", {payloadItem("a"), payloadItem("new")})};
    QVERIFY(newItems(theirs, {}, base) == (Items{folderItem("F", {payloadItem("new")})}));
    QVERIFY(newItems(theirs, {}, {}) == theirs);
}

QTEST_GUILESS_MAIN(LibraryMergeTest)
#include "LibraryMergeTest.moc"

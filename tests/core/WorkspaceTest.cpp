// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/workspace/Workspace.h"

#include <QTest>

using namespace workbench;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void isWrittenForPeople();
    void whatIsNoWorkspaceIsRefused_data();
    void whatIsNoWorkspaceIsRefused();
    void aNewerOneIsRead();
    void whatIsWrongIsToldAndLeftOut();
};

namespace {

Workspace sample()
{
    Workspace workspace;
    WorkspaceTab tab;
    tab.kind = "tcp-client";
    tab.state = {{"host", "127.0.0.1"}, {"port", 8080}, {"parts", {1, 2}}};
    tab.payload = Payload{PayloadMode::Escapes, Encoding::Utf16Le, LineEnding::CrLf, "a\xce\xa9\\x00b", true};
    workspace.tabs = {tab, {.kind = "host-lookup"}};
    workspace.currentTab = 1;
    workspace.filters = {{"failures", "failed && call != recv"}};
    workspace.library = {{"Ping", "", SavedPayload{*tab.payload}}};
    return workspace;
}

} // namespace

void WorkspaceTest::everythingComesBack()
{
    const ReadWorkspace read = readWorkspace(workspaceText(sample()));
    QVERIFY(read.isWorkspace && !read.isNewer());
    QVERIFY(read.problems.empty());
    QVERIFY(read.workspace == sample());
    QCOMPARE(workspaceText(read.workspace), workspaceText(sample()));
}

void WorkspaceTest::isWrittenForPeople()
{
    const QByteArray text = QByteArray::fromStdString(workspaceText(sample()));
    QVERIFY(text.startsWith("{\n  \"format\": \"socket-workbench-workspace\",\n  \"version\": 1,\n"));
    QVERIFY(text.endsWith("}\n"));
    QVERIFY(text.contains("\n        \"port\": 8080"));
    QVERIFY(text.contains("a\xce\xa9\\\\x00b")); // UTF-8 as it is
}

void WorkspaceTest::whatIsNoWorkspaceIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray whole = QByteArray::fromStdString(workspaceText(sample()));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << whole.left(whole.size() / 2);
    QTest::newRow("another thing") << QByteArray("{\"format\": \"other\", \"version\": 1}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe{", 4);
}

void WorkspaceTest::whatIsNoWorkspaceIsRefused()
{
    QFETCH(QByteArray, text);
    const ReadWorkspace read = readWorkspace(text.toStdString());
    QVERIFY(!read.isWorkspace);
    QVERIFY(!read.problems.empty());
    QVERIFY(read.workspace == Workspace());
}

void WorkspaceTest::aNewerOneIsRead()
{
    QByteArray text = QByteArray::fromStdString(workspaceText(sample()));
    text.replace("\"version\": 1", "\"version\": 2, \"wonders\": [1]");
    const ReadWorkspace read = readWorkspace(text.toStdString());
    QVERIFY(read.isWorkspace && read.isNewer());
    QVERIFY(read.workspace == sample());
}

void WorkspaceTest::whatIsWrongIsToldAndLeftOut()
{
    QByteArray text = QByteArray::fromStdString(workspaceText(sample()));
    text.replace("\"escapes\"", "\"morse\"");
    text.replace("\"current_tab\": 1", "\"current_tab\": \"one\"");
    const ReadWorkspace read = readWorkspace(text.toStdString());
    QVERIFY(read.isWorkspace);
    const std::vector<JsonProblem> expected{
        {JsonProblem::Kind::UnknownWord, "tabs[0].payload.mode"},
        {JsonProblem::Kind::WrongKind, "current_tab"},
        {JsonProblem::Kind::UnknownWord, "library[0].payload.mode"},
    };
    QVERIFY(read.problems == expected);
    QCOMPARE(read.workspace.currentTab, 0U);
    QCOMPARE(read.workspace.tabs.size(), 2U);
}

QTEST_APPLESS_MAIN(WorkspaceTest)
#include "WorkspaceTest.moc"

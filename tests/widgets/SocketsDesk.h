// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/RecordedSockets.h"
#include "tests/widgets/Grabs.h"
#include "widgets/sockets/ByteRuler.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketPane.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/sockets/StreamPipes.h"
#include "widgets/sockets/TcpDiagram.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace workbench {

/// Both panels in a window, over sockets of a door that no tab stands behind.
struct SocketsDesk {
    RecordedSockets door;
    Theme theme;
    bool styled = (QApplication::setStyle(new WorkbenchStyle(theme)), true);
    LiveSockets live{door.journal->directory(), door.own, door.native->openHandles()};
    QMainWindow window;
    SocketsPane* pane = new SocketsPane(live, theme);
    SocketPane* socket = new SocketPane(live, theme);
    QDockWidget* dock = new QDockWidget(&window);
    DockTitleBar* bar = nullptr;
    SocketTreeModel* model = qobject_cast<SocketTreeModel*>(pane->tree().model());
    QSignalSpy resets{model, &QAbstractItemModel::modelReset};

    explicit SocketsDesk(bool dark = false) : theme(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light)
    {
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, pane);
        QObject::connect(pane, &SocketsPane::socketChosen, socket, &SocketPane::setSocket);
        dock->setWidget(pane);
        dock->setWindowTitle(QStringLiteral("Sockets"));
        bar = new DockTitleBar(theme, *dock);
        pane->fillTitleBar(*bar);
        window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        window.setCentralWidget(socket);
        window.resize(1100, 800);
    }
    ~SocketsDesk() { QApplication::setStyle(QStringLiteral("Fusion")); }

    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    void drain() { live.take(door.journal->drain()); }
    /// The row of an own socket; invalid where it is not listed.
    QModelIndex rowOf(Handle handle) { return model->find(door.native->openHandles()->keyOf(handle)); }
    QString cell(const QModelIndex& row, int column) { return row.siblingAtColumn(column).data().toString(); }
    void click(const QModelIndex& row)
    {
        pane->tree().scrollTo(row);
        QTest::mouseClick(pane->tree().viewport(), Qt::LeftButton, {}, pane->tree().visualRect(row).center());
    }
    QPushButton* button(const char* name)
    {
        return socket->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    void choosePicture(int picture)
    {
        auto* control = socket->findChild<SegmentedControl*>(QStringLiteral("picture"));
        QTest::mouseClick(control->findChildren<QAbstractButton*>().at(picture), Qt::LeftButton);
    }
    ByteRuler* ruler() { return socket->findChild<ByteRuler*>(); }
    StreamPipes* pipes() { return socket->findChild<StreamPipes*>(); }
    TcpDiagram* diagram() { return socket->findChild<TcpDiagram*>(); }
};

} // namespace workbench

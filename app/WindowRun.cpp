// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/WindowRun.h"

#include "app/WindowSession.h"
#include "core/export/CallCapture.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QApplication>
#include <QSettings>

#include <utility>

namespace workbench {

int runWindow(int& argc, char** argv, const CommandLine& line,
              const std::shared_ptr<NativeSystemCalls>& native, const std::shared_ptr<CallJournal>& journal,
              std::unique_ptr<CallCapture> capture)
{
    // Qt shares memory with the X server by descriptors, and waits for ever where none is left: which is a
    // lesson here.
    if (!qEnvironmentVariableIsSet("QT_XCB_NO_MITSHM"))
        qputenv("QT_XCB_NO_MITSHM", "1");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("socket-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Socket Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(WORKBENCH_VERSION));
    QApplication::setOrganizationName(QStringLiteral("socket-workbench"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.socket_workbench.SocketWorkbench"));
    QSettings store;
    Settings settings(store);
    Theme theme(application, MainWindow::rememberedMode(settings));
    QApplication::setStyle(new WorkbenchStyle(theme));
    Language language(application,
                      line.language.isEmpty() ? MainWindow::rememberedLanguage(settings) : line.language);
    WindowSession session({application, settings, theme, language, native, journal, native->openHandles()},
                          line, std::move(capture));
    session.open();
    return QApplication::exec();
}

} // namespace workbench

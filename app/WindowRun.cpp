// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/WindowRun.h"

#include "app/WindowSession.h"
#include "core/export/CallCapture.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSemaphore>
#include <QSettings>
#include <QStandardPaths>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace workbench {

namespace {

/// Qt draws large pictures by the threads of a pool, and ends a program in which one cannot start, as where
/// no descriptor is left, which is a lesson here: they start now, and stay.
void startDrawingThreads()
{
    constexpr int kThreads = 2;
    struct Meeting {
        QSemaphore arrived;
        QSemaphore leave;
    };
    const auto meeting = std::make_shared<Meeting>();
    QThreadPool& pool = *QThreadPool::globalInstance();
    pool.setMaxThreadCount(kThreads);
    pool.setExpiryTimeout(-1);
    for (int i = 0; i < kThreads; ++i) {
        pool.start([meeting] {
            meeting->arrived.release();
            meeting->leave.acquire();
        });
    }
    meeting->arrived.acquire(kThreads); // each waits, so each has a thread of its own
    meeting->leave.release(kThreads);
}

struct StoragePlaces {
    std::unique_ptr<QSettings> settings;
    QString data; ///< the folder for autosave and templates
};

/// Beside the program where a file socket-workbench.ini stands there (portable: on a stick), else where the
/// system keeps such things.
StoragePlaces storagePlacesOf(const QString& programFolder)
{
    const QString portable = QDir(programFolder).filePath(QStringLiteral("socket-workbench.ini"));
    if (QFileInfo::exists(portable))
        return {std::make_unique<QSettings>(portable, QSettings::IniFormat),
                QDir(programFolder).filePath(QStringLiteral("socket-workbench-data"))};
    return {std::make_unique<QSettings>(), QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
}

} // namespace

int runWindow(int& argc, char** argv, const CommandLine& line,
              const std::shared_ptr<NativeSystemCalls>& native, const std::shared_ptr<CallJournal>& journal,
              std::unique_ptr<CallCapture> capture)
{
    // Qt shares memory with the X server by descriptors, and waits for ever where none is left: which is a
    // lesson here.
    if (!qEnvironmentVariableIsSet("QT_XCB_NO_MITSHM"))
        qputenv("QT_XCB_NO_MITSHM", "1");
    qputenv("QT_NO_GUI_THREADPOOL", "1"); // newer Qt has a pool of its own for them, and can do without
    QApplication application(argc, argv);
    startDrawingThreads();
    QApplication::setApplicationName(QStringLiteral("socket-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Socket Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(WORKBENCH_VERSION));
    QApplication::setOrganizationName(QStringLiteral("socket-workbench"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.socket_workbench.SocketWorkbench"));
    const StoragePlaces places = storagePlacesOf(QCoreApplication::applicationDirPath());
    Settings settings(*places.settings);
    Theme theme(application, MainWindow::rememberedMode(settings));
    QApplication::setStyle(new WorkbenchStyle(theme));
    Language language(application,
                      line.language.isEmpty() ? MainWindow::rememberedLanguage(settings) : line.language);
    WindowSession session(
        {application, settings, theme, language, native, journal, native->openHandles(), places.data}, line,
        std::move(capture));
    session.open();
    return QApplication::exec();
}

} // namespace workbench

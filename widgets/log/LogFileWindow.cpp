// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/LogFileWindow.h"

#include "widgets/log/CallDetailPane.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallLogTools.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/LogFileLoader.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

#include <utility>

namespace workbench {
namespace {

constexpr QSize kFirstSize(1200, 760);
constexpr int kDetailWidth = 376;
/// Numbers of lines that are told for each reason.
constexpr int kLinesTold = 5;

} // namespace

LogFileWindow::LogFileWindow(QString path, const Theme& theme, Dialogs& dialogs, QWidget* parent)
    : QMainWindow(parent, Qt::Window), m_path(std::move(path)), m_theme(theme), m_dialogs(dialogs),
      m_loader(new LogFileLoader(this)), m_progress(new ProgressStrip), m_note(new MessageLine(theme)),
      m_log(new QDockWidget(this)), m_detail(new QDockWidget(this)),
      m_logTitle(new DockTitleBar(theme, *m_log)), m_detailTitle(new DockTitleBar(theme, *m_detail)),
      m_fileMenu(menuBar()->addMenu(QString())), m_logMenu(menuBar()->addMenu(QString())),
      m_close(m_fileMenu->addAction(QString(), this, &QWidget::close))
{
    setObjectName(QStringLiteral("logFileWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (parent != nullptr)
        setWindowIcon(parent->windowIcon());
    m_log->setObjectName(QStringLiteral("log"));
    m_detail->setObjectName(QStringLiteral("detail"));
    m_log->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_detail->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable);
    m_note->setObjectName(QStringLiteral("fileNote"));
    m_note->hide();
    auto* content = new QWidget(m_log);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addStretch();
    m_log->setWidget(content);
    m_detail->setWidget(new QWidget(m_detail));
    m_detail->hide();
    addDockWidget(Qt::LeftDockWidgetArea, m_log);
    addDockWidget(Qt::RightDockWidgetArea, m_detail);
    m_logTitle->addTool(m_progress);
    m_close->setObjectName(QStringLiteral("closeWindow"));
    m_close->setShortcuts(QKeySequence::Close);
    statusBar()->setSizeGripEnabled(false);
    resize(m_theme.px(kFirstSize.width()), m_theme.px(kFirstSize.height()));

    connect(m_loader, &LogFileLoader::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_loader, &LogFileLoader::finished, this, &LogFileWindow::showCalls);
    connect(m_loader, &LogFileLoader::failed, this, &LogFileWindow::showFailure);
    connect(m_progress, &ProgressStrip::cancelled, m_loader, &LogFileLoader::cancel);
    retranslate();
    m_progress->begin(tr("Reading %1").arg(fileName()));
    m_loader->start(m_path);
}

LogFileWindow::~LogFileWindow()
{
    // They look at the model, which goes before them otherwise.
    delete m_log;
    delete m_detail;
}

bool LogFileWindow::isLoading() const { return m_loader->isRunning(); }

QString LogFileWindow::fileName() const { return QFileInfo(m_path).fileName(); }

void LogFileWindow::showCalls()
{
    m_progress->end();
    LoadedCalls calls = m_loader->takeCalls();
    m_directory = calls.directory;
    m_unreadable = calls.unreadable;
    m_lines = std::move(calls.unreadableLines);
    m_model = std::make_unique<CallLogModel>(*m_directory);
    m_view = new CallLogView(*m_model, m_theme, m_dialogs, LogOrigin::File);
    m_detailPane = new CallDetailPane(*m_model, m_view->actions(), m_theme);
    m_model->take(calls.calls);
    m_model->stopClocks();

    auto* layout = static_cast<QVBoxLayout*>(m_log->widget()->layout());
    delete layout->takeAt(1);
    layout->addWidget(m_view, 1);
    delete m_detail->widget();
    m_detail->setWidget(m_detailPane);
    m_detailPane->setMinimumWidth(m_theme.px(320));
    m_view->fillTitleBar(*m_logTitle);
    m_view->actions().fillLogMenu(*m_logMenu);
    connect(m_view, &CallLogView::selectedCallChanged, m_detailPane, &CallDetailPane::setCall);
    connect(m_view, &CallLogView::callActivated, m_detail, &QWidget::raise);
    connect(m_view, &CallLogView::statusMessage, statusBar(),
            [this](const QString& text) { statusBar()->showMessage(text); });
    connect(m_detailPane, &CallDetailPane::callRequested, m_view, &CallLogView::selectCall);
    // The window is open already: what comes now is not shown with it.
    for (QWidget* added : std::initializer_list<QWidget*>{m_view, m_view->tools(), m_detail})
        added->show();
    // When the layout knows them.
    QTimer::singleShot(0, this, [this] {
        resizeDocks({m_log, m_detail}, {width() - m_theme.px(kDetailWidth), m_theme.px(kDetailWidth)},
                    Qt::Horizontal);
    });
    tellNotes();
    m_view->setFocus();
    if (m_model->rowCount() > 0)
        m_view->selectCall(m_model->record(0).seq());
    Q_EMIT loaded(true);
}

void LogFileWindow::showFailure(const QString& reason)
{
    m_progress->end();
    if (reason.isEmpty()) {
        close(); // cancelled
        return;
    }
    m_failure = reason;
    tellNotes();
    Q_EMIT loaded(false);
}

QString LogFileWindow::notes() const { return m_note->isHidden() ? QString() : m_note->text(); }

/// "3 lines could not be read: 17, 40 (damaged or cut off); 41 (a function of another system)."
void LogFileWindow::tellNotes()
{
    if (!m_failure.isEmpty()) {
        m_note->setRefusal(tr("%1 cannot be read: %2").arg(fileName(), m_failure));
        m_note->show();
        return;
    }
    if (m_unreadable == 0)
        return;
    const std::array<QString, 7> reasons{QString(),
                                         tr("damaged or cut off"),
                                         tr("not a call"),
                                         tr("a function of another system"),
                                         tr("a constant of another system"),
                                         tr("out of order"),
                                         tr("too long")};
    QStringList parts;
    for (std::size_t fault = 1; fault < reasons.size(); ++fault) {
        QStringList numbers;
        for (const UnreadableLine& line : m_lines) {
            if (static_cast<std::size_t>(line.fault) != fault)
                continue;
            if (numbers.size() == kLinesTold) {
                numbers += QStringLiteral("…");
                break;
            }
            numbers += CallWords::number(line.number);
        }
        if (!numbers.isEmpty())
            parts += tr("%1 (%2)").arg(numbers.join(QStringLiteral(", ")), reasons[fault]);
    }
    m_note->setMessage(u"warn", ThemeColor::Wait,
                       tr("%Ln line(s) could not be read: %1.", nullptr, CallWords::plural(m_unreadable))
                           .arg(parts.join(QStringLiteral("; "))));
    m_note->show();
}

void LogFileWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogFileWindow::retranslate()
{
    setWindowTitle(fileName());
    setWindowFilePath(m_path);
    m_log->setWindowTitle(tr("Call log"));
    m_detail->setWindowTitle(tr("Detail"));
    m_fileMenu->setTitle(tr("&File"));
    m_logMenu->setTitle(tr("&Log"));
    m_close->setText(tr("&Close window"));
    tellNotes();
}

} // namespace workbench

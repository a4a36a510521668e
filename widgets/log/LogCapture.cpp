// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/LogCapture.h"

#include "widgets/log/CallWords.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QWidget>

#include <system_error>

namespace workbench {
namespace {

constexpr int kLookMs = 250;

ExportFormat formatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const ExportFormat format : kCaptureFormats) {
        if (ending == QLatin1String(fileEnding(format).data()))
            return format;
    }
    return ExportFormat::JsonLines;
}

QString words(int error) { return QString::fromStdString(std::generic_category().message(error)); }

} // namespace

LogCapture::LogCapture(CallJournal& journal, const Theme& theme, Dialogs& dialogs, QWidget& window)
    : QObject(&window), m_journal(journal), m_dialogs(dialogs), m_window(window),
      m_action(new QAction(&window))
{
    m_action->setObjectName(QStringLiteral("logCapture"));
    m_action->setIcon(theme.icons().icon(u"dot", ThemeColor::Muted));
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &LogCapture::look);
    connect(m_action, &QAction::triggered, this, &LogCapture::toggle);
    window.addAction(m_action);
    window.installEventFilter(this);
    retranslate();
}

LogCapture::~LogCapture() = default;

void LogCapture::retranslate()
{
    m_action->setText(m_state == State::On ? tr("&Stop capture") : tr("&Start capture…"));
    m_action->setToolTip(tr("Write every call to a file from now on"));
}

bool LogCapture::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

quint64 LogCapture::bytes() const { return m_capture ? m_capture->bytesWritten() : 0; }

QString LogCapture::fileName() const { return QFileInfo(m_path).fileName(); }

bool LogCapture::start(const QString& path)
{
    stop();
    m_path = path;
    auto capture = std::make_unique<CallCapture>(std::filesystem::path(path.toStdU16String()), formatOf(path),
                                                 m_journal);
    if (capture->error() != 0) {
        const QString file = QDir::toNativeSeparators(path);
        breakOff(capture->error() == EBUSY // openForWriting()
                     ? tr("%1 is being written already.").arg(file)
                     : tr("%1 cannot be written: %2").arg(file, words(capture->error())));
        return false;
    }
    takeOver(std::move(capture), path);
    return true;
}

void LogCapture::takeOver(std::unique_ptr<CallCapture> capture, const QString& path)
{
    m_capture = std::move(capture);
    m_path = path;
    m_reason.clear();
    m_timer.start();
    setState(State::On);
}

void LogCapture::stop()
{
    if (m_state != State::On)
        return;
    m_capture->stop();
    m_ending = std::move(m_capture);
    setState(State::Off);
    look();
}

void LogCapture::toggle()
{
    if (m_state == State::On) {
        stop();
        return;
    }
    m_dialogs.chooseFileToSave(&m_window,
                               {tr("Capture all calls to a file"), QStringLiteral("session.jsonl"),
                                captureFilter(), QStringLiteral("jsonl")},
                               [this](const QString& path) { start(path); });
}

QString LogCapture::captureFilter()
{
    return tr("JSON Lines (*.jsonl)") + QStringLiteral(";;") + tr("pcapng (*.pcapng)");
}

void LogCapture::take(const CallBatch& batch)
{
    if (m_capture)
        m_capture->append(batch);
}

/// How far the writers are; what ended a capture is told once.
void LogCapture::look()
{
    if (m_ending && m_ending->isOver()) {
        const QString file = QFileInfo(QString::fromStdU16String(m_ending->path().u16string())).fileName();
        if (m_ending->error() == 0)
            Q_EMIT statusMessage(
                tr("%Ln calls were captured in %1.", nullptr, CallWords::plural(m_ending->callsWritten()))
                    .arg(file));
        else
            Q_EMIT statusMessage(
                tr("The end of the capture was not written to %1: %2").arg(file, words(m_ending->error())));
        m_ending.reset();
    }
    if (m_capture && m_capture->state() != CallCapture::State::Running) {
        const bool isSlow = m_capture->state() == CallCapture::State::TooSlow;
        if (m_capture->isOver()) {
            const QString count = CallWords::number(m_capture->callsWritten());
            breakOff(isSlow ? tr("The disk is too slow: the capture ends after %1 calls in %2.")
                                  .arg(count, fileName())
                            : tr("%1: the capture ends after %2 calls in %3.")
                                  .arg(words(m_capture->error()), count, fileName()));
            m_capture.reset();
        }
    }
    if (m_capture)
        Q_EMIT progressed();
    if (!m_capture && !m_ending)
        m_timer.stop();
}

void LogCapture::breakOff(const QString& reason)
{
    m_reason = reason;
    setState(State::Broken);
    Q_EMIT statusMessage(reason);
}

void LogCapture::setState(State state)
{
    m_state = state;
    retranslate();
    Q_EMIT changed();
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ReceivedFile.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>

#include <cerrno>
#include <system_error>
#include <utility>

namespace workbench {

namespace {

constexpr int kLookAtFileMs = 200;

} // namespace

ReceivedFile::ReceivedFile(const Theme& theme, QString path, QString whose,
                           std::unique_ptr<ReceivedCapture> capture, QWidget* parent)
    : QWidget(parent), m_path(std::move(path)), m_whose(std::move(whose)), m_capture(std::move(capture)),
      m_message(new MessageLine(theme, this)),
      m_button(makeSmallTool(QStringLiteral("receivedFileStop"), this))
{
    setObjectName(QStringLiteral("receivedFile"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 8, 2);
    row->setSpacing(8);
    row->addWidget(m_message, 1);
    row->addWidget(m_button);
    m_message->setObjectName(QStringLiteral("receivedFileMessage"));
    m_button->setIcon(theme.icons().icon(u"close"));
    m_timer.setInterval(kLookAtFileMs);
    connect(&m_timer, &QTimer::timeout, this, &ReceivedFile::look);
    connect(m_button, &QToolButton::clicked, this, &ReceivedFile::press);
    m_timer.start();
    tell();
    look();
}

ReceivedFile::~ReceivedFile() = default;

QString ReceivedFile::text() const { return m_message->text(); }

void ReceivedFile::press()
{
    if (m_capture)
        m_capture->stop();
    else
        Q_EMIT done();
    look();
}

void ReceivedFile::finish()
{
    m_timer.stop();
    if (!m_capture)
        return;
    m_capture->finish();
    ended(*std::exchange(m_capture, nullptr));
}

void ReceivedFile::look()
{
    if (!m_capture)
        return;
    if (m_capture->isOver()) {
        m_timer.stop();
        ended(*std::exchange(m_capture, nullptr));
    }
    tell();
}

void ReceivedFile::ended(const ReceivedCapture& capture)
{
    const QString amount = bytesText(static_cast<qint64>(capture.bytesWritten()));
    if (capture.state() == ReceivedCapture::State::Closed) {
        Q_EMIT statusMessage(tr("Received and written to %2: %1.", "bytes, a file")
                                 .arg(amount, QDir::toNativeSeparators(m_path)));
        QMetaObject::invokeMethod(this, &ReceivedFile::done, Qt::QueuedConnection);
        return;
    }
    const auto state = capture.state();
    const int error = capture.error();
    const bool isEmpty = capture.bytesWritten() == 0;
    m_failure = [this, state, error, amount, isEmpty] {
        const QString file = QFileInfo(m_path).fileName();
        if (state == ReceivedCapture::State::TooSlow)
            return tr("The disk is too slow: %1 ends after %2; what came later is not in it.")
                .arg(file, amount);
        if (state == ReceivedCapture::State::HandedOver)
            return tr("Step by step: %1 ends after %2; what is received by hand is not in it.")
                .arg(file, amount);
        if (isEmpty && error == EBUSY) // openForWriting()
            return tr("%1 is being written already.").arg(QDir::toNativeSeparators(m_path));
        const QString words = QString::fromStdString(std::generic_category().message(error));
        return isEmpty ? tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(m_path), words)
                       : tr("%1: %2 ends after %3; what came later is not in it.", "reason, file, amount")
                             .arg(words, file, amount);
    };
    Q_EMIT statusMessage(m_failure());
}

void ReceivedFile::tell()
{
    const QString file = QFileInfo(m_path).fileName();
    if (m_failure) {
        m_message->setRefusal(m_failure());
    } else if (m_capture) {
        const QString amount = amountText(m_capture->bytesWritten());
        m_message->setMessage(
            u"dot", ThemeColor::Peer,
            m_whose.isEmpty()
                ? tr("What is received goes into %1: %2", "file, amount").arg(file, amount)
                : tr("What %1 sends goes into %2: %3", "peer, file, amount").arg(m_whose, file, amount));
    }
    m_button->setAccessibleName((m_capture ? tr("Stop saving to %1") : tr("Close the note on %1")).arg(file));
    m_button->setToolTip(m_button->accessibleName());
}

void ReceivedFile::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace workbench

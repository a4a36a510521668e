// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/FileLine.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/ProgressStrip.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>

#include <algorithm>

namespace workbench {

namespace {

QString fileName(const FileProgress& progress)
{
    return QFileInfo(QString::fromStdString(progress.path)).fileName();
}

} // namespace

FileLine::FileLine(QWidget* parent) : QWidget(parent), m_strip(new ProgressStrip(this))
{
    setObjectName(QStringLiteral("fileLine"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_strip);
    row->addStretch(1);
    connect(m_strip, &ProgressStrip::cancelled, this, [this] {
        m_isCancelled = true;
        m_waiting.clear();
        Q_EMIT cancelRequested();
    });
    m_strip->installEventFilter(this);
    hide();
}

/// No empty row while there is nothing to see.
bool FileLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        setVisible(event->type() == QEvent::ShowToParent);
    return QWidget::eventFilter(watched, event);
}

void FileLine::start(const QStringList& paths)
{
    m_waiting = paths;
    m_total = static_cast<int>(paths.size());
    m_begun = 0;
    m_isCancelled = false;
    next();
}

void FileLine::next()
{
    if (m_waiting.isEmpty())
        return;
    ++m_begun;
    Q_EMIT fileWanted(m_waiting.takeFirst());
}

void FileLine::show(const FileProgress& progress)
{
    if (m_going.empty() && progress.running && !m_strip->isActive()) {
        m_clock.start();
        m_ended = 0;
        m_endedBytes = 0;
        m_strip->begin(fileName(progress));
    }
    const std::pair key(progress.connection, progress.file);
    if (progress.running) {
        m_going[key] = progress;
        refresh();
        return;
    }
    m_going.erase(key);
    m_endedBytes += progress.sent;
    m_ended += progress.end == FileEnd::Sent ? 1 : 0;
    if (!m_going.empty()) {
        refresh();
        return;
    }
    if (progress.end == FileEnd::Sent && !m_waiting.isEmpty())
        next();
    else
        finish(progress);
}

void FileLine::refresh()
{
    quint64 sent = 0;
    quint64 size = 0;
    for (const auto& [key, one] : m_going) {
        sent += one.sent;
        size += std::max(one.sent, one.size);
    }
    m_text = progressText(sent, size);
    m_strip->setText(m_text);
    m_strip->setProgress(sent, size);
}

QString FileLine::progressText(quint64 sent, quint64 size) const
{
    QString words = tr("%1: %2 of %3", "a file, bytes, bytes")
                        .arg(fileName(m_going.begin()->second), amountText(sent), amountText(size));
    if (m_going.size() > 1)
        words += QStringLiteral(", ") + tr("to %Ln clients", nullptr, static_cast<int>(m_going.size()));
    if (m_total > 1)
        words += QStringLiteral(", ") + tr("file %1 of %2").arg(m_begun).arg(m_total);
    const qint64 ms = m_clock.elapsed();
    const quint64 all = m_endedBytes + sent;
    if (ms < ProgressStrip::kPatienceMs || all == 0)
        return words;
    const double perSecond = static_cast<double>(all) * 1000.0 / static_cast<double>(ms);
    const double left = static_cast<double>(size - sent) / perSecond;
    return words + QStringLiteral(", ") +
           tr("%1/s, %2 left", "an amount, a time")
               .arg(amountText(static_cast<quint64>(perSecond)),
                    runningText(static_cast<qint64>(left * 1000)));
}

void FileLine::finish(const FileProgress& last)
{
    m_waiting.clear();
    m_strip->end();
    m_text.clear();
    const QString time = runningText(m_clock.elapsed());
    const QString name = fileName(last);
    QString words;
    if (m_isCancelled || last.end == FileEnd::Cancelled)
        words = tr("Cancelled: %1 of %2 had been sent of %3.")
                    .arg(amountText(last.sent), amountText(last.size), name);
    else if (last.end == FileEnd::Lost)
        words =
            tr("%1 did not go to the end: %2 of %3.").arg(name, amountText(last.sent), amountText(last.size));
    else if (m_ended > 1)
        words = tr("%Ln files sent, %1 in %2.", nullptr, m_ended).arg(amountText(m_endedBytes), time);
    else
        words = tr("%1 is sent: %2 in %3.").arg(name, amountText(m_endedBytes), time);
    m_total = 0;
    Q_EMIT ended(words);
}

} // namespace workbench

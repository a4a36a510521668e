// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/TrafficSaver.h"
#include "widgets/fields/TrafficSplitter.h"
#include "widgets/fields/TrafficView.h"
#include "widgets/support/FileDialog.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"

#include <QFileDialog>
#include <QFileInfo>

namespace workbench {

void TrafficView::connectSaver()
{
    connect(m_saver, &TrafficSaver::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_progress, &ProgressStrip::cancelled, m_saver, &TrafficSaver::cancel);
    connect(m_saver, &TrafficSaver::saved, this, &TrafficView::tellSaved);
    connect(m_saver, &TrafficSaver::failed, this, [this](const QString& path, const QString& reason) {
        m_progress->end();
        if (reason.isEmpty())
            Q_EMIT statusMessage(tr("%1 was left as it was.").arg(path));
        else
            showProblem(tr("%1 cannot be written: %2.").arg(path, reason));
    });
    connect(m_table, &TrafficTable::tooManyRows, this, [this](qint64 rows) {
        showProblem(tr("%Ln rows are too many for that: save them to a file.", nullptr, pluralNumber(rows)));
    });
}

void TrafficView::askWhere(TrafficContent content)
{
    // Its own event loop would hold the window up: open() does not.
    QFileDialog* dialog = newFileDialog(this, tr("Save"));
    if (dialog == nullptr)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(content == TrafficContent::WholeText       ? QStringLiteral("conversation.txt")
                       : content == TrafficContent::ReceivedBytes ? QStringLiteral("received.bin")
                                                                  : QStringLiteral("sent.bin"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content](const QString& path) { save(content, path); });
    dialog->open();
}

void TrafficView::save(TrafficContent content, const QString& path)
{
    if (model() == nullptr)
        return;
    m_message->hide();
    if (content == TrafficContent::WholeText && m_splitter->isBehind())
        showProblem(tr("The conversation is still being split: save it in a moment."));
    else if (m_saver->start((content == TrafficContent::WholeText ? shown() : model())->snapshot(), content,
                            path))
        m_progress->begin(tr("Saving %1").arg(QFileInfo(path).fileName()));
    else
        showProblem(tr("Another file is being saved: wait until it is, or cancel it."));
}

void TrafficView::tellSaved(const QString& path)
{
    m_progress->end();
    const TrafficGaps& gaps = m_saver->gaps();
    if (gaps.rows > 0 || gaps.bytes > 0)
        showProblem(tr("%1 is not whole: %2 and %3 were no longer in memory.")
                        .arg(path,
                             gaps.rows == 1 ? tr("1 older row")
                                            : tr("%Ln older rows", nullptr, pluralNumber(gaps.rows)),
                             bytesText(gaps.bytes)));
    Q_EMIT statusMessage(tr("Saved %1.").arg(path));
}

void TrafficView::showProblem(const QString& words)
{
    m_message->setRefusal(words);
    m_message->show();
    Q_EMIT statusMessage(words);
}

} // namespace workbench

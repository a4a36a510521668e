// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/TrafficFile.h"
#include "widgets/fields/TrafficView.h"
#include "widgets/support/FileDialog.h"
#include "widgets/support/MessageLine.h"

#include <QFileDialog>
#include <QSaveFile>

namespace workbench {

void TrafficView::askWhere(SaveAs form)
{
    // Its own event loop would hold the window up: open() does not.
    QFileDialog* dialog = newFileDialog(this, tr("Save"));
    if (dialog == nullptr)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(form == SaveAs::WholeText       ? QStringLiteral("conversation.txt")
                       : form == SaveAs::ReceivedBytes ? QStringLiteral("received.bin")
                                                       : QStringLiteral("sent.bin"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, form](const QString& path) { save(form, path); });
    dialog->open();
}

bool TrafficView::save(SaveAs form, const QString& path)
{
    const TrafficModel* saved = model();
    if (saved == nullptr)
        return false;
    m_message->hide();
    if (form == SaveAs::WholeText && m_splitter->isBehind()) {
        showProblem(tr("The conversation is still being split: save it in a moment."));
        return false;
    }
    QSaveFile file(path);
    TrafficGaps gaps;
    bool done = file.open(QIODevice::WriteOnly);
    if (done) {
        gaps = form == SaveAs::WholeText       ? writeText(*shown(), file)
               : form == SaveAs::ReceivedBytes ? writeBytes(*saved, TrafficRow::Kind::Received, file)
                                               : writeBytes(*saved, TrafficRow::Kind::Sent, file);
        done = file.commit();
    }
    if (!done) {
        showProblem(tr("%1 cannot be written: %2.").arg(path, file.errorString()));
        return false;
    }
    if (gaps.rows > 0 || gaps.bytes > 0)
        showProblem(tr("%1 is not whole: %2 and %3 were no longer in memory.")
                        .arg(path,
                             gaps.rows == 1 ? tr("1 older row")
                                            : tr("%Ln older rows", nullptr, pluralNumber(gaps.rows)),
                             bytesText(gaps.bytes)));
    Q_EMIT statusMessage(tr("Saved %1.").arg(path));
    return true;
}

void TrafficView::showProblem(const QString& words)
{
    m_message->setRefusal(words);
    m_message->show();
    Q_EMIT statusMessage(words);
}

} // namespace workbench

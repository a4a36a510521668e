// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallExportActions.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>

#include <algorithm>
#include <array>

/// The part of CallLogView that saves and copies.
namespace workbench {

void CallLogView::save(ExportRange range, ExportFormat format)
{
    const std::array<QString, 4> names{tr("text"), tr("JSON Lines"), tr("CSV"), tr("pcapng")};
    const std::array<QString, 4> kinds{tr("Text"), tr("JSON Lines"), tr("CSV"), tr("pcapng for Wireshark")};
    const auto index = static_cast<std::size_t>(format);
    const QString& name = names[index];
    const QString ending = QString::fromLatin1(fileEnding(format).data());
    const QString title = range == ExportRange::All     ? tr("Save the log as %1").arg(name)
                          : range == ExportRange::Shown ? tr("Save the rows shown as %1").arg(name)
                                                        : tr("Save the selected rows as %1").arg(name);
    m_dialogs.chooseFileToSave(
        this,
        {title, QStringLiteral("calls.") + ending, QStringLiteral("%1 (*.%2)").arg(kinds[index], ending),
         ending},
        [this, range, format](const QString& path) {
            m_refusal->hide();
            if (m_saver->start(callsOf(m_model, m_table->selectedRows(), range), format, path))
                m_progress->begin(tr("Saving %1").arg(QFileInfo(path).fileName()));
            else
                Q_EMIT statusMessage(tr("The log is being written already."));
        });
}

QList<int> CallLogView::rowsToCopy()
{
    QList<int> rows = m_table->selectedRows();
    if (rows.size() <= kMostCopiedRows)
        return rows;
    Q_EMIT statusMessage(tr("Nothing was copied: %Ln rows are too many. Save them to a file.", nullptr,
                            CallWords::plural(static_cast<quint64>(rows.size()))));
    return {};
}

void CallLogView::copy(ExportFormat format)
{
    const QString text = callsAsText(m_model, rowsToCopy(), format);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void CallLogView::copyBytes(BytesForm form)
{
    const MovedBytes bytes = bytesOf(m_model, rowsToCopy());
    if (bytes.kept.empty())
        return;
    QGuiApplication::clipboard()->setText(CallWords::utf8(bytesText(bytes.kept, form)));
    if (bytes.length > bytes.kept.size())
        Q_EMIT statusMessage(
            tr("%1 of %2 bytes were copied; the others were not kept.")
                .arg(locale().toString(quint64{bytes.kept.size()}), locale().toString(bytes.length)));
}

void CallLogView::saveToLibrary()
{
    const QList<int> rows = rowsToCopy();
    const MovedBytes bytes = bytesOf(m_model, rows);
    if (!bytes.kept.empty())
        Q_EMIT saveToLibraryRequested(m_model.record(rows.first()).seq(),
                                      QByteArray(reinterpret_cast<const char*>(bytes.kept.data()),
                                                 static_cast<qsizetype>(bytes.kept.size())),
                                      bytes.length);
}

void CallLogView::updateSelection()
{
    // Of many rows the first tell enough.
    const QList<int> rows = m_table->selectedRows();
    const bool bytes = !bytesOf(m_model, rows.first(std::min<qsizetype>(rows.size(), 256))).kept.empty();
    m_actions->exports->setHasSelection(!rows.isEmpty(), bytes || rows.size() > 256);
    m_actions->saveToLibrary->setEnabled(bytes);
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ReceivedFiles.h"

#include "widgets/support/FileDialog.h"
#include "widgets/support/Theme.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace workbench {

ReceivedFiles::ReceivedFiles(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("receivedFiles"));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    hide();
}

void ReceivedFiles::ask(const QString& whose, const Begin& begin)
{
    QFileDialog* dialog = newFileDialog(this, tr("Save what is received from now on"));
    if (dialog == nullptr)
        return;
    dialog->setObjectName(QStringLiteral("receivedFileDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("received.bin"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, whose, begin](const QString& path) { this->begin(path, whose, begin); });
    dialog->open();
}

void ReceivedFiles::begin(const QString& path, const QString& whose, const Begin& begin)
{
    std::unique_ptr<ReceivedCapture> capture = begin(std::filesystem::path(path.toStdU16String()));
    if (!capture) {
        Q_EMIT statusMessage(tr("%1 has gone: no file was made.").arg(whose));
        return;
    }
    auto* file = new ReceivedFile(m_theme, path, whose, std::move(capture), this);
    m_files.push_back(file);
    m_column->addWidget(file);
    connect(file, &ReceivedFile::statusMessage, this, &ReceivedFiles::statusMessage);
    connect(file, &ReceivedFile::done, this, [this, file] {
        m_files.removeOne(file);
        file->deleteLater();
        file->hide();
        showOrHide();
    });
    showOrHide();
    if (!file->isRunning())
        Q_EMIT statusMessage(file->text());
}

void ReceivedFiles::finish()
{
    for (ReceivedFile* file : std::as_const(m_files))
        file->finish();
}

void ReceivedFiles::showOrHide() { setVisible(!m_files.isEmpty()); }

} // namespace workbench

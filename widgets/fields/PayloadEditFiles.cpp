// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// How whole files are sent from the payload bar.
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/FileLine.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/support/FileDialog.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

namespace workbench {

void PayloadEdit::setFilesFollowed() { m_sendFolder->setVisible(true); }

void PayloadEdit::showFile(const FileProgress& progress) { m_files->show(progress); }

void PayloadEdit::askForFile()
{
    QFileDialog* dialog = newFileDialog(this, tr("Send a file"));
    if (dialog == nullptr)
        return;
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (isReadable(path))
            m_files->start({path});
    });
    dialog->open();
}

void PayloadEdit::askForFolder()
{
    QFileDialog* dialog = newFileDialog(this, tr("Send the files of a folder"));
    if (dialog == nullptr)
        return;
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PayloadEdit::sendFolder);
    dialog->open();
}

/// The files that are in it, by name; folders in it are left out.
void PayloadEdit::sendFolder(const QString& path)
{
    setProblem({});
    QStringList files;
    const QFileInfoList found = QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo& one : found)
        files << one.filePath();
    if (files.isEmpty())
        setProblem(tr("%1 has no file that can be read.").arg(QFileInfo(path).fileName()));
    else
        m_files->start(files);
}

bool PayloadEdit::isReadable(const QString& path)
{
    setProblem({});
    const QFileInfo info(path);
    if (info.isDir()) {
        setProblem(tr("%1 is a folder, not a file.").arg(info.fileName()));
        return false;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return true;
    setProblem(tr("%1 cannot be read: %2.").arg(info.fileName(), file.errorString()));
    return false;
}

void PayloadEdit::offerFile(const QString& path)
{
    m_offer->hide();
    if (!isReadable(path))
        return;
    m_offered = path;
    const QFileInfo info(path);
    m_offerText->setText(tr("%1, %2").arg(info.fileName(), bytesText(info.size())));
    m_offer->show();
    m_offerSend->setFocus(Qt::OtherFocusReason);
}

} // namespace workbench

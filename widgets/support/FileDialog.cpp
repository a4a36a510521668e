// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/FileDialog.h"

#include "core/system/DescriptorLimit.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace workbench {

namespace {

/// Its thread's wake-up, the folder, what watches the folder, the files of icons.
constexpr unsigned kDescriptorsOfADialog = 8;

class FileDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::FileDialogWords)
};

void sayThatNoneIsLeft(QWidget* parent)
{
    auto* box = new QMessageBox(QMessageBox::Information, {},
                                FileDialogWords::tr("Files cannot be chosen now: no descriptor is left."),
                                QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(FileDialogWords::tr("Close a few sockets, then try again."));
    box->open();
}

} // namespace

QFileDialog* newFileDialog(QWidget* parent, const QString& title)
{
    if (!canOpenDescriptors(kDescriptorsOfADialog)) {
        sayThatNoneIsLeft(parent);
        return nullptr;
    }
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace workbench

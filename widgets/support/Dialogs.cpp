// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Dialogs.h"

#include "widgets/support/FileDialog.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace workbench {

namespace {

QFileDialog* fileDialog(QWidget* parent, const Dialogs::FileQuestion& question)
{
    QFileDialog* dialog = newFileDialog(parent, question.title);
    if (dialog != nullptr)
        dialog->setNameFilter(question.filter);
    return dialog;
}

QFileDialog* fileDialog(QWidget* parent, const Dialogs::FileQuestion& question,
                        std::function<void(const QString& path)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, question);
    if (dialog == nullptr)
        return nullptr;
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [chosen = std::move(chosen)](const QString& path) { chosen(path); });
    return dialog;
}

} // namespace

void WindowDialogs::chooseFileToSave(QWidget* parent, const FileQuestion& question,
                                     std::function<void(const QString& path)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, question, std::move(chosen));
    if (dialog == nullptr)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const QString ending = filter.section(QLatin1String("*."), 1).section(QLatin1Char(')'), 0, 0);
        dialog->setDefaultSuffix(ending);
    });
    dialog->open();
}

void WindowDialogs::chooseFileToOpen(QWidget* parent, const FileQuestion& question,
                                     std::function<void(const QString& path)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, question, std::move(chosen));
    if (dialog == nullptr)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void WindowDialogs::chooseFilesToOpen(QWidget* parent, const FileQuestion& question,
                                      std::function<void(const QStringList& paths)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, question);
    if (dialog == nullptr)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [chosen = std::move(chosen)](const QStringList& paths) { chosen(paths); });
    dialog->open();
}

void WindowDialogs::confirm(QWidget* parent, const Question& question, std::function<void()> confirmed)
{
    auto* box = new QMessageBox(QMessageBox::Question, {}, question.text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.details);
    QPushButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QAbstractButton::clicked, box,
                     [confirmed = std::move(confirmed)] { confirmed(); });
    box->open();
}

void WindowDialogs::askToSave(QWidget* parent, const QString& text, std::function<void()> save,
                              std::function<void()> discard)
{
    auto* box = new QMessageBox(QMessageBox::Question, {}, text,
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    QObject::connect(box->button(QMessageBox::Save), &QAbstractButton::clicked, box,
                     [save = std::move(save)] { save(); });
    QObject::connect(box->button(QMessageBox::Discard), &QAbstractButton::clicked, box,
                     [discard = std::move(discard)] { discard(); });
    box->open();
}

} // namespace workbench

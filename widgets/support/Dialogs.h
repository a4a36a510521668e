// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace workbench {

/// The door to the windows that interrupt: file dialogs and questions. They open and return at once;
/// the answer comes later, and never when the user cancels or `parent` goes. Tests put their own behind it.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    struct FileQuestion {
        QString title;
        QString suggestion; ///< file name, with or without a folder
        QString filter;     ///< as QFileDialog takes it: "JSON Lines (*.jsonl)"
        QString suffix;     ///< added where the user gives none: "jsonl"
    };
    /// A file to write; the user has agreed to replace it where it exists.
    virtual void chooseFileToSave(QWidget* parent, const FileQuestion& question,
                                  std::function<void(const QString& path)> chosen) = 0;

    /// A file to read; of `question` the suggestion and the suffix are not used.
    virtual void chooseFileToOpen(QWidget* parent, const FileQuestion& question,
                                  std::function<void(const QString& path)> chosen) = 0;

    /// The same, but several may be chosen.
    virtual void chooseFilesToOpen(QWidget* parent, const FileQuestion& question,
                                   std::function<void(const QStringList& paths)> chosen) = 0;

    struct Question {
        QString text;    ///< what is about to be lost
        QString details; ///< what can be done instead
        QString yes;     ///< the verb on the button: "Clear"
    };
    virtual void confirm(QWidget* parent, const Question& question, std::function<void()> confirmed) = 0;

    /// Whether `text` ("Save the changes to x first?") is done first: Save, Discard, or Cancel, which calls
    /// neither.
    virtual void askToSave(QWidget* parent, const QString& text, std::function<void()> save,
                           std::function<void()> discard) = 0;

protected:
    Dialogs() = default;
    Dialogs(const Dialogs&) = default;
    Dialogs& operator=(const Dialogs&) = default;
};

/// The real ones: window-modal QFileDialog and QMessageBox, without a nested event loop.
class WindowDialogs final : public Dialogs
{
public:
    void chooseFileToSave(QWidget* parent, const FileQuestion& question,
                          std::function<void(const QString& path)> chosen) override;
    void chooseFileToOpen(QWidget* parent, const FileQuestion& question,
                          std::function<void(const QString& path)> chosen) override;
    void chooseFilesToOpen(QWidget* parent, const FileQuestion& question,
                           std::function<void(const QStringList& paths)> chosen) override;
    void confirm(QWidget* parent, const Question& question, std::function<void()> confirmed) override;
    void askToSave(QWidget* parent, const QString& text, std::function<void()> save,
                   std::function<void()> discard) override;
};

} // namespace workbench

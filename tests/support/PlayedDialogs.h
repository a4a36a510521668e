// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/support/Dialogs.h"

#include <QString>

namespace workbench {

/// Answers in the user's place: the file `path` (cancels where empty), and yes or no to questions.
class PlayedDialogs final : public Dialogs
{
public:
    QString path;
    bool agrees = false;
    int filesAsked = 0;
    int questionsAsked = 0;
    QString lastQuestion;

    void chooseFileToSave(QWidget*, const FileQuestion& question,
                          std::function<void(const QString& path)> chosen) override
    {
        ++filesAsked;
        lastQuestion = question.title;
        if (!path.isEmpty())
            chosen(path);
    }
    void chooseFileToOpen(QWidget* parent, const FileQuestion& question,
                          std::function<void(const QString& path)> chosen) override
    {
        chooseFileToSave(parent, question, std::move(chosen));
    }
    void chooseFilesToOpen(QWidget* parent, const FileQuestion& question,
                           std::function<void(const QStringList& paths)> chosen) override
    {
        chooseFileToSave(parent, question, [&chosen](const QString& one) { chosen({one}); });
    }
    void confirm(QWidget*, const Question& question, std::function<void()> confirmed) override
    {
        ++questionsAsked;
        lastQuestion = question.text;
        if (agrees)
            confirmed();
    }
    void askToSave(QWidget*, const QString& text, std::function<void()> /*save*/,
                   std::function<void()> discard) override
    {
        ++questionsAsked;
        lastQuestion = text;
        if (agrees)
            discard();
    }
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tabs/ReceivedFile.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace workbench {

/// The files of a tab that what is received goes into, one line each; no room where there is none.
class ReceivedFiles : public QWidget
{
    Q_OBJECT
public:
    /// Makes the file and begins; null where whom it comes from has gone.
    using Begin = std::function<std::unique_ptr<ReceivedCapture>(std::filesystem::path path)>;

    explicit ReceivedFiles(const Theme& theme, QWidget* parent = nullptr);

    /// Asks for a file, then begins.
    void ask(const QString& whose, const Begin& begin);
    /// Begins at once; the line says so where the file cannot be written, or is being written already.
    void begin(const QString& path, const QString& whose, const Begin& begin);
    /// Ends all and waits until what has come is written: for the destructor of a tab, whose role goes then.
    void finish();

Q_SIGNALS:
    void statusMessage(const QString& text);

private:
    void showOrHide();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QList<ReceivedFile*> m_files;
};

} // namespace workbench

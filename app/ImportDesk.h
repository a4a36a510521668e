// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/import/ImportedFile.h"

#include <QObject>

#include <vector>

namespace workbench {

class Dialogs;
class ImportDialog;
class LibraryDesk;
class MainWindow;
class Theme;

/// Import of one window: from files that are chosen or dropped and from the clipboard, through ImportDialog,
/// into the library. GUI thread.
class ImportDesk : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it; `library` is joined already.
    ImportDesk(MainWindow& window, LibraryDesk& library, const Theme& theme, Dialogs& dialogs);

    void open(const QStringList& paths);
    /// Null where none is open.
    ImportDialog* dialog() const { return m_dialog; }

private:
    void choose();
    void paste();
    void read(std::vector<ImportSource> sources);
    void take(const ImportDialog& dialog);

    MainWindow& m_window;
    LibraryDesk& m_library;
    const Theme& m_theme;
    Dialogs& m_dialogs;
    ImportDialog* m_dialog = nullptr; ///< the window's
};

} // namespace workbench

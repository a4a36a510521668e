// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/ImportDesk.h"

#include "app/LibraryDesk.h"
#include "widgets/MainWindow.h"
#include "widgets/WindowMenus.h"
#include "widgets/import/ImportDialog.h"
#include "widgets/library/LibraryPane.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/DroppedFiles.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace workbench {

namespace {

/// Without the folders that they stand in.
int thingsIn(const std::vector<LibraryItem>& items)
{
    int count = 0;
    for (const LibraryItem& item : items) {
        const auto* folder = std::get_if<LibraryFolder>(&item.content);
        count += folder != nullptr ? thingsIn(folder->items) : 1;
    }
    return count;
}

} // namespace

ImportDesk::ImportDesk(MainWindow& window, LibraryDesk& library, const Theme& theme, Dialogs& dialogs)
    : m_window(window), m_library(library), m_theme(theme), m_dialogs(dialogs)
{
    LibraryPane* pane = library.pane();
    QMenu& file = *window.menus().file;
    const QList<QAction*> entries = file.actions();
    QAction* next = entries.value(entries.indexOf(window.menus().openLog) + 1);
    file.insertActions(next, {pane->importAction(), pane->pasteAction()});
    connect(pane, &LibraryPane::importRequested, this, [this](const QStringList& paths) {
        if (paths.isEmpty())
            choose();
        else
            open(paths);
    });
    connect(pane, &LibraryPane::pasteRequested, this, &ImportDesk::paste);
    connect(&window, &MainWindow::importRequested, this, &ImportDesk::open);
}

void ImportDesk::choose()
{
    const QString filter = tr("Files that can be imported (%1);;All files (*)")
                               .arg(QStringLiteral("*.ini *.json *.pcap *.pcapng *.cap *.txt *.hex *.h *.c"));
    m_dialogs.chooseFilesToOpen(&m_window, {tr("Import into the library"), {}, filter, {}},
                                [this](const QStringList& paths) { open(paths); });
}

void ImportDesk::open(const QStringList& paths)
{
    std::vector<ImportSource> sources;
    for (const QString& path : paths)
        sources.push_back({path, QFileInfo(path).fileName()});
    read(std::move(sources));
}

/// Files that were copied in a file manager, else the text.
void ImportDesk::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const QStringList paths = data != nullptr ? localFiles(*data) : QStringList();
    if (!paths.isEmpty()) {
        open(paths);
    } else if (data != nullptr && data->hasText() && !data->text().isEmpty()) {
        ImportSource source;
        source.name = tr("Clipboard");
        source.bytes = data->text().toUtf8();
        read({source});
    } else {
        m_window.showMessage(tr("There is no text in the clipboard that could be imported."));
    }
}

void ImportDesk::read(std::vector<ImportSource> sources)
{
    if (sources.empty() || m_dialog != nullptr)
        return;
    m_dialog = new ImportDialog(m_library.model(), m_theme, &m_window);
    connect(m_dialog, &QDialog::accepted, this, [this, dialog = m_dialog] { take(*dialog); });
    connect(m_dialog, &QDialog::finished, this, [this] { m_dialog = nullptr; });
    m_dialog->open();
    m_dialog->read(std::move(sources));
}

void ImportDesk::take(const ImportDialog& dialog)
{
    const std::vector<LibraryItem> items = dialog.items();
    m_window.docks().raise(MainWindow::Panel::Library);
    m_library.pane()->addImported(items, dialog.folder());
    m_window.showMessage(
        tr("%Ln thing(s) were imported into the library; Undo takes them out.", nullptr, thingsIn(items)));
}

} // namespace workbench

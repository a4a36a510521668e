// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/WorkspaceDesk.h"

#include "app/LibraryStore.h"
#include "app/WorkspaceSnapshot.h"
#include "widgets/MainWindow.h"
#include "widgets/fields/PayloadEdit.h"
#include "widgets/log/SavedFilters.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

constexpr Setting<QStringList> kRecent{QLatin1String("workspace/recent")};
constexpr int kMostRecent = 10;

/// Whether the user may have changed something by it.
bool isEdit(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonRelease:
    case QEvent::Drop:
    case QEvent::InputMethod:
    case QEvent::Wheel:
        return true;
    default:
        return false;
    }
}

QString nameOf(const QString& path) { return QFileInfo(path).completeBaseName(); }

} // namespace

WorkspaceDesk::WorkspaceDesk(const Parts& parts)
    : m_parts(parts),
      m_autosave(parts.dataFolder.isEmpty() ? QString()
                                            : QDir(parts.dataFolder).filePath(QStringLiteral("autosave"))),
      m_recent(new QMenu(&parts.window)), m_templates(new QMenu(&parts.window)),
      m_new(new QAction(&parts.window)), m_open(new QAction(&parts.window)),
      m_save(new QAction(&parts.window)), m_saveAs(new QAction(&parts.window)),
      m_saveAsTemplate(new QAction(&parts.window))
{
    build();
    retranslate();
    m_saved = ownText();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAutosaveMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        Q_EMIT autosaving();
        autosave();
    });
    QCoreApplication::instance()->installEventFilter(this);
}

WorkspaceDesk::~WorkspaceDesk() = default;

void WorkspaceDesk::build()
{
    m_new->setObjectName(QStringLiteral("newWorkspace"));
    m_open->setObjectName(QStringLiteral("openWorkspace"));
    m_save->setObjectName(QStringLiteral("saveWorkspace"));
    m_saveAs->setObjectName(QStringLiteral("saveWorkspaceAs"));
    m_saveAsTemplate->setObjectName(QStringLiteral("saveTemplate"));
    m_recent->setObjectName(QStringLiteral("recentWorkspaces"));
    m_templates->setObjectName(QStringLiteral("templates"));
    m_new->setShortcuts(QKeySequence::New);
    m_open->setShortcuts(QKeySequence::Open);
    m_save->setShortcuts(QKeySequence::Save);
    m_saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(m_new, &QAction::triggered, this, &WorkspaceDesk::makeNew);
    connect(m_open, &QAction::triggered, this, &WorkspaceDesk::chooseToOpen);
    connect(m_save, &QAction::triggered, this, [this] { save(); });
    connect(m_saveAs, &QAction::triggered, this, [this] { saveAs(); });
    connect(m_saveAsTemplate, &QAction::triggered, this, &WorkspaceDesk::saveAsTemplate);
    connect(m_recent, &QMenu::aboutToShow, this, &WorkspaceDesk::fillRecent);
    connect(m_templates, &QMenu::aboutToShow, this, &WorkspaceDesk::fillTemplates);
    m_templates->menuAction()->setVisible(!m_parts.dataFolder.isEmpty());
    m_saveAsTemplate->setVisible(!m_parts.dataFolder.isEmpty());

    MainWindow& window = m_parts.window;
    window.addActions({m_new, m_open, m_save, m_saveAs}); // their keys work everywhere in it
    QMenu& file = *window.menus().file;
    QAction* first = file.actions().value(0);
    file.insertActions(first, {m_new, m_templates->menuAction(), m_open, m_recent->menuAction(), m_save,
                               m_saveAs, m_saveAsTemplate});
    file.insertSeparator(first);
    fillRecent();
}

void WorkspaceDesk::retranslate()
{
    m_new->setText(tr("New &workspace"));
    m_templates->setTitle(tr("New from te&mplate"));
    m_open->setText(tr("Open works&pace…"));
    m_recent->setTitle(tr("Open &recent"));
    m_save->setText(tr("&Save workspace"));
    m_saveAs->setText(tr("Save workspace &as…"));
    m_saveAsTemplate->setText(tr("Save as temp&late…"));
    showName(!m_path.isEmpty() && isChanged());
}

// ---- what is in the window

QByteArray WorkspaceDesk::text() const
{
    return QByteArray::fromStdString(
        workspaceText(snapshotOf(m_parts.window.tabs(), m_parts.filters, m_parts.library.items())));
}

QByteArray WorkspaceDesk::ownText() const
{
    return m_path.isEmpty() ? QByteArray::fromStdString(
                                  workspaceText(snapshotOf(m_parts.window.tabs(), m_parts.filters, {})))
                            : text();
}

bool WorkspaceDesk::isChanged() const { return ownText() != m_saved; }

void WorkspaceDesk::put(const Workspace& workspace, const QString& path)
{
    m_parts.library.begin(workspace.library, !path.isEmpty());
    apply(workspace, m_parts.window.tabs(), m_parts.filters, [this](Tab& tab) {
        if (const auto fresh = m_parts.fresh.find(tab.kind()); fresh != m_parts.fresh.end())
            tab.restoreState(fresh->second);
        if (PayloadEdit* payload = tab.payloadBar())
            payload->setPayload({});
    });
}

// ---- opening

void WorkspaceDesk::makeNew()
{
    unlessLost([this] {
        put(oneTabOfEach(), {});
        setFile({}, false);
    });
}

void WorkspaceDesk::chooseToOpen()
{
    m_parts.dialogs.chooseFileToOpen(
        &m_parts.window, {tr("Open a workspace"), m_path, tr("Workspaces (*.json);;All files (*)"), {}},
        [this](const QString& path) { open(path); });
}

void WorkspaceDesk::open(const QString& path)
{
    unlessLost([this, path] { load(path, false); });
}

void WorkspaceDesk::load(const QString& path, bool asTemplate)
{
    const FileOutcome file = readWorkspaceFile(path);
    if (!file.error.isEmpty()) {
        refuseFile(path, tr("%1 cannot be read: %2.").arg(nameOf(path), file.error));
        return;
    }
    const ReadWorkspace read = readWorkspace(file.text.toStdString());
    if (!read.isWorkspace) {
        refuseFile(path, tr("%1 is no workspace, or is damaged.").arg(nameOf(path)));
        return;
    }
    const int sockets = socketsClosedBy(read.workspace, m_parts.window.tabs());
    if (sockets == 0) {
        take(read, path, asTemplate);
        return;
    }
    m_parts.dialogs.confirm(&m_parts.window,
                            {tr("Open %1 and close %Ln socket(s)?", nullptr, sockets).arg(nameOf(path)),
                             tr("The workspace has fewer tabs: those that are too many are closed."),
                             tr("Open")},
                            [this, read, path, asTemplate] { take(read, path, asTemplate); });
}

void WorkspaceDesk::take(const ReadWorkspace& read, const QString& path, bool asTemplate)
{
    const QString file = asTemplate ? QString() : path;
    put(read.workspace, file);
    setFile(file, read.isNewer());
    if (!asTemplate)
        noteRecent(path);
    QStringList places;
    for (const JsonProblem& problem : read.problems)
        places << QString::fromStdString(problem.place);
    if (read.isNewer())
        m_parts.window.showMessage(
            tr("%1 was written by a newer version: it opens read-only. Save as… makes a copy of "
               "what this version knows.")
                .arg(nameOf(path)));
    else if (!places.isEmpty())
        m_parts.window.showMessage(tr("%1 is open, but for what could not be read: %2.")
                                       .arg(nameOf(path), places.mid(0, 3).join(QStringLiteral(", "))));
    else
        m_parts.window.showMessage(tr("%1 is open.").arg(nameOf(path)));
}

/// The file stays as it is.
void WorkspaceDesk::refuseFile(const QString& path, const QString& why)
{
    const QFileInfo backup(backupOf(path));
    const bool isOfUse =
        backup.exists() && readWorkspace(readWorkspaceFile(backup.filePath()).text.toStdString()).isWorkspace;
    m_parts.window.showMessage(why);
    if (!isOfUse)
        return;
    m_parts.dialogs.confirm(
        &m_parts.window,
        {why,
         tr("It stays as it is. Beside it is what it was before it was saved the last time, on %1.")
             .arg(QLocale().toString(backup.lastModified(), QLocale::ShortFormat)),
         tr("Open the backup")},
        [this, path] { load(backupOf(path), true); });
}

void WorkspaceDesk::recover()
{
    const auto left = m_autosave.takeLeft();
    if (!left)
        return;
    const ReadWorkspace read = readWorkspace(left->text.toStdString());
    if (!read.isWorkspace)
        return;
    m_autosave.write(left->text, left->path); // should the program end now
    put(read.workspace, left->path);
    setFile(left->path, false);
    m_saved = m_path.isEmpty() ? m_saved : readWorkspaceFile(m_path).text;
    showName(isChanged());
    m_parts.window.showMessage(
        tr("The program had ended without being closed: what was in the window is here again."));
}

// ---- saving

void WorkspaceDesk::unlessLost(const std::function<void()>& then)
{
    if (!isChanged()) {
        then();
        return;
    }
    const QString name = m_path.isEmpty() ? tr("this workspace") : nameOf(m_path);
    m_parts.dialogs.askToSave(
        &m_parts.window, tr("Save the changes to %1 first?").arg(name), [this, then] { save(then); }, then);
}

void WorkspaceDesk::save(std::function<void()> then)
{
    if (m_path.isEmpty() || m_isReadOnly)
        saveAs(std::move(then));
    else if (write(m_path) && then)
        then();
}

void WorkspaceDesk::saveAs(std::function<void()> then)
{
    const QString name =
        m_path.isEmpty() ? tr("workspace", "a file's name") + QStringLiteral(".json") : m_path;
    m_parts.dialogs.chooseFileToSave(
        &m_parts.window, {tr("Save the workspace"), name, tr("Workspaces (*.json)"), QStringLiteral("json")},
        [this, then = std::move(then)](const QString& path) {
            if (!write(path))
                return;
            setFile(path, false);
            noteRecent(path);
            if (then)
                then();
        });
}

bool WorkspaceDesk::write(const QString& path)
{
    const QByteArray now = text();
    if (const QString error = writeWorkspaceFile(path, now); !error.isEmpty()) {
        m_parts.window.showMessage(tr("%1 was not saved: %2.").arg(nameOf(path), error));
        return false;
    }
    m_saved = now;
    showName(false);
    m_parts.window.showMessage(tr("%1 is saved.").arg(nameOf(path)));
    return true;
}

QString WorkspaceDesk::templatesFolder() const
{
    return QDir(m_parts.dataFolder).filePath(QStringLiteral("templates"));
}

void WorkspaceDesk::saveAsTemplate()
{
    QDir().mkpath(templatesFolder());
    m_parts.dialogs.chooseFileToSave(
        &m_parts.window,
        {tr("Save as template"),
         QDir(templatesFolder()).filePath(tr("template", "a file's name") + QStringLiteral(".json")),
         tr("Workspaces (*.json)"), QStringLiteral("json")},
        [this](const QString& path) {
            const QString error = writeWorkspaceFile(path, text());
            m_parts.window.showMessage(error.isEmpty()
                                           ? tr("%1 is a template now.").arg(nameOf(path))
                                           : tr("%1 was not saved: %2.").arg(nameOf(path), error));
        });
}

// ---- menus and names

void WorkspaceDesk::fillTemplates()
{
    m_templates->clear();
    const QFileInfoList found =
        QDir(templatesFolder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& one : found) {
        m_templates->addAction(one.completeBaseName(), this, [this, path = one.filePath()] {
            unlessLost([this, path] { load(path, true); });
        });
    }
    if (found.isEmpty())
        m_templates->addAction(tr("No template yet"))->setEnabled(false);
}

void WorkspaceDesk::fillRecent()
{
    m_recent->clear();
    const QStringList paths = m_parts.settings.value(kRecent);
    for (const QString& path : paths) {
        QAction* action =
            m_recent->addAction(QDir::toNativeSeparators(path), this, [this, path] { open(path); });
        action->setEnabled(QFileInfo::exists(path));
    }
    if (paths.isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void WorkspaceDesk::noteRecent(const QString& path)
{
    QStringList paths = m_parts.settings.value(kRecent);
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    m_parts.settings.setValue(kRecent, QStringList(paths.mid(0, kMostRecent)));
}

void WorkspaceDesk::setFile(const QString& path, bool isReadOnly)
{
    if (!path.isEmpty())
        m_parts.library.pause();
    m_path = path;
    m_isReadOnly = isReadOnly;
    const QByteArray now = text();
    m_saved = path.isEmpty() ? ownText() : now;
    m_save->setEnabled(!isReadOnly);
    showName(false);
    autosave(now);
}

void WorkspaceDesk::showName(bool isChanged)
{
    const bool isNamed = !m_path.isEmpty();
    const QString program = tr("Socket Workbench");
    const QString name = m_isReadOnly ? tr("%1 (read-only)").arg(nameOf(m_path)) : nameOf(m_path);
    m_parts.window.setWindowTitle(isNamed ? name + QStringLiteral("[*] – ") + program : program);
    m_parts.window.setWindowModified(isNamed && isChanged);
}

void WorkspaceDesk::autosave() { autosave(text()); }

void WorkspaceDesk::autosave(const QByteArray& now)
{
    if (now != m_autosaved && m_autosave.write(now, m_path))
        m_autosaved = now;
    if (!m_path.isEmpty())
        m_parts.window.setWindowModified(now != m_saved);
}

bool WorkspaceDesk::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPlacing = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    const bool isOurs = isEdit(event->type()) || (isPlacing && watched == &m_parts.window);
    if (isOurs && !m_soon.isActive())
        m_soon.start();
    if (watched != &m_parts.window)
        return false;
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &WorkspaceDesk::retranslate, Qt::QueuedConnection);
    if (event->type() != QEvent::Close || m_mayClose || m_path.isEmpty() || !isChanged())
        return false;
    event->ignore();
    unlessLost([this] {
        m_mayClose = true;
        m_parts.window.close();
    });
    return true;
}

} // namespace workbench

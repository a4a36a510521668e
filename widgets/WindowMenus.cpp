// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/WindowMenus.h"

#include "widgets/support/Icons.h"
#include "widgets/support/Language.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

namespace workbench {
namespace {

/// The keys of the design, and the platform's own beside them.
QList<QKeySequence> keys(QKeySequence::StandardKey standard, const QKeySequence& usual)
{
    QList<QKeySequence> all = QKeySequence::keyBindings(standard);
    all.removeAll(usual);
    all.prepend(usual);
    return all;
}

/// Editing keys belong to the field that has the focus: here they are only shown.
QString shown(const QString& text, QKeySequence::StandardKey key)
{
    return text + QLatin1Char('\t') + QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

WindowMenus::WindowMenus(QMainWindow& window, QMenu& newTabMenu, const Theme& theme, const Language& language)
    : QObject(&window), m_window(window), m_theme(theme), m_language(language), file(menu("menuFile")),
      edit(menu("menuEdit")), view(menu("menuView")), log(menu("menuLog")), tools(menu("menuTools")),
      help(menu("menuHelp")), newTab(command("newTabOfKind")), closeTab(command("closeTab")),
      openLog(command("openLog")), quit(command("quit")), undo(command("undo")), redo(command("redo")),
      cut(command("cut")), copy(command("copy")), paste(command("paste")), selectAll(command("selectAll")),
      find(command("find")), work(command("arrangeWork")), explore(command("arrangeExplore")),
      compact(command("arrangeCompact")), tallRight(command("tallRight")), zoomIn(command("zoomIn")),
      zoomOut(command("zoomOut")), zoomReset(command("zoomReset")), fullScreen(command("fullScreen")),
      nextTab(command("nextTab")), previousTab(command("previousTab")), nextPane(command("nextPane")),
      previousPane(command("previousPane")), start(command("start")), stop(command("stop")),
      doNext(command("doNext")), runDemo(command("runDemo")), about(command("about")),
      m_arrange(new QMenu(&window)), m_colours(new QMenu(&window)), m_zoom(new QMenu(&window)),
      m_languages(new QMenu(&window)), m_modes(new QActionGroup(this)), m_codes(new QActionGroup(this))
{
    fill(newTabMenu);
    fillView();
    setKeys();
    retranslate();
}

QMenu* WindowMenus::menu(const char* name)
{
    auto* made = new QMenu(&m_window);
    made->setObjectName(QString::fromLatin1(name));
    m_window.menuBar()->addMenu(made);
    return made;
}

QAction* WindowMenus::command(const char* name)
{
    auto* action = new QAction(&m_window);
    action->setObjectName(QString::fromLatin1(name));
    m_window.addAction(action);
    return action;
}

void WindowMenus::fill(QMenu& newTabMenu)
{
    file->addMenu(&newTabMenu);
    file->addActions({newTab, closeTab});
    file->addSeparator();
    file->addAction(openLog);
    openLog->setIcon(m_theme.icons().icon(u"open", ThemeColor::Muted));
    file->addSeparator();
    file->addAction(quit);
    quit->setMenuRole(QAction::QuitRole);

    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({cut, copy, paste, selectAll});
    edit->addSeparator();
    edit->addAction(find);
    copy->setIcon(m_theme.icons().icon(u"copy", ThemeColor::Muted));
    find->setIcon(m_theme.icons().icon(u"search", ThemeColor::Muted));

    tools->addActions({doNext, start, stop});
    tools->addSeparator();
    tools->addAction(runDemo);
    start->setIcon(m_theme.icons().icon(u"start", ThemeColor::Muted));
    stop->setIcon(m_theme.icons().icon(u"stop", ThemeColor::Muted));

    help->addAction(about);
    about->setMenuRole(QAction::AboutRole);
}

void WindowMenus::fillView()
{
    m_panelsEnd = view->addSeparator();
    view->addMenu(m_arrange);
    m_arrange->addActions({work, explore, compact});
    view->addAction(tallRight);
    tallRight->setCheckable(true);
    view->addSeparator();

    view->addMenu(m_colours);
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark}) {
        QAction* action = m_colours->addAction(QString());
        action->setObjectName(QStringLiteral("mode%1").arg(static_cast<int>(mode)));
        action->setCheckable(true);
        m_modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT modeChosen(mode); });
    }
    view->addMenu(m_zoom);
    m_zoom->addActions({zoomIn, zoomOut, zoomReset});
    view->addMenu(m_languages);
    const QStringList codes = Language::available();
    for (const QString& code : codes) {
        // A language is called by its own name in every language.
        QAction* action = m_languages->addAction(Language::nativeName(code));
        action->setObjectName(QStringLiteral("language_") + code);
        action->setData(code);
        action->setCheckable(true);
        m_codes->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
    }
    view->addSeparator();
    view->addActions({nextTab, previousTab, nextPane, previousPane});
    view->addSeparator();
    view->addAction(fullScreen);
    fullScreen->setCheckable(true);
}

void WindowMenus::setKeys()
{
    newTab->setShortcuts(keys(QKeySequence::AddTab, Qt::CTRL | Qt::Key_T));
    closeTab->setShortcuts(keys(QKeySequence::Close, Qt::CTRL | Qt::Key_W));
    openLog->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O); // Ctrl+O is for workspaces
    quit->setShortcuts(keys(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q));
    find->setShortcuts(keys(QKeySequence::Find, Qt::CTRL | Qt::Key_F));
    QList<QKeySequence> closer = keys(QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Plus);
    closer.append(Qt::CTRL | Qt::Key_Equal); // where + needs Shift
    zoomIn->setShortcuts(closer);
    zoomOut->setShortcuts(keys(QKeySequence::ZoomOut, Qt::CTRL | Qt::Key_Minus));
    zoomReset->setShortcut(Qt::CTRL | Qt::Key_0);
    // The platforms' own keys for full screen and for next tab collide with the log's.
    fullScreen->setShortcut(Qt::Key_F11);
    nextTab->setShortcut(Qt::CTRL | Qt::Key_Tab);
    previousTab->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
    nextPane->setShortcut(Qt::Key_F6);
    previousPane->setShortcut(Qt::SHIFT | Qt::Key_F6);
    start->setShortcut(Qt::Key_F5);
    stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    doNext->setShortcuts(QList<QKeySequence>{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
#ifdef Q_OS_MACOS
    constexpr auto kTabModifier = Qt::META;
#else
    constexpr auto kTabModifier = Qt::ALT;
#endif
    for (int index = 0; index < 9; ++index) {
        auto* shortcut =
            new QShortcut(QKeySequence(kTabModifier | static_cast<Qt::Key>(Qt::Key_1 + index)), &m_window);
        connect(shortcut, &QShortcut::activated, this, [this, index] { Q_EMIT tabChosen(index); });
    }
}

void WindowMenus::addPanels(const QList<QAction*>& switches) { view->insertActions(m_panelsEnd, switches); }

void WindowMenus::setMode(Theme::Mode mode)
{
    m_modes->actions().at(static_cast<int>(mode))->setChecked(true);
}

void WindowMenus::setZoom(double factor)
{
    zoomReset->setText(tr("&Actual size (now %1 %)").arg(qRound(factor * 100)));
    zoomIn->setEnabled(factor < Theme::kZoomMost);
    zoomOut->setEnabled(factor > Theme::kZoomLeast);
}

void WindowMenus::setLanguage(const QString& code)
{
    const QList<QAction*> actions = m_codes->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toString() == code);
}

void WindowMenus::retranslate()
{
    file->setTitle(tr("&File"));
    edit->setTitle(tr("&Edit"));
    view->setTitle(tr("&View"));
    log->setTitle(tr("&Log"));
    tools->setTitle(tr("&Tools"));
    help->setTitle(tr("&Help"));

    newTab->setText(tr("New tab of &this kind"));
    closeTab->setText(tr("&Close tab"));
    openLog->setText(tr("&Open call log…"));
    quit->setText(tr("&Quit"));
    undo->setText(shown(tr("&Undo"), QKeySequence::Undo));
    redo->setText(shown(tr("&Redo"), QKeySequence::Redo));
    cut->setText(shown(tr("Cu&t"), QKeySequence::Cut));
    copy->setText(shown(tr("&Copy"), QKeySequence::Copy));
    paste->setText(shown(tr("&Paste"), QKeySequence::Paste));
    selectAll->setText(shown(tr("Select &all"), QKeySequence::SelectAll));
    find->setText(tr("&Find in this pane"));

    m_arrange->setTitle(tr("&Arrange"));
    work->setText(tr("&Work: log below, detail at the right"));
    explore->setText(tr("&Explore: sockets above the log, a socket at the right"));
    compact->setText(tr("&Compact: detail and log share a place"));
    tallRight->setText(tr("&Tall right panel"));
    m_colours->setTitle(tr("&Colours"));
    const QList<QAction*> modes = m_modes->actions();
    modes.at(0)->setText(tr("As the &system"));
    modes.at(1)->setText(tr("&Light"));
    modes.at(2)->setText(tr("&Dark"));
    m_zoom->setTitle(tr("&Zoom"));
    zoomIn->setText(tr("&Larger"));
    zoomOut->setText(tr("&Smaller"));
    setZoom(m_theme.zoom());
    m_languages->setTitle(tr("&Language"));
    setLanguage(m_language.code());
    nextTab->setText(tr("&Next tab"));
    previousTab->setText(tr("P&revious tab"));
    nextPane->setText(tr("Next &pane"));
    previousPane->setText(tr("Pr&evious pane"));
    fullScreen->setText(tr("&Full screen"));

    start->setText(tr("&Start in this tab"));
    stop->setText(tr("S&top in this tab"));
    doNext->setText(tr("Do the &next step"));
    runDemo->setText(tr("Run the &demo"));
    about->setText(tr("&About Socket Workbench"));
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/WindowDocks.h"

#include "widgets/PaneFocus.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>

namespace workbench {
namespace {

using Panel = WindowDocks::Panel;

struct PanelSpec {
    Panel panel;
    const char* name; ///< of the dock
    Qt::DockWidgetArea area;
    int width;              ///< design pixels, at the right
    const char* switchName; ///< of the command that opens it
    const char16_t* icon;   ///< of its switch; null: it has none beside the menu
    Qt::Key key;            ///< with Ctrl+Shift
};

// In the order of Panel.
constexpr std::array<PanelSpec, WindowDocks::kPanels> kPanelSpecs{{
    {Panel::Library, "library", Qt::LeftDockWidgetArea, 0, "switchLibrary", u"library", Qt::Key_Y},
    {Panel::Log, "log", Qt::BottomDockWidgetArea, 0, "switchLog", nullptr, Qt::Key_unknown},
    {Panel::Sockets, "sockets", Qt::BottomDockWidgetArea, 0, "switchSockets", u"sockets", Qt::Key_K},
    {Panel::Statistics, "statistics", Qt::BottomDockWidgetArea, 0, "switchStatistics", u"stats", Qt::Key_I},
    {Panel::Detail, "detail", Qt::RightDockWidgetArea, 376, "switchDetail", u"detail", Qt::Key_D},
    {Panel::Socket, "socket", Qt::RightDockWidgetArea, 424, "switchSocket", nullptr, Qt::Key_unknown},
    {Panel::Faults, "faults", Qt::RightDockWidgetArea, 424, "switchFaults", u"faults", Qt::Key_X},
}};

const PanelSpec& specOf(Panel panel) { return kPanelSpecs[static_cast<std::size_t>(panel)]; }

} // namespace

WindowDocks::WindowDocks(QMainWindow& window, const Theme& theme, const Panes& panes)
    : QObject(&window), m_window(window), m_theme(theme), m_switches(new QToolBar(&window))
{
    add(Panel::Library, panes.library);
    add(Panel::Log, panes.log);
    add(Panel::Sockets, panes.sockets);
    add(Panel::Statistics, panes.statistics);
    add(Panel::Detail, panes.detail);
    add(Panel::Socket, panes.socket);
    add(Panel::Faults, panes.faults);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    gather({Panel::Log, Panel::Detail});
    buildSwitches();
}

void WindowDocks::add(Panel panel, QWidget* content)
{
    auto* dock = new QDockWidget(&m_window);
    dock->setObjectName(QString::fromLatin1(specOf(panel).name));
    dock->setWidget(content);
    m_window.addDockWidget(specOf(panel).area, dock);
    m_docks[static_cast<std::size_t>(panel)] = {dock, new DockTitleBar(m_theme, *dock)};
}

void WindowDocks::buildSwitches()
{
    m_switches->setObjectName(QStringLiteral("switches"));
    m_switches->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_switches->setMovable(false);
    for (const PanelSpec& spec : kPanelSpecs) {
        QDockWidget* dock = &this->dock(spec.panel);
        QAction* action = dock->toggleViewAction();
        action->setObjectName(QString::fromLatin1(spec.switchName));
        // What was opened by hand comes to the front of the docks that share its place.
        connect(action, &QAction::triggered, dock, [dock](bool open) {
            if (open)
                dock->raise();
        });
        if (!spec.icon)
            continue;
        action->setIcon(m_theme.icons().icon(QStringView(spec.icon), ThemeColor::Muted, ThemeColor::Link));
        action->setShortcut(Qt::CTRL | Qt::SHIFT | spec.key);
        m_switches->addAction(action);
        setSmall(*m_switches->widgetForAction(action));
    }
}

QList<QAction*> WindowDocks::commands() const
{
    QList<QAction*> all;
    for (const Dock& dock : m_docks)
        all += dock.widget->toggleViewAction();
    return all;
}

QList<QWidget*> WindowDocks::panes() const
{
    QList<QWidget*> all{&titleBar(Panel::Log)}; // the filter
    for (const Dock& dock : m_docks)
        all += dock.widget->widget();
    return all;
}

void WindowDocks::raise(Panel panel, bool focus)
{
    QDockWidget& raised = dock(panel);
    raised.show();
    raised.raise();
    if (focus)
        focusPane(*raised.widget());
}

/// Every panel in its area, those of one area sharing a place; the `open` ones are seen, the others closed.
void WindowDocks::gather(const QList<Panel>& open)
{
    for (const Dock& one : m_docks)
        one.widget->setFloating(false);
    for (const Panel first : {Panel::Library, Panel::Log, Panel::Detail}) {
        m_window.addDockWidget(specOf(first).area, &dock(first));
        for (const PanelSpec& spec : kPanelSpecs) {
            if (spec.panel != first && spec.area == specOf(first).area)
                m_window.tabifyDockWidget(&dock(first), &dock(spec.panel));
        }
    }
    for (const PanelSpec& spec : kPanelSpecs)
        dock(spec.panel).setVisible(open.contains(spec.panel));
}

void WindowDocks::widen(Panel panel)
{
    m_window.resizeDocks({&dock(panel)}, {m_theme.px(specOf(panel).width)}, Qt::Horizontal);
}

void WindowDocks::arrangeWork()
{
    gather({Panel::Log, Panel::Detail});
    widen(Panel::Detail);
    m_window.resizeDocks({&dock(Panel::Log)}, {m_window.height() * 41 / 100}, Qt::Vertical);
}

void WindowDocks::arrangeExplore()
{
    gather({Panel::Log, Panel::Sockets, Panel::Detail, Panel::Socket});
    m_window.addDockWidget(Qt::BottomDockWidgetArea, &dock(Panel::Sockets));
    m_window.splitDockWidget(&dock(Panel::Sockets), &dock(Panel::Log), Qt::Vertical);
    m_window.tabifyDockWidget(&dock(Panel::Log), &dock(Panel::Statistics));
    dock(Panel::Socket).raise();
    widen(Panel::Socket);
    m_window.resizeDocks({&dock(Panel::Sockets), &dock(Panel::Log)},
                         {m_window.height() * 28 / 100, m_window.height() * 24 / 100}, Qt::Vertical);
}

void WindowDocks::arrangeCompact()
{
    gather({Panel::Log, Panel::Detail});
    m_window.tabifyDockWidget(&dock(Panel::Log), &dock(Panel::Detail));
    dock(Panel::Log).raise();
    m_window.resizeDocks({&dock(Panel::Log)}, {m_window.height() * 43 / 100}, Qt::Vertical);
}

void WindowDocks::retranslate()
{
    const auto name = [this](Panel panel, const QString& title, const QString& tip) {
        dock(panel).setWindowTitle(title);
        dock(panel).toggleViewAction()->setToolTip(tip);
        if (QWidget* button = m_switches->widgetForAction(dock(panel).toggleViewAction()))
            button->setAccessibleName(title);
    };
    name(Panel::Library, tr("Library"), tr("Show or hide the saved payloads"));
    name(Panel::Log, tr("Call log"), tr("Show or hide the call log"));
    name(Panel::Sockets, tr("Sockets"), tr("Show or hide all sockets and what the kernel says of them"));
    name(Panel::Statistics, tr("Statistics"), tr("Show or hide counts, failures and rates of all calls"));
    name(Panel::Detail, tr("Detail"), tr("Show or hide the detail of a call"));
    name(Panel::Socket, tr("Socket"), tr("Show or hide a socket: its state and its options"));
    name(Panel::Faults, tr("Faults"), tr("Show or hide the rules by which results of calls are injected"));
}

void WindowDocks::applyTheme()
{
    for (const Panel panel : {Panel::Detail, Panel::Socket, Panel::Faults})
        dock(panel).widget()->setMinimumWidth(m_theme.px(320));
    dock(Panel::Library).widget()->setMinimumWidth(m_theme.px(280));
}

} // namespace workbench

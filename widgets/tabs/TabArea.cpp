// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TabArea.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/TabMark.h"

#include <QEvent>
#include <QHoverEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace workbench {
namespace {

/// An empty corner of the bar: QTabWidget asks for nothing but a size hint.
class Corner : public QWidget
{
public:
    Corner(const Theme& theme, int designWidth, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_width(designWidth)
    {
    }

    QSize sizeHint() const override { return {m_theme.px(m_width), 1}; }

private:
    const Theme& m_theme;
    int m_width;
};

std::size_t slotOf(TabKind kind) { return static_cast<std::size_t>(kind); }

} // namespace

TabArea::TabArea(const Theme& theme, TabFactory factory, QWidget* parent)
    : QTabWidget(parent), m_theme(theme), m_factory(std::move(factory)),
      m_plus(makeSmallTool(QStringLiteral("newTab"), this)), m_newTabs(new QMenu(this))
{
    setDocumentMode(true);
    setMovable(true);
    setElideMode(Qt::ElideNone);
    setObjectName(QStringLiteral("tabs"));
    tabBar()->setObjectName(QStringLiteral("tabBar"));
    tabBar()->setExpanding(false);
    tabBar()->setAttribute(Qt::WA_Hover);
    tabBar()->installEventFilter(this);
    // The bar begins 8 px from the window's edge, and "+" keeps its room behind it.
    setCornerWidget(new Corner(m_theme, 8, this), Qt::TopLeftCorner);
    setCornerWidget(new Corner(m_theme, 32, this), Qt::TopRightCorner);

    m_plus->setIcon(m_theme.icons().icon(u"plus", ThemeColor::Muted));
    for (const TabKind kind : kTabKinds) {
        QAction* action = m_newTabs->addAction(m_theme.icons().icon(tabKindIcon(kind)), QString());
        action->setObjectName(QStringLiteral("new.") + tabKindIcon(kind));
        connect(action, &QAction::triggered, this, [this, kind] { openTab(kind); });
    }
    connect(m_plus, &QAbstractButton::clicked, this,
            [this] { m_newTabs->popup(m_plus->mapToGlobal(QPoint(0, m_plus->height() + 2))); });
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (Tab* tab = currentTab())
            m_lastUsed[slotOf(tab->kind())] = tab;
    });
    connect(&m_theme, &Theme::changed, this, &TabArea::placePlus, Qt::QueuedConnection);
    retitle();
}

Tab* TabArea::addTabOf(TabKind kind)
{
    int& ordinal = m_ordinals[slotOf(kind)];
    ++ordinal;
    Tab* tab = m_factory(kind, ordinal);
    auto* mark = new TabMark(m_theme, tabBar());
    const int index = addTab(
        tab, m_theme.icons().icon(tabKindIcon(kind), ThemeColor::Muted, ThemeColor::Link), tab->title());
    tabBar()->setTabButton(index, QTabBar::RightSide, mark);
    connectTab(tab, mark);
    if (!m_lastUsed[slotOf(kind)])
        m_lastUsed[slotOf(kind)] = tab;
    retitle();
    Q_EMIT tabAdded(tab);
    Q_EMIT tabsChanged();
    return tab;
}

Tab* TabArea::openTab(TabKind kind)
{
    Tab* tab = addTabOf(kind);
    setCurrentWidget(tab);
    if (QWidget* first = tab->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    return tab;
}

bool TabArea::closeTab(int index)
{
    Tab* tab = tabAt(index);
    if (!tab || count() < 2)
        return false;
    Q_EMIT tabClosing(tab);
    for (Tab*& last : m_lastUsed) {
        if (last == tab)
            last = nullptr;
    }
    removeTab(index);
    tab->disconnect(this);
    tab->deleteLater();
    retitle();
    Q_EMIT tabsChanged();
    return true;
}

Tab* TabArea::tabAt(int index) const { return qobject_cast<Tab*>(widget(index)); }

Tab* TabArea::tabOf(TabKind kind)
{
    if (Tab* last = m_lastUsed[slotOf(kind)])
        return last;
    const QList<Tab*> all = tabs();
    const auto found =
        std::find_if(all.begin(), all.end(), [kind](const Tab* tab) { return tab->kind() == kind; });
    return found == all.end() ? addTabOf(kind) : *found;
}

QList<Tab*> TabArea::tabs() const
{
    QList<Tab*> all;
    for (int index = 0; index < count(); ++index) {
        if (Tab* tab = tabAt(index))
            all.append(tab);
    }
    return all;
}

void TabArea::connectTab(Tab* tab, TabMark* mark)
{
    mark->setMark(tab->mark());
    connect(tab, &Tab::markChanged, mark, [this, tab, mark] {
        mark->setMark(tab->mark());
        tellTheBar(tab);
    });
    connect(mark, &QAbstractButton::clicked, this, [this, tab] { closeTab(QTabWidget::indexOf(tab)); });
    connect(tab, &Tab::openInTab, this, &TabArea::useTarget);
    tellTheBar(tab);
}

void TabArea::useTarget(TabKind kind, const QString& host, quint16 port)
{
    Tab* target = tabOf(kind);
    target->setTarget(host, port);
    setCurrentWidget(target);
    if (QWidget* first = target->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
}

/// The mark in words, for the pointer and for screen readers.
void TabArea::tellTheBar(Tab* tab)
{
    const int index = QTabWidget::indexOf(tab);
    if (index < 0)
        return;
    QString text = tab->title();
    if (tab->mark() == Tab::Mark::Open)
        text = tr("%1, open").arg(tab->title());
    else if (tab->mark() == Tab::Mark::Pending)
        text = tr("%1, a call is pending").arg(tab->title());
    tabBar()->setAccessibleTabName(index, text);
    setTabToolTip(index, tab->mark() == Tab::Mark::None ? QString() : text);
}

TabMark* TabArea::markAt(int index) const
{
    return qobject_cast<TabMark*>(tabBar()->tabButton(index, QTabBar::RightSide));
}

void TabArea::pointAt(int index)
{
    for (int tab = 0; tab < count(); ++tab) {
        if (TabMark* mark = markAt(tab))
            mark->setPointed(tab == index);
    }
}

bool TabArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != tabBar())
        return QTabWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        pointAt(tabBar()->tabAt(static_cast<QHoverEvent*>(event)->position().toPoint()));
        break;
    case QEvent::HoverLeave:
        pointAt(-1);
        break;
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::MiddleButton)
            closeTab(tabBar()->tabAt(mouse->position().toPoint()));
        break;
    }
    case QEvent::LayoutRequest:
    case QEvent::Resize:
    case QEvent::Paint: // moved tabs and scrolled bars tell nothing else
        placePlus();
        break;
    default:
        break;
    }
    return QTabWidget::eventFilter(watched, event);
}

void TabArea::placePlus()
{
    const QRect last = count() > 0 ? tabBar()->tabRect(count() - 1) : QRect();
    const QSize size = m_plus->sizeHint();
    const int end = width() - size.width() - m_theme.px(4);
    // Behind the last tab, or behind the arrows of a bar that scrolls.
    const auto* arrow = tabBar()->findChild<QToolButton*>(QStringLiteral("ScrollLeftButton"));
    const bool scrolls = arrow != nullptr && arrow->isVisible();
    const int behind = tabBar()->x() + last.right() + m_theme.px(6);
    const QRect place(scrolls ? end : std::min(behind, end),
                      tabBar()->y() + (tabBar()->height() - size.height()) / 2 + 1, size.width(),
                      size.height());
    if (m_plus->geometry() != place) {
        m_plus->setGeometry(place);
        m_plus->raise();
    }
}

void TabArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retitle();
    QTabWidget::changeEvent(event);
}

void TabArea::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    placePlus();
}

void TabArea::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    placePlus();
}

void TabArea::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    placePlus();
}

void TabArea::retitle()
{
    for (int index = 0; index < count(); ++index) {
        Tab* tab = tabAt(index);
        TabMark* mark = markAt(index);
        if (!tab || !mark)
            continue;
        setTabText(index, tab->title());
        mark->setClosable(count() > 1);
        mark->setAccessibleName(tr("Close %1").arg(tab->title()));
        mark->setToolTip(count() > 1 ? tr("Close this tab") : QString());
        tellTheBar(tab);
    }
    const QList<QAction*> actions = m_newTabs->actions();
    for (std::size_t kind = 0; kind < kTabKinds.size(); ++kind)
        actions.at(static_cast<qsizetype>(kind))->setText(tabKindTitle(kTabKinds[kind]));
    m_newTabs->setTitle(tr("&New tab"));
    m_plus->setAccessibleName(tr("New tab"));
    m_plus->setToolTip(tr("Open another tab"));
}

} // namespace workbench

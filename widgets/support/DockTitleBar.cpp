// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/DockTitleBar.h"

#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/LiveLabel.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace workbench {
namespace {

QToolButton* flatButton(const Theme& theme, QStringView icon, const QString& objectName, QWidget* parent)
{
    QToolButton* button = makeSmallTool(objectName, parent);
    button->setIcon(theme.icons().icon(icon, ThemeColor::Muted));
    return button;
}

} // namespace

DockTitleBar::DockTitleBar(const Theme& theme, QDockWidget& dock)
    : QWidget(&dock), m_theme(theme), m_dock(dock), m_title(new QLabel(this)), m_counts(new LiveLabel(this)),
      m_link(new LinkButton(theme, this)), m_tools(new QHBoxLayout),
      m_float(flatButton(theme, u"float", QStringLiteral("float"), this)),
      m_close(flatButton(theme, u"close", QStringLiteral("close"), this)), m_follow(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addWidget(m_link);
    layout->addStretch();
    m_tools->setSpacing(8);
    layout->addLayout(m_tools);
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    m_counts->label()->setForegroundRole(QPalette::PlaceholderText); // muted
    m_counts->setMinimumWidth(1); // elided before the window would have to be wider
    m_link->hide();
    m_title->setObjectName(QStringLiteral("title"));
    m_counts->label()->setObjectName(QStringLiteral("counts"));
    m_link->setObjectName(QStringLiteral("titleLink"));

    m_follow->setSingleShot(true);
    connect(m_follow, &QTimer::timeout, this, &DockTitleBar::followDock);
    connect(m_link, &QAbstractButton::clicked, this, &DockTitleBar::linkClicked);
    connect(m_float, &QAbstractButton::clicked, &m_dock,
            [this] { m_dock.setFloating(!m_dock.isFloating()); });
    connect(m_close, &QAbstractButton::clicked, &m_dock, &QWidget::close);
    connect(&m_dock, &QDockWidget::featuresChanged, this, &DockTitleBar::followDock);
    connect(&m_dock, &QWidget::windowTitleChanged, this, &DockTitleBar::retranslate);
    connect(&m_dock, &QDockWidget::topLevelChanged, this, &DockTitleBar::scheduleFollow);
    connect(&m_dock, &QDockWidget::dockLocationChanged, this, &DockTitleBar::scheduleFollow);
    connect(&m_dock, &QDockWidget::visibilityChanged, this, &DockTitleBar::scheduleFollow);
    connect(&m_theme, &Theme::changed, this, &DockTitleBar::applyTheme);

    m_dock.setTitleBarWidget(this);
    retranslate();
    applyTheme();
    followDock();
}

void DockTitleBar::setCounts(const QString& text) { m_counts->setText(text); }

void DockTitleBar::setLinkText(const QString& text)
{
    if (text == m_link->text())
        return;
    m_link->setText(text);
    m_link->setAccessibleName(text);
    m_link->updateGeometry();
    m_link->setVisible(!text.isEmpty());
}

void DockTitleBar::addTool(QWidget* tool)
{
    setSmall(*tool);
    m_tools->addWidget(tool);
}

void DockTitleBar::addToolSeparator()
{
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedHeight(m_theme.px(14));
    m_tools->addSpacing(4);
    m_tools->addWidget(line, 0, Qt::AlignVCenter);
    m_tools->addSpacing(4);
}

void DockTitleBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DockTitleBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

void DockTitleBar::applyTheme()
{
    m_title->setFont(m_theme.boldFont());
    layout()->setContentsMargins(m_theme.px(12), 0, m_theme.px(6), 1);
    setFixedHeight(std::max(m_theme.px(34), fontMetrics().height() + 10));
    update();
}

void DockTitleBar::retranslate()
{
    m_title->setText(m_dock.windowTitle());
    m_float->setAccessibleName(tr("Float %1").arg(m_dock.windowTitle()));
    m_float->setToolTip(tr("Float or dock this panel"));
    m_close->setAccessibleName(tr("Close %1").arg(m_dock.windowTitle()));
    m_close->setToolTip(tr("Close this panel"));
}

void DockTitleBar::followDock()
{
    m_float->setVisible(m_dock.features().testFlag(QDockWidget::DockWidgetFloatable));
    m_close->setVisible(m_dock.features().testFlag(QDockWidget::DockWidgetClosable));
    m_title->setVisible(!isTabbed());
}

/// Qt tells of a move before the tab bar knows of it.
void DockTitleBar::scheduleFollow() { m_follow->start(); }

bool DockTitleBar::isTabbed() const
{
    const auto* window = qobject_cast<const QMainWindow*>(m_dock.parentWidget());
    if (!window || m_dock.isFloating())
        return false;
    const QList<QDockWidget*> others = window->tabifiedDockWidgets(&m_dock);
    return std::any_of(others.begin(), others.end(),
                       [](const QDockWidget* dock) { return !dock->isHidden(); });
}

} // namespace workbench

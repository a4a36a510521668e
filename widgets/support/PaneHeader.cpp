// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/PaneHeader.h"

#include "widgets/support/ElidedLabel.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace workbench {
namespace {

/// Null where the tool stays, however narrow the header is.
QAbstractButton* withWords(QWidget* tool)
{
    const bool hasWords = qobject_cast<QPushButton*>(tool) || qobject_cast<LinkButton*>(tool);
    return hasWords ? qobject_cast<QAbstractButton*>(tool) : nullptr;
}

} // namespace

PaneHeader::PaneHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_counts(new ElidedLabel(this)),
      m_more(makeSmallTool(QStringLiteral("moreTools"), this)), m_layout(new QHBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_counts, 1);
    m_layout->addWidget(m_more);
    m_more->setIcon(theme.icons().icon(u"more"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    connect(m_more->menu(), &QMenu::aboutToShow, this, &PaneHeader::fillMenu);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &PaneHeader::applyTheme);
}

void PaneHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    retranslate();
}

void PaneHeader::retranslate()
{
    m_more->setAccessibleName(tr("More of %1").arg(m_title->text()));
    m_more->setToolTip(m_more->accessibleName());
}

void PaneHeader::setCounts(const QString& text)
{
    m_counts->setText(text);
    m_counts->setToolTip(text);
}

QString PaneHeader::counts() const { return m_counts->text(); }

void PaneHeader::addTool(QWidget* tool)
{
    setSmall(*tool);
    m_tools.push_back(tool);
    m_layout->insertWidget(m_layout->count() - 1, tool);
    fold();
}

int PaneHeader::neededWidth(int shown) const
{
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + m_title->sizeHint().width() + margins.right();
    bool folds = false;
    for (QWidget* tool : m_tools) {
        QAbstractButton* button = withWords(tool);
        if (tool->isHidden() && !m_inMenu.contains(button))
            continue;
        if (button == nullptr || shown-- > 0)
            width += m_layout->spacing() + tool->sizeHint().width();
        else
            folds = true;
    }
    return width + m_layout->spacing() + (folds ? m_layout->spacing() + m_more->sizeHint().width() : 0);
}

void PaneHeader::fold()
{
    QList<QAbstractButton*> foldable;
    for (QWidget* tool : qAsConst(m_tools)) {
        QAbstractButton* button = withWords(tool);
        if (button != nullptr && (!button->isHidden() || m_inMenu.contains(button)))
            foldable.push_back(button);
    }
    int shown = static_cast<int>(foldable.size());
    while (shown > 0 && neededWidth(shown) > width())
        --shown;
    const QList<QAbstractButton*> inMenu = foldable.mid(shown);
    if (inMenu == m_inMenu)
        return;
    m_inMenu = inMenu;
    for (QAbstractButton* button : qAsConst(foldable))
        button->setVisible(!m_inMenu.contains(button));
    m_more->setVisible(!m_inMenu.isEmpty());
}

void PaneHeader::fillMenu()
{
    m_more->menu()->clear();
    m_more->menu()->setToolTipsVisible(true);
    for (QAbstractButton* button : qAsConst(m_inMenu)) {
        QAction* action = m_more->menu()->addAction(button->icon(), button->text());
        action->setToolTip(button->toolTip());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QAbstractButton::click);
    }
}

bool PaneHeader::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fold();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QWidget::event(event);
}

void PaneHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

QSize PaneHeader::minimumSizeHint() const { return {neededWidth(0), sizeHint().height()}; }

QSize PaneHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(m_theme.px(34), fontMetrics().height() + 14)};
}

void PaneHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Base));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

void PaneHeader::applyTheme()
{
    m_layout->setContentsMargins(m_theme.px(16), 0, m_theme.px(8), 1);
    m_layout->setSpacing(m_theme.px(8));
    m_title->setFont(m_theme.boldFont());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ThemeColor::Muted));
    m_counts->setPalette(palette);
    updateGeometry();
    update();
}

} // namespace workbench

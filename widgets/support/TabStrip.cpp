// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/TabStrip.h"

#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kStripMargin = 16;
constexpr int kStripGap = 8;
constexpr int kSeparatorGap = 12;
constexpr int kFirstCentre = 22;
constexpr int kSecondCentre = 51;
constexpr int kHeight = 68;

int widthOf(const QWidget* widget)
{
    return std::clamp(widget->sizeHint().width(), widget->minimumWidth(), widget->maximumWidth());
}

bool isShown(const QWidget* widget)
{
    return !widget->isHidden() || !widget->testAttribute(Qt::WA_WState_ExplicitShowHide);
}

} // namespace

TabStrip::TabStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_reach(new MessageLine(theme, this)),
      m_refusal(new MessageLine(theme, this)), m_options(new QToolButton(this)),
      m_panel(new QFrame(this, Qt::Popup)), m_panelRows(new QVBoxLayout(m_panel))
{
    m_reach->setObjectName(QStringLiteral("reach"));
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->hide();
    m_options->setObjectName(QStringLiteral("options"));
    m_options->setIcon(theme.icons().icon(u"more"));
    m_options->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_options->setFocusPolicy(Qt::StrongFocus);
    m_options->hide();
    m_panel->setObjectName(QStringLiteral("optionsPanel"));
    m_panel->setFrameShape(QFrame::StyledPanel);
    m_panelRows->setContentsMargins(12, 12, 12, 12);
    m_panelRows->setSpacing(8);
    m_panel->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_options, &QAbstractButton::clicked, this, &TabStrip::showOptions);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
    retranslate();
}

void TabStrip::addFirst(const QList<QWidget*>& widgets, Fold fold) { add({widgets, 1, fold, false}); }

void TabStrip::addSecond(const QList<QWidget*>& widgets, bool separated)
{
    add({widgets, 2, Fold::IntoOptions, separated});
}

void TabStrip::add(Group group)
{
    fold(false); // arrange() folds again, what comes now as well
    for (QWidget* widget : group.widgets)
        adopt(widget);
    m_groups.push_back(std::move(group));
    restoreTabOrder();
    updateGeometry();
    arrange();
}

/// A new parent hides a widget: shows it again unless its owner had hidden it.
void TabStrip::adopt(QWidget* widget)
{
    const bool shown = isShown(widget);
    widget->setParent(this);
    widget->setVisible(shown);
}

void TabStrip::setChip(QWidget* chip)
{
    m_chip = chip;
    adopt(m_chip);
    arrange();
}

void TabStrip::setEnd(QWidget* end)
{
    m_end = end;
    adopt(m_end);
    restoreTabOrder();
    arrange();
}

void TabStrip::setReach(MessageLine* line)
{
    delete m_reach;
    m_reach = line;
    m_reach->setObjectName(QStringLiteral("reach"));
    adopt(m_reach);
    arrange();
}

void TabStrip::showRefusal(const QString& text)
{
    m_refused = true;
    m_refusal->setRefusal(text);
    arrange();
}

void TabStrip::clearRefusal()
{
    m_refused = false;
    m_refusal->clear();
    arrange();
}

QSize TabStrip::sizeHint() const
{
    const int text = fontMetrics().height();
    return {firstLineWidth(false, true), std::max(m_theme.px(kHeight), 2 * text + 34)};
}

QSize TabStrip::minimumSizeHint() const { return {firstLineWidth(true, false), sizeHint().height()}; }

bool TabStrip::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void TabStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TabStrip::resizeEvent(QResizeEvent* /*event*/) { arrange(); }

void TabStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Base));
    const QColor line = m_theme.color(ThemeColor::Line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    const int high = m_theme.px(16);
    for (const int x : m_separators)
        painter.fillRect(QRect(x, m_theme.px(kSecondCentre) - high / 2, 1, high), line);
}

bool TabStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_panel->hide();
        m_options->setFocus(Qt::PopupFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TabStrip::retranslate()
{
    m_options->setText(tr("Options"));
    m_options->setAccessibleName(tr("Options"));
    m_options->setToolTip(tr("What does not fit into the window's width"));
}

bool TabStrip::anyFoldable() const
{
    return std::any_of(m_groups.begin(), m_groups.end(),
                       [](const Group& group) { return group.fold == Fold::IntoOptions; });
}

int TabStrip::firstLineWidth(bool folded, bool withChip) const
{
    int width = 2 * m_theme.px(kStripMargin);
    const auto count = [&](const QWidget* widget) {
        if (widget && isShown(widget))
            width += widthOf(widget) + kStripGap;
    };
    for (const Group& group : m_groups) {
        if (group.line == 1 && !(folded && group.fold == Fold::IntoOptions))
            std::for_each(group.widgets.begin(), group.widgets.end(), count);
    }
    if (withChip)
        count(m_chip);
    if (folded && anyFoldable())
        width += widthOf(m_options) + kStripGap;
    count(m_end);
    return width;
}

int TabStrip::secondLineWidth(bool folded, bool withChip) const
{
    int width = 2 * m_theme.px(kStripMargin) + (m_reach->text().isEmpty() ? 0 : m_reach->sizeHint().width());
    if (withChip && m_chip)
        width += widthOf(m_chip) + kStripGap;
    if (folded)
        return width;
    for (const Group& group : m_groups) {
        if (group.line != 2 || std::none_of(group.widgets.begin(), group.widgets.end(), isShown))
            continue;
        width += group.separated ? 2 * m_theme.px(kSeparatorGap) : 0;
        for (const QWidget* widget : group.widgets)
            width += isShown(widget) ? widthOf(widget) + kStripGap : 0;
    }
    return width;
}

void TabStrip::arrange()
{
    if (m_arranging)
        return;
    const QScopedValueRollback<bool> guard(m_arranging, true);
    const bool folds =
        anyFoldable() && (firstLineWidth(false, true) > width() || secondLineWidth(false, false) > width());
    m_chipBelow = m_chip && firstLineWidth(folds, true) > width();
    fold(folds);
    placeFirstLine();
    placeSecondLine();
    update();
}

void TabStrip::fold(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    if (!folded)
        m_panel->hide();
    for (const Group& group : m_groups) {
        if (group.fold != Fold::IntoOptions)
            continue;
        if (folded) {
            auto* row = new QHBoxLayout;
            row->setSpacing(kStripGap);
            for (QWidget* widget : group.widgets) {
                const bool shown = isShown(widget);
                row->addWidget(widget);
                widget->setVisible(shown);
            }
            row->addStretch();
            m_panelRows->addLayout(row);
        } else {
            for (QWidget* widget : group.widgets)
                adopt(widget);
        }
    }
    if (!folded) {
        while (const QLayoutItem* row = m_panelRows->takeAt(0))
            delete row;
        restoreTabOrder();
    }
    m_options->setVisible(folded);
}

/// Widgets that were in the panel's own window have lost their place among the others.
void TabStrip::restoreTabOrder()
{
    QWidget* before = nullptr;
    const auto follow = [&before](QWidget* widget) {
        if (before && before->window() == widget->window())
            QWidget::setTabOrder(before, widget);
        before = widget;
    };
    const auto followAll = [&follow](QWidget* widget) {
        if (widget->focusPolicy() != Qt::NoFocus)
            follow(widget);
        else
            for (QWidget* child : widget->findChildren<QWidget*>())
                if (child->focusPolicy() != Qt::NoFocus)
                    follow(child);
    };
    for (const int line : {1, 2}) {
        for (const Group& group : m_groups) {
            if (group.line == line)
                std::for_each(group.widgets.begin(), group.widgets.end(), followAll);
        }
        if (line == 1) {
            follow(m_options);
            if (m_end)
                followAll(m_end);
        }
    }
}

int TabStrip::place(QWidget* widget, int x, int centre)
{
    const int high =
        std::clamp(widget->sizeHint().height(), widget->minimumHeight(), widget->maximumHeight());
    widget->setGeometry(x, m_theme.px(centre) - high / 2, widthOf(widget), high);
    return x + widget->width() + kStripGap;
}

void TabStrip::placeFirstLine()
{
    int x = m_theme.px(kStripMargin);
    for (const Group& group : m_groups) {
        if (group.line != 1 || (m_folded && group.fold == Fold::IntoOptions))
            continue;
        for (QWidget* widget : group.widgets)
            x = isShown(widget) ? place(widget, x, kFirstCentre) : x;
    }
    if (m_chip && isShown(m_chip) && !m_chipBelow)
        place(m_chip, x, kFirstCentre);
    int right = width() - m_theme.px(kStripMargin);
    if (m_end && isShown(m_end)) {
        right -= widthOf(m_end);
        place(m_end, right, kFirstCentre);
        right -= kStripGap;
    }
    if (m_folded)
        place(m_options, right - widthOf(m_options), kFirstCentre);
}

void TabStrip::placeSecondLine()
{
    m_separators.clear();
    m_reach->setVisible(!m_refused);
    m_refusal->setVisible(m_refused);
    int x = m_theme.px(kStripMargin);
    if (m_chip && m_chipBelow && isShown(m_chip))
        x = place(m_chip, x, kSecondCentre);
    // A refusal never folds what the user is typing into: it is cut instead, and whole in its tip.
    MessageLine* line = m_refused ? m_refusal : m_reach;
    const int own = m_reach->text().isEmpty() ? 0 : m_reach->sizeHint().width();
    const int room = width() - (x - m_theme.px(kStripMargin)) - secondLineWidth(m_folded, false) + own;
    place(line, x, kSecondCentre);
    line->resize(std::clamp(room, 0, line->sizeHint().width()), line->height());
    x += line->text().isEmpty() ? 0 : line->width() + kStripGap;
    if (m_folded)
        return;
    for (const Group& group : m_groups) {
        if (group.line != 2 || std::none_of(group.widgets.begin(), group.widgets.end(), isShown))
            continue;
        if (group.separated && !line->text().isEmpty()) {
            m_separators.push_back(x - kStripGap + m_theme.px(kSeparatorGap));
            x = m_separators.back() + m_theme.px(kSeparatorGap);
        }
        for (QWidget* widget : group.widgets)
            x = isShown(widget) ? place(widget, x, kSecondCentre) : x;
    }
}

void TabStrip::showOptions()
{
    m_panel->adjustSize();
    const QPoint corner = m_options->mapToGlobal(m_options->rect().bottomRight() + QPoint(1, 3));
    m_panel->move(corner - QPoint(m_panel->width(), 0));
    m_panel->show();
    for (const Group& group : m_groups) {
        for (QWidget* widget : group.widgets) {
            if (group.fold == Fold::IntoOptions && widget->focusPolicy() != Qt::NoFocus) {
                widget->setFocus(Qt::PopupFocusReason);
                return;
            }
        }
    }
}

} // namespace workbench

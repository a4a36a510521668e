// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/TabStrip.h"

#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLineEdit>
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
/// How much further apart the lines are while both have buttons.
constexpr int kApart = 2;
constexpr int kHeight = 68;
constexpr int kShortestField = 96;
/// Of line 2's sentence, before the chip loses its detail.
constexpr int kReadableSentence = 200;

int widthOf(const QWidget* widget)
{
    return std::clamp(widget->sizeHint().width(), widget->minimumWidth(), widget->maximumWidth());
}

/// Fields scroll what is longer than they are: they may be as short as this.
int leastWidthOf(const QWidget* widget, int shortest)
{
    const bool isField = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget);
    return isField ? std::clamp(shortest, widget->minimumWidth(), widthOf(widget)) : widthOf(widget);
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
        measureOptions();
        updateGeometry();
        arrange();
        update();
    });
    retranslate();
}

bool TabStrip::isShown(const QWidget* widget)
{
    return !widget->isHidden() || !widget->testAttribute(Qt::WA_WState_ExplicitShowHide);
}

QWidget* TabStrip::end() const { return m_end && m_end->parentWidget() == this ? m_end.data() : nullptr; }

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
    return {firstLineWidth({}), std::max(m_theme.px(kHeight), 2 * text + 34)};
}

QSize TabStrip::minimumSizeHint() const
{
    const bool folds = anyFoldable();
    const Shape least{.folded = folds, .chipBelow = m_chip != nullptr, .endBelow = true, .iconOnly = folds};
    int second = 2 * m_theme.px(kStripMargin) + m_reach->minimumSizeHint().width();
    for (const QWidget* part : {m_chip, end()})
        second += part && isShown(part) ? part->minimumSizeHint().width() + kStripGap : 0;
    return {std::max(firstLineWidth(least, true), second), sizeHint().height()};
}

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

void TabStrip::retranslate()
{
    m_options->setText(tr("Options"));
    m_options->setAccessibleName(tr("Options"));
    m_options->setToolTip(tr("What does not fit into the window's width"));
    measureOptions();
}

void TabStrip::measureOptions()
{
    const Qt::ToolButtonStyle style = m_options->toolButtonStyle();
    m_options->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_optionsIcon = m_options->sizeHint().width();
    m_options->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_optionsWidth = m_options->sizeHint().width();
    m_options->setToolButtonStyle(style);
}

bool TabStrip::anyFoldable() const
{
    return std::any_of(m_groups.begin(), m_groups.end(),
                       [](const Group& group) { return group.fold == Fold::IntoOptions; });
}

int TabStrip::firstLineWidth(const Shape& shape, bool least) const
{
    int width = 2 * m_theme.px(kStripMargin);
    const auto count = [&](const QWidget* widget) {
        if (widget && isShown(widget))
            width += (least ? leastWidthOf(widget, m_theme.px(kShortestField)) : widthOf(widget)) + kStripGap;
    };
    for (const Group& group : m_groups) {
        if (group.line == 1 && !(shape.folded && group.fold == Fold::IntoOptions))
            std::for_each(group.widgets.begin(), group.widgets.end(), count);
    }
    if (!shape.chipBelow)
        count(m_chip);
    if (shape.folded)
        width += (shape.iconOnly ? m_optionsIcon : m_optionsWidth) + kStripGap;
    if (!shape.endBelow)
        count(end());
    return width;
}

int TabStrip::secondLineWidth(bool folded) const
{
    int width = 2 * m_theme.px(kStripMargin) + (m_reach->text().isEmpty() ? 0 : m_reach->sizeHint().width());
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

TabStrip::Shape TabStrip::shapeFor(int width) const
{
    Shape shape;
    const auto isTooLong = [&] { return firstLineWidth(shape) > width; };
    shape.folded = anyFoldable() && (isTooLong() || secondLineWidth(false) > width);
    shape.chipBelow = m_chip != nullptr && isTooLong();
    shape.endBelow = end() != nullptr && isTooLong();
    shape.iconOnly = shape.folded && isTooLong();
    return shape;
}

void TabStrip::arrange()
{
    if (m_arranging)
        return;
    const QScopedValueRollback<bool> guard(m_arranging, true);
    m_shape = shapeFor(width());
    fold(m_shape.folded);
    m_options->setToolButtonStyle(m_shape.iconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    placeFirstLine();
    placeSecondLine();
    update();
}

int TabStrip::place(QWidget* widget, int x, int centre, int width)
{
    if (m_shape.endBelow)
        centre += centre == kFirstCentre ? -kApart : kApart - 1;
    const int high =
        std::clamp(widget->sizeHint().height(), widget->minimumHeight(), widget->maximumHeight());
    widget->setGeometry(x, m_theme.px(centre) - high / 2, width, high);
    return x + widget->width() + kStripGap;
}

int TabStrip::place(QWidget* widget, int x, int centre) { return place(widget, x, centre, widthOf(widget)); }

void TabStrip::placeFirstLine()
{
    int x = m_theme.px(kStripMargin);
    int missing = std::max(0, firstLineWidth(m_shape) - width());
    for (const Group& group : m_groups) {
        if (group.line != 1 || (m_folded && group.fold == Fold::IntoOptions))
            continue;
        for (QWidget* widget : group.widgets) {
            if (!isShown(widget))
                continue;
            const int wish = widthOf(widget);
            const int shorter = std::min(missing, wish - leastWidthOf(widget, m_theme.px(kShortestField)));
            missing -= shorter;
            x = place(widget, x, kFirstCentre, wish - shorter);
        }
    }
    if (m_chip && isShown(m_chip) && !m_shape.chipBelow)
        place(m_chip, x, kFirstCentre);
    int right = width() - m_theme.px(kStripMargin);
    if (end() && isShown(m_end) && !m_shape.endBelow) {
        right -= widthOf(m_end);
        place(m_end, right, kFirstCentre);
        right -= kStripGap;
    }
    if (m_folded)
        place(m_options, right - widthOf(m_options), kFirstCentre);
}

/// Its detail gives way to the sentence behind it, which is cut last.
int TabStrip::placeChipBelow(int right)
{
    const int x = m_theme.px(kStripMargin);
    if (!m_chip || !m_shape.chipBelow || !isShown(m_chip))
        return x;
    const int sentence = std::min(m_reach->sizeHint().width(), m_theme.px(kReadableSentence));
    const bool isWhole = x + widthOf(m_chip) + kStripGap + sentence <= right;
    return place(m_chip, x, kSecondCentre, isWhole ? widthOf(m_chip) : m_chip->minimumSizeHint().width());
}

void TabStrip::placeSecondLine()
{
    m_separators.clear();
    m_reach->setVisible(!m_refused);
    m_refusal->setVisible(m_refused);
    int right = width() - m_theme.px(kStripMargin);
    if (end() && isShown(m_end) && m_shape.endBelow) {
        right -= widthOf(m_end);
        place(m_end, right, kSecondCentre);
        right -= kStripGap;
    }
    int x = placeChipBelow(right);
    // A refusal never folds what the user is typing into: it is cut instead, and whole in its tip.
    MessageLine* line = m_refused ? m_refusal : m_reach;
    const int own = m_reach->text().isEmpty() ? 0 : m_reach->sizeHint().width();
    const int others = secondLineWidth(m_folded) - own - 2 * m_theme.px(kStripMargin);
    place(line, x, kSecondCentre, std::clamp(right - x - others, 0, line->sizeHint().width()));
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

} // namespace workbench

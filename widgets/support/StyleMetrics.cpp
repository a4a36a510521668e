// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/StyleMetrics.h"

#include "widgets/support/StyleButtons.h"
#include "widgets/support/Theme.h"

#include <algorithm>

namespace workbench {
namespace {

constexpr int kFieldPadding = 7; ///< a line edit adds 2 px of its own
constexpr int kSpinButtonWidth = 20;
constexpr int kLeastSlider = 24;

} // namespace

QRect comboPart(const QStyleOptionComboBox& option, QStyle::SubControl part, const Theme& theme)
{
    QRect rect = option.rect;
    if (part == QStyle::SC_ComboBoxEditField)
        rect.adjust(theme.px(kFieldPadding), 2, -fieldArrowWidth(theme), -2);
    else if (part == QStyle::SC_ComboBoxArrow)
        rect.setLeft(rect.right() + 1 - fieldArrowWidth(theme));
    return rect;
}

QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part, const Theme& theme)
{
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? theme.px(kSpinButtonWidth) : theme.px(kFieldPadding);
    QRect rect = option.rect;
    if (part == QStyle::SC_SpinBoxEditField)
        return rect.adjusted(theme.px(kFieldPadding), 2, -width, -2);
    if (part != QStyle::SC_SpinBoxUp && part != QStyle::SC_SpinBoxDown)
        return rect;
    if (!buttons)
        return {};
    rect.setLeft(rect.right() + 1 - width);
    if (part == QStyle::SC_SpinBoxUp)
        rect.setBottom(option.rect.center().y());
    else
        rect.setTop(option.rect.center().y() + 1);
    return rect;
}

QRect toolButtonPart(const QStyleOptionToolButton& option, QStyle::SubControl part, const Theme& theme)
{
    const QRect menu = toolButtonMenuRect(option, theme);
    if (part == QStyle::SC_ToolButtonMenu)
        return menu;
    QRect rest = option.rect;
    rest.setRight(menu.left() - 1);
    return rest;
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part, const Theme& theme)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const qint64 range = qint64{option.maximum} - option.minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(static_cast<int>(qint64{option.pageStep} * length / (range + option.pageStep)),
                            std::min(theme.px(kLeastSlider), length), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - slider, option.upsideDown);
    const auto span = [&](int from, int to) {
        return upright ? QRect(0, from, option.rect.width(), to - from)
                       : QRect(from, 0, to - from, option.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(start, start + slider);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + slider, length);
    case QStyle::SC_ScrollBarGroove:
        return span(0, length);
    default:
        return {};
    }
}

std::optional<int> designMetric(QStyle::PixelMetric metric, const Theme& theme)
{
    switch (metric) {
    case QStyle::PM_DefaultFrameWidth:
        return 1;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return theme.px(15);
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return theme.px(7);
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_ListViewIconSize:
        return theme.px(16);
    case QStyle::PM_TabBarTabOverlap:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarBaseHeight:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuBarItemSpacing:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_ScrollView_ScrollBarSpacing:
        return 0;
    case QStyle::PM_TabBarBaseOverlap:
        return 1;
    case QStyle::PM_MenuBarHMargin:
        return theme.px(8);
    case QStyle::PM_MenuVMargin:
        return 4;
    case QStyle::PM_MenuPanelWidth:
        return 1;
    case QStyle::PM_ScrollBarExtent:
        return theme.px(10);
    case QStyle::PM_ScrollBarSliderMin:
        return theme.px(24);
    case QStyle::PM_SplitterWidth:
        return 1;
    case QStyle::PM_DockWidgetSeparatorExtent:
        return 5;
    case QStyle::PM_DockWidgetFrameWidth:
        return 1;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return theme.px(8);
    case QStyle::PM_HeaderMargin:
        return theme.px(4);
    default:
        return std::nullopt;
    }
}

} // namespace workbench

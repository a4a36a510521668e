// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/StyleButtons.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kPadding = 12;
constexpr int kSmallPadding = 9;
constexpr int kFlatPadding = 7;
constexpr int kArrowWidth = 22;
constexpr double kDisabledOpacity = 0.45;

bool showsFocus(const QStyleOption& option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

bool isFilled(const QStyleOption& option, const QWidget* widget)
{
    return isAccent(widget) && has(option, QStyle::State_Enabled);
}

void drawAccentPanel(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    QColor fill = theme.color(ThemeColor::Accent);
    if (has(option, QStyle::State_Sunken))
        fill = mixed(fill, Qt::black, 0.18);
    else if (has(option, QStyle::State_MouseOver))
        fill = mixed(fill, Qt::black, 0.08);
    QRect rect = option.rect;
    if (showsFocus(option)) {
        drawFocusFrame(painter, rect, theme);
        rect.adjust(4, 4, -4, -4);
    }
    drawPanel(painter, rect, fill, {}, theme.px(3));
}

void drawPlainPanel(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    QColor fill = theme.color(ThemeColor::Button);
    QColor outline = theme.color(ThemeColor::Edge);
    if (has(option, QStyle::State_Sunken))
        fill = theme.color(ThemeColor::Header);
    else if (has(option, QStyle::State_On))
        fill = theme.color(ThemeColor::Sel);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        outline = theme.color(ThemeColor::Field);
    painter.save();
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(kDisabledOpacity);
    drawPanel(painter, option.rect, fill, outline, theme.px(3));
    painter.restore();
    if (showsFocus(option))
        drawFocusFrame(painter, option.rect, theme);
}

void drawFlatPanel(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On))
        drawPanel(painter, option.rect, theme.color(ThemeColor::Button), theme.color(ThemeColor::Edge),
                  theme.px(3));
    else if (enabled && has(option, QStyle::State_Sunken))
        drawPanel(painter, option.rect, theme.color(ThemeColor::Line), {}, theme.px(3));
    else if (enabled && has(option, QStyle::State_MouseOver))
        drawPanel(painter, option.rect,
                  mixed(theme.color(ThemeColor::Header), theme.color(ThemeColor::Line), 0.5), {},
                  theme.px(3));
    if (showsFocus(option))
        drawFocusFrame(painter, option.rect, theme);
}

/// Icons have one colour: this gives a finished one another.
QPixmap tinted(QPixmap pixmap, const QColor& color)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

struct Label {
    QIcon icon;
    QSize iconSize;
    QString text;
    QFont font;
    QColor color;
    bool tintIcon = false;
};

int labelWidth(const Label& label, const Theme& theme)
{
    int width = label.icon.isNull() ? 0 : label.iconSize.width();
    if (!label.text.isEmpty()) {
        width += width > 0 ? theme.px(kIconGap) : 0;
        width += QFontMetrics(label.font).size(Qt::TextShowMnemonic, label.text).width();
    }
    return width;
}

void drawLabel(QPainter& painter, const QStyleOption& option, QRect rect, const Label& label,
               const QWidget* widget, const Theme& theme)
{
    const int wide = std::min(labelWidth(label, theme), rect.width());
    rect = QRect(rect.x() + (rect.width() - wide) / 2, rect.y(), wide, rect.height());
    if (!label.icon.isNull()) {
        const QIcon::Mode mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        const QIcon::State state = has(option, QStyle::State_On) ? QIcon::On : QIcon::Off;
        const double ratio = widget ? widget->devicePixelRatioF() : 1.0;
        QPixmap pixmap = label.icon.pixmap(label.iconSize, ratio, mode, state);
        if (label.tintIcon)
            pixmap = tinted(pixmap, label.color);
        const QRect square(rect.x(), rect.y() + (rect.height() - label.iconSize.height()) / 2,
                           label.iconSize.width(), label.iconSize.height());
        painter.drawPixmap(square, pixmap);
        rect.setLeft(square.right() + 1 + theme.px(kIconGap));
    }
    if (label.text.isEmpty())
        return;
    const int mnemonics =
        widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0
            ? Qt::TextShowMnemonic
            : Qt::TextHideMnemonic;
    painter.setFont(label.font);
    painter.setPen(label.color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | mnemonics, label.text);
}

Label labelOf(const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    Label label;
    const bool bold = isAccent(widget) && has(option, QStyle::State_Enabled);
    label.font = bold ? theme.boldFont() : (widget ? widget->font() : theme.interfaceFont());
    label.tintIcon = isFilled(option, widget);
    label.color =
        label.tintIcon ? theme.color(ThemeColor::OnAccent) : option.palette.color(QPalette::ButtonText);
    return label;
}

Label pushLabel(const QStyleOptionButton& option, const QWidget* widget, const Theme& theme)
{
    Label label = labelOf(option, widget, theme);
    label.icon = option.icon;
    label.iconSize = option.iconSize;
    label.text = option.text;
    return label;
}

Label toolLabel(const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme)
{
    Label label = labelOf(option, widget, theme);
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly)
        label.icon = option.icon;
    label.iconSize = option.iconSize;
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull())
        label.text = option.text;
    return label;
}

bool isFlat(const QStyleOption& option, const QWidget* widget)
{
    return has(option, QStyle::State_AutoRaise) && !isAccent(widget);
}

bool opensMenu(const QStyleOptionToolButton& option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) ||
           option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

int paddingOf(const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    if (isFlat(option, widget))
        return theme.px(kFlatPadding);
    return theme.px(isSmall(widget) ? kSmallPadding : kPadding) + 1;
}

void drawArrow(QPainter& painter, const QRect& rect, QStringView icon, const QStyleOption& option,
               const Theme& theme)
{
    const QColor color =
        has(option, QStyle::State_Enabled) ? theme.color(ThemeColor::Text) : theme.disabledText();
    drawGlyph(painter, rect, icon, color, theme, 12.0);
}

} // namespace

int controlHeight(const QFontMetrics& metrics, const QWidget* widget, const Theme& theme)
{
    return std::max(theme.px(isSmall(widget) ? 24 : 28), metrics.height() + 6);
}

int fieldArrowWidth(const Theme& theme) { return theme.px(24); }

void drawButtonPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    if (isFilled(option, widget))
        drawAccentPanel(painter, option, theme);
    else
        drawPlainPanel(painter, option, theme);
}

void drawPushButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget,
                         const Theme& theme)
{
    const Label label = pushLabel(option, widget, theme);
    QRect rect = option.rect;
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const int arrow = theme.px(kArrowWidth);
        drawGlyph(painter, QRect(rect.right() + 1 - arrow - theme.px(4), rect.y(), arrow, rect.height()),
                  u"down", label.color, theme, 12.0);
        rect.adjust(theme.px(4), 0, -arrow, 0);
    }
    drawLabel(painter, option, rect, label, widget, theme);
}

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget, const Theme& theme)
{
    const Label label = pushLabel(option, widget, theme);
    int width = labelWidth(label, theme) + 2 * paddingOf(option, widget, theme);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        width += theme.px(kArrowWidth) - theme.px(4);
    return {width, controlHeight(QFontMetrics(label.font), widget, theme)};
}

QRect toolButtonMenuRect(const QStyleOptionToolButton& option, const Theme& theme)
{
    if (!opensMenu(option))
        return {};
    QRect rect = option.rect;
    rect.setLeft(rect.right() + 1 - theme.px(kArrowWidth) - theme.px(4));
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawToolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget,
                    const Theme& theme)
{
    QStyleOptionToolButton panel = option;
    if (option.activeSubControls == QStyle::SC_ToolButtonMenu &&
        option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
        panel.state &= ~QStyle::State_Sunken;
    if (isFlat(option, widget))
        drawFlatPanel(painter, panel, theme);
    else
        drawButtonPanel(painter, panel, widget, theme);

    const Label label = toolLabel(option, widget, theme);
    QRect rest = option.rect;
    const QRect menu = toolButtonMenuRect(option, theme);
    if (!menu.isEmpty()) {
        const bool split = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
        if (split && has(option, QStyle::State_Enabled))
            painter.fillRect(
                QRect(menu.left(), menu.top() + theme.px(8), 1, menu.height() - 2 * theme.px(8)),
                mixed(theme.color(isFilled(option, widget) ? ThemeColor::Accent : ThemeColor::Button),
                      label.color, 0.5));
        drawGlyph(painter, menu, u"down", label.color, theme, 12.0);
        rest.setRight(menu.left() - 1);
        rest.setLeft(rest.left() + (label.text.isEmpty() ? 0 : theme.px(3)));
    }
    drawLabel(painter, option, rest, label, widget, theme);
}

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme)
{
    const Label label = toolLabel(option, widget, theme);
    const int height = controlHeight(QFontMetrics(label.font), widget, theme);
    int width = height;
    if (!label.text.isEmpty())
        width = labelWidth(label, theme) + 2 * paddingOf(option, widget, theme);
    if (opensMenu(option))
        width += theme.px(kArrowWidth) - (label.text.isEmpty() ? theme.px(6) : theme.px(3));
    return {std::max(width, height), height};
}

void drawCheck(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const QRect rect = option.rect;
    const bool marked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    painter.save();
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(kDisabledOpacity);
    if (marked) {
        drawPanel(painter, rect, theme.color(ThemeColor::Accent), {}, theme.px(3));
        const QColor on = theme.color(ThemeColor::OnAccent);
        if (has(option, QStyle::State_On))
            theme.icons().paint(painter, u"check", QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), on);
        else
            painter.fillRect(QRect(rect.x() + rect.width() / 4, rect.center().y(), rect.width() / 2 + 1, 2),
                             on);
    } else {
        const ThemeColor fill = has(option, QStyle::State_Sunken) ? ThemeColor::Header : ThemeColor::Base;
        const bool pointed = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
        drawPanel(painter, rect, theme.color(fill),
                  theme.color(pointed ? ThemeColor::Text : ThemeColor::Field), theme.px(3));
    }
    painter.restore();
}

void drawRadio(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = has(option, QStyle::State_On);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!has(option, QStyle::State_Enabled))
        painter.setOpacity(kDisabledOpacity);
    painter.setPen(on ? Qt::NoPen : QPen(theme.color(ThemeColor::Field), 1.0));
    painter.setBrush(theme.color(on ? ThemeColor::Accent : ThemeColor::Base));
    painter.drawEllipse(rect);
    if (on) {
        painter.setBrush(theme.color(theme.isDark() ? ThemeColor::Base : ThemeColor::OnAccent));
        const double radius = rect.width() * 0.19;
        painter.drawEllipse(rect.center(), radius, radius);
    }
    painter.restore();
}

void drawField(QPainter& painter, const QRect& rect, const QStyleOption& option, const QWidget* widget,
               const Theme& theme)
{
    if (!has(option, QStyle::State_Enabled)) {
        drawPanel(painter, rect, theme.color(ThemeColor::Window), theme.color(ThemeColor::Line), theme.px(3));
        return;
    }
    drawPanel(painter, rect, theme.color(ThemeColor::Base), theme.color(ThemeColor::Field), theme.px(3));
    if (isRefused(widget))
        drawFrame(painter, rect, theme.color(ThemeColor::Fail), 2, theme.px(3));
    else if (has(option, QStyle::State_HasFocus))
        drawFocusFrame(painter, rect, theme);
}

void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget,
                  const Theme& theme)
{
    drawField(painter, option.rect, option, widget, theme);
    QRect arrow = option.rect;
    arrow.setLeft(arrow.right() + 1 - fieldArrowWidth(theme));
    drawArrow(painter, QStyle::visualRect(option.direction, option.rect, arrow), u"down", option, theme);
}

void drawComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const Theme& theme)
{
    if (option.editable)
        return;
    QRect rect = option.rect.adjusted(theme.px(9), 0, -fieldArrowWidth(theme), 0);
    if (!option.currentIcon.isNull()) {
        const QSize size = option.iconSize;
        const QRect square(rect.x(), rect.y() + (rect.height() - size.height()) / 2, size.width(),
                           size.height());
        option.currentIcon.paint(&painter, square, Qt::AlignCenter,
                                 has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(square.right() + 1 + theme.px(6));
    }
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
}

void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget,
                 const Theme& theme)
{
    if (option.frame)
        drawField(painter, option.rect, option, widget, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    QRect arrows = option.rect;
    arrows.setLeft(arrows.right() + 1 - theme.px(20));
    const int centre = arrows.center().y() + 1;
    const int high = theme.px(8);
    const auto arrow = [&](const QRect& rect, QStringView icon, bool enabled) {
        const QColor color = enabled && has(option, QStyle::State_Enabled) ? theme.color(ThemeColor::Text)
                                                                           : theme.disabledText();
        drawGlyph(painter, rect, icon, color, theme, 10.0);
    };
    arrow(QRect(arrows.x(), centre - high - 1, arrows.width() - 2, high), u"up",
          option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
    arrow(QRect(arrows.x(), centre + 1, arrows.width() - 2, high), u"down",
          option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
}

} // namespace workbench

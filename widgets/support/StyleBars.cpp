// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/StyleBars.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QPainter>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kTabPadding = 13;
constexpr int kTabTop = 3;   ///< of the bar shows above its tabs
constexpr int kMarkEdge = 7; ///< between a tab's mark and its right edge
constexpr int kMenuCheckWidth = 28;
constexpr int kMenuShortcutGap = 32;
constexpr int kMenuArrowWidth = 20;

int buttonRoom(const QSize& button, const Theme& theme)
{
    return button.isEmpty() ? 0 : button.width() + theme.px(4);
}

int tabIconSide(const Theme& theme) { return theme.px(16); }

void drawMenuHeading(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    painter.setFont(theme.boldFont());
    painter.setPen(theme.color(ThemeColor::Muted));
    painter.drawText(option.rect.adjusted(theme.px(12), 0, -theme.px(12), 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, option.text);
}

} // namespace

void drawTabShape(QPainter& painter, const QStyleOptionTab& option, const Theme& theme)
{
    const QRect rect = option.rect.adjusted(0, kTabTop, 0, 0);
    if (!has(option, QStyle::State_Selected)) {
        if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.color(ThemeColor::Header));
        return;
    }
    const QColor line = theme.color(ThemeColor::Line);
    painter.save();
    painter.setClipRect(rect);
    drawPanel(painter, rect.adjusted(0, 0, 0, 8), theme.color(ThemeColor::Base), line, theme.px(3));
    painter.setClipRect(QRect(rect.x(), rect.y(), rect.width(), 3));
    drawPanel(painter, rect.adjusted(0, 0, 0, 8), theme.color(ThemeColor::Link), {}, theme.px(3));
    painter.restore();
}

QRect tabTextRect(const QStyleOptionTab& option, const Theme& theme)
{
    QRect rect = option.rect.adjusted(theme.px(kTabPadding), kTabTop, 0, 0);
    rect.setLeft(rect.left() + buttonRoom(option.leftButtonSize, theme));
    if (!option.icon.isNull())
        rect.setLeft(rect.left() + tabIconSide(theme) + theme.px(kIconGap));
    const int behind = buttonRoom(option.rightButtonSize, theme);
    rect.setRight(rect.right() - (behind > 0 ? behind + theme.px(kMarkEdge) : theme.px(kTabPadding)));
    return rect;
}

QRect tabMarkRect(const QStyleOptionTab& option, const Theme& theme)
{
    const QSize size = option.rightButtonSize;
    return {option.rect.right() + 1 - theme.px(kMarkEdge) - size.width(),
            option.rect.center().y() - size.height() / 2 + kTabTop - 1, size.width(), size.height()};
}

void drawTabLabel(QPainter& painter, const QStyleOptionTab& option, const Theme& theme)
{
    const bool selected = has(option, QStyle::State_Selected);
    const QRect text = tabTextRect(option, theme);
    if (!option.icon.isNull()) {
        const int side = tabIconSide(theme);
        const QRect square(text.left() - side - theme.px(kIconGap), text.center().y() - side / 2 + 1, side,
                           side);
        option.icon.paint(&painter, square, Qt::AlignCenter, QIcon::Normal,
                          selected ? QIcon::On : QIcon::Off);
    }
    painter.setFont(selected ? theme.boldFont() : theme.interfaceFont());
    painter.setPen(theme.color(selected ? ThemeColor::Text : ThemeColor::Muted));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, option.text);
    if (has(option, QStyle::State_HasFocus))
        drawFocusFrame(painter, option.rect.adjusted(3, 6, -3, -4), theme);
}

QSize tabSize(const QStyleOptionTab& option, const Theme& theme)
{
    const QFontMetrics metrics(theme.boldFont());
    int width = theme.px(kTabPadding) + metrics.horizontalAdvance(option.text) + 1;
    if (!option.icon.isNull())
        width += tabIconSide(theme) + theme.px(kIconGap);
    width += buttonRoom(option.leftButtonSize, theme);
    const int behind = buttonRoom(option.rightButtonSize, theme);
    width += behind > 0 ? behind + theme.px(kMarkEdge) : theme.px(kTabPadding);
    return {width, std::max(theme.px(34), metrics.height() + 14)};
}

void drawHeaderSection(QPainter& painter, const QStyleOption& option, bool last, const Theme& theme)
{
    const QRect rect = option.rect;
    painter.fillRect(rect, theme.color(ThemeColor::Header));
    const QColor line = theme.color(ThemeColor::Line);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), line);
    if (!last)
        painter.fillRect(QRect(rect.right(), rect.y(), 1, rect.height()), line);
}

void drawHeaderLabel(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme)
{
    QRect rect = option.rect.adjusted(theme.px(4), 0, -theme.px(4), 0);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const int side = theme.px(10);
        const QRect arrow(rect.right() - side, rect.y(), side, rect.height());
        drawGlyph(painter, arrow, option.sortIndicator == QStyleOptionHeader::SortDown ? u"down" : u"up",
                  theme.color(ThemeColor::Muted), theme, 10.0);
        rect.setRight(arrow.left() - theme.px(4));
    }
    painter.setFont(theme.smallFont());
    painter.setPen(theme.color(ThemeColor::Muted));
    const QString text =
        QFontMetrics(theme.smallFont()).elidedText(option.text, Qt::ElideRight, rect.width() + 2);
    painter.drawText(rect, static_cast<int>(option.textAlignment | Qt::AlignVCenter), text);
}

void drawMenuBarGround(QPainter& painter, const QRect& rect, const Theme& theme)
{
    painter.fillRect(rect, theme.color(ThemeColor::Window));
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color(ThemeColor::Line));
}

void drawMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    drawMenuBarGround(painter, option.rect, theme);
    if (has(option, QStyle::State_Selected)) {
        const ThemeColor fill = has(option, QStyle::State_Sunken) ? ThemeColor::Sel : ThemeColor::Header;
        drawPanel(painter, option.rect.adjusted(0, 3, 0, -4), theme.color(fill), {}, theme.px(3));
    }
    painter.setPen(has(option, QStyle::State_Enabled) ? theme.color(ThemeColor::Text) : theme.disabledText());
    painter.drawText(option.rect,
                     Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                     option.text);
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const Theme& theme)
{
    const QFontMetrics metrics(option.font);
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty())
        return {theme.px(40), 9};
    const QString text = option.text.section(QLatin1Char('\t'), 0, 0);
    const bool shortcut = option.text.contains(QLatin1Char('\t'));
    // QMenu adds the width of the shortcuts' column itself.
    const int width = theme.px(kMenuCheckWidth) + metrics.size(Qt::TextShowMnemonic, text).width() +
                      (shortcut ? theme.px(kMenuShortcutGap) : 0) + theme.px(kMenuArrowWidth);
    return {width, std::max(theme.px(26), metrics.height() + 8)};
}

void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        if (!option.text.isEmpty()) // the heading of a section
            drawMenuHeading(painter, option, theme);
        else
            painter.fillRect(QRect(rect.x(), rect.center().y(), rect.width(), 1),
                             theme.color(ThemeColor::Line));
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool selected = has(option, QStyle::State_Selected) && enabled;
    if (selected)
        drawPanel(painter, rect.adjusted(3, 1, -3, -1), theme.color(ThemeColor::Sel), {}, theme.px(3));
    QColor color = theme.color(selected ? ThemeColor::SelText : ThemeColor::Text);
    if (!enabled)
        color = theme.disabledText();

    const QRect marks(rect.x(), rect.y(), theme.px(kMenuCheckWidth), rect.height());
    if (option.checked)
        drawGlyph(painter, marks, option.checkType == QStyleOptionMenuItem::Exclusive ? u"dot" : u"check",
                  color, theme, 14.0);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, marks.adjusted(6, 4, -6, -4), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);

    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect text = rect.adjusted(marks.width(), 0, -theme.px(12), 0);
    QFont font = option.font;
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(enabled ? (selected ? color : theme.color(ThemeColor::Muted)) : color);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawGlyph(painter,
                  QRect(rect.right() - theme.px(kMenuArrowWidth), rect.y(), theme.px(16), rect.height()),
                  u"next", color, theme, 11.0);
}

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle,
                   const Theme& theme)
{
    painter.fillRect(option.rect, theme.color(ThemeColor::Base));
    if (handle.isEmpty() || option.minimum == option.maximum)
        return;
    double share = 0.75;
    if (has(option, QStyle::State_Sunken))
        share = 1.0;
    else if (has(option, QStyle::State_MouseOver))
        share = 0.9;
    const QColor color = mixed(theme.color(ThemeColor::Base),
                               theme.color(share < 1.0 ? ThemeColor::Edge : ThemeColor::Field), share);
    const QRect bar = handle.adjusted(1, 1, -1, -1);
    drawPanel(painter, bar, color, {}, std::min(bar.width(), bar.height()) / 2);
}

void drawProgress(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme)
{
    const qint64 span = qint64{option.maximum} - option.minimum;
    if (span <= 0)
        return;
    QRect rect = option.rect;
    rect.setWidth(static_cast<int>(rect.width() * (qint64{option.progress} - option.minimum) / span));
    drawPanel(painter, QStyle::visualRect(option.direction, option.rect, rect),
              theme.color(ThemeColor::Accent), {}, theme.px(2));
}

void drawDockSeparator(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const QRect rect = option.rect;
    const QColor line = theme.color(ThemeColor::Line);
    painter.fillRect(rect, theme.color(ThemeColor::Base));
    if (has(option, QStyle::State_Horizontal)) {
        // Above it tabs or docks end, below it a title bar begins.
        const int middle = rect.center().y();
        painter.fillRect(QRect(rect.x(), middle, rect.width(), rect.bottom() - middle + 1),
                         theme.color(ThemeColor::Window));
        painter.fillRect(QRect(rect.x(), middle, rect.width(), 1), line);
        return;
    }
    const int title = std::max(theme.px(34), QFontMetrics(theme.interfaceFont()).height() + 10);
    painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), title), theme.color(ThemeColor::Window));
    painter.fillRect(QRect(rect.x(), rect.y() + title - 1, rect.width(), 1), line);
    painter.fillRect(QRect(rect.center().x(), rect.y(), 1, rect.height()), line);
}

} // namespace workbench

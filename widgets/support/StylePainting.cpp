// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/StylePainting.h"

#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVariant>
#include <QWidget>

namespace workbench {
namespace {

constexpr const char* kAccent = "accent";
constexpr const char* kRefused = "refused";
constexpr const char* kSmall = "small";

void setFlag(QWidget& widget, const char* name, bool on)
{
    if (widget.property(name).toBool() == on)
        return;
    widget.setProperty(name, on);
    // Buttons keep their size hint until the style changes.
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(&widget, &change);
    widget.updateGeometry();
    widget.update();
}

bool flag(const QWidget* widget, const char* name) { return widget && widget->property(name).toBool(); }

} // namespace

void drawPanel(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& outline, int corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline.isValid() ? QPen(outline, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = outline.isValid() ? 0.5 : 0.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

void drawHatching(QPainter& painter, const QRect& rect, const Theme& theme)
{
    const QColor color = theme.color(ThemeColor::Wait);
    painter.save();
    painter.fillRect(rect, theme.color(ThemeColor::WaitBg));
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += theme.px(6))
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void drawFrame(QPainter& painter, const QRect& rect, const QColor& color, int width, int corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

void drawFocusFrame(QPainter& painter, const QRect& rect, const Theme& theme)
{
    drawFrame(painter, rect, theme.color(ThemeColor::Link), 2, theme.px(3));
}

void drawGlyph(QPainter& painter, const QRect& rect, QStringView icon, const QColor& color,
               const Theme& theme, double designSize)
{
    const int side = theme.px(designSize);
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                       side);
    theme.icons().paint(painter, icon, square, color);
}

void setAccent(QWidget& button, bool accent) { setFlag(button, kAccent, accent); }

bool isAccent(const QWidget* widget) { return flag(widget, kAccent); }

void setRefused(QWidget& field, bool refused) { setFlag(field, kRefused, refused); }

bool isRefused(const QWidget* widget) { return flag(widget, kRefused); }

void setSmall(QWidget& control, bool small) { setFlag(control, kSmall, small); }

bool isSmall(const QWidget* widget) { return flag(widget, kSmall); }

QToolButton* makeSmallTool(const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    setSmall(*button);
    return button;
}

} // namespace workbench

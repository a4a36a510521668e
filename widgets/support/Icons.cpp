// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Icons.h"

#include "widgets/support/SvgPath.h"

#include <QFile>
#include <QIconEngine>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPainterPathStroker>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

/// Paints one icon in the colours that the theme has at that moment.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(const Theme& theme, QString name, ThemeColor color, ThemeColor on)
        : m_theme(theme), m_name(std::move(name)), m_color(color), m_on(on)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        m_theme.icons().paint(*painter, m_name, rect, colorFor(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return QStringLiteral("workbench"); }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_theme.disabledText();
        const ThemeColor color = state == QIcon::On ? m_on : m_color;
        if (mode == QIcon::Selected && color == ThemeColor::Text)
            return m_theme.color(ThemeColor::SelText);
        return m_theme.color(color);
    }

    const Theme& m_theme;
    QString m_name;
    ThemeColor m_color;
    ThemeColor m_on;
};

IconOutlines outlinesOf(const QJsonArray& parts, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    // The grid is 16 units: the default of 0.25 units would show corners in curves.
    stroker.setCurveThreshold(0.02);

    IconOutlines outlines;
    for (const auto& part : parts) {
        const QString kind = part.toArray().at(0).toString();
        const std::optional<QPainterPath> path = parseSvgPath(part.toArray().at(1).toString());
        if (!path)
            return {};
        if (kind == QLatin1String("f")) {
            outlines.push_back(*path);
            continue;
        }
        QPainterPath stroke = stroker.createStroke(*path);
        stroke.setFillRule(Qt::WindingFill);
        if (kind == QLatin1String("x"))
            std::for_each(outlines.begin(), outlines.end(), [&](QPainterPath& below) { below -= stroke; });
        else
            outlines.push_back(stroke);
    }
    return outlines;
}

} // namespace

Icons::Icons(const Theme& theme) : m_theme(theme)
{
    QFile file(QStringLiteral(":/icons.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const double stroke = root.value(QLatin1String("stroke")).toDouble(1.5);
    const QJsonObject icons = root.value(QLatin1String("icons")).toObject();
    for (auto icon = icons.begin(); icon != icons.end(); ++icon)
        m_outlines.insert(icon.key(), outlinesOf(icon.value().toArray(), stroke));
}

QStringList Icons::names() const
{
    QStringList names = m_outlines.keys();
    names.sort();
    return names;
}

QIcon Icons::icon(QStringView name, ThemeColor color) const { return icon(name, color, color); }

QIcon Icons::icon(QStringView name, ThemeColor color, ThemeColor on) const
{
    if (!contains(name))
        return {};
    return QIcon(new ThemeIconEngine(m_theme, name.toString(), color, on));
}

QIcon Icons::applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/app/socket-workbench-%1.png").arg(size), QSize(size, size));
    return icon;
}

void Icons::paint(QPainter& painter, QStringView name, const QRectF& rect, const QColor& color) const
{
    const auto outlines = m_outlines.constFind(name.toString());
    if (outlines == m_outlines.constEnd())
        return;
    const double side = std::min(rect.width(), rect.height());
    const QPointF corner = rect.center() - QPointF(side, side) / 2.0;
    const double scale = painter.device()->devicePixelRatio();
    const double pixels = side * scale;
    const QPointF place = painter.deviceTransform().map(corner);
    const bool onPixels = painter.worldTransform().type() <= QTransform::TxTranslate &&
                          pixels == std::floor(pixels) && place == QPointF(place.toPoint());
    if (!onPixels) {
        paintOutlines(painter, *outlines, {corner, QSizeF(side, side)}, color);
        return;
    }
    const QString key = QStringLiteral("icon %1 %2 %3 %4").arg(name).arg(color.rgba()).arg(pixels).arg(scale);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(static_cast<int>(pixels), static_cast<int>(pixels));
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter onto(&pixmap);
        paintOutlines(onto, *outlines, QRectF(0, 0, side, side), color);
        onto.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(corner, pixmap);
}

void Icons::paintOutlines(QPainter& painter, const IconOutlines& outlines, const QRectF& square,
                          const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 16.0, square.height() / 16.0);
    for (const QPainterPath& outline : outlines)
        painter.fillPath(outline, color);
    painter.restore();
}

} // namespace workbench

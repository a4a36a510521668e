// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProxyStyle>

namespace workbench {

class Theme;

/// Fusion with flat fills, visible outlines, a focus frame of 2 px and the theme's colours and sizes.
/// Properties of StylePainting.h say what is filled, refused or small. `theme` must outlive the style's
/// widgets.
class WorkbenchStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit WorkbenchStyle(const Theme& theme);

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool drawFrameOf(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                     const QWidget* widget) const;
    bool drawMark(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                  const QWidget* widget) const;

    const Theme& m_theme;
};

} // namespace workbench

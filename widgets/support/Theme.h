// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/FixedText.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <memory>

class QApplication;

namespace workbench {

class Icons;

/// The palette's named colours. `...Bg` are the tinted backgrounds of rows; TintA to TintF mark the user's
/// highlight rules.
enum class ThemeColor {
    Window,
    Base,
    Alt,
    Header,
    Button,
    Line,
    Edge,
    Field,
    Text,
    Muted,
    Link,
    Sel,
    SelText,
    SelInact,
    Fail,
    FailBg,
    Wait,
    WaitBg,
    Peer,
    PeerBg,
    Inject,
    InjectBg,
    Eof,
    EofBg,
    SentBg,
    Accent,
    OnAccent,
    TintA,
    TintB,
    TintC,
    TintD,
    TintE,
    TintF,
};

/// Colours, fonts and sizes of the window. One object, made in main and handed down by reference; it sets the
/// application's palette and font itself. Whoever paints with it repaints on changed(). GUI thread only.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    static constexpr double kZoomLeast = 0.8;
    static constexpr double kZoomMost = 2.5;

    /// Takes the system's palette and font from `application`, which must outlive the theme.
    explicit Theme(QApplication& application, Mode mode = Mode::System);
    ~Theme() override;

    QColor color(ThemeColor name) const;
    /// The text colour of what is switched off, on `background`.
    QColor disabledText(ThemeColor background = ThemeColor::Base) const;
    bool isDark() const { return m_dark; }
    /// True where the system asks for high contrast and the mode is System: then only its own colours are
    /// used.
    bool isHighContrast() const { return m_highContrast; }
    const QPalette& palette() const { return m_palette; }
    const Icons& icons() const { return *m_icons; }

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the system looks like now; read from the application by itself, given here by tests.
    void setSystemPalette(const QPalette& palette);

    /// 1.0 is the system's font size; clamped to kZoomLeast .. kZoomMost.
    double zoom() const { return m_zoom; }
    void setZoom(double factor);
    void zoomIn() { setZoom(m_zoom + 0.1); }
    void zoomOut() { setZoom(m_zoom - 0.1); }

    /// Labels and buttons.
    QFont interfaceFont() const { return m_interfaceFont; }
    QFont boldFont() const;
    /// Calls, numbers, addresses, bytes: 0.92 of the interface font's size, never under 12 px.
    QFont fixedFont() const { return m_fixed.font(); }
    /// Writes with fixedFont() and its bold brother.
    const FixedText& fixedText() const { return m_fixed; }
    const FixedText& fixedBoldText() const { return m_fixedBold; }
    /// The interface font as small as fixedFont(): words inside the log.
    QFont smallFont() const { return m_smallFont; }

    /// Pixels for a size of the design (drawn for a 13 px font), scaled with the font and the zoom.
    int px(double designPixels) const;
    /// Height of a row: px(designPixels), but never under the taller of both fonts plus 6.
    int rowHeight(int designPixels) const;

Q_SIGNALS:
    /// Colours, fonts or sizes are other ones now; palette and font of the application are already set.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPalette readSystemPalette();
    void apply();
    void resolveFonts();
    void resolvePalette();
    QColor systemColor(ThemeColor name) const;

    QApplication& m_application;
    std::unique_ptr<Icons> m_icons;
    QPalette m_system;
    QPalette m_palette;
    QFont m_systemFont;
    QFont m_interfaceFont;
    QFont m_smallFont;
    FixedText m_fixed;
    FixedText m_fixedBold;
    Mode m_mode;
    double m_zoom = 1.0;
    double m_scale = 1.0;
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_applying = false;
};

/// The colour that lies `share` (0 to 1) of the way from `from` to `to`.
QColor mixed(const QColor& from, const QColor& to, double share);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2, relative luminance).
double contrastRatio(const QColor& one, const QColor& other);

} // namespace workbench

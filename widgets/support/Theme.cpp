// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Theme.h"

#include "widgets/support/Icons.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QScopedValueRollback>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <cmath>

namespace workbench {
namespace {

struct Entry {
    QRgb light;
    QRgb dark;
};

constexpr double kDesignFontPixels = 13.0;
constexpr double kFixedShare = 0.92;
constexpr double kFixedLeastPixels = 12.0;
/// Only the palettes made for high contrast reach this; ordinary ones stay under 19.
constexpr double kHighContrast = 20.0;

// In the order of ThemeColor.
constexpr std::array<Entry, 33> kColors{{
    {0xffeef0f3, 0xff25282d}, // Window
    {0xffffffff, 0xff1b1d21}, // Base
    {0xfff6f7f9, 0xff202328}, // Alt
    {0xffe4e7eb, 0xff2d3137}, // Header
    {0xfffafbfc, 0xff33383f}, // Button
    {0xffd2d7dd, 0xff3b4048}, // Line
    {0xffa9b1bb, 0xff565d67}, // Edge
    {0xff818994, 0xff7b838f}, // Field
    {0xff1a1d21, 0xffe7e9ec}, // Text
    {0xff545b65, 0xffa9b1bb}, // Muted
    {0xff1a5cb4, 0xff8dbcf7}, // Link
    {0xffd3e3f8, 0xff1f3f68}, // Sel
    {0xff12243c, 0xfff1f5fa}, // SelText
    {0xffe1e6ec, 0xff343a43}, // SelInact
    {0xffad1f18, 0xffff9d94}, // Fail
    {0xfffdeeed, 0xff3a2022}, // FailBg
    {0xff7d4a00, 0xfff0b954}, // Wait
    {0xfffff2d9, 0xff352b14}, // WaitBg
    {0xff12643a, 0xff78d3a0}, // Peer
    {0xffe6f3eb, 0xff1a3325}, // PeerBg
    {0xff67389f, 0xffcdb0f7}, // Inject
    {0xfff1eafa, 0xff2d2539}, // InjectBg
    {0xff3f4650, 0xffc9ced5}, // Eof
    {0xffdfe3e8, 0xff3a4049}, // EofBg
    {0xffeaf2fc, 0xff1c2a3d}, // SentBg
    {0xff1a5cb4, 0xff3573c9}, // Accent
    {0xffffffff, 0xffffffff}, // OnAccent
    {0xffd3e9f7, 0xff17364a}, // TintA
    {0xfffbe2c6, 0xff46300f}, // TintB
    {0xffd3eee1, 0xff123c2d}, // TintC
    {0xfff8f1bb, 0xff3d3a10}, // TintD
    {0xffdfe0f6, 0xff2f3160}, // TintE
    {0xfff6dcea, 0xff4a263c}, // TintF
}};
static_assert(kColors.size() == static_cast<std::size_t>(ThemeColor::TintF) + 1);

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double pixelSize(const QFont& font) { return QFontInfo(font).pixelSize(); }

QFont sized(QFont font, double pixels)
{
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    return font;
}

} // namespace

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue())};
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

Theme::Theme(QApplication& application, Mode mode)
    : m_application(application), m_icons(std::make_unique<Icons>(*this)), m_systemFont(QApplication::font()),
      m_mode(mode)
{
    m_system = readSystemPalette();
    apply();
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { setSystemPalette(readSystemPalette()); });
#endif
}

Theme::~Theme() = default;

QColor Theme::color(ThemeColor name) const
{
    if (m_highContrast)
        return systemColor(name);
    const Entry& entry = kColors[static_cast<std::size_t>(name)];
    return QColor::fromRgb(m_dark ? entry.dark : entry.light);
}

QColor Theme::disabledText(ThemeColor background) const
{
    if (m_highContrast)
        return m_system.color(QPalette::Disabled, QPalette::Text);
    return mixed(color(background), color(ThemeColor::Text), 0.45);
}

QFont Theme::boldFont() const
{
    QFont font = m_interfaceFont;
    font.setWeight(QFont::DemiBold);
    return font;
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::setZoom(double factor)
{
    const double rounded = std::clamp(std::round(factor * 20.0) / 20.0, kZoomLeast, kZoomMost);
    if (std::abs(rounded - m_zoom) < 0.01)
        return;
    m_zoom = rounded;
    apply();
}

void Theme::setSystemPalette(const QPalette& palette)
{
    m_system = palette;
    apply();
}

int Theme::px(double designPixels) const { return static_cast<int>(std::lround(designPixels * m_scale)); }

int Theme::rowHeight(int designPixels) const
{
    const int text = std::max(QFontMetrics(m_interfaceFont).height(), QFontMetrics(fixedFont()).height());
    return std::max(px(designPixels), text + 6);
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying && watched->isWindowType())
        setSystemPalette(readSystemPalette());
    return QObject::eventFilter(watched, event);
}

/// The system's own palette shows through when the application's is taken away for a moment.
QPalette Theme::readSystemPalette()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

void Theme::apply()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    bool systemDark = m_system.color(QPalette::Window).lightness() < 128;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemDark);
    m_highContrast =
        m_mode == Mode::System &&
        contrastRatio(m_system.color(QPalette::Window), m_system.color(QPalette::WindowText)) >
            kHighContrast &&
        contrastRatio(m_system.color(QPalette::Button), m_system.color(QPalette::ButtonText)) > kHighContrast;
    resolvePalette();
    resolveFonts();
    QApplication::setPalette(m_palette);
    QApplication::setFont(m_interfaceFont);
    Q_EMIT changed();
}

void Theme::resolveFonts()
{
    const double base = pixelSize(m_systemFont);
    m_scale = std::max(1.0, base / kDesignFontPixels) * m_zoom;
    m_interfaceFont = sized(m_systemFont, base * m_zoom);
    const double fixed =
        std::max(kFixedLeastPixels, std::max(kFixedLeastPixels, base * kFixedShare) * m_zoom);
    QFont font = sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), fixed);
    font.setStyleHint(QFont::Monospace);
    m_fixed = FixedText(font);
    font.setBold(true);
    m_fixedBold = FixedText(font);
    m_smallFont = sized(m_systemFont, fixed);
}

void Theme::resolvePalette()
{
    if (m_highContrast) {
        m_palette = m_system;
        return;
    }
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ThemeColor name) { palette.setColor(role, color(name)); };
    set(QPalette::Window, ThemeColor::Window);
    set(QPalette::WindowText, ThemeColor::Text);
    set(QPalette::Base, ThemeColor::Base);
    set(QPalette::AlternateBase, ThemeColor::Alt);
    set(QPalette::ToolTipBase, ThemeColor::Window);
    set(QPalette::ToolTipText, ThemeColor::Text);
    set(QPalette::PlaceholderText, ThemeColor::Muted);
    set(QPalette::Text, ThemeColor::Text);
    set(QPalette::Button, ThemeColor::Button);
    set(QPalette::ButtonText, ThemeColor::Text);
    set(QPalette::BrightText, ThemeColor::OnAccent);
    set(QPalette::Link, ThemeColor::Link);
    set(QPalette::LinkVisited, ThemeColor::Link);
    set(QPalette::Highlight, ThemeColor::Sel);
    set(QPalette::HighlightedText, ThemeColor::SelText);
    set(QPalette::Light, ThemeColor::Button);
    set(QPalette::Midlight, ThemeColor::Header);
    set(QPalette::Mid, ThemeColor::Line);
    set(QPalette::Dark, ThemeColor::Edge);
    set(QPalette::Shadow, ThemeColor::Field);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(ThemeColor::SelInact));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, color(ThemeColor::Text));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(ThemeColor::SelInact));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabledText());
    palette.setColor(QPalette::Disabled, QPalette::Link, disabledText());
    m_palette = palette;
}

QColor Theme::systemColor(ThemeColor name) const
{
    switch (name) {
    case ThemeColor::Window:
        return m_system.color(QPalette::Window);
    case ThemeColor::Button:
        return m_system.color(QPalette::Button);
    case ThemeColor::Base:
    case ThemeColor::Alt:
    case ThemeColor::Header:
    case ThemeColor::FailBg:
    case ThemeColor::WaitBg:
    case ThemeColor::PeerBg:
    case ThemeColor::InjectBg:
    case ThemeColor::EofBg:
    case ThemeColor::SentBg:
    case ThemeColor::TintA:
    case ThemeColor::TintB:
    case ThemeColor::TintC:
    case ThemeColor::TintD:
    case ThemeColor::TintE:
    case ThemeColor::TintF:
        return m_system.color(QPalette::Base);
    case ThemeColor::Sel:
    case ThemeColor::SelInact:
    case ThemeColor::Accent:
        return m_system.color(QPalette::Highlight);
    case ThemeColor::SelText:
    case ThemeColor::OnAccent:
        return m_system.color(QPalette::HighlightedText);
    case ThemeColor::Link:
        return m_system.color(QPalette::Link);
    default:
        return m_system.color(QPalette::Text);
    }
}

} // namespace workbench

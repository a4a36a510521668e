// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace workbench;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void contrastIsThatOfWcag();
    void textsAreReadableOnTheirBackgrounds_data();
    void textsAreReadableOnTheirBackgrounds();
    void outlinesOfFieldsAreVisible();
    void modeSetsTheApplicationsPalette();
    void systemModeFollowsTheSystemsWindowColour();
    void highContrastPaletteIsLeftAlone();
    void inactiveSelectionIsGrey();
    void zoomScalesFontsAndSizes();
    void zoomStaysInItsBounds();
    void fixedFontIsNeverUnderTwelvePixels();
    void rowIsNeverLowerThanItsText();

private:
    QPalette m_system;
};

namespace {

using C = ThemeColor;

const std::vector<std::pair<C, const char*>> kTexts{
    {C::Text, "text"}, {C::Muted, "muted"}, {C::Link, "link"},     {C::Fail, "fail"},
    {C::Wait, "wait"}, {C::Peer, "peer"},   {C::Inject, "inject"},
};

} // namespace

void ThemeTest::init()
{
    QApplication::setPalette(QPalette());
    m_system = QApplication::palette();
}

void ThemeTest::contrastIsThatOfWcag()
{
    QVERIFY(qAbs(contrastRatio(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(contrastRatio(Qt::white, Qt::white) - 1.0) < 0.01);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void ThemeTest::textsAreReadableOnTheirBackgrounds_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<ThemeColor>("text");
    QTest::addColumn<ThemeColor>("background");
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const QByteArray kind = mode == Theme::Mode::Light ? "light " : "dark ";
        const auto row = [&](C text, C background, const QByteArray& name) {
            QTest::newRow((kind + name).constData()) << mode << text << background;
        };
        const std::vector<std::pair<C, const char*>> grounds{{C::Window, "window"},
                                                             {C::Base, "base"},
                                                             {C::Alt, "alt"},
                                                             {C::Header, "header"},
                                                             {C::Sel, "sel"}};
        for (const auto& [text, name] : kTexts)
            for (const auto& [ground, groundName] : grounds)
                row(text, ground, QByteArray(name) + " on " + groundName);
        const std::vector<std::pair<C, const char*>> tints{{C::TintA, "A"}, {C::TintB, "B"}, {C::TintC, "C"},
                                                           {C::TintD, "D"}, {C::TintE, "E"}, {C::TintF, "F"}};
        for (const auto& [text, name] : kTexts)
            for (const auto& [tint, tintName] : tints)
                row(text, tint, QByteArray(name) + " on tint " + tintName);
        row(C::SelText, C::Sel, "seltext on sel");
        row(C::Text, C::SelInact, "text on selinact");
        row(C::Text, C::Button, "text on button");
        row(C::OnAccent, C::Accent, "onaccent on accent");
        row(C::Fail, C::FailBg, "fail on failbg");
        row(C::Text, C::FailBg, "text on failbg");
        row(C::Wait, C::WaitBg, "wait on waitbg");
        row(C::Peer, C::PeerBg, "peer on peerbg");
        row(C::Inject, C::InjectBg, "inject on injectbg");
        row(C::Eof, C::EofBg, "eof on eofbg");
        row(C::Link, C::SentBg, "link on sentbg");
        row(C::Muted, C::SentBg, "muted on sentbg");
    }
}

void ThemeTest::textsAreReadableOnTheirBackgrounds()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(ThemeColor, text);
    QFETCH(ThemeColor, background);
    const Theme theme(*qApp, mode);
    const double contrast = contrastRatio(theme.color(text), theme.color(background));
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
}

void ThemeTest::outlinesOfFieldsAreVisible()
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const Theme theme(*qApp, mode);
        QVERIFY(contrastRatio(theme.color(C::Field), theme.color(C::Base)) >= 3.0);
        QVERIFY(contrastRatio(theme.color(C::Field), theme.color(C::Window)) >= 3.0);
        QVERIFY(contrastRatio(theme.color(C::Accent), theme.color(C::Window)) >= 3.0);
    }
}

void ThemeTest::modeSetsTheApplicationsPalette()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1b, 0x1d, 0x21));
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), theme.color(C::Sel));
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
}

void ThemeTest::systemModeFollowsTheSystemsWindowColour()
{
    Theme theme(*qApp, Theme::Mode::Dark);
    theme.setMode(Theme::Mode::System);
    QCOMPARE(theme.isDark(), m_system.color(QPalette::Window).lightness() < 128);
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x30, 0x30, 0x30));
    dark.setColor(QPalette::WindowText, QColor(0xe0, 0xe0, 0xe0));
    theme.setSystemPalette(dark);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1b, 0x1d, 0x21));
    QVERIFY(!theme.isHighContrast());
}

void ThemeTest::highContrastPaletteIsLeftAlone()
{
    QPalette strong;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        strong.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        strong.setColor(role, Qt::white);
    strong.setColor(QPalette::Highlight, Qt::yellow);
    Theme theme(*qApp, Theme::Mode::System);
    theme.setSystemPalette(strong);
    QVERIFY(theme.isHighContrast());
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), QColor(Qt::yellow));
    QCOMPARE(theme.color(C::Fail), QColor(Qt::white));
    QCOMPARE(theme.color(C::FailBg), QColor(Qt::black));
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.isHighContrast());
    QCOMPARE(theme.color(C::Fail), QColor(0xad, 0x1f, 0x18));
}

void ThemeTest::inactiveSelectionIsGrey()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    QCOMPARE(theme.palette().color(QPalette::Inactive, QPalette::Highlight), theme.color(C::SelInact));
    QCOMPARE(theme.palette().color(QPalette::Active, QPalette::Highlight), theme.color(C::Sel));
}

void ThemeTest::zoomScalesFontsAndSizes()
{
    Theme theme(*qApp);
    QLabel label;
    label.show();
    const int before = QFontInfo(theme.interfaceFont()).pixelSize();
    const int control = theme.px(28);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setZoom(2.0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QFontInfo(theme.interfaceFont()).pixelSize(), 2 * before);
    QTRY_COMPARE(label.font().pixelSize(), 2 * before);
    QCOMPARE(theme.px(28), 2 * control);
    QVERIFY(QFontMetrics(theme.fixedFont()).height() > QFontMetrics(Theme(*qApp).fixedFont()).height());
}

void ThemeTest::zoomStaysInItsBounds()
{
    Theme theme(*qApp);
    theme.setZoom(100.0);
    QCOMPARE(theme.zoom(), Theme::kZoomMost);
    theme.setZoom(0.0);
    QCOMPARE(theme.zoom(), Theme::kZoomLeast);
    theme.setZoom(1.0);
    theme.zoomIn();
    QVERIFY(qAbs(theme.zoom() - 1.1) < 0.001);
    theme.zoomOut();
    QVERIFY(qAbs(theme.zoom() - 1.0) < 0.001);
}

void ThemeTest::fixedFontIsNeverUnderTwelvePixels()
{
    Theme theme(*qApp);
    for (const double zoom : {0.8, 1.0, 1.5}) {
        theme.setZoom(zoom);
        QVERIFY(theme.fixedFont().pixelSize() >= 12);
        QCOMPARE(theme.smallFont().pixelSize(), theme.fixedFont().pixelSize());
    }
}

void ThemeTest::rowIsNeverLowerThanItsText()
{
    Theme theme(*qApp);
    for (const double zoom : {0.8, 1.0, 2.5}) {
        theme.setZoom(zoom);
        QVERIFY(theme.rowHeight(22) >= theme.px(22));
        QVERIFY(theme.rowHeight(1) >= QFontMetrics(theme.fixedFont()).height() + 6);
    }
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Icons.h"
#include "widgets/support/SvgPath.h"
#include "widgets/support/Theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTest>

using namespace workbench;

namespace {

int paintedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 127 ? 1 : 0;
    return count;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconOfTheFilePaintsInsideItsSquare_data();
    void everyIconOfTheFilePaintsInsideItsSquare();
    void unknownNamesGiveNoIcon();
    void failedDiscHasItsCrossCutOut();
    void iconFollowsTheTheme();
    void disabledIconIsPalerThanTheNormalOne();
    void iconIsSharpAtTwiceTheScale();
    void pathsAreReadAsSvgSays_data();
    void pathsAreReadAsSvgSays();
    void brokenPathsAreRefused_data();
    void brokenPathsAreRefused();
    void applicationIconHasAllItsSizes();
};

void IconsTest::everyIconOfTheFilePaintsInsideItsSquare_data()
{
    QTest::addColumn<QString>("name");
    QFile file(QStringLiteral(WORKBENCH_SOURCE_DIR "/resources/icons.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject icons =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("icons")).toObject();
    QVERIFY(icons.size() >= 60);
    for (const QString& name : icons.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void IconsTest::everyIconOfTheFilePaintsInsideItsSquare()
{
    QFETCH(QString, name);
    const Theme theme(*qApp, Theme::Mode::Light);
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    theme.icons().paint(painter, name, QRectF(8, 8, 32, 32), Qt::black);
    painter.end();
    const int painted = paintedPixels(image);
    const int inside = paintedPixels(image.copy(8, 8, 32, 32));
    QVERIFY2(painted >= 20, qPrintable(QString::number(painted)));
    QCOMPARE(inside, painted);
}

void IconsTest::unknownNamesGiveNoIcon()
{
    const Theme theme(*qApp);
    QVERIFY(!theme.icons().contains(u"no such icon"));
    QVERIFY(theme.icons().icon(u"no such icon").isNull());
    QVERIFY(!theme.icons().icon(u"start").isNull());
}

void IconsTest::failedDiscHasItsCrossCutOut()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    const QImage image = theme.icons().icon(u"m-fail").pixmap(64, 64).toImage();
    QCOMPARE(image.pixelColor(32, 32).alpha(), 0);
    QCOMPARE(image.pixelColor(32, 14), theme.color(ThemeColor::Text));
}

void IconsTest::iconFollowsTheTheme()
{
    Theme theme(*qApp, Theme::Mode::Light);
    const QIcon icon = theme.icons().icon(u"stop", ThemeColor::Link);
    QCOMPARE(icon.pixmap(16, 16).toImage().pixelColor(8, 8), QColor(0x1a, 0x5c, 0xb4));
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(icon.pixmap(16, 16).toImage().pixelColor(8, 8), QColor(0x8d, 0xbc, 0xf7));
}

void IconsTest::disabledIconIsPalerThanTheNormalOne()
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const Theme theme(*qApp, mode);
        const QIcon icon = theme.icons().icon(u"stop");
        const QColor base = theme.color(ThemeColor::Base);
        const auto contrast = [&](QIcon::Mode state) {
            return contrastRatio(icon.pixmap(QSize(16, 16), state).toImage().pixelColor(8, 8), base);
        };
        QVERIFY(contrast(QIcon::Disabled) < contrast(QIcon::Normal) / 2);
    }
}

void IconsTest::iconIsSharpAtTwiceTheScale()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    const QPixmap pixmap = theme.icons().icon(u"stop").pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    // The square runs from 4 to 12 of 16: at double scale its edge falls between two pixels.
    QCOMPARE(pixmap.toImage().pixelColor(7, 16).alpha(), 0);
    QCOMPARE(pixmap.toImage().pixelColor(8, 16).alpha(), 255);
}

void IconsTest::pathsAreReadAsSvgSays_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QRectF>("bounds");
    QTest::newRow("absolute lines") << QStringLiteral("M1 2 L5 2 V8 H1 Z") << QRectF(1, 2, 4, 6);
    QTest::newRow("relative h and v") << QStringLiteral("M3 7 h2 v2 h-2 Z") << QRectF(3, 7, 2, 2);
    QTest::newRow("more pairs are lines") << QStringLiteral("M1 1 4 1 4 5") << QRectF(1, 1, 3, 4);
    QTest::newRow("commas, no blanks") << QStringLiteral("M1,1L4-1") << QRectF(1, -1, 3, 2);
    QTest::newRow("half circle, over the top")
        << QStringLiteral("M2 8 A6 6 0 0 1 14 8") << QRectF(2, 2, 12, 6);
    QTest::newRow("half circle, below") << QStringLiteral("M2 8 A6 6 0 0 0 14 8") << QRectF(2, 8, 12, 6);
    QTest::newRow("nearly whole circle") << QStringLiteral("M8 2 A6 6 0 1 1 7.99 2") << QRectF(2, 2, 12, 12);
    QTest::newRow("radius too small grows") << QStringLiteral("M0 0 A1 1 0 0 1 8 0") << QRectF(0, -4, 8, 4);
    QTest::newRow("curve") << QStringLiteral("M0 0 C0 4 4 4 4 0") << QRectF(0, 0, 4, 3);
}

void IconsTest::pathsAreReadAsSvgSays()
{
    QFETCH(QString, data);
    QFETCH(QRectF, bounds);
    const std::optional<QPainterPath> path = parseSvgPath(data);
    QVERIFY(path.has_value());
    const QRectF read = path->boundingRect();
    QVERIFY2(std::abs(read.left() - bounds.left()) < 0.02 && std::abs(read.top() - bounds.top()) < 0.02 &&
                 std::abs(read.right() - bounds.right()) < 0.02 &&
                 std::abs(read.bottom() - bounds.bottom()) < 0.02,
             qPrintable(QStringLiteral("%1 %2 %3 %4")
                            .arg(read.left())
                            .arg(read.top())
                            .arg(read.width())
                            .arg(read.height())));
}

void IconsTest::brokenPathsAreRefused_data()
{
    QTest::addColumn<QString>("data");
    QTest::newRow("unknown command") << QStringLiteral("M1 1 Q2 2 3 3");
    QTest::newRow("number without command") << QStringLiteral("1 1");
    QTest::newRow("number after Z") << QStringLiteral("M1 1 H4 Z 5");
    QTest::newRow("missing number") << QStringLiteral("M1 1 L4");
    QTest::newRow("turned ellipse") << QStringLiteral("M1 1 A2 3 45 0 1 4 4");
    QTest::newRow("word") << QStringLiteral("M1 1 Lx 2");
}

void IconsTest::brokenPathsAreRefused()
{
    QFETCH(QString, data);
    QVERIFY(!parseSvgPath(data).has_value());
}

void IconsTest::applicationIconHasAllItsSizes()
{
    const QIcon icon = Icons::applicationIcon();
    QCOMPARE(icon.availableSizes().size(), 7);
    QVERIFY(paintedPixels(icon.pixmap(QSize(32, 32), 1.0).toImage()) > 500);
}

QTEST_MAIN(IconsTest)
#include "IconsTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/FixedText.h"
#include "widgets/support/LiveLabel.h"
#include "widgets/support/ShapedWords.h"
#include "widgets/support/Theme.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <functional>

using namespace workbench;

/// What is drawn many times a second: its letters must be those that Qt would have drawn.
class LiveTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixedTextLooksAsQtDrawsIt_data();
    void fixedTextLooksAsQtDrawsIt();
    void fixedTextIsCutWithAnEllipsis();
    void fixedTextEndsAtTheRight();
    void wordsLookAsQtDrawsThem();
    void wordsAreCutWithAnEllipsis();
    void aLabelAsksForRoomOnlyWhenItNeedsMore();
    void aHiddenLabelHasItsRoomWhenItIsShown();
    void aLabelLetsGoOfRoomThatItNoLongerNeeds();

private:
    Theme m_theme{*qApp, Theme::Mode::Light};
};

namespace {

QImage drawn(const std::function<void(QPainter&)>& draw)
{
    QImage image(300, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    draw(painter);
    return image;
}

QImage byQt(const QFont& font, double left, const QString& text)
{
    return drawn([&](QPainter& painter) {
        painter.setFont(font);
        painter.drawText(QPointF(left, 20), text);
    });
}

/// Counts how often its layout is asked for its size anew.
class Counting : public QWidget
{
public:
    int requests = 0;

protected:
    bool event(QEvent* event) override
    {
        requests += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QWidget::event(event);
    }
};

} // namespace

void LiveTextTest::fixedTextLooksAsQtDrawsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("call") << QStringLiteral("recv(9, \"GET / HTTP/1.1\\r\\n\", 65536, 0) = 18");
    QTest::newRow("all of ASCII") << QStringLiteral("~!@#$%^&*()_+`-={}|[]\\:\";'<>?,./ZzAa09");
    QTest::newRow("ellipsis") << QStringLiteral("cut") + QChar(0x2026);
    QTest::newRow("other letters") << QString::fromUtf8("gr\u00fc\u00dfe \u65e5\u672c");
    QTest::newRow("none") << QString();
}

void LiveTextTest::fixedTextLooksAsQtDrawsIt()
{
    QFETCH(const QString, text);
    for (const FixedText* fixed : {&m_theme.fixedText(), &m_theme.fixedBoldText()}) {
        const QImage ours = drawn([&](QPainter& painter) { fixed->drawWhole(painter, 4, 20, text); });
        QCOMPARE(ours, byQt(fixed->font(), 4, text));
        QCOMPARE(fixed->width(text), QFontMetricsF(fixed->font()).horizontalAdvance(text));
    }
}

void LiveTextTest::fixedTextIsCutWithAnEllipsis()
{
    const FixedText& fixed = m_theme.fixedText();
    const double right = 4 + 5.5 * fixed.cell();
    double end = 0;
    const QImage ours = drawn(
        [&](QPainter& painter) { end = fixed.draw(painter, 4, right, 20, QStringLiteral("0123456789")); });
    QCOMPARE(ours, byQt(fixed.font(), 4, QStringLiteral("0123") + QChar(0x2026)));
    QCOMPARE(end, right);
    drawn([&](QPainter& painter) { end = fixed.draw(painter, 4, right, 20, QStringLiteral("01234")); });
    QCOMPARE(end, 4 + 5 * fixed.cell());
}

void LiveTextTest::fixedTextEndsAtTheRight()
{
    const FixedText& fixed = m_theme.fixedText();
    const QImage ours =
        drawn([&](QPainter& painter) { fixed.drawRight(painter, 0, 200, 20, QStringLiteral("1,234")); });
    QCOMPARE(ours, byQt(fixed.font(), std::floor(200 - fixed.width(u"1,234")), QStringLiteral("1,234")));
}

void LiveTextTest::wordsLookAsQtDrawsThem()
{
    ShapedWords words;
    words.setFont(m_theme.smallFont());
    const QString text = QStringLiteral("100 bytes received");
    for (int round = 0; round < 2; ++round) { // shaped, then remembered
        double end = 0;
        const QImage ours = drawn([&](QPainter& painter) { end = words.draw(painter, 4, 290, 20, text); });
        QCOMPARE(ours, byQt(words.font(), 4, text));
        QCOMPARE(end, 4 + QFontMetricsF(words.font()).horizontalAdvance(text));
    }
}

void LiveTextTest::wordsAreCutWithAnEllipsis()
{
    ShapedWords words;
    words.setFont(m_theme.smallFont());
    const QString text = QStringLiteral("100 bytes received");
    const QString cut = QFontMetricsF(words.font()).elidedText(text, Qt::ElideRight, 60);
    QVERIFY(cut != text);
    const QImage ours = drawn([&](QPainter& painter) { words.draw(painter, 4, 64, 20, text); });
    QCOMPARE(ours, byQt(words.font(), 4, cut));
}

void LiveTextTest::aLabelAsksForRoomOnlyWhenItNeedsMore()
{
    Counting window;
    auto* row = new QHBoxLayout(&window);
    auto* label = new LiveLabel(&window);
    row->addWidget(label);
    row->addStretch();
    label->setText(QStringLiteral("1,000 calls"));
    window.resize(300, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::sendPostedEvents();
    const int width = label->width();
    window.requests = 0;

    label->setText(QStringLiteral("999 calls"));
    QCoreApplication::processEvents();
    QCOMPARE(window.requests, 0);
    QCOMPARE(label->width(), width);
    QCOMPARE(label->label()->geometry(), label->rect());

    label->setText(QStringLiteral("1,000,000 calls"));
    QTRY_VERIFY(window.requests > 0);
    QTRY_VERIFY(label->width() > width);
    QVERIFY(label->width() >= label->label()->sizeHint().width());
}

void LiveTextTest::aHiddenLabelHasItsRoomWhenItIsShown()
{
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* label = new LiveLabel(&window);
    row->addWidget(label);
    row->addStretch();
    label->setText(QStringLiteral("1 call"));
    window.resize(400, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    label->hide();
    label->setText(QStringLiteral("1,000,000 calls"));
    QFont large = label->font();
    large.setPixelSize(20);
    label->setFont(large);
    label->show();
    QTRY_VERIFY(label->width() >= label->label()->sizeHint().width());
}

void LiveTextTest::aLabelLetsGoOfRoomThatItNoLongerNeeds()
{
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* label = new LiveLabel(&window);
    row->addWidget(label);
    row->addStretch();
    label->setText(QStringLiteral("1,234,567 calls, 40 failed, 12 waiting"));
    window.resize(400, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    label->setText(QStringLiteral("empty"));
    QTRY_COMPARE(label->width(), label->label()->sizeHint().width());
}

QTEST_MAIN(LiveTextTest)
#include "LiveTextTest.moc"

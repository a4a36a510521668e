// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/Grabs.h"
#include "tests/widgets/HexDesk.h"
#include "widgets/fields/BytesMaker.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/Language.h"
#include "widgets/support/SegmentedControl.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace workbench;

class HexEditWindowTest : public QObject, private HexDesk
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }
    void findsAndGoes();
    void insertsBytesThatAreMade_data();
    void insertsBytesThatAreMade();
    void insertsRandomBytes();
    void fillsWhatIsChosen();
    void refusesWhatCannotBeMade();
    void insertsAFile();
    void aFileThatCannotBeReadIsTold();
    void cancelAsksOnlyWhereChangesWouldBeLost();
    void modesAreShownAndClicked();
    void everyControlHasANameOfItsOwn();
    void aHundredMegabytesAreEditedWithoutLag();
    void looksWellLightAndDark();
    void hasRoomForGerman();
    void labelsStayBesideTheirFieldsWhereItIsNarrow();

private:
    template <typename Part> Part* part(const char* name)
    {
        return m_window->findChild<Part*>(QLatin1String(name));
    }
    /// Chooses the entry in the menu of Insert, by clicks.
    void chooseInsert(int entry)
    {
        QTimer::singleShot(0, m_window, [this, entry] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QList<QAction*> actions;
            for (QAction* action : menu->actions()) {
                if (!action->isSeparator())
                    actions.append(action);
            }
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(actions[entry]).center());
        });
        QTest::mouseClick(part<QAbstractButton>("hexInsert"), Qt::LeftButton);
        m_window->activateWindow(); // which a window system does when a menu closes
        QTRY_VERIFY(m_window->isActiveWindow());
    }
    void clickMake() { QTest::mouseClick(part<QAbstractButton>("makeBytesNow"), Qt::LeftButton); }
    static int entry(BytesMaker::Kind kind) { return 1 + static_cast<int>(kind); }
};

void HexEditWindowTest::findsAndGoes()
{
    QByteArray bytes(5000, '.');
    bytes.replace(3000, 6, "needle");
    open(bytes);
    press(Qt::Key_F, Qt::ControlModifier);
    auto* find = part<QLineEdit>("hexFind");
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, QStringLiteral("needle"));
    QCOMPARE(edit().selectionStart(), 3000U);
    QCOMPARE(edit().selectionLength(), 6U);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(edit().hasFocus());
    press(Qt::Key_J, Qt::ControlModifier);
    auto* offset = part<QLineEdit>("hexOffset");
    QTest::keyClicks(offset, QStringLiteral("0x1387"));
    QTest::keyClick(offset, Qt::Key_Return);
    QCOMPARE(edit().cursor(), 4999U);
    QVERIFY(place().startsWith(QStringLiteral("Offset 4,999 (0x1387)")));
}

void HexEditWindowTest::insertsBytesThatAreMade_data()
{
    using Kind = BytesMaker::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("bytes");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("repeat") << static_cast<int>(Kind::Repeat) << "0xDE,0xAD" << 3 << "de ad de ad de ad";
    QTest::newRow("count up") << static_cast<int>(Kind::CountUp) << "" << 258 << "";
    QTest::newRow("checksum") << static_cast<int>(Kind::Checksum) << "crc32" << -1 << "cb f4 39 26";
    QTest::newRow("length, 4 bytes") << static_cast<int>(Kind::Length) << "" << 2 << "00 00 00 09";
}

void HexEditWindowTest::insertsBytesThatAreMade()
{
    QFETCH(const int, kind);
    QFETCH(const QString, bytes);
    QFETCH(const int, number);
    QFETCH(QString, expected);
    open("123456789");
    press(Qt::Key_End, Qt::ControlModifier);
    chooseInsert(1 + kind);
    QVERIFY(m_window->findChild<BytesMaker*>()->isVisible());
    switch (static_cast<BytesMaker::Kind>(kind)) {
    case BytesMaker::Kind::Repeat:
        QTest::keyClicks(part<QLineEdit>("makeBytes"), bytes);
        part<NumberSpin>("makeCount")->setValue(number);
        break;
    case BytesMaker::Kind::CountUp:
        part<NumberSpin>("makeCount")->setValue(number);
        for (int i = 0; i < number; ++i)
            expected += QStringLiteral("%1 ").arg(i % 256, 2, 16, QLatin1Char('0'));
        break;
    case BytesMaker::Kind::Checksum:
        part<QComboBox>("makeSum")->setCurrentText(bytes);
        part<QComboBox>("makeOrder")->setCurrentIndex(0);
        break;
    default:
        part<QComboBox>("makeSize")->setCurrentIndex(number);
        break;
    }
    clickMake();
    QCOMPARE(message(), QString());
    QCOMPARE(hex(), (QStringLiteral("31 32 33 34 35 36 37 38 39 ") + expected).trimmed());
    QVERIFY(!m_window->findChild<BytesMaker*>()->isVisible());
    QVERIFY(edit().hasFocus());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(hex(), QStringLiteral("31 32 33 34 35 36 37 38 39"));
}

void HexEditWindowTest::insertsRandomBytes()
{
    open({});
    QString first;
    for (int i = 0; i < 2; ++i) {
        chooseInsert(entry(BytesMaker::Kind::Random));
        part<NumberSpin>("makeCount")->setValue(33);
        clickMake();
        QCOMPARE(edit().bytes().size(), 33U);
        QVERIFY(hex() != first);
        first = hex();
        press(Qt::Key_Z, Qt::ControlModifier);
    }
}

void HexEditWindowTest::fillsWhatIsChosen()
{
    open("abcdefg");
    edit().select(1, 5);
    chooseInsert(entry(BytesMaker::Kind::Fill));
    QTest::keyClicks(part<QLineEdit>("makeBytes"), QStringLiteral("01 02"));
    QTest::keyClick(part<QLineEdit>("makeBytes"), Qt::Key_Return);
    QCOMPARE(hex(), QStringLiteral("61 01 02 01 02 01 67"));
    QCOMPARE(edit().selectionLength(), 5U);
}

void HexEditWindowTest::refusesWhatCannotBeMade()
{
    open(QByteArray(300, 'x'));
    press(Qt::Key_End, Qt::ControlModifier);
    chooseInsert(entry(BytesMaker::Kind::Length));
    part<QComboBox>("makeSize")->setCurrentIndex(0);
    clickMake();
    QCOMPARE(message(), QStringLiteral("A length of 300 bytes does not fit into 1 byte."));
    part<NumberSpin>("makeLength")->setValue(301);
    clickMake();
    QCOMPARE(message(), QStringLiteral("The bytes end at 300 bytes: this stretch goes beyond."));
    QTest::keyClick(part<QComboBox>("makeSize"), Qt::Key_Escape);
    QCOMPARE(message(), QString());
    chooseInsert(entry(BytesMaker::Kind::Repeat));
    QTest::keyClicks(part<QLineEdit>("makeBytes"), QStringLiteral("0 1"));
    clickMake();
    QVERIFY(message().startsWith(QStringLiteral("Hex needs two digits for each byte")));
    QVERIFY(!edit().isChanged());
}

void HexEditWindowTest::insertsAFile()
{
    const QTemporaryDir folder;
    m_dialogs.path = folder.filePath(QStringLiteral("some.bin"));
    QFile file(m_dialogs.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\0\xff\r\n", 4));
    file.close();
    open("ab");
    press(Qt::Key_Insert);
    press(Qt::Key_Right);
    chooseInsert(0);
    QCOMPARE(hex(), QStringLiteral("61 00 ff 0d 0a 62"));
}

void HexEditWindowTest::aFileThatCannotBeReadIsTold()
{
    const QTemporaryDir folder;
    m_dialogs.path = folder.filePath(QStringLiteral("nowhere.bin"));
    open("ab");
    chooseInsert(0);
    QVERIFY(message().startsWith(QStringLiteral("nowhere.bin cannot be read: ")));
}

void HexEditWindowTest::cancelAsksOnlyWhereChangesWouldBeLost()
{
    open("ab");
    const int asked = m_dialogs.questionsAsked;
    QSignalSpy finished(m_window.data(), &QDialog::finished);
    type(QStringLiteral("00"));
    press(Qt::Key_Escape);
    QCOMPARE(m_dialogs.questionsAsked, asked + 1);
    QVERIFY(m_window->isVisible());
    m_window->QWidget::close();
    QCOMPARE(m_dialogs.questionsAsked, asked + 2);
    QVERIFY(m_window->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QCOMPARE(m_dialogs.questionsAsked, asked + 2);
    QCOMPARE(finished.count(), 1);
    QTRY_VERIFY(!m_window);
}

void HexEditWindowTest::modesAreShownAndClicked()
{
    open("ab");
    auto* typing = part<SegmentedControl>("hexTyping");
    QCOMPARE(typing->current(), static_cast<int>(HexEdit::Typing::Overwrite));
    press(Qt::Key_Insert);
    QCOMPARE(typing->current(), static_cast<int>(HexEdit::Typing::Insert));
    const auto segments = part<SegmentedControl>("hexColumn")->findChildren<QAbstractButton*>();
    QTest::mouseClick(segments[1], Qt::LeftButton);
    QVERIFY(edit().column() == HexEdit::Column::Text);
}

void HexEditWindowTest::everyControlHasANameOfItsOwn()
{
    open("ab");
    for (int kind = 0; kind < 6; ++kind) {
        m_window->findChild<BytesMaker*>()->open(static_cast<BytesMaker::Kind>(kind));
        QSet<QString> names;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            auto* button = qobject_cast<QAbstractButton*>(widget);
            const QString name =
                button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
        QVERIFY(names.size() >= 12);
    }
}

void HexEditWindowTest::aHundredMegabytesAreEditedWithoutLag()
{
    open({});
    QElapsedTimer timer;
    timer.start();
    m_window->setBytes(Bytes(100'000'000), Encoding::Utf8, {});
    edit().viewport()->repaint();
    qInfo("100 MB shown after %lld ms", timer.restart());
    press(Qt::Key_Insert);
    for (int i = 0; i < 10; ++i)
        type(QStringLiteral("4"));
    qInfo("10 digits inserted before 100 MB in %lld ms", timer.restart());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!edit().isChanged());
    QCOMPARE(edit().bytes().size(), 100'000'000U);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(edit().verticalScrollBar()->value(), edit().verticalScrollBar()->maximum());
}

void HexEditWindowTest::looksWellLightAndDark()
{
    QByteArray bytes("GET /sensor/7 HTTP/1.1\r\nHost: gateway\r\n\r\n");
    for (int i = 0; i < 200; ++i)
        bytes.append(static_cast<char>(i));
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        open(bytes, mode);
        const QString name = mode == Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        edit().select(4, 9);
        QCoreApplication::processEvents(); // its layout
        QVERIFY(saveGrab(*m_window, QStringLiteral("hex-edit-") + name));
        m_window->findChild<BytesMaker*>()->open(BytesMaker::Kind::Checksum);
        edit().setFocus();
        clickByte(40);
        press(Qt::Key_Insert);
        type(QStringLiteral("4q"));
        QCoreApplication::processEvents();
        QVERIFY(saveGrab(*m_window, QStringLiteral("hex-edit-checksum-") + name));
        close();
    }
}

void HexEditWindowTest::hasRoomForGerman()
{
    Language language(*qApp, QStringLiteral("de"));
    open(QByteArray(100, 'x'));
    m_window->findChild<BytesMaker*>()->open(BytesMaker::Kind::Checksum);
    edit().select(2, 9);
    QCoreApplication::processEvents();
    QVERIFY(saveGrab(*m_window, QStringLiteral("hex-edit-german")));
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->isVisible() && (qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget)))
            QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(widget->objectName()));
    }
}

void HexEditWindowTest::labelsStayBesideTheirFieldsWhereItIsNarrow()
{
    Language language(*qApp, QStringLiteral("en"));
    open(QByteArray(100, 'x'));
    auto* maker = m_window->findChild<BytesMaker*>();
    maker->open(BytesMaker::Kind::Length);
    for (const int width : {m_window->width(), 480, 380}) {
        m_window->resize(width, m_window->height());
        QCoreApplication::processEvents();
        QVERIFY(saveGrab(*m_window, QStringLiteral("hex-edit-length-%1").arg(width)));
        const auto* close = part<QWidget>("makeClose");
        QVERIFY(close->y() < m_theme->px(8));
        QVERIFY(close->geometry().right() > maker->width() - m_theme->px(16));
        for (const QLabel* label : maker->findChildren<QLabel*>()) {
            const QWidget* field = label->buddy();
            if (field == nullptr || !label->isVisible())
                continue;
            const QRect at(field->mapTo(maker, QPoint()), field->size());
            const QRect beside(label->mapTo(maker, QPoint()), label->size());
            QVERIFY2(qAbs(at.center().y() - beside.center().y()) <= 2, qPrintable(label->text()));
            QVERIFY(beside.right() < at.left() && at.left() - beside.right() < m_theme->px(16));
            QVERIFY(maker->rect().contains(at));
        }
    }
}

QTEST_MAIN(HexEditWindowTest)
#include "HexEditWindowTest.moc"

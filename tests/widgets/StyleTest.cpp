// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/Grabs.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/TabStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace workbench;

namespace {

bool hasColor(const QImage& image, const QRect& rect, const QColor& color)
{
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

QToolButton* toolButton(const Theme& theme, QStringView icon, const QString& text, bool raised)
{
    auto* button = new QToolButton;
    button->setIcon(
        theme.icons().icon(icon, raised ? ThemeColor::Text : ThemeColor::Muted, ThemeColor::Link));
    button->setText(text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(!raised);
    return button;
}

} // namespace

class StyleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void controlsHaveTheDesignsHeights();
    void filledButtonHasTheAccentAndLosesItWhenOff();
    void focusedFieldHasItsFrame();
    void refusedFieldHasItsFrameWithAndWithoutFocus();
    void textAreaRepaintsItsFrameWithTheFocus();
    void activeTabHasItsLine();
    void menuPartOfAButtonOpensTheMenuAndTheRestDoesNot();
    void segmentsAreExclusiveByClick();
    void segmentsMoveByArrowKeysAndAreOneTabStop();
    void linkIsClickedByKeys();
    void chipSaysItsStateToScreenReaders();
    void messageThatIsCutIsWholeInItsTip();
    void stripFoldsIntoOptionsAndBack();
    void stripFoldsWhatComesWhileItIsNarrow();
    void optionsOfAStripAreReachedByKeys();
    void stripKeepsWhatItsOwnerHides();
    void refusalTakesThePlaceOfTheReachLine();
    void chipGoesToTheSecondLineLast();
    void nothingOfAStripOverlapsAtItsLeastWidth();
    void toolsOfAPaneGoIntoAMenu();
    void galleryInLightAndDark();
    void aWheelPassesFields();

private:
    QWidget* makeGallery();
    TabStrip* makeStrip(QWidget* parent);
    void show(QWidget& widget);

    std::unique_ptr<Theme> m_theme;
};

void StyleTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void StyleTest::cleanupTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }

void StyleTest::cleanup()
{
    m_theme->setMode(Theme::Mode::Light);
    m_theme->setZoom(1.0);
}

void StyleTest::show(QWidget& widget)
{
    widget.move(100, 100);
    QCursor::setPos(5, 5);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

void StyleTest::controlsHaveTheDesignsHeights()
{
    QPushButton button(QStringLiteral("Close"));
    QLineEdit line;
    QComboBox combo;
    QSpinBox spin;
    for (QWidget* widget : QList<QWidget*>{&button, &line, &combo, &spin})
        QCOMPARE(widget->sizeHint().height(), 28);
    setSmall(button);
    QCOMPARE(button.sizeHint().height(), 24);
    m_theme->setZoom(2.0);
    QTRY_COMPARE(line.sizeHint().height(), 56);
}

void StyleTest::filledButtonHasTheAccentAndLosesItWhenOff()
{
    QPushButton button(QStringLiteral("Send"));
    setAccent(button, true);
    show(button);
    const QColor accent = m_theme->color(ThemeColor::Accent);
    QCOMPARE(button.grab().toImage().pixelColor(6, 14), accent);
    button.setEnabled(false);
    QVERIFY(button.grab().toImage().pixelColor(6, 14) != accent);
    button.setEnabled(true);
    setAccent(button, false);
    QCOMPARE(button.grab().toImage().pixelColor(6, 14), m_theme->color(ThemeColor::Button));
}

void StyleTest::focusedFieldHasItsFrame()
{
    QWidget window;
    auto* one = new QLineEdit(&window);
    auto* other = new QSpinBox(&window);
    other->move(0, 40);
    show(window);
    for (QWidget* field : QList<QWidget*>{one, other}) {
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        const QImage image = field->grab().toImage();
        QCOMPARE(image.pixelColor(0, 14), m_theme->color(ThemeColor::Link));
        QCOMPARE(image.pixelColor(1, 14), m_theme->color(ThemeColor::Link));
        QCOMPARE(image.pixelColor(3, 14), m_theme->color(ThemeColor::Base));
    }
    QCOMPARE(one->grab().toImage().pixelColor(0, 14), m_theme->color(ThemeColor::Field));
}

void StyleTest::refusedFieldHasItsFrameWithAndWithoutFocus()
{
    QWidget window;
    QLineEdit field(&window);
    QLineEdit other(&window);
    other.move(0, 40);
    setRefused(field, true);
    show(window);
    const QColor fail = m_theme->color(ThemeColor::Fail);
    field.setFocus();
    QCOMPARE(field.grab().toImage().pixelColor(1, 14), fail);
    other.setFocus();
    QCOMPARE(field.grab().toImage().pixelColor(1, 14), fail);
    setRefused(field, false);
    QVERIFY(!isRefused(&field));
    QCOMPARE(field.grab().toImage().pixelColor(0, 14), m_theme->color(ThemeColor::Field));
}

void StyleTest::textAreaRepaintsItsFrameWithTheFocus()
{
    QWidget window;
    auto* area = new QPlainTextEdit(&window);
    area->resize(120, 60);
    auto* other = new QLineEdit(&window);
    other->move(0, 80);
    show(window);
    other->setFocus();
    QCOMPARE(window.grab().toImage().pixelColor(0, 30), m_theme->color(ThemeColor::Field));
    area->setFocus();
    QCOMPARE(window.grab().toImage().pixelColor(1, 30), m_theme->color(ThemeColor::Link));
}

void StyleTest::activeTabHasItsLine()
{
    QTabBar bar;
    bar.setDocumentMode(true);
    bar.setExpanding(false);
    bar.addTab(QStringLiteral("TCP Server"));
    bar.addTab(QStringLiteral("TCP Client"));
    show(bar);
    const QColor line = m_theme->color(ThemeColor::Link);
    QImage image = bar.grab().toImage();
    QVERIFY(image.pixelColor(bar.tabRect(0).center().x(), 4) == line);
    QVERIFY(image.pixelColor(bar.tabRect(1).center().x(), 4) != line);
    const QRect before = bar.tabRect(0);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(1).center());
    image = bar.grab().toImage();
    QVERIFY(image.pixelColor(bar.tabRect(1).center().x(), 4) == line);
    QCOMPARE(bar.tabRect(0), before);
    QCOMPARE(bar.tabRect(0).height(), 34);
}

void StyleTest::menuPartOfAButtonOpensTheMenuAndTheRestDoesNot()
{
    QMenu menu;
    menu.addAction(QStringLiteral("to all clients"));
    QWidget window;
    auto* button = toolButton(*m_theme, u"send", QStringLiteral("Send"), true);
    button->setParent(&window);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setMenu(&menu);
    setAccent(*button, true);
    show(window);
    button->resize(button->sizeHint());
    QSignalSpy clicked(button, &QToolButton::clicked);
    QSignalSpy opened(&menu, &QMenu::aboutToShow);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(12, 14));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(opened.count(), 0);
    // The menu runs an event loop of its own inside the press: close it as soon as it stands.
    connect(&menu, &QMenu::aboutToShow, &menu, &QMenu::close, Qt::QueuedConnection);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->width() - 10, 14));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(clicked.count(), 1);
}

void StyleTest::segmentsAreExclusiveByClick()
{
    QWidget window;
    auto* control = new SegmentedControl(*m_theme, SegmentedControl::Height::Small, &window);
    QAbstractButton* text = control->addSegment(0, QStringLiteral("Text"));
    QAbstractButton* hex = control->addSegment(7, QStringLiteral("He&x"));
    QCOMPARE(control->current(), 0);
    QCOMPARE(hex->accessibleName(), QStringLiteral("Hex"));
    control->adjustSize();
    show(window);
    QSignalSpy changed(control, &SegmentedControl::currentChanged);
    const QSize before = control->sizeHint();
    QTest::mouseClick(hex, Qt::LeftButton);
    QCOMPARE(control->current(), 7);
    QVERIFY(!text->isChecked());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toInt(), 7);
    QCOMPARE(control->sizeHint(), before);
    QTest::mouseClick(hex, Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    control->setCurrent(99);
    QCOMPARE(control->current(), 7);
}

void StyleTest::segmentsMoveByArrowKeysAndAreOneTabStop()
{
    QWidget window;
    QLineEdit before(&window);
    SegmentedControl control(*m_theme, SegmentedControl::Height::Control, &window);
    for (int id = 0; id < 3; ++id)
        control.addSegment(id, QString::number(id));
    QLineEdit after(&window);
    show(window);
    before.setFocus();
    QTest::keyClick(&before, Qt::Key_Tab);
    QTRY_VERIFY(control.isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(control.current(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(control.current(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(control.current(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(after.hasFocus());
    QTest::keyClick(&after, Qt::Key_Backtab);
    QTRY_VERIFY(control.isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(control.current(), 1);
}

void StyleTest::linkIsClickedByKeys()
{
    LinkButton link(*m_theme, QStringLiteral("31 hidden"));
    show(link);
    QSignalSpy clicked(&link, &QAbstractButton::clicked);
    QTest::keyClick(&link, Qt::Key_Return);
    QTest::keyClick(&link, Qt::Key_Space);
    QTest::mouseClick(&link, Qt::LeftButton);
    QCOMPARE(clicked.count(), 3);
    QVERIFY(hasColor(link.grab().toImage(), link.rect(), m_theme->color(ThemeColor::Link)));
}

void StyleTest::chipSaysItsStateToScreenReaders()
{
    StateChip chip(*m_theme);
    chip.setState(markOfTcpState(u"LISTEN"), QStringLiteral("LISTEN"), QStringLiteral("127.0.0.1:8080"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("LISTEN 127.0.0.1:8080"));
    QCOMPARE(chip.mark(), StateMark::Open);
    const int wide = chip.sizeHint().width();
    chip.setState(StateMark::NotOpen, QStringLiteral("not open"));
    QVERIFY(chip.sizeHint().width() < wide);
    QCOMPARE(markOfTcpState(u"CLOSE_WAIT"), StateMark::Ended);
    QCOMPARE(markOfTcpState(u"TIME_WAIT"), StateMark::Pending);
    QCOMPARE(markOfTcpState(u"anything"), StateMark::NotOpen);
    for (const StateMark mark :
         {StateMark::Open, StateMark::NotOpen, StateMark::Half, StateMark::Ended, StateMark::Pending})
        QVERIFY(m_theme->icons().contains(iconOf(mark)));
}

void StyleTest::messageThatIsCutIsWholeInItsTip()
{
    MessageLine line(*m_theme);
    const QString text = QStringLiteral("A port is a number from 0 to 65535. You typed 70000.");
    line.setRefusal(text);
    line.resize(line.sizeHint());
    QVERIFY(line.toolTip().isEmpty());
    line.resize(100, line.height());
    show(line);
    QCOMPARE(line.toolTip(), text);
    QCOMPARE(line.accessibleName(), text);
    line.clear();
    QVERIFY(line.toolTip().isEmpty());
}

TabStrip* StyleTest::makeStrip(QWidget* parent)
{
    auto* strip = new TabStrip(*m_theme, parent);
    const auto field = [](QWidget* widget, const QString& name) {
        widget->setObjectName(name);
        return widget;
    };
    auto* address = new QComboBox;
    address->setEditable(true);
    address->addItem(QStringLiteral("127.0.0.1"));
    auto* port = new QSpinBox;
    port->setRange(0, 65535);
    port->setValue(8080);
    auto* start = new QPushButton(m_theme->icons().icon(u"start"), QStringLiteral("Start listening"));
    setAccent(*start, true);
    auto* chip = new StateChip(*m_theme);
    chip->setState(StateMark::Open, QStringLiteral("LISTEN"), QStringLiteral("127.0.0.1:8080"));
    auto* mode = new SegmentedControl(*m_theme);
    mode->addSegment(0, QStringLiteral("Automatic"));
    mode->addSegment(1, QStringLiteral("Step by step"));

    strip->addFirst({new QLabel(QStringLiteral("Listen on")), field(address, QStringLiteral("address"))});
    strip->addFirst({new QLabel(QStringLiteral("port")), field(port, QStringLiteral("port"))});
    strip->addFirst({new QLabel(QStringLiteral("backlog")), field(new QSpinBox, QStringLiteral("backlog"))},
                    TabStrip::Fold::IntoOptions);
    strip->addFirst({field(start, QStringLiteral("start"))});
    strip->setChip(chip);
    strip->setEnd(mode);
    strip->reach().setMessage(u"local", ThemeColor::Text,
                              QStringLiteral("Only programs on this computer can connect."));
    auto* reuse = new QCheckBox(QStringLiteral("Reuse address"));
    reuse->setChecked(true);
    strip->addSecond({field(reuse, QStringLiteral("reuse"))});
    strip->addSecond({field(new QCheckBox(QStringLiteral("Echo")), QStringLiteral("echo"))}, false);
    strip->addSecond({new LinkButton(*m_theme, QStringLiteral("Replies: none"))});
    return strip;
}

void StyleTest::stripFoldsWhatComesWhileItIsNarrow()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    window.resize(900, 200);
    strip->resize(860, strip->sizeHint().height());
    show(window);
    QVERIFY(strip->optionsButton()->isVisible());
    for (const char* name : {"echo", "backlog", "reuse"}) {
        auto* folded = strip->window()->findChild<QWidget*>(QString::fromLatin1(name));
        QVERIFY2(folded && !folded->isVisible(), name);
    }
    QTest::mouseClick(strip->optionsButton(), Qt::LeftButton);
    for (const char* name : {"echo", "backlog", "reuse"})
        QTRY_VERIFY2(strip->window()->findChild<QWidget*>(QString::fromLatin1(name))->isVisible(), name);
}

void StyleTest::stripFoldsIntoOptionsAndBack()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    window.resize(1100, 200);
    strip->resize(1060, strip->sizeHint().height());
    show(window);
    auto* echo = strip->findChild<QCheckBox*>(QStringLiteral("echo"));
    auto* backlog = strip->findChild<QSpinBox*>(QStringLiteral("backlog"));
    QVERIFY(echo->isVisible() && backlog->isVisible());
    QVERIFY(!strip->optionsButton()->isVisible());
    QCOMPARE(strip->height(), 68);

    strip->resize(860, strip->height());
    QVERIFY(strip->optionsButton()->isVisible());
    QVERIFY(!echo->isVisible() && !backlog->isVisible());
    QTest::mouseClick(strip->optionsButton(), Qt::LeftButton);
    QTRY_VERIFY(echo->isVisible() && backlog->isVisible());
    QVERIFY(saveGrab(*backlog->window(), QStringLiteral("options-panel")));
    QTest::mouseClick(echo, Qt::LeftButton, {}, QPoint(6, echo->height() / 2));
    QVERIFY(echo->isChecked());
    QTest::keyClick(echo, Qt::Key_Escape);
    QTRY_VERIFY(!echo->isVisible());

    strip->resize(1060, strip->height());
    QVERIFY(echo->isVisible() && backlog->isVisible() && echo->isChecked());
    QVERIFY(!strip->optionsButton()->isVisible());
    QVERIFY(backlog->x() < strip->findChild<QPushButton*>(QStringLiteral("start"))->x());
    // The way of the keyboard is the way of the eye again.
    auto* port = strip->findChild<QSpinBox*>(QStringLiteral("port"));
    port->setFocus();
    QTest::keyClick(port, Qt::Key_Tab);
    QTRY_VERIFY(backlog->hasFocus());
    QTest::keyClick(backlog, Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("start"));
}

void StyleTest::optionsOfAStripAreReachedByKeys()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    window.resize(900, 200);
    strip->resize(860, strip->sizeHint().height());
    show(window);
    strip->optionsButton()->setFocus();
    QTest::keyClick(strip->optionsButton(), Qt::Key_Space);
    auto* backlog = strip->findChild<QSpinBox*>(QStringLiteral("backlog"));
    QTRY_VERIFY(backlog->isVisible());
    QCOMPARE(backlog->window()->focusWidget(), backlog);
    QTest::keyClick(backlog->window(), Qt::Key_Escape);
    QTRY_VERIFY(!backlog->isVisible());
    QTRY_VERIFY(strip->optionsButton()->hasFocus());
}

void StyleTest::stripKeepsWhatItsOwnerHides()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    strip->resize(1060, strip->sizeHint().height());
    show(window);
    auto* echo = strip->findChild<QCheckBox*>(QStringLiteral("echo"));
    echo->hide();
    strip->resize(860, strip->height());
    strip->resize(1060, strip->height());
    QVERIFY(!echo->isVisible());
    echo->show();
    QVERIFY(echo->isVisible());
}

void StyleTest::refusalTakesThePlaceOfTheReachLine()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    strip->resize(1060, strip->sizeHint().height());
    show(window);
    strip->showRefusal(QStringLiteral("A port is a number from 0 to 65535. You typed 70000."));
    QVERIFY(strip->showsRefusal());
    QVERIFY(!strip->reach().isVisible());
    auto* refusal = strip->findChild<MessageLine*>(QStringLiteral("refusal"));
    QVERIFY(refusal->isVisible());
    QVERIFY(!strip->optionsButton()->isVisible());
    QVERIFY(saveGrab(*strip, QStringLiteral("strip-refused")));
    strip->clearRefusal();
    QVERIFY(strip->reach().isVisible());
    QVERIFY(!refusal->isVisible());
}

void StyleTest::chipGoesToTheSecondLineLast()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    strip->resize(1060, strip->sizeHint().height());
    show(window);
    auto* chip = strip->findChild<StateChip*>();
    const int first = chip->y();
    strip->resize(700, strip->height());
    QVERIFY(chip->y() > first);
    QVERIFY(saveGrab(*strip, QStringLiteral("strip-narrow")));
    strip->resize(1060, strip->height());
    QCOMPARE(chip->y(), first);
}

void StyleTest::nothingOfAStripOverlapsAtItsLeastWidth()
{
    QWidget window;
    TabStrip* strip = makeStrip(&window);
    show(window);
    const int least = strip->minimumSizeHint().width();
    QVERIFY2(least < 560, qPrintable(QString::number(least)));
    auto* mode = strip->findChild<SegmentedControl*>();
    for (const int width : {1060, 900, 800, 700, 620, least}) {
        strip->resize(width, strip->sizeHint().height());
        QRegion taken;
        for (const QWidget* part : strip->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!part->isVisible() || part->isWindow())
                continue;
            QVERIFY2(strip->rect().contains(part->geometry()), qPrintable(part->objectName()));
            QVERIFY2(!taken.intersects(part->geometry()), qPrintable(part->objectName()));
            taken += part->geometry();
        }
    }
    QVERIFY(mode->y() > strip->height() / 2);
    QCOMPARE(strip->optionsButton()->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(saveGrab(*strip, QStringLiteral("strip-least")));
}

void StyleTest::toolsOfAPaneGoIntoAMenu()
{
    QWidget window;
    auto* header = new PaneHeader(*m_theme, &window);
    header->setTitle(QStringLiteral("Clients"));
    auto* halfClose = new QPushButton(QStringLiteral("Half-close"));
    auto* abort = new QPushButton(QStringLiteral("Abort"));
    header->addTool(halfClose);
    header->addTool(abort);
    auto* more = header->findChild<QToolButton*>(QStringLiteral("moreTools"));
    header->resize(400, header->sizeHint().height());
    show(window);
    QVERIFY(halfClose->isVisible() && abort->isVisible() && !more->isVisible());
    header->resize(header->minimumSizeHint().width(), header->height());
    QVERIFY(!halfClose->isVisible() && !abort->isVisible() && more->isVisible());
    QCOMPARE(more->accessibleName(), QStringLiteral("More of Clients"));
    abort->setEnabled(false);
    QSignalSpy clicked(halfClose, &QAbstractButton::clicked);
    Q_EMIT more->menu()->aboutToShow();
    const QList<QAction*> commands = more->menu()->actions();
    QCOMPARE(commands.size(), 2);
    QVERIFY(!commands[1]->isEnabled());
    commands[0]->trigger();
    QCOMPARE(clicked.size(), 1);
    header->resize(400, header->height());
    QVERIFY(halfClose->isVisible() && abort->isVisible() && !more->isVisible());
}

QWidget* StyleTest::makeGallery()
{
    auto* gallery = new QWidget;
    gallery->setBackgroundRole(QPalette::Base);
    gallery->setAutoFillBackground(true);
    auto* rows = new QVBoxLayout(gallery);
    rows->addWidget(makeStrip(gallery));
    const auto row = [rows](const QList<QWidget*>& widgets) {
        auto* line = new QHBoxLayout;
        for (QWidget* widget : widgets)
            line->addWidget(widget);
        line->addStretch();
        rows->addLayout(line);
    };
    auto* pressed = new QPushButton(QStringLiteral("Close"));
    pressed->setDown(true);
    auto* off = new QPushButton(QStringLiteral("Close"));
    off->setEnabled(false);
    auto* filled = toolButton(*m_theme, u"send", QStringLiteral("Send"), true);
    filled->setPopupMode(QToolButton::MenuButtonPopup);
    filled->setMenu(new QMenu(filled));
    setAccent(*filled, true);
    auto* filledOff = toolButton(*m_theme, u"send", QStringLiteral("Send"), true);
    filledOff->setPopupMode(QToolButton::MenuButtonPopup);
    filledOff->setMenu(new QMenu(filledOff));
    setAccent(*filledOff, true);
    filledOff->setEnabled(false);
    auto* focused = new QPushButton(QStringLiteral("Close"));
    focused->setObjectName(QStringLiteral("focused"));
    row({new QPushButton(QStringLiteral("Close")), pressed, off, focused, filled, filledOff,
         toolButton(*m_theme, u"repeat", QStringLiteral("Repeat…"), true)});

    auto* follow = toolButton(*m_theme, u"tail", QStringLiteral("Follow"), false);
    follow->setCheckable(true);
    follow->setChecked(true);
    auto* save = toolButton(*m_theme, u"save", QStringLiteral("Save"), false);
    save->setPopupMode(QToolButton::InstantPopup);
    save->setMenu(new QMenu(save));
    row({follow, toolButton(*m_theme, u"pause", QStringLiteral("Pause"), false),
         toolButton(*m_theme, u"m-fail", QStringLiteral("Failures"), false), save,
         toolButton(*m_theme, u"search", {}, false), toolButton(*m_theme, u"float", {}, false)});

    const auto edit = [this](const QString& text) {
        auto* field = new QLineEdit(text);
        field->setFont(m_theme->fixedFont());
        field->setFixedWidth(84);
        return field;
    };
    auto* refused = edit(QStringLiteral("70000"));
    setRefused(*refused, true);
    auto* fieldOff = edit(QStringLiteral("8080"));
    fieldOff->setEnabled(false);
    auto* combo = new QComboBox;
    combo->addItem(QStringLiteral("AF_INET"));
    auto* echo = new QCheckBox(QStringLiteral("Echo"));
    echo->setChecked(true);
    auto* radio = new QRadioButton(QStringLiteral("this client"));
    radio->setChecked(true);
    row({edit(QStringLiteral("8080")), refused, fieldOff, combo, echo, new QCheckBox(QStringLiteral("Echo")),
         radio, new QRadioButton(QStringLiteral("all clients"))});
    auto* message = new MessageLine(*m_theme);
    message->setRefusal(QStringLiteral("A port is a number from 0 to 65535. You typed 70000."));
    row({message});

    const auto chip = [this](StateMark mark, const QString& word, const QString& detail = {}) {
        auto* made = new StateChip(*m_theme);
        made->setState(mark, word, detail);
        return made;
    };
    row({chip(StateMark::Open, QStringLiteral("LISTEN")), chip(StateMark::Half, QStringLiteral("FIN_WAIT2")),
         chip(StateMark::Ended, QStringLiteral("CLOSE_WAIT")),
         chip(StateMark::Pending, QStringLiteral("TIME_WAIT"), QStringLiteral("41 s")),
         chip(StateMark::NotOpen, QStringLiteral("not open"))});

    auto* table = new QTableWidget(30, 3);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setHorizontalHeaderLabels(
        {QStringLiteral("Handle"), QStringLiteral("Peer"), QStringLiteral("State")});
    table->verticalHeader()->hide();
    table->setSortingEnabled(true);
    for (int line = 0; line < 30; ++line)
        table->setItem(line, 0, new QTableWidgetItem(QString::number(line + 9)));
    table->selectRow(1);
    table->setFixedHeight(150);
    rows->addWidget(table);
    auto* area = new QPlainTextEdit(QStringLiteral("21.6 C"));
    area->setFixedHeight(34);
    rows->addWidget(area);
    auto* empty = new EmptyState(*m_theme);
    empty->setTexts(
        QStringLiteral("No call has been made yet."),
        QStringLiteral("Every socket call appears here at once: its arguments, its result, its time."));
    empty->addButton(new QPushButton(m_theme->icons().icon(u"start"), QStringLiteral("Run the demo")));
    rows->addWidget(empty, 1);
    gallery->resize(1064, 620);
    return gallery;
}

void StyleTest::galleryInLightAndDark()
{
    const std::unique_ptr<QWidget> gallery(makeGallery());
    show(*gallery);
    auto* focused = gallery->findChild<QPushButton*>(QStringLiteral("focused"));
    focused->setFocus(Qt::TabFocusReason);
    gallery->setAttribute(Qt::WA_KeyboardFocusChange);
    QVERIFY(hasColor(gallery->grab().toImage(), focused->geometry(), m_theme->color(ThemeColor::Link)));
    QVERIFY(saveGrab(*gallery, QStringLiteral("gallery-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QTRY_COMPARE(gallery->grab().toImage().pixelColor(2, 300), m_theme->color(ThemeColor::Base));
    QVERIFY(hasColor(gallery->grab().toImage(), focused->geometry(), m_theme->color(ThemeColor::Link)));
    QVERIFY(saveGrab(*gallery, QStringLiteral("gallery-dark")));
}

void StyleTest::aWheelPassesFields()
{
    QWidget window;
    auto* field = new QSpinBox(&window);
    auto* area = new QScrollArea(&window);
    auto* inside = new QWidget;
    auto* scrolled = new QSpinBox(inside);
    auto* list = new QComboBox(inside);
    list->addItems({QStringLiteral("one"), QStringLiteral("two")});
    list->move(0, 60);
    inside->setFixedSize(80, 900);
    area->setWidget(inside);
    area->setGeometry(0, 40, 120, 200);
    window.resize(200, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    area->setFocus();
    // As the system's wheel goes: to what is below the pointer, then to what is around it, until it is taken.
    const auto turn = [&](QWidget* over) {
        for (bool taken = false; !taken && over != nullptr; over = over->parentWidget()) {
            const QPointF at(5, 5);
            QWheelEvent event(at, over->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(over, &event);
            taken = event.isAccepted();
        }
    };
    turn(field);
    QCOMPARE(field->value(), 0);
    QVERIFY(!field->hasFocus());
    field->setValue(7);
    field->setFocus();
    turn(field);
    QCOMPARE(field->value(), 6);
    scrolled->setValue(7);
    scrolled->setFocus();
    turn(scrolled);
    QCOMPARE(scrolled->value(), 7);
    QVERIFY(area->verticalScrollBar()->value() > 0);
    const int before = area->verticalScrollBar()->value();
    turn(list);
    QCOMPARE(list->currentIndex(), 0);
    QVERIFY(area->verticalScrollBar()->value() > before);
}

QTEST_MAIN(StyleTest)
#include "StyleTest.moc"

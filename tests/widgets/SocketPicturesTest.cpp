// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/support/PerSystem.h"
#include "tests/widgets/SocketsDesk.h"
#include "widgets/options/OptionEditor.h"
#include "widgets/options/OptionTree.h"
#include "widgets/options/OptionsPane.h"
#include "widgets/support/Language.h"

#include <QLineEdit>
#include <QScrollArea>

using namespace workbench;
using constants::TcpState;
using Desk = SocketsDesk;

/// What is drawn of one socket: the TCP state diagram and the two pipes of a stream.
class SocketPicturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noLabelOfTheDiagramLiesOnAnother_data();
    void noLabelOfTheDiagramLiesOnAnother();
    void aLowDockScrollsTheDiagram();
    void aFewBytesAreAThinMarkInTheBuffer();
    void aFullBufferIsDrawnFull();
    void theBytesFitANarrowDock();
    void theRulerIsWalkedByKeys();
    void theDockNeedsNoMoreThanItsLeastWidth_data();
    void theDockNeedsNoMoreThanItsLeastWidth();
};

namespace {

struct NamedWay {
    const char* name;
    TcpWay way;
};

TcpWay wayOf(std::initializer_list<std::pair<TcpState, TcpCause>> steps)
{
    TcpWay way;
    way.start(1);
    std::uint64_t seq = 1;
    for (const auto& [state, cause] : steps)
        way.reach(state, cause, ++seq);
    return way;
}

std::vector<NamedWay> ways()
{
    using enum TcpState;
    using enum TcpCause;
    std::vector<NamedWay> all{
        {"made", wayOf({})},
        {"listens", wayOf({{Listen, ListenCall}})},
        {"listened", wayOf({{Listen, ListenCall}, {Close, CloseCall}})},
        {"active close", wayOf({{SynSent, ConnectSendsSyn},
                                {Established, SynAckArrived},
                                {FinWait1, ShutdownSendsFin},
                                {FinWait2, AckArrived},
                                {TimeWait, FinArrived},
                                {Close, TimerEnded}})},
        {"passive close", wayOf({{Listen, ListenCall},
                                 {SynReceived, SynArrived},
                                 {Established, AckArrived},
                                 {CloseWait, FinArrived},
                                 {LastAck, CloseSendsFin},
                                 {Close, AckArrived}})},
        {"simultaneous", wayOf({{SynSent, ConnectSendsSyn},
                                {SynReceived, SynArrived},
                                {Established, AckArrived},
                                {FinWait1, CloseSendsFin},
                                {Closing, FinArrived},
                                {TimeWait, AckArrived},
                                {Close, TimerEnded}})},
        {"refused", wayOf({{SynSent, ConnectSendsSyn}, {Close, ResetArrived}})},
        {"refused twice", wayOf({{SynSent, ConnectSendsSyn},
                                 {Close, ResetArrived},
                                 {SynSent, ConnectSendsSyn},
                                 {Established, SynAckArrived},
                                 {CloseWait, FinArrived}})},
        {"fin with ack", wayOf({{SynSent, ConnectSendsSyn},
                                {Established, SynAckArrived},
                                {FinWait1, ShutdownSendsFin},
                                {TimeWait, FinAckArrived}})},
        {"closed early", wayOf({{Listen, ListenCall}, {SynReceived, SynArrived}, {FinWait1, CloseSendsFin}})},
    };
    for (const TcpState last : {SynReceived, Established, FinWait1, FinWait2, Closing, CloseWait, LastAck}) {
        TcpWay way = wayOf({{SynSent, ConnectSendsSyn}, {Established, SynAckArrived}});
        if (last != Established)
            way.reach(last, last == CloseWait ? FinArrived : CloseSendsFin, 5);
        way.reach(Close, last == LastAck ? NoAnswer : ResetArrived, 6);
        all.push_back({"reset", way});
    }
    return all;
}

} // namespace

void SocketPicturesTest::noLabelOfTheDiagramLiesOnAnother_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const char* language : {"en", "de"}) {
        for (const int width : {240, 296, 320, 376, 424, 520})
            QTest::addRow("%s, %d wide", language, width) << QString::fromLatin1(language) << width;
    }
}

void SocketPicturesTest::noLabelOfTheDiagramLiesOnAnother()
{
    QFETCH(const QString, language);
    QFETCH(const int, width);
    Language words(*qApp, language);
    for (const bool dark : {false, true}) {
        Theme theme(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        TcpDiagram diagram(theme);
        int picture = 0;
        for (const NamedWay& named : ways()) {
            diagram.setWay(named.way);
            // As the dock gives it: never less than its minimum.
            diagram.resize(std::max(width, diagram.minimumSizeHint().width()), diagram.sizeHint().height());
            const auto labels = diagram.labels();
            for (std::size_t one = 0; one < labels.size(); ++one) {
                const QByteArray text = named.name + QByteArray(": ") + labels[one].text.toUtf8();
                QVERIFY2(QRectF(diagram.rect()).contains(labels[one].rect), text);
                for (std::size_t other = one + 1; other < labels.size(); ++other)
                    QVERIFY2(!labels[one].rect.intersects(labels[other].rect),
                             text + " on " + labels[other].text.toUtf8());
                for (const QRectF& box : diagram.boxes())
                    QVERIFY2(!labels[one].rect.intersects(box), text + " on a state");
            }
            ++picture;
            if (width == 296 || width == 376) // to look at
                QVERIFY(saveGrab(diagram, QStringLiteral("diagram-%1-%2-%3%4")
                                              .arg(language)
                                              .arg(width)
                                              .arg(picture)
                                              .arg(dark ? QStringLiteral("-dark") : QString())));
        }
    }
}

void SocketPicturesTest::aLowDockScrollsTheDiagram()
{
    Desk desk;
    desk.window.resize(330, 420);
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    desk.drain();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    QVERIFY(desk.diagram()->isVisible());
    const auto least = desk.diagram()->minimumSizeHint();
    QTRY_VERIFY(desk.diagram()->width() >= least.width());
    QVERIFY(desk.diagram()->height() >= least.height());
    const auto* scroll = desk.socket->findChild<QScrollArea*>();
    QVERIFY(scroll->viewport()->height() < least.height());
    QVERIFY(saveGrab(desk.window, QStringLiteral("diagram-low")));
}

void SocketPicturesTest::aFewBytesAreAThinMarkInTheBuffer()
{
    if (onWindows())
        QSKIP("Windows lists no sockets.");
    for (const bool dark : {false, true}) {
        Desk desk(dark);
        desk.show();
        const Handle listener = desk.door.listenOn(loopback());
        const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
        const Handle server = desk.door.accept(listener);
        desk.door.user->send(client, bytesOf("twelve bytes"), 0);
        desk.drain();
        QTRY_VERIFY(desk.rowOf(server).isValid());
        desk.click(desk.rowOf(server));
        desk.choosePicture(1);
        QTRY_VERIFY(!desk.pipes()->waitingRect(false, true).isEmpty());
        const QRect mark = desk.pipes()->waitingRect(false, true);
        const QRect buffer = desk.pipes()->bufferRect(false, true);
        QVERIFY2(mark.width() >= 2 && mark.width() < buffer.width() / 20, QByteArray::number(mark.width()));
        QVERIFY(desk.pipes()->waitingRect(true, true).isEmpty());
        QCOMPARE(mark.left(), buffer.left()); // the receiver of what comes in is at the left
        // The size is the one that getsockopt() tells.
        int size = 0;
        std::uint32_t length = sizeof size;
        desk.door.user->getsockopt(server, constants::solSocket, constants::soRcvbuf,
                                   std::as_writable_bytes(std::span(&size, 1)), length);
        const QString words = QStringLiteral("12 of %1 bytes wait here").arg(QLocale().toString(size));
        QVERIFY2(desk.pipes()->accessibleDescription().contains(words),
                 qPrintable(desk.pipes()->accessibleDescription()));
        QVERIFY(saveGrab(*desk.socket, dark ? QStringLiteral("pipe-few-dark") : QStringLiteral("pipe-few")));
    }
}

void SocketPicturesTest::aFullBufferIsDrawnFull()
{
    Theme theme(*qApp, Theme::Mode::Light);
    StreamPipes pipes(theme);
    pipes.resize(400, pipes.heightForWidth(400));
    StreamView view;
    view.out.state = view.in.state = PipeState::Open;
    view.out.sendRoom = view.in.receiveRoom = 1000;
    view.out.inSendQueue = 1000;
    view.in.inReceiveQueue = 500;
    pipes.setView(view);
    QCOMPARE(pipes.waitingRect(true, false), pipes.bufferRect(true, false));
    QVERIFY(std::abs(pipes.waitingRect(false, true).width() - pipes.bufferRect(false, true).width() / 2) <=
            1);
    view.out.inSendQueue = 5000; // the kernel's figure may be beyond
    pipes.setView(view);
    QCOMPARE(pipes.waitingRect(true, false), pipes.bufferRect(true, false));
    view.in.receiveRoom = 0; // not told: no scale
    pipes.setView(view);
    QVERIFY(pipes.waitingRect(false, true).width() <= 4);
}

/// All of the words, on more lines where the dock is narrow.
void SocketPicturesTest::theBytesFitANarrowDock()
{
    Language language(*qApp, QStringLiteral("de"));
    Theme theme(*qApp, Theme::Mode::Light);
    StreamPipes pipes(theme);
    StreamView view;
    view.hasPeer = true;
    view.out.state = view.in.state = PipeState::Open;
    view.out.sent = view.out.received = StreamLane{{}, 1'234'567};
    view.out.sendRoom = view.out.receiveRoom = 2'626'560;
    view.out.inSendQueue = view.out.inReceiveQueue = 1'234'567;
    pipes.setView(view);
    QVERIFY(pipes.heightForWidth(296) > pipes.heightForWidth(900));
    pipes.resize(296, pipes.heightForWidth(296));
    QVERIFY(saveGrab(pipes, QStringLiteral("pipes-german-296")));
}

void SocketPicturesTest::theRulerIsWalkedByKeys()
{
    Theme theme(*qApp, Theme::Mode::Light);
    ByteRuler ruler(theme);
    ruler.resize(400, ruler.sizeHint().height());
    ruler.show();
    ruler.activateWindow();
    ruler.setFocus();
    QTRY_VERIFY(ruler.hasFocus());
    QVERIFY((ruler.focusPolicy() & Qt::TabFocus) != 0);
    QSignalSpy wanted(&ruler, &ByteRuler::callRequested);
    for (const auto key : {Qt::Key_Right, Qt::Key_End, Qt::Key_Return}) // nothing to walk yet
        QTest::keyClick(&ruler, key);
    QCOMPARE(ruler.current(), -1);
    QCOMPARE(wanted.size(), 0);
    StreamView view;
    StreamLane lane;
    for (const std::uint64_t seq : {11, 12, 13}) {
        StreamBlock block;
        block.seq = seq;
        block.call = CallId::Send;
        block.offset = lane.total;
        block.bytes = 10;
        lane.blocks.push_back(block);
        lane.total += 10;
    }
    view.out.sent = lane;
    view.out.to = lane.total;
    ruler.setView(view);
    QCOMPARE(ruler.blocks().size(), 3U);
    const auto at = [&](Qt::Key key) {
        QTest::keyClick(&ruler, key);
        return ruler.current();
    };
    QCOMPARE(at(Qt::Key_Right), 0);
    QCOMPARE(at(Qt::Key_Right), 1);
    QVERIFY2(ruler.accessibleDescription().startsWith(QStringLiteral("send #12: 10 bytes, offset 10 to 19")),
             qPrintable(ruler.accessibleDescription()));
    QCOMPARE(at(Qt::Key_End), 2);
    QCOMPARE(at(Qt::Key_Right), 2); // it ends there
    QCOMPARE(at(Qt::Key_Home), 0);
    QCOMPARE(at(Qt::Key_Left), 0);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        QTest::keyClick(&ruler, key);
        QCOMPARE(wanted.takeFirst()[0].toULongLong(), 11U);
    }
    ruler.clearFocus();
    QCOMPARE(ruler.current(), -1);
}

void SocketPicturesTest::theDockNeedsNoMoreThanItsLeastWidth_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const char* language : {"en", "de"}) {
        for (const bool dark : {false, true})
            QTest::addRow("%s%s", language, dark ? ", dark" : "") << QString::fromLatin1(language) << dark;
    }
}

/// 320: WindowDocks. Every button is seen whole, and what is said too.
void SocketPicturesTest::theDockNeedsNoMoreThanItsLeastWidth()
{
    QFETCH(const QString, language);
    QFETCH(const bool, dark);
    Language words(*qApp, language);
    Desk desk(dark);
    auto* options = new OptionsPane(desk.theme, desk.door.native->openHandles());
    desk.socket->addBelow(options);
    QObject::connect(desk.socket, &SocketPane::keyChanged, options, [&](const SocketKey& key) {
        options->showSocket({.socket = key, .family = constants::afInet, .type = constants::sockStream},
                            QString::number(key.handle), {.user = desk.door.user, .own = desk.door.own});
    });
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    desk.door.accept(listener);
    desk.door.user->send(client, bytesOf("twelve bytes"), 0);
    desk.drain();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    desk.socket->setParent(nullptr);
    static_cast<QWidget*>(desk.socket)->show();
    QTRY_VERIFY(options->tree().editor("SO_RCVBUF") != nullptr);
    const auto* size = options->tree().editor("SO_RCVBUF")->findChild<QLineEdit*>();
    QTRY_VERIFY(!size->text().isEmpty());
    const QString name =
        QStringLiteral("socket-320-") + language + (dark ? QStringLiteral("-dark") : QString());
    for (const int picture : {0, 1}) {
        desk.choosePicture(picture);
        QVERIFY2(desk.socket->minimumSizeHint().width() <= 320,
                 QByteArray::number(desk.socket->minimumSizeHint().width()));
        desk.socket->resize(320, 760);
        QTRY_COMPARE(desk.socket->width(), 320);
        if (picture == 1 && !onWindows())
            QTRY_VERIFY(!desk.pipes()->waitingRect(true, true).isEmpty());
        // Nothing stands between the switch and the picture, and a number is seen whole.
        const auto bottomOf = [&](const QWidget* part) {
            return part->mapTo(desk.socket, QPoint(0, part->height())).y();
        };
        const auto* control = desk.socket->findChild<SegmentedControl*>(QStringLiteral("picture"));
        const QWidget* shown = picture == 0 ? static_cast<QWidget*>(desk.diagram()) : desk.pipes();
        QTRY_VERIFY2(shown->mapTo(desk.socket, QPoint()).y() - bottomOf(control) < 20,
                     QByteArray::number(shown->mapTo(desk.socket, QPoint()).y() - bottomOf(control)));
        QTRY_VERIFY(size->width() >= size->fontMetrics().horizontalAdvance(size->text()) + 24);
        for (const auto* button : desk.socket->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty() || options->tree().isAncestorOf(button))
                continue;
            const QRect place(button->mapTo(desk.socket, QPoint()), button->size());
            QVERIFY2(desk.socket->rect().contains(place), qPrintable(button->text()));
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
        QVERIFY(saveGrab(*desk.socket, picture == 0 ? name : name + QStringLiteral("-bytes")));
    }
    delete desk.socket;
}

QTEST_MAIN(SocketPicturesTest)
#include "SocketPicturesTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/TcpDiagramLayout.h"

#include <algorithm>
#include <array>
#include <vector>

namespace workbench::tcpdiagram {

using constants::TcpState;

namespace {

struct Spot {
    TcpState state;
    QPointF middle;
};

constexpr double kLeft = 76;
constexpr double kCentre = 212;
constexpr double kRight = 348;
constexpr double kOpenLeft = 88;
constexpr double kOpenRight = 336;
/// Of what goes around the boxes.
constexpr double kLeftLane = 12;
constexpr double kMiddleLane = 280;
constexpr double kRightLane = 414;
constexpr double kBeginY = 16;
constexpr double kEndY = 320;

constexpr std::array kSpots{
    Spot{TcpState::Listen, {kOpenLeft, 64}},       Spot{TcpState::SynSent, {kOpenRight, 64}},
    Spot{TcpState::SynReceived, {kOpenLeft, 116}}, Spot{TcpState::Established, {kCentre, 164}},
    Spot{TcpState::FinWait1, {kLeft, 220}},        Spot{TcpState::Closing, {kCentre, 220}},
    Spot{TcpState::CloseWait, {kRight, 220}},      Spot{TcpState::FinWait2, {kLeft, 271}},
    Spot{TcpState::TimeWait, {kCentre, 271}},      Spot{TcpState::LastAck, {kRight, 271}},
};

double left(double middle) { return middle - kBox.width() / 2; }
double right(double middle) { return middle + kBox.width() / 2; }
double above(double middle) { return middle - kBox.height() / 2; }
double below(double middle) { return middle + kBox.height() / 2; }

std::vector<Arrow> makeArrows()
{
    using enum TcpState;
    constexpr Qt::Alignment toRight = Qt::AlignLeft;
    constexpr Qt::Alignment toLeft = Qt::AlignRight;
    constexpr Qt::Alignment centred = Qt::AlignHCenter;
    return {
        {Close,
         Listen,
         QPolygonF{{left(kCentre), kBeginY}, {kOpenLeft, kBeginY}, {kOpenLeft, above(64)}},
         {94, 44},
         toRight},
        {Close,
         SynSent,
         QPolygonF{{right(kCentre), kBeginY}, {kOpenRight, kBeginY}, {kOpenRight, above(64)}},
         {330, 44},
         toLeft},
        {Listen,
         Close,
         QPolygonF{{kOpenLeft, above(64)}, {kOpenLeft, kBeginY}, {left(kCentre), kBeginY}},
         {94, 44},
         toRight},
        {SynSent,
         Close,
         QPolygonF{{kOpenRight, above(64)}, {kOpenRight, kBeginY}, {right(kCentre), kBeginY}},
         {330, 44},
         toLeft},
        {Listen, SynSent, QPolygonF{{right(kOpenLeft), 64}, {left(kOpenRight), 64}}, {kCentre, 58}, centred},
        {Listen, SynReceived, QPolygonF{{kOpenLeft, below(64)}, {kOpenLeft, above(116)}}, {94, 94}, toRight},
        {SynSent,
         SynReceived,
         QPolygonF{{306, below(64)}, {306, 116}, {right(kOpenLeft), 116}},
         {kCentre, 110},
         centred},
        {SynReceived,
         Established,
         QPolygonF{{kOpenLeft, below(116)}, {kOpenLeft, 164}, {left(kCentre), 164}},
         {94, 148},
         toRight},
        {SynSent,
         Established,
         QPolygonF{{kOpenRight, below(64)}, {kOpenRight, 164}, {right(kCentre), 164}},
         {330, 148},
         toLeft},
        {SynReceived, FinWait1, QPolygonF{{48, below(116)}, {48, above(220)}}, {54, 200}, toRight},
        {Established, FinWait1, QPolygonF{{184, below(164)}, {108, above(220)}}, {140, 192}, toLeft},
        {Established, CloseWait, QPolygonF{{240, below(164)}, {316, above(220)}}, {292, 192}, toRight},
        {FinWait1, Closing, QPolygonF{{right(kLeft), 220}, {left(kCentre), 220}}, {144, 214}, centred},
        {FinWait1, FinWait2, QPolygonF{{kLeft, below(220)}, {kLeft, above(271)}}, {82, 250}, toRight},
        {FinWait1, TimeWait, QPolygonF{{116, below(220)}, {172, above(271)}}, {152, 246}, toRight},
        {FinWait2, TimeWait, QPolygonF{{right(kLeft), 271}, {left(kCentre), 271}}, {144, 298}, centred},
        {Closing, TimeWait, QPolygonF{{kCentre, below(220)}, {kCentre, above(271)}}, {218, 250}, toRight},
        {CloseWait, LastAck, QPolygonF{{kRight, below(220)}, {kRight, above(271)}}, {342, 250}, toLeft},
        {TimeWait, Close, QPolygonF{{kCentre, below(271)}, {kCentre, above(kEndY)}}, {218, 300}, toRight},
        {LastAck,
         Close,
         QPolygonF{{kRight, below(271)}, {kRight, kEndY}, {right(kCentre), kEndY}},
         {342, 314},
         toLeft},
    };
}

} // namespace

QPointF middleOf(TcpState state, Place place)
{
    const auto spot = std::ranges::find(kSpots, state, &Spot::state);
    if (spot != kSpots.end())
        return spot->middle;
    return {kCentre, place == Place::Begin ? kBeginY : kEndY};
}

QRectF boxOf(TcpState state, Place place)
{
    QRectF box(QPointF(), kBox);
    box.moveCenter(middleOf(state, place));
    return box;
}

std::span<const Arrow> arrows()
{
    static const std::vector<Arrow> all = makeArrows();
    return all;
}

const Arrow* findArrow(TcpState from, TcpState to)
{
    const auto found = std::ranges::find_if(
        arrows(), [from, to](const Arrow& arrow) { return arrow.from == from && arrow.to == to; });
    return found == arrows().end() ? nullptr : &*found;
}

Arrow resetArrow(TcpState from)
{
    const QPointF start = middleOf(from, Place::Begin);
    const double y = start.y() + kBox.height() / 4;
    const double end = kEndY + kBox.height() / 4;
    const bool goesLeft = start.x() < kCentre;
    const bool between = from == TcpState::Closing || from == TcpState::TimeWait;
    const double lane = goesLeft ? kLeftLane : between ? kMiddleLane : kRightLane;
    return {from,
            TcpState::Close,
            QPolygonF{{goesLeft ? left(start.x()) : right(start.x()), y},
                      {lane, y},
                      {lane, end},
                      {goesLeft ? left(kCentre) : right(kCentre), end}},
            {goesLeft ? kLeftLane + 6 : 268, end + 16},
            Qt::AlignLeft};
}

} // namespace workbench::tcpdiagram

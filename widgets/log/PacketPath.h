// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/follow/PacketWay.h"

#include <QWidget>

namespace workbench {

class Theme;

/// A small picture of how far a packet came: this computer, route, network, computer, port, and a mark where
/// it stopped; or of a connection that was cut. What is drawn is also said: by the words in it and by the
/// accessible description. GUI thread.
class PacketPath : public QWidget
{
    Q_OBJECT
public:
    explicit PacketPath(const Theme& theme, QWidget* parent = nullptr);

    /// Where the packet stopped; not PacketStop::None.
    void showStop(const PacketWay& way);
    /// A connection that the other end, or the system there, cut with a reset.
    void showCut();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Picture { Way, Cut };
    enum class Reached { Passed, Stopped, Never };
    /// The packet never left this computer.
    bool isHere() const;
    int stations() const;
    int portStation() const;
    int stopAt() const;
    Reached reached(int station) const;
    QString nameOf(int station) const;
    QString shortPort() const;
    QString stopWords() const;
    QString description() const;
    void tell();
    QPointF placeOf(int station) const;
    QRectF besides(int station, double top, double height, double width) const;
    void paintLines(QPainter& painter) const;
    void paintAnswer(QPainter& painter) const;
    void paintStations(QPainter& painter) const;
    void paintCut(QPainter& painter) const;

    const Theme& m_theme;
    Picture m_picture = Picture::Way;
    PacketWay m_way;
};

} // namespace workbench

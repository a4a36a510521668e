// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/TcpWay.h"
#include "widgets/sockets/TcpDiagramLabels.h"
#include "widgets/sockets/TcpDiagramLayout.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace workbench {

class Theme;

/// The eleven states of TCP (RFC 9293) and all transitions, and the way of one socket through them: marked
/// and labelled, the present state filled, the next step dashed. Its accessible description says the same in
/// words.
class TcpDiagram : public QWidget
{
    Q_OBJECT
public:
    explicit TcpDiagram(const Theme& theme, QWidget* parent = nullptr);

    void setWay(const TcpWay& way);
    const TcpWay& way() const { return m_way; }
    /// In the language of now: after a change of it.
    void retranslate();

    /// The words beside the way's lines and the next one's, where they are drawn now.
    std::vector<tcpdiagram::Label> labels() const;

    /// The boxes of the states, in pixels of the widget.
    std::vector<QRectF> boxes() const;

    QSize sizeHint() const override;
    /// Smaller it could not be read: whoever has less room scrolls.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    double scale() const;
    bool isPassed(constants::TcpState state, bool atEnd) const;
    bool isNow(constants::TcpState state, bool atEnd) const;
    bool endsBelow(std::size_t step) const;
    void paintArrows(QPainter& painter) const;
    void paintWay(QPainter& painter) const;
    void paintBox(QPainter& painter, constants::TcpState state, bool atEnd) const;
    void paintLegend(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    /// The lines of the way's steps, those that nobody saw too, and then the next one.
    struct Line {
        tcpdiagram::Arrow arrow;
        TcpCause cause;
        bool seen;
        bool next;
    };
    std::vector<Line> lines() const;
    QFont labelFont() const;
    QPointF toWidget(const QPointF& point) const;
    QString tipAt(const QPointF& point) const;

    const Theme& m_theme;
    TcpWay m_way;
};

} // namespace workbench

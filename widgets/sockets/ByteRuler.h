// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/StreamView.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace workbench {

class Theme;

/// The last calls of a stream on the byte offsets that they moved, way by way: above what was sent, below
/// what was received. So it is seen that TCP keeps no boundaries between messages. A click on a block asks
/// for its call; so do Left, Right and Enter. Its accessible description says the sizes.
class ByteRuler : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit ByteRuler(const Theme& theme, QWidget* parent = nullptr);

    void setView(const StreamView& view);
    /// In the language of now.
    void retranslate();

    /// A call as it is drawn.
    struct Block {
        QRectF rect;
        StreamBlock block;
        bool out = true;       ///< to the peer
        bool received = false; ///< in the lower lane
    };
    /// From top to bottom, then by offset.
    const std::vector<Block>& blocks() const { return m_blocks; }
    /// The block that the keyboard has reached; -1: none.
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void callRequested(quint64 seq);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Lane {
        QRect rect;
        const StreamDirection* direction;
        bool out;
        bool received;
    };
    std::vector<Lane> lanes() const;
    int labelWidth() const;
    int laneHeight() const;
    int titleHeight() const;
    double xOf(const Lane& lane, std::uint64_t offset) const;
    void layOut();
    void choose(int block);
    const Block* blockAt(const QPointF& at) const;
    void paintLane(QPainter& painter, const Lane& lane) const;
    void paintWaiting(QPainter& painter, const Lane& lane) const;
    void paintTitle(QPainter& painter, const Lane& upper) const;
    void paintBlock(QPainter& painter, const Block& block, bool odd) const;

    const Theme& m_theme;
    StreamView m_view;
    std::vector<Block> m_blocks;
    int m_current = -1;
};

} // namespace workbench

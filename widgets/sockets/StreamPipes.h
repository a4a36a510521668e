// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/StreamView.h"

#include <QWidget>

class QPainter;

namespace workbench {

class Theme;

/// A connection as two one-way pipes: one closed with a cap where its sender has finished, both cut by a
/// reset. Each has a buffer at its ends, filled with what waits there as far as it is full: unsent, and in
/// the receive queue. Its accessible description says the same in words.
class StreamPipes : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit StreamPipes(const Theme& theme, QWidget* parent = nullptr);

    void setView(const StreamView& view);
    /// In the language of now.
    void retranslate();

    /// Where what waits in one of the four buffers is drawn: `out` the way, `unread` at its receiver, else at
    /// its sender. As much of the buffer's room as is taken, though never too thin to be seen; empty where
    /// nothing waits.
    QRect waitingRect(bool out, bool unread) const;
    /// The room of that buffer, were it full.
    QRect bufferRect(bool out, bool unread) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintWay(QPainter& painter, const QRect& area, const StreamDirection& direction, bool out) const;
    void paintBuffer(QPainter& painter, const StreamDirection& direction, bool out, bool unread) const;
    void paintTube(QPainter& painter, const QRect& tube, const StreamDirection& direction, bool out) const;
    void paintEnd(QPainter& painter, const QRect& tube, PipeState state, bool out) const;
    int endWidth() const;
    int wordsHeight(bool out, int width) const;
    QRect wayRect(bool out) const;
    QRect tubeRect(bool out) const;
    const StreamDirection& direction(bool out) const { return out ? m_view.out : m_view.in; }

    const Theme& m_theme;
    StreamView m_view;
};

} // namespace workbench

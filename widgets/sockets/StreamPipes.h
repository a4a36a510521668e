// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/StreamView.h"

#include <QWidget>

class QPainter;

namespace workbench {

class Theme;

/// A connection as two one-way pipes: one closed with a cap where its sender has finished, both cut by a
/// reset. Each is filled from its ends with what waits there: unsent, and in the receive queue. Its
/// accessible description says the same in words.
class StreamPipes : public QWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit StreamPipes(const Theme& theme, QWidget* parent = nullptr);

    void setView(const StreamView& view);
    /// In the language of now.
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintWay(QPainter& painter, const QRect& area, const StreamDirection& direction, bool out) const;
    void paintTube(QPainter& painter, const QRect& tube, const StreamDirection& direction, bool out) const;
    void paintWaiting(QPainter& painter, const QRect& tube, const StreamDirection& direction, bool out) const;
    void paintEnd(QPainter& painter, const QRect& tube, PipeState state, bool out) const;
    int endWidth() const;
    int wayHeight() const;

    const Theme& m_theme;
    StreamView m_view;
};

} // namespace workbench

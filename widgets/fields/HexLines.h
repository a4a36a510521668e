// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/support/Theme.h"

#include <QAbstractScrollArea>

#include <cstddef>
#include <span>

namespace workbench {

/// Bytes of any number as offset, hex and text: only the lines on the screen are made. Selects by mouse and
/// keys as a text does; 32, 16 or 8 bytes a line by the room there is. Whose the bytes are, and whether they
/// can be changed, is the heir's to say.
class HexLines : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit HexLines(const Theme& theme, QWidget* parent = nullptr);

    virtual std::span<const std::byte> bytes() const = 0;
    int bytesPerLine() const { return m_perLine; }
    /// How wide it must be, in pixels, so that nothing of so many bytes a line is cut.
    int widthOf(int perLine) const;

    /// Selects these bytes and brings the first on the screen.
    void select(std::size_t offset, std::size_t length);
    /// The byte that keys move from.
    std::size_t cursor() const { return m_cursor; }
    std::size_t selectionStart() const;
    std::size_t selectionLength() const;
    /// What is selected, all where nothing is.
    std::span<const std::byte> selected() const;
    /// Where the hex digits (or the character, in the column of text) of a byte stand, in the viewport.
    QRectF hexRect(std::size_t offset) const;
    QRectF textRect(std::size_t offset) const;
    /// Tells where the byte is that keys move from: there a menu opens by key.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// Or the cursor is elsewhere.
    void selectionChanged();

protected:
    /// The bytes are other ones: nothing is selected, the first line is shown.
    void startAnew();
    /// The bytes have changed somewhere; the cursor goes to `cursor`, nothing is selected.
    void bytesChanged(std::size_t cursor);
    void moveTo(std::size_t offset, bool extend);
    /// Whether the cursor may stand behind the last byte.
    virtual bool canAppend() const { return false; }
    /// Where the cursor may be at most.
    std::size_t lastCursor() const;
    virtual ThemeColor byteColor() const = 0;
    /// Draws what shows the place of the keys; only where the view has the focus and the cursor is in the
    /// line that was painted.
    virtual void paintCursor(QPainter& painter) const;
    /// A press with the left button there, before the cursor goes.
    virtual void pressed(bool /*inText*/) {}
    const Theme& theme() const { return m_theme; }
    double characterWidth() const { return m_character; }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void measure();
    void layOut();
    int lineCount() const;
    int linesPerPage() const;
    void paintLine(QPainter& painter, std::size_t line, int top);
    void paintSelection(QPainter& painter, std::size_t offset, std::size_t count, int top);
    QRectF cellAt(std::size_t offset, double left, double width, double step) const;
    bool isInText(const QPoint& point) const;
    std::size_t offsetAt(const QPoint& point) const;
    void showCursor();
    double hexLeft() const;
    double textLeft() const;

    const Theme& m_theme;
    int m_perLine = 16;
    int m_digits = 4; ///< of an offset
    int m_lineHeight = 20;
    double m_character = 8;
    std::size_t m_anchor = 0;
    std::size_t m_cursor = 0;
    bool m_hasSelection = false;
};

} // namespace workbench

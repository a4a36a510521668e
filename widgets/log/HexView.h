// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>

#include <cstddef>
#include <span>
#include <vector>

namespace workbench {

class Theme;

/// Bytes of any number as offset, hex and text: only the lines on the screen are made. Selects by mouse and
/// keys as a text does; 32, 16 or 8 bytes a line by the room there is.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit HexView(const Theme& theme, QWidget* parent = nullptr);

    void setBytes(std::vector<std::byte> bytes, bool received);
    std::span<const std::byte> bytes() const { return m_bytes; }
    int bytesPerLine() const { return m_perLine; }

    /// Selects these bytes and brings the first on the screen.
    void select(std::size_t offset, std::size_t length);
    /// The byte that keys move from.
    std::size_t cursor() const { return m_cursor; }
    std::size_t selectionStart() const;
    std::size_t selectionLength() const;
    /// What is selected, all where nothing is.
    std::span<const std::byte> selected() const;
    /// Tells where the byte is that keys move from: there a menu opens by key.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void layOut();
    int lineCount() const;
    int linesPerPage() const;
    void paintLine(QPainter& painter, std::size_t line, int top);
    QRectF cursorRect() const;
    std::size_t offsetAt(const QPoint& point) const;
    void moveTo(std::size_t offset, bool extend);
    void showCursor();
    double hexLeft() const;
    double textLeft() const;

    const Theme& m_theme;
    std::vector<std::byte> m_bytes;
    bool m_received = false;
    int m_perLine = 16;
    int m_digits = 4; ///< of an offset
    int m_lineHeight = 20;
    double m_character = 8;
    std::size_t m_anchor = 0;
    std::size_t m_cursor = 0;
    bool m_hasSelection = false;
};

} // namespace workbench

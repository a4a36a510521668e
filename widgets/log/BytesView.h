// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace workbench {

class Theme;

/// Bytes as a hex dump with its text, or as text alone with what is not printable as escapes. As high as it
/// needs to be; 8 bytes a line in narrow places, else 16.
class BytesView : public QWidget
{
    Q_OBJECT
public:
    enum class Form { HexAndText, Utf8, Latin1 };

    explicit BytesView(const Theme& theme, QWidget* parent = nullptr);

    /// A copy is kept. `received` tells the colour.
    void setBytes(std::vector<std::byte> bytes, bool received);
    /// Bytes of the datagram that found no room: hatched behind those that did. -1: some, how many is not
    /// known.
    void setLost(std::int64_t lost);
    std::int64_t lost() const { return m_lost; }
    Form form() const { return m_form; }
    void setForm(Form form);
    int bytesPerLine() const;
    /// Tints the bytes as those of the chosen argument.
    void setMarked(bool marked);
    /// All of it as it is shown, one line each.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clicked();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void layOutText();
    int lineHeight() const;
    void tint(QPainter& painter, double left, const QString& text, int line) const;
    void paintHexLine(QPainter& painter, int line, int baseline) const;
    int lostLines() const;
    int hatchedCells() const;
    void paintLost(QPainter& painter) const;

    const Theme& m_theme;
    std::vector<std::byte> m_bytes;
    std::int64_t m_lost = 0;
    bool m_received = false;
    bool m_marked = false;
    Form m_form = Form::HexAndText;
    int m_laidOutFor = -1; ///< bytes or characters a line
    int m_lines = 0;
    QStringList m_textLines;
};

} // namespace workbench

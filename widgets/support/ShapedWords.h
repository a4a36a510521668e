// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

#include <utility>

class QPainter;

namespace workbench {

/// Writes words that come again and again, such as what a result means: those used last are kept shaped, as
/// shaping takes longer than drawing. GUI thread.
class ShapedWords
{
public:
    const QFont& font() const { return m_font; }
    void setFont(const QFont& font);
    /// Draws in the painter's pen from `left` on and returns where the words end. What would pass `right` is
    /// cut, and an ellipsis says so. Sets the painter's font.
    double draw(QPainter& painter, double left, double right, int baseline, const QString& words);

private:
    struct Shaped {
        QStaticText text;
        double width = 0;
    };
    Shaped* shape(const QString& words, int room) const;

    static constexpr int kKept = 500;
    QFont m_font;
    double m_ascent = 0;
    QCache<std::pair<QString, int>, Shaped> m_shaped{kKept}; ///< by words and room
};

} // namespace workbench

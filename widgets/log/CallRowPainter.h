// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallText.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallLook.h"
#include "widgets/support/ShapedWords.h"

#include <QColor>
#include <QRect>
#include <QString>

#include <array>
#include <optional>
#include <unordered_map>

class QPainter;

namespace workbench {

class HighlightRules;
class Theme;

/// Paints a row of the call log, all columns of it. Everything is made from the record at the moment of
/// painting; only what is written again and again is kept: the actors' titles and words that were shaped.
class CallRowPainter
{
public:
    /// How a row is to be shown.
    struct Row {
        int index = 0; ///< in the model
        QRect rect;
        bool selected = false;
        bool active = true;   ///< the window is
        bool current = false; ///< has the keyboard's place but is not selected
    };
    /// Left edge and width of each column, 0 wide where it is not shown.
    struct Columns {
        std::array<int, CallLogModel::ColumnCount> left{};
        std::array<int, CallLogModel::ColumnCount> width{};
        bool whoIsIcon = false;
        bool showsEndpoints = true;
    };

    CallRowPainter(const CallLogModel& model, const Theme& theme);

    /// Tints the rows that these rules pick; null: none. They must outlive the painter.
    void setHighlights(const HighlightRules* rules) { m_highlights = rules; }
    /// Text to tint in Call and Result; empty: none.
    void setSought(const QString& text) { m_sought = text; }
    /// Other fonts, colours or another language: measures again.
    void refresh();
    void paint(QPainter& painter, const Row& row, const Columns& columns);

private:
    struct Actor {
        QString title;
        QString icon;
    };

    void paintBackground(QPainter& painter, const Row& row, const CallLook& look,
                         std::optional<int> tint) const;
    void paintMarks(QPainter& painter, const QRect& cell, quint64 seq, const CallLook& look,
                    std::optional<int> tint) const;
    enum class Face { Fixed, Words };
    void tintSought(QPainter& painter, double left, double right, const QRect& cell, const QString& text,
                    Face face) const;
    void paintWho(QPainter& painter, const QRect& cell, const CallRecord& record, const QColor& text,
                  bool iconOnly);
    void paintCall(QPainter& painter, const QRect& cell, const CallRecord& record, const CallLook& look,
                   const Row& row, bool endpoints) const;
    void paintResult(QPainter& painter, const QRect& cell, const CallRecord& record, const CallLook& look,
                     const Row& row);
    QColor roleColor(TextRole role, const QColor& plain) const;
    const Actor& actor(std::uint16_t id);

    const CallLogModel& m_model;
    const Theme& m_theme;
    const HighlightRules* m_highlights = nullptr;
    QString m_sought;
    ShapedWords m_words;
    int m_padding = 6;
    std::unordered_map<std::uint16_t, Actor> m_actors;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Theme.h"

#include <QStyledItemDelegate>

namespace workbench {

class TrafficModel;
struct TrafficRow;

/// How a view shows bytes. Both: hex with its characters beside it.
enum class TrafficForm { Text, Hex, Both };

/// Paints the rows of a TrafficModel: tint, bar, arrow and word for the direction, harmless text with muted
/// escapes, hatching for lost bytes, bands over the whole width. Strings are built for the rows in sight
/// alone.
class TrafficDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TrafficDelegate(const Theme& theme, QObject* parent = nullptr);

    TrafficForm form() const { return m_form; }
    void setForm(TrafficForm form) { m_form = form; }
    /// The row (TrafficModel::idOf) whose data is shown on several lines; 0 for none.
    quint64 expanded() const { return m_expanded; }
    void setExpanded(quint64 id) { m_expanded = id; }

    /// Height of a row whose data column is dataWidth pixels wide, when it is expanded.
    int expandedHeight(const TrafficModel& model, const TrafficRow& row, int dataWidth) const;
    int rowHeight() const { return m_theme.rowHeight(24); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Line;
    QColor background(const QStyleOptionViewItem& option, const TrafficRow& row) const;
    QColor textColor(const QStyleOptionViewItem& option) const;
    void paintBand(QPainter& painter, const QStyleOptionViewItem& option, const TrafficRow& row) const;
    void paintData(QPainter& painter, const QStyleOptionViewItem& option, const TrafficModel& model,
                   const TrafficRow& row, const QRect& area, bool expanded) const;
    /// Returns where the text beside it begins.
    int paintArrow(QPainter& painter, const TrafficRow& row, const QRect& area) const;
    void paintDirection(QPainter& painter, const TrafficRow& row, const QRect& area,
                        const QString& words) const;
    void paintUnfinished(QPainter& painter, const QRect& area) const;
    void paintLost(QPainter& painter, const TrafficRow& row, QRect area, int textWidth) const;
    Line oneLine(const TrafficModel& model, const TrafficRow& row, int width) const;
    std::vector<Line> allLines(const TrafficModel& model, const TrafficRow& row, int width) const;
    int paintLine(QPainter& painter, const Line& line, const QRect& area, const QColor& color) const;
    int characterWidth() const;
    int lineHeight() const;
    int dumpBytesPerLine(int width) const;

    const Theme& m_theme;
    TrafficForm m_form = TrafficForm::Text;
    quint64 m_expanded = 0;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AskedTable.h"

#include "widgets/support/ErrorWords.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/AskedModel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace workbench {

/// Paints the answer: a name in the fixed font, what it means beside it, the link of a pending question.
class AskedTable::AnswerDelegate : public QStyledItemDelegate
{
public:
    AnswerDelegate(const Theme& theme, const AskedModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {
    }

    /// Empty for rows that do not wait.
    QRect linkRect(const QRect& cell, int row) const
    {
        if (!m_model.at(row).isWaiting())
            return {};
        const QFontMetrics metrics(m_theme.interfaceFont());
        const int left = cell.left() + m_theme.px(8) + metrics.horizontalAdvance(waiting()) + m_theme.px(12);
        return {left, cell.top(), metrics.horizontalAdvance(link()), cell.height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem empty(option);
        initStyleOption(&empty, index);
        empty.text.clear();
        const QStyle* style = empty.widget ? empty.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);

        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor plain = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const LookupQuestion& question = m_model.at(index.row());
        painter->save();
        if (question.isWaiting())
            paintWaiting(*painter, option.rect, index.row());
        else
            paintAnswer(*painter, option.rect, question, plain);
        painter->restore();
    }

private:
    static QString waiting() { return AskedTable::tr("still waiting for an answer"); }
    static QString link() { return AskedTable::tr("Abandon"); }

    void paintWaiting(QPainter& painter, const QRect& cell, int row) const
    {
        QFont font = m_theme.interfaceFont();
        painter.setFont(font);
        painter.setPen(m_theme.color(ThemeColor::Link));
        painter.drawText(cell.adjusted(m_theme.px(8), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, waiting());
        font.setUnderline(true);
        painter.setFont(font);
        painter.drawText(linkRect(cell, row), Qt::AlignLeft | Qt::AlignVCenter, link());
    }

    void paintAnswer(QPainter& painter, const QRect& cell, const LookupQuestion& question,
                     const QColor& plain) const
    {
        const LookupLine line = lineOf(question);
        const ThemeColor fallback = question.abandoned() != nullptr ? ThemeColor::Muted : ThemeColor::Wait;
        const QColor wordsColor = m_theme.color(line.failed ? ThemeColor::Fail : fallback);
        const QColor nameColor = line.failed ? wordsColor : plain;
        const QString& name = line.name;
        const QString& words = line.words;
        QRect rest = cell.adjusted(m_theme.px(8), 0, -m_theme.px(4), 0);
        painter.setFont(m_theme.fixedFont());
        painter.setPen(nameColor);
        const QFontMetrics fixed(m_theme.fixedFont());
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         fixed.elidedText(name, Qt::ElideRight, rest.width()));
        if (!name.isEmpty())
            rest.setLeft(rest.left() + fixed.horizontalAdvance(name) + m_theme.px(8));
        painter.setFont(m_theme.interfaceFont());
        painter.setPen(wordsColor);
        painter.drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(m_theme.interfaceFont()).elidedText(words, Qt::ElideRight, rest.width()));
    }

    const Theme& m_theme;
    const AskedModel& m_model;
};

AskedTable::AskedTable(const Theme& theme, AskedModel& model, QWidget* parent)
    : ListTable(theme, parent), m_model(model), m_delegate(new AnswerDelegate(theme, model, this))
{
    setSelectionMode(SingleSelection);
    setModel(&model);
    setItemDelegateForColumn(AskedModel::AnswerColumn, m_delegate);
    setColumnWidths({28, 78, 150, 84, 0, 76}, 200);
    setFoldOrder({AskedModel::ServiceColumn, AskedModel::TimeColumn});
    setMouseTracking(true);
}

bool AskedTable::isOnLink(const QPoint& at) const
{
    const QModelIndex index = indexAt(at);
    return index.column() == AskedModel::AnswerColumn &&
           m_delegate->linkRect(visualRect(index), index.row()).contains(at);
}

void AskedTable::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Delete && row >= 0 && m_model.at(row).isWaiting())
        Q_EMIT abandon(m_model.at(row).id);
    else
        ListTable::keyPressEvent(event);
}

void AskedTable::mousePressEvent(QMouseEvent* event)
{
    ListTable::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && isOnLink(event->pos()))
        Q_EMIT abandon(m_model.at(indexAt(event->pos()).row()).id);
}

void AskedTable::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(isOnLink(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    ListTable::mouseMoveEvent(event);
}

void AskedTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || !m_model.at(index.row()).isWaiting())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const LookupId id = m_model.at(index.row()).id;
    menu->addAction(tr("Abandon"), this, [this, id] { Q_EMIT abandon(id); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

} // namespace workbench

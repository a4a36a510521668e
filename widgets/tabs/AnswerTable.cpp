// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AnswerTable.h"

#include "widgets/support/Icons.h"
#include "widgets/support/Keys.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/AnswerModel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace workbench {

/// Paints "TCP Client  other v" and knows where each of both is.
class AnswerTable::UseDelegate : public QStyledItemDelegate
{
public:
    UseDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QRect linkRect(const QRect& cell, const QString& text) const
    {
        const QFontMetrics metrics(m_theme.interfaceFont());
        return {cell.left() + m_theme.px(8), cell.top(), metrics.horizontalAdvance(text), cell.height()};
    }
    QRect otherRect(const QRect& cell, const QString& text) const
    {
        const QFontMetrics metrics(m_theme.interfaceFont());
        const int left = linkRect(cell, text).right() + m_theme.px(12);
        return {left, cell.top(), metrics.horizontalAdvance(other()) + m_theme.px(16), cell.height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem empty(option);
        initStyleOption(&empty, index);
        const QString text = empty.text;
        empty.text.clear();
        const QStyle* style = empty.widget ? empty.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);

        if (text.isEmpty())
            return;
        painter->save();
        QFont font = m_theme.interfaceFont();
        const QRect others = otherRect(option.rect, text);
        painter->setFont(font);
        painter->setPen(m_theme.color(ThemeColor::Muted));
        painter->drawText(others, Qt::AlignLeft | Qt::AlignVCenter, other());
        QRect arrow = others;
        arrow.setLeft(others.right() - m_theme.px(14));
        drawGlyph(*painter, arrow, u"down", m_theme.color(ThemeColor::Muted), m_theme, 12.0);
        font.setUnderline(true);
        painter->setFont(font);
        painter->setPen(m_theme.color(ThemeColor::Link));
        painter->drawText(linkRect(option.rect, text), Qt::AlignLeft | Qt::AlignVCenter, text);
        painter->restore();
    }

private:
    static QString other() { return AnswerTable::tr("other"); }

    const Theme& m_theme;
};

AnswerTable::AnswerTable(const Theme& theme, AnswerModel& model, QWidget* parent)
    : ListTable(theme, parent), m_model(model), m_delegate(new UseDelegate(theme, this))
{
    setSelectionMode(SingleSelection);
    setModel(&model);
    setItemDelegateForColumn(AnswerModel::UseColumn, m_delegate);
    fitColumns();
    setMouseTracking(true);
}

void AnswerTable::fitColumns()
{
    using Model = AnswerModel;
    switch (m_model.form()) {
    case AnswerForm::Addresses:
        setFoldOrder({Model::ProtocolColumn, Model::TypeColumn, Model::FamilyColumn});
        setColumnWidths({28, 0, 60, 96, 124, 116, -1, 190}, 150);
        break;
    case AnswerForm::Interfaces:
        setFoldOrder({Model::ExtraColumn, Model::ProtocolColumn, Model::PortColumn, Model::TypeColumn});
        setColumnWidths({28, 0, 52, 76, 152, 140, 56, 170}, 130);
        break;
    case AnswerForm::Records:
        setFoldOrder({Model::ExtraColumn, Model::ProtocolColumn, Model::TypeColumn, Model::PortColumn});
        setColumnWidths({28, 0, 60, 64, 168, 70, 66, 190}, 150);
        break;
    }
}

void AnswerTable::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    if (isEnter(event->key()) && row >= 0 && !m_model.at(row).host.isEmpty())
        Q_EMIT useIn(m_model.at(row).target, row);
    else
        ListTable::keyPressEvent(event);
}

void AnswerTable::mousePressEvent(QMouseEvent* event)
{
    ListTable::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || index.column() != AnswerModel::UseColumn)
        return;
    const QRect cell = visualRect(index);
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    if (m_delegate->linkRect(cell, text).contains(event->pos()))
        Q_EMIT useIn(m_model.at(index.row()).target, index.row());
    else if (m_delegate->otherRect(cell, text).contains(event->pos()))
        openMenu(index.row(), viewport()->mapToGlobal(cell.bottomLeft()));
}

void AnswerTable::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool hot =
        index.column() == AnswerModel::UseColumn && !index.data().toString().isEmpty() &&
        (m_delegate->linkRect(visualRect(index), index.data().toString()).contains(event->pos()) ||
         m_delegate->otherRect(visualRect(index), index.data().toString()).contains(event->pos()));
    viewport()->setCursor(hot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    ListTable::mouseMoveEvent(event);
}

void AnswerTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_model.at(index.row()).host.isEmpty())
        return;
    openMenu(index.row(),
             byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void AnswerTable::openMenu(int row, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isName = m_model.at(row).isName;
    const QString lookUp = isName ? tr("Look up its addresses") : tr("Look up its name");
    for (const TabKind kind : {TabKind::TcpClient, TabKind::UdpSender, TabKind::TcpServer,
                               TabKind::UdpReceiver, TabKind::HostLookup}) {
        if (isName && (kind == TabKind::TcpServer || kind == TabKind::UdpReceiver))
            continue; // they bind to addresses alone
        const QString text = kind == TabKind::HostLookup ? lookUp : tabKindTitle(kind);
        menu->addAction(theme().icons().icon(tabKindIcon(kind)), text, this,
                        [this, kind, row] { Q_EMIT useIn(kind, row); });
    }
    menu->popup(at);
}

} // namespace workbench

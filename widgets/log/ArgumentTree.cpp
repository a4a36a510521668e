// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/ArgumentTree.h"

#include "widgets/log/CallWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace workbench {
namespace {

constexpr double kPadding = 8;
constexpr double kIndent = 14;
constexpr double kArrow = 12;
/// A list with more entries is closed at first.
constexpr int kOpenAtMost = 16;

/// Paints a cell: fixed font, arrow behind names, remark behind values.
class ArgumentDelegate : public QStyledItemDelegate
{
public:
    ArgumentDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const int column = index.column();
        const bool written = index.data(ArgumentTree::WrittenBackRole).toBool();
        ThemeColor ink = selected ? ThemeColor::SelText : ThemeColor::Text;
        if (column == ArgumentTree::Raw || column == ArgumentTree::Before)
            ink = ThemeColor::Muted;
        else if (column == ArgumentTree::Value && written)
            ink = ThemeColor::Peer;
        QRect cell = option.rect.adjusted(m_theme.px(kPadding), 0, -m_theme.px(4), 0);
        painter->setFont(m_theme.fixedFont());
        painter->setPen(m_theme.color(ink));
        const int used = draw(*painter, cell, index.data().toString());
        cell.setLeft(cell.left() + used + m_theme.px(4));
        if (column == ArgumentTree::Name && written) {
            const int size = m_theme.px(kArrow);
            const QRect box(cell.left(), cell.center().y() - size / 2, size, size);
            m_theme.icons().paint(*painter, u"recv", box, m_theme.color(ThemeColor::Peer));
        }
        const QString remark = index.data(ArgumentTree::RemarkRole).toString();
        if (!remark.isEmpty()) {
            painter->setFont(m_theme.smallFont());
            painter->setPen(m_theme.color(ThemeColor::Muted));
            draw(*painter, cell, remark);
        }
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.rowHeight(24)};
    }

private:
    static int draw(QPainter& painter, const QRect& cell, const QString& text)
    {
        const QFontMetrics metrics(painter.font());
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(cell.width(), 0));
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        return metrics.horizontalAdvance(shown);
    }

    const Theme& m_theme;
};

} // namespace

ArgumentTree::ArgumentTree(const Theme& theme, QWidget* parent) : QTreeWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("arguments"));
    setColumnCount(4);
    setItemDelegate(new ArgumentDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWordWrap(false);
    header()->setSectionsClickable(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setMinimumSectionSize(1);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    retranslate();
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &ArgumentTree::applyTheme);
    connect(this, &QTreeWidget::itemExpanded, this, &QWidget::updateGeometry);
    connect(this, &QTreeWidget::itemCollapsed, this, &QWidget::updateGeometry);
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (!m_choosing)
            Q_EMIT rowChosen(chosenRow());
    });
}

void ArgumentTree::setArguments(const CallRecord& record, const CallDirectory& directory)
{
    const QScopedValueRollback choosing(m_choosing, true);
    clear();
    m_items.clear();
    m_rows = argumentRows(record, directory);
    std::vector<QTreeWidgetItem*> open; // the row above at each depth
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto depth = std::min(static_cast<std::size_t>(std::max(m_rows[i].depth, 0)), open.size());
        auto* item = new QTreeWidgetItem;
        if (depth == 0)
            addTopLevelItem(item);
        else
            open[depth - 1]->addChild(item);
        open.resize(depth);
        open.push_back(item);
        m_items.push_back(item);
        fillItem(*item, static_cast<int>(i), record, directory);
    }
    bool nested = false;
    for (QTreeWidgetItem* item : m_items) {
        nested = nested || item->childCount() > 0;
        item->setExpanded(item->childCount() <= kOpenAtMost);
    }
    setRootIsDecorated(nested);
    const bool changed =
        std::ranges::any_of(m_rows, [](const ArgumentRow& row) { return !row.before.empty(); });
    setColumnHidden(Before, !changed);
    fitColumns();
    updateGeometry();
}

void ArgumentTree::fillItem(QTreeWidgetItem& item, int index, const CallRecord& record,
                            const CallDirectory& directory)
{
    const ArgumentRow& row = m_rows[static_cast<std::size_t>(index)];
    const auto slot = static_cast<std::size_t>(row.slot);
    const bool handle = row.slot >= 0 && record.spec().fields[slot].kind == FieldKind::Descriptor;
    const QString value = handle ? CallWords::handle(record, directory) : CallWords::utf8(row.value);
    item.setText(Name, CallWords::utf8(row.name));
    item.setText(Before, CallWords::utf8(row.before));
    item.setText(Value, value);
    item.setText(Raw, CallWords::utf8(row.raw));
    for (int column = Name; column <= Raw; ++column) {
        item.setData(column, WrittenBackRole, row.writtenBack);
        item.setData(column, RowRole, index);
    }
    // What a peer sent is never read as markup.
    for (const Column column : {Before, Value})
        item.setToolTip(column, QStringLiteral("<p>%1</p>").arg(item.text(column).toHtmlEscaped()));
    item.setData(Value, RemarkRole, CallWords::remark(record.spec(), row.slot, row.value));
}

int ArgumentTree::chosenRow() const
{
    const QList<QTreeWidgetItem*> chosen = selectedItems();
    return chosen.isEmpty() ? -1 : chosen.first()->data(Name, RowRole).toInt();
}

void ArgumentTree::chooseRow(int index)
{
    const QScopedValueRollback choosing(m_choosing, true);
    if (index < 0)
        clearSelection();
    else
        setCurrentItem(itemOf(index));
}

int ArgumentTree::shownRows() const
{
    int shown = 0;
    for (const QTreeWidgetItem* item : m_items) {
        bool visible = true;
        for (const QTreeWidgetItem* above = item->parent(); above != nullptr; above = above->parent())
            visible = visible && above->isExpanded();
        shown += visible ? 1 : 0;
    }
    return shown;
}

QSize ArgumentTree::sizeHint() const
{
    return {m_theme.px(320), header()->height() + shownRows() * m_theme.rowHeight(24)};
}

void ArgumentTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const bool selected = selectionModel()->isRowSelected(index.row(), index.parent());
    ThemeColor back = index.data(RowRole).toInt() % 2 == 0 ? ThemeColor::Base : ThemeColor::Alt;
    if (selected)
        back = isActiveWindow() ? ThemeColor::Sel : ThemeColor::SelInact;
    painter->fillRect(option.rect, m_theme.color(back));
    QTreeWidget::drawRow(painter, option, index);
}

void ArgumentTree::fitColumns()
{
    const QFontMetrics metrics(m_theme.fixedFont());
    const int padding = m_theme.px(2 * kPadding);
    int name = m_theme.px(76);
    int before = m_theme.px(60);
    int raw = m_theme.px(66);
    for (const QTreeWidgetItem* item : m_items) {
        const bool arrow = item->data(Name, WrittenBackRole).toBool();
        int depth = rootIsDecorated() ? 1 : 0;
        for (const QTreeWidgetItem* above = item->parent(); above != nullptr; above = above->parent())
            ++depth;
        name = std::max(name, metrics.horizontalAdvance(item->text(Name)) + padding + depth * indentation() +
                                  (arrow ? m_theme.px(kArrow + 4) : 0));
        before = std::max(before, metrics.horizontalAdvance(item->text(Before)) + padding);
        raw = std::max(raw, metrics.horizontalAdvance(item->text(Raw)) + padding);
    }
    const int width = viewport()->width();
    name = std::min(name, std::max(m_theme.px(150), width / 3));
    before = isColumnHidden(Before) ? 0 : std::min(before, m_theme.px(104));
    raw = std::min(raw, m_theme.px(92));
    setColumnWidth(Name, name);
    setColumnWidth(Before, before);
    setColumnWidth(Raw, raw);
    setColumnWidth(Value, std::max(m_theme.px(60), width - name - before - raw));
}

void ArgumentTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

void ArgumentTree::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ArgumentTree::applyTheme()
{
    setIndentation(m_theme.px(kIndent));
    header()->setFixedHeight(m_theme.rowHeight(24));
    doItemsLayout();
    fitColumns();
    updateGeometry();
    viewport()->update();
}

void ArgumentTree::retranslate()
{
    setAccessibleName(tr("Arguments"));
    setHeaderLabels({tr("Argument"), tr("Before"), tr("Value"), tr("Raw")});
}

} // namespace workbench

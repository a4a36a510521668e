// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/ArgumentTable.h"

#include "widgets/log/CallWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace workbench {
namespace {

constexpr double kPadding = 8;
constexpr double kIndent = 14;
constexpr double kArrow = 12;

/// Paints a cell: fixed font, arrow behind names, remark behind values.
class ArgumentDelegate : public QStyledItemDelegate
{
public:
    ArgumentDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        ThemeColor back = index.row() % 2 == 0 ? ThemeColor::Base : ThemeColor::Alt;
        if (selected)
            back = ThemeColor::Sel;
        painter->fillRect(option.rect, m_theme.color(back));
        const int column = index.column();
        const bool written = index.data(ArgumentTable::WrittenBackRole).toBool();
        ThemeColor ink = selected ? ThemeColor::SelText : ThemeColor::Text;
        if (column == ArgumentTable::Raw)
            ink = ThemeColor::Muted;
        else if (column == ArgumentTable::Value && written)
            ink = ThemeColor::Peer;
        QRect cell = option.rect.adjusted(m_theme.px(kPadding), 0, -m_theme.px(4), 0);
        painter->setFont(m_theme.fixedFont());
        painter->setPen(m_theme.color(ink));
        const int used = draw(*painter, cell, index.data().toString());
        cell.setLeft(cell.left() + used + m_theme.px(4));
        if (column == ArgumentTable::Name && written) {
            const int size = m_theme.px(kArrow);
            const QRect box(cell.left(), cell.center().y() - size / 2, size, size);
            m_theme.icons().paint(*painter, u"recv", box, m_theme.color(ThemeColor::Peer));
        }
        const QString remark = index.data(ArgumentTable::RemarkRole).toString();
        if (!remark.isEmpty()) {
            painter->setFont(m_theme.smallFont());
            painter->setPen(m_theme.color(ThemeColor::Muted));
            draw(*painter, cell, remark);
        }
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

ArgumentTable::ArgumentTable(const Theme& theme, QWidget* parent) : QTableWidget(0, 3, parent), m_theme(theme)
{
    setObjectName(QStringLiteral("arguments"));
    setItemDelegate(new ArgumentDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    retranslate();
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &ArgumentTable::applyTheme);
}

void ArgumentTable::setArguments(const CallRecord& record, const CallDirectory& directory)
{
    const std::vector<ArgumentRow> rows = argumentRows(record, directory);
    clearContents();
    setRowCount(static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ArgumentRow& row = rows[i];
        const auto slot = static_cast<std::size_t>(row.slot);
        const bool handle = row.slot >= 0 && record.spec().fields[slot].kind == FieldKind::Descriptor;
        const QString value = handle ? CallWords::handle(record, directory) : CallWords::utf8(row.value);
        const QString whole =
            row.before.empty() ? value : CallWords::utf8(row.before) + QStringLiteral(" => ") + value;
        const std::array<QString, 3> texts{QString(row.depth * 2, u' ') + CallWords::utf8(row.name), whole,
                                           CallWords::utf8(row.raw)};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(texts[static_cast<std::size_t>(column)]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setData(WrittenBackRole, row.writtenBack);
            if (column == Value) {
                item->setToolTip(QStringLiteral("<p>%1</p>").arg(whole.toHtmlEscaped()));
                item->setData(RemarkRole, CallWords::remark(record.spec(), row.slot, row.value));
            }
            setItem(static_cast<int>(i), column, item);
        }
    }
    fitColumns();
    updateGeometry();
}

QSize ArgumentTable::sizeHint() const
{
    const int rows = rowCount() * verticalHeader()->defaultSectionSize();
    return {m_theme.px(320), horizontalHeader()->height() + rows};
}

void ArgumentTable::fitColumns()
{
    const QFontMetrics metrics(m_theme.fixedFont());
    int name = m_theme.px(76);
    int raw = m_theme.px(66);
    for (int row = 0; row < rowCount(); ++row) {
        const bool arrow = item(row, Name)->data(WrittenBackRole).toBool();
        name = std::max(name, metrics.horizontalAdvance(item(row, Name)->text()) + m_theme.px(2 * kPadding) +
                                  (arrow ? m_theme.px(kArrow + 4) : 0));
        raw = std::max(raw, metrics.horizontalAdvance(item(row, Raw)->text()) + m_theme.px(2 * kPadding));
    }
    name = std::min(name, std::max(m_theme.px(150), viewport()->width() / 3));
    raw = std::min(raw, m_theme.px(92));
    setColumnWidth(Name, name);
    setColumnWidth(Raw, raw);
    setColumnWidth(Value, std::max(m_theme.px(60), viewport()->width() - name - raw));
}

void ArgumentTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void ArgumentTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ArgumentTable::applyTheme()
{
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight(24));
    horizontalHeader()->setFixedHeight(m_theme.rowHeight(24));
    fitColumns();
    updateGeometry();
    viewport()->update();
}

void ArgumentTable::retranslate()
{
    setAccessibleName(tr("Arguments"));
    setHorizontalHeaderLabels({tr("Argument"), tr("Value"), tr("Raw")});
}

} // namespace workbench

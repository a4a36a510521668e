// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficTable.h"

#include "core/payload/Escapes.h"
#include "core/payload/HexText.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/support/Keys.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QScopedValueRollback>

#include <algorithm>

namespace workbench {

TrafficTable::TrafficTable(const Theme& theme, QWidget* parent)
    : RowView(parent), m_theme(theme), m_delegate(new TrafficDelegate(theme, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setMinimumSectionSize(m_theme.px(20));
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { toggleExpanded(index.row()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TrafficTable::stretchData);
    connect(&m_theme, &Theme::changed, this, &TrafficTable::applyTheme);
    applyTheme();
}

void TrafficTable::setTrafficModel(TrafficModel* model)
{
    if (model == m_model)
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_delegate->setExpanded(0);
    m_model = model;
    setModel(model);
    if (model == nullptr)
        return;
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex& /*parent*/, int first, int last) {
                const int expanded = expandedRow();
                if (expanded >= first && expanded <= last)
                    setExpandedRow(-1);
            });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_delegate->setExpanded(0); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const int expanded = expandedRow();
                if (expanded >= first.row() && expanded <= last.row())
                    resizeExpanded();
            });
    layOutColumns();
    follow();
}

void TrafficTable::setForm(TrafficForm form)
{
    if (form == m_delegate->form())
        return;
    m_delegate->setForm(form);
    resizeExpanded();
    viewport()->update();
}

void TrafficTable::goTo(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    const QModelIndex index = m_model->index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

int TrafficTable::expandedRow() const
{
    return m_model && m_delegate->expanded() != 0 ? m_model->rowOf(m_delegate->expanded()) : -1;
}

void TrafficTable::toggleExpanded(int row)
{
    const bool hasBytes =
        m_model && row >= 0 && row < m_model->rowCount() && m_model->at(row).kind != TrafficRow::Kind::Note;
    if (hasBytes)
        setExpandedRow(row == expandedRow() ? -1 : row);
}

void TrafficTable::setExpandedRow(int row)
{
    m_delegate->setExpanded(row < 0 ? 0 : m_model->idOf(row));
    if (row < 0)
        setTallRow(-1, 0);
    resizeExpanded();
    viewport()->update();
}

void TrafficTable::resizeExpanded()
{
    const int row = expandedRow();
    if (row < 0)
        return;
    const int width = columnWidth(m_model->sectionOf(TrafficModel::Column::Data));
    setTallRow(row, m_delegate->expandedHeight(*m_model, m_model->at(row), width));
}

bool TrafficTable::hasPeers() const { return m_model && m_model->sectionOf(TrafficModel::Column::Peer) >= 0; }

void TrafficTable::applyTheme()
{
    const int expanded = expandedRow();
    setExpandedRow(-1);
    setUniformHeight(m_delegate->rowHeight());
    horizontalHeader()->setFixedHeight(m_theme.rowHeight(24));
    if (m_model)
        layOutColumns();
    if (expanded >= 0)
        setExpandedRow(expanded);
    viewport()->update();
}

void TrafficTable::layOutColumns()
{
    const QFontMetrics fixed(m_theme.fixedFont());
    QHeaderView& header = *horizontalHeader();
    header.setVisible(hasPeers());
    const auto widthOf = [&](TrafficModel::Column column) {
        switch (column) {
        case TrafficModel::Column::Time:
            return m_theme.px(13 + 8) + fixed.horizontalAdvance(QStringLiteral("00:00:00.000"));
        case TrafficModel::Column::Peer:
            return m_theme.px(8 + 14 + 6 + 14) +
                   fixed.horizontalAdvance(QStringLiteral("000.000.000.000:00000"));
        case TrafficModel::Column::To:
            return m_theme.px(8 + 8) + fixed.horizontalAdvance(QStringLiteral("000.000.0.00"));
        case TrafficModel::Column::Size:
            return m_theme.px(8 + 8) + fixed.horizontalAdvance(QStringLiteral("65,536 B"));
        case TrafficModel::Column::Direction: // foldColumns
        case TrafficModel::Column::Data:
            break;
        }
        return m_theme.px(120);
    };
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const TrafficModel::Column column = m_model->columnAt(section);
        const bool stretch = column == TrafficModel::Column::Data;
        header.setSectionResizeMode(section,
                                    hasPeers() && !stretch ? QHeaderView::Interactive : QHeaderView::Fixed);
        if (!stretch)
            header.resizeSection(section, widthOf(column));
    }
    updateGeometries();
    foldColumns();
}

/// It gets what the others leave.
void TrafficTable::stretchData()
{
    if (m_stretching || !m_model)
        return;
    const QScopedValueRollback stretching(m_stretching, true);
    const int stretched = m_model->sectionOf(TrafficModel::Column::Data);
    int others = 0;
    for (int section = 0; section < m_model->columnCount(); ++section)
        others += section == stretched || isColumnHidden(section) ? 0 : columnWidth(section);
    horizontalHeader()->resizeSection(stretched, std::max(m_theme.px(20), viewport()->width() - others));
}

void TrafficTable::foldColumns()
{
    if (!m_model)
        return;
    const int to = m_model->sectionOf(TrafficModel::Column::To);
    if (to >= 0)
        setColumnHidden(to, viewport()->width() < m_theme.px(560));
    setColumnHidden(m_model->sectionOf(TrafficModel::Column::Size), viewport()->width() < m_theme.px(300));
    const int direction = m_model->sectionOf(TrafficModel::Column::Direction);
    if (direction >= 0)
        foldDirection(direction);
    stretchData();
}

/// Its words go, the arrow stays.
void TrafficTable::foldDirection(int section)
{
    const QFontMetrics words(m_theme.interfaceFont());
    const int word = std::max({words.horizontalAdvance(TrafficModel::tr("received")),
                               words.horizontalAdvance(TrafficModel::tr("sent")),
                               words.horizontalAdvance(TrafficModel::tr("by rule"))});
    const bool arrowAlone = viewport()->width() < m_theme.px(420);
    horizontalHeader()->resizeSection(section, m_theme.px(14 + 6) + (arrowAlone ? 0 : m_theme.px(14) + word));
}

void TrafficTable::resizeEvent(QResizeEvent* event)
{
    RowView::resizeEvent(event);
    foldColumns();
    resizeExpanded();
}

void TrafficTable::keyPressEvent(QKeyEvent* event)
{
    if (m_model && m_model->rowCount() > 0 && (event->key() == Qt::Key_End || event->key() == Qt::Key_Home)) {
        goTo(event->key() == Qt::Key_End ? m_model->rowCount() - 1 : 0);
        if (event->key() == Qt::Key_End)
            follow();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy(CopyAs::Text);
        return;
    }
    if (isEnter(event->key()) && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        toggleExpanded(currentIndex().row());
        return;
    }
    RowView::keyPressEvent(event);
}

void TrafficTable::contextMenuEvent(QContextMenuEvent* event)
{
    const qint64 count = selectedRowCount();
    if (count == 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addCopy = [&](const QString& text, CopyAs form) {
        return menu->addAction(text, this, [this, form] { copy(form); });
    };
    addCopy(tr("Copy as &text"), CopyAs::Text)->setShortcut(QKeySequence::Copy);
    addCopy(tr("Copy with &escapes"), CopyAs::Escapes);
    addCopy(tr("Copy as &hex"), CopyAs::Hex);
    addCopy(tr("Copy as &C array"), CopyAs::CArray);
    if (isSignalConnected(QMetaMethod::fromSignal(&TrafficTable::saveRequested)) &&
        (count > kMostCopiedRows || !selectedBytes().isEmpty())) {
        menu->addSeparator();
        menu->addAction(tr("&Save to library"), this, &TrafficTable::requestSave);
    }
    const int row = currentIndex().row();
    if (row >= 0 && m_model->at(row).kind != TrafficRow::Kind::Note) {
        menu->addSeparator();
        menu->addAction(row == expandedRow() ? tr("Show &one line") : tr("Show &all lines"), this,
                        [this, row] { toggleExpanded(row); });
    }
    const quint64 call = row >= 0 ? m_model->at(row).call : 0;
    if (call != 0)
        menu->addAction(tr("Show c&all #%1").arg(call), this, [this, call] { Q_EMIT callRequested(call); });
    menu->popup(event->globalPos());
}

std::vector<int> TrafficTable::selectedRows() const
{
    std::vector<int> rows;
    if (selectionModel() == nullptr)
        return rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

qint64 TrafficTable::selectedRowCount() const
{
    qint64 count = 0;
    if (m_model && selectionModel() != nullptr) {
        for (const QItemSelectionRange& range : selectionModel()->selection())
            count += range.height();
    }
    return count;
}

bool TrafficTable::mayTakeSelected() const
{
    const qint64 count = selectedRowCount();
    if (count > kMostCopiedRows)
        Q_EMIT tooManyRows(count);
    return count > 0 && count <= kMostCopiedRows;
}

QString TrafficTable::selectedText(CopyAs form) const
{
    QString text;
    QByteArray bytes;
    const auto endLine = [&] {
        if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
            text += QLatin1Char('\n');
    };
    const std::vector<int> rows = selectedRows();
    for (const int number : rows) {
        const TrafficRow& row = m_model->at(number);
        bytes += row.bytes;
        if (form == CopyAs::Hex || form == CopyAs::CArray)
            continue;
        endLine();
        if (row.kind == TrafficRow::Kind::Note)
            text += QStringLiteral("[%1]").arg(TrafficModel::noteText(row));
        else if (form == CopyAs::Text)
            text += QString::fromStdString(decode(bytesOf(row.bytes), m_model->encoding()).text);
        else
            text += QString::fromStdString(escapedText(bytesOf(row.bytes), m_model->encoding()));
    }
    if (form == CopyAs::Hex)
        return QString::fromStdString(hexText(bytesOf(bytes)));
    if (form == CopyAs::CArray)
        return QString::fromStdString(cArrayText(bytesOf(bytes)));
    return text;
}

QByteArray TrafficTable::selectedBytes() const
{
    QByteArray bytes;
    for (const int row : selectedRows())
        bytes += m_model->at(row).bytes;
    return bytes;
}

void TrafficTable::requestSave()
{
    if (!mayTakeSelected())
        return;
    qint64 length = 0;
    for (const int row : selectedRows())
        length += m_model->at(row).length;
    const QByteArray bytes = selectedBytes();
    Q_EMIT saveRequested(bytes, length <= bytes.size());
}

void TrafficTable::copy(CopyAs form) const
{
    if (mayTakeSelected())
        QApplication::clipboard()->setText(selectedText(form));
}

} // namespace workbench

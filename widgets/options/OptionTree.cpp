// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionTree.h"

#include "widgets/options/OptionWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace workbench {
namespace {

enum OptionItem { GroupItem = QTreeWidgetItem::UserType, RowItem, PartItem, FieldItem, AbsentItem };
constexpr int kItemRole = Qt::UserRole;     ///< OptionItem
constexpr int kSpecRole = Qt::UserRole + 1; ///< place in optionTable()
constexpr int kWideEnough = 330;            ///< below it there is no room for the moments

class OptionDelegate : public QStyledItemDelegate
{
public:
    OptionDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.rowHeight(24)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int kind = index.siblingAtColumn(0).data(kItemRole).toInt();
        ThemeColor ink = ThemeColor::Text;
        if (kind == GroupItem) {
            option->font = m_theme.boldFont();
            option->backgroundBrush = m_theme.color(ThemeColor::Alt);
            ink = ThemeColor::Muted;
        } else if (index.column() == OptionTree::Moment || (kind == AbsentItem && index.column() > 0)) {
            option->font = m_theme.smallFont();
            ink = ThemeColor::Muted;
        } else {
            option->font = kind == PartItem ? m_theme.smallFont() : m_theme.fixedFont();
            ink = kind == RowItem || index.column() > 0 ? ThemeColor::Text : ThemeColor::Muted;
        }
        option->palette.setColor(QPalette::Text, m_theme.color(ink));
        option->fontMetrics = QFontMetrics(option->font);
    }

private:
    const Theme& m_theme;
};

QString optionSymbol(const OptionSpec& spec)
{
    return QString::fromLatin1(spec.symbol.data(), static_cast<qsizetype>(spec.symbol.size()));
}

QTreeWidgetItem* newItem(OptionItem kind, const QString& text)
{
    auto* item = new QTreeWidgetItem(kind);
    item->setText(OptionTree::Option, text);
    item->setData(OptionTree::Option, kItemRole, kind);
    return item;
}

int placeOf(const OptionSpec& spec) { return static_cast<int>(&spec - optionTable().data()); }

} // namespace

OptionTree::OptionTree(const Theme& theme, InterfaceSource interfaces, QWidget* parent)
    : QTreeWidget(parent), m_theme(theme), m_interfaces(std::move(interfaces))
{
    setObjectName(QStringLiteral("options"));
    setColumnCount(3);
    setItemDelegate(new OptionDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(1);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setSectionResizeMode(Option, QHeaderView::Fixed);
    header()->setSectionResizeMode(Value, QHeaderView::Stretch);
    header()->setSectionResizeMode(Moment, QHeaderView::Fixed);
    connect(&m_theme, &Theme::changed, this, &OptionTree::applyTheme);
    applyTheme();
    retranslate();
}

void OptionTree::showRows(int family, int type)
{
    if (m_rows.empty() || family != m_family || type != m_type) {
        makeRows(family, type);
        return;
    }
    for (const Row& row : m_rows) {
        row.editor->forget();
        if (row.spec->shape == OptionShape::Struct)
            qDeleteAll(row.item->takeChildren());
    }
}

void OptionTree::makeRows(int family, int type)
{
    const OptionSpec* before = chosen();
    std::vector<const OptionSpec*> open;
    for (const Row& row : m_rows) {
        if (row.item->isExpanded())
            open.push_back(row.spec);
    }
    m_family = family;
    m_type = type;
    setCurrentItem(nullptr);
    for (const Row& row : m_rows)
        removeControls(row);
    m_rows.clear();
    clear();
    addRows();
    for (const Row& row : m_rows) {
        row.item->setExpanded(std::ranges::find(open, row.spec) != open.end());
        if (row.spec == before)
            setCurrentItem(row.item);
    }
}

/// At once: the view by itself would do it later, and until then two controls would have one name. It has to
/// forget them before they go.
void OptionTree::removeControls(const Row& row)
{
    const auto parts = row.editor->parts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        removeItemWidget(row.item->child(static_cast<int>(i)), Value);
        delete parts[i].second;
    }
    removeItemWidget(row.item, Value);
    delete row.editor;
}

void OptionTree::addRows()
{
    QTreeWidgetItem* group = nullptr;
    std::optional<OptionGroup> last;
    std::vector<const OptionSpec*> absent;
    for (const OptionSpec& spec : optionTable()) {
        if (!spec.appliesTo(m_family, m_type))
            continue;
        if (!spec.exists()) {
            absent.push_back(&spec);
            continue;
        }
        if (last != spec.group)
            group = addGroup(OptionWords::group(spec.group));
        last = spec.group;
        addRow(*group, spec);
    }
    if (!absent.empty())
        group = addGroup(tr("Not on this system"));
    for (const OptionSpec* spec : absent)
        addAbsent(*group, *spec);
}

QTreeWidgetItem* OptionTree::addGroup(const QString& title)
{
    auto* item = newItem(GroupItem, title);
    addTopLevelItem(item);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

void OptionTree::addRow(QTreeWidgetItem& group, const OptionSpec& spec)
{
    auto* item = newItem(RowItem, optionSymbol(spec));
    item->setData(Option, kSpecRole, placeOf(spec));
    item->setText(Moment, OptionWords::moment(spec.moment));
    item->setToolTip(Option, optionSymbol(spec));
    group.addChild(item);
    Row row{&spec, item, OptionEditor::create(m_theme, spec, m_interfaces)};
    setItemWidget(item, Value, row.editor);
    connect(row.editor, &OptionEditor::setWanted, this,
            [this, &spec](const OptionValue& value) { Q_EMIT setWanted(spec, value); });
    connect(row.editor, &OptionEditor::readWanted, this, [this, &spec] { Q_EMIT readWanted(spec); });
    connect(row.editor, &OptionEditor::partsWanted, this, [item] { item->setExpanded(true); });
    connect(row.editor, &OptionEditor::focused, this, [this, item] { setCurrentItem(item); });
    addParts(row);
    m_rows.push_back(row);
}

void OptionTree::addParts(Row& row)
{
    for (const auto& [name, control] : row.editor->parts()) {
        auto* item = newItem(PartItem, name);
        item->setData(Option, kSpecRole, placeOf(*row.spec));
        row.item->addChild(item);
        setSmall(*control);
        setItemWidget(item, Value, control);
    }
}

void OptionTree::addAbsent(QTreeWidgetItem& group, const OptionSpec& spec)
{
    auto* item = newItem(AbsentItem, optionSymbol(spec));
    item->setData(Option, kSpecRole, placeOf(spec));
    item->setText(Value, OptionWords::home(spec));
    group.addChild(item);
}

OptionTree::Row* OptionTree::rowOf(const OptionSpec* spec)
{
    const auto found = std::ranges::find(m_rows, spec, &Row::spec);
    return found == m_rows.end() ? nullptr : &*found;
}

const OptionTree::Row* OptionTree::rowOf(const QTreeWidgetItem* item) const
{
    for (; item != nullptr; item = item->parent()) {
        const auto found = std::ranges::find(m_rows, item, &Row::item);
        if (found != m_rows.end())
            return &*found;
    }
    return nullptr;
}

OptionEditor* OptionTree::editor(std::string_view symbol) const
{
    const auto found =
        std::ranges::find_if(m_rows, [=](const Row& row) { return row.spec->symbol == symbol; });
    return found == m_rows.end() ? nullptr : found->editor;
}

const OptionSpec* OptionTree::chosen() const
{
    const QTreeWidgetItem* item = currentItem();
    while (item != nullptr && item->type() == FieldItem)
        item = item->parent();
    if (item == nullptr || item->type() == GroupItem)
        return nullptr;
    return &optionTable()[static_cast<std::size_t>(item->data(Option, kSpecRole).toInt())];
}

QString OptionTree::chosenField() const
{
    const QTreeWidgetItem* item = currentItem();
    return item != nullptr && item->type() == FieldItem ? item->text(Option) : QString();
}

void OptionTree::apply(const OptionReading& reading)
{
    Row* row = rowOf(reading.spec);
    if (row == nullptr)
        return;
    row->editor->setReading(reading);
    if (reading.result.ok())
        showFields(*row, reading.value);
}

void OptionTree::apply(const OptionSet& outcome)
{
    if (Row* row = rowOf(outcome.spec))
        row->editor->setOutcome(outcome);
}

/// The members below their option: as many rows as there are members, closed at first.
void OptionTree::showFields(Row& row, const OptionValue& value)
{
    if (value.fields.empty())
        return;
    const int wanted = static_cast<int>(value.fields.size()) + (value.moreBytes > 0 ? 1 : 0);
    while (row.item->childCount() > wanted)
        delete row.item->takeChild(row.item->childCount() - 1);
    while (row.item->childCount() < wanted)
        row.item->addChild(newItem(FieldItem, {}));
    for (int i = 0; i < static_cast<int>(value.fields.size()); ++i) {
        const OptionField& field = value.fields[static_cast<std::size_t>(i)];
        QTreeWidgetItem* item = row.item->child(i);
        item->setText(Option,
                      QString::fromLatin1(field.name.data(), static_cast<qsizetype>(field.name.size())));
        item->setText(Value, OptionWords::field(field));
        item->setToolTip(Value, item->text(Value));
    }
    if (value.moreBytes > 0) {
        row.item->child(wanted - 1)->setText(Option, tr("newer"));
        row.item->child(wanted - 1)
            ->setText(Value, tr("%Ln more bytes", nullptr, static_cast<int>(value.moreBytes)));
    }
}

int OptionTree::shownCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const auto& row) { return !row.item->isHidden(); }));
}

bool OptionTree::filter(const QString& text)
{
    bool anyAtAll = false;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const auto& spec = optionTable()[static_cast<std::size_t>(item->data(Option, kSpecRole).toInt())];
            const bool matches = item->text(Option).contains(text, Qt::CaseInsensitive) ||
                                 OptionWords::sentence(spec).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            any = any || matches;
        }
        group->setHidden(!any);
        anyAtAll = anyAtAll || any;
    }
    return anyAtAll;
}

/// Enter or F2 leads into the row's control.
void OptionTree::keyPressEvent(QKeyEvent* event)
{
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
    const Row* row = rowOf(currentItem());
    if (!opens || row == nullptr) {
        QTreeWidget::keyPressEvent(event);
        return;
    }
    QWidget* control = itemWidget(currentItem(), Value);
    if (control != nullptr)
        control->setFocus(Qt::OtherFocusReason);
    else
        currentItem()->setExpanded(!currentItem()->isExpanded());
}

void OptionTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

void OptionTree::fitColumns()
{
    setColumnHidden(Moment, viewport()->width() < m_theme.px(kWideEnough));
    setColumnWidth(Option, std::min(m_theme.px(160), viewport()->width() / 2));
    setColumnWidth(Moment, m_theme.px(102));
}

void OptionTree::applyTheme()
{
    setIndentation(m_theme.px(11));
    header()->setFixedHeight(m_theme.rowHeight(24));
    fitColumns();
    scheduleDelayedItemsLayout();
}

void OptionTree::retranslate()
{
    setHeaderLabels({tr("Option"), tr("Value, read back"), tr("May be set")});
    setAccessibleName(tr("Options"));
    // Groups, moments and the names of parts are words: the rows are made anew, their values asked for again.
    if (m_family != -1)
        makeRows(m_family, m_type);
}

} // namespace workbench

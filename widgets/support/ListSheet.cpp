// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/ListSheet.h"

#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

constexpr int kListShare = 4;    // of the width
constexpr int kWideEnough = 790; // pixels of the design
constexpr int kFieldsShare = 5;
constexpr int kLeastRowsShown = 2;
constexpr int kRowsShownFirst = 4; ///< before the fields below get their room

} // namespace

ListSheet::ListSheet(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_header(new PaneHeader(theme, this)), m_close(new QPushButton(this)),
      m_table(new RuleTable(theme, this)), m_none(new EmptyState(theme)), m_place(new QStackedWidget(this)),
      m_hint(new MessageLine(theme, this))
{
    const std::array<std::pair<const char*, QStringView>, ToolCount> tools{{{"Add", u"plus"},
                                                                            {"Duplicate", u"copy"},
                                                                            {"Remove", u"close"},
                                                                            {"Undo", u"undo"},
                                                                            {"Up", u"up"},
                                                                            {"Down", u"down"}}};
    setObjectName(name + QStringLiteral("Sheet"));
    for (std::size_t i = 0; i < tools.size(); ++i) {
        m_tools[i] = makeSmallTool(name + QLatin1String(tools[i].first), this);
        m_tools[i]->setIcon(theme.icons().icon(tools[i].second));
        m_header->addTool(m_tools[i]);
    }
    m_close->setObjectName(name + QStringLiteral("Close"));
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_none->setObjectName(name + QStringLiteral("None"));
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    m_hint->hide();
    m_table->setMovable();
    connectTools();
}

void ListSheet::connectTools()
{
    connect(m_tools[Add], &QAbstractButton::clicked, this, &ListSheet::add);
    connect(m_tools[Duplicate], &QAbstractButton::clicked, this, &ListSheet::duplicate);
    connect(m_tools[Remove], &QAbstractButton::clicked, this, &ListSheet::remove);
    connect(m_tools[Undo], &QAbstractButton::clicked, this, &ListSheet::undo);
    connect(m_tools[Up], &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_tools[Down], &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_close, &QAbstractButton::clicked, this, &ListSheet::closeRequested);
    connect(m_table, &RuleTable::removeRequested, this, &ListSheet::remove);
    connect(m_table, &RuleTable::stepRequested, this, &ListSheet::step);
    connect(m_table, &RuleTable::moveRequested, this, &ListSheet::moveTo);
    connect(m_table, &ListTable::selectionEdited, this, &ListSheet::choose);
    auto* undoKey = new QAction(this);
    undoKey->setShortcuts(QKeySequence::Undo);
    undoKey->setShortcutContext(Qt::WidgetShortcut);
    connect(undoKey, &QAction::triggered, this, &ListSheet::undo);
    m_table->addAction(undoKey);
}

void ListSheet::layOut(const QList<QWidget*>& above, QWidget* editor, const QList<QWidget*>& below,
                       QWidget* foot)
{
    m_header->addTool(m_close);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // covers what is there, asks for no more
    setBackgroundRole(QPalette::Base);
    m_place->addWidget(m_table);
    m_place->addWidget(m_none);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    const auto addRoomy = [this](QBoxLayout* column, QWidget* part) {
        auto* room = new QVBoxLayout;
        room->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(12), 0);
        room->addWidget(part);
        column->addLayout(room);
    };
    m_sides = new QBoxLayout(QBoxLayout::TopToBottom, content);
    content->installEventFilter(this);
    m_sides->setContentsMargins(0, 0, 0, m_theme.px(8));
    m_sides->setSpacing(0);
    auto* list = new QVBoxLayout;
    for (QWidget* part : above)
        addRoomy(list, part);
    list->addSpacing(m_theme.px(8));
    list->addWidget(m_place, 1);
    m_sides->addLayout(list, kListShare);
    auto* fields = new QVBoxLayout;
    addRoomy(fields, m_hint);
    addRoomy(fields, editor);
    fields->addStretch(1);
    m_sides->addLayout(fields);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, foot == nullptr ? m_theme.px(8) : 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(scroll, 1);
    for (QWidget* line : below)
        addRoomy(whole, line);
    if (foot != nullptr)
        whole->addWidget(foot);
    setFocusProxy(m_table);
}

int ListSheet::wideEnough() const
{
    int texts = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    for (int i = 0; i < m_sides->count(); ++i)
        texts += m_sides->itemAt(i)->minimumSize().width();
    return std::max(m_theme.px(kWideEnough), texts);
}

void ListSheet::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeSides();
}

/// Other fields ask for another width.
bool ListSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_sides->parentWidget())
        arrangeSides();
    return QWidget::eventFilter(watched, event);
}

/// List and fields stand side by side where there is room for both.
void ListSheet::arrangeSides()
{
    const bool isWide = width() >= wideEnough();
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_sides->direction())
        return;
    m_sides->setDirection(direction);
    m_sides->setStretch(1, isWide ? kFieldsShare : 0);
}

void ListSheet::setHints(const QString& none, const QString& several) { m_hints = {none, several}; }

void ListSheet::nameTool(Tool tool, const QString& name, const QString& tip)
{
    m_tools[tool]->setAccessibleName(name);
    m_tools[tool]->setToolTip(tip);
}

int ListSheet::rows() const { return m_table->model() == nullptr ? 0 : m_table->model()->rowCount(); }

void ListSheet::refreshList(bool canUndo)
{
    const QList<int> chosen = m_table->selectedRows();
    m_place->setCurrentIndex(rows() > 0 ? 0 : 1);
    m_place->setMinimumHeight(m_theme.rowHeight(24) *
                              (1 + std::clamp(rows(), kLeastRowsShown, kRowsShownFirst)));
    m_hint->setVisible(rows() > 0 && chosen.size() != 1);
    m_hint->setMessage(u"info", ThemeColor::Text, m_hints[chosen.isEmpty() ? 0 : 1]);
    for (const Tool tool : {Duplicate, Remove})
        m_tools[tool]->setEnabled(!chosen.isEmpty());
    m_tools[Up]->setEnabled(!chosen.isEmpty() && chosen.first() > 0);
    m_tools[Down]->setEnabled(!chosen.isEmpty() && chosen.last() < rows() - 1);
    m_tools[Undo]->setEnabled(canUndo);
}

void ListSheet::focusFirst()
{
    QWidget* first = rows() > 0 ? static_cast<QWidget*>(m_table) : m_tools[Add];
    first->setFocus(Qt::OtherFocusReason);
}

void ListSheet::step(int step)
{
    const QList<int> chosen = m_table->selectedRows();
    if (!chosen.isEmpty())
        moveTo(step < 0 ? chosen.first() - 1 : chosen.last() + 2);
}

void ListSheet::duplicate()
{
    const QList<int> chosen = m_table->selectedRows();
    if (!chosen.isEmpty())
        m_table->choose(duplicateRows(chosen));
}

void ListSheet::remove()
{
    const QList<int> chosen = m_table->selectedRows();
    if (chosen.isEmpty())
        return;
    removeRows(chosen);
    if (rows() > 0)
        m_table->choose({std::min(chosen.first(), rows() - 1)});
    choose();
}

void ListSheet::moveTo(int before)
{
    const QList<int> now = moveRows(m_table->selectedRows(), before);
    if (!now.isEmpty())
        m_table->choose(now);
}

bool ListSheet::event(QEvent* event)
{
    // Esc is the sheet's while the focus is in it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ListSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void ListSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/LookupKindList.h"

#include "widgets/support/Keys.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/LookupQuestion.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <array>

namespace workbench {
namespace {

constexpr int kTaskRole = Qt::UserRole;     // LookupTask::number(), or kHead
constexpr int kNoteRole = Qt::UserRole + 1; // words beside the name
constexpr int kHead = -2;

struct Entry {
    int task;
    const char* text; // head, or name where it is no C function
    const char* note;
};

constexpr std::array kEntries{
    Entry{kHead, QT_TRANSLATE_NOOP("workbench::LookupKindList", "Name to addresses"), nullptr},
    Entry{static_cast<int>(LookupKind::Getaddrinfo), nullptr,
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "today")},
    Entry{static_cast<int>(LookupKind::Gethostbyname), nullptr,
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "old, IPv4 only")},
    Entry{kHead, QT_TRANSLATE_NOOP("workbench::LookupKindList", "Address to name"), nullptr},
    Entry{static_cast<int>(LookupKind::Getnameinfo), nullptr,
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "today")},
    Entry{static_cast<int>(LookupKind::Gethostbyaddr), nullptr,
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "old")},
    Entry{kHead, QT_TRANSLATE_NOOP("workbench::LookupKindList", "This computer"), nullptr},
    Entry{static_cast<int>(LookupKind::Gethostname), nullptr,
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "its name")},
    Entry{static_cast<int>(LookupKind::MyAddress),
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "My address"), nullptr},
    Entry{LookupTask().number(), QT_TRANSLATE_NOOP("workbench::LookupKindList", "Interfaces"),
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "by a library")},
    Entry{kHead, QT_TRANSLATE_NOOP("workbench::LookupKindList", "Services and DNS"), nullptr},
    Entry{static_cast<int>(LookupKind::Getservbyname), nullptr, nullptr},
    Entry{static_cast<int>(LookupKind::Getservbyport), nullptr, nullptr},
    Entry{LookupTask::dnsRecords().number(), QT_TRANSLATE_NOOP("workbench::LookupKindList", "DNS records"),
          QT_TRANSLATE_NOOP("workbench::LookupKindList", "by a library")},
};

} // namespace

class LookupKindList::Delegate : public QStyledItemDelegate
{
public:
    Delegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override
    {
        const bool head = index.data(kTaskRole).toInt() == kHead;
        return {m_theme.px(200), m_theme.rowHeight(head && index.row() > 0 ? 31 : 26)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem empty(option);
        initStyleOption(&empty, index);
        empty.text.clear();
        const QStyle* style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

        const int task = index.data(kTaskRole).toInt();
        const bool isCall =
            LookupTask::fromNumber(task).isCall() && task != LookupTask(LookupKind::MyAddress).number();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QFont font =
            task == kHead ? m_theme.boldFont() : (isCall ? m_theme.fixedFont() : m_theme.interfaceFont());
        QRect rest = option.rect.adjusted(m_theme.px(16), 0, -m_theme.px(4), 0);
        if (task == kHead && index.row() > 0)
            rest.setTop(rest.top() + m_theme.px(5));
        const QColor muted = m_theme.color(ThemeColor::Muted);
        const QString name = index.data(Qt::DisplayRole).toString();
        painter->save();
        painter->setFont(font);
        painter->setPen(task == kHead
                            ? muted
                            : option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
        rest.setLeft(rest.left() + QFontMetrics(font).horizontalAdvance(name) + m_theme.px(8));
        painter->setFont(m_theme.smallFont());
        painter->setPen(muted);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(m_theme.smallFont())
                              .elidedText(index.data(kNoteRole).toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }

private:
    const Theme& m_theme;
};

LookupKindList::LookupKindList(const Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("lookupKinds"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new Delegate(theme, this));
    build();
    setModel(m_model);
    setCurrentIndex(m_model->index(1, 0));
    connect(this, &QListView::doubleClicked, this, &LookupKindList::activatedTask);
    connect(&m_theme, &Theme::changed, this, &LookupKindList::applyTheme);
    retranslate();
}

void LookupKindList::build()
{
    for (const Entry& entry : kEntries) {
        auto* item = new QStandardItem;
        item->setData(entry.task, kTaskRole);
        item->setFlags(entry.task == kHead ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(item);
    }
}

void LookupKindList::retranslate()
{
    setAccessibleName(tr("Kind of look-up"));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Entry& entry = kEntries[static_cast<std::size_t>(row)];
        const QString note = entry.note ? tr(entry.note) : QString();
        const QString name =
            entry.text ? tr(entry.text) : lookupKindName(static_cast<LookupKind>(entry.task));
        QStandardItem* item = m_model->item(row);
        item->setText(name);
        item->setData(note, kNoteRole);
        item->setData(note.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, note),
                      Qt::AccessibleTextRole);
    }
}

void LookupKindList::applyTheme()
{
    scheduleDelayedItemsLayout();
    viewport()->update();
}

LookupTask LookupKindList::task() const
{
    return LookupTask::fromNumber(currentIndex().data(kTaskRole).toInt());
}

void LookupKindList::setTask(LookupTask task)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(kTaskRole).toInt() == task.number()) {
            setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
}

void LookupKindList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListView::changeEvent(event);
}

void LookupKindList::keyPressEvent(QKeyEvent* event)
{
    if (isEnter(event->key()))
        Q_EMIT activatedTask();
    else
        QListView::keyPressEvent(event);
}

void LookupKindList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT taskChanged();
}

} // namespace workbench

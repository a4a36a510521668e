// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/MemoryMenu.h"

#include <QActionGroup>
#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace workbench {
namespace {

constexpr quint64 kKiB = 1024;
constexpr quint64 kMiB = 1024 * kKiB;
constexpr quint64 kGiB = 1024 * kMiB;

void choose(const QActionGroup& group, quint64 value, quint64 fallback)
{
    const QList<QAction*> actions = group.actions();
    const auto of = [&actions](quint64 wanted) {
        return std::ranges::find_if(
            actions, [wanted](const QAction* action) { return action->data().toULongLong() == wanted; });
    };
    const auto found = of(value);
    (*(found == actions.end() ? of(fallback) : found))->setChecked(true);
}

} // namespace

MemoryMenu::MemoryMenu(QWidget* parent)
    : QMenu(parent), m_keptTitle(addSection(QString())),
      m_kept(addGroup({256, kKiB, 4 * kKiB, 64 * kKiB, kAllBytes}, "logKept")),
      m_budgetTitle(addSection(QString())),
      m_budget(addGroup({64 * kMiB, 256 * kMiB, kGiB, 4 * kGiB}, "logBudget"))
{
    setObjectName(QStringLiteral("logMemoryMenu"));
    setChosen(kDefaultKept, kDefaultBudget);
    connect(m_kept, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT keptBytesChosen(action->data().toULongLong()); });
    connect(m_budget, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT budgetChosen(action->data().toULongLong()); });
    retranslate();
}

QActionGroup* MemoryMenu::addGroup(std::initializer_list<quint64> values, const char* name)
{
    auto* group = new QActionGroup(this);
    for (const quint64 value : values) {
        // What a process cannot address is not offered.
        if (value != kAllBytes && static_cast<std::size_t>(value) != value)
            continue;
        QAction* action = addAction(QString());
        action->setObjectName(QString::fromLatin1(name) + QString::number(group->actions().size()));
        action->setCheckable(true);
        action->setData(QVariant::fromValue(value));
        group->addAction(action);
    }
    return group;
}

quint64 MemoryMenu::keptBytes() const { return m_kept->checkedAction()->data().toULongLong(); }

quint64 MemoryMenu::budget() const { return m_budget->checkedAction()->data().toULongLong(); }

void MemoryMenu::setChosen(quint64 keptBytes, quint64 budget)
{
    choose(*m_kept, keptBytes, kDefaultKept);
    choose(*m_budget, budget, kDefaultBudget);
}

QString MemoryMenu::sizeText(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeTraditionalFormat);
}

QString MemoryMenu::keptText(quint64 keptBytes)
{
    return keptBytes == kAllBytes ? tr("all bytes kept")
                                  : tr("%1 kept of each call").arg(sizeText(keptBytes));
}

void MemoryMenu::retranslate()
{
    setTitle(tr("Memory and &kept bytes"));
    m_keptTitle->setText(tr("Bytes kept of each call, from now on"));
    m_budgetTitle->setText(tr("Memory of the log"));
    for (QAction* action : m_kept->actions()) {
        const quint64 value = action->data().toULongLong();
        action->setText(value == kAllBytes ? tr("All bytes") : sizeText(value));
    }
    for (QAction* action : m_budget->actions())
        action->setText(sizeText(action->data().toULongLong()));
}

void MemoryMenu::changeEvent(QEvent* event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench

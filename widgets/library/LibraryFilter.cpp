// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryFilter.h"

#include "widgets/library/LibraryModel.h"
#include "widgets/library/LibraryWords.h"

#include <algorithm>

namespace workbench {

LibraryFilter::LibraryFilter(LibraryModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSourceModel(&model);
}

void LibraryFilter::setWords(const QString& words)
{
    const QStringList list = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (list == m_words)
        return;
    m_words = list;
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = m_model.index(row, LibraryModel::Name, parent);
    QStringList texts{index.data(Qt::EditRole).toString(), m_model.note(index)};
    if (const SavedPayload* saved = m_model.payload(index)) {
        texts += QString::fromStdString(saved->payload.text);
        if (saved->target)
            texts += LibraryWords::target(*saved->target);
    }
    return std::ranges::all_of(m_words, [&texts](const QString& word) {
        return std::ranges::any_of(
            texts, [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace workbench

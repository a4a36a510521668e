// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>

namespace workbench {

class LibraryModel;

/// The rows of a LibraryModel whose name, note, target or payload as typed holds the words looked for, with
/// the folders they are in; a folder that fits shows all that is in it.
class LibraryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// `model` must outlive it.
    explicit LibraryFilter(LibraryModel& model, QObject* parent = nullptr);

    /// Every word must be found; empty shows all. Capitals do not count.
    void setWords(const QString& words);
    bool isOn() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LibraryModel& m_model;
    QStringList m_words;
};

} // namespace workbench

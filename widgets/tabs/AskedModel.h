// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tabs/LookupQuestion.h"

#include <QAbstractTableModel>

#include <deque>
#include <vector>

namespace workbench {

class Theme;

/// The questions that were asked, newest first; the last kKept of them and all that still wait.
class AskedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MarkColumn, TimeColumn, AskedColumn, ServiceColumn, AnswerColumn, TookColumn, kColumns };
    static constexpr int kKept = 500;

    explicit AskedModel(const Theme& theme, QObject* parent = nullptr);

    void apply(const std::vector<LookupEvent>& events);
    /// A question to a library begins; answer() or abandon() ends it.
    void begin(LookupId id, const DnsQuestion& question);
    void answer(LookupId id, const DnsAnswer& answer);
    void abandon(LookupId id);
    /// Drops all that do not wait.
    void clear();
    /// The running times have grown.
    void tick();

    const LookupQuestion& at(int row) const { return m_questions[static_cast<std::size_t>(row)]; }
    int rowOf(LookupId id) const;
    int waitingCount() const { return m_waiting; }
    /// The newest question that waits; 0 for none.
    LookupId newestWaiting() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void insert(LookupQuestion question);
    template <class Answer> void settle(LookupId id, Answer&& answer);
    void forgetOldest(int keep);
    QString display(const LookupQuestion& question, int column) const;
    QVariant mark(const LookupQuestion& question) const;
    QString tip(const LookupQuestion& question) const;

    const Theme& m_theme;
    std::deque<LookupQuestion> m_questions;
    int m_waiting = 0;
};

} // namespace workbench

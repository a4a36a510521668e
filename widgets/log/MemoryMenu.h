// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

#include <limits>

class QActionGroup;

namespace workbench {

/// How much memory the log may hold and how many bytes of each call are kept: a menu of two exclusive groups.
class MemoryMenu : public QMenu
{
    Q_OBJECT
public:
    /// Every byte that moves is kept.
    static constexpr quint64 kAllBytes = std::numeric_limits<quint64>::max();
    static constexpr quint64 kDefaultKept = 256;
    static constexpr quint64 kDefaultBudget = quint64{256} << 20;

    explicit MemoryMenu(QWidget* parent = nullptr);

    quint64 keptBytes() const;
    quint64 budget() const;
    /// Values that the menu does not offer become the defaults. Emits nothing.
    void setChosen(quint64 keptBytes, quint64 budget);

    /// "14 KB", "256 MB": in steps of 1024.
    static QString sizeText(quint64 bytes);
    /// "256 bytes kept of each call"; "all bytes kept".
    static QString keptText(quint64 keptBytes);

    void retranslate();

Q_SIGNALS:
    /// Of calls made from now on.
    void keptBytesChosen(quint64 bytes);
    /// With less than before, the oldest calls go at once.
    void budgetChosen(quint64 bytes);

protected:
    void changeEvent(QEvent* event) override;

private:
    QActionGroup* addGroup(std::initializer_list<quint64> values, const char* name);

    QAction* m_keptTitle;
    QActionGroup* m_kept;
    QAction* m_budgetTitle;
    QActionGroup* m_budget;
};

} // namespace workbench

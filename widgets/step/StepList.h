// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/step/StepRow.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <unordered_map>
#include <vector>

class QAbstractButton;
class QScrollArea;
class QVBoxLayout;

namespace workbench {

class CallLine;
class Theme;

/// Calls by hand below each other, and above them the line of C of the one that has the focus, or had it
/// last. Knows which of them wait. GUI thread.
class StepList : public QWidget
{
    Q_OBJECT
public:
    /// What a row's call would be given now.
    using Arguments = std::function<ManualArguments(const StepRow&)>;

    StepList(const Theme& theme, Arguments arguments, QWidget* parent = nullptr);
    ~StepList() override;

    /// `form` must outlive the list.
    StepRow& add(const CallForm& form, StepRow::Ending ending = StepRow::Ending::Cancels);
    const std::vector<StepRow*>& rows() const { return m_rows; }
    StepRow* rowOf(CallId call) const;
    /// The row with the focus; null: it is elsewhere.
    StepRow* focusedRow() const;
    /// Fills the button of this call, and shows its line of C where none was shown yet.
    void setNext(CallId call);
    void showLine();

    /// The row's call was begun and waits.
    void started(StepRow& row, ManualId id);
    /// It waits no longer. Null where it is not of this list.
    StepRow* settled(ManualId id);
    bool isWaiting() const { return !m_waiting.empty(); }
    /// The waiting call that was begun last; 0: none waits.
    ManualId newestWaiting() const;
    /// The first field of the row whose text cannot be read has the focus and its problem is given; empty:
    /// all can.
    static QString refusal(StepRow& row);
    void retranslate();

Q_SIGNALS:
    void called(workbench::StepRow* row);
    void cancelRequested(quint64 id);
    void callRequested(quint64 seq);
    void edited();
    void statusMessage(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showNames();

    const Theme& m_theme;
    Arguments m_arguments;
    CallLine* m_line;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    std::vector<StepRow*> m_rows;
    StepRow* m_current = nullptr; ///< whose line of C is shown
    std::unordered_map<ManualId, StepRow*> m_waiting;
    QTimer m_clock;
};

} // namespace workbench

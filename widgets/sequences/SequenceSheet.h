// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/SequenceRun.h"
#include "core/roles/AutomationEvents.h"
#include "widgets/replies/ReplyEditor.h"
#include "widgets/sequences/SequenceModel.h"
#include "widgets/support/ListSheet.h"

#include <optional>
#include <vector>

class QAbstractButton;
class QPushButton;
class QToolButton;

namespace workbench {

class ElidedLabel;
class FramingFields;
class MessageLine;
class StepEditor;

/// The sequence of a tab: the table of its steps, the fields of the chosen one, and how it goes. It sends
/// nothing: it says what is to run, and is told how that goes. GUI thread.
class SequenceSheet : public ListSheet
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    SequenceSheet(const Theme& theme, ReplyPeers peers, QWidget* parent = nullptr);

    Sequence sequence() const;
    /// Replaces it; nothing can be undone then.
    void setSequence(const Sequence& sequence);
    /// The same as a change that can be undone.
    void takeOver(const Sequence& sequence);

    /// Off where there is nobody to send to: `whyNot` is the button's tip. A running one can be stopped.
    void setRunEnabled(bool enabled, const QString& whyNot = {});
    void tell(const SequenceProgress& progress);
    bool isRunning() const { return m_running; }
    /// Run; null while it runs.
    QAbstractButton* filledButton() const;
    /// How it goes or went, in words; empty where it never ran.
    QString courseText() const;
    /// The step that runs, from 0 on; -1: none, or it is gone.
    int runningRow() const;
    int steps() const { return m_model->rowCount(); }

Q_SIGNALS:
    void runRequested(const workbench::SequenceRun& run);
    void stopRequested();
    /// The sequence is to be kept in the library.
    void saveRequested(const workbench::Sequence& sequence);
    /// sequence() or isRunning() is another one.
    void changed();

protected:
    void add() override;
    void undo() override;
    QList<int> duplicateRows(const QList<int>& rows) override;
    void removeRows(const QList<int>& rows) override;
    QList<int> moveRows(const QList<int>& rows, int before) override;
    void choose() override;
    void retranslate() override;

private:
    void connectParts();
    void runOrStop();
    void chooseFirst();
    QStringList stepList() const;
    void apply();
    void refresh();
    void showCourse();

    const ReplyPeers m_peers;
    SequenceModel* m_model;
    QToolButton* m_save;
    QPushButton* m_run;
    ElidedLabel* m_order;
    FramingFields* m_framing;
    StepEditor* m_editor;
    MessageLine* m_refused; ///< why it cannot run as it stands
    MessageLine* m_told;    ///< how it goes or went

    std::optional<StepRefusal> m_refusal;
    bool m_runEnabled = false;
    QString m_whyNot;
    bool m_running = false;
    std::optional<SequenceProgress> m_progress;
    std::vector<SequenceModel::Id> m_runIds; ///< of the steps that run or ran last
    std::vector<SequenceStep> m_runSteps;
};

} // namespace workbench

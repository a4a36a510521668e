// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sequences/SequenceSheet.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/FramingFields.h"
#include "widgets/sequences/SequenceWords.h"
#include "widgets/sequences/StepEditor.h"
#include "widgets/support/ElidedLabel.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace workbench {

SequenceSheet::SequenceSheet(const Theme& theme, ReplyPeers peers, QWidget* parent)
    : ListSheet(theme, QStringLiteral("sequence"), parent), m_peers(peers),
      m_model(new SequenceModel(theme, this)), m_save(makeSmallTool(QStringLiteral("sequenceSave"), this)),
      m_run(new QPushButton(this)), m_order(new ElidedLabel(this)), m_framing(new FramingFields(theme, this)),
      m_editor(new StepEditor(theme, peers, this)), m_refused(new MessageLine(theme, this)),
      m_told(new MessageLine(theme, this))
{
    m_run->setObjectName(QStringLiteral("sequenceRun"));
    m_refused->setObjectName(QStringLiteral("sequenceRefused"));
    m_told->setObjectName(QStringLiteral("sequenceTold"));
    m_save->setIcon(theme.icons().icon(u"save"));
    m_order->setForegroundRole(QPalette::PlaceholderText);
    m_order->setMinimumWidth(1);
    m_refused->hide();
    m_told->hide();
    header().addTool(m_save);
    header().addTool(m_run);
    layOut({m_order, m_framing}, m_editor, {m_refused, m_told});
    table()->setModel(m_model);
    table()->setColumnWidths({36, 110, 0, 150}, 140);
    table()->setFoldOrder({SequenceModel::TimeUp});
    m_framing->setVisible(peers == ReplyPeers::Connections);
    connectParts();
    retranslate();
}

void SequenceSheet::connectParts()
{
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveRequested(sequence()); });
    connect(m_run, &QAbstractButton::clicked, this, &SequenceSheet::runOrStop);
    connect(m_editor, &StepEditor::edited, this, [this](const SequenceStep& step) {
        const QList<int> rows = table()->selectedRows();
        if (rows.size() == 1)
            m_model->replace(rows.first(), step);
    });
    connect(m_framing, &FramingFields::edited, this, [this] { m_model->setFraming(m_framing->framing()); });
    connect(m_model, &SequenceModel::edited, this, &SequenceSheet::apply);
}

// ---- commands

void SequenceSheet::add()
{
    SequenceStep step;
    step.payload.variables = true;
    const QList<int> rows = table()->selectedRows();
    const int row = rows.isEmpty() ? m_model->rowCount() : rows.last() + 1;
    m_model->insert(row, {step});
    table()->choose({row});
    m_editor->focusFirst();
}

QList<int> SequenceSheet::duplicateRows(const QList<int>& rows)
{
    std::vector<SequenceStep> copies;
    for (const int row : rows)
        copies.push_back(m_model->at(row));
    const int first = rows.last() + 1;
    m_model->insert(first, copies);
    QList<int> now(rows.size());
    std::iota(now.begin(), now.end(), first);
    return now;
}

void SequenceSheet::removeRows(const QList<int>& rows) { m_model->remove(rows); }

QList<int> SequenceSheet::moveRows(const QList<int>& rows, int before) { return m_model->move(rows, before); }

void SequenceSheet::undo()
{
    const QList<int> rows = table()->selectedRows();
    m_model->undo();
    if (m_model->rowCount() > 0)
        table()->choose({std::clamp(rows.isEmpty() ? 0 : rows.first(), 0, m_model->rowCount() - 1)});
    choose();
}

void SequenceSheet::runOrStop()
{
    if (m_running) {
        Q_EMIT stopRequested();
        return;
    }
    auto made = SequenceRun::make(sequence());
    const auto* run = std::get_if<SequenceRun>(&made);
    if (run == nullptr)
        return; // its words stand below
    m_runIds = m_model->ids();
    m_runSteps = m_model->steps();
    Q_EMIT runRequested(*run);
}

void SequenceSheet::choose()
{
    const QList<int> rows = table()->selectedRows();
    if (rows.size() == 1)
        m_editor->setStep(m_model->at(rows.first()), stepList(), rows.first());
    else
        m_editor->setStep(std::nullopt, {}, 0);
    refresh();
}

/// "2: send PING"
QStringList SequenceSheet::stepList() const
{
    QStringList list;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SequenceStep& step = m_model->at(row);
        list +=
            tr("%1: %2 %3")
                .arg(QLocale().toString(row + 1), SequenceWords::kind(step.kind), SequenceWords::what(step));
    }
    return list;
}

// ---- the sequence and how it goes

Sequence SequenceSheet::sequence() const { return m_model->sequence(); }

void SequenceSheet::setSequence(const Sequence& sequence)
{
    m_model->setSequence(sequence);
    chooseFirst();
}

void SequenceSheet::takeOver(const Sequence& sequence)
{
    m_model->takeOver(sequence);
    chooseFirst();
}

void SequenceSheet::chooseFirst()
{
    if (m_model->rowCount() > 0)
        table()->choose({0});
}

void SequenceSheet::apply()
{
    if (m_framing->framing() != m_model->framing())
        m_framing->setFraming(m_model->framing());
    auto made = SequenceRun::make(sequence());
    const auto* refusal = std::get_if<StepRefusal>(&made);
    m_refusal = refusal ? std::optional(*refusal) : std::nullopt;
    m_model->markRefused(refusal ? static_cast<int>(refusal->step) : -1);
    showCourse();
    choose();
    Q_EMIT changed();
}

void SequenceSheet::setRunEnabled(bool enabled, const QString& whyNot)
{
    m_runEnabled = enabled;
    m_whyNot = whyNot;
    refresh();
}

void SequenceSheet::tell(const SequenceProgress& progress)
{
    m_progress = progress;
    m_running = progress.running;
    showCourse();
    refresh();
    Q_EMIT changed();
}

QAbstractButton* SequenceSheet::filledButton() const { return m_running ? nullptr : m_run; }

QString SequenceSheet::courseText() const { return m_told->text(); }

int SequenceSheet::runningRow() const
{
    const bool isKnown = m_progress && m_progress->step < m_runIds.size();
    return m_running && isKnown ? m_model->rowOf(m_runIds[m_progress->step]) : -1;
}

void SequenceSheet::showCourse()
{
    m_told->setVisible(m_progress.has_value());
    if (!m_progress)
        return;
    const std::size_t at = m_progress->step;
    const SequenceStep* step = at < m_runSteps.size() ? &m_runSteps[at] : nullptr;
    const bool isDone = !m_running && m_progress->end == SequenceEnd::Done;
    const bool isStopped = !m_running && m_progress->end == SequenceEnd::Stopped;
    if (m_running)
        m_told->setMessage(u"m-pend", ThemeColor::Link,
                           step ? tr("%1 of %2: %3 %4; %5.")
                                      .arg(SequenceWords::numbered(at), QLocale().toString(m_runSteps.size()),
                                           SequenceWords::kind(step->kind), SequenceWords::what(*step),
                                           SequenceWords::counts(*m_progress))
                                : SequenceWords::counts(*m_progress));
    else if (isDone || isStopped)
        m_told->setMessage(isDone ? u"check" : u"stop", ThemeColor::Text,
                           SequenceWords::ended(*m_progress, step));
    else
        m_told->setRefusal(SequenceWords::ended(*m_progress, step));
    const int row = at < m_runIds.size() ? m_model->rowOf(m_runIds[at]) : -1;
    m_model->mark(isDone || isStopped ? -1 : row,
                  m_running ? SequenceModel::Course::Runs : SequenceModel::Course::Failed);
}

void SequenceSheet::refresh()
{
    const int all = m_model->rowCount();
    refreshList(m_model->canUndo());
    m_editor->setVisible(all > 0);
    m_save->setEnabled(all > 0);
    m_run->setEnabled(m_running || (m_runEnabled && all > 0 && !m_refusal));
    m_run->setText(m_running ? tr("Stop") : tr("Run"));
    m_run->setAccessibleName(m_running ? tr("Stop the sequence") : tr("Run the sequence"));
    setAccent(*m_run, !m_running);
    m_run->setIcon(theme().icons().icon(m_running ? u"stop" : u"start",
                                        m_running ? ThemeColor::Text : ThemeColor::OnAccent));
    m_order->setText(!m_runEnabled ? m_whyNot
                     : m_peers == ReplyPeers::Connections
                         ? tr("Step after step, on the connection that is open.")
                         : tr("Step after step, to the address above; "
                              "answers are waited for."));
    m_run->setToolTip(m_running      ? tr("End it where it is")
                      : m_runEnabled ? tr("Go through the steps from the first on (Ctrl+Enter)")
                                     : m_whyNot);
    m_refused->setVisible(m_refusal.has_value());
    if (m_refusal)
        m_refused->setRefusal(
            SequenceWords::refusal(*m_refusal, m_model->at(static_cast<int>(m_refusal->step))));
    header().setCounts(all == 0 ? QString() : tr("%Ln step(s)", nullptr, all));
}

void SequenceSheet::retranslate()
{
    header().setTitle(tr("Sequence"));
    table()->setAccessibleName(tr("Steps of the sequence"));
    none().setTexts(tr("No step yet."), tr("Add a step: send something, wait, or expect an answer."));
    setHints(tr("Choose a step to see and change what it does."),
             tr("Several steps are chosen: choose one to change it."));
    nameTool(Add, tr("Add step"), tr("Add a step behind the chosen one"));
    nameTool(Duplicate, tr("Duplicate steps"), tr("Put copies behind the chosen steps"));
    nameTool(Remove, tr("Remove steps"), tr("Remove the chosen steps (Del)"));
    nameTool(Undo, tr("Undo"), tr("Take the last change back (Ctrl+Z)"));
    nameTool(Up, tr("Move up"), tr("Do the chosen steps earlier (Alt+Up)"));
    nameTool(Down, tr("Move down"), tr("Do the chosen steps later (Alt+Down)"));
    m_save->setAccessibleName(tr("Save to library"));
    m_save->setToolTip(tr("Save the sequence to the library"));
    closeButton().setText(tr("Close"));
    closeButton().setAccessibleName(tr("Close sequence"));
    closeButton().setToolTip(tr("Back to what was sent and received (Esc); a running sequence goes on"));
    showCourse();
    choose();
}

} // namespace workbench

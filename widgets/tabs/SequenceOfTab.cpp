// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SequenceOfTab.h"

#include "core/workspace/LibraryJson.h"
#include "widgets/fields/KeptJson.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/tabs/Tab.h"

#include <QDateTime>

#include <utility>

namespace workbench {
namespace {

QString sequenceKey() { return QStringLiteral("sequence"); }

} // namespace

SequenceOfTab::SequenceOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Role role)
    : SheetOfTab(tab, theme, QStringLiteral("sequence"), u"donebox"),
      m_sheet(new SequenceSheet(theme, peers, area()))
{
    cover(covered, *m_sheet);
    connect(m_sheet, &SequenceSheet::changed, this, &SequenceOfTab::retranslate);
    connect(m_sheet, &SequenceSheet::runRequested, this,
            [run = std::move(role.run)](const SequenceRun& made) {
                run(made, std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc()));
            });
    connect(m_sheet, &SequenceSheet::stopRequested, this, std::move(role.stop));
}

void SequenceOfTab::tell(const SequenceProgress& progress)
{
    m_sheet->tell(progress);
    if (!progress.running)
        Q_EMIT ended(tr("Sequence: %1").arg(m_sheet->courseText()));
}

void SequenceOfTab::retranslate()
{
    const int steps = m_sheet->steps();
    const int row = m_sheet->runningRow();
    const QString text = steps == 0 ? tr("Sequence")
                         : row >= 0 ? tr("Sequence (%1 of %2)").arg(row + 1).arg(steps)
                                    : tr("Sequence (%1)").arg(steps);
    const QString name = steps == 0             ? text
                         : m_sheet->isRunning() ? tr("Sequence, %Ln step(s), running", nullptr, steps)
                                                : tr("Sequence, %Ln step(s)", nullptr, steps);
    setButtonTexts(text, name, tr("%1: payloads in order, with waits and expected answers").arg(text));
}

void SequenceOfTab::save(QVariantMap& state) const
{
    state.insert(sequenceKey(), variantOf(toJson(m_sheet->sequence())));
}

void SequenceOfTab::restore(const QVariantMap& state)
{
    if (!state.contains(sequenceKey()))
        return;
    std::vector<JsonProblem> problems;
    const Json json = jsonOf(state.value(sequenceKey()));
    m_sheet->setSequence(sequenceOf(JsonObject(json, "sequence", problems)));
}

} // namespace workbench

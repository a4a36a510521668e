// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SequenceOfTab.h"

#include "core/workspace/LibraryJson.h"
#include "widgets/sequences/SequenceSheet.h"
#include "widgets/support/FoldingButton.h"
#include "widgets/support/Icons.h"
#include "widgets/support/RuleTable.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/Tab.h"
#include "widgets/tabs/TabJson.h"

#include <QDateTime>
#include <QStackedWidget>

#include <utility>

namespace workbench {
namespace {

QString sequenceKey() { return QStringLiteral("sequence"); }

} // namespace

SequenceOfTab::SequenceOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Role role)
    : QObject(&tab), m_area(new QStackedWidget(&tab)), m_sheet(new SequenceSheet(theme, peers, m_area)),
      m_button(new FoldingButton(&tab))
{
    m_area->addWidget(&covered);
    m_area->addWidget(m_sheet);
    m_button->setObjectName(QStringLiteral("sequence"));
    m_button->setCheckable(true);
    m_button->setIcon(theme.icons().icon(u"donebox"));
    connect(m_button, &QAbstractButton::toggled, this, &SequenceOfTab::show);
    connect(m_sheet, &SequenceSheet::closeRequested, this, [this] { m_button->setChecked(false); });
    connect(m_sheet, &SequenceSheet::changed, this, &SequenceOfTab::retranslate);
    connect(m_sheet, &SequenceSheet::runRequested, this,
            [run = std::move(role.run)](const SequenceRun& made) {
                run(made, std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc()));
            });
    connect(m_sheet, &SequenceSheet::stopRequested, this, std::move(role.stop));
}

QWidget* SequenceOfTab::area() const { return m_area; }

QAbstractButton* SequenceOfTab::button() const { return m_button; }

bool SequenceOfTab::isOpen() const { return m_area->currentWidget() == m_sheet; }

QWidget* SequenceOfTab::pane() const { return m_sheet->table(); }

void SequenceOfTab::open() { m_button->setChecked(true); }

void SequenceOfTab::show(bool open)
{
    m_area->setCurrentIndex(open ? 1 : 0);
    if (open)
        m_sheet->focusFirst();
    else
        m_button->setFocus(Qt::OtherFocusReason);
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
    m_button->setText(steps == 0 ? tr("Sequence")
                      : row >= 0 ? tr("Sequence (%1 of %2)").arg(row + 1).arg(steps)
                                 : tr("Sequence (%1)").arg(steps));
    m_button->setAccessibleName(steps == 0             ? tr("Sequence")
                                : m_sheet->isRunning() ? tr("Sequence, %Ln step(s), running", nullptr, steps)
                                                       : tr("Sequence, %Ln step(s)", nullptr, steps));
    m_button->setToolTip(tr("%1: payloads in order, with waits and expected answers").arg(m_button->text()));
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

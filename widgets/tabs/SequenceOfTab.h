// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/SequenceRun.h"
#include "core/roles/AutomationEvents.h"
#include "widgets/replies/ReplyEditor.h"
#include "widgets/tabs/SheetOfTab.h"

#include <QVariantMap>

#include <chrono>
#include <functional>

namespace workbench {

class SequenceSheet;
class Tab;
class Theme;

/// Joins a tab to its sequence: the button "Sequence (3)", the sheet that it opens over what was sent and
/// received, and the role that goes through it. GUI thread; a child of the tab.
class SequenceOfTab : public SheetOfTab
{
    Q_OBJECT
public:
    /// The role's runSequence() and stopSequence().
    struct Role {
        std::function<void(SequenceRun run, std::chrono::seconds utcOffset)> run;
        std::function<void()> stop;
    };

    /// The sheet comes over `covered`, which moves into area(). `theme` must outlive the tab.
    SequenceOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Role role);

    SequenceSheet* sheet() const { return m_sheet; }

    void tell(const SequenceProgress& progress);
    void retranslate();

    /// Adds the sequence to what is kept of the tab.
    void save(QVariantMap& state) const;
    void restore(const QVariantMap& state);

Q_SIGNALS:
    /// How it has gone, for the status bar.
    void ended(const QString& words);

private:
    SequenceSheet* m_sheet;
};

} // namespace workbench

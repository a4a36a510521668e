// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyEngine.h"
#include "core/roles/AutomationEvents.h"
#include "widgets/replies/ReplyEditor.h"
#include "widgets/tabs/SheetOfTab.h"

#include <QVariantMap>

#include <chrono>
#include <functional>

namespace workbench {

class ReplySheet;
class Tab;
class Theme;

/// Joins a tab to its reply rules: the button "Replies (2)", the sheet that it opens over what was sent and
/// received, and the role that answers. GUI thread; a child of the tab.
class RepliesOfTab : public SheetOfTab
{
    Q_OBJECT
public:
    /// The role's setReplies().
    using Put = std::function<void(ReplyEngine engine, std::chrono::seconds utcOffset)>;

    /// The sheet comes over `covered`, which moves into area(). `theme` must outlive the tab.
    RepliesOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Put put);

    ReplySheet* sheet() const { return m_sheet; }
    /// ReplySheet::append(), and the sheet comes up.
    QString append(const ReplyRules& rules);

    /// Counts, tells what was not answered, forwards. `peer`: for whom, in words; needed for refusals only.
    void fired(const RuleFired& event, const QString& peer);
    void retranslate();

    /// Adds the rules to what is kept of the tab.
    void save(QVariantMap& state) const;
    void restore(const QVariantMap& state);

private:
    Tab& m_tab;
    const Put m_put;
    ReplySheet* m_sheet;
};

} // namespace workbench

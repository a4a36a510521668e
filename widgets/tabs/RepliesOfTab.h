// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyEngine.h"
#include "core/roles/AutomationEvents.h"
#include "widgets/replies/ReplyEditor.h"

#include <QObject>
#include <QVariantMap>

#include <chrono>
#include <functional>

class QAbstractButton;
class QStackedWidget;

namespace workbench {

class FoldingButton;
class ReplySheet;
class Tab;
class Theme;

/// Joins a tab to its reply rules: the button "Replies (2)", the sheet that it opens over what was sent and
/// received, and the role that answers. GUI thread; a child of the tab.
class RepliesOfTab : public QObject
{
    Q_OBJECT
public:
    /// The role's setReplies().
    using Put = std::function<void(ReplyEngine engine, std::chrono::seconds utcOffset)>;

    /// The sheet comes over `covered`, which moves into area(). `theme` must outlive the tab.
    RepliesOfTab(Tab& tab, const Theme& theme, ReplyPeers peers, QWidget& covered, Put put);

    /// What stands where `covered` stood.
    QWidget* area() const;
    QAbstractButton* button() const;
    ReplySheet* sheet() const { return m_sheet; }
    bool isOpen() const;
    /// ReplySheet::append(), and the sheet comes up.
    QString append(const ReplyRules& rules);
    /// The sheet's own, for F6.
    QWidget* pane() const;

    /// Counts, tells what was not answered, forwards. `peer`: for whom, in words; needed for refusals only.
    void fired(const RuleFired& event, const QString& peer);
    void retranslate();

    /// Adds the rules to what is kept of the tab.
    void save(QVariantMap& state) const;
    void restore(const QVariantMap& state);

private:
    void show(bool open);

    Tab& m_tab;
    const Put m_put;
    QStackedWidget* m_area;
    ReplySheet* m_sheet;
    FoldingButton* m_button;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyEngine.h"
#include "core/roles/AutomationEvents.h"
#include "widgets/replies/ReplyEditor.h"
#include "widgets/support/ListSheet.h"

#include <deque>
#include <functional>

class QAction;
class QCheckBox;
class QToolButton;

namespace workbench {

class ElidedLabel;
class FramingFields;
class MessageLine;
class ReplyModel;
class ReplyTester;

/// The reply rules of a tab: the table of them, the fields of the chosen one, and a line to try them. It
/// answers nobody: it says which rules are to be in force, and is told what they did. GUI thread.
class ReplySheet : public ListSheet
{
    Q_OBJECT
public:
    using ForwardTargets = std::function<QList<ForwardTarget>()>;

    /// `theme` must outlive it.
    ReplySheet(const Theme& theme, ReplyPeers peers, QWidget* parent = nullptr);

    /// Asked whenever the sheet is shown.
    void setForwardTargets(ForwardTargets targets) { m_targets = std::move(targets); }
    ReplyRules rules() const;
    bool isOn() const;
    /// Replaces the rules and the switch.
    void setRules(const ReplyRules& rules, bool on);
    /// Puts them behind the rules that are here and chooses them; Undo takes them out. Of what a message is,
    /// the sheet's own stays, unless it has no rule yet. What the user must know of that, in words; else
    /// empty.
    QString append(const ReplyRules& rules);
    /// Those that answer: none while the switch is off.
    int rulesInForce() const;
    /// `peer`: for whom, in words.
    void tell(const RuleFired& event, const QString& peer);
    /// The rule of an event, as it was when it was put in force; null where it is gone.
    const ReplyRule* ruleOf(const RuleFired& event) const;

Q_SIGNALS:
    /// From now on these rules are to answer; an empty engine: none.
    void inForce(const workbench::ReplyEngine& engine);
    /// rules(), isOn() or rulesInForce() are other ones.
    void changed();
    /// These rules are to be kept in the library.
    void saveRequested(const workbench::ReplyRules& rules);

protected:
    void add() override;
    void undo() override;
    QList<int> duplicateRows(const QList<int>& rows) override;
    void removeRows(const QList<int>& rows) override;
    QList<int> moveRows(const QList<int>& rows, int before) override;
    void choose() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    /// Rules that are or were in force: of those before, an event may still be under way.
    struct Readable {
        std::uint64_t generation = 0;
        std::vector<quint64> ids; ///< of the rules, in their order
        std::vector<ReplyRule> rules;
        Framing framing;
    };

    void buildMenu();
    void connectParts();
    void clearCounts();
    void saveChosen();
    void openMenu(const QPoint& at);
    void edit(const ReplyRule& rule);
    void apply();
    void putInForce();
    const Readable* readableOf(const RuleFired& event) const;
    void refresh();
    QString refusalWords() const;
    QString countsText() const;

    const ReplyPeers m_peers;
    ForwardTargets m_targets;
    ReplyModel* m_model;
    QToolButton* m_clear;
    QToolButton* m_save;
    QAction* m_saveChosen;
    QAction* m_saveAll;
    QCheckBox* m_on;
    ElidedLabel* m_order;
    FramingFields* m_framing;
    ReplyEditor* m_editor;
    MessageLine* m_refused; ///< why the rules as they stand are not in force
    MessageLine* m_told;    ///< what could not be answered
    ReplyTester* m_tester;

    ReplyEngine m_engine; ///< of the rules that could be read last
    static constexpr std::size_t kMostReadable = 16;
    std::deque<Readable> m_readable{{}}; ///< the last one is that of m_engine
    std::optional<RuleRefusal> m_refusal;
    ReplyRule m_refusedRule; ///< the rule of m_refusal
    quint64 m_lost = 0;
    bool m_setting = false;
};

} // namespace workbench

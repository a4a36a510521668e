// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyRule.h"
#include "widgets/replies/FieldRows.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace workbench {

class BytesEdit;
class CaptureActions;
class MatchFields;
class NumberSpin;
class Theme;

/// Who is answered: what can be said of connections is not offered for datagrams.
enum class ReplyPeers : std::uint8_t { Connections, Datagrams };

/// A tab that messages can be forwarded to.
struct ForwardTarget {
    QString actor; ///< what the rule keeps
    QString title;
};

/// The fields of one rule; what they say counts at once. Bytes that cannot be read are told below their field
/// and stand in the rule as they were typed, numbers that are none leave it as it was.
class ReplyEditor : public QWidget
{
    Q_OBJECT
public:
    ReplyEditor(const Theme& theme, ReplyPeers peers, QWidget* parent = nullptr);

    /// Fills the fields; nothing: there is no rule to edit, and they are off. Makes no edited().
    void setRule(const std::optional<ReplyRule>& rule);
    void setForwardTargets(const QList<ForwardTarget>& targets);
    /// To the field that a new rule needs first.
    void focusFirst();

Q_SIGNALS:
    /// By hand only.
    void edited(const workbench::ReplyRule& rule);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Row { NameRow, WhenRow, MatchRow, TimesRow, ThenRow, RowCount };

    void build();
    void fillCombos();
    void connectParts();
    void fill();
    void offerTargets(const QString& chosen);
    void showKinds();
    void read();
    ReplyTrigger trigger() const;
    ReplyTimes times() const;
    ReplyAction action() const;
    void retranslate();

    const ReplyPeers m_peers;
    std::optional<ReplyRule> m_rule;
    QList<ForwardTarget> m_targets;
    bool m_filling = false;
    FieldRows m_rows;
    QLineEdit* m_name;
    QComboBox* m_trigger;
    NumberSpin* m_idle;
    QLabel* m_idleUnit;
    MatchFields* m_match;
    QComboBox* m_times;
    NumberSpin* m_nth;
    QComboBox* m_action;
    QComboBox* m_forward;
    QLabel* m_delayLabel;
    NumberSpin* m_delay;
    QLabel* m_delayUnit;
    BytesEdit* m_payload;
    CaptureActions* m_captures;
};

} // namespace workbench

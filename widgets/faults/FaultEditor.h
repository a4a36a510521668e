// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/FaultRule.h"

#include <QString>
#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QStackedLayout;

namespace workbench {

class MessageLine;
class NumberSpin;
class Theme;

/// The fields of one rule. What they say counts at once; what no rule can say is refused in words below its
/// field, and the rule stays as it was.
class FaultEditor : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMostDelayMs = 60'000;

    explicit FaultEditor(const Theme& theme, QWidget* parent = nullptr);

    /// Fills the fields; nothing: there is no rule to edit, and they are off.
    void setRule(const std::optional<FaultRule>& rule);
    /// The first sentence of refusal; empty where all fields are sound.
    QString refusal() const;

Q_SIGNALS:
    /// By hand only.
    void edited(const FaultRule& rule);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Row { CallRow, HandleRow, WhenRow, EffectRow, RowCount };

    void build();
    void addRow(QGridLayout& grid, Row row, QWidget& field, QWidget* second);
    void connectFields();
    void chooseCall();
    void read();
    std::optional<Handle> readHandle(bool& fine);
    int readError(bool& fine);
    bool check(Row row, NumberSpin& field);
    void refuse(Row row, QWidget& field, const QString& sentence);
    void fill();
    void fillErrors();
    void showKinds();
    CallId call() const;
    FaultRule::When when() const;
    FaultRule::Effect effect() const;
    void retranslate();

    const Theme& m_theme;
    std::optional<FaultRule> m_rule;
    bool m_filling = false;
    std::array<QLabel*, RowCount> m_labels{};
    std::array<MessageLine*, RowCount> m_refusals{};
    QLabel* m_countLabel;
    QLabel* m_amountLabel;
    QComboBox* m_call;
    QComboBox* m_handle;
    QComboBox* m_when;
    NumberSpin* m_count;
    QComboBox* m_effect;
    QWidget* m_amount;
    QStackedLayout* m_amounts; ///< in the order of FaultRule::Effect
    QComboBox* m_error;
    NumberSpin* m_length;
    NumberSpin* m_delay;
};

} // namespace workbench

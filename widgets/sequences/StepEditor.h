// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/Sequence.h"
#include "widgets/replies/FieldRows.h"
#include "widgets/replies/ReplyEditor.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace workbench {

class BytesEdit;
class CaptureActions;
class MatchFields;
class NumberSpin;
class Theme;

/// The fields of one step of a sequence; what they say counts at once. Bytes that cannot be read are told
/// below their field and stand in the step as they were typed, numbers that are none leave it as it was.
class StepEditor : public QWidget
{
    Q_OBJECT
public:
    /// What is done to connections is not offered for datagrams.
    StepEditor(const Theme& theme, ReplyPeers peers, QWidget* parent = nullptr);

    /// Fills the fields; nothing: there is no step to edit, and they are off. `steps`: all of them in a few
    /// words, to choose one from. Makes no edited().
    void setStep(const std::optional<SequenceStep>& step, const QStringList& steps, int row);
    /// To the field that a new step needs first.
    void focusFirst();

Q_SIGNALS:
    /// By hand only.
    void edited(const workbench::SequenceStep& step);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Row { KindRow, MatchRow, TimeRow, TimeUpRow, RepeatRow };

    void build();
    void connectParts();
    void fill();
    void offerSteps();
    void showKind();
    void read();
    SequenceStepKind kind() const;
    bool goesTo() const;
    void retranslate();

    std::optional<SequenceStep> m_step;
    QStringList m_steps;
    int m_row = 0; ///< of m_step among them
    bool m_filling = false;
    FieldRows m_rows;
    QComboBox* m_kind;
    MatchFields* m_match;
    NumberSpin* m_time;
    QLabel* m_timeUnit;
    QComboBox* m_onTimeout;
    QComboBox* m_goTo;
    QComboBox* m_from;
    QLabel* m_timesLabel;
    NumberSpin* m_times;
    BytesEdit* m_payload;
    CaptureActions* m_captures;
};

} // namespace workbench

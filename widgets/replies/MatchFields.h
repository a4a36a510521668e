// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ByteMatch.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace workbench {

class BytesEdit;
class MessageLine;
class NumberSpin;
class Theme;

/// What a message must be like. Bytes and patterns that cannot be read are told below them and stand in
/// match() as they were typed; lengths that are none leave it as it was.
class MatchFields : public QWidget
{
    Q_OBJECT
public:
    explicit MatchFields(const Theme& theme, QWidget* parent = nullptr);

    const MatchSpec& match() const { return m_match; }
    /// Makes no edited().
    void setMatch(const MatchSpec& match);
    /// The field that says what is looked for.
    QWidget* mainField() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void showKind();
    void read();
    void check();
    MatchKind kind() const;
    bool takesBytes() const;

    MatchSpec m_match;
    bool m_filling = false;
    QComboBox* m_kind;
    QCheckBox* m_foldCase;
    BytesEdit* m_bytes;
    QLineEdit* m_pattern;
    QWidget* m_lengths;
    QLabel* m_leastLabel;
    NumberSpin* m_least;
    QLabel* m_mostLabel;
    NumberSpin* m_most;
    QLabel* m_unit;
    MessageLine* m_refusal;
};

} // namespace workbench

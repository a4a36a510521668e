// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/ReplyEngine.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace workbench {

class BytesEdit;
class MessageLine;
class Theme;

/// "Which rule would fire on these bytes?", answered while they are typed. Nothing is sent.
class ReplyTester : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyTester(const Theme& theme, QWidget* parent = nullptr);

    /// The rules as they stand, also where they do not answer now; `rules` that are refused have no engine.
    void setRules(std::optional<ReplyEngine> engine, const ReplyRules& rules);

protected:
    void changeEvent(QEvent* event) override;

private:
    void answer();
    void retranslate();

    std::optional<ReplyEngine> m_engine;
    ReplyRules m_rules;
    QLabel* m_label;
    BytesEdit* m_bytes;
    MessageLine* m_answer;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/CallInC.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace workbench {

class Theme;

/// "In C, as called": the line of the call that is about to be made, the argument that is being edited
/// underlined, and a button that copies it.
class CallLine : public QWidget
{
    Q_OBJECT
public:
    explicit CallLine(const Theme& theme, QWidget* parent = nullptr);

    void show(CallInC line, std::optional<ManualParameter> edited);
    QString text() const { return QString::fromStdString(m_line.text); }
    void retranslate();

Q_SIGNALS:
    void statusMessage(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLine(QPainter& painter, double left, double right);

    const Theme& m_theme;
    QToolButton* m_copy;
    CallInC m_line;
    std::optional<ManualParameter> m_edited;
};

} // namespace workbench

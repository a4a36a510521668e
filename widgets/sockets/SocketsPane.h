// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QStackedLayout;

namespace workbench {

class EmptyState;
class Theme;

/// All sockets of the workbench, listeners with their connections below them, and what the kernel says of
/// each. GUI thread.
class SocketsPane : public QWidget
{
    Q_OBJECT
public:
    explicit SocketsPane(const Theme& theme, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EmptyState* m_none;
    QStackedLayout* m_stack;
};

} // namespace workbench

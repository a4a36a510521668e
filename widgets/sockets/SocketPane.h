// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QStackedLayout;
class QVBoxLayout;

namespace workbench {

class EmptyState;
class Theme;

/// One socket: what it is, what can be done with it, its way through the TCP states, and what others add
/// below. GUI thread.
class SocketPane : public QWidget
{
    Q_OBJECT
public:
    explicit SocketPane(const Theme& theme, QWidget* parent = nullptr);

    /// A part of the pane below the diagram, shown while a socket is; the pane becomes its parent.
    void addBelow(QWidget* part);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EmptyState* m_none;
    QStackedLayout* m_stack;
    QVBoxLayout* m_parts;
};

} // namespace workbench

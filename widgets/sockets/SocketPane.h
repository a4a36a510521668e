// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace workbench {

class EmptyState;
class LiveSockets;
class ProblemLine;
class SocketCommands;
class SocketHeading;
class TcpDiagram;
class Theme;

/// One socket: what it is, what can be done with it, its way through the TCP states, and what others add
/// below. It stays with its socket after the end. GUI thread; references must outlive it.
class SocketPane : public QWidget
{
    Q_OBJECT
public:
    SocketPane(LiveSockets& sockets, const Theme& theme, QWidget* parent = nullptr);
    ~SocketPane() override;

    void setSocket(const SocketRow& row);
    /// The open socket that is shown; none where there is no such.
    SocketKey key() const;
    SocketCommands& commands() const { return *m_commands; }
    /// Why what was asked for could not be done to the socket, until another is shown.
    ProblemLine& problem() const { return *m_problem; }
    /// A part of the pane below the diagram, shown while a socket is; the pane becomes its parent.
    void addBelow(QWidget* part);

Q_SIGNALS:
    /// key() is another one.
    void keyChanged(const workbench::SocketKey& key);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* buttonFor(QAction& action);
    void build();
    void refresh();
    void findAgain();
    void show();
    void retranslate();

    LiveSockets& m_sockets;
    const Theme& m_theme;
    SocketCommands* m_commands;
    EmptyState* m_none;
    SocketHeading* m_heading;
    ProblemLine* m_problem;
    TcpDiagram* m_diagram;
    QLabel* m_words; ///< instead of the diagram, for other sockets than TCP
    QStackedLayout* m_stack;
    QVBoxLayout* m_parts;
    SocketRow m_row;
    SocketKey m_told;
    bool m_hasSocket = false;
};

} // namespace workbench

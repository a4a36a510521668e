// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"

#include <QTimer>
#include <QWidget>

class QStackedLayout;
class QToolButton;

namespace workbench {

class DescriptorMeter;
class DockTitleBar;
class EmptyState;
class LinkButton;
class LiveSockets;
class MessageLine;
class ProblemLine;
class SocketCommands;
class SocketTree;
class SocketTreeModel;
class Theme;

/// All sockets of the workbench, listeners with their connections below them, and what the kernel says of
/// each. Of those that are closed and only wait for their time to end the last ones are shown, until all are
/// asked for. The kernel is asked only while the panel is on the screen. GUI thread; references must outlive
/// it.
class SocketsPane : public QWidget
{
    Q_OBJECT
public:
    SocketsPane(LiveSockets& sockets, const Theme& theme, QWidget* parent = nullptr);
    ~SocketsPane() override;

    /// Puts the counts, the switch Live and Send to tab into the bar.
    void fillTitleBar(DockTitleBar& bar);
    SocketTree& tree() const { return *m_tree; }
    SocketCommands& commands() const { return *m_commands; }
    /// Why what was asked for could not be done, until something else is.
    ProblemLine& problem() const { return *m_problem; }
    /// Selects the socket, where it is listed.
    void choose(const SocketKey& key);

    /// "6 open, 3 more held by the kernel"; empty where nothing is listed.
    QString countsText() const;

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    /// The user chose that socket.
    void socketChosen(const workbench::SocketRow& row);
    void titleChanged();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void updateFold(std::size_t folded);
    void choiceChanged();
    void updateCommands();
    void build();
    QString noteText() const;
    void openMenu(const QPoint& at);
    void retranslate();

    LiveSockets& m_sockets;
    const Theme& m_theme;
    SocketCommands* m_commands;
    SocketTreeModel* m_model;
    SocketTree* m_tree;
    EmptyState* m_none;
    QStackedLayout* m_stack;
    DescriptorMeter* m_meter;
    LinkButton* m_fold; ///< shows or hides the older closed ones
    bool m_showsAll = false;
    std::size_t m_folded = 0; ///< closed ones that are not shown
    MessageLine* m_note;      ///< what is not told
    ProblemLine* m_problem;
    QToolButton* m_live;
    QToolButton* m_send;
    QTimer m_tick; ///< of the ages, where they are shown
};

} // namespace workbench

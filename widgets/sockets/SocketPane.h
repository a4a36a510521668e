// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"

#include <QByteArray>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace workbench {

class EmptyState;
class LiveSockets;
class ProblemLine;
class SegmentedControl;
class SocketCommands;
class SocketHeading;
class StreamPane;
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

    /// "ESTABLISHED, sent again: 3": the state of a TCP socket in words of the window's language.
    static QString stateText(const SocketRow& row);
    /// Which picture is shown and whether the pictures are folded away, for the settings.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    /// A call is wanted that a picture shows.
    void callRequested(quint64 seq);
    /// key() is another one.
    void keyChanged(const workbench::SocketKey& key);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QPushButton* buttonFor(QAction& action);
    void build();
    QHBoxLayout* buildPictureBar();
    void refresh();
    void findAgain();
    void show();
    void showPicture();
    void retranslate();

    LiveSockets& m_sockets;
    const Theme& m_theme;
    SocketCommands* m_commands;
    EmptyState* m_none;
    SocketHeading* m_heading;
    ProblemLine* m_problem;
    QLabel* m_state; ///< of a TCP socket, in words
    SegmentedControl* m_picture;
    QToolButton* m_fold;
    TcpDiagram* m_diagram;
    QWidget* m_diagramScroll; ///< around it
    StreamPane* m_stream;
    QLabel* m_words; ///< instead of the diagram, for other sockets than TCP
    QStackedLayout* m_stack;
    QVBoxLayout* m_parts;
    SocketRow m_row;
    SocketKey m_told;
    bool m_hasSocket = false;
};

} // namespace workbench

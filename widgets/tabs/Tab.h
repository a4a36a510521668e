// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/CallTypes.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariantMap>
#include <QWidget>

#include <array>
#include <functional>
#include <utility>

class QAbstractButton;

namespace workbench {

class PayloadEdit;
class RepliesOfTab;
class SequenceOfTab;

/// The five roles a tab can play, in the order of the tab bar.
enum class TabKind { TcpServer, TcpClient, UdpSender, UdpReceiver, HostLookup };

constexpr std::array<TabKind, 5> kTabKinds{TabKind::TcpServer, TabKind::TcpClient, TabKind::UdpSender,
                                           TabKind::UdpReceiver, TabKind::HostLookup};

/// "TCP Server" ... in the language of the window.
QString tabKindTitle(TabKind kind);
/// The name of the kind's icon in Icons.
QString tabKindIcon(TabKind kind);
/// The actor of the calls of a kind's tab, English: "TCP Server", "TCP Server 2".
QString tabActor(TabKind kind, int ordinal);
/// A record's actor ("TCP Server 2") as the title of its tab in the language of the window. Other actors
/// keep their name.
QString actorTitle(const QString& actor);
/// The icon of the actor's tab; empty for other actors.
QString actorIcon(const QString& actor);

/// What can be done with one open socket of a tab, from outside of it.
enum class SocketAction {
    HalfClose, ///< shutdown(SHUT_WR): we have finished sending
    Close,     ///< close()
    Abort,     ///< SO_LINGER {1, 0} and close(): the peer gets a reset
};

/// What a tab offers the window around it. The window owns tabs and titles them; a tab owns its role.
/// A second tab of a kind is told its ordinal, so that its calls are recorded under "TCP Server 2".
class Tab : public QWidget
{
    Q_OBJECT
public:
    /// What the mark behind the title says.
    enum class Mark {
        None,    ///< no socket open, nothing running
        Open,    ///< a socket is open
        Pending, ///< a call of this tab has not returned yet
    };
    Q_ENUM(Mark)

    explicit Tab(TabKind kind, int ordinal = 1, QWidget* parent = nullptr);

    TabKind kind() const { return m_kind; }
    /// 1 for the first tab of its kind, 2 for the second ...; never given twice while the window lives.
    int ordinal() const { return m_ordinal; }
    /// "TCP Server", "TCP Server 2": the tab's title, translated.
    QString title() const;
    /// The same in English: the actor of the tab's calls in log files.
    QString actor() const;

    Mark mark() const { return m_mark; }

    /// F5: start listening, connect, look up. Does nothing where there is nothing to start.
    virtual void start() = 0;
    /// Shift+F5: stop, disconnect, abandon.
    virtual void stop() = 0;
    /// Esc: cancel the call that is pending; nothing where none is.
    virtual void cancelPending() {}
    /// The one filled button, the next sensible step: Ctrl+Enter clicks it. May be null.
    virtual QAbstractButton* filledButton() const = 0;
    /// The tab's panes in the order of F6; at least one. The strip is not among them.
    virtual QList<QWidget*> panes() const = 0;
    /// Where the focus goes when the tab is shown for the first time.
    virtual QWidget* firstFocus() const;
    /// Ctrl+F: open find in the pane that has the focus. False where it has none.
    virtual bool find() { return false; }
    /// Fills the tab's address fields, for "use in another tab". `host` as the user would type it.
    virtual void setTarget(const QString& host, quint16 port) = 0;
    /// How many sockets of this tab are open now.
    virtual int openSockets() const = 0;

    /// Where payloads are written; null where the tab has no such place.
    virtual PayloadEdit* payloadBar() const { return nullptr; }
    /// What is sent step by step, with expected answers; null where the tab sends to nobody by itself.
    virtual SequenceOfTab* sequence() const { return nullptr; }
    /// Its reply rules; null where the tab has none.
    virtual RepliesOfTab* replies() const { return nullptr; }

    /// The open socket that the tab is about now: the chosen client's, by hand the chosen one. kInvalidHandle
    /// where there is none.
    virtual Handle chosenSocket() const { return kInvalidHandle; }
    /// Does it to the tab's open socket of that handle. False: the tab has none, or cannot do that to it.
    virtual bool socketAction(SocketAction /*action*/, Handle /*handle*/) { return false; }

    /// Sends the bytes as its payload bar would. False where it can send to nobody now.
    virtual bool sendBytes(const QByteArray& /*bytes*/) { return false; }
    /// The other tabs of the window, for what goes on to one of them.
    using Fellows = std::function<QList<Tab*>()>;
    void setFellows(Fellows fellows) { m_fellows = std::move(fellows); }
    QList<Tab*> fellows() const { return m_fellows ? m_fellows() : QList<Tab*>(); }

    /// Makes words in the language of now.
    using Words = std::function<QString()>;
    /// More is known of why the call `seq` failed; `link` (may be empty) does `act`. Shown where the failure
    /// is.
    virtual void tellCause(quint64 /*seq*/, const Words& /*words*/, const Words& /*link*/,
                           const std::function<void()>& /*act*/)
    {
    }

    /// What the user typed and arranged, to be kept between sessions: plain values only, of payloads those of
    /// reply rules.
    virtual QVariantMap saveState() const { return {}; }
    /// Takes back what saveState() gave; unknown and missing keys change nothing. Makes no call.
    virtual void restoreState(const QVariantMap& /*state*/) {}

Q_SIGNALS:
    void markChanged();
    /// chosenSocket() may be another one now.
    void chosenSocketChanged();
    /// openSockets() is another number now.
    void openSocketsChanged();
    /// One line for the status bar: what just happened.
    void statusMessage(const QString& text);
    /// The call of this number in the log is wanted: "See #85."
    void showCall(quint64 seq);
    /// A look-up's answer (or any address) is to be used in a tab of another kind.
    void openInTab(workbench::TabKind kind, const QString& host, quint16 port);
    /// A reply rule of this tab wants the bytes to go out on the tab of this actor.
    void forwardRequested(const QString& actor, const QByteArray& bytes);

protected:
    void setMark(Mark mark);

private:
    TabKind m_kind;
    int m_ordinal;
    Mark m_mark = Mark::None;
    Fellows m_fellows;
};

/// Makes a tab of a kind; `ordinal` as in Tab. The window becomes its parent and owner.
using TabFactory = std::function<Tab*(TabKind kind, int ordinal)>;

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/step/StepRow.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

class QAbstractButton;
class QScrollArea;
class QVBoxLayout;

namespace workbench {

class CallLine;
class StepHeader;
class TabStrip;
class Theme;

/// Calls by hand below each other, and above them the line of C of the one that has the focus, or had it
/// last. Knows which of them wait and how they ended, for each socket by itself. GUI thread.
class StepList : public QWidget
{
    Q_OBJECT
public:
    /// What a row's call would be given now.
    using Arguments = std::function<ManualArguments(const StepRow&)>;

    StepList(const Theme& theme, Arguments arguments, QWidget* parent = nullptr);
    ~StepList() override;

    /// `form` must outlive the list.
    StepRow& add(const CallForm& form, StepRow::Ending ending = StepRow::Ending::Cancels);
    const std::vector<StepRow*>& rows() const { return m_rows; }
    StepRow* rowOf(CallId call) const;
    /// The row with the focus; null: it is elsewhere.
    StepRow* focusedRow() const;
    /// What had the focus last; null: nothing yet, or it is not there any more.
    QWidget* lastFocus() const;
    /// Fills the button of this call, and shows its line of C where none was shown yet.
    void setNext(CallId call);
    void showLine();

    /// Whose results are shown from now on; none: those of calls without a socket.
    void setSocket(const SocketKey& socket);
    /// The socket is not here any more: its results go, and the links to it.
    void forget(const SocketKey& socket);

    /// Reads the row's arguments and makes the call by `make`: it was begun and waits. Where they cannot be
    /// read, the refused field has the focus, and `strip` and the status say why.
    void call(StepRow& row, TabStrip& strip, const std::function<ManualId()>& make);
    /// How a call ended.
    struct Settled {
        StepState::Outcome outcome;
        std::uint64_t seq = 0;                ///< 0: no number is known
        std::optional<SocketKey> socket = {}; ///< shown with this one, not with the one that it was made on
        SocketKey made = {};                  ///< the socket that it accepted
    };
    /// It waits no longer. Null where it is not of this list.
    StepRow* settled(ManualId id, Settled settled);
    /// More has become known of a call that has settled: told unless a later call has its place.
    void retell(StepRow& row, ManualId id, Settled settled);
    bool isWaiting() const { return !m_waiting.empty(); }
    bool isWaiting(const SocketKey& socket) const;
    /// The waiting call that was begun last; 0: none waits.
    ManualId newestWaiting() const;
    void retranslate();

Q_SIGNALS:
    void called(workbench::StepRow* row);
    void cancelRequested(quint64 id);
    void callRequested(quint64 seq);
    void socketRequested(const workbench::SocketKey& key);
    void edited();
    void statusMessage(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Waiting {
        StepRow* row;
        SocketKey socket;
    };
    using States = std::map<CallId, StepState>;

    static QString refusal(StepRow& row);
    void started(StepRow& row, ManualId id);
    void showStates();
    void showNames();

    const Theme& m_theme;
    Arguments m_arguments;
    CallLine* m_line;
    StepHeader* m_header;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    std::vector<StepRow*> m_rows;
    StepRow* m_current = nullptr; ///< whose line of C is shown
    QPointer<QWidget> m_lastFocus;
    std::map<ManualId, Waiting> m_waiting;
    SocketKey m_socket;
    std::unordered_map<SocketKey, States> m_states; ///< nodes stay where they are: the rows show them
    QTimer m_clock;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/calls/CallDirectory.h"
#include "core/manual/ManualSockets.h"
#include "core/roles/RoleEvents.h"
#include "widgets/support/StateChip.h"
#include "widgets/tabs/Tab.h"

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace workbench {

class AddressCombo;
class LinkButton;
class LiveSockets;
class NumberSpin;
class PortSpin;
class SegmentedControl;
class StepPage;
class TabStrip;
class Theme;

/// What the four tabs with sockets share: the strip with its one button and its state, the line that says
/// who can reach the socket, why an input was refused or which call failed.
class SocketTab : public Tab
{
    Q_OBJECT
public:
    ~SocketTab() override;

    /// Lets the tab's calls be made one by one: "Automatic | Step by step" comes up. Both modes use the same
    /// sockets. `directory` and `live`, which may be null (StepPage::setLiveSockets), must outlive the tab.
    void enableSteps(std::shared_ptr<ManualSockets> sockets, const CallDirectory& directory,
                     LiveSockets* live = nullptr);
    /// Null without enableSteps().
    StepPage* steps() const { return m_steps; }
    bool isStepping() const { return m_stepping; }
    void setStepping(bool stepping);

    int openSockets() const final;
    void start() final;
    void stop() final;
    void cancelPending() final;
    QAbstractButton* filledButton() const final;
    QList<QWidget*> panes() const final;
    QWidget* firstFocus() const final;
    bool find() final;
    void setTarget(const QString& host, quint16 port) final;
    Handle chosenSocket() const final;
    bool socketAction(SocketAction action, Handle handle) final;
    bool sendBytes(const QByteArray& bytes) final { return !m_stepping && automaticSend(bytes); }

    void tellCause(quint64 seq, const Words& words, const Words& link,
                   const std::function<void()>& act) final;

Q_SIGNALS:
    /// The options of this socket are wanted.
    void socketOptionsRequested(qint64 handle);

protected:
    SocketTab(TabKind kind, const Theme& theme, int ordinal, QWidget* parent);

    const Theme& theme() const { return m_theme; }
    TabStrip& strip() const { return *m_strip; }
    /// Start listening, Connect ...; what it says and does is the tab's.
    QPushButton* action() const { return m_action; }
    StateChip& chip() const { return *m_chip; }

    /// A label of the strip, translated by the tab.
    QLabel* newLabel(QWidget* buddy);
    static void setName(QWidget* widget, QLabel* label, const QString& words);
    static void setName(QWidget* button, const QString& words);

    /// The filled button's look; the icon takes the colour that can be seen on it.
    void setFilled(QAbstractButton& button, bool filled, QStringView icon);

    /// What to bind to, of both fields; refuses and gives nothing where they are no address. A unix path
    /// needs no port.
    std::optional<SocketAddress> addressToBind(AddressCombo& address, PortSpin& port);
    /// The spin's own problem, shown while it is being typed.
    void showTypedProblem(const NumberSpin& spin);

    /// Line 2 says why no call was made; the field is framed and gets the focus.
    void refuse(QWidget* field, const Words& words);
    /// The same with what the field itself has to say.
    template <class Field> void refuseProblemOf(Field& field)
    {
        refuse(&field, [&field] { return field.problem().value_or(QString()); });
    }
    /// Line 2 and the status bar say what failed, with a link to the call.
    void showFailure(const Words& sentence, std::uint64_t seq);
    /// What one click can do about the failure just shown, in a link behind it.
    void offerRemedy(const Words& words, std::function<void()> act);
    /// Takes all of it away.
    void clearProblem();
    bool showsProblem() const;

    void setOpenSockets(int count);
    /// Why the chosen socket stays step by step, and what the role has taken instead; empty where it took it.
    QString refusedText(const TakenBack& event) const;

    virtual void retranslate() = 0;
    /// Where the automatic mode lives: the strip and what is below.
    QWidget* page() const { return m_page; }
    /// For the destructors of the tabs, whose roles end before this: no socket is given to a role any more.
    void endSteps();
    void setAutomaticMark(Mark mark);

    // The same for the automatic mode as the public ones without "automatic".
    virtual void automaticStart() = 0;
    virtual void automaticStop() = 0;
    virtual void automaticCancel() {}
    virtual QAbstractButton* automaticFilled() const = 0;
    virtual QList<QWidget*> automaticPanes() const = 0;
    virtual QWidget* automaticFocus() const;
    virtual bool automaticFind() = 0;
    virtual void aimAutomatic(const QString& host, quint16 port) = 0;
    virtual Handle automaticSocket() const = 0;
    virtual bool automaticAction(SocketAction action, Handle handle) = 0;
    virtual bool automaticSend(const QByteArray& bytes) = 0;
    /// The role's own handOver() and adopt().
    virtual void handOver(TakeSockets take) = 0;
    virtual void adopt(std::vector<HeldSocket> sockets, TakeSockets leave) = 0;
    void changeEvent(QEvent* event) override;

private:
    void sayAgain();
    void showCause();
    void stepsChanged();

    const Theme& m_theme;
    QWidget* m_page;
    QStackedLayout* m_stack;
    TabStrip* m_strip;
    QPushButton* m_action;
    StateChip* m_chip;
    LinkButton* m_call;
    LinkButton* m_remedy;
    QWidget* m_refused = nullptr;
    Words m_words;
    std::uint64_t m_seq = 0;
    Words m_remedyWords;
    std::function<void()> m_act;
    /// What tellCause() told last: it may come before the failure itself.
    struct Cause {
        std::uint64_t seq = 0;
        Words words;
        Words link;
        std::function<void()> act;
    } m_cause;
    int m_openSockets = 0; ///< of the automatic mode
    Mark m_automaticMark = Mark::None;
    SegmentedControl* m_mode = nullptr;
    std::shared_ptr<ManualSockets> m_manual;
    StepPage* m_steps = nullptr;
    bool m_stepping = false;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/LookupForms.h"
#include "core/roles/HostLookup.h"

#include <QWidget>

#include <unordered_map>
#include <vector>

class QAbstractButton;

namespace workbench {

class StepList;
class StepRow;
class TabStrip;
class Theme;

/// The resolver's calls one by one, each with all its arguments. They are made by the tab's own role, so that
/// its events tell of them; a call that waits can be abandoned, never ended. GUI thread.
class LookupSteps : public QWidget
{
    Q_OBJECT
public:
    /// `role` must outlive the page.
    LookupSteps(const Theme& theme, HostLookup& role, QWidget* parent = nullptr);

    TabStrip& strip() const { return *m_strip; }
    /// What the role has told.
    void take(const std::vector<LookupEvent>& events);
    /// The call of the row with the focus, or getaddrinfo().
    QAbstractButton* filledButton() const;
    QWidget* firstFocus() const;
    /// Abandons the call that was begun last; nothing where none waits.
    void abandonNewest();
    bool isWaiting() const;
    /// A name goes to the calls that take one, an address to those that take an address.
    void setHost(const QString& host);
    void retranslate();

Q_SIGNALS:
    /// A call waits, or waits no longer.
    void changed();
    void statusMessage(const QString& text);
    void callRequested(quint64 seq);

private:
    void call(StepRow& row);
    void settle(const LookupAnswered& event);
    void settle(const LookupFailed& event);
    void settle(const LookupAbandoned& event);
    void settle(const LookupReturned& event);
    template <class Event> void settle(const Event& /*other*/) {}
    static ManualArguments arguments(const StepRow& row);
    static LookupRequest requestOf(const StepRow& row);
    void showHint();

    HostLookup& m_role;
    TabStrip* m_strip;
    StepList* m_list;
    std::unordered_map<LookupId, StepRow*> m_abandoned; ///< whose calls have not returned
};

} // namespace workbench

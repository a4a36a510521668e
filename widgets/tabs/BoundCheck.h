// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

class QCheckBox;

namespace workbench {

/// A check whose option counts when a socket is bound. While one is, it shows what that socket has, is off
/// and says why; what was wanted comes back afterwards. GUI thread.
class BoundCheck
{
public:
    /// `box` must outlive it.
    explicit BoundCheck(QCheckBox& box) : m_box(box) {}

    /// `has` empty: what was wanted, as far as is known.
    void showBound(std::optional<bool> has);
    void showWanted();
    bool isBound() const { return m_bound; }
    /// What the user wants of the next socket.
    bool wanted() const;
    void setWanted(bool on);
    /// Whether it could be wanted at all, while nothing is bound.
    void setPossible(bool possible);
    /// What it does; behind it, while it is off for that, why.
    void setTip(const QString& tip, const QString& whyOff);

private:
    void refresh();

    QCheckBox& m_box;
    QString m_tip;
    QString m_whyOff;
    bool m_possible = true;
    bool m_bound = false;
    bool m_wanted = false; ///< while it is bound
};

} // namespace workbench

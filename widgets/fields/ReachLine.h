// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/LocalAddresses.h"
#include "widgets/support/MessageLine.h"

#include <functional>

namespace workbench {

/// Says who can reach a socket bound to an address, or why an input was refused instead.
class ReachLine : public MessageLine
{
    Q_OBJECT
public:
    /// What the others do: they connect to a stream, they send to a datagram socket.
    enum class Way { Connect, Send };

    ReachLine(const Theme& theme, Way way, LocalAddressSource source = localAddresses,
              QWidget* parent = nullptr);

    /// Makes a sentence that goes before the others, in the language of now.
    using Before = std::function<QString()>;
    /// Any text of an AddressCombo; what is no numeric address says nothing. `open`: the socket is there
    /// already, not only wanted.
    void setAddress(const QString& address, bool open = true, const Before& before = {});
    /// Shown instead, until the next setAddress.
    void setProblem(const QString& words) { setRefusal(words); }

protected:
    void changeEvent(QEvent* event) override;

private:
    QString here() const;
    QString everyone(const QString& example) const;
    QString network(const QString& interfaceName) const;

    Way m_way;
    LocalAddressSource m_source;
    void say(QStringView icon, ThemeColor color, const QString& words);

    QString m_address;
    Before m_before;
    bool m_open = true;
};

} // namespace workbench

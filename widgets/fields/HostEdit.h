// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/LocalAddresses.h"

#include <QLineEdit>

#include <optional>

namespace workbench {

class Theme;

/// A host to reach: a name, an IPv4 or IPv6 address (in brackets or not), a unix path or "@name". Names are
/// not checked here: looking them up is a call, and its answer is shown.
class HostEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit HostEdit(const Theme& theme, QWidget* parent = nullptr);

    /// Without blanks around it and without brackets.
    QString host() const;
    bool isUnix() const { return isUnixAddress(host()); }

    void setFamily(AddressFamily family);
    /// Why the text is refused, in one sentence.
    std::optional<QString> problem() const;
    /// Frames the field where there is a problem; a change of the text takes a frame away.
    bool check();

private:
    AddressFamily m_family = AddressFamily::Any;
};

} // namespace workbench

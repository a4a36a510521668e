// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/LocalAddresses.h"

#include <QComboBox>

#include <optional>

namespace workbench {

class Theme;

/// Where to bind: 127.0.0.1 first, all interfaces, those of this machine (asked for anew each time the list
/// opens), or anything typed, a unix path or "@name" too.
class AddressCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit AddressCombo(const Theme& theme, LocalAddressSource source = localAddresses,
                          QWidget* parent = nullptr);

    /// The address alone: "0.0.0.0" for "0.0.0.0 all IPv4". A name of this machine is returned as typed.
    QString address() const;
    void setAddress(const QString& address);

    /// With a family, addresses of the other one are refused.
    void setFamily(AddressFamily family);
    /// Why the text is refused, in one sentence.
    std::optional<QString> problem() const;
    /// Frames the field where there is a problem; a change of the text takes a frame away.
    bool check();

    void showPopup() override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Chosen or typed.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    const Theme& m_theme;
    LocalAddressSource m_source;
    AddressFamily m_family = AddressFamily::Any;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/NumberSpin.h"

namespace workbench {

/// A port, 0 to 65535. Where 0 makes no sense (a destination), give 1 as the least.
class PortSpin : public NumberSpin
{
    Q_OBJECT
public:
    explicit PortSpin(const Theme& theme, QWidget* parent = nullptr) : PortSpin(theme, 0, parent) {}
    PortSpin(const Theme& theme, quint16 least, QWidget* parent = nullptr)
        : NumberSpin(theme, least, 65'535, parent)
    {
    }

    /// Nothing where the text is no port.
    std::optional<quint16> port() const;

    /// The port's bytes as they stand in an address, and what a program would use that forgets htons(3).
    QString byteOrderTip() const;

protected:
    bool event(QEvent* event) override;
    QString refusal(const QString& typed) const override;
};

} // namespace workbench

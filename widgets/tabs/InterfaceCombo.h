// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/LocalAddresses.h"
#include "widgets/support/NetworkInterfaces.h"

#include <QComboBox>

#include <functional>
#include <vector>

namespace workbench {

class Theme;

/// Asks for the interfaces that the machine has now; a test answers for itself.
using InterfaceSource = std::function<std::vector<InterfaceAddress>()>;

/// The running interfaces that can carry groups, with one address each; nothing is chosen at first. The list
/// is asked for anew each time it opens.
class InterfaceCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit InterfaceCombo(const Theme& theme, InterfaceSource source = interfaceAddresses,
                            QWidget* parent = nullptr);

    /// Which addresses stand behind the names; interfaces without any of that family are left out.
    void setFamily(AddressFamily family);
    /// 0: none is chosen.
    quint32 interfaceIndex() const { return currentData().toUInt(); }
    QString interfaceName() const;
    /// Of an interface that is there now.
    bool choose(const QString& name);
    /// "eth0"; "" for an interface that is not there.
    QString nameOf(quint32 index) const;

    void showPopup() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    InterfaceSource m_source;
    AddressFamily m_family = AddressFamily::Ipv4;
};

} // namespace workbench

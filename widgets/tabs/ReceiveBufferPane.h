// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/tabs/SideSection.h"

#include <optional>

class QPushButton;

namespace workbench {

class LinkButton;
class MessageLine;
class NumberSpin;

/// How large the receive buffer is, as far as the system was asked, and what was dropped for want of room.
/// Makes no call itself.
class ReceiveBufferPane : public SideSection
{
    Q_OBJECT
public:
    explicit ReceiveBufferPane(const Theme& theme, QWidget* parent = nullptr);

    /// Another socket, or none: nothing is known of it.
    void setOpen(bool open);
    void apply(const ReceiveBufferSize& size);
    void apply(const DatagramsDropped& dropped);
    void retranslate();

Q_SIGNALS:
    void askWanted();
    void changeWanted(int bytes);

private:
    void build();
    void change();
    void refresh();

    QLabel* m_size;
    LinkButton* m_link;
    QWidget* m_editor;
    QLabel* m_wantedLabel;
    NumberSpin* m_wanted;
    QPushButton* m_set;
    MessageLine* m_dropped;
    bool m_open = false;
    std::optional<int> m_bytes; ///< empty while the system was not asked
    std::uint64_t m_droppedTotal = 0;
    WallTime m_droppedAt{};
};

} // namespace workbench

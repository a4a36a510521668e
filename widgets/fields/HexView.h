// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/fields/HexLines.h"

#include <vector>

namespace workbench {

/// Bytes that were sent or received, to be looked at and copied.
class HexView : public HexLines
{
    Q_OBJECT
public:
    explicit HexView(const Theme& theme, QWidget* parent = nullptr);

    void setBytes(std::vector<std::byte> bytes, bool received);
    std::span<const std::byte> bytes() const override { return m_bytes; }

protected:
    ThemeColor byteColor() const override { return m_received ? ThemeColor::Peer : ThemeColor::Link; }

private:
    std::vector<std::byte> m_bytes;
    bool m_received = false;
};

} // namespace workbench

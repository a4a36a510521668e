// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HexView.h"

namespace workbench {

HexView::HexView(const Theme& theme, QWidget* parent) : HexLines(theme, parent)
{
    setObjectName(QStringLiteral("hexView"));
}

void HexView::setBytes(std::vector<std::byte> bytes, bool received)
{
    m_bytes = std::move(bytes);
    m_received = received;
    startAnew();
}

} // namespace workbench

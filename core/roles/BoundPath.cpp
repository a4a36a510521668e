// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/BoundPath.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace workbench {

void BoundPath::remember(const SocketAddress& bound)
{
    if (bound.isLocal() && !bound.host().starts_with('@'))
        m_path = bound.host();
}

int BoundPath::removeFile()
{
    if (m_path.empty())
        return 0;
    std::error_code code;
    std::filesystem::remove(std::exchange(m_path, {}), code);
    return code ? code.default_error_condition().value() : 0;
}

} // namespace workbench

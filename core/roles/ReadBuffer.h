// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleEvents.h"
#include "core/system/Spares.h"

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace workbench {

/// How much one read of a stream asks for.
inline constexpr std::size_t kStreamReadSize = 65'536;

/// Where the reads of a role go. What was read is handed on without copying large reads: at full rate the
/// copy would cost as much as a third of the read itself. Up to 2 MiB that readers let go are kept to be read
/// into again. One thread.
class ReadBuffer
{
public:
    explicit ReadBuffer(std::size_t size) : m_size(size), m_bytes(size) {}

    std::span<std::byte> span() { return m_bytes; }
    std::size_t size() const { return m_size; }
    /// The first `count` bytes; the buffer's contents are gone after it.
    SharedBytes share(std::size_t count)
    {
        if (count < m_size / 4)
            return shareBytes({m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(count)});
        auto whole = std::make_unique<Buffer>(std::exchange(m_bytes, next()));
        whole->resize(count);
        // Whoever lets go of it last gives the memory back to be read into again.
        return {whole.release(), [spares = m_spares](Buffer* used) {
                    spares->giveBack(std::move(*used));
                    delete used;
                }};
    }

private:
    using Buffer = std::vector<std::byte>;

    Buffer next()
    {
        Buffer buffer = m_spares->take().value_or(Buffer());
        buffer.resize(m_size);
        return buffer;
    }

    std::size_t m_size;
    Buffer m_bytes;
    std::shared_ptr<Spares<Buffer>> m_spares = std::make_shared<Spares<Buffer>>(32);
};

} // namespace workbench

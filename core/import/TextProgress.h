// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace workbench {

/// How far the reading of a file is, in bytes; false gives it up. Called now and then, by the thread that
/// reads.
using ImportProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// Asks an ImportProgress on the way through a text, so often that giving up takes a few milliseconds. One
/// thread.
class TextProgress
{
public:
    /// Never gives up.
    TextProgress() = default;
    /// `progress` must outlive it.
    TextProgress(const ImportProgress& progress, std::size_t total)
        : m_progress(progress ? &progress : nullptr), m_total(total)
    {
    }

    /// How many bytes have been read; false: what reads is to end. It stays so.
    bool goesOn(std::size_t done)
    {
        if (m_progress != nullptr && !m_isGivenUp && (done < m_asked || done - m_asked >= kStep)) {
            m_asked = done;
            m_isGivenUp = !(*m_progress)(done, m_total);
        }
        return !m_isGivenUp;
    }
    /// The same for a step after the reading; steps are short.
    bool goesOn()
    {
        constexpr int kStepsBetween = 64;
        if (m_progress != nullptr && !m_isGivenUp && ++m_steps % kStepsBetween == 0)
            m_isGivenUp = !(*m_progress)(m_asked, m_total);
        return !m_isGivenUp;
    }
    bool isGivenUp() const { return m_isGivenUp; }

private:
    static constexpr std::size_t kStep = std::size_t{16} * 1024;

    const ImportProgress* m_progress = nullptr;
    std::size_t m_total = 0;
    std::size_t m_asked = 0;
    int m_steps = 0;
    bool m_isGivenUp = false;
};

} // namespace workbench

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/StreamView.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// What the pictures of a stream show, in words of the window's language.
class StreamWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::StreamWords)
public:
    /// "to the peer", "from the peer".
    static QString way(bool out);
    /// "open", "finished: no more will come" ...
    static QString state(PipeState state, bool out);
    /// "16 bytes accepted, 0 unsent, 10 wait at the peer", as far as it is known.
    static QString amounts(const StreamDirection& direction, bool out);
    /// "To the peer: open. 16 bytes accepted ..."
    static QString pipe(const StreamDirection& direction, bool out);
    /// "send #12: 10 bytes, offset 6 to 15, at 14:02:19.331"
    static QString block(const StreamBlock& block);
    /// "To the peer: sent 3, 3, 10; received 6, 4, 4, 2 bytes."
    static QString blocks(const StreamDirection& direction, bool out);

private:
    /// "12 of 87,380 bytes"; "12" where the buffer's size is not told.
    static QString share(std::uint64_t bytes, std::uint32_t room);
};

} // namespace workbench

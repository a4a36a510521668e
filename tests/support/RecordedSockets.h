// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/RecordingSystemCalls.h"
#include "core/kernel/KernelSockets.h"
#include "core/kernel/SocketList.h"
#include "core/kernel/SocketTable.h"
#include "tests/support/RawPeer.h"

#include <memory>

namespace workbench {

/// A recorded door on the real system, a table of what it records, and what the kernel says of it.
struct RecordedSockets {
    std::shared_ptr<NativeSystemCalls> native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> journal = std::make_shared<CallJournal>();
    std::shared_ptr<RecordingSystemCalls> user =
        std::make_shared<RecordingSystemCalls>(native, journal, journal->directory().addActor("TCP Server"));
    std::shared_ptr<RecordingSystemCalls> own = std::make_shared<RecordingSystemCalls>(
        native, journal, journal->directory().addActor("Socket Workbench"),
        RecordingSystemCalls::Purpose::Housekeeping);
    SocketTable table{journal->directory()};
    KernelSockets kernel{own, native->openHandles()};
    std::shared_ptr<const KernelReading> reading;

    void drain() { table.take(journal->drain()); }
    /// A reading of the kernel, and what is listed then.
    std::vector<SocketGroup> look()
    {
        drain();
        reading = kernel.read(questionFor(table));
        table.settle(*reading);
        return listSockets(table, reading.get());
    }

    Handle listenOn(const SocketAddress& address, int backlog = 16)
    {
        const Handle made = user->socket(address.family(), constants::sockStream, 0).value;
        user->bind(made, address.bytes());
        user->listen(made, backlog);
        nameOf(made);
        return made;
    }
    Handle connectTo(const SocketAddress& address)
    {
        const Handle made = user->socket(address.family(), constants::sockStream, 0).value;
        user->connect(made, address.bytes());
        nameOf(made);
        return made;
    }
    SocketAddress nameOf(Handle handle)
    {
        RawAddress name;
        user->getsockname(handle, name);
        return SocketAddress::fromBytes(name.view());
    }
    Handle accept(Handle listener)
    {
        RawAddress peer;
        return user->accept(listener, &peer).value;
    }
    std::shared_ptr<SocketEntry> entry(Handle handle)
    {
        return table.find(native->openHandles()->keyOf(handle));
    }
};

} // namespace workbench

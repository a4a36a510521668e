// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/CallThread.h"

#include "core/system/Constants.h"

#include <csignal>
#include <pthread.h>

namespace workbench {

namespace {

constexpr int kInterrupt = SIGUSR2;

void doNothing(int /*signal*/) {}

/// Without SA_RESTART, so that the call returns.
void prepareInterrupt()
{
    static const bool prepared = [] {
        struct sigaction action {
        };
        action.sa_handler = doNothing;
        sigemptyset(&action.sa_mask);
        return sigaction(kInterrupt, &action, nullptr) == 0;
    }();
    static_cast<void>(prepared);
}

sigset_t only(int signal)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    return set;
}

} // namespace

CallThread CallThread::current()
{
    prepareInterrupt();
    const sigset_t pipe = only(SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    const sigset_t interrupt = only(kInterrupt);
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nullptr);
    CallThread thread;
    thread.m_native = reinterpret_cast<std::uint64_t>(pthread_self());
    thread.m_id = constants::currentThreadId();
    return thread;
}

void CallThread::interrupt(Handle /*handle*/) const
{
    pthread_kill(reinterpret_cast<pthread_t>(m_native), kInterrupt);
}

bool CallThread::tookPipeSignal()
{
    sigset_t pending;
    sigemptyset(&pending);
    sigpending(&pending);
    if (sigismember(&pending, SIGPIPE) != 1)
        return false;
    const sigset_t pipe = only(SIGPIPE);
    int taken = 0;
    return sigwait(&pipe, &taken) == 0;
}

} // namespace workbench

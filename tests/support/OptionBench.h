// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/RecordingSystemCalls.h"
#include "core/options/OptionDesk.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/RawPeer.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QProcess>
#include <QSemaphore>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workbench {

/// tests/core/option_reader.py: Python's getsockopt() on the same descriptors.
class PythonReader
{
public:
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PYTHON), {QStringLiteral(OPTION_READER)});
        return m_process.waitForStarted();
    }
    ~PythonReader()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    std::string ask(const std::string& line)
    {
        m_process.write(QByteArray::fromStdString(line + '\n'));
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead())
                return "no answer";
        }
        return m_process.readLine().trimmed().toStdString();
    }

private:
    QProcess m_process;
};

/// Words with blanks between.
inline std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Sockets of every kind, a desk that reads and sets their options, and Python, which has the same
/// descriptors.
class OptionBench
{
public:
    struct Subject {
        const char* name;
        int family;
        int type;
        bool isFresh; ///< neither bound nor connected
        Handle handle;
    };

    OptionBench();
    ~OptionBench();

    const std::vector<Subject>& subjects() const { return m_subjects; }
    const Subject& subject(const char* name) const
    {
        return *std::ranges::find_if(m_subjects,
                                     [=](const Subject& one) { return std::string_view(one.name) == name; });
    }
    /// A listener where `backlog` is not negative.
    Handle open(int family, int type, int backlog = -1);
    OptionTarget target(const Subject& subject) const
    {
        return {.socket = m_native->openHandles()->keyOf(subject.handle),
                .family = subject.family,
                .type = subject.type};
    }

    OptionSet set(const Subject& subject, const OptionSpec& spec, const OptionValue& value)
    {
        return set(target(subject), spec, value);
    }
    OptionSet set(const OptionTarget& target, const OptionSpec& spec, const OptionValue& value)
    {
        m_desk->set(target, spec, value, m_door);
        return take<OptionSet>();
    }
    /// One, recorded as the user's wish.
    OptionsRead read(const OptionTarget& target, const OptionSpec& spec)
    {
        m_desk->read(target, spec, m_door);
        return take<OptionsRead>();
    }
    /// All, recorded as housekeeping.
    OptionsRead readAll(const OptionTarget& target)
    {
        m_desk->readAll(target, m_ownDoor);
        return take<OptionsRead>();
    }

    PythonReader& python() { return m_python; }
    CallJournal& journal() { return *m_journal; }
    SystemCalls& door() { return *m_door; }
    SystemCalls& native() { return *m_native; }

    static QByteArray errorOf(const CallResult& result)
    {
        return QByteArray::fromStdString(constants::errorName(constants::ErrorSpace::System, result.error));
    }

private:
    Handle connected(int family, int type);
    SocketAddress addressFor(int family);
    /// The answer to the request that was just made.
    template <class Answer> Answer take()
    {
        m_answered.acquire();
        return std::get<Answer>(m_desk->takeAll().at(0));
    }

    std::shared_ptr<NativeSystemCalls> m_native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<SystemCalls> m_door;
    std::shared_ptr<SystemCalls> m_ownDoor;
    QSemaphore m_answered;
    std::unique_ptr<OptionDesk> m_desk;
    std::vector<Subject> m_subjects;
    PythonReader m_python;
    int m_names = 0;
};

inline SocketAddress OptionBench::addressFor(int family)
{
    if (family == constants::afInet)
        return loopback();
    if (family == constants::afInet6)
        return SocketAddress::ipv6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 0);
    const auto pid = std::to_string(QCoreApplication::applicationPid());
    return *SocketAddress::local("@options-" + pid + '-' + std::to_string(++m_names));
}

inline Handle OptionBench::open(int family, int type, int backlog)
{
    // Without SOCK_CLOEXEC: Python inherits it.
    const Handle handle = m_door->socket(family, type, 0).value;
    if (backlog >= 0) {
        m_door->bind(handle, addressFor(family).bytes());
        if (type == constants::sockStream)
            m_door->listen(handle, backlog);
    }
    return handle;
}

inline Handle OptionBench::connected(int family, int type)
{
    const Handle other = open(family, type, 5);
    RawAddress name;
    m_door->getsockname(other, name);
    const Handle handle = open(family, type);
    if (!m_door->connect(handle, name.view()).ok())
        qFatal("connect failed");
    if (type == constants::sockStream)
        m_door->accept(other, nullptr);
    return handle;
}

inline OptionBench::OptionBench()
{
    m_door =
        std::make_shared<RecordingSystemCalls>(m_native, m_journal, m_journal->directory().addActor("Test"));
    m_ownDoor =
        std::make_shared<RecordingSystemCalls>(m_native, m_journal, m_journal->directory().addActor("Desk"),
                                               RecordingSystemCalls::Purpose::Housekeeping);
    m_desk = std::make_unique<OptionDesk>(m_native->openHandles(), [this] { m_answered.release(); });
    m_subjects = {
        {"TCP", constants::afInet, constants::sockStream, true,
         open(constants::afInet, constants::sockStream)},
        {"TCP listening", constants::afInet, constants::sockStream, false,
         open(constants::afInet, constants::sockStream, 5)},
        {"TCP connected", constants::afInet, constants::sockStream, false,
         connected(constants::afInet, constants::sockStream)},
        {"TCPv6", constants::afInet6, constants::sockStream, true,
         open(constants::afInet6, constants::sockStream)},
        {"TCPv6 connected", constants::afInet6, constants::sockStream, false,
         connected(constants::afInet6, constants::sockStream)},
        {"UDP", constants::afInet, constants::sockDgram, true, open(constants::afInet, constants::sockDgram)},
        {"UDP connected", constants::afInet, constants::sockDgram, false,
         connected(constants::afInet, constants::sockDgram)},
        {"UDPv6", constants::afInet6, constants::sockDgram, true,
         open(constants::afInet6, constants::sockDgram)},
        {"UDPv6 connected", constants::afInet6, constants::sockDgram, false,
         connected(constants::afInet6, constants::sockDgram)},
        {"unix stream", constants::afUnix, constants::sockStream, true,
         open(constants::afUnix, constants::sockStream)},
        {"unix stream connected", constants::afUnix, constants::sockStream, false,
         connected(constants::afUnix, constants::sockStream)},
        {"unix datagram", constants::afUnix, constants::sockDgram, true,
         open(constants::afUnix, constants::sockDgram)},
    };
    if (!m_python.start())
        qFatal("no Python");
}

inline OptionBench::~OptionBench()
{
    for (const Subject& one : m_subjects)
        m_door->close(one.handle);
    m_desk.reset();
}

} // namespace workbench

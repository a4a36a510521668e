// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/options/OptionDesk.h"

#include <algorithm>
#include <utility>

namespace workbench {

OptionReading readOption(SystemCalls& door, Handle handle, const OptionSpec& spec)
{
    OptionReading reading{.spec = &spec, .result = {}, .value = {}};
    std::vector<std::byte> bytes(optionRoom(spec));
    auto length = static_cast<std::uint32_t>(bytes.size());
    reading.result = door.getsockopt(handle, spec.level, spec.name, bytes, length);
    if (reading.result.ok())
        reading.value =
            decodeOption(spec, std::span(bytes).first(std::min<std::size_t>(length, bytes.size())));
    return reading;
}

OptionDesk::OptionDesk(std::shared_ptr<OpenHandles> handles, std::function<void()> notify)
    : m_handles(handles ? std::move(handles) : std::make_shared<OpenHandles>()), m_notify(std::move(notify))
{
}

OptionDesk::~OptionDesk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_arrived.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void OptionDesk::readAll(const OptionTarget& target, Door door)
{
    post([this, target, door = std::move(door)]() -> OptionAnswer {
        OptionsRead answer{.socket = target.socket, .isClosed = false, .readings = {}};
        const auto lease = m_handles->lease(target.socket);
        answer.isClosed = !lease;
        for (const OptionSpec& spec : optionTable()) {
            if (lease && spec.exists() && spec.readable && spec.shape != OptionShape::Error &&
                spec.appliesTo(target.family, target.type))
                answer.readings.push_back(readOption(*door, target.socket.handle, spec));
        }
        return answer;
    });
}

void OptionDesk::read(const OptionTarget& target, const OptionSpec& spec, Door door)
{
    post([this, target, &spec, door = std::move(door)]() -> OptionAnswer {
        OptionsRead answer{.socket = target.socket, .isClosed = false, .readings = {}};
        const auto lease = m_handles->lease(target.socket);
        answer.isClosed = !lease;
        if (lease)
            answer.readings.push_back(readOption(*door, target.socket.handle, spec));
        return answer;
    });
}

void OptionDesk::set(const OptionTarget& target, const OptionSpec& spec, OptionValue value, Door door)
{
    post([this, target, &spec, value = std::move(value), door = std::move(door)]() -> OptionAnswer {
        OptionSet answer{.socket = target.socket,
                         .spec = &spec,
                         .asked = value,
                         .isClosed = false,
                         .result = {},
                         .readBack = {}};
        const auto lease = m_handles->lease(target.socket);
        answer.isClosed = !lease;
        if (!lease)
            return answer;
        answer.result =
            door->setsockopt(target.socket.handle, spec.level, spec.name, encodeOption(spec, value));
        if (answer.result.ok() && spec.readable)
            answer.readBack = readOption(*door, target.socket.handle, spec);
        return answer;
    });
}

std::vector<OptionAnswer> OptionDesk::takeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answers, {});
}

void OptionDesk::post(Request request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(std::move(request));
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_arrived.notify_one();
}

void OptionDesk::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_arrived.wait(lock, [this] { return m_ending || !m_requests.empty(); });
        const std::vector<Request> requests = std::exchange(m_requests, {});
        for (const Request& request : requests) {
            if (m_ending)
                return;
            lock.unlock();
            answer(request());
            lock.lock();
        }
        if (m_ending)
            return;
    }
}

void OptionDesk::answer(OptionAnswer answer)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_answers.empty();
        m_answers.push_back(std::move(answer));
    }
    if (wasEmpty && m_notify)
        m_notify();
}

} // namespace workbench

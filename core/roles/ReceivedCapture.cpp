// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/roles/ReceivedCapture.h"

#include "core/system/OpenForWriting.h"

#include <cerrno>
#include <optional>
#include <utility>

namespace workbench {

namespace {

/// Pieces below are gathered up to here before they are written.
constexpr std::size_t kWrittenPortion = std::size_t{256} << 10;

} // namespace

/// The place where a role's events are read.
class ReceivedCapture::Tap
{
public:
    Tap() = default;
    virtual ~Tap() = default;
    Tap(const Tap&) = delete;
    Tap& operator=(const Tap&) = delete;

    /// What has been received since the last call, and whether that was the end.
    virtual std::optional<State> take(std::vector<SharedBytes>& pieces) = 0;
    /// No more comes; what has come can still be taken.
    virtual void leave() = 0;
};

template <class Event> class ReceivedCapture::TapOf final : public Tap
{
public:
    TapOf(EventStream<Event>& stream, ConnectionId connection, std::size_t budget, std::function<void()> wake)
        : m_stream(stream), m_connection(connection),
          m_queue(stream.subscribe(std::move(wake), budget / 2)) // as much may be on its way to the disk
    {
    }
    ~TapOf() override { TapOf::leave(); }

    void leave() override { m_stream.unsubscribe(m_queue); }

    std::optional<State> take(std::vector<SharedBytes>& pieces) override
    {
        m_queue->takeAll(m_events);
        End end;
        for (const Event& event : m_events) {
            end = std::visit([&](const auto& one) { return on(one, pieces); }, event);
            if (end)
                break;
        }
        m_events.clear();
        return end;
    }

private:
    using End = std::optional<State>;

    bool isOfMine(ConnectionId connection) const { return m_connection == 0 || connection == m_connection; }

    End on(const DataReceived& event, std::vector<SharedBytes>& pieces)
    {
        if (isOfMine(event.connection) && event.data)
            pieces.push_back(event.data);
        return {};
    }
    End on(const DatagramReceived& event, std::vector<SharedBytes>& pieces)
    {
        if (event.data)
            pieces.push_back(event.data);
        return {};
    }
    End on(const EventsSkipped& event, std::vector<SharedBytes>& /*pieces*/)
    {
        const bool isReceived = event.connection == 0 || event.totalIn; // of datagrams nobody knows
        return isReceived && isOfMine(event.connection) ? End(State::TooSlow) : End();
    }
    End on(const ConnectionClosed& event, std::vector<SharedBytes>& /*pieces*/)
    {
        return event.connection == m_connection ? End(State::Closed) : End();
    }
    End on(const HandedOver& /*event*/, std::vector<SharedBytes>& /*pieces*/) { return State::HandedOver; }
    template <class Other> End on(const Other& /*event*/, std::vector<SharedBytes>& /*pieces*/) { return {}; }

    EventStream<Event>& m_stream;
    const ConnectionId m_connection;
    std::vector<Event> m_events;
    typename EventStream<Event>::Queue m_queue;
};

ReceivedCapture::ReceivedCapture(std::filesystem::path path, EventStream<TcpEvent>& events,
                                 ConnectionId connection, std::size_t budgetBytes)
    : m_path(std::move(path)), m_file(openForWriting(m_path))
{
    if (m_file == nullptr)
        fail(errno);
    else
        begin(std::make_unique<TapOf<TcpEvent>>(events, connection, budgetBytes, [this] { wake(); }));
}

ReceivedCapture::ReceivedCapture(std::filesystem::path path, EventStream<UdpEvent>& events,
                                 std::size_t budgetBytes)
    : m_path(std::move(path)), m_file(openForWriting(m_path))
{
    if (m_file == nullptr)
        fail(errno);
    else
        begin(std::make_unique<TapOf<UdpEvent>>(events, 0, budgetBytes, [this] { wake(); }));
}

void ReceivedCapture::begin(std::unique_ptr<Tap> tap)
{
    m_tap = std::move(tap);
    m_thread = std::thread([this] { run(); });
}

ReceivedCapture::~ReceivedCapture() { finish(); }

void ReceivedCapture::finish()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void ReceivedCapture::wake()
{
    const std::scoped_lock lock(m_mutex);
    m_hasNews = true;
    m_changed.notify_one();
}

void ReceivedCapture::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_closing = true;
    m_changed.notify_one();
}

void ReceivedCapture::fail(int error)
{
    m_error = error == 0 ? EIO : error;
    m_state = State::Failed;
    m_over = m_file == nullptr;
}

void ReceivedCapture::run()
{
    std::optional<State> ended;
    while (!ended) {
        bool last = false;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_hasNews || m_closing; });
            m_hasNews = false;
            last = m_closing;
        }
        if (last)
            m_tap->leave();
        std::vector<SharedBytes> pieces;
        ended = m_tap->take(pieces);
        if (!write(pieces))
            ended = State::Failed;
        else if (last && !ended)
            ended = State::Closed;
    }
    end(*ended);
}

/// On the writing thread, as all below.
void ReceivedCapture::end(State state)
{
    m_tap->leave();
    if (std::fclose(std::exchange(m_file, nullptr)) != 0 && state != State::Failed) {
        m_error = errno == 0 ? EIO : errno;
        state = State::Failed;
    }
    m_state = state;
    m_over = true;
}

bool ReceivedCapture::write(const std::vector<SharedBytes>& pieces)
{
    const auto putSmall = [this] {
        const bool done = put(m_small.data(), m_small.size());
        m_small.clear();
        return done;
    };
    for (const SharedBytes& piece : pieces) {
        const bool isLarge = piece->size() >= kWrittenPortion / 4;
        if ((isLarge || m_small.size() + piece->size() > kWrittenPortion) && !putSmall())
            return false;
        if (!isLarge)
            m_small.append(reinterpret_cast<const char*>(piece->data()), piece->size());
        else if (!put(piece->data(), piece->size()))
            return false;
    }
    return putSmall();
}

bool ReceivedCapture::put(const void* bytes, std::size_t length)
{
    errno = 0;
    const std::size_t written = length == 0 ? 0 : std::fwrite(bytes, 1, length, m_file);
    m_bytes += written;
    if (written == length)
        return true;
    m_error = errno == 0 ? EIO : errno;
    return false;
}

} // namespace workbench

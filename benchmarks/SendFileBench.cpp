// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures sending a file of 1 GiB over a connection against a bare loop of read and send, by turns. The
/// peer compares every byte with the file, on both sides. Every call is recorded and the journal drained.
/// Prints one JSON object a line, as CoreBench does. Loopback only; the file stands in the folder that the
/// first argument names, else in the system's for temporary files.

#include "benchmarks/BareLoops.h"
#include "benchmarks/Drainer.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/TcpClient.h"

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kFileSize = std::size_t{1} << 30U;

/// The file, and its bytes in memory to compare with.
class BigFile
{
public:
    explicit BigFile(std::filesystem::path path) : m_path(std::move(path))
    {
        const int file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file < 0 || ::ftruncate(file, kFileSize) != 0)
            fail("open");
        void* memory = ::mmap(nullptr, kFileSize, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (memory == MAP_FAILED)
            fail("mmap");
        ::close(file);
        m_bytes = static_cast<unsigned char*>(memory);
        std::uint64_t number = 88172645463325252U; // xorshift64
        for (std::size_t at = 0; at < kFileSize; at += sizeof number) {
            number ^= number << 13U;
            number ^= number >> 7U;
            number ^= number << 17U;
            std::memcpy(m_bytes + at, &number, sizeof number);
        }
    }
    BigFile(const BigFile&) = delete;
    BigFile& operator=(const BigFile&) = delete;
    ~BigFile()
    {
        ::munmap(m_bytes, kFileSize);
        std::filesystem::remove(m_path);
    }
    const std::filesystem::path& path() const { return m_path; }
    const unsigned char* bytes() const { return m_bytes; }

private:
    std::filesystem::path m_path;
    unsigned char* m_bytes = nullptr;
};

/// Takes one connection and all that comes, and compares it with the file.
class Peer
{
public:
    explicit Peer(const BigFile& file) : m_file(file), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        m_port = bindLoopback(m_listener);
        if (::listen(m_listener, 1) != 0)
            fail("listen");
        m_thread = std::thread([this] { receive(); });
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    ~Peer() { ::close(m_listener); }
    std::uint16_t port() const { return m_port; }
    /// Waits for the end; ends the program where a byte is another one or missing.
    void finish() { m_thread.join(); }

private:
    void receive()
    {
        const int handle = ::accept(m_listener, nullptr, nullptr);
        std::vector<unsigned char> buffer(kReadSize);
        std::size_t at = 0;
        while (at < kFileSize) {
            const ssize_t count = ::recv(handle, buffer.data(), buffer.size(), 0);
            if (count <= 0)
                fail("recv");
            const auto size = static_cast<std::size_t>(count);
            if (at + size > kFileSize || std::memcmp(buffer.data(), m_file.bytes() + at, size) != 0) {
                std::fprintf(stderr, "other bytes than the file's came near byte %zu\n", at);
                std::exit(1);
            }
            at += size;
        }
        ::close(handle);
    }

    const BigFile& m_file;
    int m_listener;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

double gigabytesPerSecond(Clock::time_point start) { return kFileSize / secondsSince(start) / 1e9; }

double bareRate(const BigFile& file)
{
    Peer peer(file);
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(peer.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0)
        fail("connect");
    std::vector<char> buffer(kReadSize);
    const auto start = Clock::now();
    const int source = ::open(file.path().c_str(), O_RDONLY | O_CLOEXEC);
    for (;;) {
        const ssize_t count = ::read(source, buffer.data(), buffer.size());
        if (count < 0)
            fail("read");
        if (count == 0)
            break;
        for (ssize_t sent = 0; sent < count;) {
            const ssize_t some =
                ::send(handle, buffer.data() + sent, static_cast<std::size_t>(count - sent), MSG_NOSIGNAL);
            if (some < 0)
                fail("send");
            sent += some;
        }
    }
    peer.finish();
    const double rate = gigabytesPerSecond(start);
    ::close(source);
    ::close(handle);
    return rate;
}

double workbenchRate(const BigFile& file)
{
    Peer peer(file);
    const auto journal = std::make_shared<CallJournal>();
    Drainer drainer(*journal);
    TcpClient client(
        std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), journal, 1));
    std::mutex mutex;
    std::condition_variable changed;
    auto events = client.events().subscribe([&] {
        const std::scoped_lock lock(mutex);
        changed.notify_one();
    });
    TcpClientOptions options;
    options.host = "127.0.0.1";
    options.port = peer.port();
    client.connect(options);
    auto start = Clock::now();
    for (bool isSent = false; !isSent;) {
        // The window takes events as often as it draws.
        std::unique_lock lock(mutex);
        changed.wait_for(lock, std::chrono::milliseconds(33));
        lock.unlock();
        for (const TcpEvent& event : events->takeAll()) {
            if (std::holds_alternative<ConnectionOpened>(event)) {
                start = Clock::now();
                client.sendFile(file.path());
            }
            const auto* progress = std::get_if<FileProgress>(&event);
            isSent = isSent || (progress != nullptr && !progress->running);
        }
    }
    peer.finish();
    return gigabytesPerSecond(start);
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path folder =
        argc > 1 ? std::filesystem::path(argv[1]) : std::filesystem::temp_directory_path();
    const BigFile file(folder / "socket-workbench-bench.file");
    std::vector<double> bare;
    std::vector<double> ours;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(bareRate(file));
        ours.push_back(workbenchRate(file));
    }
    const double ratio = median(ours) / median(bare);
    print({"1 GiB file sent, compared byte by byte at the peer", median(bare), median(ours), "GB/s", ratio,
           "at least 0.85", ratio >= 0.85});
    return 0;
}

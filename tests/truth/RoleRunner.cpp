// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// The real roles at the end of a pipe, for peers.py: one command a line on standard input, one event a line
// (JSON) on standard output. A command is "ROLE VERB ARGUMENT...":
//   server    start HOST|PATH [PORT], echo on|off, finish on|off (close when the peer finishes), stop
//   client    connect HOST|PATH [PORT], finish on|off
//   both      send ID HEX, send-file ID FILE, send-bytes ID FILE (read first),
//             half-close ID, close ID, abort ID
//   receiver  start HOST|PATH [PORT], reply HOST|PATH PORT HEX, read-size BYTES, stop
//   sender    to HOST|PATH [PORT] [connect], send HEX, close
// ID is a connection's number (of the client: any, it has only one); 0 in the server's send and send-bytes is
// all of them. Ends with the input; exit status 2 at a command it does not know.
//
// RoleRunner --record FOLDER KEPT: records all calls, with at most KEPT bytes of each payload, and writes
// them to files at the end (Recording.h). "record mark": what comes then is in the files "late" too. "record
// start" and "record stop": what comes between them goes to the files "live" while it happens.

#include "tests/truth/EventPrinter.h"
#include "tests/truth/Recording.h"

#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "core/system/NativeSystemCalls.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>

using namespace workbench;

namespace {

SharedBytes bytesOf(const std::string& text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return shareBytes({bytes.begin(), bytes.end()});
}

SharedBytes fromHex(const std::string& hex)
{
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
    return bytesOf(bytes.toStdString());
}

SharedBytes contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return bytesOf({std::istreambuf_iterator<char>(file), {}});
}

bool isPath(const std::string& host) { return host.starts_with('/') || host.starts_with('@'); }

/// The words of one command.
class Words
{
public:
    explicit Words(const std::string& line) : m_words(line) {}

    std::string word()
    {
        std::string word;
        m_words >> word;
        return word;
    }
    std::uint64_t number() { return std::stoull("0" + word()); }
    std::uint16_t port() { return static_cast<std::uint16_t>(number()); }
    bool isOn() { return word() == "on"; }
    /// Host and port, or a path: nothing is looked up.
    SocketAddress address()
    {
        const std::string host = word();
        const std::uint16_t ofHost = port();
        const auto address =
            isPath(host) ? SocketAddress::local(host) : SocketAddress::parseNumeric(host, ofHost);
        if (!address)
            throw std::invalid_argument("no address: " + host);
        return *address;
    }

private:
    std::istringstream m_words;
};

class RoleRunner
{
public:
    /// `recording` is null where nothing is recorded.
    explicit RoleRunner(Recording* recording)
        : m_recording(recording), m_server(door("TCP Server")), m_client(door("TCP Client")),
          m_receiver(door("UDP Receiver")), m_sender(door("UDP Sender"))
    {
        m_printer.follow("server", m_server.events());
        m_printer.follow("client", m_client.events());
        m_printer.follow("sender", m_sender.events());
        m_printer.follow("receiver", m_receiver.events());
    }

    bool obey(const std::string& line)
    {
        Words words(line);
        const std::string role = words.word();
        const std::string verb = words.word();
        return (role == "record" && m_recording != nullptr && record(verb)) ||
               (role == "server" && (server(verb, words) || connections(m_server, verb, words))) ||
               (role == "client" && (client(verb, words) || connections(m_client, verb, words))) ||
               (role == "sender" && sender(verb, words)) || (role == "receiver" && receiver(verb, words));
    }

private:
    bool record(const std::string& verb)
    {
        if (verb == "mark") {
            m_recording->mark();
        } else if (verb == "start") {
            m_recording->startCapture();
        } else if (verb == "stop") {
            m_recording->stopCapture();
        } else {
            return false;
        }
        return true;
    }
    bool server(const std::string& verb, Words& words)
    {
        if (verb == "start") {
            TcpServerOptions options;
            options.address = words.address();
            options.backlog = 100;
            m_server.start(options);
        } else if (verb == "echo") {
            m_server.setEcho(words.isOn());
        } else if (verb == "finish") {
            m_server.setCloseWhenPeerFinishes(words.isOn());
        } else if (verb == "stop") {
            m_server.stop();
        } else {
            return false;
        }
        return true;
    }

    bool client(const std::string& verb, Words& words)
    {
        if (verb == "connect") {
            TcpClientOptions options;
            const std::string host = words.word();
            (isPath(host) ? options.path : options.host) = host;
            options.port = words.port();
            m_client.connect(options);
        } else if (verb == "finish") {
            m_client.setCloseWhenPeerFinishes(words.isOn());
        } else {
            return false;
        }
        return true;
    }

    // The client's commands are the server's without the number of a connection.
    static void send(TcpServer& role, ConnectionId id, const SharedBytes& data)
    {
        if (id == 0)
            role.sendToAll(data);
        else
            role.send({id}, data);
    }
    static void send(TcpClient& role, ConnectionId /*id*/, const SharedBytes& data) { role.send(data); }
    static void sendFile(TcpServer& role, ConnectionId id, const std::string& file)
    {
        role.sendFile({id}, file);
    }
    static void sendFile(TcpClient& role, ConnectionId /*id*/, const std::string& file)
    {
        role.sendFile(file);
    }
    static void halfClose(TcpServer& role, ConnectionId id) { role.halfClose({id}); }
    static void halfClose(TcpClient& role, ConnectionId /*id*/) { role.halfClose(); }
    static void close(TcpServer& role, ConnectionId id) { role.close({id}); }
    static void close(TcpClient& role, ConnectionId /*id*/) { role.close(); }
    static void abort(TcpServer& role, ConnectionId id) { role.abort({id}); }
    static void abort(TcpClient& role, ConnectionId /*id*/) { role.abort(); }

    template <class Role> static bool connections(Role& role, const std::string& verb, Words& words)
    {
        const ConnectionId id = words.number();
        if (verb == "send")
            send(role, id, fromHex(words.word()));
        else if (verb == "send-bytes")
            send(role, id, contentOf(words.word()));
        else if (verb == "send-file")
            sendFile(role, id, words.word());
        else if (verb == "half-close")
            halfClose(role, id);
        else if (verb == "close")
            close(role, id);
        else if (verb == "abort")
            abort(role, id);
        else
            return false;
        return true;
    }

    bool sender(const std::string& verb, Words& words)
    {
        if (verb == "to") {
            UdpSenderOptions options;
            const std::string host = words.word();
            (isPath(host) ? options.path : options.host) = host;
            options.port = words.port();
            options.connect = words.word() == "connect";
            m_sender.setOptions(options);
        } else if (verb == "send") {
            m_sender.send(fromHex(words.word()));
        } else if (verb == "close") {
            m_sender.close();
        } else {
            return false;
        }
        return true;
    }

    bool receiver(const std::string& verb, Words& words)
    {
        if (verb == "start") {
            UdpReceiverOptions options;
            options.address = words.address();
            m_receiver.start(options);
        } else if (verb == "reply") {
            const SocketAddress to = words.address();
            m_receiver.reply(to, fromHex(words.word()));
        } else if (verb == "read-size") {
            m_receiver.setReadSize(words.number());
            m_receiver.queryReceiveBuffer(); // its answer tells that the size is in force
        } else if (verb == "stop") {
            m_receiver.stop();
        } else {
            return false;
        }
        return true;
    }

    std::shared_ptr<SystemCalls> door(std::string_view actor)
    {
        return m_recording != nullptr ? m_recording->door(actor) : std::make_shared<NativeSystemCalls>();
    }

    Recording* m_recording;
    TcpServer m_server;
    TcpClient m_client;
    UdpReceiver m_receiver;
    UdpSender m_sender;
    EventPrinter m_printer; ///< last: the roles outlive it
};

} // namespace

int main(int argc, char** argv)
{
    const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
    std::unique_ptr<Recording> recording;
    if (arguments.size() == 4 && std::string_view(arguments[1]) == "--record")
        recording = std::make_unique<Recording>(arguments[2], std::stoull(arguments[3]));
    {
        RoleRunner runner(recording.get());
        for (std::string line; std::getline(std::cin, line);) {
            if (!runner.obey(line)) {
                std::fprintf(stderr, "RoleRunner: not understood: %s\n", line.c_str());
                return 2;
            }
        }
    }
    // The roles have closed their sockets.
    return recording && !recording->write() ? 1 : 0;
}

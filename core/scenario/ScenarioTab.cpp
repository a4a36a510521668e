// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/ScenarioTab.h"

#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "core/scenario/ScenarioArguments.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace workbench {

namespace {

/// The arguments of a command, read one by one.
class CommandArguments
{
public:
    CommandArguments(const Json& args, const PatternBindings& bindings) : m_args(args), m_bindings(bindings)
    {
    }

    std::string text(const char* name, const char* otherwise = "")
    {
        const Json json = take(name, otherwise);
        if (!json.is_string()) {
            wrong = name;
            return {};
        }
        return filledIn(json.get_ref<const std::string&>(), m_bindings);
    }
    SocketAddress address(const char* name)
    {
        const auto address = addressNamed(text(name, "127.0.0.1:0"));
        if (!address)
            wrong = name;
        return address.value_or(SocketAddress());
    }
    /// A number, or text that is one: a port that was found in an address.
    /// 0 is none to send or connect to.
    std::uint16_t port(const char* name)
    {
        const Json json = take(name, 0);
        const std::string digits = json.is_string() ? text(name) : json.dump();
        std::uint16_t port = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (error != std::errc() || end != digits.data() + digits.size() || port == 0)
            wrong = name;
        return port;
    }
    bool flag(const char* name, bool otherwise)
    {
        const Json json = take(name, otherwise);
        if (!json.is_boolean()) {
            wrong = name;
            return otherwise;
        }
        return json.get<bool>();
    }
    SharedBytes payload(const char* name)
    {
        SharedBytes bytes = payloadNamed(take(name, ""), m_bindings);
        if (!bytes)
            wrong = name;
        return bytes ? bytes : shareBytes({});
    }

    /// Nothing is wrong, with all that there is read.
    bool isRight()
    {
        for (const auto& [key, value] : m_args.items()) {
            if (std::ranges::find(m_known, key) == m_known.end())
                wrong = key;
        }
        return wrong.empty();
    }

    std::string wrong;

private:
    Json take(const char* name, const Json& otherwise)
    {
        m_known.emplace_back(name);
        return m_args.value(name, otherwise);
    }

    const Json& m_args;
    const PatternBindings& m_bindings;
    std::vector<std::string> m_known;
};

/// Does `act` with what was read, if that is right.
template <class Act> void doIfRight(CommandArguments& args, Act act)
{
    if (args.isRight())
        act();
}

bool command(TcpServer& server, std::string_view name, CommandArguments& args)
{
    if (name == "start") {
        TcpServerOptions options;
        options.address = args.address("address");
        doIfRight(args, [&] { server.start(options); });
    } else if (name == "stop") {
        doIfRight(args, [&] { server.stop(); });
    } else if (name == "send") {
        const SharedBytes payload = args.payload("payload");
        doIfRight(args, [&] { server.sendToAll(payload); });
    } else if (name == "echo") {
        const bool on = args.flag("on", true);
        doIfRight(args, [&] { server.setEcho(on); });
    } else {
        return false;
    }
    return true;
}

bool command(TcpClient& client, std::string_view name, CommandArguments& args)
{
    if (name == "connect") {
        TcpClientOptions options;
        options.host = args.text("host", "127.0.0.1");
        options.port = args.port("port");
        doIfRight(args, [&] { client.connect(options); });
    } else if (name == "send") {
        const SharedBytes payload = args.payload("payload");
        doIfRight(args, [&] { client.send(payload); });
    } else if (name == "half-close") {
        doIfRight(args, [&] { client.halfClose(); });
    } else if (name == "close") {
        doIfRight(args, [&] { client.close(); });
    } else if (name == "abort") {
        doIfRight(args, [&] { client.abort(); });
    } else {
        return false;
    }
    return true;
}

bool command(UdpSender& sender, std::string_view name, CommandArguments& args)
{
    if (name == "target") {
        UdpSenderOptions options;
        options.host = args.text("host", "127.0.0.1");
        options.port = args.port("port");
        options.connect = args.flag("connect", false);
        options.broadcast = args.flag("broadcast", false);
        doIfRight(args, [&] { sender.setOptions(options); });
    } else if (name == "send") {
        const SharedBytes payload = args.payload("payload");
        doIfRight(args, [&] { sender.send(payload); });
    } else if (name == "close") {
        doIfRight(args, [&] { sender.close(); });
    } else {
        return false;
    }
    return true;
}

bool command(UdpReceiver& receiver, std::string_view name, CommandArguments& args)
{
    if (name == "start") {
        UdpReceiverOptions options;
        options.address = args.address("address");
        doIfRight(args, [&] { receiver.start(options); });
    } else if (name == "stop") {
        doIfRight(args, [&] { receiver.stop(); });
    } else if (name == "echo") {
        const bool on = args.flag("on", true);
        doIfRight(args, [&] { receiver.setEcho(on); });
    } else {
        return false;
    }
    return true;
}

} // namespace

CommandOutcome giveCommand(const ScenarioTab& tab, const std::string& name, const Json& args,
                           const PatternBindings& bindings)
{
    CommandArguments arguments(args, bindings);
    const bool known = (tab.server != nullptr && command(*tab.server, name, arguments)) ||
                       (tab.client != nullptr && command(*tab.client, name, arguments)) ||
                       (tab.sender != nullptr && command(*tab.sender, name, arguments)) ||
                       (tab.receiver != nullptr && command(*tab.receiver, name, arguments));
    return {.known = known, .wrong = std::move(arguments.wrong)};
}

} // namespace workbench

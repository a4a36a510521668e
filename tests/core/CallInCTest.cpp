// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/CallInC.h"
#include "core/manual/LookupForms.h"
#include "core/options/OptionTable.h"
#include "core/options/OptionValue.h"
#include "core/system/Constants.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RawPeer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

namespace {

/// A value that can be typed for that option.
std::string sampleOf(const OptionSpec& option)
{
    const bool isIpv6 = option.group == OptionGroup::Ipv6;
    switch (option.shape) {
    case OptionShape::Linger:
        return "{1, 0}";
    case OptionShape::Time:
        return "1.5 s";
    case OptionShape::Text:
        return "cubic";
    case OptionShape::Device:
        return "lo";
    case OptionShape::InterfaceAddress:
        return "127.0.0.1";
    case OptionShape::Membership:
        return isIpv6 ? "ff02::1 1" : "239.1.2.3 1";
    case OptionShape::SourceMembership:
        return isIpv6 ? "ff3e::1 1 2001:db8::1" : "232.1.1.1 1 192.0.2.7";
    default:
        return "1";
    }
}

std::string setsockoptLine(const OptionSpec& option, const std::string& text)
{
    ManualArguments in;
    in.level = option.level;
    in.option = option.name;
    if (const auto value = parseOption(option, text))
        in.value = encodeOption(option, *value);
    return callInC(*manualSpec(CallId::Setsockopt), in).text;
}

std::string lineOfOption(OptionGroup group, std::string_view symbol, const std::string& text)
{
    return setsockoptLine(*findOptionSpec(group, symbol), text);
}

/// The line in a function of its own, with what it takes for granted.
std::string function(const std::string& line, std::size_t number)
{
    const char* address = line.find("sin6_addr") != std::string::npos  ? "struct sockaddr_in6"
                          : line.find("sin_addr") != std::string::npos ? "struct sockaddr_in"
                                                                       : "struct sockaddr_storage";
    return "void f" + std::to_string(number) + "(void) {\n    " + address +
           " addr = {0}; socklen_t len = sizeof addr; char buf[65536], host[1025], serv[64], name[256],"
           " value[256]; struct msghdr msg = {0}; struct addrinfo *res;" +
           (line.find("&n") != std::string::npos ? " int n = 0;" : "") + "\n    " + line + "\n}\n";
}

} // namespace

class CallInCTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void structsOfOptionsAreWrittenWithTheirMembers();
    void eachLineCompiles();
};

void CallInCTest::structsOfOptionsAreWrittenWithTheirMembers()
{
    const auto line = [](const char* options) {
        return std::string("int r = setsockopt(-1, ") + options + ");";
    };
    QCOMPARE(lineOfOption(OptionGroup::Socket, "SO_LINGER", "{1, 0}"),
             line("SOL_SOCKET, SO_LINGER, &(struct linger){.l_onoff = 1, .l_linger = 0}, "
                  "sizeof(struct linger)"));
    QCOMPARE(lineOfOption(OptionGroup::Socket, "SO_KEEPALIVE", "1"),
             line("SOL_SOCKET, SO_KEEPALIVE, &(int){1}, sizeof(int)"));
    if (!layout::timeMembers().empty())
        QCOMPARE(lineOfOption(OptionGroup::Socket, "SO_RCVTIMEO", "1.5 s"),
                 line("SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){.tv_sec = 1, .tv_usec = 500000}, "
                      "sizeof(struct timeval)"));
    if (layout::ipv4MembershipMembers().size() == 3) // ip_mreqn
        QCOMPARE(lineOfOption(OptionGroup::Ip, "IP_ADD_MEMBERSHIP", "239.1.2.3 2"),
                 line("IPPROTO_IP, IP_ADD_MEMBERSHIP, &(struct ip_mreqn){.imr_multiaddr.s_addr = "
                      "inet_addr(\"239.1.2.3\"), .imr_address.s_addr = inet_addr(\"0.0.0.0\"), "
                      ".imr_ifindex = 2}, sizeof(struct ip_mreqn)"));
    const OptionSpec* congestion = findOptionSpec(OptionGroup::Tcp, "TCP_CONGESTION");
    if (congestion != nullptr && congestion->exists())
        QCOMPARE(setsockoptLine(*congestion, "reno"), line("IPPROTO_TCP, TCP_CONGESTION, \"reno\", 4"));
}

/// All calls, and setsockopt of all options that can be set.
void CallInCTest::eachLineCompiles()
{
    const QString compiler = QStandardPaths::findExecutable(QStringLiteral("cc"));
    if (compiler.isEmpty() || onWindows())
        QSKIP("no C compiler of a POSIX system");
    std::vector<std::string> lines;
    for (const SocketAddress& address : {loopback(8080), *SocketAddress::parseNumeric("::1", 80)}) {
        ManualArguments in;
        in.family = address.family();
        in.type = c::sockStream | c::sockCloexec;
        in.address = address;
        in.data = shareBytes(bytesOf(std::string_view("PING\0"
                                                      "7\"\\\r\n",
                                                      10)));
        in.flags = c::msgNosignal;
        in.length = 65'536;
        in.level = c::solSocket;
        in.option = c::soType;
        in.events = c::pollIn;
        in.request = c::fionread;
        in.lookup.node = "a\"b";
        in.lookup.service = "http";
        in.lookup.protocolName = "tcp";
        in.lookup.type = c::sockStream;
        for (const ManualSpec& spec : manualSpecs()) {
            in.flags = spec.call == CallId::Accept4 ? c::sockCloexec : c::msgNosignal;
            if (spec.call != CallId::Setsockopt)
                lines.push_back(callInC(spec, in).text);
        }
        for (const LookupForm& form : lookupForms())
            lines.push_back(callInC(form, in).text);
    }
    for (const OptionSpec& option : optionTable()) {
        if (option.exists() && option.settable)
            lines.push_back(setsockoptLine(option, sampleOf(option)));
    }
    QVERIFY(lines.size() > 60);
    std::string program = "#define _GNU_SOURCE\n";
    for (const char* header :
         {"arpa/inet.h", "linux/sockios.h", "netdb.h", "netinet/in.h", "netinet/tcp.h", "netinet/udp.h",
          "poll.h", "sys/ioctl.h", "sys/socket.h", "sys/time.h", "sys/un.h", "unistd.h"})
        program += std::string("#if __has_include(<") + header + ">)\n#include <" + header + ">\n#endif\n";
    for (std::size_t i = 0; i < lines.size(); ++i)
        program += function(lines[i], i);
    QProcess process;
    process.start(compiler,
                  {QStringLiteral("-std=c11"), QStringLiteral("-fsyntax-only"), QStringLiteral("-Werror"),
                   QStringLiteral("-x"), QStringLiteral("c"), QStringLiteral("-")});
    process.write(program.c_str());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, said.left(4'000).constData());
}

QTEST_GUILESS_MAIN(CallInCTest)
#include "CallInCTest.moc"

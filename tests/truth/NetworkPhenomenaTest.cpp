// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/kernel/KernelSockets.h"
#include "tests/support/ByHand.h"
#include "tests/support/ThreadSanitizer.h"

#include <QProcess>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace workbench;
namespace c = workbench::constants;

namespace {

/// A process that does nothing, in a network of its own: the other computer.
class OtherHost
{
public:
    OtherHost()
    {
        std::array<int, 2> ready{-1, -1};
        if (::pipe(ready.data()) != 0)
            return;
        m_pid = fork();
        if (m_pid == 0) {
            const char made = unshare(CLONE_NEWNET) == 0 ? 'y' : 'n';
            ::close(ready[0]);
            const auto written = ::write(ready[1], &made, 1);
            pause();
            _exit(written == 1 ? 0 : 1);
        }
        char made = 'n';
        m_isMade = ::read(ready[0], &made, 1) == 1 && made == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~OtherHost()
    {
        if (m_pid > 0) {
            kill(m_pid, SIGKILL);
            waitpid(m_pid, nullptr, 0);
        }
    }
    bool isMade() const { return m_isMade; }
    QString pid() const { return QString::number(m_pid); }

private:
    pid_t m_pid = -1;
    bool m_isMade = false;
};

bool run(const QString& line)
{
    QStringList words = line.split(u' ');
    const QString program = words.takeFirst();
    return QProcess::execute(program, words) == 0;
}

bool writeTo(const char* path, const char* text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
}

SocketAddress at(const char* host, std::uint16_t port) { return *SocketAddress::parseNumeric(host, port); }

} // namespace

/// What needs more than loopback (docs/phenomena.md, by its numbers): in a network of this process alone,
/// with another computer at the other end of a cable. Nothing of it leaves the process.
class NetworkPhenomenaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void n06_refusedTimedOutUnreachable();
    void n11_whichAddressIsBound();
    void n18_moreThanTheCableTakes();
    void n19_broadcastWantsPermission();
    void n20_multicastWantsAnInterface();
    void n25_theCableIsPulled();

private:
    std::unique_ptr<OtherHost> m_other;
};

void NetworkPhenomenaTest::initTestCase()
{
    if (kUnderThreadSanitizer)
        QSKIP("ThreadSanitizer cannot stand programs that a test runs.");
    m_other = std::make_unique<OtherHost>();
    const QString in = QStringLiteral("nsenter -t %1 -n ").arg(m_other->pid());
    const bool made = m_other->isMade() && run(QStringLiteral("ip link set lo up")) &&
                      run(QStringLiteral("ip link add here type veth peer name there")) &&
                      run(QStringLiteral("ip link set there netns %1").arg(m_other->pid())) &&
                      run(QStringLiteral("ip addr add 10.77.0.1/24 broadcast 10.77.0.255 dev here")) &&
                      run(QStringLiteral("ip link set here up")) &&
                      run(in + QStringLiteral("ip link set lo up")) &&
                      run(in + QStringLiteral("ip addr add 10.77.0.2/24 dev there")) &&
                      run(in + QStringLiteral("ip link set there up")) &&
                      // What is sent to this network goes there and no further, without a word.
                      run(QStringLiteral("ip route add 10.78.0.0/16 via 10.77.0.2")) &&
                      run(in + QStringLiteral("ip route add blackhole 10.78.0.0/16")) &&
                      run(in + QStringLiteral("sysctl -qw net.ipv4.ip_forward=1")) &&
                      writeTo("/proc/sys/net/ipv4/tcp_syn_retries", "1") &&
                      writeTo("/proc/sys/net/ipv4/neigh/here/mcast_solicit", "1");
    if (!made)
        QSKIP("no network of its own could be made: that takes the right to, ip and nsenter");
}

void NetworkPhenomenaTest::n06_refusedTimedOutUnreachable()
{
    ByHand hand;
    const auto connectTo = [&hand](const char* host) {
        const CallResult result = hand.connect(hand.open(c::sockStream), at(host, 9));
        return std::pair(result.error, hand.record(result.seq).durationNs());
    };
    QCOMPARE(connectTo("10.77.0.2").first, ECONNREFUSED);
    const auto timedOut = connectTo("10.78.0.1"); // its SYN is dropped
    QCOMPARE(timedOut.first, ETIMEDOUT);
    const auto nobody = connectTo("10.77.0.99"); // nobody answers who has that address
    QCOMPARE(nobody.first, EHOSTUNREACH);
    const auto noRoute = connectTo("203.0.113.1");
    QCOMPARE(noRoute.first, ENETUNREACH);
    QVERIFY(timedOut.second > noRoute.second);
    QVERIFY(nobody.second > noRoute.second);
}

void NetworkPhenomenaTest::n11_whichAddressIsBound()
{
    ByHand hand;
    const SocketKey local = hand.listener();
    const std::uint16_t port = hand.nameOf(local).port();
    QCOMPARE(hand.connect(hand.open(c::sockStream), at("10.77.0.1", port)).error, ECONNREFUSED);
    const SocketKey all = hand.listener(5, at("0.0.0.0", 0));
    const std::uint16_t open = hand.nameOf(all).port();
    QVERIFY(hand.connect(hand.open(c::sockStream), at("10.77.0.1", open)).ok());
    QCOMPARE(hand.nameOf(hand.accept(all)), at("10.77.0.1", open)); // the one that was asked for
    QVERIFY(hand.connect(hand.open(c::sockStream), at("0.0.0.0", open)).ok());
    QVERIFY(hand.nameOf(hand.accept(all)).isLoopback());
    QVERIFY(hand.bind(hand.open(c::sockStream), at("127.0.0.2", 0)).ok());
}

void NetworkPhenomenaTest::n18_moreThanTheCableTakes()
{
    ByHand hand;
    const SocketKey sender = hand.open(c::sockDgram);
    const SocketAddress to = at("10.77.0.2", 9);
    QCOMPARE(hand.sendTo(sender, std::string(2000, 'x'), to).value, 2000); // goes in pieces
    QVERIFY(hand.set(sender, "IP_MTU_DISCOVER", "IP_PMTUDISC_DO").ok());
    QCOMPARE(hand.sendTo(sender, std::string(2000, 'x'), to).error, EMSGSIZE);
    QCOMPARE(hand.sendTo(sender, std::string(1472, 'x'), to).value, 1472);
}

void NetworkPhenomenaTest::n19_broadcastWantsPermission()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver(at("0.0.0.0", 0));
    const SocketKey narrow = hand.open(c::sockDgram);
    hand.bind(narrow, at("10.77.0.1", 0));
    const SocketAddress everybody = at("10.77.0.255", hand.nameOf(receiver).port());
    const SocketKey sender = hand.open(c::sockDgram);
    const CallResult refused = hand.sendTo(sender, "x", everybody);
    QCOMPARE(refused.error, EACCES);
    QVERIFY(hand.line(refused.seq).ends_with("= -1 EACCES (Permission denied)"));
    QCOMPARE(hand.connect(sender, everybody).error, EACCES);
    QVERIFY(hand.set(sender, "SO_BROADCAST", "1").ok());
    QCOMPARE(hand.sendTo(sender, "x", everybody).value, 1);
    QCOMPARE(hand.receive(receiver).answer.result.value, 1);
    // A receiver that is bound to the address of the host does not get it.
    hand.sendTo(sender, "y", everybody.withPort(hand.nameOf(narrow).port()));
    QCOMPARE(hand.poll(narrow, c::pollIn, 50), short{0});
}

void NetworkPhenomenaTest::n20_multicastWantsAnInterface()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver(at("0.0.0.0", 0));
    QCOMPARE(hand.set(receiver, "IP_ADD_MEMBERSHIP", "239.1.2.3 0.0.0.0").error,
             ENODEV); // no route, no interface
    QVERIFY(hand.set(receiver, "IP_ADD_MEMBERSHIP", "239.1.2.3 10.77.0.1").ok());
    QCOMPARE(hand.set(receiver, "IP_ADD_MEMBERSHIP", "239.1.2.3 10.77.0.1").error, EADDRINUSE);
    QCOMPARE(hand.set(receiver, "IP_DROP_MEMBERSHIP", "239.9.9.9 10.77.0.1").error, EADDRNOTAVAIL);
    const SocketKey never = hand.open(c::sockDgram);
    hand.set(never, "SO_REUSEADDR", "1");
    hand.set(receiver, "SO_REUSEADDR", "1");
    const SocketAddress group = at("239.1.2.3", hand.nameOf(receiver).port());
    QVERIFY(hand.bind(never, at("0.0.0.0", group.port())).ok());
    const SocketKey sender = hand.open(c::sockDgram);
    QVERIFY(hand.set(sender, "IP_MULTICAST_IF", "10.77.0.1").ok());
    QCOMPARE(hand.sendTo(sender, "tick", group).value, 4);
    QCOMPARE(hand.receive(receiver).answer.result.value, 4);
    QCOMPARE(hand.receive(never).answer.result.value, 4); // it has joined nothing (IP_MULTICAST_ALL)
    QVERIFY(hand.set(sender, "IP_MULTICAST_LOOP", "0").ok());
    hand.sendTo(sender, "tock", group);
    QCOMPARE(hand.poll(receiver, c::pollIn, 50), short{0});
}

void NetworkPhenomenaTest::n25_theCableIsPulled()
{
    ByHand hand;
    const QString in = QStringLiteral("nsenter -t %1 -n ").arg(m_other->pid());
    QProcess server;
    server.start(
        QStringLiteral("nsenter"),
        {QStringLiteral("-t"), m_other->pid(), QStringLiteral("-n"), QStringLiteral("python3"),
         QStringLiteral("-c"),
         QStringLiteral("import socket,time\n"
                        "s=socket.create_server(('10.77.0.2',7777)); print('up',flush=True)\n"
                        "k=[s.accept() for _ in range(3)]; print('in',flush=True); time.sleep(60)")});
    QVERIFY(server.waitForReadyRead());
    const SocketKey idle = hand.connectedTo(at("10.77.0.2", 7777));
    const SocketKey kept = hand.connectedTo(at("10.77.0.2", 7777));
    const SocketKey limited = hand.connectedTo(at("10.77.0.2", 7777));
    QVERIFY(server.waitForReadyRead());
    hand.set(kept, "SO_KEEPALIVE", "1");
    for (const char* option : {"TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT"})
        QVERIFY(hand.set(kept, option, "1").ok());
    QVERIFY(hand.set(limited, "TCP_USER_TIMEOUT", "500").ok());
    QVERIFY(run(in + QStringLiteral("ip link set there down")));

    QCOMPARE(hand.stateOf(idle), c::TcpState::Established); // nobody has noticed
    QCOMPARE(hand.send(idle, "lost").value, 4);
    hand.send(limited, "lost");
    QTRY_VERIFY(hand.tcpInfo(idle, "tcpi_retransmits") > 0);
    // The panels count them too.
    KernelQuestion question;
    question.chosen = idle;
    const auto figures = KernelSockets(std::make_shared<NativeSystemCalls>(), hand.openHandles())
                             .read(question)
                             ->figures(idle);
    QVERIFY(figures && figures->retransmitting > 0);
    // A try that cannot even leave is none of these.
    QVERIFY(figures->totalRetransmits <= hand.tcpInfo(idle, "tcpi_total_retrans"));
    QCOMPARE(hand.stateOf(idle), c::TcpState::Established);
    QCOMPARE(hand.receive(kept).answer.result.error, ETIMEDOUT);
    QCOMPARE(hand.receive(limited).answer.result.error, ETIMEDOUT);
    server.kill();
    server.waitForFinished();
    run(in + QStringLiteral("ip link set there up"));
}

/// The network is made before the first thread, which would keep the old one.
int main(int argc, char** argv)
{
    const bool alone = unshare(CLONE_NEWNET) == 0;
    QCoreApplication application(argc, argv);
    if (!alone) {
        std::puts("SKIP: this account may not make a network of its own");
        return 0;
    }
    NetworkPhenomenaTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "NetworkPhenomenaTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/options/OptionDesk.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/RawPeer.h"

#include <QProcess>
#include <QSemaphore>
#include <QTest>

#include <map>
#include <set>

using namespace workbench;
namespace c = workbench::constants;

namespace {

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

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

struct Bench {
    const char* name;
    int family;
    int type;
    bool isFresh; ///< neither bound nor connected
    Handle handle;
};

/// A value that the kernel takes, different from the one that a new socket has.
std::string legalText(const OptionSpec& spec)
{
    static const std::map<std::string_view, const char*> texts{
        {"SO_LINGER", "{1, 5}"},
        {"SO_RCVBUF", "65536"},
        {"SO_SNDBUF", "65536"},
        {"SO_RCVLOWAT", "3"},
        {"SO_RCVTIMEO", "1.5 s"},
        {"SO_SNDTIMEO", "2 s"},
        {"SO_BINDTODEVICE", "lo"},
        {"SO_PRIORITY", "3"},
        {"SO_MARK", "7"},
        {"SO_INCOMING_CPU", "0"},
        {"SO_BUSY_POLL", "50"},
        {"SO_PEEK_OFF", "5"},
        {"IP_TTL", "33"},
        {"IP_TOS", "16"},
        {"IP_MTU_DISCOVER", "IP_PMTUDISC_DO"},
        {"IP_MULTICAST_IF", "127.0.0.1"},
        {"IP_MULTICAST_TTL", "5"},
        {"IPV6_UNICAST_HOPS", "44"},
        {"IPV6_TCLASS", "32"},
        {"IPV6_MTU_DISCOVER", "IPV6_PMTUDISC_DO"},
        {"IPV6_MULTICAST_IF", "1"},
        {"IPV6_MULTICAST_HOPS", "6"},
        {"TCP_MAXSEG", "1000"},
        {"TCP_KEEPIDLE", "60"},
        {"TCP_KEEPINTVL", "10"},
        {"TCP_KEEPCNT", "4"},
        {"TCP_USER_TIMEOUT", "5000"},
        {"TCP_DEFER_ACCEPT", "5"},
        {"TCP_FASTOPEN", "5"},
        {"TCP_CONGESTION", "reno"},
        {"TCP_SYNCNT", "3"},
        {"TCP_LINGER2", "30"},
        {"TCP_WINDOW_CLAMP", "70000"},
        {"TCP_NOTSENT_LOWAT", "20000"},
        {"UDP_SEGMENT", "1000"},
    };
    const auto found = texts.find(spec.symbol);
    return found == texts.end() ? std::string() : found->second;
}

/// What Python is to unpack the bytes as.
std::string pythonShape(const OptionSpec& spec)
{
    switch (spec.shape) {
    case OptionShape::Linger:
        return "linger";
    case OptionShape::Time:
        return "time";
    case OptionShape::Text:
    case OptionShape::Device:
        return "text";
    case OptionShape::InterfaceAddress:
        return "address";
    case OptionShape::Struct:
        return spec.symbol == "SO_PEERCRED" ? "credentials" : "numbers";
    default:
        return "number";
    }
}

/// The value as Python writes it.
std::string pythonText(const OptionSpec& spec, const OptionValue& value)
{
    switch (spec.shape) {
    case OptionShape::Choice:
    case OptionShape::Constant:
    case OptionShape::Error:
        return std::to_string(value.number);
    case OptionShape::Struct: {
        std::vector<std::string> words;
        for (const OptionField& field : value.fields)
            words.push_back(optionFieldText(field));
        return joined(words);
    }
    default:
        return optionText(spec, value);
    }
}

std::string hexText(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte byte : bytes)
        text += QByteArray::number(std::to_integer<int>(byte) | 0x100, 16).right(2).toStdString();
    return text.empty() ? "-" : text;
}

} // namespace

/// Every row of the table on every kind of socket: set through the door, read back through the door, and
/// compared with what Python's getsockopt() says of the same descriptor.
class OptionTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyRowIsReadAsPythonReadsIt_data();
    void everyRowIsReadAsPythonReadsIt();
    void everyRowIsSetAndReadBack_data();
    void everyRowIsSetAndReadBack();
    void forcedBuffersShowInTheOrdinaryOnes();
    void tcpInfoIsWhatPythonUnpacks();
    void membershipsAreJoinedAndLeft_data();
    void membershipsAreJoinedAndLeft();
    void sourcesAreJoinedAndLeft_data();
    void sourcesAreJoinedAndLeft();
    void illegalValuesAreRefusedAsTheKernelDoes_data();
    void illegalValuesAreRefusedAsTheKernelDoes();
    void theErrorIsReadOnRequestOnly();
    void readingTheTableIsHousekeepingAndSettingIsNot();
    void aClosedSocketIsTold();
    void aSocketWithTheSameNumberIsLeftAlone();

private:
    Handle open(int family, int type, int backlog = -1);
    Handle connected(int family, int type);
    SocketAddress addressFor(int family);
    OptionTarget target(const Bench& bench) const
    {
        return {.socket = m_native->openHandles()->keyOf(bench.handle),
                .family = bench.family,
                .type = bench.type};
    }
    const Bench& bench(const char* name) const
    {
        return *std::ranges::find_if(m_benches,
                                     [=](const Bench& one) { return std::string_view(one.name) == name; });
    }
    /// The answer to the request that was just made.
    template <class Answer> Answer take()
    {
        m_answered.acquire();
        return std::get<Answer>(m_desk->takeAll().at(0));
    }
    OptionSet set(const Bench& bench, const OptionSpec& spec, const OptionValue& value)
    {
        m_desk->set(target(bench), spec, value, m_door);
        return take<OptionSet>();
    }
    std::string python(const Bench& bench, const OptionSpec& spec)
    {
        return m_python.ask(joined({"get", std::to_string(bench.handle), std::to_string(spec.level),
                                    std::to_string(spec.name), pythonShape(spec)}));
    }
    static QByteArray errorOf(const CallResult& result)
    {
        return QByteArray::fromStdString(c::errorName(c::ErrorSpace::System, result.error));
    }
    void addRows(bool settable);

    std::shared_ptr<NativeSystemCalls> m_native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<SystemCalls> m_door;
    std::shared_ptr<SystemCalls> m_ownDoor;
    QSemaphore m_answered;
    std::unique_ptr<OptionDesk> m_desk;
    std::vector<Bench> m_benches;
    PythonReader m_python;
    int m_names = 0;
};

SocketAddress OptionTableTest::addressFor(int family)
{
    if (family == c::afInet)
        return loopback();
    if (family == c::afInet6)
        return SocketAddress::ipv6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 0);
    const auto pid = std::to_string(QCoreApplication::applicationPid());
    return *SocketAddress::local("@options-" + pid + '-' + std::to_string(++m_names));
}

Handle OptionTableTest::open(int family, int type, int backlog)
{
    // Without SOCK_CLOEXEC: Python inherits it.
    const Handle handle = m_door->socket(family, type, 0).value;
    if (backlog >= 0) {
        m_door->bind(handle, addressFor(family).bytes());
        if (type == c::sockStream)
            m_door->listen(handle, backlog);
    }
    return handle;
}

Handle OptionTableTest::connected(int family, int type)
{
    const Handle other = open(family, type, 5);
    RawAddress name;
    m_door->getsockname(other, name);
    const Handle handle = open(family, type);
    if (!m_door->connect(handle, name.view()).ok())
        qFatal("connect failed");
    if (type == c::sockStream)
        m_door->accept(other, nullptr);
    return handle;
}

void OptionTableTest::initTestCase()
{
    m_door =
        std::make_shared<RecordingSystemCalls>(m_native, m_journal, m_journal->directory().addActor("Test"));
    m_ownDoor =
        std::make_shared<RecordingSystemCalls>(m_native, m_journal, m_journal->directory().addActor("Desk"),
                                               RecordingSystemCalls::Purpose::Housekeeping);
    m_desk = std::make_unique<OptionDesk>(m_native->openHandles(), [this] { m_answered.release(); });
    m_benches = {
        {"TCP", c::afInet, c::sockStream, true, open(c::afInet, c::sockStream)},
        {"TCP listening", c::afInet, c::sockStream, false, open(c::afInet, c::sockStream, 5)},
        {"TCP connected", c::afInet, c::sockStream, false, connected(c::afInet, c::sockStream)},
        {"TCPv6", c::afInet6, c::sockStream, true, open(c::afInet6, c::sockStream)},
        {"TCPv6 connected", c::afInet6, c::sockStream, false, connected(c::afInet6, c::sockStream)},
        {"UDP", c::afInet, c::sockDgram, true, open(c::afInet, c::sockDgram)},
        {"UDP connected", c::afInet, c::sockDgram, false, connected(c::afInet, c::sockDgram)},
        {"UDPv6", c::afInet6, c::sockDgram, true, open(c::afInet6, c::sockDgram)},
        {"UDPv6 connected", c::afInet6, c::sockDgram, false, connected(c::afInet6, c::sockDgram)},
        {"unix stream", c::afUnix, c::sockStream, true, open(c::afUnix, c::sockStream)},
        {"unix stream connected", c::afUnix, c::sockStream, false, connected(c::afUnix, c::sockStream)},
        {"unix datagram", c::afUnix, c::sockDgram, true, open(c::afUnix, c::sockDgram)},
    };
    QVERIFY(m_python.start());
}

void OptionTableTest::cleanupTestCase()
{
    for (const Bench& bench : m_benches)
        m_door->close(bench.handle);
    m_desk.reset();
}

void OptionTableTest::addRows(bool settable)
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<int>("index");
    int index = -1;
    for (const OptionSpec& spec : optionTable()) {
        ++index;
        for (const Bench& bench : m_benches) {
            const bool isMeant =
                settable ? spec.settable && (bench.isFresh || spec.moment == OptionMoment::AnyTime)
                         : spec.shape != OptionShape::Error && spec.symbol != "TCP_INFO";
            if (spec.exists() && spec.readable && isMeant && spec.appliesTo(bench.family, bench.type))
                QTest::addRow("%s, %s", std::string(spec.symbol).c_str(), bench.name)
                    << QByteArray(bench.name) << index;
        }
    }
}

void OptionTableTest::everyRowIsReadAsPythonReadsIt_data() { addRows(false); }

void OptionTableTest::everyRowIsReadAsPythonReadsIt()
{
    QFETCH(QByteArray, socket);
    QFETCH(int, index);
    const OptionSpec& spec = optionTable()[static_cast<std::size_t>(index)];
    m_desk->read(target(bench(socket)), spec, m_ownDoor);
    const auto answer = take<OptionsRead>();
    const OptionReading& reading = answer.readings.at(0);
    const auto ours = reading.result.ok() ? QByteArray::fromStdString(pythonText(spec, reading.value))
                                          : errorOf(reading.result);
    QCOMPARE(ours, QByteArray::fromStdString(python(bench(socket), spec)));
    // Of a socket without a peer the path's MTU is not known; nothing else refuses to be read.
    const bool needsPeer = spec.symbol == "IP_MTU" || spec.symbol == "IPV6_MTU";
    QVERIFY(reading.result.ok() || (needsPeer && ours == "ENOTCONN"));
}

void OptionTableTest::everyRowIsSetAndReadBack_data() { addRows(true); }

void OptionTableTest::everyRowIsSetAndReadBack()
{
    QFETCH(QByteArray, socket);
    QFETCH(int, index);
    const OptionSpec& spec = optionTable()[static_cast<std::size_t>(index)];
    // What the kernel keeps is not what was asked for; Python says the same.
    static const std::set<std::string_view> kept{"SO_RCVBUF", "SO_SNDBUF", "TCP_DEFER_ACCEPT"};
    // Only for who may: CAP_NET_ADMIN.
    static const std::set<std::string_view> privileged{"SO_MARK", "SO_BUSY_POLL", "IP_TRANSPARENT"};
    std::vector<std::string> texts{legalText(spec)};
    if (spec.shape == OptionShape::Switch)
        texts = {"1", "0", "1"};
    m_desk->read(target(bench(socket)), spec, m_ownDoor);
    const OptionValue before = take<OptionsRead>().readings.at(0).value;
    for (const std::string& text : texts) {
        const auto value = parseOption(spec, text);
        QVERIFY2(value.has_value(), "no legal value in this test");
        const OptionSet answer = set(bench(socket), spec, *value);
        if (privileged.contains(spec.symbol) && errorOf(answer.result) == "EPERM")
            QSKIP("Needs CAP_NET_ADMIN.");
        QVERIFY2(answer.result.ok(), errorOf(answer.result).constData());
        QVERIFY(answer.readBack.has_value() && answer.readBack->result.ok());
        QCOMPARE(QByteArray::fromStdString(pythonText(spec, answer.readBack->value)),
                 QByteArray::fromStdString(python(bench(socket), spec)));
        if (!kept.contains(spec.symbol))
            QCOMPARE(QByteArray::fromStdString(optionText(spec, answer.readBack->value)),
                     QByteArray::fromStdString(text));
        if (spec.symbol == "SO_RCVBUF" || spec.symbol == "SO_SNDBUF")
            QCOMPARE(answer.readBack->value.number, 2 * value->number);
    }
    set(bench(socket), spec, before); // what the next rows find is what a new socket has
}

void OptionTableTest::forcedBuffersShowInTheOrdinaryOnes()
{
    for (const auto& [forced, ordinary] :
         {std::pair("SO_RCVBUFFORCE", "SO_RCVBUF"), std::pair("SO_SNDBUFFORCE", "SO_SNDBUF")}) {
        const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, forced);
        const OptionSet answer = set(bench("UDP"), spec, *parseOption(spec, "5000000"));
        if (errorOf(answer.result) == "EPERM")
            QSKIP("Needs CAP_NET_ADMIN.");
        QVERIFY(answer.result.ok());
        QVERIFY(!answer.readBack.has_value());
        const OptionSpec& shown = *findOptionSpec(OptionGroup::Socket, ordinary);
        QCOMPARE(QByteArray::fromStdString(python(bench("UDP"), shown)), QByteArray("10000000"));
    }
}

void OptionTableTest::tcpInfoIsWhatPythonUnpacks()
{
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Tcp, "TCP_INFO");
    const Bench& connection = bench("TCP connected");
    m_door->send(connection.handle, bytesOf("hello"), 0);
    m_desk->read(target(connection), spec, m_ownDoor);
    const OptionValue value = take<OptionsRead>().readings.at(0).value;
    std::map<std::string, std::string> told;
    for (const QByteArray& pair :
         QByteArray::fromStdString(m_python.ask("info " + std::to_string(connection.handle))).split(' '))
        told[pair.split('=')[0].toStdString()] = pair.split('=')[1].toStdString();
    QVERIFY(told.size() > 50);
    int compared = 0;
    for (const OptionField& field : value.fields) {
        const std::string name(field.name.substr(std::string_view("tcpi_").size()));
        const bool runs =
            name.starts_with("last_") || name.find("pacing") != std::string::npos; // with the time
        if (!told.contains(name) || runs)
            continue;
        const auto number = std::to_string(static_cast<std::uint64_t>(field.number));
        QVERIFY2(number == told[name], (name + ": " + number + ", Python " + told[name]).c_str());
        ++compared;
    }
    QVERIFY(compared > 40);
    QCOMPARE(QByteArray::fromStdString(value.fields[0].text), QByteArray("ESTABLISHED"));
    const auto bytesSent =
        std::ranges::find(value.fields, std::string_view("tcpi_bytes_sent"), &OptionField::name);
    QCOMPARE(bytesSent->number, 5);
    // Bit fields, by hand: Python has none.
    const auto scales = std::stoi(told["scales"]);
    const auto scale =
        std::ranges::find(value.fields, std::string_view("tcpi_rcv_wscale"), &OptionField::name);
    QCOMPARE(scale->number, scales >> 4);
}

void OptionTableTest::membershipsAreJoinedAndLeft_data()
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("join");
    QTest::addColumn<QByteArray>("leave");
    QTest::addColumn<QByteArray>("membership");
    const auto add = [](const char* socket, OptionGroup group, const char* join, const char* leave,
                        const char* text) {
        QTest::newRow(text) << QByteArray(socket) << static_cast<int>(group) << QByteArray(join)
                            << QByteArray(leave) << QByteArray(text);
    };
    add("UDP", OptionGroup::Ip, "IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP", "239.77.1.2 127.0.0.1");
    add("UDP", OptionGroup::Ip, "IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP", "239.77.1.3 1");
    add("UDPv6", OptionGroup::Ipv6, "IPV6_JOIN_GROUP", "IPV6_LEAVE_GROUP", "ff15::7:7 1");
}

void OptionTableTest::membershipsAreJoinedAndLeft()
{
    QFETCH(QByteArray, socket);
    QFETCH(int, group);
    QFETCH(QByteArray, join);
    QFETCH(QByteArray, leave);
    QFETCH(QByteArray, membership);
    const auto one = static_cast<OptionGroup>(group);
    const std::string question = "joined lo " + membership.split(' ')[0].toStdString();
    const auto change = [&](const QByteArray& symbol) {
        const OptionSpec& spec = *findOptionSpec(one, symbol.toStdString());
        return set(bench(socket), spec, *parseOption(spec, membership.toStdString()));
    };
    QCOMPARE(m_python.ask(question), std::string("0"));
    QVERIFY(change(join).result.ok());
    QCOMPARE(m_python.ask(question), std::string("1"));
    QCOMPARE(errorOf(change(join).result), QByteArray("EADDRINUSE")); // once is enough
    QVERIFY(change(leave).result.ok());
    QCOMPARE(m_python.ask(question), std::string("0"));
    QCOMPARE(errorOf(change(leave).result), QByteArray("EADDRNOTAVAIL"));
}

void OptionTableTest::sourcesAreJoinedAndLeft_data()
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<QByteArray>("join");
    QTest::addColumn<QByteArray>("leave");
    QTest::addColumn<QByteArray>("membership");
    const auto add = [](const char* socket, const char* join, const char* leave, const char* text) {
        QTest::newRow(join) << QByteArray(socket) << QByteArray(join) << QByteArray(leave)
                            << QByteArray(text);
    };
    add("UDP", "IP_ADD_SOURCE_MEMBERSHIP", "IP_DROP_SOURCE_MEMBERSHIP", "232.77.1.2 127.0.0.1 127.0.0.9");
    add("UDPv6", "MCAST_JOIN_SOURCE_GROUP", "MCAST_LEAVE_SOURCE_GROUP", "ff35::7:8 1 ::1");
}

void OptionTableTest::sourcesAreJoinedAndLeft()
{
    QFETCH(QByteArray, socket);
    QFETCH(QByteArray, join);
    QFETCH(QByteArray, leave);
    QFETCH(QByteArray, membership);
    const std::string question = "sources " + membership.split(' ')[0].toStdString();
    const auto change = [&](const QByteArray& symbol) {
        const auto group = bench(socket).family == c::afInet ? OptionGroup::Ip : OptionGroup::Ipv6;
        const OptionSpec& spec = *findOptionSpec(group, symbol.toStdString());
        return set(bench(socket), spec, *parseOption(spec, membership.toStdString()));
    };
    QCOMPARE(m_python.ask(question), std::string("0 0"));
    QVERIFY(change(join).result.ok());
    QCOMPARE(m_python.ask(question), std::string("1 0"));
    QVERIFY(change(leave).result.ok());
    QCOMPARE(m_python.ask(question), std::string("0 0"));
    if (bench(socket).family != c::afInet)
        return;
    // The other way round: from everybody but one.
    const OptionSpec& all = *findOptionSpec(OptionGroup::Ip, "IP_ADD_MEMBERSHIP");
    const auto everybody = *parseOption(all, membership.left(membership.lastIndexOf(' ')).toStdString());
    QVERIFY(set(bench(socket), all, everybody).result.ok());
    QVERIFY(change("IP_BLOCK_SOURCE").result.ok());
    QCOMPARE(m_python.ask(question), std::string("0 1"));
    QVERIFY(change("IP_UNBLOCK_SOURCE").result.ok());
    QCOMPARE(m_python.ask(question), std::string("0 0"));
    QVERIFY(
        set(bench(socket), *findOptionSpec(OptionGroup::Ip, "IP_DROP_MEMBERSHIP"), everybody).result.ok());
}

void OptionTableTest::illegalValuesAreRefusedAsTheKernelDoes_data()
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("symbol");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto add = [](const char* socket, OptionGroup group, const char* symbol, const char* text,
                        const char* error) {
        QTest::addRow("%s %s, %s", symbol, text, socket)
            << QByteArray(socket) << static_cast<int>(group) << QByteArray(symbol) << QByteArray(text)
            << QByteArray(error);
    };
    using enum OptionGroup;
    add("TCP", Ip, "IP_TTL", "256", "EINVAL");
    add("TCP", Ip, "IP_MTU_DISCOVER", "17", "EINVAL");
    add("TCP", Tcp, "TCP_MAXSEG", "1", "EINVAL");
    add("TCP", Tcp, "TCP_KEEPIDLE", "0", "EINVAL");
    add("TCP", Tcp, "TCP_KEEPCNT", "128", "EINVAL");
    add("TCP", Tcp, "TCP_SYNCNT", "300", "EINVAL");
    add("TCP", Tcp, "TCP_CONGESTION", "no-such-one", "ENOENT");
    add("TCP connected", Tcp, "TCP_FASTOPEN", "5", "EINVAL");
    add("TCP", Socket, "SO_BINDTODEVICE", "no-such-device", "ENODEV");
    add("UDP", Ip, "IP_ADD_MEMBERSHIP", "10.1.2.3 1", "EINVAL");
    add("UDP", Ip, "IP_ADD_MEMBERSHIP", "239.1.2.3 9999", "ENODEV");
    add("UDP", Ip, "IP_DROP_SOURCE_MEMBERSHIP", "232.1.2.3 127.0.0.1 10.0.0.1", "EINVAL");
    add("UDP", Udp, "UDP_SEGMENT", "70000", "EINVAL");
    add("TCPv6", Ipv6, "IPV6_UNICAST_HOPS", "300", "EINVAL");
    add("TCPv6 connected", Ipv6, "IPV6_V6ONLY", "1", "EINVAL");
    add("UDPv6", Ipv6, "IPV6_JOIN_GROUP", "::1 1", "EINVAL");
    add("UDPv6", Ipv6, "IPV6_MULTICAST_IF", "9999", "ENODEV");
    add("unix stream", Tcp, "TCP_NODELAY", "1", "EOPNOTSUPP");
}

void OptionTableTest::illegalValuesAreRefusedAsTheKernelDoes()
{
    QFETCH(QByteArray, socket);
    QFETCH(int, group);
    QFETCH(QByteArray, symbol);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const OptionSpec& spec = *findOptionSpec(static_cast<OptionGroup>(group), symbol.toStdString());
    const auto value = parseOption(spec, text.toStdString());
    QVERIFY(value.has_value());
    m_journal->drain();
    const OptionSet answer = set(bench(socket), spec, *value);
    QCOMPARE(errorOf(answer.result), error);
    QVERIFY(!answer.readBack.has_value());
    const CallBatch batch = m_journal->drain();
    QCOMPARE(batch.records.size(), std::size_t{1});
    QCOMPARE(batch.records[0].error(), answer.result.error);
    const std::string asked = joined({"set", std::to_string(bench(socket).handle), std::to_string(spec.level),
                                      std::to_string(spec.name), hexText(encodeOption(spec, *value))});
    QCOMPARE(QByteArray::fromStdString(m_python.ask(asked)), error);
}

void OptionTableTest::theErrorIsReadOnRequestOnly()
{
    // A port that nobody has: the answer to the datagram is "connection refused".
    const Handle gone = open(c::afInet, c::sockDgram, 0);
    RawAddress name;
    m_door->getsockname(gone, name);
    m_door->close(gone);
    const Handle handle = open(c::afInet, c::sockDgram);
    const Bench own{"UDP refused", c::afInet, c::sockDgram, false, handle};
    m_door->connect(handle, name.view());
    m_door->send(handle, bytesOf("x"), 0);
    m_desk->readAll(target(own), m_ownDoor);
    const auto all = take<OptionsRead>();
    QVERIFY(std::ranges::none_of(
        all.readings, [](const OptionReading& one) { return one.spec->shape == OptionShape::Error; }));
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, "SO_ERROR");
    m_desk->read(target(own), spec, m_door);
    QCOMPARE(optionText(spec, take<OptionsRead>().readings.at(0).value), std::string("ECONNREFUSED"));
    m_desk->read(target(own), spec, m_door);
    QCOMPARE(optionText(spec, take<OptionsRead>().readings.at(0).value), std::string("0"));
    m_door->close(handle);
}

void OptionTableTest::readingTheTableIsHousekeepingAndSettingIsNot()
{
    m_journal->drain();
    m_desk->readAll(target(bench("TCP connected")), m_ownDoor);
    const auto all = take<OptionsRead>();
    QVERIFY(all.readings.size() > 35);
    CallBatch batch = m_journal->drain();
    QCOMPARE(batch.records.size(), all.readings.size());
    for (const CallRecord& record : batch.records)
        QCOMPARE(record.header().category, CallCategory::Housekeeping);
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, "SO_LINGER");
    set(bench("TCP connected"), spec, *parseOption(spec, "{1, 5}"));
    batch = m_journal->drain();
    QCOMPARE(batch.records.size(), std::size_t{2});
    const std::string handle = std::to_string(bench("TCP connected").handle);
    CallTextOptions folded;
    folded.endpoints = false;
    const auto line = [&](const CallRecord& record) {
        return QByteArray::fromStdString(callText(record, m_journal->directory(), folded).text);
    };
    for (const CallRecord& record : batch.records)
        QCOMPARE(record.header().category, CallCategory::Setup);
    QVERIFY(line(batch.records[0]).endsWith("SOL_SOCKET, SO_LINGER, {l_onoff 1, l_linger 5}, 8)"));
    QVERIFY(line(batch.records[1]).endsWith("SOL_SOCKET, SO_LINGER, {l_onoff 1, l_linger 5}, [8])"));
}

void OptionTableTest::aClosedSocketIsTold()
{
    const Bench own{"closed", c::afInet, c::sockStream, false, open(c::afInet, c::sockStream)};
    const OptionTarget was = target(own);
    m_door->close(own.handle);
    m_journal->drain();
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Tcp, "TCP_NODELAY");
    m_desk->readAll(was, m_ownDoor);
    QVERIFY(take<OptionsRead>().isClosed);
    m_desk->set(was, spec, *parseOption(spec, "1"), m_door);
    const auto answer = take<OptionSet>();
    QVERIFY(answer.isClosed);
    QVERIFY(m_journal->drain().records.empty()); // no call was made
}

void OptionTableTest::aSocketWithTheSameNumberIsLeftAlone()
{
    const Bench own{"first", c::afInet, c::sockStream, false, open(c::afInet, c::sockStream)};
    const OptionTarget was = target(own);
    m_door->close(own.handle);
    const Handle next = open(c::afInet, c::sockStream);
    QCOMPARE(next, own.handle);
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Tcp, "TCP_NODELAY");
    m_desk->set(was, spec, *parseOption(spec, "1"), m_door);
    QVERIFY(take<OptionSet>().isClosed);
    QCOMPARE(readOption(*m_native, next, spec).value.number, 0);
    m_door->close(next);
}

QTEST_GUILESS_MAIN(OptionTableTest)
#include "OptionTableTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/support/OptionBench.h"
#include "tests/support/ThreadSanitizer.h"

#include <QTest>

#include <map>
#include <set>

using namespace workbench;
namespace c = workbench::constants;
using Subject = OptionBench::Subject;

namespace {

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
    void initTestCase()
    {
        if (kUnderThreadSanitizer)
            QSKIP("Python runs beside it; OptionsPaneTest shows the desk to ThreadSanitizer.");
    }
    void everyRowIsReadAsPythonReadsIt_data();
    void everyRowIsReadAsPythonReadsIt();
    void everyRowIsSetAndReadBack_data();
    void everyRowIsSetAndReadBack();
    void forcedBuffersShowInTheOrdinaryOnes();
    void tcpInfoIsWhatPythonUnpacks();
    void illegalValuesAreRefusedAsTheKernelDoes_data();
    void illegalValuesAreRefusedAsTheKernelDoes();

private:
    void addRows(bool settable);
    std::string python(const Subject& subject, const OptionSpec& spec)
    {
        return m_bench.python().ask(joined({"get", std::to_string(subject.handle), std::to_string(spec.level),
                                            std::to_string(spec.name), pythonShape(spec)}));
    }

    OptionBench m_bench;
};

void OptionTableTest::addRows(bool settable)
{
    QTest::addColumn<QByteArray>("socket");
    QTest::addColumn<int>("index");
    int index = -1;
    for (const OptionSpec& spec : optionTable()) {
        ++index;
        for (const Subject& bench : m_bench.subjects()) {
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
    const auto answer = m_bench.read(m_bench.target(m_bench.subject(socket)), spec);
    const OptionReading& reading = answer.readings.at(0);
    const auto ours = reading.result.ok() ? QByteArray::fromStdString(pythonText(spec, reading.value))
                                          : OptionBench::errorOf(reading.result);
    QCOMPARE(ours, QByteArray::fromStdString(python(m_bench.subject(socket), spec)));
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
    const OptionValue before =
        m_bench.read(m_bench.target(m_bench.subject(socket)), spec).readings.at(0).value;
    for (const std::string& text : texts) {
        const auto value = parseOption(spec, text);
        QVERIFY2(value.has_value(), "no legal value in this test");
        const OptionSet answer = m_bench.set(m_bench.subject(socket), spec, *value);
        if (privileged.contains(spec.symbol) && OptionBench::errorOf(answer.result) == "EPERM")
            QSKIP("Needs CAP_NET_ADMIN.");
        QVERIFY2(answer.result.ok(), OptionBench::errorOf(answer.result).constData());
        QVERIFY(answer.readBack.has_value() && answer.readBack->result.ok());
        QCOMPARE(QByteArray::fromStdString(pythonText(spec, answer.readBack->value)),
                 QByteArray::fromStdString(python(m_bench.subject(socket), spec)));
        if (!kept.contains(spec.symbol))
            QCOMPARE(QByteArray::fromStdString(optionText(spec, answer.readBack->value)),
                     QByteArray::fromStdString(text));
        if (spec.symbol == "SO_RCVBUF" || spec.symbol == "SO_SNDBUF")
            QCOMPARE(answer.readBack->value.number, 2 * value->number);
    }
    m_bench.set(m_bench.subject(socket), spec, before); // what the next rows find is what a new socket has
}

void OptionTableTest::forcedBuffersShowInTheOrdinaryOnes()
{
    for (const auto& [forced, ordinary] :
         {std::pair("SO_RCVBUFFORCE", "SO_RCVBUF"), std::pair("SO_SNDBUFFORCE", "SO_SNDBUF")}) {
        const OptionSpec& spec = *findOptionSpec(OptionGroup::Socket, forced);
        const OptionSet answer = m_bench.set(m_bench.subject("UDP"), spec, *parseOption(spec, "5000000"));
        if (OptionBench::errorOf(answer.result) == "EPERM")
            QSKIP("Needs CAP_NET_ADMIN.");
        QVERIFY(answer.result.ok());
        QVERIFY(!answer.readBack.has_value());
        const OptionSpec& shown = *findOptionSpec(OptionGroup::Socket, ordinary);
        QCOMPARE(QByteArray::fromStdString(python(m_bench.subject("UDP"), shown)), QByteArray("10000000"));
    }
}

void OptionTableTest::tcpInfoIsWhatPythonUnpacks()
{
    const OptionSpec& spec = *findOptionSpec(OptionGroup::Tcp, "TCP_INFO");
    const Subject& connection = m_bench.subject("TCP connected");
    m_bench.door().send(connection.handle, bytesOf("hello"), 0);
    const OptionValue value = m_bench.read(m_bench.target(connection), spec).readings.at(0).value;
    std::map<std::string, std::string> told;
    for (const QByteArray& pair :
         QByteArray::fromStdString(m_bench.python().ask("info " + std::to_string(connection.handle)))
             .split(' '))
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
    m_bench.journal().drain();
    const OptionSet answer = m_bench.set(m_bench.subject(socket), spec, *value);
    QCOMPARE(OptionBench::errorOf(answer.result), error);
    QVERIFY(!answer.readBack.has_value());
    const CallBatch batch = m_bench.journal().drain();
    QCOMPARE(batch.records.size(), std::size_t{1});
    QCOMPARE(batch.records[0].error(), answer.result.error);
    const std::string asked =
        joined({"set", std::to_string(m_bench.subject(socket).handle), std::to_string(spec.level),
                std::to_string(spec.name), hexText(encodeOption(spec, *value))});
    QCOMPARE(QByteArray::fromStdString(m_bench.python().ask(asked)), error);
}

QTEST_GUILESS_MAIN(OptionTableTest)
#include "OptionTableTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/OddLiterals.h"

#include "core/socket/Resolver.h"
#include "core/socket/SocketSession.h"
#include "core/system/NativeSystemCalls.h"
#include "tests/support/PerSystem.h"

#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

Q_DECLARE_METATYPE(workbench::OddForm)

/// What is said of an odd text is compared with what getaddrinfo(3) of this system makes of it, without a
/// look at any name server (AI_NUMERICHOST).
class OddLiteralsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oddHostsMeanWhatTheSystemMakesOfThem_data();
    void oddHostsMeanWhatTheSystemMakesOfThem();
    void whatLooksLikeAnAddressAndIsNoneIsSaid_data();
    void whatLooksLikeAnAddressAndIsNoneIsSaid();
    void plainTextsAreNotOdd_data();
    void plainTextsAreNotOdd();
    void portsAreCutAsTheSystemCutsThem_data();
    void portsAreCutAsTheSystemCutsThem();

private:
    ResolveAnswer ask(const QByteArray& host, const QByteArray& service)
    {
        return Resolver(m_calls).addressesOf(
            {.host = host.toStdString(),
             .service = service.toStdString(),
             .hints = {
                 .flags = c::aiNumerichost, .family = c::afInet, .type = c::sockStream, .protocol = 0}});
    }
    NativeSystemCalls m_calls;
    SocketSession m_session{m_calls};
};

void OddLiteralsTest::oddHostsMeanWhatTheSystemMakesOfThem_data()
{
    QTest::addColumn<OddForm>("form");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<unsigned>("value");
    QTest::addColumn<QByteArray>("meaning");
    const auto row = [](const char* text, OddForm form, const char* part, unsigned value,
                        const char* meaning) {
        QTest::newRow(text) << form << QByteArray(part) << value << QByteArray(meaning);
    };
    row("010.0.0.1", OddForm::Octal, "010", 8, "8.0.0.1");
    row("127.0.0.017", OddForm::Octal, "017", 15, "127.0.0.15");
    row("00.0.0.1", OddForm::Octal, "00", 0, "0.0.0.1");
    row("0x7f.0.0.1", OddForm::Hexadecimal, "0x7f", 127, "127.0.0.1");
    row("127.0.0.0X1", OddForm::Hexadecimal, "0X1", 1, "127.0.0.1");
    row("0x7f000001", OddForm::Hexadecimal, "0x7f000001", 0x7f000001, "127.0.0.1");
    row("0177.1", OddForm::Octal, "0177", 127, "127.0.0.1");
    row("127.1", OddForm::Short, "127.1", 0, "127.0.0.1");
    row("10.1.258", OddForm::Short, "10.1.258", 0, "10.1.1.2");
    row("10.66051", OddForm::Short, "10.66051", 0, "10.1.2.3");
    row("2130706433", OddForm::WholeNumber, "2130706433", 0, "127.0.0.1");
    row("0", OddForm::WholeNumber, "0", 0, "0.0.0.0");
    row("4294967295", OddForm::WholeNumber, "4294967295", 0, "255.255.255.255");
}

void OddLiteralsTest::oddHostsMeanWhatTheSystemMakesOfThem()
{
    QFETCH(const OddForm, form);
    QFETCH(const QByteArray, part);
    QFETCH(const unsigned, value);
    QFETCH(const QByteArray, meaning);
    const QByteArray text = QTest::currentDataTag();
    const auto odd = oddHost(text.toStdString());
    QVERIFY(odd.has_value());
    QCOMPARE(static_cast<int>(odd->form), static_cast<int>(form));
    QCOMPARE(QByteArray::fromStdString(odd->part), part);
    QCOMPARE(odd->value, value);
    QCOMPARE(QByteArray::fromStdString(numeric::text(odd->meaning)), meaning);
    const ResolveAnswer answer = ask(text, "80");
    QVERIFY(answer.result.ok());
    QCOMPARE(QByteArray::fromStdString(answer.entries.front().address.host()), meaning);
}

void OddLiteralsTest::whatLooksLikeAnAddressAndIsNoneIsSaid_data()
{
    QTest::addColumn<int>("unused");
    for (const char* text : {"127.0.0.256", "08.0.0.1", "1.2.3.4.5", "256.1", "4294967296", "1.16777216"})
        QTest::newRow(text) << 0;
}

void OddLiteralsTest::whatLooksLikeAnAddressAndIsNoneIsSaid()
{
    const QByteArray text = QTest::currentDataTag();
    const auto odd = oddHost(text.toStdString());
    QVERIFY(odd.has_value());
    QCOMPARE(static_cast<int>(odd->form), static_cast<int>(OddForm::NoAddress));
    QVERIFY(!ask(text, "80").result.ok());
}

void OddLiteralsTest::plainTextsAreNotOdd_data()
{
    QTest::addColumn<int>("unused");
    for (const char* text : {"127.0.0.1", "localhost", "::1", "", "a.1", "0x", "0xfg.1", "1.2.3.4.example",
                             "1..2", "127.0.0.1."})
        QTest::newRow(*text != 0 ? text : "empty") << 0;
}

void OddLiteralsTest::plainTextsAreNotOdd()
{
    const QByteArray text = QTest::currentDataTag();
    QVERIFY(!oddHost(text == "empty" ? std::string() : text.toStdString()));
}

void OddLiteralsTest::portsAreCutAsTheSystemCutsThem_data()
{
    QTest::addColumn<int>("port"); // -1: it is not cut
    QTest::newRow("70000") << 4464;
    QTest::newRow("65536") << 0;
    QTest::newRow("65616") << 80;
    QTest::newRow("2147483647") << 65535;
    QTest::newRow("2147483648") << -1;
    QTest::newRow("4294967376") << 80;
    QTest::newRow("65535") << -1;
    QTest::newRow("80") << -1;
    QTest::newRow("http") << -1;
    QTest::newRow("-1") << -1;
}

void OddLiteralsTest::portsAreCutAsTheSystemCutsThem()
{
    QFETCH(const int, port);
    const QByteArray text = QTest::currentDataTag();
    const auto cut = cutPort(text.toStdString());
    QCOMPARE(cut ? int(*cut) : -1, port);
    if (onWindows())
        QSKIP("winsock has rules of its own for numbers that are no port");
    const ResolveAnswer answer = ask("127.0.0.1", text);
    if (cut) {
        QVERIFY(answer.result.ok());
        QCOMPARE(answer.entries.front().address.port(), *cut);
    } else if (answer.result.ok() && text.toUInt() > 0) {
        QCOMPARE(static_cast<uint>(answer.entries.front().address.port()), text.toUInt());
    }
}

QTEST_GUILESS_MAIN(OddLiteralsTest)
#include "OddLiteralsTest.moc"

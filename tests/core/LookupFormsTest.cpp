// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/LookupForms.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/manual/CallInC.h"
#include "core/roles/HostLookup.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

using namespace workbench;
namespace c = workbench::constants;

class LookupFormsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFormAsksForItsCallAlone();
    void theLineOfC_data();
    void theLineOfC();
    void whatIsEditedIsFoundInTheLine();
    void nothingAtAllIsAnsweredToo();
};

void LookupFormsTest::eachFormAsksForItsCallAlone()
{
    const auto native = std::make_shared<NativeSystemCalls>();
    SocketSession session(*native);
    for (const LookupForm& form : lookupForms()) {
        const auto journal = std::make_shared<CallJournal>();
        HostLookup lookup(std::make_shared<RecordingSystemCalls>(
            native, journal, journal->directory().addActor("Host Lookup")));
        EventLog<LookupEvent> log(lookup.events());
        ManualArguments in;
        in.address = loopback(80);
        in.lookup.node = "127.0.0.1";
        in.lookup.service = "80";
        in.lookup.port = 80;
        lookup.ask(lookupRequest(form, in));
        QTRY_VERIFY(log.count<LookupAnswered>() + log.count<LookupFailed>() == 1);
        const CallBatch batch = journal->drain();
        QCOMPARE(batch.records.size(), 1U);
        QCOMPARE(static_cast<int>(batch.records[0].call()), static_cast<int>(form.call));
    }
    QCOMPARE(lookupForms().size(), 7U);
}

void LookupFormsTest::theLineOfC_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("getaddrinfo")
        << static_cast<int>(CallId::Getaddrinfo)
        << QByteArray("int r = getaddrinfo(\"a\\\"b\", NULL, &(struct addrinfo){AI_PASSIVE, "
                      "AF_INET6, SOCK_DGRAM, IPPROTO_UDP}, &res);");
    QTest::newRow("getnameinfo")
        << static_cast<int>(CallId::Getnameinfo)
        << QByteArray("int r = getnameinfo((struct sockaddr *)&addr, sizeof addr, host, 1025, serv, 8, ") +
               QByteArray::fromStdString(
                   c::text(c::Group::NameInfoFlags, static_cast<unsigned>(c::aiPassive))) +
               QByteArray(");  // addr: {AF_INET, 127.0.0.1:80}");
    QTest::newRow("gethostname") << static_cast<int>(CallId::Gethostname)
                                 << QByteArray("int r = gethostname(name, 256);");
    QTest::newRow("gethostbyname") << static_cast<int>(CallId::Gethostbyname)
                                   << QByteArray("struct hostent *h = gethostbyname(\"a\\\"b\");");
    QTest::newRow("gethostbyaddr") << static_cast<int>(CallId::Gethostbyaddr)
                                   << QByteArray(
                                          "struct hostent *h = gethostbyaddr(&addr.sin_addr, 4, AF_INET);  "
                                          "// addr: {AF_INET, 127.0.0.1:80}");
    QTest::newRow("getservbyname") << static_cast<int>(CallId::Getservbyname)
                                   << QByteArray("struct servent *s = getservbyname(\"\", \"tcp\");");
    QTest::newRow("getservbyport") << static_cast<int>(CallId::Getservbyport)
                                   << QByteArray("struct servent *s = getservbyport(htons(53), \"tcp\");");
}

namespace {

const LookupForm& formOf(CallId call)
{
    const auto forms = lookupForms();
    return *std::find_if(forms.begin(), forms.end(),
                         [call](const LookupForm& form) { return form.call == call; });
}

} // namespace

void LookupFormsTest::theLineOfC()
{
    QFETCH(const int, call);
    QFETCH(const QByteArray, line);
    ManualArguments in;
    in.address = loopback(80);
    in.lookup.node = "a\"b";
    in.lookup.family = c::afInet6;
    in.lookup.type = c::sockDgram;
    in.lookup.protocol = c::ipprotoUdp;
    in.lookup.flags = c::aiPassive;
    in.lookup.port = 53;
    in.lookup.protocolName = "tcp";
    in.lookup.serviceRoom = 8;
    QCOMPARE(QByteArray::fromStdString(callInC(formOf(static_cast<CallId>(call)), in).text), line);
}

void LookupFormsTest::whatIsEditedIsFoundInTheLine()
{
    ManualArguments in;
    in.lookup.flags = c::aiCanonname;
    const CallInC line = callInC(formOf(CallId::Getaddrinfo), in);
    const auto piece = std::find_if(line.pieces.begin(), line.pieces.end(), [](const CallInC::Piece& one) {
        return one.parameter == ManualParameter::HintFlags;
    });
    QCOMPARE(line.text.substr(piece->begin, piece->length), std::string("AI_CANONNAME"));
    in.lookup.noHints = true;
    QCOMPARE(callInC(formOf(CallId::Getaddrinfo), in).text,
             std::string("int r = getaddrinfo(NULL, NULL, NULL, &res);"));
    in.lookup.noHints = false;
    in.lookup.emptyNode = true;
    QVERIFY(callInC(formOf(CallId::Getaddrinfo), in).text.find("getaddrinfo(\"\", NULL, ") !=
            std::string::npos);
}

/// NULL and nothing everywhere, as a field left empty gives it: the system's answer, and no crash.
void LookupFormsTest::nothingAtAllIsAnsweredToo()
{
    const auto native = std::make_shared<NativeSystemCalls>();
    SocketSession session(*native);
    HostLookup lookup(native);
    EventLog<LookupEvent> log(lookup.events());
    for (const LookupForm& form : lookupForms())
        lookup.ask(lookupRequest(form, {}));
    QTRY_COMPARE(log.count<LookupAnswered>() + log.count<LookupFailed>(), lookupForms().size());
    QVERIFY(log.count<LookupFailed>() > 0);
}

QTEST_GUILESS_MAIN(LookupFormsTest)
#include "LookupFormsTest.moc"

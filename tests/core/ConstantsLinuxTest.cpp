// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"

#include <QtTest>

#include <array>
#include <cerrno>
#include <clocale>
#include <cstring>
#include <netdb.h>
#include <netinet/tcp.h>
#include <string>

namespace c = workbench::constants;
using c::ErrorSpace;

class ConstantsLinuxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsNamedAsTheCLibraryNamesIt();
    void resolverErrorsReadAsTheCLibrarysDo();
    void hostErrorsReadAsTheCLibrarysDo();
    void tcpStatesAreTheKernels_data();
    void tcpStatesAreTheKernels();
};

void ConstantsLinuxTest::everyErrorIsNamedAsTheCLibraryNamesIt()
{
    int known = 0;
    for (int error = 1; error < 4096; ++error) {
        const char* name = strerrorname_np(error);
        if (name == nullptr) {
            continue;
        }
        QCOMPARE(c::errorName(ErrorSpace::System, error), std::string(name));
        QCOMPARE(c::errorText(ErrorSpace::System, error), std::string(strerrordesc_np(error)));
        ++known;
    }
    QVERIFY(known > 100);
}

void ConstantsLinuxTest::resolverErrorsReadAsTheCLibrarysDo()
{
    std::setlocale(LC_ALL, "C");
    for (const int code : {EAI_BADFLAGS, EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_SOCKTYPE,
                           EAI_SERVICE, EAI_MEMORY, EAI_SYSTEM, EAI_NODATA, EAI_ADDRFAMILY}) {
        QCOMPARE(c::errorText(ErrorSpace::AddressInfo, code), std::string(gai_strerror(code)));
        QVERIFY(c::errorName(ErrorSpace::AddressInfo, code).starts_with("EAI_"));
    }
}

void ConstantsLinuxTest::hostErrorsReadAsTheCLibrarysDo()
{
    std::setlocale(LC_ALL, "C");
    for (const int code : {HOST_NOT_FOUND, TRY_AGAIN, NO_RECOVERY, NO_DATA}) {
        QCOMPARE(c::errorText(ErrorSpace::Host, code), std::string(hstrerror(code)));
    }
}

void ConstantsLinuxTest::tcpStatesAreTheKernels_data()
{
    QTest::addColumn<int>("kernel");
    QTest::addColumn<QByteArray>("name");
#define STATE(state) QTest::newRow(#state) << int{TCP_##state} << QByteArray(#state)
    STATE(ESTABLISHED);
    STATE(SYN_SENT);
    STATE(SYN_RECV);
    STATE(FIN_WAIT1);
    STATE(FIN_WAIT2);
    STATE(TIME_WAIT);
    QTest::newRow("CLOSE") << int{TCP_CLOSE} << QByteArray("CLOSED"); // RFC 9293
    STATE(CLOSE_WAIT);
    STATE(LAST_ACK);
    STATE(LISTEN);
    STATE(CLOSING);
#undef STATE
}

void ConstantsLinuxTest::tcpStatesAreTheKernels()
{
    QFETCH(int, kernel);
    QFETCH(QByteArray, name);
    const std::array info{static_cast<std::byte>(kernel), std::byte{9}};
    QCOMPARE(c::tcpStateName(c::tcpStateOf(info)), std::string_view(name.constData()));
}

QTEST_GUILESS_MAIN(ConstantsLinuxTest)
#include "ConstantsLinuxTest.moc"

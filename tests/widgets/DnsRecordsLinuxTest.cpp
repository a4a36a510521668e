// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/support/QuietNameServer.h"
#include "tests/widgets/TabDesk.h"
#include "widgets/tabs/AnswerModel.h"
#include "widgets/tabs/AnswerTable.h"
#include "widgets/tabs/AskedModel.h"
#include "widgets/tabs/DnsLookups.h"
#include "widgets/tabs/HostLookupTab.h"
#include "widgets/tabs/LookupKindList.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QNetworkDatagram>
#include <QUdpSocket>

using namespace workbench;

namespace {

QByteArray number16(int value) { return QByteArray(1, char(value >> 8)) + char(value & 0xff); }
QByteArray number32(quint32 value) { return number16(int(value >> 16)) + number16(int(value & 0xffffU)); }

/// RFC 1035, 3.1: a name as labels.
QByteArray labels(const QByteArray& name)
{
    QByteArray all;
    for (const QByteArray& label : name.split('.'))
        all += QByteArray(1, char(label.size())) + label;
    return all + QByteArray(1, 0);
}

/// A name server with a zone of the test's, on a port 53 of the test's own network.
class SmallNameServer : public QObject
{
public:
    bool listen()
    {
        connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
            while (m_socket.hasPendingDatagrams())
                reply(m_socket.receiveDatagram());
        });
        return m_socket.bind(QHostAddress(QHostAddress::LocalHost), 53);
    }
    /// `data` is the record's RDATA.
    void add(const QByteArray& name, int type, const QByteArray& data, quint32 ttl = 300)
    {
        const QByteArray record =
            labels(name) + number16(type) + number16(1) + number32(ttl) + number16(int(data.size())) + data;
        m_zone[{name, type}].push_back(record);
    }
    void setSilent(bool silent) { m_silent = silent; }
    void setCode(int code) { m_code = code; }
    int asked = 0;
    QByteArray lastName;

private:
    void reply(const QNetworkDatagram& question)
    {
        const QByteArray packet = question.data();
        ++asked;
        QByteArray name;
        int at = 12;
        while (at < packet.size() && packet[at] != 0) {
            name += (name.isEmpty() ? "" : ".") + packet.mid(at + 1, packet[at]);
            at += packet[at] + 1;
        }
        const int type = (uchar(packet[at + 1]) << 8) | uchar(packet[at + 2]);
        lastName = name;
        if (m_silent)
            return;
        const auto& records = m_zone[{name, type}];
        const bool known = std::any_of(m_zone.keyBegin(), m_zone.keyEnd(), [&](const auto& key) {
            return key.first == name && !m_zone[key].isEmpty();
        });
        const int code = m_code != 0 ? m_code : known ? 0 : 3;
        QByteArray answer = packet.left(2) + number16(0x8180 | code) + number16(1) +
                            number16(code == 0 ? int(records.size()) : 0) + number16(0) + number16(0) +
                            packet.mid(12, at + 5 - 12);
        if (code == 0) {
            for (const QByteArray& record : records)
                answer += record;
        }
        m_socket.writeDatagram(question.makeReply(answer));
    }

    QUdpSocket m_socket;
    QMap<std::pair<QByteArray, int>, QList<QByteArray>> m_zone;
    bool m_silent = false;
    int m_code = 0;
};

struct DnsDesk : TabDesk<HostLookupTab, HostLookup> {
    explicit DnsDesk(bool isDark = false) : TabDesk(isDark)
    {
        find<LookupKindList>("lookupKinds")->setTask(LookupTask::dnsRecords());
        tab.resize(1064, 560);
        type("nameServer", QStringLiteral("127.0.0.1"));
    }
    void ask(const QString& name, const QString& record)
    {
        type("host", name);
        auto* records = find<QComboBox>("record");
        records->setFocus();
        records->setCurrentIndex(records->findText(record));
        click("lookUp");
    }
    bool settled()
    {
        auto* model = qobject_cast<AskedModel*>(find<QAbstractItemView>("asked")->model());
        return QTest::qWaitFor([model] { return model->waitingCount() == 0; }, 20'000);
    }
    QString answer(int row, AnswerModel::Column column) { return cell("answers", row, column); }
    QString asked(int row) { return cell("asked", row, AskedModel::AnswerColumn); }
};

} // namespace

/// Records of the DNS as the tab shows them, from a name server of the test's in a network of its own.
class DnsRecordsLinuxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyKindOfRecordIsShown_data();
    void everyKindOfRecordIsShown();
    void severalRecordsStandBelowEachOther();
    void theAnswerIsMarkedAsALibrarys();
    void errorsAreSaidInWords();
    void aQuestionIsAbandonedAtOnce();
    void aNameIsLookedUpWithOneClick();
    void refusedInputAsksNobody();
    void lightAndDarkPictures_data();
    void lightAndDarkPictures();

private:
    std::unique_ptr<SmallNameServer> m_server;
};

void DnsRecordsLinuxTest::initTestCase()
{
    if (!QuietNameServer::problem().isEmpty())
        QSKIP(qPrintable(QuietNameServer::problem()));
}

void DnsRecordsLinuxTest::init()
{
    m_server = std::make_unique<SmallNameServer>();
    QVERIFY(m_server->listen());
    m_server->add("www.zone.test", 1, QByteArray::fromHex("7f000002"));
    m_server->add("www.zone.test", 28, QByteArray::fromHex("00000000000000000000000000000001"), 60);
    m_server->add("alias.zone.test", 5, labels("www.zone.test"));
    m_server->add("zone.test", 15, number16(10) + labels("mail.zone.test"));
    m_server->add("zone.test", 15, number16(20) + labels("mail2.zone.test"));
    m_server->add("zone.test", 2, labels("ns.zone.test"));
    m_server->add("zone.test", 16, QByteArray(1, 5) + "v=\"1\"" + QByteArray(1, 3) + "two");
    m_server->add("_http._tcp.zone.test", 33,
                  number16(1) + number16(2) + number16(8080) + labels("www.zone.test"));
    m_server->add("2.0.0.127.in-addr.arpa", 12, labels("www.zone.test"));
}

void DnsRecordsLinuxTest::everyKindOfRecordIsShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("ttl");
    const auto row = [](const char* type, const char* name, const char* value, const char* ttl = "300") {
        QTest::newRow(type) << QString::fromLatin1(name) << QString::fromLatin1(value)
                            << QString::fromLatin1(ttl);
    };
    row("A", "www.zone.test", "127.0.0.2");
    row("AAAA", "www.zone.test", "::1", "60");
    row("CNAME", "alias.zone.test", "www.zone.test");
    row("NS", "zone.test", "ns.zone.test");
    row("TXT", "zone.test", "\"v=\\\"1\\\"\" \"two\"");
    row("SRV", "_http._tcp.zone.test", "www.zone.test:8080");
    row("PTR", "127.0.0.2", "www.zone.test");
}

void DnsRecordsLinuxTest::everyKindOfRecordIsShown()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, ttl);
    DnsDesk desk;
    const QString type = QString::fromLatin1(QTest::currentDataTag());
    desk.ask(name, type);
    QVERIFY(desk.settled());
    QCOMPARE(desk.answer(0, AnswerModel::AddressColumn), value);
    QCOMPARE(desk.answer(0, AnswerModel::PortColumn), ttl);
    QCOMPARE(desk.answer(0, AnswerModel::FamilyColumn), type);
    QCOMPARE(desk.asked(0), value);
    QCOMPARE(desk.cell("asked", 0, AskedModel::AskedColumn), name);
    QCOMPARE(desk.cell("asked", 0, AskedModel::ServiceColumn), QStringLiteral("DNS ") + type);
    QVERIFY(!desk.cell("asked", 0, AskedModel::TookColumn).isEmpty());
    if (type == QStringLiteral("PTR"))
        QCOMPARE(m_server->lastName, QByteArray("2.0.0.127.in-addr.arpa"));
    if (type == QStringLiteral("SRV")) {
        QCOMPARE(desk.answer(0, AnswerModel::ProtocolColumn), QStringLiteral("1"));
        QCOMPARE(desk.answer(0, AnswerModel::ExtraColumn), QStringLiteral("2"));
    }
}

void DnsRecordsLinuxTest::severalRecordsStandBelowEachOther()
{
    DnsDesk desk;
    desk.ask(QStringLiteral("zone.test"), QStringLiteral("MX"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.answer(0, AnswerModel::AddressColumn), QStringLiteral("mail.zone.test"));
    QCOMPARE(desk.answer(0, AnswerModel::ProtocolColumn), QStringLiteral("10"));
    QCOMPARE(desk.answer(1, AnswerModel::AddressColumn), QStringLiteral("mail2.zone.test"));
    QCOMPARE(desk.answer(1, AnswerModel::ProtocolColumn), QStringLiteral("20"));
}

void DnsRecordsLinuxTest::theAnswerIsMarkedAsALibrarys()
{
    DnsDesk desk;
    desk.ask(QStringLiteral("www.zone.test"), QStringLiteral("A"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.find<MessageLine>("answerWarning")->text(),
             QStringLiteral("A library's answer: its calls are not in the log."));
    QVERIFY(desk.find<MessageLine>("answerWarning")->isVisible());
    QVERIFY(desk.find<QLabel>("answerFacts")->accessibleName().contains(QStringLiteral("127.0.0.1")));
}

void DnsRecordsLinuxTest::errorsAreSaidInWords()
{
    DnsDesk desk;
    desk.ask(QStringLiteral("nobody.test"), QStringLiteral("A"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.asked(0), QStringLiteral("The name server knows no nobody.test (NXDOMAIN)."));
    m_server->setCode(2);
    desk.ask(QStringLiteral("www.zone.test"), QStringLiteral("A"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.asked(0), QStringLiteral("The name server failed (SERVFAIL)."));
    m_server->setCode(5);
    desk.ask(QStringLiteral("www.zone.test"), QStringLiteral("A"));
    QVERIFY(desk.settled());
    QCOMPARE(desk.asked(0), QStringLiteral("The name server refused the question (REFUSED)."));
    m_server->setCode(0);
    desk.ask(QStringLiteral("alias.zone.test"), QStringLiteral("MX"));
    QVERIFY(desk.settled());
    QVERIFY2(desk.asked(0).contains(QStringLiteral("has no record of type MX")), qPrintable(desk.asked(0)));
    QVERIFY(!desk.tab.findChild<AnswerTable*>()->isVisible());
}

void DnsRecordsLinuxTest::aQuestionIsAbandonedAtOnce()
{
    m_server->setSilent(true);
    DnsDesk desk;
    desk.ask(QStringLiteral("www.zone.test"), QStringLiteral("A"));
    QTRY_VERIFY(m_server->asked > 0);
    QCOMPARE(desk.tab.mark(), Tab::Mark::Pending);
    QElapsedTimer clock;
    clock.start();
    desk.click("abandon");
    QCOMPARE(desk.asked(0), QStringLiteral("abandoned"));
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(desk.tab.mark(), Tab::Mark::None);
}

void DnsRecordsLinuxTest::aNameIsLookedUpWithOneClick()
{
    DnsDesk desk;
    desk.ask(QStringLiteral("alias.zone.test"), QStringLiteral("CNAME"));
    QVERIFY(desk.settled());
    QTest::keyClick(desk.find<AnswerTable>("answers"), Qt::Key_Return);
    QCOMPARE(desk.find<LookupKindList>("lookupKinds")->task(), LookupTask(LookupKind::Getaddrinfo));
    QVERIFY(desk.settled());
    QTRY_COMPARE(desk.cell("asked", 0, AskedModel::AskedColumn), QStringLiteral("www.zone.test"));
}

void DnsRecordsLinuxTest::refusedInputAsksNobody()
{
    DnsDesk desk;
    desk.type("nameServer", QStringLiteral("ns.zone.test"));
    desk.ask(QStringLiteral("www.zone.test"), QStringLiteral("A"));
    QVERIFY(desk.find<QWidget>("automatic")
                ->findChild<MessageLine*>(QStringLiteral("refusal"))
                ->text()
                .contains(QStringLiteral("You typed ns.zone.test")));
    QVERIFY(isRefused(desk.find<QLineEdit>("nameServer")));
    QCOMPARE(m_server->asked, 0);
    QCOMPARE(desk.find<QAbstractItemView>("asked")->model()->rowCount(), 0);
}

void DnsRecordsLinuxTest::lightAndDarkPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void DnsRecordsLinuxTest::lightAndDarkPictures()
{
    QFETCH(bool, dark);
    DnsDesk desk(dark);
    for (const auto& [name, type] :
         {std::pair{"nobody.test", "A"}, std::pair{"www.zone.test", "AAAA"},
          std::pair{"_http._tcp.zone.test", "SRV"}, std::pair{"zone.test", "MX"}}) {
        desk.ask(QString::fromLatin1(name), QString::fromLatin1(type));
        QVERIFY(desk.settled());
    }
    desk.grab(QStringLiteral("lookup-dns"));
    desk.find<LookupKindList>("lookupKinds")->setTask(LookupTask());
    desk.click("lookUp");
    desk.grab(QStringLiteral("lookup-interfaces"));
}

int main(int argc, char** argv)
{
    QuietNameServer::enter(); // while there is one thread
    QApplication app(argc, argv);
    DnsRecordsLinuxTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DnsRecordsLinuxTest.moc"

// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/filter/FilterParser.h"
#include "core/filter/FilterRules.h"
#include "core/filter/FilterValues.h"
#include "core/filter/FilterVocabulary.h"
#include "tests/support/PerSystem.h"
#include "tests/support/SampleLog.h"

#include <QDateTime>
#include <QTest>

#include <set>

using namespace workbench;

namespace {

std::set<std::string> setOf(const std::vector<std::string>& values) { return {values.begin(), values.end()}; }

FilterExpression parsed(const std::string& text)
{
    return std::get<FilterExpression>(FilterParser::parse(text));
}

} // namespace

/// Which calls of a played log each field lets through; rules; what is offered while typing.
class FilterExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void fieldsLetThrough_data();
    void fieldsLetThrough();
    void notEqualIsTheOpposite_data();
    void notEqualIsTheOpposite();
    void mappedAddressesAreIpv4();
    void pendingCallsHaveNoResult();
    void timeIsLocal();
    void aRunAnswersAsASingleQuestionDoes();

    void rulesOfOneFieldAreJoinedByOr_data();
    void rulesOfOneFieldAreJoinedByOr();
    void otherExpressionsAreNoRules_data();
    void otherExpressionsAreNoRules();
    void addingARule_data();
    void addingARule();
    void rulesReadBackAsThemselves();

    void completionFollowsTheCursor_data();
    void completionFollowsTheCursor();
    void actorsAreOfferedInQuotationMarks();
    void actorsAreOfferedByName();

private:
    std::vector<CallRecord> matching(const std::string& text) const;
    std::vector<CallRecord> where(const std::function<bool(const CallRecord&)>& accept) const;

    SampleLog m_log;
    CallHistory m_history;
};

void FilterExpressionTest::initTestCase()
{
    m_log.session();
    m_log.outcomes();
    m_log.play(SampleLog::UdpSender, {.value = -1, .error = constants::errors::access})
        .sendto(14, SampleLog::bytes("x"), 0, SocketAddress::ipv4({10, 1, 2, 3}, 7).bytes());
    int value = 0;
    m_log.play(SampleLog::Server, {}).ioctl(9, constants::fionread, value);
    AddressList list;
    m_log.play(SampleLog::Lookup, {.value = 0}).getaddrinfo("example", nullptr, nullptr, list);
    m_log.startPending(9);
    m_history.append(m_log.journal->drain());
}

void FilterExpressionTest::cleanupTestCase() { m_log.release(); }

std::vector<CallRecord>
FilterExpressionTest::where(const std::function<bool(const CallRecord&)>& accept) const
{
    std::vector<CallRecord> found;
    for (std::size_t row = 0; row < m_history.size(); ++row) {
        if (accept(m_history.at(row)))
            found.push_back(m_history.at(row));
    }
    return found;
}

std::vector<CallRecord> FilterExpressionTest::matching(const std::string& text) const
{
    FilterRun run(parsed(text), m_log.journal->directory());
    return where([&](const CallRecord& record) { return run.accepts(record); });
}

void FilterExpressionTest::fieldsLetThrough_data()
{
    using Accept = std::function<bool(const CallRecord&)>;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Accept>("accept");
    const auto row = [](const char* text, const Accept& accept) {
        QTest::newRow(text) << QString::fromUtf8(text) << accept;
    };
    const auto line = [this](const CallRecord& r) { return lineText(r, m_log.journal->directory()); };
    const auto holds = [line](const CallRecord& r, const char* part) {
        return QString::fromStdString(line(r)).contains(QString::fromUtf8(part), Qt::CaseInsensitive);
    };
    const auto outcome = [](const CallRecord& r) {
        return outcomeOf(r, CallDirectory::isStream(r.header().endpoint));
    };
    row("call == recv", [](const CallRecord& r) { return r.call() == CallId::Recv; });
    row("call in {recv, send}",
        [](const CallRecord& r) { return r.call() == CallId::Recv || r.call() == CallId::Send; });
    row("call ~ ^recv", [](const CallRecord& r) { return r.spec().name.starts_with("recv"); });
    row("call contains sock",
        [](const CallRecord& r) { return r.spec().name.find("sock") != std::string::npos; });
    row("who == \"tcp client\"", [this](const CallRecord& r) {
        return m_log.journal->directory().actor(r.header().actor) == "TCP Client";
    });
    row("who contains udp", [this](const CallRecord& r) {
        return m_log.journal->directory().actor(r.header().actor).starts_with("UDP");
    });
    row("handle == 9", [](const CallRecord& r) { return r.handle() == 9; });
    row("handle > 9 && handle <= 12", [](const CallRecord& r) { return r.handle() > 9 && r.handle() <= 12; });
    row("category == housekeeping",
        [](const CallRecord& r) { return r.category() == CallCategory::Housekeeping; });
    row("category in {setup, lookup}", [](const CallRecord& r) {
        return r.category() == CallCategory::Setup || r.category() == CallCategory::Lookup;
    });
    row("result == ok", [=](const CallRecord& r) { return outcome(r) == Outcome::Success; });
    row("result == failed", [=](const CallRecord& r) { return outcome(r) == Outcome::Failure; });
    row("result == wouldblock", [=](const CallRecord& r) { return outcome(r) == Outcome::WouldBlock; });
    row("result == eof", [=](const CallRecord& r) { return outcome(r) == Outcome::EndOfStream; });
    row("result == truncated", [=](const CallRecord& r) { return outcome(r) == Outcome::Truncated; });
    row("result == pending", [](const CallRecord& r) { return r.pending(); });
    row("result == injected", [](const CallRecord& r) { return r.injected(); });
    row("error == ECONNREFUSED",
        [](const CallRecord& r) { return r.error() == constants::errors::connectionRefused; });
    row("error == EWOULDBLOCK", [](const CallRecord& r) { return r.error() == constants::errors::again; });
    row("error contains refused",
        [](const CallRecord& r) { return r.error() == constants::errors::connectionRefused; });
    row("error == none", [](const CallRecord& r) { return !r.pending() && r.error() == 0; });
    row("errno > 0", [](const CallRecord& r) { return r.error() > 0; });
    row("ret == -1", [](const CallRecord& r) { return !r.pending() && r.ret() == -1; });
    row("ret == 0", [](const CallRecord& r) { return !r.pending() && r.ret() == 0; });
    row("ret > 4", [](const CallRecord& r) { return !r.pending() && r.ret() > 4; });
    row("len == 16", [](const CallRecord& r) { return r.data() && r.data()->length == 16; });
    row("len == 0 && call == sendto",
        [](const CallRecord& r) { return r.call() == CallId::Sendto && r.error() != 0; });
    row("kept >= 8", [](const CallRecord& r) { return r.data() && r.data()->kept.size() >= 8; });
    row("took >= 0", [](const CallRecord& r) { return !r.pending(); });
    row("took > 100s", [](const CallRecord&) { return false; });
    row("seq <= 5", [](const CallRecord& r) { return r.seq() <= 5; });
    row("thread == 0", [](const CallRecord&) { return false; });
    row("state == ESTABLISHED",
        [](const CallRecord& r) { return r.state() == constants::TcpState::Established; });
    row("state == none", [](const CallRecord& r) { return r.state() == constants::TcpState::Unknown; });
    row("addr == 127.0.0.1:49690", [=](const CallRecord& r) { return holds(r, "127.0.0.1:49690"); });
    row("addr == 127.0.0.1:9999", [=](const CallRecord& r) { return holds(r, "127.0.0.1:9999"); });
    row("addr == 10.0.0.0/8", [=](const CallRecord& r) { return holds(r, "10.1.2.3"); });
    row("addr == 11.0.0.0/8", [](const CallRecord&) { return false; });
    row("addr contains 1.2.3", [=](const CallRecord& r) { return holds(r, "10.1.2.3"); });
    row("port == 5000", [=](const CallRecord& r) { return holds(r, ":5000"); });
    row("port > 49700", [=](const CallRecord& r) { return holds(r, ":49702"); });
    row("bytes contains 0d0a", [=](const CallRecord& r) { return holds(r, "\\r\\n"); });
    row("bytes contains 48??4c4c4f", [=](const CallRecord& r) { return holds(r, "HELLO"); });
    row("bytes contains \"HELLO sensor-7\\r\\n\"", [=](const CallRecord& r) { return holds(r, "HELLO"); });
    row("bytes contains \"hello\"", [](const CallRecord&) { return false; });
    row("bytes == 6f6b0d0a", [=](const CallRecord& r) { return holds(r, "\"ok\\r\\n\""); });
    row("text contains refused", [=](const CallRecord& r) { return holds(r, "refused"); });
    row(perSystem("text ~ \"= -1 E[A-Z]+ \"", "text ~ \"= -1 WSAE[A-Z]+ \""),
        [=](const CallRecord& r) { return holds(r, perSystem("= -1 E", "= -1 WSAE")); });
    row("CONNECTION REFUSED", [=](const CallRecord& r) { return holds(r, "connection refused"); });
    row("recv(9<TCP:[127", [=](const CallRecord& r) { return holds(r, "recv(9<TCP:[127"); });
    row("refused || call == listen",
        [=](const CallRecord& r) { return holds(r, "refused") || r.call() == CallId::Listen; });
    row("!(call == recv || ret < 0)",
        [](const CallRecord& r) { return r.call() != CallId::Recv && (r.pending() || r.ret() >= 0); });
}

void FilterExpressionTest::fieldsLetThrough()
{
    QFETCH(QString, text);
    using Accept = std::function<bool(const CallRecord&)>;
    QFETCH(Accept, accept);
    if (text.startsWith(QStringLiteral("state")) && constants::tcpInfoSize() == 0)
        QSKIP("This system does not tell the state of a TCP socket.");
    const auto found = matching(text.toStdString());
    const auto wanted = where(accept);
    QCOMPARE(found.size(), wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QCOMPARE(found[i].seq(), wanted[i].seq());
    const bool meantEmpty = text == QStringLiteral("took > 100s") || text == QStringLiteral("thread == 0") ||
                            text == QStringLiteral("addr == 11.0.0.0/8") ||
                            text == QStringLiteral("bytes contains \"hello\"");
    QCOMPARE(wanted.empty(), meantEmpty);
    QVERIFY(wanted.size() < m_history.size());
}

void FilterExpressionTest::notEqualIsTheOpposite_data()
{
    QTest::addColumn<QString>("comparison");
    for (const char* text : {"call % recv", "who % \"TCP Client\"", "handle % 9", "category % io",
                             "result % failed", "error % ECONNREFUSED", "errno % 0", "ret % 0", "len % 16",
                             "kept % 4", "took % 0", "seq % 3", "thread % 5", "state % ESTABLISHED",
                             "addr % 127.0.0.1:49690", "port % 5000", "bytes % 6f6b0d0a", "time % 12:00"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterExpressionTest::notEqualIsTheOpposite()
{
    QFETCH(QString, comparison);
    QString equal = comparison;
    QString different = comparison;
    const auto yes = matching(equal.replace(QLatin1Char('%'), QStringLiteral("==")).toStdString());
    const auto no = matching(different.replace(QLatin1Char('%'), QStringLiteral("!=")).toStdString());
    QCOMPARE(yes.size() + no.size(), m_history.size());
    QCOMPARE(no.size(), matching("!(" + equal.toStdString() + ")").size());
}

void FilterExpressionTest::mappedAddressesAreIpv4()
{
    const auto match = filtervalues::address("127.0.0.0/8");
    QVERIFY(match.has_value());
    QVERIFY(match->accepts(*SocketAddress::parseNumeric("::ffff:127.0.0.1", 80)));
    QVERIFY(match->accepts(*SocketAddress::parseNumeric("127.1.1.1", 80)));
    QVERIFY(!match->accepts(*SocketAddress::parseNumeric("::1", 80)));
    const auto odd = filtervalues::address("10.128.0.0/9");
    QVERIFY(odd->accepts(*SocketAddress::parseNumeric("10.200.0.1", 0)));
    QVERIFY(!odd->accepts(*SocketAddress::parseNumeric("10.100.0.1", 0)));
    QVERIFY(filtervalues::address("/run/x")->accepts(*SocketAddress::local("/run/x")));
    QVERIFY(!filtervalues::address("/run/y")->accepts(*SocketAddress::local("/run/x")));
}

void FilterExpressionTest::pendingCallsHaveNoResult()
{
    QCOMPARE(matching("result == pending").size(), std::size_t{1});
    QVERIFY(matching("result == pending && ret >= -1").empty());
    QVERIFY(matching("result == pending && ret <= 0").empty());
    QVERIFY(matching("result == pending && error == none").empty());
    QCOMPARE(matching("result == pending && call == recv && handle == 9").size(), std::size_t{1});
}

void FilterExpressionTest::timeIsLocal()
{
    const std::int64_t ns = m_history.at(0).header().startNs;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(ns / 1'000'000);
    const auto first = [&](const QString& text) {
        return parsed(text.toStdString()).accepts(m_history.at(0), m_log.journal->directory());
    };
    QVERIFY(first(QStringLiteral("time == ") + start.toString(QStringLiteral("HH:mm"))));
    QVERIFY(first(QStringLiteral("time == ") + start.toString(QStringLiteral("HH:mm:ss"))));
    QVERIFY(first(QStringLiteral("time == ") + start.toString(QStringLiteral("HH:mm:ss.zzz"))));
    QVERIFY(first(QStringLiteral("time >= ") + start.toString(QStringLiteral("HH:mm:ss"))));
    QVERIFY(first(QStringLiteral("time <= ") + start.toString(QStringLiteral("HH:mm:ss"))));
    QVERIFY(!first(QStringLiteral("time < ") + start.toString(QStringLiteral("HH:mm:ss"))));
    QVERIFY(!first(QStringLiteral("time > ") + start.toString(QStringLiteral("HH:mm:ss"))));
    QVERIFY(first(QStringLiteral("time == ") + start.toString(QStringLiteral("yyyy-MM-dd"))));
    QVERIFY(first(QStringLiteral("time == ") + start.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))));
    QVERIFY(
        first(QStringLiteral("time == ") + start.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))));
    const QDateTime east = start.toUTC().addSecs(5 * 3600 + 1800);
    QVERIFY(first(QStringLiteral("time == ") + east.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+05:30"))));
    QVERIFY(!first(QStringLiteral("time == ") + east.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))));
}

void FilterExpressionTest::aRunAnswersAsASingleQuestionDoes()
{
    for (const char* text :
         {"who == \"TCP Server\" && refused", "addr == 127.0.0.1", "port != 5000", "sensor"}) {
        const FilterExpression expression = parsed(text);
        FilterRun run(expression, m_log.journal->directory());
        for (std::size_t row = 0; row < m_history.size(); ++row)
            QCOMPARE(run.accepts(m_history.at(row)),
                     expression.accepts(m_history.at(row), m_log.journal->directory()));
    }
}

void FilterExpressionTest::rulesOfOneFieldAreJoinedByOr_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* typed, const char* written) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(written);
    };
    row("call == recv", "call == recv");
    row("call == recv || call == send", "call in {recv, send}");
    row("call in {recv, send} && handle == 9", "call in {recv, send} && handle == 9");
    row("handle != 9 && call == recv", "call == recv && handle != 9");
    row("!(call in {recv, send})", "!(call in {recv, send})");
    row("call != recv && call != send", "!(call in {recv, send})");
    row("!(text contains a)", "!(text contains a)");
    row("text contains a || text contains \"b c\"", "(text contains a || text contains \"b c\")");
    row("who == \"TCP Server\"", "who == \"TCP Server\"");
    row("some text", "text contains \"some text\"");
    row("bytes contains 0d0a", "bytes contains 0d0a");
    row("", "");
}

void FilterExpressionTest::rulesOfOneFieldAreJoinedByOr()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    const auto rules = FilterRules::of(parsed(typed.toStdString()));
    QVERIFY(rules.has_value());
    QCOMPARE(QString::fromStdString(rules->text()), written);
    QCOMPARE(matching(written.toStdString()).size(), matching(typed.toStdString()).size());
}

void FilterExpressionTest::otherExpressionsAreNoRules_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* text :
         {"call == recv || handle == 9", "len > 5 && len < 9", "!(call == recv && handle == 9)",
          "!!(call == recv)", "!(call != recv)", "bytes contains \"a\"", "call == recv || call != send"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterExpressionTest::otherExpressionsAreNoRules()
{
    QFETCH(QString, typed);
    QVERIFY(!FilterRules::of(parsed(typed.toStdString())).has_value());
}

void FilterExpressionTest::addingARule_data()
{
    using Action = FilterRule::Action;
    QTest::addColumn<QString>("before");
    QTest::addColumn<FilterRule>("rule");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* before, const FilterRule& rule, const char* after) {
        QTest::addRow("%s -> %s", before, after)
            << QString::fromUtf8(before) << rule << QString::fromUtf8(after);
    };
    const FilterRule recv{Action::Include, FilterField::Call, FilterRelation::Equal, "recv"};
    const FilterRule noRecv{Action::Exclude, FilterField::Call, FilterRelation::Equal, "recv"};
    const FilterRule server{Action::Include, FilterField::Who, FilterRelation::Equal, "TCP Server"};
    row("", recv, "call == recv");
    row("", noRecv, "call != recv");
    row("", server, "who == \"TCP Server\"");
    row("call == recv", recv, "call == recv");
    row("call == send", recv, "call in {send, recv}");
    row("call == recv", noRecv, "call != recv");
    row("call != recv", recv, "call == recv");
    row("handle == 9", recv, "handle == 9 && call == recv");
    row("handle == 9", noRecv, "handle == 9 && call != recv");
    row("call != send", noRecv, "!(call in {send, recv})");
    row("ping", recv, "text contains ping && call == recv");
    row("len > 5 && len < 9", recv, "len > 5 && len < 9 && call == recv");
    row("call == send || handle == 9", recv, "(call == send || handle == 9) && call == recv");
}

void FilterExpressionTest::addingARule()
{
    QFETCH(QString, before);
    QFETCH(FilterRule, rule);
    QFETCH(QString, after);
    const std::string text = FilterRules::with(parsed(before.toStdString()), rule);
    QCOMPARE(QString::fromStdString(text), after);
    QVERIFY(std::holds_alternative<FilterExpression>(FilterParser::parse(text)));
}

void FilterExpressionTest::rulesReadBackAsThemselves()
{
    FilterRules rules;
    for (const FilterFieldSpec& spec : filterFields()) {
        const auto values = FilterVocabulary(m_log.journal->directory()).values(spec.field);
        if (!values.empty() && spec.field != FilterField::Who)
            rules.add({FilterRule::Action::Include, spec.field, FilterRelation::Equal, values.back()});
    }
    rules.add({FilterRule::Action::Exclude, FilterField::Text, FilterRelation::Contains, "a \"b\" \\ c"});
    rules.add({FilterRule::Action::Exclude, FilterField::HandleNumber, FilterRelation::Less, "3"});
    const auto again = FilterRules::of(parsed(rules.text()));
    QVERIFY(again.has_value());
    QCOMPARE(again->rules().size(), rules.rules().size());
    QVERIFY(again->rules() == rules.rules());
}

void FilterExpressionTest::completionFollowsTheCursor_data()
{
    using K = FilterCompletion::Kind;
    QTest::addColumn<QString>("text"); // ^ is the cursor
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* text, K kind, int position, int length, const char* first) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << position << length
                            << QString::fromUtf8(first);
    };
    row("^", K::Field, 0, 0, "call");
    row("ca^", K::Field, 0, 2, "call");
    row("EN^", K::Field, 0, 2, "len");
    row("call ^", K::Relation, 5, 0, "==");
    row("call con^", K::Relation, 5, 3, "contains");
    row("call == ^", K::Value, 8, 0, "accept");
    row("call == ^ && ret == 0", K::Value, 8, 0, "accept");
    row("call == sen^", K::Value, 8, 3, "send");
    row("call==sen^", K::Value, 6, 3, "send");
    row("error == EADDRI^", K::Value, 9, 6, errorNamed("EADDRINUSE").c_str());
    row("error == refu^", K::Value, 9, 4, errorNamed("ECONNREFUSED").c_str());
    row("category in {io, lo^", K::Value, 17, 2, "lookup");
    row("category in {io, ^", K::Value, 17, 0, "setup");
    row("call == recv ^", K::Join, 13, 0, "&&");
    row("call == recv && re^", K::Field, 16, 2, "result");
    row("(call == recv || st^", K::Field, 17, 2, "state");
    row("!ca^", K::Field, 1, 2, "call");
    row("who == \"TCP S^", K::Value, 7, 6, "\"TCP Server\"");
    row("who == tc^", K::Value, 7, 2, "\"TCP Client\"");
    row("state == LIS^TEN", K::Value, 9, 3, "LISTEN");
    row("result == ok^", K::Value, 10, 2, "ok");
}

void FilterExpressionTest::completionFollowsTheCursor()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(QString, first);
    const auto cursor = text.indexOf(QLatin1Char('^'));
    text.remove(cursor, 1);
    const FilterCompletion completion =
        FilterVocabulary(m_log.journal->directory()).at(text.toStdString(), static_cast<std::size_t>(cursor));
    QCOMPARE(static_cast<int>(completion.kind), kind);
    QCOMPARE(static_cast<int>(completion.position), position);
    QCOMPARE(static_cast<int>(completion.length), length);
    QVERIFY(!completion.candidates.empty());
    QCOMPARE(QString::fromStdString(completion.candidates.front()), first);
}

void FilterExpressionTest::actorsAreOfferedInQuotationMarks()
{
    const auto values = FilterVocabulary(m_log.journal->directory()).values(FilterField::Who);
    QVERIFY(setOf(values).contains("\"TCP Server\""));
    QCOMPARE(setOf(values).size(), values.size());
}

/// Whatever their numbers: a file that is loaded twice need not give the same.
void FilterExpressionTest::actorsAreOfferedByName()
{
    CallDirectory directory;
    for (const char* title : {"UDP Sender", "TCP Client", "UDP Sender", "Host Lookup"})
        directory.addActor(title);
    const std::vector<std::string> expected{"\"Host Lookup\"", "\"TCP Client\"", "\"UDP Sender\""};
    QVERIFY(FilterVocabulary(directory).values(FilterField::Who) == expected);
}

QTEST_APPLESS_MAIN(FilterExpressionTest)
#include "FilterExpressionTest.moc"

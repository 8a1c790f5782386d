// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboards/dashboard.h"

#include <QSet>
#include <QTest>

using namespace desk;
using Kind = DashboardError::Kind;

namespace {

const QByteArray kHead = QByteArrayLiteral("deskscope-dashboard 1\n");

Dashboard read(const QByteArray& text)
{
    auto result = readDashboard(text);
    const auto* error = std::get_if<DashboardError>(&result);
    return error       ? QTest::qFail(qPrintable(describe(*error)), __FILE__, __LINE__),
           Dashboard() : std::get<Dashboard>(result);
}

} // namespace

class TestDashboard : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadAgain();
    void aHandWrittenFileIsRead();
    void whatWeHaveNoUseForStaysInItsPlace();
    void aMistakeIsNamedWithItsLine_data();
    void aMistakeIsNamedWithItsLine();
    void readyOnesAreReadAndWrittenUnchanged();
};

void TestDashboard::whatIsWrittenIsReadAgain()
{
    Dashboard own;
    own.name = QStringLiteral("Akku \u2013 d\u00e9j\u00e0 vu");
    own.filter = QStringLiteral("tag:battery created:<30d \"late delivery\"");
    own.cards = { { ChartId::CreatedSolvedBacklog, 2, 1 }, { ChartId::Status }, { ChartId::Tag, 3, 2 } };
    ChartSpec trend(ChartId::Trend);
    trend.metric = "first_reply_minutes";
    trend.bin = ChartBin::Week;
    trend.split = ChartSplit::Group;
    trend.business = true;
    own.cards.push_back({ trend, 1, 2 });
    own.kept = { { 0, QStringLiteral("# for the Monday round") }, { 4, QStringLiteral("colour: 3") } };
    QCOMPARE(read(dashboardText(own)), own);
}

void TestDashboard::aHandWrittenFileIsRead()
{
    const Dashboard board = read("deskscope-dashboard 1\r\nname:Speed\r\n\r\nchart:status   2x2\r\n\r\n\r\n");
    QCOMPARE(board.name, QStringLiteral("Speed"));
    QCOMPARE(board.cards, (std::vector<DashboardCard> { { ChartId::Status, 2, 2 } }));
    QCOMPARE(board.kept.size(), 1U); // the empty line between
}

void TestDashboard::whatWeHaveNoUseForStaysInItsPlace()
{
    const QByteArray text = kHead + "# a remark\nowner: Ana\nchart: status\n# then\nchart: tag 2x1\nlater: yes\n";
    Dashboard board = read(text);
    QCOMPARE(dashboardText(board), text);
    board.cards.clear();
    QCOMPARE(dashboardText(board), kHead + "# a remark\nowner: Ana\n# then\nlater: yes\n");
}

void TestDashboard::aMistakeIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const QByteArray& text, Kind kind, int line, const char* found) {
        QTest::newRow(name) << text << kind << line << QString::fromUtf8(found);
    };
    row("nothing", {}, Kind::NoDashboard, 1, "");
    row("something else", "{\"a\":1}\n", Kind::NoDashboard, 1, "{\"a\":1}");
    row("no version", "deskscope-dashboard one\n", Kind::NoDashboard, 1, "deskscope-dashboard one");
    row("a later version", "deskscope-dashboard 2\nchart: hologram\n", Kind::NewerVersion, 1, "2");
    row("no such chart", kHead + "chart: status\nchart: pie\n", Kind::UnknownChart, 3, "pie");
    row("no such metric", kHead + "chart: trend:speed_of_light\n", Kind::UnknownChart, 2, "trend:speed_of_light");
    row("too wide", kHead + "chart: status 4x1\n", Kind::BadSize, 2, "4x1");
    row("no rows", kHead + "chart: status 1x0\n", Kind::BadSize, 2, "1x0");
    row("no size", kHead + "chart: status wide\n", Kind::BadSize, 2, "wide");
    row("the same chart twice", kHead + "chart: tag\nchart: tag 2x1\n", Kind::TwiceTheSame, 3, "tag");
    row("two names", kHead + "name: A\nname: B\n", Kind::TwiceTheSame, 3, "name: B");
    row("a filter that says nothing", kHead + "name: A\nfilter: priorty:high\n", Kind::BadFilter, 3, "priorty");
    row("no text at all", QByteArray(300'000, 'x'), Kind::TooLong, 1, "");
}

void TestDashboard::aMistakeIsNamedWithItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    const auto result = readDashboard(text);
    QVERIFY(std::holds_alternative<DashboardError>(result));
    const auto& error = std::get<DashboardError>(result);
    QCOMPARE(int(error.kind), int(kind));
    QCOMPARE(error.line, line);
    QTEST(error.found, "found");
    QVERIFY(describe(error).startsWith(QStringLiteral("line %1: ").arg(line)));
}

void TestDashboard::readyOnesAreReadAndWrittenUnchanged()
{
    QSet<QString> ids;
    for (const Dashboard& ready : readyDashboards()) {
        QVERIFY2(ready.cards.size() >= 5, qPrintable(ready.id));
        QVERIFY(ready.name.isEmpty() && ready.kept.empty());
        ids.insert(ready.id);
        Dashboard again = read(dashboardText(ready));
        again.id = ready.id;
        QCOMPARE(again, ready);
        QCOMPARE(readyDashboard(ready.id), &ready);
    }
    QCOMPARE(ids.size(), 8);
    QVERIFY(readyDashboard(QStringLiteral("mine")) == nullptr);
}

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"

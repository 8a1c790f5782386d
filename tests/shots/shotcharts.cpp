// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the charts on made-up tickets, to look at them: shotcharts [--dark] [--fr] [--size WxH] [--tickets N] [--days
// N]
// [--query TEXT] [OUT.png]. With a file it draws the page into it and ends; with a folder it writes every chart there
// in every format; without, the page stays open.
#include "app/analytics/engine.h"
#include "tests/testkit/snapshotfactory.h"
#include "ui/common/language.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/export/chartpicture.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>

using namespace desk;

namespace {

/// The made-up tickets that were created within so many days before the end.
SnapshotPtr snapshotOf(std::size_t tickets, int days)
{
    IndexBuilder builder;
    builder.reset(test::sampleAccounts());
    test::forSampleTickets(tickets, 1, 2, [&](std::uint8_t account, const TicketRow& row) {
        if (row.createdAt > test::kSampleNow - days * 86'400'000LL)
            builder.put(account, row);
    });
    return builder.publish();
}

QString option(const QCommandLineParser& parser, const char* name)
{
    return parser.value(QLatin1String(name));
}

void writeAll(const ViewState& view, ui::Theme::Appearance appearance, const QString& folder)
{
    for (const ChartSpec& id : allCharts())
        for (const char* suffix : { "png", "pdf", "svg" })
            if (const auto written = ui::writeChart(ui::makePicture(view, id, appearance),
                    QStringLiteral("%1/%2.%3")
                        .arg(folder, QString::fromStdString(chartName(id)), QLatin1String(suffix)));
                !written)
                qWarning("%s", qPrintable(written.error().detail));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { QStringLiteral("dark"), {} }, { QStringLiteral("fr"), {} },
        { QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1208x852") },
        { QStringLiteral("tickets"), {}, QStringLiteral("N"), QStringLiteral("20000") },
        { QStringLiteral("days"), {}, QStringLiteral("N"), QStringLiteral("731") },
        { QStringLiteral("query"), {}, QStringLiteral("TEXT") } });
    parser.addPositionalArgument(QStringLiteral("out"), {});
    parser.process(app);
    ui::applyLanguage(parser.isSet(QStringLiteral("fr")) ? QStringLiteral("fr") : QStringLiteral("en"));
    const auto appearance
        = parser.isSet(QStringLiteral("dark")) ? ui::Theme::Appearance::Dark : ui::Theme::Appearance::Light;
    ui::Theme::apply(appearance);

    QueryEngine engine([](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); });
    const SnapshotPtr snapshot = snapshotOf(option(parser, "tickets").toULongLong(), option(parser, "days").toInt());
    ViewRequest request;
    request.charts = allCharts();
    request.timeZone = "Europe/Paris";
    request.now = test::kSampleNow;
    if (const auto query = parseQuery(option(parser, "query")); std::holds_alternative<Query>(query))
        request.query = std::get<Query>(query);
    const QTemporaryDir profile;
    ui::DashboardPage page(profile.path());
    const auto answer = [&] {
        request.charts.clear();
        page.addTo(request);
        page.setView(engine.evaluate(snapshot, request));
    };
    QObject::connect(&page, &ui::DashboardPage::viewNeeded, answer);
    QObject::connect(&page, &ui::DashboardPage::queryChanged, [&](const Query& query) {
        request.query = query;
        answer();
    });

    const QString out = parser.positionalArguments().value(0);
    if (QFileInfo(out).isDir()) {
        writeAll(*engine.evaluate(snapshot, request), appearance, out);
        return 0;
    }
    answer();
    const QStringList size = option(parser, "size").split(QLatin1Char('x'));
    page.resize(size.value(0).toInt(), size.value(1).toInt());
    page.show();
    if (!out.isEmpty())
        QTimer::singleShot(200, &app, [&] {
            page.grab().save(out);
            QApplication::quit();
        });
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report.h"

#include "app/metrics/metricdefinition.h"
#include "ui/charts/chartwords.h"
#include "ui/common/format.h"
#include "ui/common/metricwords.h"
#include "ui/common/words.h"
#include "ui/dashboards/dashboardwords.h"
#include "ui/export/reportwords.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Measured in every report, whatever the dashboard shows.
const std::vector<std::string> kMeasures { "first_reply_minutes", "full_resolution_minutes", "requester_wait_minutes",
    "agent_replies" };

void addNew(std::vector<std::string>& names, const std::string& name)
{
    if (std::ranges::find(names, name) == names.end())
        names.push_back(name);
}

std::vector<std::string> measured(const Dashboard& dashboard)
{
    std::vector<std::string> names = kMeasures;
    for (const DashboardCard& card : dashboard.cards)
        for (const std::string& name : words::metricsOf(card.chart))
            if (findMetric(name)->shape == MetricShape::Spread)
                addNew(names, name);
    return names;
}

std::vector<Report::Definition> definitions(const Dashboard& dashboard)
{
    std::vector<std::string> names;
    for (const DashboardCard& card : dashboard.cards)
        for (const std::string& name : words::metricsOf(card.chart))
            addNew(names, name);
    for (const std::string& name : measured(dashboard))
        addNew(names, name);
    std::vector<Report::Definition> all;
    for (const std::string& name : names) {
        const MetricDefinition& metric = *findMetric(name);
        all.push_back({ words::metricName(metric), words::metricMeaning(metric) });
    }
    return all;
}

std::vector<Report::AccountLine> accountLines(const ViewState& view)
{
    std::vector<Report::AccountLine> lines;
    const auto& ids = view.request.accountIds;
    for (const SnapshotAccount& source : view.snapshot->accounts)
        if (ids.empty() || std::ranges::find(ids, source.account.id) != ids.end())
            lines.push_back({ source.account.name,
                source.newest == 0 ? Words::tr("no data yet")
                                   : Words::tr("data up to %1").arg(formatDateTime(source.newest)),
                source.account.colour });
    return lines;
}

QString countedSentence(const ViewState& view, const ReportMeasures& measures)
{
    QStringList sentences { Words::tr(
        "%Ln ticket(s) in view, durations in calendar time.", nullptr, static_cast<int>(view.rows.size())) };
    const auto add = [&](std::size_t tickets, const QString& sentence) {
        if (tickets > 0)
            sentences.append(sentence.arg(formatCount(static_cast<qint64>(tickets))));
    };
    add(measures.deleted, Words::tr("Deleted and left out of the measures: %1."));
    add(measures.spam, Words::tr("Spam, left out of the measures: %1."));
    add(measures.merged, Words::tr("Merged into another ticket and counted as created only: %1."));
    return sentences.join(QLatin1Char(' '));
}

QString agreementSentence(const std::vector<Agreement>& agreements)
{
    QStringList sentences;
    for (const Agreement& each : agreements)
        sentences.append(
            Words::tr("%1 agrees with %2’s own first reply times on %3 of %4 tickets.")
                .arg(each.account, words::provider(each.provider), formatCount(static_cast<qint64>(each.same)),
                    formatCount(static_cast<qint64>(each.compared))));
    return sentences.isEmpty() ? Words::tr("The help desks publish no first reply times to compare with.")
                               : sentences.join(QLatin1Char(' '));
}

Report::Measure measureOf(const MetricResult& result)
{
    const MetricDefinition& metric = *result.definition;
    const QString nothing = QStringLiteral("–");
    const bool any = result.spread && result.spread->count > 0;
    const std::size_t n = any ? result.spread->count : 0;
    return { words::metricName(metric), any ? words::metricValue(metric, result.spread->median) : nothing,
        n >= kFewestForP90 ? words::metricValue(metric, result.spread->p90) : nothing,
        formatCount(static_cast<qint64>(n)), words::leftOut(result.excluded) };
}

/// Two half columns make a row; what would stand alone in one takes it whole.
void widen(std::vector<Report::Chart>& charts)
{
    Report::Chart* alone = nullptr;
    for (Report::Chart& chart : charts) {
        if (chart.wide && alone)
            alone->wide = true;
        alone = chart.wide || alone ? nullptr : &chart;
    }
    if (alone)
        alone->wide = true;
}

} // namespace

std::vector<ChartSpec> reportCharts(const Dashboard& dashboard)
{
    std::vector<ChartSpec> charts;
    for (const DashboardCard& card : dashboard.cards)
        if (!words::chartTitle(card.chart).isEmpty())
            charts.push_back(card.chart);
    return charts;
}

Result<Report> makeReport(const ViewState& view, const ReportRequest& request, const Profile& profile,
    const CancelToken& cancel, const std::function<void(double)>& progress)
{
    auto measures = countMeasures(view, profile, measured(request.dashboard), cancel, progress);
    if (!measures)
        return measures.error();
    Report report;
    report.title = request.title.isEmpty() ? dashboardName(request.dashboard) : request.title;
    report.printedAt = request.printedAt;
    report.printed = Words::tr("Printed %1").arg(formatDateTime(request.printedAt));
    report.zone = QString::fromLatin1(view.request.timeZone);
    report.filter = view.request.query.toText();
    report.accounts = accountLines(view);
    report.counted = countedSentence(view, *measures);
    report.appearance = request.appearance;
    for (const DashboardCard& card : request.dashboard.cards)
        if (std::ranges::find(view.charts, card.chart, &ChartData::spec) != view.charts.end())
            report.charts.push_back({ makePicture(view, card.chart, request.appearance), card.columns > 1 });
    widen(report.charts);
    for (const MetricResult& result : measures->results)
        report.measures.push_back(measureOf(result));
    report.definitions = definitions(request.dashboard);
    report.agreement = agreementSentence(measures->agreements);
    return report;
}

Millis printTime()
{
    bool given = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&given);
    return given ? seconds * 1000 : SystemClock::instance().now();
}

} // namespace desk::ui

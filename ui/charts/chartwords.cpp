// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "app/analytics/metriccharts.h"
#include "app/base/text.h"
#include "app/metrics/statistics.h"
#include "ui/charts/chartunits.h"
#include "ui/common/metricwords.h"
#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

QString timeUnit(BinSize size)
{
    switch (size) {
    case BinSize::Day: return Words::tr("tickets per day");
    case BinSize::Week: return Words::tr("tickets per week");
    case BinSize::Month: return Words::tr("tickets per month");
    }
    return {};
}

/// "per week": of a trend, by what its points span.
QString trendUnit(const ChartData& data)
{
    if (data.series.empty() || data.series.front().points.empty())
        return {};
    const ChartPoint& point = data.series.front().points.front();
    const double days = static_cast<double>(point.end - point.start) / 86'400'000;
    return days < 2 ? Words::tr("per day") : days < 8 ? Words::tr("per week") : Words::tr("per month");
}

QString splitWords(ChartSplit split)
{
    switch (split) {
    case ChartSplit::None: break;
    case ChartSplit::Account: return Words::tr("by account");
    case ChartSplit::Group: return Words::tr("by group");
    case ChartSplit::Channel: return Words::tr("by channel");
    }
    return {};
}

/// "71% good of 73 rated (60–80%)"
QString satisfaction(const ChartData& data)
{
    std::size_t good = 0, rated = 0;
    for (const ChartBar& bar : data.bars) {
        const auto value = fromName<Csat>(bar.key);
        good += value == Csat::Good ? bar.count : 0;
        rated += value == Csat::Good || value == Csat::Neutral || value == Csat::Bad ? bar.count : 0;
    }
    if (rated == 0)
        return Words::tr("tickets by last rating");
    const ShareInterval interval = wilson(good, rated);
    return Words::tr("%1 good of %2 rated (%3–%4)")
        .arg(words::percent(100.0 * static_cast<double>(good) / static_cast<double>(rated), 0),
            formatCount(static_cast<qint64>(rated)), words::percent(100 * interval.low, 0),
            words::percent(100 * interval.high, 0));
}

/// What is counted by what.
QString counted(const ChartData& data)
{
    switch (data.spec.id) {
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay: return timeUnit(binSizeFor(data.days.size()));
    case ChartId::Status: return Words::tr("tickets by present status");
    case ChartId::Priority: return Words::tr("tickets by present priority");
    case ChartId::Channel: return Words::tr("tickets by first channel");
    case ChartId::Csat: return satisfaction(data);
    case ChartId::Assignee: return Words::tr("tickets by present assignee");
    case ChartId::Group: return Words::tr("tickets by present group");
    case ChartId::Organization: return Words::tr("tickets by organization");
    case ChartId::Tag: return Words::tr("a ticket counts in each of its tags");
    case ChartId::Type: return Words::tr("tickets by type");
    case ChartId::Brand: return Words::tr("tickets by brand");
    case ChartId::Requester: return Words::tr("tickets by requester");
    case ChartId::Account: return Words::tr("tickets by account");
    case ChartId::FirstReply: return Words::tr("tickets, calendar time");
    case ChartId::Resolution: return Words::tr("tickets, calendar time");
    case ChartId::Hours:
        return data.spec.metric.empty() ? Words::tr("tickets created") : Words::tr("count by weekday and hour");
    case ChartId::Reopens: return Words::tr("tickets by how often they were reopened");
    case ChartId::Replies: return Words::tr("tickets by public replies of agents");
    case ChartId::BacklogAge: return Words::tr("unsolved tickets by age");
    case ChartId::Unanswered: return Words::tr("unsolved tickets, customer waits");
    case ChartId::Spread: return data.spec.business ? Words::tr("business time") : Words::tr("calendar time");
    case ChartId::Sla: return Words::tr("met and missed, of those that ended");
    case ChartId::Waterfall: return Words::tr("tickets, from the first day to the last");
    case ChartId::ConcurrentChats: return Words::tr("at the same time, per day");
    case ChartId::Trend: break;
    }
    return trendUnit(data);
}

bool hasZone(ChartId id)
{
    return id == ChartId::CreatedSolvedBacklog || id == ChartId::CreatedPerDay || id == ChartId::Hours
        || id == ChartId::Trend || id == ChartId::Waterfall || id == ChartId::ConcurrentChats;
}

QString withoutWords(const ChartData& data)
{
    const QString number = formatCount(static_cast<qint64>(data.without));
    switch (data.spec.id) {
    case ChartId::FirstReply: return Words::tr("%1 without a reply").arg(number);
    case ChartId::Resolution: return Words::tr("%1 not solved").arg(number);
    case ChartId::Unanswered: return Words::tr("%1 wait for nobody", "unsolved tickets").arg(number);
    default: return Words::tr("%1 without one", "a tag, an assignee, a value").arg(number);
    }
}

/// Whether a name is none: a reference of the help desk's to something that it did not tell.
bool isBareId(const std::string& key)
{
    return key.size() >= 5 && std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

namespace words {

QString chartTitle(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::CreatedSolvedBacklog: return Words::tr("Created, solved and backlog");
    case ChartId::Status: return Words::tr("Status");
    case ChartId::Priority: return Words::tr("Priority");
    case ChartId::Channel: return Words::tr("Channels");
    case ChartId::CreatedPerDay: return Words::tr("Created");
    case ChartId::Csat: return Words::tr("Satisfaction");
    case ChartId::Assignee: return Words::tr("Assignees");
    case ChartId::Group: return Words::tr("Groups");
    case ChartId::Organization: return Words::tr("Organizations");
    case ChartId::Tag: return Words::tr("Tags");
    case ChartId::FirstReply: return Words::tr("First reply time");
    case ChartId::Resolution: return Words::tr("Full resolution time");
    case ChartId::Hours:
        return chart.metric.empty() ? Words::tr("Created by hour and weekday")
                                    : Words::tr("%1 by hour and weekday", "a metric").arg(metricTitle(chart.metric));
    case ChartId::Type: return Words::tr("Types");
    case ChartId::Brand: return Words::tr("Brands");
    case ChartId::Requester: return Words::tr("Requesters");
    case ChartId::Account: return Words::tr("Accounts");
    case ChartId::Reopens: return Words::tr("Reopens per ticket");
    case ChartId::Replies: return Words::tr("Replies per ticket");
    case ChartId::BacklogAge: return Words::tr("Backlog by age");
    case ChartId::Unanswered: return Words::tr("Unanswered now");
    case ChartId::Spread: {
        // Two charts show nearly the same: one what the tickets say of themselves, one what their history says.
        const QString title = metricTitle(chart.metric);
        const bool twin = title == chartTitle(ChartId::Resolution) || title == chartTitle(ChartId::FirstReply);
        return twin ? Words::tr("%1, from the history", "a metric").arg(title) : title;
    }
    case ChartId::Trend:
        return chart.split == ChartSplit::None
            ? (ChartUnit::of(chart).kind == ChartUnit::Kind::Duration // its distribution has the metric's own name
                    ? Words::tr("%1 over time", "a metric").arg(metricTitle(chart.metric))
                    : metricTitle(chart.metric))
            : Words::tr("%1 %2", "a metric, by account").arg(metricTitle(chart.metric), splitWords(chart.split));
    case ChartId::Sla: return Words::tr("SLA targets met");
    case ChartId::Waterfall: return Words::tr("How the backlog changed");
    case ChartId::ConcurrentChats: return Words::tr("Chats at the same time");
    }
    return {};
}

QString chartSubtitle(const ChartData& data, const QTimeZone& zone)
{
    QStringList parts { counted(data) };
    if (data.counted < 1)
        return Words::tr("counting");
    if (data.spec.business)
        parts.append(Words::tr("business time"));
    if (hasZone(data.spec.id))
        parts.append(QString::fromLatin1(zone.id()));
    // Where the filter chooses among the bars, n is of those: the number that the list shows too.
    std::size_t chosen = 0, n = 0;
    for (const ChartBar& bar : data.bars) {
        chosen += bar.chosen ? 1 : 0;
        n += bar.chosen ? bar.count : 0;
    }
    if (chosen > 0)
        parts.append(Words::tr("%n chosen", "bars of a chart", static_cast<int>(chosen)));
    if (data.spec.id != ChartId::Waterfall && data.spec.id != ChartId::ConcurrentChats)
        parts.append(Words::tr("n %1").arg(formatCount(static_cast<qint64>(chosen > 0 ? n : data.n))));
    if (data.without > 0 && chosen == 0 && data.n > 0)
        parts.append(withoutWords(data));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString barLabel(const ChartSpec& chart, const std::string& key)
{
    if (chart.id == ChartId::Sla)
        return slaTarget(key);
    if (key == "none" && chart.id != ChartId::Priority && chart.id != ChartId::Csat)
        return Words::tr("none");
    if (chart.id == ChartId::Status)
        if (const auto value = fromName<StatusCategory>(key))
            return status(*value);
    if (chart.id == ChartId::Priority)
        if (const auto value = fromName<Priority>(key))
            return priority(*value);
    if (chart.id == ChartId::Type)
        return ticketType(text(key));
    if (chart.id == ChartId::Channel)
        if (const auto value = fromName<Channel>(key))
            return channel(*value);
    if (chart.id == ChartId::Csat)
        if (const auto value = fromName<Csat>(key))
            return *value == Csat::None ? Words::tr("Not asked", "for satisfaction") : csat(*value);
    if (isBareId(key)) {
        switch (chart.id) {
        case ChartId::Brand: return Words::tr("Brand %1", "its number, where it has no name").arg(text(key));
        case ChartId::Group: return Words::tr("Group %1", "its number, where it has no name").arg(text(key));
        case ChartId::Assignee: return Words::tr("Agent %1", "a number, where there is no name").arg(text(key));
        case ChartId::Organization:
            return Words::tr("Organization %1", "its number, where it has no name").arg(text(key));
        default: break;
        }
    }
    const bool names = chartField(chart) && !isInRanges(chart);
    return names ? text(key) : barRangeLabel(chart, key).value_or(text(key));
}

QString seriesLabel(const ChartSpec& chart, const std::string& key)
{
    if (chart.id == ChartId::ConcurrentChats)
        return Words::tr("Mean");
    if (chart.split == ChartSplit::None)
        return ChartUnit::of(chart).kind == ChartUnit::Kind::Duration ? Words::tr("Median") : metricTitle(chart.metric);
    if (key.empty())
        return Words::tr("none");
    if (key == kOtherSeries)
        return Words::tr("Others", "all values without a line of their own");
    if (chart.split == ChartSplit::Channel)
        if (const auto value = fromName<Channel>(key))
            return channel(*value);
    return text(key);
}

QString highLabel(const ChartSpec& chart)
{
    if (chart.id == ChartId::ConcurrentChats)
        return Words::tr("Most");
    return ChartUnit::of(chart).kind == ChartUnit::Kind::Percent ? Words::tr("95% interval")
                                                                 : Words::tr("p90", "90th percentile");
}

QString stepLabel(const std::string& key)
{
    if (key == "opening")
        return Words::tr("Backlog before");
    if (key == "closing")
        return Words::tr("Backlog after");
    if (key == "created")
        return Words::tr("Created");
    if (key == "reopened")
        return Words::tr("Reopened");
    if (key == "recovered" || key == "restored")
        return Words::tr("Recovered");
    if (key == "solved" || key == "resolved")
        return Words::tr("Solved");
    if (key == "removed" || key == "deleted")
        return Words::tr("Deleted or spam");
    return metricTitle(key);
}

QString binLabel(const TimeBin& bin)
{
    const QLocale locale;
    if (bin.first == bin.last)
        return locale.toString(bin.first, Words::tr("ddd d MMMM yyyy", "date of a day in a chart"));
    if (bin.first.day() == 1 && bin.last == bin.first.addMonths(1).addDays(-1))
        return locale.toString(bin.first, QStringLiteral("MMMM yyyy"));
    return Words::tr("%1 to %2", "first day, last day")
        .arg(formatDate(bin.first, bin.last), formatDate(bin.last, QDate()));
}

QString others(std::size_t names)
{
    return Words::tr("%Ln other(s)", "names without a bar of their own", static_cast<int>(names));
}

QString percent(double value, int decimals)
{
    if (std::abs(value - std::round(value)) < 1e-9)
        decimals = 0;
    return Words::tr("%1%").arg(QLocale().toString(value, 'f', decimals));
}

QString change(double now, double before)
{
    const double share = 100 * (now - before) / before;
    if (std::abs(share) < 0.05)
        return Words::tr("no change");
    const QString size = percent(std::abs(share), std::abs(share) < 10 ? 1 : 0);
    return (share > 0 ? QLatin1Char('+') : QChar(u'−')) + size;
}

} // namespace words

} // namespace desk::ui

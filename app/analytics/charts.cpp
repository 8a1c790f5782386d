// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/charts.h"

#include "app/base/text.h"
#include "app/metrics/metricdefinition.h"
#include "app/query/query.h"
#include "app/query/vocabulary.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

struct KindName {
    ChartId id;
    std::string_view name;
};
constexpr std::array kKinds {
    KindName { ChartId::CreatedSolvedBacklog, "created-solved" },
    KindName { ChartId::Status, "status" },
    KindName { ChartId::Priority, "priority" },
    KindName { ChartId::Channel, "channel" },
    KindName { ChartId::CreatedPerDay, "created" },
    KindName { ChartId::Csat, "csat" },
    KindName { ChartId::Assignee, "assignee" },
    KindName { ChartId::Group, "group" },
    KindName { ChartId::Organization, "organization" },
    KindName { ChartId::Tag, "tag" },
    KindName { ChartId::FirstReply, "first-reply" },
    KindName { ChartId::Resolution, "resolution" },
    KindName { ChartId::Hours, "hours" },
    KindName { ChartId::Type, "type" },
    KindName { ChartId::Brand, "brand" },
    KindName { ChartId::Requester, "requester" },
    KindName { ChartId::Account, "account" },
    KindName { ChartId::Reopens, "reopens" },
    KindName { ChartId::Replies, "replies" },
    KindName { ChartId::BacklogAge, "backlog-age" },
    KindName { ChartId::Unanswered, "unanswered" },
    KindName { ChartId::Spread, "spread" },
    KindName { ChartId::Trend, "trend" },
    KindName { ChartId::Sla, "sla" },
    KindName { ChartId::Waterfall, "waterfall" },
    KindName { ChartId::ConcurrentChats, "concurrent-chats" },
};
/// Charts of a metric that most desks look at; any other metric can be asked for by name.
constexpr std::array kPresets { "hours:resolution_events", "spread:next_reply_minutes",
    "spread:full_resolution_minutes", "spread:requester_wait_minutes", "spread:chat_wait_seconds",
    "trend:tickets_created", "trend:solved_tickets", "trend:first_reply_minutes", "trend:full_resolution_minutes",
    "trend:csat", "trend:chats", "trend:chats_missed" };
constexpr std::array<std::string_view, 4> kSplits { "", "account", "group", "channel" };
constexpr std::array<std::string_view, 4> kBins { "", "day", "week", "month" };
constexpr std::string_view kBusiness = "business";
constexpr std::string_view kEngagements = "chat_engagement_seconds";

/// The part of `text` before the first `mark`; `text` keeps what is behind it.
std::string_view cut(std::string_view& text, char mark)
{
    const std::size_t at = text.find(mark);
    const std::string_view before = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return before;
}

template <typename E> bool takeWord(E& value, const std::array<std::string_view, 4>& words, std::string_view word)
{
    const auto it = std::find(words.begin() + 1, words.end(), word);
    if (it == words.end() || value != E {})
        return false;
    value = static_cast<E>(it - words.begin());
    return true;
}

bool takeOption(ChartSpec& chart, std::string_view word)
{
    const bool trend = chart.id == ChartId::Trend;
    if (word == kBusiness && !chart.business && (trend || chart.id == ChartId::Spread))
        return chart.business = true;
    return trend && (takeWord(chart.split, kSplits, word) || takeWord(chart.bin, kBins, word));
}

/// Whether the kind is drawn of such a metric; an empty name is no metric.
bool fits(ChartId id, std::string_view name)
{
    const MetricDefinition* metric = name.empty() ? nullptr : findMetric(name);
    if (!name.empty() && (metric == nullptr || metric->name != name))
        return false;
    switch (id) {
    case ChartId::Spread: return metric != nullptr && metric->shape == MetricShape::Spread;
    case ChartId::Trend: return metric != nullptr;
    case ChartId::Hours: return true;
    default: return metric == nullptr;
    }
}

} // namespace

std::string chartName(const ChartSpec& chart)
{
    std::string name(std::ranges::find(kKinds, chart.id, &KindName::id)->name);
    char mark = ':';
    const auto add = [&](std::string_view word) {
        if (word.empty())
            return;
        name += mark;
        name += word;
        mark = ',';
    };
    add(chart.metric);
    add(kBins[static_cast<std::size_t>(chart.bin)]);
    add(kSplits[static_cast<std::size_t>(chart.split)]);
    add(chart.business ? kBusiness : std::string_view());
    return name;
}

std::optional<ChartSpec> chartFromName(std::string_view name)
{
    if (name.ends_with(':') || name.ends_with(','))
        return std::nullopt;
    const auto kind = std::ranges::find(kKinds, cut(name, ':'), &KindName::name);
    if (kind == kKinds.end())
        return std::nullopt;
    ChartSpec chart(kind->id);
    chart.metric = cut(name, ',');
    if (!fits(chart.id, chart.metric))
        return std::nullopt;
    while (!name.empty())
        if (!takeOption(chart, cut(name, ',')))
            return std::nullopt;
    return chart;
}

const std::vector<ChartSpec>& allCharts()
{
    static const std::vector<ChartSpec> all = [] {
        std::vector<ChartSpec> charts;
        for (const KindName& kind : kKinds)
            if (fits(kind.id, {}))
                charts.emplace_back(kind.id);
        for (const char* preset : kPresets)
            if (auto chart = chartFromName(preset))
                charts.push_back(*std::move(chart));
        return charts;
    }();
    return all;
}

std::optional<QueryField> chartField(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay:
    case ChartId::BacklogAge: return QueryField::Created;
    case ChartId::Status: return QueryField::Status;
    case ChartId::Priority: return QueryField::Priority;
    case ChartId::Channel: return QueryField::Channel;
    case ChartId::Csat: return QueryField::Csat;
    case ChartId::Assignee: return QueryField::Assignee;
    case ChartId::Group: return QueryField::Group;
    case ChartId::Organization: return QueryField::Organization;
    case ChartId::Tag: return QueryField::Tag;
    case ChartId::FirstReply: return QueryField::FirstReply;
    case ChartId::Resolution: return QueryField::Resolution;
    case ChartId::Type: return QueryField::Type;
    case ChartId::Brand: return QueryField::Brand;
    case ChartId::Requester: return QueryField::Requester;
    case ChartId::Account: return QueryField::Account;
    case ChartId::Reopens: return QueryField::Reopens;
    case ChartId::Replies: return QueryField::Replies;
    case ChartId::Unanswered: return QueryField::Waiting;
    case ChartId::Hours: return chart.metric.empty() ? std::optional(QueryField::CreatedHour) : std::nullopt;
    case ChartId::Spread:
    case ChartId::Trend:
    case ChartId::Sla:
    case ChartId::Waterfall:
    case ChartId::ConcurrentChats: break;
    }
    return std::nullopt;
}

std::optional<QueryDimension> chartDimension(const ChartSpec& chart)
{
    const auto ofMetric = [](std::string_view metric, bool business = false) {
        return QueryDimension(QueryField::Metric, text(metric) + (business ? kBusinessSuffix : QLatin1String()));
    };
    switch (chart.id) {
    case ChartId::Sla: return QueryField::Sla;
    case ChartId::ConcurrentChats: return ofMetric(kEngagements);
    case ChartId::Spread: return ofMetric(chart.metric, chart.business);
    case ChartId::Hours:
        if (!chart.metric.empty())
            return ofMetric(chart.metric);
        break;
    case ChartId::Trend:
        switch (const MetricDefinition* metric = findMetric(chart.metric); metric ? metric->basis : DateBasis::Now) {
        case DateBasis::Created: return QueryField::Created;
        case DateBasis::LastSolved: return QueryField::Solved;
        case DateBasis::Now: return std::nullopt;
        default: return ofMetric(chart.metric);
        }
    default: break;
    }
    const auto field = chartField(chart);
    return field ? std::optional<QueryDimension>(*field) : std::nullopt;
}

bool isFromLog(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::Spread:
    case ChartId::Trend:
    case ChartId::Sla:
    case ChartId::Waterfall:
    case ChartId::ConcurrentChats: return true;
    default: return !chart.metric.empty();
    }
}

} // namespace desk

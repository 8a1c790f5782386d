// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deskscope-bench/dragsteps.h"

#include "app/analytics/minutecounts.h"
#include "tests/bench/deskscope-bench/benchtickets.h"

#include <QDateTime>
#include <array>
#include <cmath>

namespace desk::bench {

namespace {

constexpr std::size_t kTop = 200;

Seconds32 brushBegin(int step)
{
    return kFirstSecond + static_cast<Seconds32>(step * kStepDays) * kDaySeconds;
}

QString day(Seconds32 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).date().toString(Qt::ISODate);
}

const ChartData& chartOf(const ViewState& view, ChartId id)
{
    return *std::ranges::find(view.charts, ChartSpec(id), &ChartData::spec);
}

/// Writes the object by hand: the reference has its keys in this order.
class Line {
public:
    void number(const char* key, std::size_t value) { put(key, QByteArray::number(static_cast<qulonglong>(value))); }
    template <typename Values> void list(const char* key, const Values& values)
    {
        QByteArray text;
        for (const auto value : values)
            text += (text.isEmpty() ? "" : ",") + QByteArray::number(static_cast<qulonglong>(value));
        put(key, '[' + text + ']');
    }
    void put(const char* key, const QByteArray& value)
    {
        m_text += (m_text.isEmpty() ? "{\"" : ",\"") + QByteArray(key) + "\":" + value;
    }
    [[nodiscard]] QByteArray text() const { return m_text + '}'; }

private:
    QByteArray m_text;
};

/// Counts by code of the first `count` values of a vocabulary.
template <typename E> std::vector<std::size_t> byCode(const ChartData& chart, std::size_t count)
{
    std::vector<std::size_t> counts(count);
    for (const ChartBar& bar : chart.bars)
        if (const auto value = fromName<E>(bar.key); value && static_cast<std::size_t>(*value) < count)
            counts[static_cast<std::size_t>(*value)] = bar.count;
    return counts;
}

QByteArray topOf(const ChartData& chart)
{
    QByteArray text;
    for (const ChartBar& bar : chart.bars)
        text += (text.isEmpty() ? "[" : ",[") + QByteArray::number(codeOf(bar.key)) + ','
            + QByteArray::number(static_cast<qulonglong>(bar.count)) + ']';
    return '[' + text + ']';
}

/// The strip of days leaves its own filter out; inside the brush its days are what the brush shows.
std::vector<std::size_t> daysInBrush(const ChartData& chart, int step)
{
    std::vector<std::size_t> counts(kDays);
    const Millis begin = toMillis(brushBegin(step)), end = begin + Millis(kBrushDays) * kDaySeconds * 1000;
    for (const ChartDay& shown : chart.days)
        if (shown.start >= begin && shown.start < end)
            counts[static_cast<std::size_t>(shown.start / 1000 - kFirstSecond) / kDaySeconds] = shown.created;
    return counts;
}

/// The bucket of a reply time: thirty, logarithmic up to thirty days.
std::size_t bucketOf(std::int32_t minutes)
{
    constexpr int kLast = 29;
    return static_cast<std::size_t>(
        std::min(kLast, static_cast<int>(30 * std::log(double(minutes)) / std::log(43201.0))));
}

std::vector<std::size_t> replyBuckets(const MinuteCounts& minutes)
{
    constexpr std::int32_t kMost = 43200;
    static const std::array<std::int32_t, 31> edges = [] {
        std::array<std::int32_t, 31> first {};
        first.fill(kMost + 1);
        for (std::int32_t m = kMost; m >= 1; --m)
            first[bucketOf(m)] = m;
        for (std::size_t b = 30; b-- > 0;)
            first[b] = std::min(first[b], first[b + 1]);
        return first;
    }();
    std::vector<std::size_t> counts(30);
    for (std::size_t b = 0; b < counts.size(); ++b)
        counts[b] = minutes.below(edges[b + 1]) - minutes.below(edges[b]);
    return counts;
}

/// The bench's own rule of a percentile: a rank from above.
std::size_t rankOf(std::size_t n, double q)
{
    const auto below = static_cast<std::size_t>(static_cast<double>(n) - q * static_cast<double>(n));
    return std::max<std::size_t>(1, n - below) - 1;
}

} // namespace

ViewRequest dragRequest(const QString& line)
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(line));
    request.charts = { ChartId::CreatedPerDay, ChartId::Status, ChartId::Priority, ChartId::Channel, ChartId::Assignee,
        ChartId::Tag, ChartId::FirstReply, ChartId::Hours };
    request.timeZone = "UTC";
    request.now = toMillis(kPastSecond);
    return request;
}

QString standingFilters()
{
    QStringList groups;
    for (int group = 0; group <= 22; group += 2)
        groups += QStringLiteral("\"group %1\"").arg(group, 2, 10, QLatin1Char('0'));
    return QStringLiteral("status:solved,closed group:") + groups.join(u',');
}

QString brushOf(int step)
{
    const Seconds32 first = brushBegin(step);
    return QStringLiteral("created:%1..%2").arg(day(first), day(first + (kBrushDays - 1) * kDaySeconds));
}

QByteArray shownAt(int step, const ViewState& view)
{
    Line line;
    std::vector<std::size_t> top;
    for (const Row row : view.rows.first(kTop))
        top.push_back(QByteArray::fromStdString(std::string(view.snapshot->ids.at(row))).toULongLong());
    const MinuteCounts& minutes = *chartOf(view, ChartId::FirstReply).minutes;
    line.number("k", static_cast<std::size_t>(step));
    line.number("count", view.rows.size());
    line.list("top", top);
    line.list("day", daysInBrush(chartOf(view, ChartId::CreatedPerDay), step));
    line.list("status", byCode<StatusCategory>(chartOf(view, ChartId::Status), 6));
    line.list("priority", byCode<Priority>(chartOf(view, ChartId::Priority), 5));
    line.list("channel", byCode<Channel>(chartOf(view, ChartId::Channel), 8));
    line.put("assignee", topOf(chartOf(view, ChartId::Assignee)));
    line.put("tag", topOf(chartOf(view, ChartId::Tag)));
    line.list("hist", replyBuckets(minutes));
    line.number("median", static_cast<std::size_t>(minutes.atRank(rankOf(minutes.size(), 0.5))));
    line.number("p90", static_cast<std::size_t>(minutes.atRank(rankOf(minutes.size(), 0.9))));
    line.list("heat", chartOf(view, ChartId::Hours).hours);
    return line.text();
}

} // namespace desk::bench

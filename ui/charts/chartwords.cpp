// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

QDate binStart(QDate day, BinSize size)
{
    switch (size) {
    case BinSize::Day: return day;
    case BinSize::Week: return day.addDays(1 - day.dayOfWeek());
    case BinSize::Month: return QDate(day.year(), day.month(), 1);
    }
    return day;
}

QDate binEnd(QDate start, BinSize size)
{
    switch (size) {
    case BinSize::Day: return start;
    case BinSize::Week: return start.addDays(6);
    case BinSize::Month: return start.addMonths(1).addDays(-1);
    }
    return start;
}

QString timeUnit(BinSize size)
{
    switch (size) {
    case BinSize::Day: return Words::tr("tickets per day");
    case BinSize::Week: return Words::tr("tickets per week");
    case BinSize::Month: return Words::tr("tickets per month");
    }
    return {};
}

} // namespace

BinSize binSizeFor(std::size_t days)
{
    return days <= 92 ? BinSize::Day : days <= 915 ? BinSize::Week : BinSize::Month;
}

std::vector<TimeBin> gather(const std::vector<ChartDay>& days, BinSize size, const QTimeZone& zone)
{
    std::vector<TimeBin> bins;
    for (const ChartDay& day : days) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(day.start, zone).date();
        const QDate first = binStart(date, size);
        if (bins.empty() || bins.back().first != first)
            bins.push_back({ first, binEnd(first, size), 0, 0, 0, 0, false });
        TimeBin& bin = bins.back();
        bin.created += day.created;
        bin.solved += day.solved;
        bin.createdUnfiltered += day.createdUnfiltered;
        bin.backlog = day.backlog;
        bin.partial = day.partial;
    }
    if (!bins.empty()) {
        const QDate last = QDateTime::fromMSecsSinceEpoch(days.back().start, zone).date();
        bins.back().partial |= last < bins.back().last;
    }
    return bins;
}

namespace words {

QString chartTitle(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::CreatedSolvedBacklog: return Words::tr("Created, solved and backlog");
    case ChartId::Status: return Words::tr("Status");
    case ChartId::Priority: return Words::tr("Priority");
    case ChartId::Channel: return Words::tr("Channels");
    case ChartId::CreatedPerDay: return Words::tr("Created");
    default: break; // not in allCharts(): counted, not drawn
    }
    return {};
}

QString chartSubtitle(const ChartData& data, const QTimeZone& zone)
{
    QStringList parts;
    switch (data.spec.id) {
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay:
        parts = { timeUnit(binSizeFor(data.days.size())), QString::fromLatin1(zone.id()) };
        break;
    case ChartId::Status: parts = { Words::tr("tickets by present status") }; break;
    case ChartId::Priority: parts = { Words::tr("tickets by present priority") }; break;
    case ChartId::Channel: parts = { Words::tr("tickets by first channel") }; break;
    default: break; // not in allCharts(): counted, not drawn
    }
    // Where the filter chooses among the bars, n is of those: the number that the list shows too.
    std::size_t chosen = 0, n = 0;
    for (const ChartBar& bar : data.bars) {
        chosen += bar.chosen ? 1 : 0;
        n += bar.chosen ? bar.count : 0;
    }
    if (chosen > 0)
        parts.append(Words::tr("%n chosen", "bars of a chart", static_cast<int>(chosen)));
    parts.append(Words::tr("n %1").arg(formatCount(static_cast<qint64>(chosen > 0 ? n : data.n))));
    return parts.join(QStringLiteral(" · "));
}

QString barLabel(const ChartSpec& chart, const std::string& key)
{
    if (chart.id == ChartId::Status)
        if (const auto value = fromName<StatusCategory>(key))
            return status(*value);
    if (chart.id == ChartId::Priority)
        if (const auto value = fromName<Priority>(key))
            return priority(*value);
    if (chart.id == ChartId::Channel)
        if (const auto value = fromName<Channel>(key))
            return channel(*value);
    return text(key);
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

} // namespace words

} // namespace desk::ui

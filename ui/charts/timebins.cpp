// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include <QDateTime>

namespace desk::ui {

namespace {

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
            bins.push_back({ first, binEnd(first, size), 0, 0, 0, 0, false, std::nullopt });
        TimeBin& bin = bins.back();
        bin.created += day.created;
        bin.solved += day.solved;
        bin.createdUnfiltered += day.createdUnfiltered;
        bin.backlog = day.backlog;
        if (day.reopened)
            bin.reopened = bin.reopened.value_or(0) + *day.reopened;
        bin.partial = day.partial;
    }
    if (!bins.empty()) {
        const QDate last = QDateTime::fromMSecsSinceEpoch(days.back().start, zone).date();
        bins.back().partial |= last < bins.back().last;
    }
    return bins;
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis.h"

#include "ui/common/format.h"

#include <QLocale>
#include <array>
#include <cmath>

namespace desk::ui {

namespace {

/// From one tick to the next: so many days, or so many months.
struct Step {
    int days, months;
};

constexpr std::array<Step, 10> kSteps { { { 1, 0 }, { 7, 0 }, { 14, 0 }, { 0, 1 }, { 0, 2 }, { 0, 3 }, { 0, 6 },
    { 0, 12 }, { 0, 24 }, { 0, 60 } } };

/// The first round day from `from` on.
QDate firstTick(QDate from, Step step)
{
    if (step.days == 1)
        return from;
    if (step.days > 1)
        return from.addDays((8 - from.dayOfWeek()) % 7);
    QDate day(from.year(), from.month(), 1);
    if (day < from)
        day = day.addMonths(1);
    while ((day.year() * 12 + day.month() - 1) % step.months != 0)
        day = day.addMonths(1);
    return day;
}

QString tickLabel(QDate day, QDate before, Step step)
{
    if (step.days > 0)
        return formatDate(day, before);
    const bool sameYear = before.isValid() && before.year() == day.year();
    return QLocale().toString(day, sameYear ? QStringLiteral("MMM") : QStringLiteral("MMM yyyy"));
}

} // namespace

AxisScale AxisScale::covering(double largest)
{
    if (largest <= 4)
        return { std::max(2.0, std::ceil(largest)), 1 };
    const double raw = largest / 4;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double round : { 1.0, 2.0, 2.5, 5.0, 10.0 }) {
        const double step = round * power;
        if (step >= raw && step == std::floor(step))
            return { std::ceil(largest / step) * step, step };
    }
    return { std::ceil(largest), std::ceil(raw) };
}

std::vector<DateTick> dateTicks(QDate first, QDate last, int most)
{
    for (const Step step : kSteps) {
        std::vector<DateTick> ticks;
        QDate before;
        for (QDate day = firstTick(first, step); day <= last && static_cast<int>(ticks.size()) <= most;
             day = step.days > 0 ? day.addDays(step.days) : day.addMonths(step.months)) {
            ticks.push_back({ day, tickLabel(day, before, step) });
            before = day;
        }
        if (!ticks.empty() && static_cast<int>(ticks.size()) <= most)
            return ticks;
    }
    return { { first, formatDate(first, {}) } };
}

} // namespace desk::ui

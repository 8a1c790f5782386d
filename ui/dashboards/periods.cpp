// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/periods.h"

#include "ui/common/format.h"
#include "ui/filters/querytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Periods)
};

QString month(QDate day)
{
    return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

/// The value of the one positive term that says when; empty where there is none or more than that.
QString createdValue(const Query& query)
{
    const QueryTerm* found = nullptr;
    for (const QueryTerm& term : query.terms)
        if (term.field == QueryField::Created && !term.negated)
            found = &term;
    if (!found)
        return {};
    const QString text = Query { { *found } }.toText();
    return text.mid(text.indexOf(QLatin1Char(':')) + 1);
}

} // namespace

QList<Period> offeredPeriods(QDate today)
{
    const QDate thisMonth(today.year(), today.month(), 1), lastMonth = thisMonth.addMonths(-1);
    return {
        { Words::tr("All time"), {} },
        { Words::tr("Last 24 hours"), QStringLiteral("<1d") },
        { Words::tr("Last 7 days"), QStringLiteral("<7d") },
        { Words::tr("Last 30 days"), QStringLiteral("<30d") },
        { Words::tr("Last 90 days"), QStringLiteral("<90d") },
        { Words::tr("Last 365 days"), QStringLiteral("<365d") },
        { month(thisMonth), thisMonth.toString(QStringLiteral("yyyy-MM")) },
        { month(lastMonth), lastMonth.toString(QStringLiteral("yyyy-MM")) },
        { QString::number(today.year()), QString::number(today.year()) },
        { QString::number(today.year() - 1), QString::number(today.year() - 1) },
    };
}

QString periodWords(const Query& query, QDate today)
{
    const QString value = createdValue(query);
    const QList<Period> offered = offeredPeriods(today);
    const auto known = std::ranges::find(offered, value, &Period::value);
    if (known != offered.end())
        return known->words;
    const auto [first, last] = createdDays(query);
    if (first.isValid() && last.isValid())
        return first == last
            ? formatDate(first, today)
            : Words::tr("%1 to %2", "first day, last day").arg(formatDate(first, last), formatDate(last, today));
    return value;
}

} // namespace desk::ui

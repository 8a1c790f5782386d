// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statsoptions.h"

#include "app/base/text.h"
#include "app/cli/namedoptions.h"

#include <QDate>

namespace desk::cli {

namespace {

Error wrong(const QString& sentence)
{
    return { Error::Kind::Usage, sentence };
}

QString metricNames()
{
    QStringList names;
    for (const MetricDefinition& metric : metricDefinitions())
        names += text(metric.name);
    return names.join(QStringLiteral(", "));
}

Result<std::pair<QDate, QDate>> periodFrom(const QString& value)
{
    const QStringList ends = value.split(QStringLiteral(".."));
    const QDate first = QDate::fromString(ends.first(), Qt::ISODate);
    const QDate last = QDate::fromString(ends.last(), Qt::ISODate);
    if (ends.size() > 2 || !first.isValid() || !last.isValid() || last < first)
        return wrong(QStringLiteral("--period takes FIRST..LAST, as in 2026-03-01..2026-03-31, not “%1”").arg(value));
    return std::pair(first, last);
}

/// Takes the value of one option.
Result<void> take(StatsOptions& options, const QString& name, const QString& value)
{
    if (name == u"--account") {
        options.accounts += value;
    } else if (name == u"--bot") {
        options.bots.people.push_back(utf8(value));
    } else if (name == u"--format") {
        if (value != u"json")
            return wrong(QStringLiteral("--format takes json, not “%1”").arg(value));
    } else if (name == u"--compare") {
        if (value != u"previous" && value != u"year")
            return wrong(QStringLiteral("--compare takes previous or year, not “%1”").arg(value));
        options.compare = value == u"year" ? Comparison::LastYear : Comparison::Previous;
    } else if (name == u"--zone") {
        options.zone = QTimeZone(value.toUtf8());
        if (!options.zone->isValid())
            return wrong(
                QStringLiteral("--zone takes the name of a time zone, as in Europe/Paris, not “%1”").arg(value));
    } else if (name == u"--period") {
        const auto period = periodFrom(value);
        if (!period)
            return period.error();
        options.period = *period;
    } else {
        options.explain = findMetric(utf8(value));
        if (!options.explain)
            return wrong(QStringLiteral("there is no metric “%1”; there are %2").arg(value, metricNames()));
    }
    return {};
}

} // namespace

Result<StatsOptions> parseStatsOptions(const QStringList& args)
{
    static const QStringList kNames { QStringLiteral("--account"), QStringLiteral("--format"),
        QStringLiteral("--explain"), QStringLiteral("--zone"), QStringLiteral("--period"), QStringLiteral("--bot"),
        QStringLiteral("--compare") };
    StatsOptions options;
    const auto query = splitOptions(QStringLiteral("stats"), args, kNames,
        [&](const QString& name, const QString& value) { return take(options, name, value); });
    if (!query)
        return query.error();
    options.query = *query;
    if (options.compare != Comparison::None && (!options.period || options.explain))
        return wrong(QStringLiteral("--compare needs a --period, and explains no metric"));
    return options;
}

} // namespace desk::cli

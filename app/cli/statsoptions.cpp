// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statsoptions.h"

#include "app/base/text.h"

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
        QStringLiteral("--explain"), QStringLiteral("--zone"), QStringLiteral("--period"), QStringLiteral("--bot") };
    StatsOptions options;
    QStringList query;
    for (qsizetype i = 0; i < args.size(); ++i) {
        if (kNames.contains(args[i])) {
            if (i + 1 == args.size() || args[i + 1].isEmpty())
                return wrong(QStringLiteral("%1 needs a value").arg(args[i]));
            if (const auto taken = take(options, args[i], args[i + 1]); !taken)
                return taken.error();
            ++i;
        } else if (args[i].startsWith(QStringLiteral("--"))) {
            return wrong(
                QStringLiteral("stats has no option %1; it has %2").arg(args[i], kNames.join(QStringLiteral(", "))));
        } else {
            query += args[i];
        }
    }
    options.query = query.join(u' ');
    return options;
}

} // namespace desk::cli

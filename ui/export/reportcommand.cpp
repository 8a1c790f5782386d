// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportcommand.h"

#include "app/cli/loading.h"
#include "app/cli/namedoptions.h"
#include "app/cli/querytext.h"
#include "ui/common/language.h"
#include "ui/export/reportfile.h"

#include <QFile>
#include <QFileInfo>

namespace desk::ui {

namespace {

struct Options {
    QString query, file, title;
    QStringList accounts;
    QString language = QStringLiteral("en");
    Dashboard dashboard = readyDashboards().front();
    Theme::Appearance appearance = Theme::Appearance::Light;
};

Error wrong(const QString& sentence)
{
    return { Error::Kind::Usage, sentence };
}

/// A ready dashboard by its name, or one from a file.
Result<Dashboard> dashboardFrom(const QString& name)
{
    if (const Dashboard* ready = readyDashboard(name))
        return *ready;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        QStringList names;
        for (const Dashboard& each : readyDashboards())
            names += each.id;
        return wrong(QStringLiteral("“%1” is no file that can be read, and no dashboard: %2")
                         .arg(name, names.join(QStringLiteral(", "))));
    }
    constexpr qint64 kLongest = 1 << 20;
    auto read = readDashboard(file.read(kLongest));
    if (const auto* error = std::get_if<DashboardError>(&read))
        return wrong(QStringLiteral("%1: %2").arg(name, describe(*error)));
    return std::get<Dashboard>(std::move(read));
}

Result<void> take(Options& options, const QString& name, const QString& value)
{
    if (name == u"-o") {
        options.file = value;
    } else if (name == u"--account") {
        options.accounts += value;
    } else if (name == u"--title") {
        options.title = value;
    } else if (name == u"--dashboard") {
        auto dashboard = dashboardFrom(value);
        if (!dashboard)
            return dashboard.error();
        options.dashboard = *std::move(dashboard);
    } else if (name == u"--theme" && (value == u"light" || value == u"dark")) {
        options.appearance = value == u"dark" ? Theme::Appearance::Dark : Theme::Appearance::Light;
    } else if (name == u"--language" && (value == u"en" || value == u"fr")) {
        options.language = value;
    } else {
        return wrong(QStringLiteral("%1 does not take “%2”").arg(name, value));
    }
    return {};
}

Result<Options> parse(const QStringList& args)
{
    Options options;
    const auto query = cli::splitOptions(QStringLiteral("report"), args,
        { QStringLiteral("-o"), QStringLiteral("--account"), QStringLiteral("--title"), QStringLiteral("--dashboard"),
            QStringLiteral("--theme"), QStringLiteral("--language") },
        [&](const QString& name, const QString& value) { return take(options, name, value); });
    if (!query)
        return query.error();
    options.query = query->isEmpty() ? options.dashboard.filter : *query;
    if (options.file.isEmpty())
        return wrong(QStringLiteral("-o FILE is missing: a .pdf or .html"));
    return options;
}

Result<void> draw(cli::Context& context, const Options& options, const Query& query)
{
    const auto profile = Profile::open(context.profileDir);
    if (!profile)
        return profile.error();
    const auto loaded = cli::loadAccounts(context, options.accounts);
    if (!loaded)
        return loaded.error();
    ViewRequest request;
    request.query = query;
    request.charts = reportCharts(options.dashboard);
    const auto view = cli::evaluateNow(*loaded, request);
    if (!view)
        return view.error();
    cli::tellUnknown(context, **view);
    const auto report
        = makeReport(**view, { options.dashboard, options.title, printTime(), options.appearance }, *profile);
    return report ? writeReport(*report, options.file) : Result<void>(report.error());
}

int runReport(cli::Context& context)
{
    const auto options = parse(context.args);
    if (!options)
        return cli::usage(context, options.error().detail);
    applyLanguage(options->language);
    const auto query = cli::readQuery(context, options->query);
    if (!query)
        return cli::kUsage;
    const auto drawn = draw(context, *options, *query);
    if (drawn)
        return cli::kSuccess;
    return drawn.error().kind == Error::Kind::Usage ? cli::usage(context, drawn.error().detail)
                                                    : cli::fail(context, cli::sentence(drawn.error()));
}

} // namespace

cli::Command reportCommand()
{
    return { QStringLiteral("report"),
        QStringLiteral("report [QUERY] -o FILE.(pdf|html) [--dashboard NAME|FILE] [--title TEXT] [--account NAME]… "
                       "[--theme light|dark] [--language en|fr]"),
        QStringLiteral("put a dashboard of the tickets that match a filter on paper, or into a web page"), runReport };
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartcommand.h"

#include "app/cli/loading.h"
#include "app/cli/querytext.h"
#include "ui/charts/chartwords.h"
#include "ui/common/language.h"
#include "ui/export/chartpicture.h"

#include <QRegularExpression>
#include <algorithm>

namespace desk::ui {

namespace {

struct Options {
    std::optional<ChartSpec> chart;
    bool list = false;
    QStringList query, accounts;
    QString file, language;
    QSizeF size { 960, 540 };
    int scale = 2;
    Theme::Appearance appearance = Theme::Appearance::Light;
};

Error wrong(const QString& sentence)
{
    return { Error::Kind::Usage, sentence };
}

Result<QSizeF> sizeFrom(const QString& value)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const QRegularExpressionMatch match = form.match(value);
    const QSizeF size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 320 || size.height() < 240 || size.width() > 8000 || size.height() > 8000)
        return wrong(QStringLiteral("“%1” is not a size from 320x240 to 8000x8000").arg(value));
    return size;
}

Result<void> take(Options& options, const QString& name, const QString& value)
{
    if (name == u"-o") {
        options.file = value;
    } else if (name == u"--account") {
        options.accounts += value;
    } else if (name == u"--size") {
        const auto size = sizeFrom(value);
        if (!size)
            return size.error();
        options.size = *size;
    } else if (name == u"--scale" && QStringLiteral("1234").contains(value) && value.size() == 1) {
        options.scale = value.toInt();
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
    static const QStringList valued { QStringLiteral("-o"), QStringLiteral("--account"), QStringLiteral("--size"),
        QStringLiteral("--scale"), QStringLiteral("--theme"), QStringLiteral("--language") };
    Options options;
    for (qsizetype i = 0; i < args.size(); ++i) {
        const QString& arg = args.at(i);
        if (arg == u"--list") {
            options.list = true;
        } else if (valued.contains(arg)) {
            if (++i == args.size())
                return wrong(QStringLiteral("%1 needs a value").arg(arg));
            if (const auto taken = take(options, arg, args.at(i)); !taken)
                return taken.error();
        } else if (arg.startsWith(u"--")) {
            return wrong(QStringLiteral("there is no option %1").arg(arg));
        } else if (!options.chart) {
            options.chart = chartFromName(arg.toStdString());
            if (!options.chart)
                return wrong(QStringLiteral("there is no chart “%1”; “deskscope chart --list” names them").arg(arg));
        } else {
            options.query += arg;
        }
    }
    if (!options.list && !options.chart)
        return wrong(QStringLiteral("usage: deskscope chart NAME [QUERY] -o FILE, or deskscope chart --list"));
    if (!options.list && options.file.isEmpty())
        return wrong(QStringLiteral("-o FILE is missing: a .png, .pdf, .svg, .csv or .xlsx"));
    return options;
}

int listCharts(cli::Context& context)
{
    std::size_t width = 0;
    for (const ChartSpec& chart : allCharts())
        width = std::max(width, chartName(chart).size() + 2);
    for (const ChartSpec& chart : allCharts())
        context.out << QString::fromStdString(chartName(chart)).leftJustified(static_cast<qsizetype>(width))
                    << words::chartTitle(chart) << Qt::endl;
    return cli::kSuccess;
}

int runChart(cli::Context& context)
{
    const auto options = parse(context.args);
    if (!options)
        return cli::usage(context, options.error().detail);
    applyLanguage(options->language.isEmpty() ? QStringLiteral("en") : options->language);
    if (options->list)
        return listCharts(context);
    const auto query = cli::readQuery(context, options->query.join(u' '));
    if (!query)
        return cli::kUsage;
    const auto loaded = cli::loadAccounts(context, options->accounts);
    if (!loaded)
        return cli::fail(context, cli::sentence(loaded.error()));
    ViewRequest request;
    request.query = *query;
    request.charts = { *options->chart };
    const auto view = cli::evaluateNow(*loaded, request);
    if (!view)
        return cli::fail(context, cli::sentence(view.error()));
    cli::tellUnknown(context, **view);
    ChartPicture picture = makePicture(**view, *options->chart, options->appearance);
    picture.size = options->size;
    picture.scale = options->scale;
    if (const auto written = writeChart(picture, options->file); !written) {
        return written.error().kind == Error::Kind::Usage ? cli::usage(context, written.error().detail)
                                                          : cli::fail(context, cli::sentence(written.error()));
    }
    return cli::kSuccess;
}

} // namespace

cli::Command chartCommand()
{
    return { QStringLiteral("chart"),
        QStringLiteral("chart NAME [QUERY] -o FILE.(png|pdf|svg|csv|xlsx) [--account NAME]… [--size WxH] [--scale "
                       "1..4] [--theme light|dark] "
                       "[--language en|fr]\n"
                       "chart --list"),
        QStringLiteral("draw a chart of the tickets that match a filter, or write its data"), runChart };
}

} // namespace desk::ui

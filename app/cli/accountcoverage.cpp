// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcoverage.h"

#include "app/base/text.h"
#include "app/cli/namedoptions.h"
#include "app/export/jsonfields.h"
#include "app/store/coverage.h"

namespace desk::cli {

namespace {

using Number = std::pair<const char*, qint64 CoverageMonth::*>;
constexpr std::array<Number, 6> kNumbers { { { "tickets", &CoverageMonth::tickets },
    { "with_messages", &CoverageMonth::withMessages }, { "stale", &CoverageMonth::stale },
    { "text_not_available", &CoverageMonth::textNotAvailable }, { "deleted", &CoverageMonth::deleted },
    { "missing", &CoverageMonth::missing } } };

std::string jsonOf(const std::vector<IdRange>& ranges)
{
    std::string json = "[";
    for (const IdRange& range : ranges)
        json += (json.size() > 1 ? ",[" : "[") + std::to_string(range.first) + ',' + std::to_string(range.last) + ']';
    return json + ']';
}

std::string jsonOf(const Account& account, const Coverage& coverage)
{
    std::string months = "[";
    for (const CoverageMonth& month : coverage.months) {
        months += months.size() > 1 ? ",{" : "{";
        JsonFields fields(months);
        fields.stringOrNull("month", month.month);
        for (const auto& [name, member] : kNumbers)
            fields.number(name, month.*member);
        months += '}';
    }
    std::string out = "{";
    JsonFields fields(out);
    fields.string("account", utf8(account.name));
    fields.boolean("whole", coverage.whole);
    fields.raw("months", months + ']');
    fields.raw("missing", jsonOf(coverage.missing));
    fields.raw("gone", jsonOf(coverage.gone));
    return out + "}\n";
}

void printTable(Context& context, const Account& account, const Coverage& coverage)
{
    context.out << "month  ";
    for (const auto& [name, member] : kNumbers)
        context.out << "  " << name;
    context.out << '\n';
    for (const CoverageMonth& month : coverage.months) {
        context.out << (month.month.empty() ? QStringLiteral("unknown") : text(month.month));
        for (const auto& [name, member] : kNumbers)
            context.out << "  " << QString::number(month.*member).rightJustified(static_cast<int>(qstrlen(name)));
        context.out << '\n';
    }
    context.out.flush();
    if (!coverage.whole)
        context.err << account.name << ": not yet mirrored as a whole; “deskscope sync” goes on with it" << Qt::endl;
    else if (!coverage.missing.empty())
        context.err << account.name << ": “deskscope sync --account " << account.name
                    << " --fill-gaps” asks the help desk for what is missing" << Qt::endl;
}

} // namespace

int accountCoverage(Context& context, const QStringList& args, const AccountRegistry& registry)
{
    const QString kUsageLine = QStringLiteral("account coverage NAME [--format table|json]");
    QString format = QStringLiteral("table");
    const auto name = splitOptions(QStringLiteral("account coverage"), args, { QStringLiteral("--format") },
        [&](const QString&, const QString& value) -> Result<void> {
            format = value;
            return {};
        });
    if (!name)
        return usage(context, name.error().detail);
    const bool json = format == QLatin1String("json");
    if (name->isEmpty() || (!json && format != QLatin1String("table")))
        return usage(context, kUsageLine);
    const auto account = registry.find(*name);
    if (!account)
        return fail(
            context, QStringLiteral("there is no account “%1”; “deskscope account list” shows them").arg(*name));
    const auto coverage = coverageOf(registry.profile().storeFile(account->id));
    if (!coverage && coverage.error().kind == Error::Kind::NotFound)
        return fail(context, QStringLiteral("%1 is not mirrored yet; “deskscope sync” does it").arg(account->name));
    if (!coverage)
        return fail(context, sentence(coverage.error()));
    if (json)
        context.out << text(jsonOf(*account, *coverage)) << Qt::flush;
    else
        printTable(context, *account, *coverage);
    return kSuccess;
}

std::vector<std::string> missingTickets(const QString& storeFile)
{
    const auto coverage = coverageOf(storeFile);
    return coverage ? missingNumbers(*coverage, kMissingAtOnce) : std::vector<std::string>();
}

} // namespace desk::cli

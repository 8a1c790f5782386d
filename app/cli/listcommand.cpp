// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listcommand.h"

#include "app/cli/listoptions.h"
#include "app/cli/loading.h"
#include "app/cli/querytext.h"
#include "app/cli/ticketoutput.h"

#include <QSaveFile>

namespace desk::cli {

namespace {

using Format = ListOptions::Format;

Result<void> writeTo(QIODevice& device, Format format, const Snapshot& snapshot, std::span<const Row> rows)
{
    switch (format) {
    case Format::Json: return writeTicketsAsJson(device, snapshot, rows);
    case Format::Csv: return writeTicketsAsCsv(device, snapshot, rows);
    case Format::Table:
    case Format::Xlsx: break;
    }
    return writeTicketsAsText(device, snapshot, rows);
}

/// A file appears whole or not at all.
Result<void> writeFile(const ListOptions& options, const Snapshot& snapshot, std::span<const Row> rows)
{
    if (options.format == Format::Xlsx)
        return writeTicketsAsXlsx(options.file, snapshot, rows);
    QSaveFile file(options.file);
    const auto failed = [&] {
        return Error { Error::Kind::Storage, options.file + QStringLiteral(": ") + file.errorString() };
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (const auto written = writeTo(file, options.format, snapshot, rows); !written)
        return written;
    if (!file.commit())
        return failed();
    return {};
}

Result<void> write(Context& context, const ListOptions& options, const Snapshot& snapshot, std::span<const Row> rows)
{
    if (!options.file.isEmpty())
        return writeFile(options, snapshot, rows);
    context.out.flush();
    if (const auto written = writeTo(*context.out.device(), options.format, snapshot, rows); !written)
        return written;
    context.out.flush();
    return {};
}

int runList(Context& context)
{
    const auto options = parseListOptions(context.args);
    if (!options)
        return usage(context, options.error().detail);
    const auto query = readQuery(context, options->query);
    if (!query)
        return kUsage;
    const auto loaded = loadAccounts(context, options->accounts);
    if (!loaded)
        return fail(context, sentence(loaded.error()));
    if (loaded->snapshot->accounts.empty())
        context.err << "deskscope: there is no account yet; “deskscope account add” adds one" << Qt::endl;
    ViewRequest request;
    request.query = *query;
    request.sort = options->sort;
    const auto answer = evaluateNow(*loaded, request);
    if (!answer)
        return fail(context, sentence(answer.error()));
    const ViewStatePtr& view = *answer;
    tellUnknown(context, *view);
    const std::vector<Row> rows = view->rows.first(options->limit);
    if (const auto written = write(context, *options, *view->snapshot, rows); !written)
        return fail(context, sentence(written.error()));
    return kSuccess;
}

} // namespace

Command listCommand()
{
    return { QStringLiteral("list"),
        QStringLiteral("list [QUERY] [--account NAME]… [--sort FIELD[:desc]] [--limit N] [--format "
                       "table|json|csv|xlsx] [-o FILE]"),
        QStringLiteral("list the tickets that match a filter"), runList };
}

} // namespace desk::cli

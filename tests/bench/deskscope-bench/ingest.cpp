// SPDX-License-Identifier: GPL-3.0-or-later
// Task 3: pages of Zendesk's incremental export to durable, queryable state, a transaction a page.
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/store/store.h"
#include "tests/bench/deskscope-bench/task.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace desk::bench {

namespace {

std::vector<QByteArray> pagesOf(const QString& data)
{
    std::vector<QByteArray> pages;
    const QDir dir(data + QStringLiteral("/pages"));
    for (const QString& name : dir.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            pages.push_back(file.readAll());
    }
    return pages;
}

/// Tickets a second, by the processor's time of this thread's process.
double rate(std::size_t tickets, double millis)
{
    return static_cast<double>(tickets) / millis * 1000;
}

/// What one pass over the pages took.
struct Pass {
    Samples parse, commit, whole;
    std::size_t tickets = 0;
    QString wrong;
};

Pass run(const std::vector<QByteArray>& pages, bool keepRaw)
{
    Pass pass;
    QTemporaryDir dir;
    auto writer = StoreWriter::open(dir.filePath(QStringLiteral("store.sqlite")));
    if (!writer) {
        pass.wrong = writer.error().detail;
        return pass;
    }
    const auto ingest = [&](const QByteArray& body) {
        NormaliseOptions options;
        options.keepRaw = keepRaw;
        Result<Page> page = Error {};
        pass.parse.measure([&] {
            page = zendesk::normalise(
                { PageKind::ZdIncrementalTickets, { body.constData(), static_cast<std::size_t>(body.size()) }, {} },
                options);
        });
        if (!page)
            return page.error().detail;
        pass.tickets += page->records.tickets.size();
        const Cursor cursor { "tickets.live", page->paging.afterCursor };
        Result<CommitSummary> done = Error {};
        pass.commit.measure([&] { done = (*writer)->commit(page->records, { &cursor, 1 }); });
        return done ? QString() : done.error().detail;
    };
    pass.whole.measure([&] {
        for (const QByteArray& page : pages)
            if (pass.wrong.isEmpty())
                pass.wrong = ingest(page);
    });
    return pass;
}

void tell(Report& report, const QString& how, const Pass& pass, std::size_t tickets, double aim)
{
    const auto add = [&](const QString& what, double millis, double wanted = 0) {
        report.add(how + QStringLiteral(": ") + what, rate(tickets, millis), QStringLiteral("tickets/s"), wanted);
    };
    const auto sum = [](const std::vector<double>& values) {
        double total = 0;
        for (const double value : values)
            total += value;
        return total;
    };
    add(QStringLiteral("pages to state, wall"), sum(pass.whole.wall()));
    add(QStringLiteral("pages to state, cpu"), sum(pass.whole.cpu()), aim);
    add(QStringLiteral("reading alone, cpu"), sum(pass.parse.cpu()));
    add(QStringLiteral("storing alone, cpu"), sum(pass.commit.cpu()));
    report.add(how + QStringLiteral(": storing a page"), pass.commit);
}

} // namespace

QString ingestTask(const Options& options, Report& report)
{
    const std::vector<QByteArray> pages = pagesOf(options.data);
    if (pages.empty())
        return QStringLiteral("%1/pages is not what shared/bench/gen writes").arg(options.data);
    for (const bool raw : { false, true }) {
        const Pass pass = run(pages, raw);
        if (!pass.wrong.isEmpty())
            return pass.wrong;
        tell(report,
            raw ? QStringLiteral("with raw records and text index") : QStringLiteral("columns, tags, subjects"), pass,
            pass.tickets, raw ? 0 : 180'000);
    }
    report.addMemory();
    return {};
}

} // namespace desk::bench

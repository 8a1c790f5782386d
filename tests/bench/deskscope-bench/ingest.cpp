// SPDX-License-Identifier: GPL-3.0-or-later
// Task 3: pages of Zendesk's incremental export to durable, queryable state, a transaction a page.
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/store/store.h"
#include "tests/bench/deskscope-bench/task.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <numeric>

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

constexpr int kRounds = 5;

/// What is stored of a page.
enum class Kept {
    Columns, ///< the README's columns and tags
    Tickets, ///< all that a ticket says: subject and its words in the text index, description, own fields, metrics
    All, ///< and the record as received
};

/// What a pass over the pages took, page by page.
struct Pass {
    Samples reading, storing, whole;
    std::size_t tickets = 0;
    QString wrong;
};

void stripToColumns(RecordBatch& batch)
{
    for (Ticket& ticket : batch.tickets) {
        ticket.subject.clear();
        ticket.description.clear();
        ticket.custom.clear();
        ticket.facts = {};
    }
}

Pass run(const std::vector<QByteArray>& pages, Kept kept)
{
    Pass pass;
    QTemporaryDir dir;
    auto writer = StoreWriter::open(dir.filePath(QStringLiteral("store.sqlite")));
    if (!writer) {
        pass.wrong = writer.error().detail;
        return pass;
    }
    NormaliseOptions options;
    options.keepRaw = kept == Kept::All;
    for (const QByteArray& body : pages) {
        pass.whole.measure([&] {
            Result<Page> page = Error {};
            pass.reading.measure([&] {
                page = zendesk::normalise(
                    { PageKind::ZdIncrementalTickets, { body.constData(), static_cast<std::size_t>(body.size()) }, {} },
                    options);
            });
            if (!page) {
                pass.wrong = page.error().detail;
                return;
            }
            if (kept == Kept::Columns)
                stripToColumns(page->records);
            pass.tickets += page->records.tickets.size();
            const Cursor cursor { "tickets.live", page->paging.afterCursor };
            Result<CommitSummary> done = Error {};
            pass.storing.measure([&] { done = (*writer)->commit(page->records, { &cursor, 1 }); });
            if (!done)
                pass.wrong = done.error().detail;
        });
        if (!pass.wrong.isEmpty())
            break;
    }
    return pass;
}

/// Rates of the best time of each page over some rounds.
QString measure(const std::vector<QByteArray>& pages, Kept kept, const QString& how, bool isAim, Report& report)
{
    Pass best;
    for (int round = 0; round < kRounds; ++round) {
        const Pass pass = run(pages, kept);
        if (!pass.wrong.isEmpty())
            return pass.wrong;
        best.tickets = pass.tickets;
        best.reading.keepBest(pass.reading);
        best.storing.keepBest(pass.storing);
        best.whole.keepBest(pass.whole);
    }
    const auto sum
        = [](const std::vector<double>& millis) { return std::accumulate(millis.begin(), millis.end(), 0.0); };
    const auto add = [&](const QString& what, double millis, double aim = 0) {
        const double rate = static_cast<double>(best.tickets) / millis * 1000;
        report.add(how + QStringLiteral(": ") + what, rate, QStringLiteral("tickets/s"), isAim ? aim : 0);
    };
    const double reading = sum(best.reading.cpu()), storing = sum(best.storing.cpu());
    add(QStringLiteral("one thread, wall"), sum(best.whole.wall()));
    add(QStringLiteral("one thread, cpu"), sum(best.whole.cpu()), 180'000);
    add(QStringLiteral("two threads, cpu of the busier one"), std::max(reading, storing), 250'000);
    add(QStringLiteral("reading alone, cpu"), reading);
    add(QStringLiteral("storing alone, cpu"), storing);
    report.add(how + QStringLiteral(": reading a page"), best.reading);
    report.add(how + QStringLiteral(": storing a page"), best.storing);
    return {};
}

} // namespace

QString ingestTask(const Options& options, Report& report)
{
    const std::vector<QByteArray> pages = pagesOf(options.data);
    if (pages.empty())
        return QStringLiteral("%1/pages is not what shared/bench/gen writes").arg(options.data);
    const std::pair<Kept, QString> kinds[] = { { Kept::Columns, QStringLiteral("columns and tags") },
        { Kept::Tickets, QStringLiteral("all but raw records") },
        { Kept::All, QStringLiteral("with raw records and text index") } };
    for (const auto& [kept, how] : kinds)
        if (const QString wrong = measure(pages, kept, how, kept == Kept::Columns, report); !wrong.isEmpty())
            return wrong;
    report.addMemory();
    return {};
}

} // namespace desk::bench

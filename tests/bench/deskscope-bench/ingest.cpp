// SPDX-License-Identifier: GPL-3.0-or-later
// Task 3: pages of Zendesk's incremental export to durable, queryable state, a transaction a page.
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/store/store.h"
#include "tests/bench/deskscope-bench/task.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <numeric>
#include <thread>

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

/// What a pass over the pages on one thread took, page by page.
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

Result<Page> readPage(const QByteArray& body, Kept kept)
{
    NormaliseOptions options;
    options.keepRaw = kept == Kept::All;
    auto page = zendesk::normalise(
        { PageKind::ZdIncrementalTickets, { body.constData(), static_cast<std::size_t>(body.size()) }, {} }, options);
    if (page && kept == Kept::Columns)
        stripToColumns(page->records);
    return page;
}

Result<CommitSummary> storePage(StoreWriter& writer, const Page& page)
{
    const Cursor cursor { "tickets.live", page.paging.afterCursor };
    return writer.commit(page.records, { &cursor, 1 });
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
    for (const QByteArray& body : pages) {
        pass.whole.measure([&] {
            Result<Page> page = Error {};
            pass.reading.measure([&] { page = readPage(body, kept); });
            if (!page) {
                pass.wrong = page.error().detail;
                return;
            }
            pass.tickets += page->records.tickets.size();
            Result<CommitSummary> done = Error {};
            pass.storing.measure([&] { done = storePage(**writer, *page); });
            if (!done)
                pass.wrong = done.error().detail;
        });
        if (!pass.wrong.isEmpty())
            break;
    }
    return pass;
}

/// Pages on their way from the thread that reads them to the one that stores them. An error ends the row.
class Belt {
public:
    void put(Result<Page> page)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pages.size() < kMost; });
        m_pages.push_back(std::move(page));
        m_changed.notify_one();
    }
    Result<Page> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pages.empty(); });
        Result<Page> page = std::move(m_pages.front());
        m_pages.pop_front();
        m_changed.notify_one();
        return page;
    }

private:
    static constexpr std::size_t kMost = 4;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Result<Page>> m_pages;
};

/// Milliseconds of a whole ingest with the reader on a thread of its own, as a sync does it.
struct TwoThreads {
    double wall = 0, readingCpu = 0, storingCpu = 0;
    QString wrong;
    [[nodiscard]] double busier() const { return std::max(readingCpu, storingCpu); }
};

TwoThreads runOnTwo(const std::vector<QByteArray>& pages, Kept kept)
{
    TwoThreads times;
    QTemporaryDir dir;
    auto writer = StoreWriter::open(dir.filePath(QStringLiteral("store.sqlite")));
    if (!writer) {
        times.wrong = writer.error().detail;
        return times;
    }
    Belt belt;
    const double wallBefore = Samples::wallNow(), cpuBefore = Samples::threadCpuNow();
    std::thread reader([&] {
        const double before = Samples::threadCpuNow();
        for (const QByteArray& body : pages)
            belt.put(readPage(body, kept));
        times.readingCpu = Samples::threadCpuNow() - before;
    });
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const Result<Page> page = belt.take();
        if (const auto done = page ? storePage(**writer, *page) : Result<CommitSummary>(page.error()); !done)
            times.wrong = done.error().detail;
    }
    times.storingCpu = Samples::threadCpuNow() - cpuBefore;
    times.wall = Samples::wallNow() - wallBefore;
    reader.join();
    return times;
}

/// Rates of the best time of each page over some rounds, and of the best round on two threads.
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
    TwoThreads two { 1e9, 1e9, 1e9, {} };
    for (int round = 0; round < kRounds; ++round) {
        const TwoThreads times = runOnTwo(pages, kept);
        if (!times.wrong.isEmpty())
            return times.wrong;
        two.wall = std::min(two.wall, times.wall);
        two.readingCpu = std::min(two.readingCpu, times.readingCpu);
        two.storingCpu = std::min(two.storingCpu, times.storingCpu);
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
    add(QStringLiteral("two threads, wall"), two.wall, 250'000);
    add(QStringLiteral("two threads, cpu of the busier one"), two.busier());
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

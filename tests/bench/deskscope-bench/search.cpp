// SPDX-License-Identifier: GPL-3.0-or-later
// Task 4: text search over a million messages, in date order and newest first.
#include "app/base/text.h"
#include "app/pipeline/textsearch.h"
#include "app/store/sqlite.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/task.h"

#include <QFile>
#include <QTemporaryDir>

namespace desk::bench {

namespace {

constexpr std::size_t kPage = 1000;
constexpr std::size_t kLastPages = 100; ///< of these the time of a page is reported: the index is big by then
constexpr int kRounds = 3;

struct Messages {
    QByteArray bodies;
    std::vector<std::string_view> texts;
    std::vector<std::uint32_t> ticket, created;
};

std::vector<std::uint32_t> numbers(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = in.readAll();
    std::vector<std::uint32_t> out(static_cast<std::size_t>(bytes.size()) / sizeof(std::uint32_t));
    memcpy(out.data(), bytes.constData(), out.size() * sizeof(std::uint32_t));
    return out;
}

std::vector<std::string_view> lines(const QByteArray& bytes)
{
    std::vector<std::string_view> out;
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        out.push_back(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return out;
}

QByteArray contents(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

Messages messagesOf(const Options& options)
{
    Messages messages;
    messages.bodies = contents(options.data + QStringLiteral("/messages.txt"));
    messages.texts = lines(messages.bodies);
    messages.ticket = numbers(options.data + QStringLiteral("/messages.ticket.u32"));
    messages.created = numbers(options.data + QStringLiteral("/messages.created.u32"));
    const std::size_t count = std::min({ messages.texts.size(), messages.ticket.size(), messages.created.size() });
    messages.texts.resize(options.args.isEmpty() ? count : std::min<std::size_t>(count, options.args[0].toULongLong()));
    return messages;
}

Event eventOf(const Messages& messages, std::size_t at)
{
    Event event;
    event.id = std::to_string(at);
    event.ticketId = std::to_string(messages.ticket[at]);
    event.at = toMillis(messages.created[at]);
    event.kind = EventKind::Message;
    event.isPublic = true;
    event.text = messages.texts[at];
    return event;
}

QString writePages(StoreWriter& writer, const Messages& messages, bool newestFirst, Samples& pages, Samples& merges)
{
    const std::size_t count = messages.texts.size();
    for (std::size_t first = 0; first < count; first += kPage) {
        RecordBatch batch;
        for (std::size_t i = first; i < std::min(count, first + kPage); ++i)
            batch.events.push_back(eventOf(messages, newestFirst ? count - 1 - i : i));
        QString wrong;
        pages.measure([&] {
            if (const auto done = writer.commit(batch, {}); !done)
                wrong = done.error().detail;
        });
        if (!wrong.isEmpty())
            return wrong;
        merges.measure([&] {
            for (auto more = writer.tidy(); more && *more;)
                more = writer.tidy();
        });
    }
    return {};
}

/// Forgets the text index, as the migration of an older file does.
QString forgetIndex(const QString& file)
{
    auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
    if (!db)
        return db.error().detail;
    (*db)->execute("INSERT INTO words(words) VALUES('delete-all'); DELETE FROM word_row;"
                   "INSERT INTO word_backlog SELECT 0, count(*), 0 FROM ticket");
    return (*db)->failed() ? (*db)->error().detail : QString();
}

QString rebuild(StoreWriter& writer)
{
    for (;;) {
        const auto part = writer.indexBacklog();
        if (!part)
            return part.error().detail;
        if (*part >= 1)
            return {};
    }
}

/// Asks every query some rounds and keeps the best time of each.
template <typename F> Samples asked(const std::vector<std::string_view>& queries, F ask)
{
    Samples best;
    for (int round = 0; round < kRounds; ++round) {
        Samples samples;
        for (const std::string_view query : queries)
            samples.measure([&] { ask(query); });
        best.keepBest(samples);
    }
    return best;
}

void askQueries(const Options& options, StoreReader& reader, const QString& how, Report& report)
{
    const QByteArray text = contents(options.data + QStringLiteral("/queries.txt"));
    const std::vector<std::string_view> queries = lines(text);
    const SnapshotPtr snapshot = benchTickets(options.data);
    std::size_t found = 0;
    report.add(how + QStringLiteral(": newest 50 with bodies"),
        asked(queries,
            [&](std::string_view query) {
                if (const auto hits = reader.hits({ std::string(query) }, TextOrder::Newest, 50))
                    found += hits->size();
            }),
        5);
    Samples first;
    first.measure([&] { (void)reader.search({ "nothing" }); });
    report.add(how + QStringLiteral(": first search (reads the rows' tickets)"), first);
    report.add(how + QStringLiteral(": all matching tickets as rows"),
        asked(queries,
            [&](std::string_view query) {
                StoreQuestion question;
                question.value.text = QString::fromUtf8(query.data(), static_cast<qsizetype>(query.size()));
                std::vector<Row> rows;
                if (searchStore(reader, utf8(snapshot->accounts[0].account.id), *snapshot, question, {}, rows))
                    found += rows.size();
            }),
        20);
    report.add(how + QStringLiteral(": hits seen"), static_cast<double>(found), QStringLiteral("texts and tickets"));
}

QString measureOrder(const Options& options, const Messages& messages, bool newestFirst, Report& report)
{
    const QString how = newestFirst ? QStringLiteral("newest first") : QStringLiteral("date order");
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("store.sqlite"));
    auto writer = StoreWriter::open(file);
    if (!writer)
        return writer.error().detail;
    Samples pages, merges, whole;
    QString wrong;
    whole.measure([&] { wrong = writePages(**writer, messages, newestFirst, pages, merges); });
    if (!wrong.isEmpty())
        return wrong;
    report.add(how + QStringLiteral(": all stored and indexed, 1000 a time"), whole);
    report.add(how + QStringLiteral(": a page of 1000 stored and indexed"), pages.last(kLastPages), 15);
    report.add(how + QStringLiteral(": the index merged after a page, between commits"), merges.last(kLastPages));
    if (!newestFirst) {
        Samples index;
        if (wrong = forgetIndex(file); wrong.isEmpty())
            index.measure([&] { wrong = rebuild(**writer); });
        if (!wrong.isEmpty())
            return wrong;
        report.add(how + QStringLiteral(": index of all built from the store"), index, 15'000);
    }
    auto reader = StoreReader::open(file);
    if (!reader)
        return reader.error().detail;
    askQueries(options, **reader, how, report);
    return {};
}

} // namespace

QString searchTask(const Options& options, Report& report)
{
    const Messages messages = messagesOf(options);
    if (messages.texts.empty())
        return QStringLiteral("%1/messages.* is not what shared/bench/gen writes").arg(options.data);
    for (const bool newestFirst : { false, true })
        if (const QString wrong = measureOrder(options, messages, newestFirst, report); !wrong.isEmpty())
            return wrong;
    report.addMemory();
    return {};
}

} // namespace desk::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/awaitednames.h"
#include "app/store/commit.h"
#include "app/store/erasedpeople.h"
#include "app/store/schema.h"
#include "app/store/ticketkey.h"

#include <algorithm>

namespace desk {

struct StoreWriter::Private {
    std::unique_ptr<sql::Database> db;
    RawBlocks raw;

    /// The value, or what failed; the next question starts afresh.
    template <typename T> Result<T> answer(T value)
    {
        if (!db->failed())
            return value;
        const Error error = db->error();
        db->clearError();
        return error;
    }

    /// What work() gives, once it is committed.
    template <typename Work> auto inTransaction(const Work& work) -> Result<decltype(work())>
    {
        Result<void> done;
        decltype(work()) value {};
        {
            sql::Transaction transaction(*db);
            value = work();
            done = transaction.commit();
        }
        db->clearError();
        if (!done)
            return done.error();
        return value;
    }
};

StoreWriter::StoreWriter(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

StoreWriter::~StoreWriter() = default;

Result<std::unique_ptr<StoreWriter>> StoreWriter::open(const QString& file)
{
    auto priv = std::make_unique<Private>();
    Result<std::unique_ptr<sql::Database>> db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    priv->db = std::move(*db);
    if (const Result<void> migrated = sql::migrate(*priv->db); !migrated)
        return migrated.error();
    return std::unique_ptr<StoreWriter>(new StoreWriter(std::move(priv)));
}

Result<CommitSummary> StoreWriter::commit(const RecordBatch& batch, std::span<const Cursor> cursors)
{
    return d->inTransaction([&] {
        ErasedPeople erased(*d->db);
        if (erased.empty())
            return Commit(*d->db, d->raw, batch).run(cursors);
        const RecordBatch clean = erased.redacted(batch);
        return Commit(*d->db, d->raw, clean).run(cursors);
    });
}

Result<bool> StoreWriter::hasBacklog()
{
    return d->answer(d->db->number("SELECT count(*) FROM word_backlog") > 0);
}

Result<bool> StoreWriter::tidy()
{
    return d->inTransaction([this] { return TextIndex::tidy(*d->db); });
}

Result<double> StoreWriter::indexBacklog(const CancelToken& cancel)
{
    if (cancel.cancelled())
        return Error { Error::Kind::Cancelled, {}, 0, {} };
    const sql::Cancellable cancellable(*d->db, cancel);
    return d->inTransaction([&] { return TextIndex::indexBacklog(*d->db, cancel); });
}

Result<std::string> StoreWriter::cursor(std::string_view stream)
{
    sql::Statement& query = d->db->statement("SELECT value FROM cursor WHERE stream = ?");
    query.bind(1, stream);
    std::string value = query.step() ? query.text(0) : std::string();
    query.reset();
    return d->answer(std::move(value));
}

Result<std::vector<std::pair<std::string, Millis>>> StoreWriter::ticketsWithoutMessages(
    int limit, std::span<const std::string> exclude)
{
    std::vector<std::pair<std::string, Millis>> tickets;
    sql::Statement& query = d->db->statement(
        "SELECT id, version FROM ticket INDEXED BY ticket_unread WHERE known = 1 AND messages_missing = 0"
        " AND messages_version < version AND status NOT IN (6, 7) ORDER BY version DESC");
    while (static_cast<int>(tickets.size()) < limit && query.step())
        if (std::ranges::find(exclude, query.view(0)) == exclude.end())
            tickets.emplace_back(query.text(0), query.integer(1));
    query.reset();
    return d->answer(std::move(tickets));
}

Result<qint64> StoreWriter::countWithoutMessages()
{
    return d->answer<qint64>(
        d->db->number("SELECT count(*) FROM ticket INDEXED BY ticket_unread WHERE known = 1"
                      " AND messages_missing = 0 AND messages_version < version AND status NOT IN (6, 7)"));
}

Result<std::vector<std::pair<std::string, Millis>>> StoreWriter::ticketsWithout(
    MessageSource source, int limit, std::span<const std::string> exclude)
{
    if (source == MessageSource::Messages)
        return ticketsWithoutMessages(limit, exclude);
    std::vector<std::pair<std::string, Millis>> tickets;
    sql::Statement& query = d->db->statement(source == MessageSource::Log
            ? "SELECT id, updated_at FROM ticket INDEXED BY ticket_unlogged WHERE messaging = 1 AND known = 1"
              " AND log_missing = 0 AND log_at < updated_at AND status NOT IN (6, 7) ORDER BY updated_at DESC"
            : "SELECT id, log_at FROM ticket INDEXED BY ticket_undetailed WHERE messaging = 1 AND known = 1"
              " AND details_missing = 0 AND log_at >= 0 AND details_at < log_at ORDER BY updated_at DESC");
    while (static_cast<int>(tickets.size()) < limit && query.step())
        if (std::ranges::find(exclude, query.view(0)) == exclude.end())
            tickets.emplace_back(query.text(0), query.integer(1));
    query.reset();
    return d->answer(std::move(tickets));
}

Result<qint64> StoreWriter::countWithout(MessageSource source)
{
    switch (source) {
    case MessageSource::Messages: break;
    case MessageSource::Log:
        return d->answer<qint64>(
            d->db->number("SELECT count(*) FROM ticket INDEXED BY ticket_unlogged WHERE messaging = 1 AND known = 1"
                          " AND log_missing = 0 AND log_at < updated_at AND status NOT IN (6, 7)"));
    case MessageSource::Details:
        return d->answer<qint64>(
            d->db->number("SELECT count(*) FROM ticket INDEXED BY ticket_undetailed WHERE messaging = 1 AND known = 1"
                          " AND details_missing = 0 AND log_at >= 0 AND details_at < log_at"));
    }
    return countWithoutMessages();
}

Result<PendingMessages> StoreWriter::pendingMessages(std::string_view ticketId)
{
    PendingMessages pending;
    const auto key = findTicketKey(*d->db, ticketId);
    sql::Statement& query = d->db->statement(
        "SELECT messages_version, iif(messaging AND NOT log_missing AND log_at < updated_at, updated_at, NULL),"
        " iif(messaging AND NOT details_missing AND details_at < updated_at, updated_at, NULL)"
        " FROM ticket WHERE key = ?");
    query.bind(1, key);
    if (query.step()) {
        pending.messages = query.integer(0) < 0;
        pending.log = query.maybe(1);
        pending.details = query.maybe(2);
    }
    query.reset();
    return d->answer(pending);
}

Result<MessagingPlaces> StoreWriter::messagingPlaces(std::string_view ticketId)
{
    MessagingPlaces places;
    const std::int64_t key = findTicketKey(*d->db, ticketId).value_or(0);
    sql::Statement& query
        = d->db->statement("SELECT conversation, iif(json_valid(extra), json_extract(extra, ?3), NULL), at FROM event"
                           " WHERE key BETWEEN ?1 AND ?2 AND kind = ?4 ORDER BY at");
    query.bind(1, firstEvent(key)).bind(2, lastEvent(key)).bind(3, std::string_view(R"($."zen:sunco:user_id")"));
    query.bind(4, static_cast<int>(EventKind::ChatMessage));
    const auto add = [](std::vector<std::string>& to, std::string_view id) {
        if (!id.empty() && std::ranges::find(to, id) == to.end())
            to.emplace_back(id);
    };
    while (query.step()) {
        add(places.conversations, query.view(0));
        add(places.users, query.view(1));
        if (places.first == 0)
            places.first = query.integer(2);
    }
    query.reset();
    return d->answer(std::move(places));
}

Result<std::vector<std::string>> StoreWriter::unknownPeople(int limit)
{
    {
        sql::Transaction transaction(*d->db);
        AwaitedNames::settle(*d->db);
        if (const Result<void> settled = transaction.commit(); !settled) {
            d->db->clearError();
            return settled.error();
        }
    }
    std::vector<std::string> ids;
    sql::Statement& query = d->db->statement("SELECT DISTINCT a.id FROM awaited a WHERE a.what = 0"
                                             " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = a.id) LIMIT ?");
    query.bind(1, limit);
    while (query.step())
        ids.push_back(query.text(0));
    return d->answer(std::move(ids));
}

Result<StoreCounts> StoreWriter::counts()
{
    sql::Statement& query = d->db->statement("SELECT tickets, events, chats, people FROM tally");
    StoreCounts counts;
    if (query.step())
        counts = { query.integer(0), query.integer(1), query.integer(2), query.integer(3) };
    query.reset();
    return d->answer(counts);
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationreader.h"
#include "app/store/customertickets.h"
#include "app/store/customvalues.h"
#include "app/store/historyreader.h"
#include "app/store/journal.h"
#include "app/store/rawblocks.h"
#include "app/store/schema.h"
#include "app/store/servicelevels.h"
#include "app/store/textsearcher.h"
#include "app/store/ticketkey.h"
#include "app/store/ticketrowreader.h"

#include "app/base/text.h"
#include "app/store/store.h"

namespace desk {

namespace {

constexpr int kRowsBetweenLooks = 1024;

/// A read transaction: everything read inside it is of one moment.
class Snapshot {
public:
    explicit Snapshot(sql::Database& db)
        : m_db(db)
    {
        m_db.execute("BEGIN");
    }
    ~Snapshot()
    {
        m_db.clearError();
        m_db.execute("COMMIT");
        m_db.clearError();
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    sql::Database& m_db;
};

} // namespace

struct StoreReader::Private {
    std::unique_ptr<sql::Database> db;
    std::optional<TextSearcher> text;

    template <typename T> Result<T> answer(T value)
    {
        if (!db->failed())
            return value;
        const Error error = db->error();
        db->clearError();
        return error;
    }

    /// The same; Cancelled where somebody cancelled, as the value may be short of something.
    template <typename T> Result<T> answer(T value, const CancelToken& cancel)
    {
        Result<T> result = answer(std::move(value));
        if (result && cancel.cancelled())
            return Error { Error::Kind::Cancelled, {}, 0, {} };
        return result;
    }

    Result<void> done()
    {
        if (!db->failed())
            return {};
        const Error error = db->error();
        db->clearError();
        return error;
    }

    template <typename Reader, typename Use>
    bool forRows(const char* sql, Reader& reader, const Use& use, const CancelToken& cancel)
    {
        sql::Statement& query = db->statement(sql);
        int count = 0;
        while (query.step()) {
            use(reader.read(query));
            if (++count % kRowsBetweenLooks == 0 && cancel.cancelled())
                break;
        }
        query.reset();
        return !cancel.cancelled() && !db->failed();
    }

    template <typename Reader, typename Use>
    void forIds(
        const char* sql, std::span<const std::string> ids, Reader& reader, const Use& use, const CancelToken& cancel)
    {
        for (const std::string& id : ids) {
            if (cancel.cancelled())
                return;
            const auto key = findTicketKey(*db, id);
            if (!key)
                continue;
            sql::Statement& query = db->statement(sql);
            if (query.bind(1, *key).step())
                use(reader.read(query));
            query.reset();
        }
    }
};

StoreReader::StoreReader(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

StoreReader::~StoreReader() = default;

Result<std::unique_ptr<StoreReader>> StoreReader::open(const QString& file)
{
    auto priv = std::make_unique<Private>();
    Result<std::unique_ptr<sql::Database>> db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    priv->db = std::move(*db);
    priv->text.emplace(*priv->db);
    if (const Result<void> checked = sql::checkSchema(*priv->db); !checked)
        return checked.error();
    return std::unique_ptr<StoreReader>(new StoreReader(std::move(priv)));
}

Result<void> StoreReader::forEachTicket(const std::function<void(const TicketRow&)>& row, const CancelToken& cancel)
{
    const Snapshot snapshot(*d->db);
    TicketRowReader reader(*d->db);
    if (d->forRows(TicketRowReader::kPlainTickets, reader, row, cancel))
        d->forRows(TicketRowReader::kOddTickets, reader, row, cancel);
    return d->done();
}

Result<void> StoreReader::forTickets(std::span<const std::string> ids, const std::function<void(const TicketRow&)>& row)
{
    const Snapshot snapshot(*d->db);
    TicketRowReader reader(*d->db);
    d->forIds(TicketRowReader::kOneTicket, ids, reader, row, {});
    return d->done();
}

Result<void> StoreReader::forEachHistory(
    const HistoryScope& scope, const std::function<void(const TicketHistory&)>& use, const CancelToken& cancel)
{
    const Snapshot snapshot(*d->db);
    HistoryReader reader(*d->db, scope);
    if (scope.ids)
        d->forIds(HistoryReader::kOneTicket, *scope.ids, reader, use, cancel);
    else if (d->forRows(HistoryReader::kPlainTickets, reader, use, cancel))
        d->forRows(HistoryReader::kOddTickets, reader, use, cancel);
    return d->done();
}

Result<StoreRevision> StoreReader::revision()
{
    return d->answer(journal::revision(*d->db));
}

Result<std::optional<std::vector<std::string>>> StoreReader::changedSince(const StoreRevision& revision)
{
    std::optional<std::vector<std::string>> ids;
    if (const auto keys = journal::changedSince(*d->db, revision)) {
        ids.emplace();
        for (const std::int64_t key : *keys)
            ids->push_back(desk::ticketId(*d->db, key));
    }
    return d->answer(std::move(ids));
}

Result<Conversation> StoreReader::conversation(const Account& account, std::string_view ticketId)
{
    const Snapshot snapshot(*d->db);
    std::optional<Conversation> found;
    if (const auto key = findTicketKey(*d->db, ticketId))
        found = readConversation(*d->db, account, *key);
    if (const Result<void> read = d->done(); !read)
        return read.error();
    if (!found)
        return Error { Error::Kind::NotFound,
            QStringLiteral("ticket %1 of %2 is not mirrored").arg(text(ticketId), account.name), 0, {} };
    return std::move(*found);
}

Result<std::vector<std::string>> StoreReader::search(const TextTerm& term, const CancelToken& cancel)
{
    const Snapshot snapshot(*d->db);
    const sql::Cancellable cancellable(*d->db, cancel);
    const std::vector<std::int64_t> keys = d->text->tickets(term, cancel);
    std::vector<std::string> ids;
    ids.reserve(keys.size());
    for (const std::int64_t key : keys)
        ids.push_back(desk::ticketId(*d->db, key));
    return d->answer(std::move(ids), cancel);
}

Result<std::vector<TextHit>> StoreReader::hits(
    const TextTerm& term, TextOrder order, int limit, const CancelToken& cancel)
{
    const Snapshot snapshot(*d->db);
    const sql::Cancellable cancellable(*d->db, cancel);
    return d->answer(d->text->hits(term, order, limit, cancel), cancel);
}

Result<std::vector<TicketScore>> StoreReader::bestTickets(std::span<const TextTerm> terms, const CancelToken& cancel)
{
    const Snapshot snapshot(*d->db);
    const sql::Cancellable cancellable(*d->db, cancel);
    return d->answer(d->text->best(terms, cancel), cancel);
}

Result<void> StoreReader::forEachText(TextField field, const std::optional<TextTerm>& needed,
    const std::function<TextVisit(std::string_view ticketId, std::string_view text)>& visit, const CancelToken& cancel)
{
    const Snapshot snapshot(*d->db);
    const sql::Cancellable cancellable(*d->db, cancel);
    if (needed)
        d->text->visitMatching(*needed, visit, cancel);
    else
        d->text->visit(field, visit);
    return d->done();
}

Result<Snippet> StoreReader::snippet(std::string_view ticketId, std::span<const TextTerm> terms, int length)
{
    const Snapshot snapshot(*d->db);
    Snippet best;
    if (const auto key = findTicketKey(*d->db, ticketId))
        best = d->text->snippet(*key, terms, length);
    return d->answer(std::move(best));
}

Result<std::vector<Field>> StoreReader::ownFields()
{
    return d->answer(readOwnFields(*d->db));
}

Result<void> StoreReader::forEachOwnValue(std::span<const Field> fields,
    const std::function<void(std::string_view ticketId, std::span<const std::string> values)>& value,
    const CancelToken& cancel)
{
    readOwnValues(*d->db, fields, value, cancel);
    return d->done();
}

Result<std::vector<std::string>> StoreReader::ticketsOf(std::string_view personId, std::string_view email, int limit)
{
    return d->answer(customerTickets(*d->db, personId, email, limit));
}

Result<std::string> StoreReader::raw(std::string_view type, std::string_view id)
{
    Result<std::string> record = RawBlocks::read(*d->db, type, id);
    d->db->clearError();
    return record;
}

Result<StoreCounts> StoreReader::counts()
{
    sql::Statement& query = d->db->statement("SELECT tickets, events, chats, people FROM tally");
    StoreCounts counts;
    if (query.step())
        counts = { query.integer(0), query.integer(1), query.integer(2), query.integer(3) };
    query.reset();
    return d->answer(counts);
}

Result<AccountHours> StoreReader::hours()
{
    const Snapshot snapshot(*d->db);
    return d->answer(AccountHours { loadSchedules(*d->db), loadGroupSchedules(*d->db) });
}

Result<std::vector<SlaPolicy>> StoreReader::slaPolicies()
{
    return d->answer(loadSlaPolicies(*d->db));
}

Result<std::vector<SlaEvent>> StoreReader::slaEvents(std::string_view ticketId)
{
    const Snapshot snapshot(*d->db);
    const auto key = findTicketKey(*d->db, ticketId);
    return d->answer(key ? loadSlaEvents(*d->db, *key, ticketId) : std::vector<SlaEvent> {});
}

Result<std::optional<Millis>> StoreReader::newest()
{
    sql::Statement& query = d->db->statement("SELECT newest FROM tally WHERE newest > 0");
    std::optional<Millis> newest;
    if (query.step())
        newest = query.maybe(0);
    query.reset();
    return d->answer(newest);
}

Result<std::string> StoreReader::cursor(std::string_view stream)
{
    sql::Statement& query = d->db->statement("SELECT value FROM cursor WHERE stream = ?");
    query.bind(1, stream);
    std::string value = query.step() ? query.text(0) : std::string();
    query.reset();
    return d->answer(std::move(value));
}

} // namespace desk

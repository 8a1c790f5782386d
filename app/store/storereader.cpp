// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationreader.h"
#include "app/store/journal.h"
#include "app/store/rawblocks.h"
#include "app/store/schema.h"
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

/// A word for FTS5: quoted, so that nothing in it is an operator.
std::string quoted(std::string_view word)
{
    std::string out = "\"";
    for (const char c : word) {
        if (c == '"')
            out += '"';
        if (c != '\0')
            out += c;
    }
    return out + '"';
}

/// A phrase as one string; words as one string each, which must all occur. A prefix is the last word's.
std::string matchExpression(const StoreReader::TextTerm& term)
{
    std::string out;
    if (term.phrase) {
        out = quoted(term.text);
    } else {
        std::string_view rest = term.text;
        constexpr std::string_view kSpace = " \t\r\n";
        while (true) {
            const std::size_t begin = rest.find_first_not_of(kSpace);
            if (begin == std::string_view::npos)
                break;
            rest.remove_prefix(begin);
            const std::string_view word = rest.substr(0, rest.find_first_of(kSpace));
            rest.remove_prefix(word.size());
            out += (out.empty() ? "" : " AND ") + quoted(word);
        }
    }
    return term.prefix && !out.empty() ? out + '*' : out;
}

} // namespace

struct StoreReader::Private {
    std::unique_ptr<sql::Database> db;

    template <typename T> Result<T> answer(T value)
    {
        if (!db->failed())
            return value;
        const Error error = db->error();
        db->clearError();
        return error;
    }

    Result<void> done()
    {
        if (!db->failed())
            return {};
        const Error error = db->error();
        db->clearError();
        return error;
    }

    bool forRows(const char* sql, TicketRowReader& reader, const std::function<void(const TicketRow&)>& row,
        const CancelToken& cancel)
    {
        sql::Statement& query = db->statement(sql);
        int count = 0;
        while (query.step()) {
            row(reader.read(query));
            if (++count % kRowsBetweenLooks == 0 && cancel.cancelled())
                break;
        }
        query.reset();
        return !cancel.cancelled() && !db->failed();
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
    for (const std::string& id : ids) {
        const auto key = findTicketKey(*d->db, id);
        if (!key)
            continue;
        sql::Statement& query = d->db->statement(TicketRowReader::kOneTicket);
        if (query.bind(1, *key).step())
            row(reader.read(query));
        query.reset();
    }
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
    std::vector<std::string> ids;
    const std::string expression = matchExpression(term);
    if (expression.empty())
        return ids;
    d->db->setCancel(&cancel);
    // Hits come in order of their rows, so that those of one ticket follow each other.
    std::vector<std::int64_t> keys;
    sql::Statement& query = d->db->statement("SELECT rowid FROM words WHERE words MATCH ?");
    query.bind(1, expression);
    while (query.step()) {
        const std::int64_t key = query.integer(0) >> kEventBits;
        if (keys.empty() || keys.back() != key)
            keys.push_back(key);
    }
    d->db->setCancel(nullptr);
    ids.reserve(keys.size());
    for (const std::int64_t key : keys)
        ids.push_back(desk::ticketId(*d->db, key));
    return d->answer(std::move(ids));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedump.h"

#include "app/base/text.h"
#include "app/domain/enums.h"
#include "app/export/jsonfields.h"
#include "app/store/packed.h"
#include "app/store/rawblocks.h"
#include "app/store/schema.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>

namespace desk {

namespace {

using Line = std::function<bool(std::string_view line)>;

/// Not dumped by themselves: written with their ticket, made from the rest, or told of how the rest arrived.
constexpr std::array<std::string_view, 18> kNotByThemselves { "ticket", "ticket_more", "odd_ticket", "event",
    "sla_event", "word_row", "word_backlog", "awaited", "awaited_note", "raw", "raw_type", "raw_number", "raw_block",
    "cursor", "tally", "journal", "erased", "erased_key" };

bool oneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

template <typename E> std::string_view named(std::int64_t number)
{
    return nameOf(enumOf<E>(number));
}

/// The machine name of a number of a closed vocabulary; empty where the column holds none.
std::string_view vocabulary(std::string_view table, std::string_view column, std::int64_t number)
{
    if (column == "kind" && table == "ticket")
        return named<ConversationKind>(number);
    if (column == "kind" && table == "event")
        return named<EventKind>(number);
    if (column == "status" || column == "category")
        return named<StatusCategory>(number);
    if (column == "priority")
        return named<Priority>(number);
    if (column == "channel")
        return named<Channel>(number);
    if (oneOf(column, { "csat", "rating", "score" }))
        return named<Csat>(number);
    return column == "role" ? named<AuthorRole>(number) : std::string_view();
}

bool isTime(std::string_view column)
{
    return column == "at" || column.ends_with("_at")
        || oneOf(column, { "version", "messages_version", "waiting_since" });
}

bool isList(std::string_view column)
{
    return oneOf(column, { "tags", "custom", "facts", "attachments", "options", "week", "closures", "targets" });
}

class Dump {
public:
    Dump(sql::Database& db, std::string_view account, const Line& line)
        : m_db(db)
        , m_account(account)
        , m_line(line)
    {
    }

    void run()
    {
        m_db.execute("BEGIN"); // all of one moment
        tickets("SELECT key FROM ticket WHERE key < 4398046511104 ORDER BY key");
        tickets("SELECT key FROM odd_ticket ORDER BY length(id), id");
        for (const std::string& table : otherTables())
            rows(table, m_db.statement(ordered(table)));
        records();
        texts();
        m_db.execute("COMMIT");
    }

private:
    // Keys first: the statement of a ticket's rows must not meet itself.
    void tickets(const char* keys)
    {
        sql::Statement& query = m_db.statement(keys);
        while (m_going && query.step())
            ticket(query.integer(0));
        query.reset();
    }

    void ticket(std::int64_t key)
    {
        rows("ticket",
            m_db.statement("SELECT * FROM ticket LEFT JOIN ticket_more USING(key) WHERE key = ?").bind(1, key));
        rows("event",
            m_db.statement("SELECT ? AS ticket, * FROM event WHERE key BETWEEN ? AND ? ORDER BY at, id")
                .bind(1, key)
                .bind(2, firstEvent(key))
                .bind(3, lastEvent(key)));
        rows("sla_event", m_db.statement("SELECT * FROM sla_event WHERE ticket = ? ORDER BY id").bind(1, key));
    }

    /// Every table that holds something of its own, also those that a later version adds.
    std::set<std::string> otherTables()
    {
        std::set<std::string> tables;
        sql::Statement& query = m_db.statement("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                               " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                                               " AND name <> 'words' AND name NOT LIKE 'words\\_%' ESCAPE '\\'");
        while (query.step())
            tables.insert(query.text(0));
        for (const std::string_view table : kNotByThemselves)
            tables.erase(std::string(table));
        return tables;
    }

    /// The statement that reads a whole table by its first column, which is its id. Kept: statements are known by their
    /// text's address.
    const char* ordered(const std::string& table)
    {
        return m_sql.emplace_back(std::make_unique<std::string>("SELECT * FROM \"" + table + "\" ORDER BY 1, 2"))
            ->c_str();
    }

    void rows(std::string_view table, sql::Statement& query)
    {
        while (m_going && query.step()) {
            JsonFields fields = begin(table);
            for (int column = 0; column < query.columns(); ++column)
                value(fields, table, query, column);
            end();
        }
        query.reset();
    }

    void value(JsonFields& fields, std::string_view table, const sql::Statement& row, int column)
    {
        const std::string_view name = row.name(column);
        if (name == "key")
            return;
        const auto number = row.isInteger(column) ? row.maybe(column) : std::nullopt;
        if (row.isNull(column))
            fields.raw(name, "null");
        else if (!number && isList(name))
            list(fields, name, row.view(column));
        else if (!number)
            fields.string(name, row.view(column));
        else if (name == "ticket")
            fields.string(name, ticketId(m_db, *number));
        else if (isTime(name))
            fields.time(name, *number < 0 ? std::nullopt : number);
        else if (const auto word = vocabulary(table, name, *number); !word.empty())
            fields.string(name, word);
        else
            fields.number(name, number);
    }

    void list(JsonFields& fields, std::string_view name, std::string_view packed)
    {
        packed::split(packed, m_items);
        fields.strings(name, m_items);
    }

    void records()
    {
        sql::Statement& types = m_db.statement(
            "SELECT type, code FROM raw_type UNION SELECT DISTINCT type, NULL FROM raw WHERE type NOT IN"
            " (SELECT type FROM raw_type) ORDER BY 1");
        while (m_going && types.step()) {
            const std::string type = types.text(0);
            if (const auto code = types.maybe(1)) {
                sql::Statement& numbered
                    = m_db.statement("SELECT key - (? << 48) FROM raw_number WHERE key BETWEEN ? << 48 AND ? << 48 | "
                                     "281474976710655 ORDER BY key");
                record(type, numbered.bind(1, *code).bind(2, *code).bind(3, *code));
            }
            record(type, m_db.statement("SELECT id FROM raw WHERE type = ? ORDER BY id").bind(1, type));
        }
        types.reset();
    }

    void record(const std::string& type, sql::Statement& ids)
    {
        while (m_going && ids.step()) {
            const std::string id = ids.isInteger(0) ? std::to_string(ids.integer(0)) : ids.text(0);
            const auto bytes = RawBlocks::read(m_db, type, id);
            JsonFields fields = begin("record");
            fields.string("type", type);
            fields.string("id", id);
            fields.stringOrNull("received", bytes.ok() ? *bytes : std::string());
            if (!bytes.ok())
                fields.string("damaged", utf8(bytes.error().detail));
            end();
        }
        ids.reset();
    }

    void texts()
    {
        JsonFields fields = begin("index");
        fields.number("texts", m_db.number("SELECT count(*) FROM word_row WHERE event >= 0"));
        fields.number("waiting", m_db.number("SELECT sum(total - done) FROM word_backlog"));
        end();
    }

    JsonFields begin(std::string_view record)
    {
        m_text = "{";
        JsonFields fields(m_text);
        fields.string("account", m_account);
        fields.string("record", record);
        return fields;
    }

    void end()
    {
        m_text += '}';
        m_going = m_going && !m_db.failed() && m_line(m_text);
    }

    sql::Database& m_db;
    std::string_view m_account;
    const Line& m_line;
    std::string m_text;
    std::vector<std::string_view> m_items;
    std::vector<std::unique_ptr<std::string>> m_sql;
    bool m_going = true;
};

} // namespace

Result<void> dumpStore(const QString& file, std::string_view accountName, const Line& line)
{
    auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    if (const auto checked = sql::checkSchema(**db); !checked)
        return checked.error();
    Dump(**db, accountName, line).run();
    if ((*db)->failed())
        return (*db)->error();
    return {};
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storerepair.h"

#include "app/base/text.h"
#include "app/store/schema.h"
#include "app/store/ticketkey.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <limits>
#include <memory>
#include <set>
#include <unistd.h>

namespace desk {

namespace {

/// Made from the rest, or only of use to the file that it was in.
constexpr std::array<std::string_view, 6> kMadeAnew { "journal", "tally", "word_row", "word_backlog", "cursor",
    "awaited_note" };
constexpr off_t kInUseByte = 128; ///< of the -shm file: every connection holds a shared lock on it (SQLite, "DMS")

bool isSound(sql::Database& db)
{
    sql::Statement& check = db.statement("PRAGMA integrity_check(1)");
    const bool sound = check.step() && check.text(0) == "ok";
    check.reset();
    db.clearError();
    return sound;
}

std::vector<std::string> texts(sql::Database& db, const char* sql, std::string_view value = {})
{
    std::vector<std::string> list;
    sql::Statement& query = db.statement(sql);
    if (!value.empty())
        query.bind(1, value);
    while (query.step())
        list.push_back(query.text(0));
    query.reset();
    return list;
}

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : std::string(between)) + '"' + word + '"';
    return all;
}

/// Copies what can be read from one connection to another, inside a transaction of the other.
class Rescue {
public:
    Rescue(sql::Database& from, sql::Database& to, CancelToken cancel)
        : m_from(from)
        , m_to(to)
        , m_cancel(std::move(cancel))
    {
    }

    /// From the front up to what cannot be read, then from the back up to it.
    void copy(const std::string& table)
    {
        const auto theirs = columnsOf(m_from, table), ours = columnsOf(m_to, table);
        std::vector<std::string> columns;
        std::ranges::copy_if(ours, std::back_inserter(columns),
            [&](const std::string& column) { return std::ranges::find(theirs, column) != theirs.end(); });
        if (columns.empty())
            return;
        auto key = texts(m_to, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table);
        if (key.empty())
            key = { "rowid" };
        const std::string list = joined(columns, ","), front = joined(key, ","), back = joined(key, " DESC,") + " DESC";
        std::string marks = "?";
        for (std::size_t i = 1; i < columns.size(); ++i)
            marks += ",?";
        const char* put = keep("INSERT OR IGNORE INTO \"" + table + "\"(" + list + ") VALUES(" + marks + ")");
        const std::string all = "SELECT " + list + " FROM \"" + table + "\" ORDER BY ";
        m_reached = 0;
        if (walk(keep(all + front), put, false))
            return;
        m_lost.insert(table);
        m_lostFrom = m_reached;
        m_reached = std::numeric_limits<std::int64_t>::max();
        walk(keep(all + back), put, true);
        m_lostTo = m_reached;
    }

    [[nodiscard]] const std::set<std::string>& lost() const { return m_lost; }
    /// The last keys that were read before and behind what is lost of the table copied last.
    [[nodiscard]] std::int64_t lostFrom() const { return m_lostFrom; }
    [[nodiscard]] std::int64_t lostTo() const { return m_lostTo; }

private:
    static std::vector<std::string> columnsOf(sql::Database& db, const std::string& table)
    {
        auto columns = texts(db, "SELECT name FROM pragma_table_info(?)", table);
        db.clearError();
        return columns;
    }

    /// Statements are known by their text's address.
    const char* keep(std::string sql)
    {
        return m_sql.emplace_back(std::make_unique<std::string>(std::move(sql)))->c_str();
    }

    /// False where it met something that cannot be read; backwards it ends at rows that are there already.
    bool walk(const char* select, const char* insert, bool backwards)
    {
        sql::Statement& rows = m_from.statement(select);
        while (!m_to.failed() && !m_cancel.cancelled() && rows.step()) {
            sql::Statement& put = m_to.statement(insert);
            for (int column = 0; column < rows.columns(); ++column)
                put.bindColumn(column + 1, rows, column);
            put.run();
            if (backwards && m_to.changes() == 0)
                break;
            m_reached = rows.integer(0);
        }
        const bool whole = !m_from.failed();
        rows.reset();
        m_from.clearError();
        return whole;
    }

    sql::Database& m_from;
    sql::Database& m_to;
    CancelToken m_cancel;
    std::vector<std::unique_ptr<std::string>> m_sql;
    std::set<std::string> m_lost;
    std::int64_t m_reached = 0, m_lostFrom = 0, m_lostTo = 0;
};

/// Reads the messages of these tickets again.
void forgetMessages(sql::Database& db, std::int64_t firstTicket, std::int64_t lastTicket)
{
    db.statement("UPDATE ticket SET messages_version = -1 WHERE key BETWEEN ? AND ?")
        .bind(1, firstTicket)
        .bind(2, lastTicket)
        .run();
}

void makeTheRestAnew(sql::Database& db)
{
    db.execute("DELETE FROM raw_number WHERE block NOT IN (SELECT key FROM raw_block);"
               "DELETE FROM raw WHERE block NOT IN (SELECT key FROM raw_block);"
               "INSERT OR IGNORE INTO odd_ticket SELECT id, key FROM ticket WHERE key >= 4398046511104;"
               "INSERT INTO word_backlog SELECT 0, count(*), 0 FROM ticket HAVING count(*) > 0;"
               "UPDATE tally SET tickets = (SELECT count(*) FROM ticket WHERE known = 1),"
               " events = (SELECT count(*) FROM event), people = (SELECT count(*) FROM person),"
               " chats = (SELECT count(*) FROM raw WHERE type = 'chat'),"
               " newest = (SELECT max(updated_at) FROM ticket WHERE known = 1)");
}

Result<RepairSummary> rescue(sql::Database& from, sql::Database& to, const CancelToken& cancel)
{
    RepairSummary summary;
    summary.damaged = true;
    sql::Transaction transaction(to);
    Rescue rescue(from, to, cancel);
    for (const std::string& table : texts(to,
             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'words'"
             " AND name NOT LIKE 'words\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
        if (std::ranges::find(kMadeAnew, table) != kMadeAnew.end())
            continue;
        const bool before = rescue.lost().contains(table);
        rescue.copy(table);
        if (table == "event" && !before && rescue.lost().contains(table))
            forgetMessages(to, rescue.lostFrom() >> kEventBits, rescue.lostTo() >> kEventBits);
    }
    summary.incomplete = !rescue.lost().empty();
    if (!summary.incomplete)
        rescue.copy("cursor");
    summary.incomplete = !rescue.lost().empty();
    if (cancel.cancelled())
        return Error { Error::Kind::Cancelled, {} };
    makeTheRestAnew(to);
    for (const std::string& table : rescue.lost())
        summary.tables += text(table);
    summary.tickets = to.number("SELECT tickets FROM tally");
    summary.events = to.number("SELECT events FROM tally");
    summary.records = to.number("SELECT (SELECT count(*) FROM raw_number) + (SELECT count(*) FROM raw)");
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return summary;
}

void removeStore(const QString& file)
{
    for (const char* tail : { "", "-wal", "-shm" })
        QFile::remove(file + QLatin1StringView(tail));
}

bool moveAway(const QString& file, const QString& to)
{
    QFile::remove(to);
    return !QFile::exists(file) || QFile::rename(file, to);
}

} // namespace

bool isStoreInUse(const QString& file)
{
    const int fd = ::open(QFile::encodeName(file + QStringLiteral("-shm")).constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return false;
    struct flock lock { };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = kInUseByte;
    lock.l_len = 1;
    const bool used = ::fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(fd);
    return used;
}

Result<RepairSummary> repairStore(const QString& file, const CancelToken& cancel)
{
    if (isStoreInUse(file))
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 is in use; close the window and other commands first").arg(file) };
    auto damaged = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!damaged && damaged.error().kind == Error::Kind::NotFound)
        return damaged.error();
    if (damaged && isSound(**damaged))
        return RepairSummary {};
    const QString repaired = file + QStringLiteral(".repaired"), kept = file + QStringLiteral(".damaged");
    removeStore(repaired);
    RepairSummary summary;
    {
        auto fresh = sql::Database::open(repaired, sql::Database::Mode::ReadWrite);
        if (!fresh)
            return fresh.error();
        if (const auto made = sql::migrate(**fresh); !made)
            return made.error();
        if (damaged) {
            auto rescued = rescue(**damaged, **fresh, cancel);
            if (!rescued) {
                fresh = Error { Error::Kind::Cancelled, {} }; // closes the file
                removeStore(repaired);
                return rescued.error();
            }
            summary = *rescued;
        } else { // not even its first page: all of it comes from the help desk
            summary.damaged = summary.incomplete = true;
        }
        damaged = Error { Error::Kind::Cancelled, {} }; // closes the file
    }
    // The log goes first: it must not be taken for the new file's.
    for (const char* tail : { "-wal", "-shm", "" })
        if (!moveAway(file + QLatin1StringView(tail), kept + QLatin1StringView(tail)))
            return Error { Error::Kind::Storage, QStringLiteral("%1 cannot be moved to %2").arg(file, kept) };
    if (!QFile::rename(repaired, file))
        return Error { Error::Kind::Storage, QStringLiteral("%1 cannot be moved to %2").arg(repaired, file) };
    summary.kept = kept;
    return summary;
}

} // namespace desk

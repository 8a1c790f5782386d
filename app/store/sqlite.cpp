// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlite.h"

#include "app/store/wordtokenizer.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace desk::sql {

namespace {

constexpr int kBusyMilliseconds = 10'000;
constexpr int kStepsBetweenLooks = 20'000; ///< virtual machine instructions, well under a millisecond

QString words(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return QStringLiteral("the disk is full");
    case SQLITE_READONLY: return QStringLiteral("it may not be written to");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return QStringLiteral("another program is using it");
    case SQLITE_CORRUPT:
        return QStringLiteral("the file is damaged; “deskscope account repair” rescues what can be read");
    case SQLITE_NOTADB: return QStringLiteral("it is not a Deskscope store, or its beginning is damaged");
    case SQLITE_CANTOPEN: return QStringLiteral("it cannot be opened");
    case SQLITE_PERM:
    case SQLITE_AUTH: return QStringLiteral("the rights to it are missing");
    case SQLITE_IOERR: return QStringLiteral("the disk failed while reading or writing it");
    case SQLITE_NOMEM: return QStringLiteral("there is not enough memory");
    case SQLITE_TOOBIG: return QStringLiteral("a record is too big");
    default: return {};
    }
}

/// Makes the file ours alone before SQLite opens it: it gives its -wal and -shm files the rights of the main file.
Result<void> makePrivate(const QString& file)
{
    const QByteArray path = QFile::encodeName(file);
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return Error { Error::Kind::Storage,
            QStringLiteral("%1: %2").arg(
                file, errno == ENOSPC ? QStringLiteral("the disk is full") : qt_error_string(errno)),
            0, {} };
    const bool narrowed = ::fchmod(fd, S_IRUSR | S_IWUSR) == 0;
    ::close(fd);
    if (!narrowed)
        return Error { Error::Kind::Storage, QStringLiteral("%1: its rights cannot be set").arg(file), 0, {} };
    return {};
}

/// Counting its memory costs SQLite a lock at each allocation, and nobody asks for the count.
void countNoMemory()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once); // too late where something else used SQLite already; then it counts
}

int lookForCancel(void* token)
{
    return static_cast<const CancelToken*>(token)->cancelled() ? 1 : 0;
}

} // namespace

Statement::~Statement()
{
    sqlite3_finalize(m_stmt);
}

Statement& Statement::reset()
{
    if (m_stmt) {
        sqlite3_reset(m_stmt);
        sqlite3_clear_bindings(m_stmt);
    }
    return *this;
}

Statement& Statement::bind(int at, std::int64_t value)
{
    if (m_stmt)
        sqlite3_bind_int64(m_stmt, at, value);
    return *this;
}

Statement& Statement::bind(int at, std::string_view value)
{
    // A null pointer would bind NULL; an empty text is not nothing.
    if (m_stmt)
        sqlite3_bind_text64(m_stmt, at, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int at, std::string_view value)
{
    if (m_stmt)
        sqlite3_bind_blob64(m_stmt, at, value.data() ? value.data() : "", value.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindColumn(int at, const Statement& row, int column)
{
    if (m_stmt && row.m_stmt)
        sqlite3_bind_value(m_stmt, at, sqlite3_column_value(row.m_stmt, column));
    return *this;
}

bool Statement::step()
{
    if (m_db->failed() || !m_stmt)
        return false;
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_db->recordError(code);
    sqlite3_reset(m_stmt);
    return false;
}

void Statement::run()
{
    while (step()) { }
}

int Statement::columns() const
{
    return m_stmt ? sqlite3_column_count(m_stmt) : 0;
}

std::string_view Statement::name(int column) const
{
    return sqlite3_column_name(m_stmt, column);
}

bool Statement::isInteger(int column) const
{
    return sqlite3_column_type(m_stmt, column) == SQLITE_INTEGER;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_stmt, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::maybe(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<int> Statement::maybeInt(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
}

std::string_view Statement::view(int column) const
{
    const void* bytes = sqlite3_column_blob(m_stmt, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_stmt, column));
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

Result<std::unique_ptr<Database>> Database::open(const QString& file, Mode mode)
{
    if (mode == Mode::ReadWrite) {
        if (const Result<void> made = makePrivate(file); !made)
            return made.error();
    } else if (!QFileInfo::exists(file)) {
        return Error { Error::Kind::NotFound, QStringLiteral("%1: there is no such file").arg(file), 0, {} };
    }
    countNoMemory();
    std::unique_ptr<Database> db(new Database(file));
    const int flags = (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX;
    if (const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &db->m_db, flags, nullptr);
        code != SQLITE_OK) {
        db->recordError(code);
        return db->error();
    }
    sqlite3_extended_result_codes(db->m_db, 1);
    sqlite3_busy_timeout(db->m_db, kBusyMilliseconds);
    if (const int code = addWordTokenizer(db->m_db); code != SQLITE_OK)
        db->recordError(code);
    if (mode == Mode::ReadWrite)
        db->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=4000");
    db->execute(
        "PRAGMA foreign_keys=OFF; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768; PRAGMA mmap_size=268435456");
    if (db->failed())
        return db->error();
    return db;
}

Database::~Database()
{
    m_statements.clear();
    sqlite3_close_v2(m_db);
}

Statement& Database::statement(const char* sql)
{
    std::unique_ptr<Statement>& slot = m_statements[sql];
    if (!slot)
        slot = std::make_unique<Statement>(*this, nullptr);
    // One that could not be prepared is tried again, so that it works once the cause is gone.
    if (!slot->m_stmt && !failed())
        if (const int code = sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &slot->m_stmt, nullptr);
            code != SQLITE_OK)
            recordError(code);
    return slot->reset();
}

bool Database::execute(const char* sql)
{
    if (failed())
        return false;
    if (const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        recordError(code);
    return !failed();
}

std::int64_t Database::number(const char* sql)
{
    Statement& query = statement(sql);
    const std::int64_t value = query.step() ? query.integer(0) : 0;
    query.reset();
    return value;
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_db);
}

Error Database::error() const
{
    return m_error.value_or(Error { Error::Kind::Bug, QStringLiteral("no error"), 0, {} });
}

void Database::fail(const QString& what)
{
    if (!m_error)
        m_error = Error { Error::Kind::Storage, QStringLiteral("%1: %2").arg(m_file, what), 0, {} };
}

void Database::setCancel(const CancelToken* cancel)
{
    sqlite3_progress_handler(
        m_db, cancel ? kStepsBetweenLooks : 0, cancel ? lookForCancel : nullptr, const_cast<CancelToken*>(cancel));
}

void Database::recordError(int code)
{
    if (m_error)
        return;
    if ((code & 0xff) == SQLITE_INTERRUPT) {
        m_error = Error { Error::Kind::Cancelled, {}, 0, {} };
        return;
    }
    const QString known = words(code);
    fail(known.isEmpty() ? QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(code)) : known);
}

Transaction::Transaction(Database& db)
    : m_db(db)
{
    m_db.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // Rolling back must work although something failed before; where SQLite already did it, this says so and is
    // ignored.
    m_db.clearError();
    m_db.execute("ROLLBACK");
    m_db.clearError();
}

Result<void> Transaction::commit()
{
    if (!m_db.failed())
        m_db.execute("COMMIT");
    if (m_db.failed())
        return m_db.error();
    m_open = false;
    return {};
}

} // namespace desk::sql

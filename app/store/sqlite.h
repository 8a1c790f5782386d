// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace desk::sql {

class Database;

/// A prepared statement. Binding starts at 1, columns at 0, as in SQLite. Failures are kept by the Database (see
/// there), so that a sequence of steps is written without a check each.
class Statement {
public:
    Statement(Database& db, sqlite3_stmt* stmt)
        : m_db(&db)
        , m_stmt(stmt)
    {
    }
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Makes it ready for new values; all are null.
    Statement& reset();
    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, int value) { return bind(at, std::int64_t { value }); }
    Statement& bind(int at, bool value) { return bind(at, std::int64_t { value ? 1 : 0 }); }
    /// The bytes are not copied: they must live until the statement is reset or stepped to its end.
    Statement& bind(int at, std::string_view value);
    Statement& bindBlob(int at, std::string_view value);
    /// The value of a column of the row that another statement stands on, whatever its type; copied.
    Statement& bindColumn(int at, const Statement& row, int column);
    template <typename T> Statement& bind(int at, const std::optional<T>& value)
    {
        return value ? bind(at, *value) : *this;
    }

    /// Next row: true while there is one. False at the end and on failure.
    bool step();
    /// Runs a statement without rows, and resets it.
    void run();

    [[nodiscard]] int columns() const;
    /// As the statement calls it; valid as long as the statement.
    [[nodiscard]] std::string_view name(int column) const;
    [[nodiscard]] bool isInteger(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe(int column) const;
    [[nodiscard]] std::optional<int> maybeInt(int column) const;
    /// Valid until the next step or reset.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }

private:
    friend class Database;
    Database* m_db;
    sqlite3_stmt* m_stmt;
};

/// One connection to one file; one thread. The first failure sticks: until clearError() every further statement does
/// nothing, so a doomed transaction cannot go on half-done. Errors are of kind Storage and name the file in plain
/// words.
class Database {
public:
    enum class Mode { ReadOnly, ReadWrite };
    /// ReadWrite makes the file (mode 0600; an existing one is narrowed to it) and turns on WAL. ReadOnly: NotFound
    /// where there is none.
    static Result<std::unique_ptr<Database>> open(const QString& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// The statement for this text, prepared once a connection and reset. `sql` must be a literal.
    Statement& statement(const char* sql);
    /// Runs one or more statements without values.
    bool execute(const char* sql);
    /// First column of the first row of a statement without values, 0 where there is none.
    std::int64_t number(const char* sql);
    [[nodiscard]] std::int64_t changes() const;

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] Error error() const;
    void clearError() { m_error.reset(); }
    /// Records a failure in our own words, as if a statement had failed.
    void fail(const QString& what);
    /// While set, a statement that runs long ends with Cancelled soon after somebody cancels.
    void setCancel(const CancelToken* cancel);

private:
    friend class Statement;
    explicit Database(QString file)
        : m_file(std::move(file))
    {
    }
    void recordError(int code);

    QString m_file;
    sqlite3* m_db = nullptr;
    std::optional<Error> m_error;
    std::unordered_map<const char*, std::unique_ptr<Statement>> m_statements;
};

/// While it lives, a statement that runs long ends with Cancelled soon after somebody cancels.
class Cancellable {
public:
    Cancellable(Database& db, const CancelToken& cancel)
        : m_db(db)
    {
        m_db.setCancel(&cancel);
    }
    ~Cancellable() { m_db.setCancel(nullptr); }
    Cancellable(const Cancellable&) = delete;
    Cancellable& operator=(const Cancellable&) = delete;

private:
    Database& m_db;
};

/// A write transaction that is rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Fails, and rolls back, where any statement since the beginning failed.
    Result<void> commit();

private:
    Database& m_db;
    bool m_open = true;
};

} // namespace desk::sql

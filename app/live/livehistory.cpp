// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livehistory.h"

#include "app/base/text.h"
#include "app/store/sqlite.h"

#include <array>

namespace desk {

namespace {

constexpr const char* kSchema = R"(
CREATE TABLE IF NOT EXISTS samples(
    department TEXT NOT NULL, at INTEGER NOT NULL,
    waiting INTEGER, open INTEGER, online INTEGER, away INTEGER, invisible INTEGER,
    wait_avg INTEGER, wait_max INTEGER, missed INTEGER,
    PRIMARY KEY(department, at)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS samples_at ON samples(at);
)";

/// The numbers of a sample in the order of the columns. All are whole: counts and seconds.
template <typename Sample> auto numbersOf(Sample& sample)
{
    return std::array { &sample.waiting, &sample.open, &sample.online, &sample.away, &sample.invisible, &sample.waitAvg,
        &sample.waitMax, &sample.missed };
}

} // namespace

LiveHistory::LiveHistory(std::unique_ptr<sql::Database> db)
    : m_db(std::move(db))
{
}

LiveHistory::~LiveHistory() = default;

Result<std::unique_ptr<LiveHistory>> LiveHistory::open(const QString& file)
{
    auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
    if (!db.ok())
        return db.error();
    if (!(*db)->execute(kSchema))
        return (*db)->error();
    return std::unique_ptr<LiveHistory>(new LiveHistory(std::move(*db)));
}

Result<void> LiveHistory::add(const std::vector<LiveSample>& samples)
{
    m_db->clearError();
    sql::Transaction transaction(*m_db);
    Millis newest = 0;
    for (const LiveSample& sample : samples) {
        const std::string department = utf8(sample.department);
        sql::Statement& insert
            = m_db->statement("INSERT OR REPLACE INTO samples VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)");
        insert.bind(1, std::string_view(department)).bind(2, sample.at);
        int column = 3;
        for (const std::optional<double>* number : numbersOf(sample)) {
            if (*number)
                insert.bind(column, static_cast<std::int64_t>(**number));
            ++column;
        }
        insert.run();
        newest = std::max(newest, sample.at);
    }
    m_db->statement("DELETE FROM samples WHERE at < ?1").bind(1, newest - LiveSeries::kKept).run();
    return transaction.commit();
}

Result<void> LiveHistory::forgetAfter(Millis at)
{
    m_db->clearError();
    m_db->statement("DELETE FROM samples WHERE at > ?1").bind(1, at).run();
    return m_db->failed() ? Result<void>(m_db->error()) : Result<void>();
}

std::vector<LiveSample> LiveHistory::since(Millis from) const
{
    m_db->clearError();
    std::vector<LiveSample> samples;
    sql::Statement& rows = m_db->statement("SELECT * FROM samples WHERE at >= ?1 ORDER BY at, department");
    rows.bind(1, from);
    while (rows.step()) {
        LiveSample sample;
        sample.department = text(rows.view(0));
        sample.at = rows.integer(1);
        int column = 2;
        for (std::optional<double>* number : numbersOf(sample)) {
            if (!rows.isNull(column))
                *number = static_cast<double>(rows.integer(column));
            ++column;
        }
        samples.push_back(std::move(sample));
    }
    rows.reset();
    return samples;
}

} // namespace desk

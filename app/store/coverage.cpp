// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/coverage.h"

#include "app/domain/enums.h"
#include "app/store/schema.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <QDateTime>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

namespace desk {

namespace {

constexpr const char* kEventExport = "zendesk.events"; ///< epoch s, empty where messages are read ticket by ticket

std::string monthOf(std::optional<Millis> at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(QStringLiteral("yyyy-MM")).toStdString()
              : std::string();
}

class Count {
public:
    explicit Count(sql::Database& db)
        : m_db(db)
    {
    }

    Coverage run()
    {
        m_coverage.whole = cursor("sync.whole") == "1";
        m_coverage.gone = readRanges(cursor(kGoneCursor));
        // An export of all events tells of every ticket up to its cursor; what a page says of a ticket is older.
        const std::int64_t exported = m_coverage.whole ? std::atoll(cursor(kEventExport).c_str()) * 1000 : 0;
        sql::Statement& rows
            = m_db.statement("SELECT key, created_at, status, messages_missing, max(messages_version, ?) >= version"
                             " FROM ticket WHERE known = 1 ORDER BY key");
        rows.bind(1, exported);
        while (rows.step())
            ticket(rows);
        rows.reset();
        for (auto& [name, month] : m_months) {
            month.month = name;
            m_coverage.months.push_back(std::move(month));
        }
        return std::move(m_coverage);
    }

private:
    std::string cursor(std::string_view name)
    {
        sql::Statement& query = m_db.statement("SELECT value FROM cursor WHERE stream = ?");
        query.bind(1, name);
        std::string value = query.step() ? query.text(0) : std::string();
        query.reset();
        return value;
    }

    void ticket(const sql::Statement& row)
    {
        CoverageMonth& month = m_months[monthOf(row.maybe(1))];
        if (const std::int64_t key = row.integer(0); key < kOddTickets)
            numbered(key, month);
        ++month.tickets;
        const auto status = enumOf<StatusCategory>(row.integer(2));
        if (status == StatusCategory::Deleted || status == StatusCategory::Spam)
            ++month.deleted;
        else if (row.integer(3) != 0)
            ++month.textNotAvailable;
        else
            ++(row.integer(4) != 0 ? month.withMessages : month.stale);
    }

    // A gap counts for the month of the ticket behind it.
    void numbered(std::int64_t key, CoverageMonth& month)
    {
        for (std::int64_t from = m_last + 1; m_last > 0 && from < key;) {
            const auto gone
                = std::ranges::find_if(m_coverage.gone, [&](const IdRange& range) { return range.last >= from; });
            const bool none = gone == m_coverage.gone.end() || gone->first >= key;
            const std::int64_t end = none ? key : std::max(from, gone->first); // what is not known to be gone ends here
            if (end > from) {
                m_coverage.missing.push_back({ from, end - 1 });
                month.missing += end - from;
            }
            from = none ? key : gone->last + 1;
        }
        m_last = key;
    }

    sql::Database& m_db;
    Coverage m_coverage;
    std::map<std::string, CoverageMonth> m_months;
    std::int64_t m_last = 0;
};

} // namespace

Result<Coverage> coverageOf(const QString& file)
{
    auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    if (const auto checked = sql::checkSchema(**db); !checked)
        return checked.error();
    Coverage coverage = Count(**db).run();
    if ((*db)->failed())
        return (*db)->error();
    return coverage;
}

std::vector<std::string> missingNumbers(const Coverage& coverage, std::size_t most)
{
    std::vector<std::string> ids;
    for (const IdRange& range : coverage.missing)
        for (std::int64_t id = range.first; id <= range.last && ids.size() < most; ++id)
            ids.push_back(std::to_string(id));
    return ids;
}

std::string packRanges(const std::vector<IdRange>& ranges)
{
    std::string packed;
    for (const IdRange& range : ranges) {
        packed += (packed.empty() ? "" : " ") + std::to_string(range.first);
        if (range.last > range.first)
            packed += '-' + std::to_string(range.last);
    }
    return packed;
}

std::vector<IdRange> readRanges(const std::string& packed)
{
    std::vector<IdRange> ranges;
    std::istringstream words(packed);
    for (std::string word; words >> word;) {
        char* end = nullptr;
        IdRange range;
        range.first = range.last = std::strtoll(word.c_str(), &end, 10);
        if (*end == '-')
            range.last = std::strtoll(end + 1, &end, 10);
        if (*end == '\0' && range.first > 0 && range.last >= range.first)
            ranges.push_back(range);
    }
    return ranges;
}

void addTo(std::vector<IdRange>& ranges, std::int64_t number)
{
    auto next = std::ranges::find_if(ranges, [&](const IdRange& range) { return range.last >= number - 1; });
    if (next == ranges.end() || next->first > number + 1) {
        ranges.insert(next, { number, number });
        return;
    }
    next->first = std::min(next->first, number);
    next->last = std::max(next->last, number);
    if (const auto after = std::next(next); after != ranges.end() && after->first <= next->last + 1) {
        next->last = std::max(next->last, after->last);
        ranges.erase(after);
    }
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/firstrows.h"

#include <algorithm>
#include <qsystemdetection.h>
#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace desk {

namespace {

constexpr std::size_t kFirstRows = 64;
constexpr std::uintptr_t kPage = 4096; ///< where pages are larger, some are asked for twice

constexpr std::uintptr_t kNear = 16; ///< pages so near are read as one piece

/// Pages of a mapping that will be needed.
class Pages {
public:
    void add(const void* data, std::size_t bytes)
    {
        const auto begin = reinterpret_cast<std::uintptr_t>(data);
        for (std::uintptr_t page = begin / kPage; bytes > 0 && page <= (begin + bytes - 1) / kPage; ++page)
            m_pages.push_back(page);
    }
    /// Asks for those that were added, then waits for them.
    void fetch()
    {
        std::ranges::sort(m_pages);
        const auto twice = std::ranges::unique(m_pages);
        m_pages.erase(twice.begin(), twice.end());
#ifdef Q_OS_UNIX
        for (std::size_t i = 0, last = 0; i < m_pages.size(); i = last + 1) {
            for (last = i; last + 1 < m_pages.size() && m_pages[last + 1] - m_pages[last] <= kNear;)
                ++last;
            madvise(reinterpret_cast<void*>(m_pages[i] * kPage), (m_pages[last] - m_pages[i] + 1) * kPage,
                MADV_WILLNEED); // NOLINT: an address was added
        }
#endif
        for (const std::uintptr_t page : m_pages)
            m_seen = m_seen + *reinterpret_cast<const volatile char*>(page * kPage); // NOLINT
        m_pages.clear();
    }

private:
    std::vector<std::uintptr_t> m_pages;
    char m_seen = 0;
};

struct Named {
    const Column<Code>& codes;
    const Dictionary& names;
};

std::vector<Row> firstRows(const Snapshot& s)
{
    std::vector<Row> rows(s.newestFirst.begin(), s.newestFirst.begin() + std::min(kFirstRows, s.newestFirst.size()));
    std::erase_if(rows, [&](Row row) { return row >= s.rows(); }); // of a damaged file
    return rows;
}

} // namespace

void fetchFirstRows(const Snapshot& s)
{
    const std::vector<Row> rows = firstRows(s);
    const Named names[] = { { s.statusLabel, s.statusLabels }, { s.requester, s.people }, { s.assignee, s.people },
        { s.group, s.groups }, { s.organization, s.organizations }, { s.type, s.types } };
    const auto forNames = [&](const auto& use) {
        for (const auto& [codes, dictionary] : names)
            for (const Row row : rows)
                if (codes[row] < dictionary.size())
                    use(dictionary, codes[row]);
        for (const Row row : rows)
            for (const Code tag : s.tagsOf(row))
                if (tag < s.tags.size())
                    use(s.tags, tag);
    };
    Pages pages;
    forEachColumn(
        [&]<typename T>(const char*, const T& column) {
            if constexpr (requires { typename T::value_type; }) {
                for (const Row row : rows)
                    if (column.size() == s.rows())
                        pages.add(&column[row], sizeof column[row]);
            } else if constexpr (std::is_same_v<T, TextColumn>) {
                for (const Row row : rows)
                    pages.add(&column.refs()[row], sizeof column.refs()[row]);
            }
        },
        s);
    pages.fetch();
    for (const Row row : rows) {
        for (const TextColumn* texts : { &s.ids, &s.subjects })
            pages.add(texts->at(row).data(), texts->at(row).size());
        pages.add(s.tagsOf(row).data(), s.tagsOf(row).size_bytes());
    }
    pages.fetch();
    forNames([&](const Dictionary& dictionary, Code code) {
        pages.add(&dictionary.values().refs()[code], sizeof(std::uint64_t));
    });
    pages.fetch();
    forNames([&](const Dictionary& dictionary, Code code) {
        pages.add(dictionary.value(code).data(), dictionary.value(code).size());
    });
    pages.fetch();
}

} // namespace desk

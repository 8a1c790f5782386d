// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/columnfile.h"

#include "app/analytics/columnlayout.h"
#include "app/analytics/rowindex.h"
#include "app/base/text.h"

#include <QFile>
#include <bit>
#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace desk {

namespace {

using namespace columnlayout;

/// Copies a record out of the head and moves on.
template <typename T> bool next(std::string_view& bytes, T& record)
{
    if (bytes.size() < sizeof record)
        return false;
    std::memcpy(&record, bytes.data(), sizeof record);
    bytes.remove_prefix(sizeof record);
    return true;
}

std::uint64_t sumOf(const char* data, std::size_t bytes, const CancelToken& cancel)
{
    std::uint64_t sum = 0;
    forBlocks(data, bytes, [&](const char* block, std::size_t size) {
        sum = blockChecksum(sum, block, size);
        return !cancel.cancelled();
    });
    return sum;
}

/// Has all pages read soon, in large pieces.
void askFor([[maybe_unused]] const char* data, [[maybe_unused]] std::size_t bytes)
{
#ifdef Q_OS_UNIX
    madvise(const_cast<char*>(data), bytes, MADV_WILLNEED); // NOLINT: nothing is written
#endif
}

/// The pages are the file's: they come back when somebody reads them.
void giveBack([[maybe_unused]] const char* data, [[maybe_unused]] std::size_t bytes)
{
#ifdef Q_OS_UNIX
    // Sections begin where pages do.
    madvise(const_cast<char*>(data), bytes, MADV_DONTNEED); // NOLINT: nothing is written
#endif
}

} // namespace

std::unique_ptr<ColumnFile> ColumnFile::open(const QString& file)
{
    auto source = std::make_shared<QFile>(file);
    if (!source->open(QIODevice::ReadOnly) || source->size() < qint64(sizeof(Head)))
        return nullptr;
    const auto* data = reinterpret_cast<const char*>(source->map(0, source->size()));
    if (!data)
        return nullptr;
    std::unique_ptr<ColumnFile> opened(new ColumnFile);
    opened->m_data = data;
    opened->m_size = static_cast<std::size_t>(source->size());
    opened->m_mapping = std::move(source);
    return opened->readHead() && opened->takeColumns() && opened->rowsAgree() ? std::move(opened) : nullptr;
}

bool ColumnFile::readHead()
{
    Head head;
    std::memcpy(&head, m_data, sizeof head);
    if (head.magic != kMagic || head.format != kFormat || head.byteOrder != kByteOrder
        || head.layout != layoutHash(m_columns) || head.fileBytes != m_size || head.headBytes > m_size)
        return false;
    std::string bytes(m_data, head.headBytes);
    const std::uint64_t checksum = std::exchange(head.checksum, 0);
    std::memcpy(bytes.data(), &head, sizeof head);
    if (blockChecksum(0, bytes.data(), bytes.size()) != checksum)
        return false;
    std::string_view rest = std::string_view(bytes).substr(sizeof head);
    for (std::uint32_t i = 0; i < head.accounts; ++i) {
        AccountRecord record;
        if (!next(rest, record) || rest.size() < rounded(record.idBytes, 8))
            return false;
        m_sources.push_back({ text(rest.substr(0, record.idBytes)), record.revision, record.token });
        m_newest.push_back(record.newest);
        rest.remove_prefix(rounded(record.idBytes, 8));
    }
    for (std::uint32_t i = 0; i < head.sections; ++i) {
        SectionRecord record;
        if (!next(rest, record) || record.offset > m_size || record.bytes > m_size - record.offset)
            return false;
        m_sections.push_back({ m_data + record.offset, record.bytes, record.checksum });
    }
    return m_sections.size() == sectionCount(m_columns);
}

template <typename T> bool ColumnFile::take(Column<T>& column)
{
    const Section& section = m_sections[m_next++];
    column = Column<T>(m_mapping, reinterpret_cast<const T*>(section.data), section.bytes / sizeof(T));
    return section.bytes % sizeof(T) == 0;
}

bool ColumnFile::take(TextColumn& texts)
{
    Column<std::uint64_t> refs;
    const bool good = take(refs);
    const Section& section = m_sections[m_next++];
    TextChunks chunks;
    for (std::size_t at = 0; at < section.bytes; at += TextRef::kChunkSize)
        chunks.emplace_back(m_mapping, section.data + at);
    texts = TextColumn(std::move(refs), std::move(chunks), section.data + section.bytes);
    return good;
}

bool ColumnFile::take(Dictionary& dictionary)
{
    TextColumn values;
    const bool good = take(values) && values.size() > 0;
    dictionary = Dictionary(std::move(values));
    return good;
}

bool ColumnFile::takeColumns()
{
    bool good = true;
    forEachColumn([&](const char*, auto& column) { good = take(column) && good; }, m_columns);
    const Section& order = m_sections[m_next];
    askFor(order.data, order.bytes);
    good = take(m_columns.newestFirst) && good;
    Column<Row> entries;
    good = take(entries) && good;
    auto index = std::make_shared<RowIndex>();
    index->tables.push_back(std::make_shared<const RowTable>(std::move(entries), m_columns.rows()));
    m_columns.rowIndex = std::move(index);
    // The list is painted from the order before there is time to verify the rest.
    return good && sumOf(order.data, order.bytes, {}) == order.checksum;
}

/// Every column has a value for each row; the look-up table is one.
bool ColumnFile::rowsAgree()
{
    const std::size_t rows = m_columns.rows();
    bool agree = m_columns.newestFirst.size() == rows;
    forEachColumn(
        [&]<typename T>(const char*, const T& column) {
            if constexpr (!std::is_same_v<T, Dictionary>)
                agree = agree
                    && (column.size() == rows
                        || static_cast<const void*>(&column) == static_cast<const void*>(&m_columns.tagCodes));
        },
        m_columns);
    const std::size_t entries = m_columns.rowIndex->tables.front()->entries().size();
    return agree && entries > rows && std::has_single_bit(entries);
}

SnapshotPtr ColumnFile::snapshot(std::vector<SnapshotAccount> accounts) const
{
    auto snapshot = std::make_shared<Snapshot>(m_columns);
    for (std::size_t i = 0; i < accounts.size() && i < m_newest.size(); ++i)
        accounts[i].newest = m_newest[i];
    snapshot->accounts = std::move(accounts);
    return snapshot;
}

bool ColumnFile::verify(const CancelToken& cancel) const
{
    for (const Section& section : m_sections) {
        if (sumOf(section.data, section.bytes, cancel) != section.checksum || cancel.cancelled())
            return false;
        giveBack(section.data, section.bytes);
    }
    return true;
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/columnfile.h"

#include "app/analytics/columnlayout.h"
#include "app/analytics/rowindex.h"
#include "app/analytics/viewstate.h"
#include "app/analytics/sorting.h"
#include "app/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace desk {

namespace {

using namespace columnlayout;

/// Texts one after the other; none but a longer one crosses the end of a chunk.
class TextLayout {
public:
    std::uint64_t place(std::string_view text)
    {
        if (text.empty())
            return TextRef::make(0, 0, 0);
        if (text.size() > TextRef::kChunkSize - m_at % TextRef::kChunkSize)
            m_at = rounded(m_at, TextRef::kChunkSize);
        const std::size_t at = m_at;
        m_at += text.size();
        if (text.size() > TextRef::kChunkSize)
            m_at = rounded(m_at, TextRef::kChunkSize);
        return TextRef::make(at / TextRef::kChunkSize, at % TextRef::kChunkSize, text.size());
    }

private:
    std::size_t m_at = 0;
};

/// Sections in order, each summed up as it is written.
class SectionWriter {
public:
    SectionWriter(QSaveFile& file, std::size_t start, const CancelToken& cancel)
        : m_file(file)
        , m_cancel(cancel)
        , m_at(start)
    {
    }

    template <typename T> void put(const Column<T>& column)
    {
        begin();
        add(reinterpret_cast<const char*>(column.data()), column.size() * sizeof(T));
        end();
    }
    void put(const TextColumn& texts)
    {
        std::vector<std::uint64_t> refs(texts.size());
        TextLayout layout;
        for (std::size_t i = 0; i < refs.size(); ++i)
            refs[i] = layout.place(texts.at(i));
        put(Column<std::uint64_t>(nullptr, refs.data(), refs.size()));
        begin();
        for (std::size_t i = 0; i < refs.size(); ++i) {
            const std::size_t at = TextRef::chunk(refs[i]) * TextRef::kChunkSize + TextRef::offset(refs[i]);
            if (TextRef::length(refs[i]) == 0)
                continue;
            fill(at - written());
            add(texts.at(i).data(), texts.at(i).size());
        }
        end();
    }
    void put(const Dictionary& dictionary) { put(dictionary.values()); }

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] const std::vector<SectionRecord>& sections() const { return m_sections; }
    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    void begin()
    {
        m_at = rounded(m_at, kAlignment);
        m_good = m_good && m_file.seek(static_cast<qint64>(m_at));
        m_sections.push_back({ m_at, 0, 0 });
    }
    [[nodiscard]] std::size_t written() const { return m_sections.back().bytes + m_block.size(); }
    void add(const char* data, std::size_t bytes)
    {
        while (bytes > 0) {
            // A whole block goes out as it lies there.
            const bool whole = m_block.empty() && bytes >= kBlock;
            const std::size_t part = std::min(bytes, kBlock - m_block.size());
            if (whole)
                write({ data, part });
            else
                m_block.append(data, part);
            if (m_block.size() == kBlock)
                flush();
            data += part;
            bytes -= part;
        }
    }
    void fill(std::size_t bytes)
    {
        static constexpr std::array<char, 256> kZeros {};
        for (; bytes > 0; bytes -= std::min(bytes, kZeros.size()))
            add(kZeros.data(), std::min(bytes, kZeros.size()));
    }
    void flush()
    {
        write(m_block);
        m_block.clear();
    }
    void write(std::string_view block)
    {
        SectionRecord& section = m_sections.back();
        section.checksum = blockChecksum(section.checksum, block.data(), block.size());
        section.bytes += block.size();
        m_good = m_good && !m_cancel.cancelled()
            && m_file.write(block.data(), static_cast<qint64>(block.size())) == static_cast<qint64>(block.size());
    }
    void end()
    {
        if (!m_block.empty())
            flush();
        m_at += m_sections.back().bytes;
    }

    QSaveFile& m_file;
    const CancelToken& m_cancel;
    std::vector<SectionRecord> m_sections;
    std::string m_block;
    std::size_t m_at;
    bool m_good = true;
};

template <typename T> void appendBytes(std::string& to, const T& record)
{
    to.append(reinterpret_cast<const char*>(&record), sizeof record);
}

std::string accountRecords(const Snapshot& snapshot, std::span<const ColumnSource> sources)
{
    std::string records;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        std::string id = utf8(QStringView(sources[i].accountId));
        appendBytes(
            records, AccountRecord { sources[i].revision, sources[i].token, snapshot.accounts[i].newest, id.size() });
        id.resize(rounded(id.size(), 8));
        records += id;
    }
    return records;
}

std::string headOf(const Snapshot& snapshot, std::span<const ColumnSource> sources,
    const std::vector<SectionRecord>& sections, std::size_t fileBytes)
{
    Head head;
    head.layout = layoutHash(snapshot);
    head.fileBytes = fileBytes;
    head.accounts = static_cast<std::uint32_t>(sources.size());
    head.sections = static_cast<std::uint32_t>(sections.size());
    std::string bytes(sizeof head, '\0');
    bytes += accountRecords(snapshot, sources);
    for (const SectionRecord& section : sections)
        appendBytes(bytes, section);
    head.headBytes = bytes.size();
    std::memcpy(bytes.data(), &head, sizeof head);
    head.checksum = blockChecksum(0, bytes.data(), bytes.size());
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes;
}

/// Every column, then what is made of them. Says up to where the file reaches.
void putColumns(SectionWriter& writer, const Snapshot& snapshot)
{
    forEachColumn([&](const char*, const auto& column) { writer.put(column); }, snapshot);
    const std::vector<Row> rows = newestFirst(snapshot);
    writer.put(Column<Row>(nullptr, rows.data(), rows.size()));
    writer.put(snapshot.rowIndex->merged(snapshot).entries());
}

} // namespace

Result<void> writeColumnFile(
    const QString& file, const Snapshot& snapshot, std::span<const ColumnSource> sources, const CancelToken& cancel)
{
    QSaveFile out(file);
    const auto failed = [&] { return Error { Error::Kind::Storage, file + QStringLiteral(": ") + out.errorString() }; };
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    // How long the head is does not depend on what the records say.
    const std::size_t headBytes
        = headOf(snapshot, sources, std::vector<SectionRecord>(sectionCount(snapshot)), 0).size();
    SectionWriter writer(out, headBytes, cancel);
    putColumns(writer, snapshot);
    const std::string head = headOf(snapshot, sources, writer.sections(), writer.at());
    if (cancel.cancelled())
        return Error { Error::Kind::Cancelled, {} };
    if (!writer.good() || !out.seek(0) || out.write(head.data(), qint64(head.size())) != qint64(head.size())
        || !out.commit())
        return failed();
    return {};
}

void removeStrayColumnFiles(const QString& file)
{
    const QFileInfo info(file); // QSaveFile's own names
    for (const QString& name : info.dir().entryList({ info.fileName() + QStringLiteral(".??????") }, QDir::Files))
        QFile::remove(info.dir().filePath(name));
}

} // namespace desk

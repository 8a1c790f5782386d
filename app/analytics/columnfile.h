// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/cancel.h"
#include "app/base/result.h"

#include <span>

namespace desk {

/// Up to which state of an account's store rows reach; see StoreRevision.
struct ColumnSource {
    QString accountId;
    std::int64_t revision = -1, token = 0;
    bool operator==(const ColumnSource&) const = default;
};

/// A snapshot in a file that is mapped instead of read: a copy of what the stores hold, for a fast start, never trusted
/// over them. Written whole or not at all, and only read by the very layout that wrote it; anything else is no file.
class ColumnFile {
public:
    /// Opens and maps. What the layout says is checked here, the columns themselves by verify(). Nothing where the file
    /// is missing, cut off, damaged in its head, or not written by this layout.
    static std::unique_ptr<ColumnFile> open(const QString& file);

    /// What the rows were read from, in the order of Snapshot::account.
    [[nodiscard]] const std::vector<ColumnSource>& sources() const { return m_sources; }
    /// The columns in the mapping, which lives as long as anybody uses them. `accounts` are those of sources(). Until
    /// verify() has said yes, codes may be any number: names and texts may be shown, tables by code must not be read.
    [[nodiscard]] SnapshotPtr snapshot(std::vector<SnapshotAccount> accounts) const;
    /// Reads everything and compares it with its checksums; false where it differs or when cancelled. Pages that it
    /// touched are given back to the system. Any thread.
    [[nodiscard]] bool verify(const CancelToken& cancel = {}) const;

private:
    ColumnFile() = default;
    struct Section {
        const char* data = nullptr;
        std::size_t bytes = 0;
        std::uint64_t checksum = 0;
    };
    bool readHead();
    bool takeColumns();
    template <typename T> bool take(Column<T>& column);
    bool take(TextColumn& texts);
    bool take(Dictionary& dictionary);
    [[nodiscard]] bool rowsAgree();

    std::shared_ptr<const void> m_mapping;
    const char* m_data = nullptr;
    std::size_t m_size = 0;
    std::vector<ColumnSource> m_sources;
    std::vector<Millis> m_newest; ///< as SnapshotAccount::newest
    std::vector<Section> m_sections;
    std::size_t m_next = 0; ///< section, while columns are taken
    Snapshot m_columns;
};

/// Writes a snapshot so that the file appears whole under its name, mode 0600, or not at all. Some hundred milliseconds
/// a million rows: not for a thread that somebody waits for. Storage where it cannot be written, Cancelled.
Result<void> writeColumnFile(const QString& file, const Snapshot& snapshot, std::span<const ColumnSource> sources,
    const CancelToken& cancel = {});
/// Removes what writers of this file left behind that were killed.
void removeStrayColumnFiles(const QString& file);

} // namespace desk

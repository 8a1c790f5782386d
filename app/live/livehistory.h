// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/live/liveseries.h"

#include <memory>

namespace desk {

namespace sql {
class Database;
}

/// The rolling history of one account on the disk, a small SQLite file of its own: the samples of the last day. What
/// was not known has no sample. One thread.
class LiveHistory {
public:
    /// Makes the file where it is missing. Storage where it cannot be used.
    static Result<std::unique_ptr<LiveHistory>> open(const QString& file);
    ~LiveHistory();

    /// Keeps them, and forgets what is older than a day before the newest, in one transaction.
    Result<void> add(const std::vector<LiveSample>& samples);
    Result<void> forgetAfter(Millis at);
    /// All that are kept from this instant on, oldest first.
    [[nodiscard]] std::vector<LiveSample> since(Millis from) const;

private:
    explicit LiveHistory(std::unique_ptr<sql::Database> db);
    std::unique_ptr<sql::Database> m_db;
};

} // namespace desk

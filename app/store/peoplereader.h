// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

#include <span>

namespace desk {

/// Reads people from an account's file by a connection of its own. One thread.
class PeopleReader {
public:
    static Result<std::unique_ptr<PeopleReader>> open(const QString& file);
    /// Those of these people that are mirrored, in the order asked for, each once.
    Result<std::vector<Person>> people(std::span<const std::string> ids);

private:
    explicit PeopleReader(std::unique_ptr<sql::Database> db);
    std::unique_ptr<sql::Database> m_db;
};

} // namespace desk

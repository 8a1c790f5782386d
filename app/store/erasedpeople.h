// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

#include <functional>
#include <set>
#include <unordered_map>

namespace desk {

/// Whom somebody had erased from an account: keyed digests of addresses and ids in its store. What a sync brings of
/// them loses its words before it is written. One connection each; failures stick to it.
class ErasedPeople {
public:
    explicit ErasedPeople(sql::Database& db);
    [[nodiscard]] bool empty();
    bool hasId(std::string_view personId);
    bool hasEmail(std::string_view email); ///< case ignored
    void addId(std::string_view personId) { add('i', personId); }
    void addEmail(std::string_view email);
    /// Whether this is a conversation that one of them asked for, by what the store knows.
    bool hasTicket(std::string_view ticketId);
    /// Whether a record as received is of one of them.
    bool hasRecord(const RawRecord& record);
    /// The batch without their words; ids that belong to an erased address are remembered too.
    RecordBatch redacted(RecordBatch batch);

private:
    void add(char kind, std::string_view name);
    bool has(char kind, std::string_view name);
    std::string digest(char kind, std::string_view name);

    sql::Database& m_db;
    std::string m_key;
    std::unordered_map<std::string, bool> m_asked; ///< by kind and name
    std::unordered_map<std::string, std::string> m_requesters; ///< of the batch at hand, by ticket id
};

/// Whether a record as received is of messaging, and of one of these events or conversations.
bool isMessageOf(const RawRecord& record, const std::set<std::string>& ids);

/// Calls `visit` with the key and every value in it that is no list and no object, as text; false where it is no JSON.
bool forEachJsonValue(
    const std::string& json, const std::function<void(const QString& key, const QString& value)>& visit);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/personerasure.h"

#include "app/base/text.h"
#include "app/store/erasedpeople.h"
#include "app/store/journal.h"
#include "app/store/packed.h"
#include "app/store/rawblocks.h"
#include "app/store/redaction.h"
#include "app/store/schema.h"
#include "app/store/storedrecords.h"
#include "app/store/storerepair.h"
#include "app/store/textindex.h"
#include "app/store/ticketkey.h"

#include <QFile>
#include <algorithm>
#include <set>

namespace desk {

namespace {

constexpr int kShortestName = 5; ///< a shorter one is a word of many texts

class Erasure {
public:
    Erasure(sql::Database& db, const QString& address, CancelToken cancel)
        : m_db(db)
        , m_erased(db)
        , m_text(db)
        , m_address(address)
        , m_cancel(std::move(cancel))
    {
    }

    Result<ErasureSummary> run()
    {
        sql::Transaction transaction(m_db);
        findPeople();
        tickets();
        events();
        remarks();
        m_text.write();
        records();
        journal::append(m_db, { m_touched.begin(), m_touched.end() }, true);
        if (m_cancel.cancelled())
            return Error { Error::Kind::Cancelled, {} };
        if (const auto done = transaction.commit(); !done)
            return done.error();
        return std::move(m_summary);
    }

private:
    void findPeople()
    {
        m_erased.addEmail(utf8(m_address));
        m_needles.append(m_address);
        sql::Statement& query = m_db.statement("SELECT id, name, email FROM person WHERE email <> ''");
        while (query.step()) {
            if (text(query.view(2)).compare(m_address, Qt::CaseInsensitive) != 0)
                continue;
            m_summary.personIds.push_back(query.text(0));
            const QString name = text(query.view(1)).simplified();
            if (name.size() >= kShortestName && name.contains(QLatin1Char(' ')) && !m_needles.contains(name))
                m_needles.append(name);
        }
        query.reset();
        m_summary.people = qint64(m_summary.personIds.size());
        for (const std::string& id : m_summary.personIds) {
            m_erased.addId(id);
            m_db.statement("UPDATE person SET name = '', email = '', phone = '' WHERE id = ?")
                .bind(1, std::string_view(id))
                .run();
        }
    }

    void tickets()
    {
        std::vector<std::int64_t> keys;
        sql::Statement& query = m_db.statement("SELECT key FROM ticket ORDER BY key");
        while (query.step())
            keys.push_back(query.integer(0));
        for (const std::int64_t key : keys) {
            if (m_cancel.cancelled() || m_db.failed())
                return;
            ticket(key);
        }
    }

    void ticket(std::int64_t key)
    {
        const auto stored = loadTicket(m_db, key);
        if (!stored)
            return;
        Ticket next = stored->ticket;
        const bool theirs = m_erased.hasId(next.requesterId);
        if (theirs) {
            m_theirs.insert(key);
            ++m_summary.tickets;
            redaction::redact(next);
        } else if (redaction::replaceMentions(next, m_needles)) {
            ++m_summary.mentions;
        }
        if (next == stored->ticket)
            return;
        m_touched.insert(key);
        m_text.change(firstEvent(key), indexedText(stored->ticket), indexedText(next));
        const std::string custom = packed::custom(next.custom);
        m_db.statement("UPDATE ticket SET subject = ? WHERE key = ?")
            .bind(1, std::string_view(next.subject))
            .bind(2, key)
            .run();
        m_db.statement("UPDATE ticket_more SET description = ?, csat_comment = ?, custom = ? WHERE key = ?")
            .bind(1, std::string_view(next.description))
            .bind(2, std::string_view(next.csatComment))
            .bind(3, std::string_view(custom))
            .bind(4, key)
            .run();
    }

    void events()
    {
        std::vector<std::int64_t> tickets;
        sql::Statement& query = m_db.statement("SELECT key FROM ticket ORDER BY key");
        while (query.step())
            tickets.push_back(query.integer(0));
        for (const std::int64_t key : tickets)
            for (const StoredEvent& stored : loadEvents(m_db, key, {})) {
                if (m_cancel.cancelled() || m_db.failed())
                    return;
                event(key, stored);
            }
    }

    void event(std::int64_t ticket, const StoredEvent& stored)
    {
        Event next = stored.event;
        const bool theirs = m_theirs.contains(ticket) || m_erased.hasId(next.authorId);
        if (m_theirs.contains(ticket) && !next.conversation.empty())
            m_messages.insert(next.conversation);
        if (theirs) {
            m_messages.insert(next.id);
            redaction::redact(next);
        } else if (redaction::replaceMentions(next, m_needles)) {
            ++m_summary.mentions;
        }
        if (next == stored.event)
            return;
        m_summary.events += theirs ? 1 : 0;
        m_touched.insert(ticket);
        m_text.change(stored.key, indexedText(stored.event), indexedText(next));
        const std::string files = packed::attachments(next.attachments), content = packed::content(next.content);
        sql::Statement& put
            = m_db.statement("UPDATE event SET text = ?, html = ?, extra = ?, author_name = ?,"
                             " from_value = ?, to_value = ?, attachments = ?, content = ? WHERE key = ?");
        int at = 1;
        for (const std::string* word : std::initializer_list<const std::string*> {
                 &next.text, &next.html, &next.extra, &next.authorName, &next.from, &next.to, &files, &content })
            put.bind(at++, std::string_view(*word));
        put.bind(at, stored.key).run();
    }

    /// What stands beside the tickets.
    void remarks()
    {
        std::vector<std::pair<std::string, std::string>> ratings;
        sql::Statement& rated = m_db.statement("SELECT id, comment, person, ticket FROM rating WHERE comment <> ''");
        while (rated.step()) {
            std::string comment = rated.text(1);
            if (m_erased.hasId(rated.view(2)) || m_theirs.contains(rated.integer(3)))
                ratings.emplace_back(rated.text(0), redaction::kMark);
            else if (redaction::replaceMentions(comment, m_needles))
                ratings.emplace_back(rated.text(0), comment);
        }
        std::vector<std::pair<std::string, std::string>> notes;
        sql::Statement& noted = m_db.statement("SELECT id, note, ticket FROM time_entry WHERE note <> ''");
        while (noted.step()) {
            std::string note = noted.text(1);
            if (m_theirs.contains(noted.integer(2)))
                notes.emplace_back(noted.text(0), "");
            else if (redaction::replaceMentions(note, m_needles))
                notes.emplace_back(noted.text(0), note);
        }
        const auto put = [&](const char* sql, const auto& rows) {
            for (const auto& [id, words] : rows)
                m_db.statement(sql).bind(1, std::string_view(words)).bind(2, std::string_view(id)).run();
        };
        put("UPDATE rating SET comment = ? WHERE id = ?", ratings);
        put("UPDATE time_entry SET note = ? WHERE id = ?", notes);
    }

    bool isTheirs(const RawRecord& record)
    {
        if (m_erased.hasRecord(record) || isMessageOf(record, m_messages)
            || redaction::mentions(record.json, m_needles))
            return true;
        if (record.json.find("\\u") == std::string::npos)
            return false;
        bool found = false; // behind escapes
        forEachJsonValue(record.json, [&](const QString&, const QString& value) {
            found = found || redaction::mentions(utf8(value), m_needles);
        });
        return found;
    }

    void records()
    {
        const auto thrown = RawBlocks().throwAway(
            m_db, [this](const RawRecord& record) { return !m_cancel.cancelled() && isTheirs(record); });
        m_summary.records = thrown;
    }

    sql::Database& m_db;
    ErasedPeople m_erased;
    TextIndex m_text;
    QString m_address;
    CancelToken m_cancel;
    QStringList m_needles; ///< the address and full names
    std::set<std::int64_t> m_theirs, m_touched;
    std::set<std::string> m_messages; ///< ids of their events, and of the messaging conversations of their tickets
    ErasureSummary m_summary;
};

/// What was deleted leaves the index's segments, the free pages and the log.
Result<void> overwrite(sql::Database& db)
{
    db.execute("INSERT INTO words(words) VALUES('optimize')");
    db.execute("VACUUM");
    if (db.failed())
        return db.error();
    if (db.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        return Error { Error::Kind::Storage, QStringLiteral("the log could not be emptied: somebody reads the store") };
    return {};
}

} // namespace

Result<ErasureSummary> erasePerson(const QString& storeFile, const QString& address, const CancelToken& cancel)
{
    const QString wanted = address.trimmed();
    if (!wanted.contains(QLatin1Char('@')) || wanted.contains(QLatin1Char(' ')))
        return Error { Error::Kind::Usage, QStringLiteral("this is not an e-mail address") };
    if (!QFile::exists(storeFile))
        return Error { Error::Kind::NotFound, QStringLiteral("there is no %1").arg(storeFile) };
    if (isStoreInUse(storeFile))
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 is in use; close the window and other commands first").arg(storeFile) };
    auto db = sql::Database::open(storeFile, sql::Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    if (const auto migrated = sql::migrate(**db); !migrated)
        return migrated.error();
    (*db)->execute("PRAGMA secure_delete = ON");
    auto summary = Erasure(**db, wanted, cancel).run();
    if (!summary)
        return summary;
    if (const auto done = overwrite(**db); !done)
        return done.error();
    for (const char* tail : { ".damaged", ".damaged-wal", ".damaged-shm" })
        QFile::remove(storeFile + QLatin1StringView(tail));
    return summary;
}

} // namespace desk

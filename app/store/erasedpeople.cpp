// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/erasedpeople.h"

#include "app/base/text.h"
#include "app/store/redaction.h"
#include "app/store/ticketkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr int kDigest = 16, kKeyWords = 8; // bytes; of 32 bits

void walk(const QString& key, const QJsonValue& value, const std::function<void(const QString&, const QString&)>& visit)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            walk(it.key(), it.value(), visit);
    } else if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            walk(key, item, visit);
    } else if (value.isDouble()) {
        visit(key, QString::number(value.toInteger()));
    } else if (value.isString()) {
        visit(key, value.toString());
    }
}

bool namesPerson(const QString& key)
{
    static const QStringList keys { QStringLiteral("requester_id"), QStringLiteral("author_id"),
        QStringLiteral("submitter_id"), QStringLiteral("user_id"), QStringLiteral("updater_id"),
        QStringLiteral("actor_id"), QStringLiteral("visitor_id"), QStringLiteral("zen:support:user_id") };
    return keys.contains(key);
}

} // namespace

bool forEachJsonValue(
    const std::string& json, const std::function<void(const QString& key, const QString& value)>& visit)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())));
    if (document.isNull())
        return false;
    walk({}, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), visit);
    return true;
}

bool isMessageOf(const RawRecord& record, const std::set<std::string>& ids)
{
    if (!record.type.starts_with("conversation-") && record.type != "messaging-conversation")
        return false;
    bool found = ids.contains(record.id);
    forEachJsonValue(record.json, [&](const QString&, const QString& value) {
        found = found || ids.contains(utf8(value.section(QLatin1Char(':'), -1))); // "zen:ticket_event:17"
    });
    return found;
}

ErasedPeople::ErasedPeople(sql::Database& db)
    : m_db(db)
{
}

bool ErasedPeople::empty()
{
    return m_db.number("SELECT EXISTS(SELECT 1 FROM erased)") == 0;
}

std::string ErasedPeople::digest(char kind, std::string_view name)
{
    if (m_key.empty()) {
        std::array<quint32, kKeyWords> fresh {};
        QRandomGenerator::system()->fillRange(fresh.data(), kKeyWords);
        m_db.statement("INSERT OR IGNORE INTO erased_key VALUES(1, ?)")
            .bindBlob(1, { reinterpret_cast<const char*>(fresh.data()), sizeof fresh })
            .run();
        sql::Statement& query = m_db.statement("SELECT key FROM erased_key");
        if (query.step())
            m_key = query.text(0);
        query.reset();
    }
    const QByteArray what = QByteArray(1, kind) + QByteArray(name.data(), qsizetype(name.size()));
    return QMessageAuthenticationCode::hash(what, QByteArray::fromStdString(m_key), QCryptographicHash::Sha256)
        .left(kDigest)
        .toStdString();
}

bool ErasedPeople::has(char kind, std::string_view name)
{
    if (name.empty())
        return false;
    const auto [it, fresh] = m_asked.try_emplace(kind + std::string(name), false);
    if (fresh) {
        const std::string hash = digest(kind, name);
        sql::Statement& query = m_db.statement("SELECT 1 FROM erased WHERE digest = ?");
        it->second = query.bindBlob(1, hash).step();
        query.reset();
    }
    return it->second;
}

void ErasedPeople::add(char kind, std::string_view name)
{
    const std::string hash = digest(kind, name);
    m_db.statement("INSERT OR IGNORE INTO erased VALUES(?)").bindBlob(1, hash).run();
    m_asked[kind + std::string(name)] = true;
}

bool ErasedPeople::hasId(std::string_view personId)
{
    return has('i', personId);
}

bool ErasedPeople::hasEmail(std::string_view email)
{
    return has('m', utf8(text(email).toLower()));
}

void ErasedPeople::addEmail(std::string_view email)
{
    add('m', utf8(text(email).toLower()));
}

bool ErasedPeople::hasTicket(std::string_view ticketId)
{
    if (ticketId.empty())
        return false;
    const auto [it, fresh] = m_requesters.try_emplace(std::string(ticketId));
    if (fresh)
        if (const auto key = findTicketKey(m_db, ticketId)) {
            sql::Statement& query = m_db.statement("SELECT requester FROM ticket WHERE key = ?");
            if (query.bind(1, *key).step())
                it->second = query.text(0);
            query.reset();
        }
    return hasId(it->second);
}

bool ErasedPeople::hasRecord(const RawRecord& record)
{
    if ((record.type == "person" || record.type == "user") && hasId(record.id))
        return true;
    if (record.type == "ticket" && hasTicket(record.id))
        return true;
    bool found = false;
    forEachJsonValue(record.json, [&](const QString& key, const QString& value) {
        if (found)
            return;
        if (namesPerson(key))
            found = hasId(utf8(value));
        else if (key == QLatin1String("ticket_id"))
            found = hasTicket(utf8(value));
        else if (value.contains(QLatin1Char('@')) && value.size() < 256)
            found = hasEmail(utf8(value));
    });
    return found;
}

RecordBatch ErasedPeople::redacted(RecordBatch batch)
{
    m_requesters.clear();
    for (Person& person : batch.people)
        if (hasEmail(person.email) || hasId(person.id)) {
            addId(person.id);
            redaction::redact(person);
        }
    for (Ticket& ticket : batch.tickets) {
        if (!ticket.requesterId.empty())
            m_requesters[ticket.id] = ticket.requesterId;
        if (hasTicket(ticket.id))
            redaction::redact(ticket);
    }
    std::set<std::string> messages;
    for (std::vector<Event>* events : { &batch.events, &batch.details })
        for (Event& event : *events) {
            if (!hasTicket(event.ticketId) && !hasId(event.authorId))
                continue;
            messages.insert(event.id);
            if (hasTicket(event.ticketId) && !event.conversation.empty())
                messages.insert(event.conversation);
            redaction::redact(event);
        }
    for (Rating& rating : batch.ratings)
        if (hasTicket(rating.ticketId) || hasId(rating.personId))
            redaction::redactRemark(rating.comment);
    for (TimeEntry& entry : batch.timeEntries)
        if (hasTicket(entry.ticketId))
            entry.note.clear();
    std::erase_if(
        batch.raw, [&](const RawRecord& record) { return hasRecord(record) || isMessageOf(record, messages); });
    return batch;
}

} // namespace desk

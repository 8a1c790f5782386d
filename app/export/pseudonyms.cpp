// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/pseudonyms.h"

#include "app/base/text.h"
#include "app/base/words.h"
#include "app/export/personaldata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace desk {

namespace {

constexpr std::size_t kShortestPart = 3, kShortestId = 5, kShortestLocalPart = 4, kPhoneEnd = 8;
constexpr char16_t kWideFrom = 0x2E80; // from here on scripts write no spaces between words

/// Parts of names that name nobody by themselves.
bool isCommon(const std::string& word)
{
    static constexpr std::array<std::string_view, 44> kCommon { "der", "den", "das", "del", "des", "dos", "van", "von",
        "ter", "bin", "ibn", "the", "and", "les", "mrs", "miss", "mme", "herr", "frau", "support", "team", "equipe",
        "service", "services", "help", "desk", "helpdesk", "customer", "client", "guest", "visitor", "visiteur", "info",
        "contact", "sales", "admin", "system", "bot", "user", "agent", "noreply", "hello", "bonjour", "office" };
    return std::ranges::find(kCommon, word) != kCommon.end();
}

bool isPersonField(std::string_view field)
{
    return field == "assignee_id" || field == "requester_id" || field == "submitter_id" || field == "responder_id"
        || field == "agent_id";
}

bool isWide(const QString& name)
{
    return std::ranges::any_of(name, [](QChar c) { return c.unicode() >= kWideFrom && c.isLetter(); });
}

std::string lowered(const std::string& address)
{
    return utf8(text(address).trimmed().toLower());
}

void addNew(std::vector<std::string>& ids, const std::string& id)
{
    if (!id.empty() && id != "-1" && std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
}

/// The name an author goes by where no person is known: chats and bots.
std::string nameKey(const std::string& accountId, const std::string& name)
{
    return "name:" + accountId + '/' + lowered(name);
}

Pseudonym kindOf(AuthorRole role)
{
    return role == AuthorRole::Agent ? Pseudonym::Agent
        : role == AuthorRole::Bot    ? Pseudonym::Bot
                                     : Pseudonym::Customer;
}

} // namespace

Pseudonyms::Pseudonyms(PseudonymBook& book, PseudonymWords words)
    : m_book(book)
    , m_words(std::move(words))
{
}

std::vector<std::string> Pseudonyms::peopleOf(const Conversation& c)
{
    std::vector<std::string> ids;
    for (const std::string* id : { &c.ticket.requesterId, &c.ticket.submitterId, &c.ticket.assigneeId })
        addNew(ids, *id);
    for (const Conversation::Entry& entry : c.entries) {
        addNew(ids, entry.event.authorId);
        if (entry.event.kind != EventKind::Change)
            continue;
        // Lists of followers and copies too: what is no person's id finds nobody.
        for (const std::string* value : { &entry.event.from, &entry.event.to })
            for (const std::string& word : wordsOf(*value))
                if (isPersonField(entry.event.field) || word.size() >= kShortestId)
                    addNew(ids, word);
    }
    return ids;
}

QString Pseudonyms::label(Pseudonym kind, std::vector<std::string> names)
{
    const auto number = m_book.number(kind, names);
    if (!number && !m_error)
        m_error = number.error();
    return m_words[static_cast<std::size_t>(kind)].arg(number ? *number : 0);
}

void Pseudonyms::addNeedle(std::vector<std::string> words, const QString& label)
{
    const bool known = std::ranges::find(m_needles, words, &Needle::words) != m_needles.end();
    if (!words.empty() && !known)
        m_needles.push_back({ std::move(words), label });
}

void Pseudonyms::learnName(const std::string& name, const QString& label, bool parts)
{
    if (name.empty())
        return;
    if (isWide(text(name)))
        m_wideNames.emplace_back(text(name).trimmed(), label);
    const std::vector<std::string> words = wordsOf(name);
    if (words.size() == 1 && isCommon(words.front()))
        return;
    std::string joined;
    for (const std::string& word : words)
        joined += word;
    addNeedle(words, label);
    addNeedle({ joined }, label);
    for (const std::string& word : words)
        if (parts && word.size() >= kShortestPart && !isCommon(word))
            addNeedle({ word }, label);
}

QString Pseudonyms::learnPerson(const Person& person, const std::string& accountId)
{
    std::vector<std::string> keys;
    if (!person.id.empty())
        keys.push_back("id:" + accountId + '/' + person.id);
    const std::string email = lowered(person.email);
    if (!email.empty())
        keys.push_back("mail:" + email);
    if (keys.empty())
        keys.push_back(nameKey(accountId, person.name));
    const QString label = this->label(kindOf(person.role), std::move(keys));
    const bool addressAsName = person.name.find('@') != std::string::npos;
    learnName(addressAsName ? person.name.substr(0, person.name.find('@')) : person.name, label, !addressAsName);
    for (const std::string& address : { email, addressAsName ? lowered(person.name) : std::string() }) {
        if (address.empty())
            continue;
        m_emails.emplace_back(address, label);
        if (const std::string local = address.substr(0, address.find('@')); local.size() >= kShortestLocalPart)
            learnName(local, label, false);
    }
    if (const std::string digits = digitsOf(text(person.phone)); digits.size() > kShortestId)
        m_phones.push_back(digits.substr(digits.size() - std::min(digits.size(), kPhoneEnd)));
    if (!person.id.empty()) {
        m_ids.emplace_back(person.id, label);
        if (person.id.size() >= kShortestId)
            addNeedle({ lowered(person.id) }, label);
    }
    return label;
}

void Pseudonyms::learn(const Conversation& c, std::span<const Person> people)
{
    m_needles.clear();
    m_wideNames.clear();
    m_emails.clear();
    m_ids.clear();
    m_phones.clear();
    for (const Person& person : people)
        learnPerson(person, c.accountId);
    const auto known = [&](const std::string& id) {
        return std::ranges::find(m_ids, id, &std::pair<std::string, QString>::first) != m_ids.end();
    };
    const auto learnUnknown = [&](const std::string& id, const std::string& name, AuthorRole role) {
        if ((id.empty() && name.empty()) || id == "-1" || known(id))
            return;
        Person person;
        person.id = id;
        person.name = name;
        person.role = role;
        learnPerson(person, c.accountId);
    };
    learnUnknown(c.ticket.requesterId, c.requesterName, AuthorRole::Requester);
    learnUnknown(c.ticket.assigneeId, c.assigneeName, AuthorRole::Agent);
    for (const Conversation::Entry& entry : c.entries) {
        learnUnknown(entry.event.authorId, entry.author.name, entry.author.role);
        // An author may go by another name here than among the people.
        if (const auto it = std::ranges::find(m_ids, entry.event.authorId, &std::pair<std::string, QString>::first);
            it != m_ids.end())
            learnName(entry.author.name, it->second, true);
        if (entry.event.kind != EventKind::Change || !isPersonField(entry.event.field))
            continue;
        const AuthorRole role = entry.event.field == "requester_id" ? AuthorRole::Requester : AuthorRole::Agent;
        learnUnknown(entry.event.from, entry.fromLabel == entry.event.from ? std::string() : entry.fromLabel, role);
        learnUnknown(entry.event.to, entry.toLabel == entry.event.to ? std::string() : entry.toLabel, role);
    }
}

std::vector<Pseudonyms::Hit> Pseudonyms::hitsByForm(const QString& text)
{
    std::vector<Hit> hits;
    for (const std::string& end : m_phones) {
        QString pattern = QStringLiteral("(?<!\\d)\\+?(?:\\d[ ().\\x{A0}\\x{202F}/-]*){0,7}");
        for (const char digit : end)
            pattern += QLatin1Char(digit) + QStringLiteral("[ ().\\x{A0}\\x{202F}/-]*");
        for (auto it = QRegularExpression(pattern + QStringLiteral("(?<=\\d)(?!\\d)")).globalMatch(text);
             it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            hits.push_back(
                { match.capturedStart(), match.capturedLength(), label(Pseudonym::Phone, { "end:" + end }) });
        }
    }
    const std::size_t ofKnown = hits.size();
    for (const PersonalStretch& stretch : personalStretches(text)) {
        const bool taken
            = std::any_of(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(ofKnown), [&](const Hit& hit) {
                  return stretch.begin < hit.begin + hit.length && hit.begin < stretch.begin + stretch.length;
              });
        if (taken)
            continue;
        std::string value = stretch.value;
        if (stretch.kind == Pseudonym::Phone)
            value = "end:" + value.substr(value.size() - std::min(value.size(), kPhoneEnd));
        const auto it = std::ranges::find(m_emails, value, &std::pair<std::string, QString>::first);
        hits.push_back({ stretch.begin, stretch.length,
            stretch.kind == Pseudonym::Email && it != m_emails.end() ? it->second : label(stretch.kind, { value }) });
    }
    return hits;
}

void Pseudonyms::addHitsByName(std::vector<Hit>& hits, const QString& text) const
{
    const auto add = [&](qsizetype begin, qsizetype length, const QString& label) {
        const bool taken = std::ranges::any_of(
            hits, [&](const Hit& hit) { return begin < hit.begin + hit.length && hit.begin < begin + length; });
        if (!taken)
            hits.push_back({ begin, length, label });
    };
    for (const auto& [name, label] : m_wideNames)
        for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size()))
            add(at, name.size(), label);
    // Positions in UTF-8 and UTF-16 differ: the words are found in pieces that are measured as they go.
    const std::string bytes = utf8(text);
    struct Placed {
        std::string word;
        std::size_t begin, end;
    };
    std::vector<Placed> words;
    for (WordSplitter splitter(bytes); splitter.next();)
        words.push_back({ std::string(splitter.word()), splitter.begin(), splitter.end() });
    std::size_t measured = 0;
    qsizetype unit = 0;
    const auto unitAt = [&](std::size_t byte) {
        for (; measured < byte; ++measured) {
            const auto c = static_cast<unsigned char>(bytes[measured]);
            unit += (c & 0xC0) == 0x80 ? 0 : c >= 0xF0 ? 2 : 1;
        }
        return unit;
    };
    for (std::size_t at = 0; at < words.size();) {
        const Needle* best = nullptr;
        for (const Needle& needle : m_needles) {
            const std::size_t count = needle.words.size();
            if ((best && count <= best->words.size()) || at + count > words.size())
                continue;
            const bool same
                = std::equal(needle.words.begin(), needle.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& wanted, const Placed& there) { return wanted == there.word; });
            if (same)
                best = &needle;
        }
        if (best) {
            const qsizetype begin = unitAt(words[at].begin);
            const std::size_t last = at + best->words.size() - 1;
            add(begin, unitAt(words[last].end) - begin, best->label);
        }
        at += best ? best->words.size() : 1;
    }
}

void Pseudonyms::replace(std::string& bytes)
{
    if (bytes.empty())
        return;
    QString words = text(bytes);
    std::vector<Hit> hits = hitsByForm(words);
    addHitsByName(hits, words);
    if (hits.empty())
        return;
    std::ranges::sort(hits, std::greater(), &Hit::begin);
    for (const Hit& hit : hits)
        words.replace(hit.begin, hit.length, hit.label);
    bytes = utf8(words);
}

namespace {

QJsonValue walked(const QJsonValue& value, const std::function<QString(const QString&)>& replace)
{
    if (value.isString())
        return replace(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& each : value.toArray())
            array.append(walked(each, replace));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject source = value.toObject();
        for (auto it = source.begin(); it != source.end(); ++it)
            object.insert(it.key(), walked(it.value(), replace));
        return object;
    }
    return value;
}

} // namespace

/// JSON keeps its form; a number that is one of a person becomes text. What nothing is replaced in stays as received.
void Pseudonyms::replaceJson(std::string& json)
{
    QJsonParseError error;
    const QJsonArray list = QJsonDocument::fromJson("[" + QByteArray::fromStdString(json) + "]", &error).array();
    if (error.error != QJsonParseError::NoError || list.size() != 1)
        return replace(json);
    const QJsonValue value = list.first();
    if (value.isDouble()) {
        std::string digits = json;
        replace(digits);
        if (digits != json)
            json = '"' + digits + '"';
        return;
    }
    const QJsonValue after = walked(value, [this](const QString& words) {
        std::string bytes = utf8(words);
        replace(bytes);
        return text(bytes);
    });
    if (after == value)
        return;
    const QByteArray written = QJsonDocument(QJsonArray { after }).toJson(QJsonDocument::Compact);
    json = written.mid(1, written.size() - 2).toStdString();
}

void Pseudonyms::replaceEntry(Conversation::Entry& entry, const std::string& accountId)
{
    Event& event = entry.event;
    const auto byId = [&](const std::string& id) {
        const auto it = std::ranges::find(m_ids, id, &std::pair<std::string, QString>::first);
        return it == m_ids.end() ? std::string() : utf8(it->second);
    };
    if (event.authorId != "-1" && (!event.authorId.empty() || !entry.author.name.empty())) {
        std::string author = byId(event.authorId);
        if (author.empty())
            author = utf8(label(kindOf(entry.author.role), { nameKey(accountId, entry.author.name) }));
        entry.author.id = entry.author.name = author;
        event.authorId = author;
        event.authorName.clear();
    }
    if (event.kind == EventKind::Change) {
        const auto change = [&](std::string& value, std::string& shown) {
            std::string named = isPersonField(event.field) ? byId(value) : std::string();
            if (!value.empty() && (event.field == "organization_id" || event.field == "company_id"))
                named = utf8(label(Pseudonym::Organization, { "org:" + accountId + '/' + value }));
            replaceJson(value);
            replace(shown);
            if (!named.empty())
                value = shown = named;
        };
        change(event.from, entry.fromLabel);
        change(event.to, entry.toLabel);
    }
    if (event.text.empty())
        event.text = std::move(event.html);
    replace(event.text);
    event.html.clear();
    event.extra.clear();
    for (Attachment& file : event.attachments) {
        replace(file.name);
        file.url.clear();
    }
}

Result<Conversation> Pseudonyms::replaced(Conversation c, std::span<const Person> people)
{
    learn(c, people);
    const auto labelOf = [&](const std::string& id) {
        const auto it = std::ranges::find(m_ids, id, &std::pair<std::string, QString>::first);
        return it == m_ids.end() ? std::string() : utf8(it->second);
    };
    Ticket& t = c.ticket;
    c.requesterName = t.requesterId.empty() ? std::string() : labelOf(t.requesterId);
    c.requesterEmail.clear();
    c.assigneeName = t.assigneeId.empty() ? std::string() : labelOf(t.assigneeId);
    t.requesterId = c.requesterName;
    t.assigneeId = c.assigneeName;
    t.submitterId = labelOf(t.submitterId);
    if (!t.organizationId.empty() || !c.organizationName.empty()) {
        const QString organization = label(Pseudonym::Organization,
            { t.organizationId.empty() ? nameKey(c.accountId, c.organizationName)
                                       : "org:" + c.accountId + '/' + t.organizationId });
        learnName(c.organizationName, organization, false);
        t.organizationId = c.organizationName = utf8(organization);
    }
    for (std::string* words : { &t.subject, &t.description, &t.csatComment })
        replace(*words);
    for (std::string& tag : t.tags)
        replace(tag);
    for (CustomValue& value : t.custom)
        replaceJson(value.value);
    for (auto& [name, value] : c.customLabels)
        replace(value);
    for (Conversation::Entry& entry : c.entries)
        replaceEntry(entry, c.accountId);
    if (m_error)
        return *m_error;
    return c;
}

} // namespace desk

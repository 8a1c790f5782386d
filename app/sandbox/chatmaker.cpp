// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/chats.h"

#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/storymaker.h"
#include "app/sandbox/topics.h"
#include "app/sandbox/writer.h"

#include <algorithm>
#include <array>

namespace desk::sandbox {

namespace {

constexpr std::string_view kAccount = "10502823";
constexpr std::int64_t kEach = 3; ///< of so many chats one became a ticket

std::string chatId(Millis at, Random random)
{
    static constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const std::string date = isoTime(at);
    std::string id = date.substr(2, 2) + date.substr(5, 2) + '.' + std::string(kAccount) + ".S";
    for (int i = 0; i < 12; ++i)
        id += kLetters[random.below(kLetters.size())];
    return id;
}

/// Plays one chat through.
class Play {
public:
    Play(const Catalogue& catalogue, const TicketFacts& facts, std::uint64_t seed, std::int64_t number)
        : m_catalogue(catalogue)
        , m_facts(facts)
        , m_phrases(phrasesOf(facts.french))
        , m_random(Random::forThing(seed, "chat", static_cast<std::uint64_t>(number)))
        , m_writer(topicsOf(facts.french)[facts.topic],
              { facts.french, true, catalogue.people[facts.requester].name,
                  catalogue.people[catalogue.personIndex.at(facts.agent)].name, facts.createdAt },
              Random::forThing(seed, "chat words", static_cast<std::uint64_t>(number)))
        , m_at(facts.createdAt + static_cast<Millis>(m_random.below(1000)))
    {
    }

    ChatStory run(bool mayBeOffline)
    {
        m_chat.requester = m_catalogue.people[m_facts.requester].id;
        m_chat.anonymous = m_random.chance(0.25);
        m_chat.department = m_random.chance(0.8) ? m_facts.group : 0;
        m_chat.startedAt = m_at;
        if (mayBeOffline && m_random.chance(0.08)) {
            m_chat.offline = m_chat.unread = true;
            m_chat.message = m_writer.opening();
            m_chat.endedAt = m_at;
            return std::move(m_chat);
        }
        begin();
        if (m_random.chance(0.09))
            miss();
        else
            serve();
        m_chat.endedAt = m_at;
        return std::move(m_chat);
    }

private:
    using Kind = ChatLine::Kind;

    ChatLine& add(Kind kind, std::int64_t agent, std::string text = {})
    {
        m_chat.lines.push_back({ kind, m_at, agent, std::move(text), {}, {}, {}, {} });
        return m_chat.lines.back();
    }

    void pass(double medianSeconds)
    {
        m_at += static_cast<Millis>(std::min(m_random.logNormal(medianSeconds, 0.7), medianSeconds * 12) * 1000) + 137;
    }

    void begin()
    {
        add(Kind::Join, 0);
        m_chat.triggered = m_random.chance(0.15);
        if (m_chat.triggered) {
            pass(2);
            add(Kind::Trigger, 0, m_writer.plain(m_phrases.botGreetings)).options = "Yes/No";
        }
        pass(4);
        add(Kind::Message, 0, m_writer.opening());
    }

    void miss()
    {
        m_chat.missed = m_chat.unread = true;
        pass(110);
        if (m_random.chance(0.5))
            add(Kind::Message, 0, m_writer.plain(m_phrases.chasers));
        pass(60);
        add(Kind::Leave, 0);
    }

    void join(std::int64_t agent)
    {
        add(Kind::Join, agent);
        m_chat.agents.push_back(agent);
        m_agent = agent;
    }

    void serve()
    {
        pass(24);
        join(m_facts.agent);
        const auto rounds = 1 + m_random.below(4);
        for (std::uint64_t i = 0; i < rounds; ++i) {
            pass(18);
            add(Kind::Message, m_agent, m_writer.question());
            if (i == 1 && m_random.chance(0.2))
                transfer();
            pass(35);
            add(Kind::Message, 0, m_writer.answer());
            if (m_random.chance(0.08))
                sendFile();
        }
        if (m_random.chance(0.07)) {
            m_chat.dropped = true;
        } else {
            pass(40);
            add(Kind::Message, m_agent, m_writer.resolution());
            end();
        }
        pass(25);
        add(Kind::Leave, 0);
        pass(3);
        add(Kind::Leave, m_agent);
    }

    void transfer()
    {
        const auto group = std::ranges::find(m_catalogue.groups, m_facts.group, &Named::id);
        const auto& members = group->members;
        const std::int64_t other = members[m_random.below(members.size())];
        if (other == m_agent)
            return;
        pass(6);
        ChatLine& line = add(Kind::Transfer, m_agent);
        line.from = std::to_string(m_chat.department);
        line.to = std::to_string(m_facts.group);
        m_chat.department = m_facts.group;
        const std::int64_t before = m_agent;
        pass(12);
        join(other);
        pass(2);
        add(Kind::Leave, before);
    }

    void sendFile()
    {
        const auto files = m_writer.files(static_cast<std::int64_t>(m_random.below(1'000'000)) + 50'000'000);
        if (files.empty())
            return;
        pass(5);
        add(Kind::File, 0).file = files.front();
    }

    void end()
    {
        if (m_random.chance(0.6)) {
            pass(15);
            add(Kind::Message, 0, m_writer.plain(m_phrases.thanks));
            pass(10);
            add(Kind::Message, m_agent, m_writer.plain(m_phrases.welcomes));
        }
        const std::string_view tags = topicsOf(false)[m_facts.topic].tags;
        m_chat.tags.emplace_back(tags.substr(0, tags.find(' ')));
        add(Kind::Tag, m_agent).to = m_chat.tags.front();
        pass(3);
        add(Kind::RatingRequest, m_agent);
        if (!m_random.chance(0.4))
            return;
        pass(20);
        m_chat.rating = m_random.chance(0.84) ? "good" : "bad";
        add(Kind::Rating, 0).to = m_chat.rating;
        if (m_random.chance(0.3)) {
            pass(20);
            m_chat.comment = m_writer.plain(m_chat.rating == "good" ? m_phrases.goodRemarks : m_phrases.badRemarks);
            add(Kind::Comment, 0, m_chat.comment);
        }
        if (m_random.chance(0.04)) {
            pass(30);
            add(Kind::Rating, 0).from = m_chat.rating;
            m_chat.rating.clear();
        }
    }

    const Catalogue& m_catalogue;
    const TicketFacts& m_facts;
    const Phrases& m_phrases;
    Random m_random;
    Writer m_writer;
    ChatStory m_chat;
    Millis m_at;
    std::int64_t m_agent = 0;
};

WorldOptions optionsOfChats(WorldOptions options)
{
    options.zendeskTickets = options.chats;
    options.seed += 1'000'003;
    return options;
}

} // namespace

struct ChatMaker::Private {
    const Catalogue& catalogue;
    const Timeline& timeline;
    WorldOptions options;
    StoryMaker people; ///< who chats about what, and when
    const StoryMaker& tickets;
    std::vector<std::int64_t> chatTickets; ///< tickets that came by chat

    Private(const Catalogue& c, const Timeline& t, const WorldOptions& o, const StoryMaker& s)
        : catalogue(c)
        , timeline(t)
        , options(optionsOfChats(o))
        , people(c, t, options, Provider::Zendesk)
        , tickets(s)
    {
        for (std::int64_t id = 1; options.chats > 0 && id <= tickets.count(); ++id) {
            const TicketFacts facts = tickets.factsOf(id);
            if (facts.channel == Channel::Chat
                && (facts.special == Special::None || facts.special == Special::Reopened))
                chatTickets.push_back(id);
        }
    }

    /// The ticket that a chat became; 0 = none. Every third chat has one while there are any.
    [[nodiscard]] std::int64_t ticketOf(std::int64_t number) const
    {
        const auto place = static_cast<std::size_t>(number / kEach);
        return number % kEach == 0 && place <= chatTickets.size() ? chatTickets[place - 1] : 0;
    }

    [[nodiscard]] TicketFacts factsOf(std::int64_t number) const
    {
        const std::int64_t ticket = ticketOf(number);
        TicketFacts facts = ticket ? tickets.factsOf(ticket) : people.factsOf(number);
        // The talk comes before the ticket, and every chat has ended.
        facts.createdAt = std::min(facts.createdAt, timeline.now() - kHour) - (ticket ? 45 * kMinute : 0);
        return facts;
    }

    /// When the record changed last: at its end, or when somebody tagged many chats at once, all in one second.
    [[nodiscard]] Millis updatedAt(std::int64_t number, Millis end) const
    {
        const std::int64_t first = options.chats * 2 / 5, many = std::min(options.chats / 8, 1200);
        if (many >= 20 && number >= first && number < first + many) {
            const Millis cleared = std::max(factsOf(first + many).createdAt + kDay, end);
            return std::min(cleared - cleared % kDay + 9 * kHour, timeline.now() - kHour);
        }
        Random random = Random::forThing(options.seed, "chat update", static_cast<std::uint64_t>(number));
        const Millis later = random.chance(0.1) ? static_cast<Millis>(random.below(48)) * kHour : 0;
        return std::min(end + 3 * kSecond + later, timeline.now() - 10 * kMinute);
    }
};

ChatMaker::ChatMaker(
    const Catalogue& catalogue, const Timeline& timeline, const WorldOptions& options, const StoryMaker& tickets)
    : d(std::make_unique<Private>(catalogue, timeline, options, tickets))
{
}

ChatMaker::~ChatMaker() = default;

std::int64_t ChatMaker::count() const
{
    return d->options.chats;
}

ChatStory ChatMaker::make(std::int64_t number) const
{
    const TicketFacts facts = d->factsOf(number);
    const std::int64_t ticket = d->ticketOf(number);
    ChatStory chat = Play(d->catalogue, facts, d->options.seed, number).run(ticket == 0);
    chat.ticket = ticket;
    chat.brief.number = number;
    chat.brief.id
        = chatId(chat.startedAt, Random::forThing(d->options.seed, "chat id", static_cast<std::uint64_t>(number)));
    chat.brief.updatedAt = std::max(d->updatedAt(number, chat.endedAt), chat.endedAt);
    return chat;
}

std::int64_t ChatMaker::numberOfTicket(std::int64_t ticket) const
{
    const auto it = std::ranges::lower_bound(d->chatTickets, ticket);
    if (it == d->chatTickets.end() || *it != ticket)
        return 0;
    const std::int64_t number = (it - d->chatTickets.begin() + 1) * kEach;
    return number <= count() ? number : 0;
}

ChatBrief ChatMaker::brief(std::int64_t number) const
{
    return make(number).brief;
}

} // namespace desk::sandbox

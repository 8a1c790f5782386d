// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messaging.h"

#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/zendeskjson.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace desk::sandbox {

namespace {

constexpr Millis kUsualPause = 6'300; // between two messages with a bot

std::string hex(const char* kind, std::int64_t a, std::int64_t b)
{
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), "%s%012llx%08llx", kind, static_cast<unsigned long long>(a),
        static_cast<unsigned long long>(b));
    return text.data();
}

struct Choice {
    const char *english, *french, *payload;
};
constexpr std::array<Choice, 4> kSubjects { { { "An order", "Une commande", "ORDER" },
    { "A repair", "Une réparation", "REPAIR" }, { "An invoice", "Une facture", "INVOICE" },
    { "Something else", "Autre chose", "OTHER" } } };

struct Bike {
    const char *name, *english, *french, *picture;
};
constexpr std::array<Bike, 4> kBikes {
    { { "Aster 3", "City bike, 8 gears, 15 kg", "Vélo de ville, 8 vitesses, 15 kg", "aster.jpg" },
        { "Borealis E", "Electric, range 90 km", "Électrique, autonomie 90 km", "borealis.jpg" },
        { "Cirrus Cargo", "Carries two children", "Emporte deux enfants", "cirrus.jpg" },
        { "Dune Gravel", "For paths and roads", "Pour chemins et routes", "dune.jpg" } }
};

/// Tells one conversation.
class Teller {
public:
    Teller(const World& world, const TicketStory& story, std::string origin)
        : m_story(story)
        , m_origin(std::move(origin))
        , m_id(story.brief.id)
    {
        const Person* requester = world.person(story.requester);
        m_french = requester && requester->locale == "fr";
        if (requester) {
            m_name = requester->name;
            m_email = requester->email;
        }
    }

    std::vector<MessagingItem> tell()
    {
        const Millis begin = m_story.steps.front().at;
        const auto answer = std::ranges::find_if(
            m_story.steps.begin() + 1, m_story.steps.end(), [](const Step& step) { return isComment(step); });
        const Millis end = answer != m_story.steps.end() ? answer->at : begin + 100'000;
        m_pause = std::min<Millis>(kUsualPause, (end - begin) / (longTalk() ? 200 : 16));
        m_at = begin;
        if (m_pause < 5)
            return {};
        if (notices()) {
            notice("ConversationOpened", MessagingItem::By::System);
            notice("CustomerJoined", MessagingItem::By::Customer);
        }
        askForSubject();
        middle();
        if (longTalk())
            for (int i = 1; i <= 130; ++i)
                picture(i);
        say(MessagingItem::By::Bot,
            word("I am fetching somebody from the team.", "Je fais venir quelqu'un de l'équipe."));
        if (notices())
            closing();
        return std::move(m_items);
    }

private:
    [[nodiscard]] bool notices() const { return m_id % 5 == 0; }
    [[nodiscard]] bool longTalk() const { return m_id % 17 == 0; }
    [[nodiscard]] std::string word(const char* english, const char* french) const
    {
        return m_french ? french : english;
    }
    [[nodiscard]] std::string picturePath(const char* name) const { return m_origin + "/storage/" + name; }

    MessagingItem& add(MessagingItem::By by, std::string content, std::string logContent)
    {
        m_at += m_pause;
        MessagingItem item;
        item.id = hex("65f0", m_id, static_cast<std::int64_t>(m_items.size()));
        item.at = m_at;
        item.by = by;
        item.content = std::move(content);
        item.logContent = std::move(logContent);
        return m_items.emplace_back(std::move(item));
    }

    /// `plain` is what the log says instead for every other ticket.
    void structured(MessagingItem::By by, std::string content, const std::string& plain)
    {
        std::string log = m_id % 2 == 0 ? content : textContent(plain);
        add(by, std::move(content), std::move(log));
    }

    static std::string textContent(const std::string& text, const std::string& payload = {})
    {
        JsonWriter json;
        json.beginObject().field("type", "text").field("text", text);
        if (!payload.empty())
            json.field("payload", payload);
        json.endObject();
        return json.take();
    }

    void say(MessagingItem::By by, const std::string& text, const std::string& payload = {})
    {
        add(by, textContent(text, payload), textContent(text, payload));
    }

    void notice(const char* type, MessagingItem::By by)
    {
        MessagingItem& item = add(by, {}, "null");
        item.type = type;
    }

    void askForSubject()
    {
        const auto content = [&](bool log) {
            JsonWriter json;
            json.beginObject().field("type", "text");
            json.field("text", word("Hello! What is it about?", "Bonjour ! De quoi s'agit-il ?")).beginArray("actions");
            for (const Choice& choice : kSubjects) {
                json.beginObject();
                if (log)
                    json.beginObject("reply");
                else
                    json.field("type", "reply");
                json.field("text", word(choice.english, choice.french)).field("payload", choice.payload);
                if (log)
                    json.endObject();
                json.endObject();
            }
            json.endArray().endObject();
            return json.take();
        };
        add(MessagingItem::By::Bot, content(false), content(true));
        const Choice& chosen = kSubjects[static_cast<std::size_t>(m_id) % kSubjects.size()];
        say(MessagingItem::By::Customer, word(chosen.english, chosen.french), chosen.payload);
    }

    void middle()
    {
        switch (m_id % 7) {
        case 0: return carousel("carousel");
        case 1: return form();
        case 2: return place();
        case 3: return picture(0);
        case 4: return carousel("list");
        case 5: return buttons();
        default: return templated();
        }
    }

    void carousel(const char* type)
    {
        JsonWriter json;
        json.beginObject().field("type", type).beginArray("items");
        for (const Bike& bike : kBikes) {
            json.beginObject().field("title", bike.name).field("description", word(bike.english, bike.french));
            json.field("mediaUrl", picturePath(bike.picture)).field("mediaType", "image/jpeg").beginArray("actions");
            json.beginObject().field("type", "postback").field("text", word("This one", "Celui-ci"));
            json.field("payload", std::string("BIKE ") + bike.name).endObject();
            json.beginObject().field("type", "link").field("text", word("More", "En savoir plus"));
            json.field("uri", m_origin + "/bikes/" + bike.name[0]).endObject();
            json.endArray().endObject();
        }
        json.endArray().endObject();
        structured(MessagingItem::By::Bot, json.take(), word("Which bike is it?", "De quel vélo s'agit-il ?"));
        say(MessagingItem::By::Customer, word("This one", "Celui-ci"), std::string("BIKE ") + kBikes[1].name);
    }

    void field(JsonWriter& json, const char* type, const char* name, const std::string& label, const std::string& value)
    {
        json.beginObject().field("type", type).field("name", name).field("label", label);
        if (!value.empty() && std::string_view(type) == "select")
            json.beginArray("select").beginObject().field("name", name).field("label", value).endObject().endArray();
        else if (!value.empty())
            json.field(type, value);
        json.endObject();
    }

    std::string formContent(const char* type, bool answered)
    {
        JsonWriter json;
        json.beginObject().field("type", type).beginArray("fields");
        field(json, "text", "name", word("Your name", "Votre nom"), answered ? m_name : "");
        field(json, "email", "email", word("Your e-mail", "Votre e-mail"), answered ? m_email : "");
        field(json, "select", "country", word("Country", "Pays"), answered ? word("Belgium", "Belgique") : "");
        json.endArray();
        if (!answered)
            json.field("blockChatInput", true).field("submitted", true);
        json.endObject();
        return json.take();
    }

    void form()
    {
        structured(MessagingItem::By::Bot, formContent("form", false), word("Who are you?", "Qui êtes-vous ?"));
        structured(MessagingItem::By::Customer, formContent("formResponse", true),
            word("Your name: ", "Votre nom : ") + m_name + word("\nYour e-mail: ", "\nVotre e-mail : ") + m_email);
    }

    void place()
    {
        JsonWriter json;
        json.beginObject().field("type", "location").beginObject("coordinates").key("lat").value(Raw { "50.8467" });
        json.key("long").value(Raw { "4.3499" }).endObject().beginObject("location");
        json.field("name", word("Home", "Chez moi")).field("address", "Grand-Place 1, 1000 Bruxelles").endObject();
        json.endObject();
        structured(MessagingItem::By::Customer, json.take(), word("My address", "Mon adresse"));
    }

    void picture(int number)
    {
        JsonWriter json;
        const std::string name = number == 0 ? "frame.jpg" : "frame-" + std::to_string(number) + ".jpg";
        json.beginObject().field("type", "image").field("mediaUrl", picturePath(name.c_str()));
        json.field("mediaType", "image/jpeg").field("mediaSize", 240'000 + number).field("altText", name);
        json.field("attachmentId", "att" + std::to_string(number)).endObject();
        std::string content = json.take();
        add(MessagingItem::By::Customer, content, content);
    }

    void buttons()
    {
        JsonWriter json;
        json.beginObject().field("type", "text").field("text", word("This may help:", "Ceci peut aider :"));
        json.beginArray("actions")
            .beginObject()
            .field("type", "link")
            .field("text", word("Follow the parcel", "Suivre le colis"));
        json.field("uri", m_origin + "/parcels").endObject().beginObject().field("type", "webview");
        json.field("text", word("Book a repair", "Prendre rendez-vous"))
            .field("uri", m_origin + "/repairs")
            .endObject();
        json.beginObject().field("type", "buy").field("text", word("Pay the invoice", "Payer la facture"));
        json.field("amount", 4900).field("currency", "EUR").field("uri", m_origin + "/pay").endObject();
        json.endArray().endObject();
        structured(MessagingItem::By::Bot, json.take(), word("This may help:", "Ceci peut aider :"));
    }

    void templated()
    {
        JsonWriter json;
        json.beginObject().field("type", "template").beginObject("template").field("name", "order_update");
        json.beginArray("components").beginObject().field("type", "body").endObject().endArray().endObject();
        json.field("text", word("Your order is on its way.", "Votre commande est en route.")).endObject();
        std::string content = json.take();
        add(MessagingItem::By::Bot, content, content);
        MessagingItem& unknown = add(MessagingItem::By::System, {}, R"({"type":"hologram","text":"~"})");
        unknown.type = "Messaging::SomethingNew";
    }

    void closing()
    {
        notice("AgentJoined", MessagingItem::By::System);
        if (m_story.brief.status != StatusCategory::Closed)
            return;
        m_at = m_story.steps.back().at - m_pause;
        notice("ConversationClosed", MessagingItem::By::System);
    }

    const TicketStory& m_story;
    std::string m_origin, m_name, m_email;
    std::int64_t m_id;
    bool m_french = false;
    Millis m_at = 0, m_pause = 0;
    std::vector<MessagingItem> m_items;
};

} // namespace

std::vector<MessagingItem> messagingOf(const World& world, const TicketStory& story, const std::string& origin)
{
    if (story.channel != Channel::Messaging || story.steps.empty())
        return {};
    return Teller(world, story, origin).tell();
}

std::string messagingUser(std::int64_t person)
{
    return hex("5a11", person, 1);
}

std::string messagingConversation(std::int64_t person)
{
    return hex("6c0e", person, 2);
}

std::int64_t personOfMessaging(const std::string& id)
{
    if (id.size() != 24 || (!id.starts_with("5a11") && !id.starts_with("6c0e")))
        return 0;
    return std::strtoll(id.substr(4, 12).c_str(), nullptr, 16);
}

std::string messagingSource(const TicketStory& story, MessagingItem::By by)
{
    if (by == MessagingItem::By::Bot)
        return "zd:answerBot";
    return story.channelRaw == "whatsapp" ? "whatsapp" : "web";
}

} // namespace desk::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domain/enums.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The data of the sandbox: two help desks of one made-up company, as facts and independent of any API's shape. The
/// servers (zendeskserver, freshdeskserver) turn these facts into answers. Deterministic: seed and options decide
/// everything.
namespace desk::sandbox {

struct WorldOptions {
    int zendeskTickets = 2000;
    int freshdeskTickets = 1500;
    int chats = 0; ///< of the Zendesk
    std::uint64_t seed = 1;
    Millis now = 0; ///< the last instant of the story; two years before it is the first. 0 = the machine's clock, cut
                    ///< to the hour
};

struct Person {
    std::int64_t id = 0; ///< beyond 2^53 for some, to keep readers honest
    std::string name, email, phone, locale, timeZone, jobTitle;
    bool agent = false, admin = false, bot = false, active = true;
    std::int64_t organization = 0, group = 0; ///< 0 = none
    Millis createdAt = 0, updatedAt = 0;
};

struct Named {
    std::int64_t id = 0;
    std::string name;
    std::vector<std::int64_t> members; ///< groups: agents
    std::string domain; ///< organizations
    Millis createdAt = 0, updatedAt = 0;
};

struct CustomStatus {
    std::int64_t id = 0; ///< Zendesk: custom status id; Freshdesk: 6, 7, …
    std::string label, customerLabel;
    StatusCategory category = StatusCategory::Open;
    bool isDefault = false;
};

struct FieldOption {
    std::string value, label;
};

struct CustomField {
    std::int64_t id = 0;
    std::string name; ///< Freshdesk: cf_…
    std::string title, type; ///< "tagger", "text", "checkbox", "integer", "date"
    std::vector<FieldOption> options;
};

struct File {
    std::int64_t id = 0;
    std::string name, contentType;
    std::int64_t size = 0;
    bool malware = false, inlineImage = false;
};

/// One step in a ticket's story; several steps at one instant by one actor are one update (audit).
struct Step {
    enum class Kind { Message, Note, Change, Call, Rating, Merge, BotMessage };
    Kind kind = Kind::Message;
    std::int64_t id = 0; ///< unique in the help desk
    Millis at = 0;
    std::int64_t actor = 0; ///< person id; -1 = the system
    std::string text, html; ///< messages and notes
    std::vector<File> files;
    std::string field, from,
        to; ///< changes: "status", "priority", "assignee_id", "group_id", "tags" (space separated), custom field id
    Channel channel = Channel::Email;
    std::string channelRaw; ///< Zendesk via.channel
    Csat score = Csat::None; ///< ratings
};

/// The present state of a ticket; small, kept for all tickets.
struct TicketBrief {
    std::int64_t id = 0;
    Millis createdAt = 0, updatedAt = 0;
    Millis changedAt = 0; ///< any change, also of the system; ≥ updatedAt (Zendesk's generated_timestamp)
    StatusCategory status = StatusCategory::New;
    std::int64_t statusId = 0; ///< CustomStatus
    int stepCount = 0; ///< messages, notes and changes
    bool archived = false; ///< closed long ago: in exports and by id, not in lists
    bool hostile = false; ///< HTML meant to harm
};

/// A ticket with its whole story, made on demand.
struct TicketStory {
    TicketBrief brief;
    std::string subject;
    Priority priority = Priority::None;
    std::string type; ///< "question", "incident", "problem", "task" or empty
    Channel channel = Channel::Email;
    std::string channelRaw;
    std::int64_t requester = 0, submitter = 0, assignee = 0, group = 0, organization = 0, brand = 0;
    std::vector<std::string> tags;
    std::vector<std::pair<std::int64_t, std::string>> customValues; ///< field id → JSON text
    Csat csat = Csat::None;
    std::string csatComment;
    std::optional<Millis> firstReplyAt, firstAssignedAt, solvedAt, dueAt;
    int reopens = 0, replies = 0;
    std::int64_t mergedInto = 0;
    std::vector<Step> steps; ///< by time; the first is the opening message
};

/// What can be done to the world while it runs, for tests of incremental sync and for the living demo.
struct Mutation {
    /// NewTicket: `field` is the opening message, else the subject is. SetField: `field` as in Step::field, or
    /// "subject", "type", "requester_id"; `text` is the new value ("tags": space separated; a custom field: JSON).
    /// EditText and RemoveText: the message or note `step`.
    enum class Kind {
        AddMessage,
        AddNote,
        SetStatus,
        Delete,
        MakeSpam,
        NewTicket,
        Touch,
        SetField,
        EditText,
        RemoveText
    };
    Kind kind = Kind::AddMessage;
    std::int64_t ticket = 0; ///< not with NewTicket
    std::int64_t actor = 0;
    std::string text; ///< message, note, or subject of the new ticket
    StatusCategory status = StatusCategory::Open;
    Millis at = 0;
    std::string field = {};
    std::int64_t step = 0;
};

struct ChatBrief;
struct ChatStory;

/// What can be done to a chat while the world runs.
struct ChatMutation {
    std::int64_t chat = 0; ///< number
    Millis at = 0; ///< becomes its update time
    std::optional<std::vector<std::string>> tags;
    std::int64_t ticket = 0; ///< it became this ticket; 0 = no change
    bool deleted = false;
};

/// One help desk's data. Thread-compatible: the server that owns it uses it on one thread.
class World {
public:
    World(Provider provider, const WorldOptions& options);
    ~World();

    [[nodiscard]] Provider provider() const;
    [[nodiscard]] Millis now() const; ///< options.now
    [[nodiscard]] const std::vector<Person>& people() const; ///< agents first, then customers
    [[nodiscard]] const Person* person(std::int64_t id) const;
    [[nodiscard]] const std::vector<Named>& groups() const;
    [[nodiscard]] const std::vector<Named>& organizations() const;
    [[nodiscard]] const std::vector<Named>& brands() const;
    [[nodiscard]] const std::vector<CustomStatus>& statuses() const;
    [[nodiscard]] const std::vector<CustomField>& fields() const;
    [[nodiscard]] const std::vector<std::string>& ticketTypes() const;
    /// All tickets by id ascending; deleted and spam ones too.
    [[nodiscard]] const std::vector<TicketBrief>& tickets() const;
    [[nodiscard]] const TicketBrief* ticket(std::int64_t id) const;
    /// The whole story; bounded memory: only the last few are kept.
    [[nodiscard]] TicketStory story(std::int64_t id) const;
    /// The same without words, values of custom fields and files: the same steps at the same times, much quicker.
    [[nodiscard]] TicketStory outline(std::int64_t id) const;
    /// Applies a mutation; its ticket's changedAt and updatedAt become mutation.at. Gives the ticket's id (new with
    /// NewTicket).
    std::int64_t apply(const Mutation& mutation);
    /// All chats by number; told one by one when first asked for.
    [[nodiscard]] const std::vector<ChatBrief>& chats() const;
    /// The whole chat; 1 ≤ number ≤ chats().size().
    [[nodiscard]] ChatStory chat(std::int64_t number) const;
    /// The number of the chat that became this ticket at the beginning; 0 = none did.
    [[nodiscard]] std::int64_t chatOfTicket(std::int64_t ticket) const;
    void apply(const ChatMutation& mutation);
    /// A new customer; gives the id. Pointers to persons are no longer valid.
    std::int64_t addCustomer(Person person);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include "app/sandbox/chats.h"
#include "app/sandbox/storymaker.h"
#include "app/sandbox/writer.h"

#include <algorithm>
#include <list>

namespace desk::sandbox {
namespace {

constexpr std::size_t kKeptStories = 32;

Millis presentOf(const WorldOptions& options)
{
    if (options.now)
        return options.now;
    const Millis now = SystemClock::instance().now();
    return now - now % kHour;
}

} // namespace

struct World::Private {
    Private(Provider p, const WorldOptions& o)
        : provider(p)
        , timeline(presentOf(o))
        , catalogue(p, p == Provider::Zendesk ? o.zendeskTickets : o.freshdeskTickets, o.seed, timeline)
        , maker(catalogue, timeline, o, p)
        , chatMaker(catalogue, timeline, p == Provider::Zendesk ? o : WorldOptions(), maker)
    {
        briefs.reserve(static_cast<std::size_t>(maker.count()));
        for (std::int64_t id = 1; id <= maker.count(); ++id)
            briefs.push_back(maker.make(id, false).brief);
    }

    TicketStory tell(std::int64_t id, bool withWords = true) const;
    void setField(TicketStory& story, const Mutation& mutation) const;
    TicketStory newTicket(std::int64_t id, const Mutation& mutation) const;
    void append(TicketStory& story, const Mutation& mutation) const;

    Provider provider;
    Timeline timeline;
    Catalogue catalogue;
    StoryMaker maker;
    ChatMaker chatMaker;
    std::vector<TicketBrief> briefs;
    mutable std::vector<ChatBrief> chatBriefs; ///< empty until somebody asks
    std::unordered_map<std::int64_t, std::vector<ChatMutation>> chatOverlays;
    std::unordered_map<std::int64_t, std::vector<Mutation>> overlays;
    mutable std::list<TicketStory> kept; ///< the last ones asked for, newest first
};

TicketStory World::Private::tell(std::int64_t id, bool withWords) const
{
    const auto overlay = overlays.find(id);
    const bool isNew = id > maker.count();
    TicketStory story = isNew ? newTicket(id, overlay->second.front()) : maker.make(id, withWords);
    if (overlay == overlays.end())
        return story;
    for (auto m = overlay->second.begin() + (isNew ? 1 : 0); m != overlay->second.end(); ++m)
        append(story, *m);
    return story;
}

TicketStory World::Private::newTicket(std::int64_t id, const Mutation& mutation) const
{
    TicketStory story;
    story.brief.id = id;
    story.subject = mutation.text;
    story.requester = story.submitter = mutation.actor;
    story.brand = catalogue.brands.front().id;
    story.channelRaw = provider == Provider::Zendesk ? "email" : "1";
    if (const auto it = catalogue.personIndex.find(mutation.actor); it != catalogue.personIndex.end())
        story.organization = catalogue.people[it->second].organization;
    Step step;
    step.id = stepId(provider, id, 0);
    step.at = mutation.at;
    step.actor = mutation.actor;
    step.text = mutation.field.empty() ? mutation.text : mutation.field;
    step.html = htmlOf(step.text);
    step.channelRaw = story.channelRaw;
    story.steps.push_back(std::move(step));
    summarise(story, catalogue);
    return story;
}

/// What summarise() does not find in the steps.
void World::Private::setField(TicketStory& story, const Mutation& mutation) const
{
    const auto number = [&] { return std::strtoll(mutation.text.c_str(), nullptr, 10); };
    if (mutation.field == "subject")
        story.subject = mutation.text;
    else if (mutation.field == "type")
        story.type = mutation.text;
    else if (mutation.field == "requester_id")
        story.requester = number();
    const auto known = [&](const CustomField& f) { return std::to_string(f.id) == mutation.field; };
    const auto field = std::find_if(catalogue.fields.begin(), catalogue.fields.end(), known);
    if (field == catalogue.fields.end())
        return;
    std::erase_if(story.customValues, [&](const auto& value) { return value.first == field->id; });
    story.customValues.emplace_back(field->id, mutation.text);
}

/// The value of a field before it is set, as changes have it.
static std::string valueOf(const TicketStory& story, const std::string& field)
{
    const auto reference = [](std::int64_t id) { return id ? std::to_string(id) : std::string(); };
    if (field == "priority")
        return story.priority == Priority::None ? std::string() : std::string(nameOf(story.priority));
    if (field == "assignee_id" || field == "group_id" || field == "requester_id")
        return reference(field == "assignee_id" ? story.assignee : field == "group_id" ? story.group : story.requester);
    if (field == "custom_status_id")
        return reference(story.brief.statusId);
    if (field == "subject" || field == "type")
        return field == "type" ? story.type : story.subject;
    std::string text;
    if (field == "tags")
        for (const std::string& tag : story.tags)
            text += (text.empty() ? "" : " ") + tag;
    return text;
}

void World::Private::append(TicketStory& story, const Mutation& mutation) const
{
    using Kind = Mutation::Kind;
    const auto add = [&](Step::Kind kind) -> Step& {
        Step& step = story.steps.emplace_back();
        step.kind = kind;
        step.at = mutation.at;
        step.actor = mutation.actor ? mutation.actor : -1;
        step.id = story.steps[story.steps.size() - 2].id + 1;
        step.channel = story.channel;
        step.channelRaw = story.channelRaw;
        return step;
    };
    const auto setStatus = [&](StatusCategory status) {
        Step& step = add(Step::Kind::Change);
        step.field = "status";
        step.from = nameOf(story.brief.status);
        step.to = nameOf(status);
        summarise(story, catalogue);
    };
    summarise(story, catalogue);
    switch (mutation.kind) {
    case Kind::AddMessage:
    case Kind::AddNote: {
        Step& step = add(mutation.kind == Kind::AddNote ? Step::Kind::Note : Step::Kind::Message);
        step.text = mutation.text;
        step.html = htmlOf(mutation.text);
        const auto status = story.brief.status;
        const bool waking = status == StatusCategory::Solved || status == StatusCategory::Pending;
        if (mutation.kind == Kind::AddMessage && mutation.actor == story.requester && waking)
            setStatus(StatusCategory::Open);
        break;
    }
    case Kind::SetStatus: setStatus(mutation.status); break;
    case Kind::Delete: setStatus(StatusCategory::Deleted); break;
    case Kind::MakeSpam: setStatus(StatusCategory::Spam); break;
    case Kind::NewTicket: break;
    case Kind::Touch: break;
    case Kind::SetField: {
        const std::string before = valueOf(story, mutation.field);
        Step& step = add(Step::Kind::Change);
        step.field = mutation.field;
        step.from = before;
        step.to = mutation.text;
        setField(story, mutation);
        break;
    }
    case Kind::EditText:
    case Kind::RemoveText: {
        const auto step = std::ranges::find(story.steps, mutation.step, &Step::id);
        if (step == story.steps.end())
            break;
        step->text = mutation.text;
        step->html = htmlOf(mutation.text);
        if (mutation.kind == Kind::RemoveText) { // keeps its number, which nobody else gets
            step->kind = Step::Kind::Change;
            step->field = "conversation";
        }
        break;
    }
    }
    summarise(story, catalogue);
    story.brief.updatedAt = std::max(story.brief.updatedAt, mutation.at);
    story.brief.changedAt = std::max(story.brief.changedAt, mutation.at);
}

World::World(Provider provider, const WorldOptions& options)
    : d(std::make_unique<Private>(provider, options))
{
}
World::~World() = default;

Provider World::provider() const
{
    return d->provider;
}

Millis World::now() const
{
    return d->timeline.now();
}

const std::vector<Person>& World::people() const
{
    return d->catalogue.people;
}

const Person* World::person(std::int64_t id) const
{
    const auto it = d->catalogue.personIndex.find(id);
    return it == d->catalogue.personIndex.end() ? nullptr : &d->catalogue.people[it->second];
}

const std::vector<Named>& World::groups() const
{
    return d->catalogue.groups;
}

const std::vector<Named>& World::organizations() const
{
    return d->catalogue.organizations;
}

const std::vector<Named>& World::brands() const
{
    return d->catalogue.brands;
}

const std::vector<CustomStatus>& World::statuses() const
{
    return d->catalogue.statuses;
}

const std::vector<CustomField>& World::fields() const
{
    return d->catalogue.fields;
}

const std::vector<std::string>& World::ticketTypes() const
{
    return d->catalogue.ticketTypes;
}

const std::vector<TicketBrief>& World::tickets() const
{
    return d->briefs;
}

const TicketBrief* World::ticket(std::int64_t id) const
{
    if (id < 1 || id > static_cast<std::int64_t>(d->briefs.size()))
        return nullptr;
    return &d->briefs[static_cast<std::size_t>(id - 1)];
}

TicketStory World::story(std::int64_t id) const
{
    if (!ticket(id))
        return {};
    const auto it
        = std::find_if(d->kept.begin(), d->kept.end(), [&](const TicketStory& s) { return s.brief.id == id; });
    if (it != d->kept.end()) {
        d->kept.splice(d->kept.begin(), d->kept, it);
        return d->kept.front();
    }
    d->kept.push_front(d->tell(id));
    if (d->kept.size() > kKeptStories)
        d->kept.pop_back();
    return d->kept.front();
}

TicketStory World::outline(std::int64_t id) const
{
    return ticket(id) ? d->tell(id, false) : TicketStory();
}

std::int64_t World::addCustomer(Person person)
{
    auto& people = d->catalogue.people;
    const auto largest = std::ranges::max_element(people, {}, [](const Person& p) { return p.id; });
    person.id = largest->id + 1;
    d->catalogue.personIndex.emplace(person.id, people.size());
    people.push_back(std::move(person));
    return people.back().id;
}

const std::vector<ChatBrief>& World::chats() const
{
    auto& briefs = d->chatBriefs;
    for (auto number = static_cast<std::int64_t>(briefs.size()) + 1; number <= d->chatMaker.count(); ++number)
        briefs.push_back(chat(number).brief);
    return briefs;
}

ChatStory World::chat(std::int64_t number) const
{
    ChatStory chat = d->chatMaker.make(number);
    const auto overlay = d->chatOverlays.find(number);
    if (overlay == d->chatOverlays.end())
        return chat;
    for (const ChatMutation& mutation : overlay->second) {
        chat.brief.updatedAt = mutation.at;
        chat.tags = mutation.tags.value_or(chat.tags);
        chat.ticket = mutation.ticket ? mutation.ticket : chat.ticket;
        chat.deleted = chat.deleted || mutation.deleted;
    }
    return chat;
}

std::int64_t World::chatOfTicket(std::int64_t ticket) const
{
    return d->chatMaker.numberOfTicket(ticket);
}

void World::apply(const ChatMutation& mutation)
{
    d->chatOverlays[mutation.chat].push_back(mutation);
    d->chatBriefs.clear();
}

std::int64_t World::apply(const Mutation& mutation)
{
    const bool isNew = mutation.kind == Mutation::Kind::NewTicket;
    const std::int64_t id = isNew ? static_cast<std::int64_t>(d->briefs.size()) + 1 : mutation.ticket;
    if (!isNew && !ticket(id))
        return 0;
    d->overlays[id].push_back(mutation);
    std::erase_if(d->kept, [&](const TicketStory& s) { return s.brief.id == id; });
    const TicketBrief brief = d->tell(id).brief;
    if (isNew)
        d->briefs.push_back(brief);
    else
        d->briefs[static_cast<std::size_t>(id - 1)] = brief;
    return id;
}

} // namespace desk::sandbox

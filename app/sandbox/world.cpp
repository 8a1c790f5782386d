// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

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
    {
        briefs.reserve(static_cast<std::size_t>(maker.count()));
        for (std::int64_t id = 1; id <= maker.count(); ++id)
            briefs.push_back(maker.make(id, false).brief);
    }

    TicketStory tell(std::int64_t id) const;
    TicketStory newTicket(std::int64_t id, const Mutation& mutation) const;
    void append(TicketStory& story, const Mutation& mutation) const;

    Provider provider;
    Timeline timeline;
    Catalogue catalogue;
    StoryMaker maker;
    std::vector<TicketBrief> briefs;
    std::unordered_map<std::int64_t, std::vector<Mutation>> overlays;
    mutable std::list<TicketStory> kept; ///< the last ones asked for, newest first
};

TicketStory World::Private::tell(std::int64_t id) const
{
    const auto overlay = overlays.find(id);
    const bool isNew = id > maker.count();
    TicketStory story = isNew ? newTicket(id, overlay->second.front()) : maker.make(id, true);
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
    step.text = mutation.text;
    step.html = htmlOf(mutation.text);
    step.channelRaw = story.channelRaw;
    story.steps.push_back(std::move(step));
    summarise(story, catalogue);
    return story;
}

void World::Private::append(TicketStory& story, const Mutation& mutation) const
{
    using Kind = Mutation::Kind;
    const auto add = [&](Step::Kind kind) -> Step& {
        Step& step = story.steps.emplace_back();
        step.kind = kind;
        step.at = mutation.at;
        step.actor = mutation.actor ? mutation.actor : -1;
        step.id = stepId(provider, story.brief.id, story.steps.size() - 1);
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

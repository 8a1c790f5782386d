// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/logrunner.h"

#include "app/base/text.h"
#include "app/remote/apierror.h"
#include "app/sync/ticketpages.h"

#include <QPointer>
#include <algorithm>

namespace desk {

namespace {

constexpr int kParallel = 2; // the limits allow less than two a second
constexpr int kAskFor = 50;
constexpr std::size_t kLow = 5; // ask the store for more when fewer than this are queued
constexpr int kRepeats = 4; // tries of a page that is answered with the one before
constexpr int kFirstPauseMs = 200; // between those; each is twice the one before
constexpr int kRefusals = 5; // tickets in a row without a log: the account has none

std::string cursorName(MessageSource source, const std::string& id)
{
    return (source == MessageSource::Log ? "conversation-log." : "message-details.") + id;
}

QString streamName(MessageSource source)
{
    return source == MessageSource::Log ? QStringLiteral("conversation-log") : QStringLiteral("message-details");
}

std::set<std::string>& of(std::array<std::set<std::string>, 3>& sets, MessageSource source)
{
    return sets[static_cast<std::size_t>(source)];
}

} // namespace

LogRunner::LogRunner(SyncHost& host, QObject* parent)
    : QObject(parent)
    , m_host(host)
{
}

bool LogRunner::offered(MessageSource source) const
{
    if (m_sources[static_cast<std::size_t>(source)].closed)
        return false;
    return source == MessageSource::Log ? m_host.plan().conversationLog({}, {}).has_value()
                                        : m_host.plan().messageDetails({}, {}, {}).has_value();
}

void LogRunner::open(const std::string& ticketId, const PendingMessages& pending)
{
    const auto first = [&](MessageSource source, const std::optional<Millis>& version) {
        if (!version || !offered(source))
            return;
        std::erase_if(m_queue, [&](const Item& item) { return item.id == ticketId && item.source == source; });
        of(m_taken, source).insert(ticketId);
        m_queue.push_front({ ticketId, *version, source, true });
    };
    if (pending.log)
        first(MessageSource::Log, pending.log); // the details follow it
    else
        first(MessageSource::Details, pending.details);
    pump();
}

void LogRunner::walk()
{
    m_walks = true;
    m_drained = false;
    pump();
}

bool LogRunner::idle() const
{
    return m_reading == 0 && m_queue.empty() && !m_asking && m_drained;
}

void LogRunner::pump()
{
    while (m_reading < kParallel && !m_queue.empty()) {
        Item item = std::move(m_queue.front());
        m_queue.pop_front();
        begin(std::move(item));
    }
    refill();
    tellIfDrained();
}

void LogRunner::refill()
{
    if (m_asking || m_drained || !m_walks || m_queue.size() >= kLow)
        return;
    m_asking = true;
    m_drained = true; // a walk() that comes meanwhile makes us ask again
    std::vector<MessageSource> sources;
    for (const MessageSource source : { MessageSource::Log, MessageSource::Details })
        if (offered(source))
            sources.push_back(source);
    m_host.ask([self = QPointer(this), sources, taken = m_taken](StoreWriter& store) mutable -> std::function<void()> {
        std::vector<Item> items;
        std::vector<std::pair<MessageSource, qint64>> left;
        for (const MessageSource source : sources) {
            const auto count = store.countWithout(source);
            left.emplace_back(source, count.ok() ? *count : 0);
            const std::vector<std::string> exclude(of(taken, source).begin(), of(taken, source).end());
            const auto found = store.ticketsWithout(source, kAskFor, exclude);
            for (const auto& [id, version] : found.ok() ? *found : std::vector<std::pair<std::string, Millis>>())
                items.push_back({ id, version, source, false });
        }
        return [self, items = std::move(items), left = std::move(left)] {
            if (!self)
                return;
            self->m_asking = false;
            for (const auto& [source, count] : left)
                if (const qint64 total = count + self->sourceOf(source).done; total > 0)
                    self->m_host.progress(streamName(source), 0, total, false);
            if (!items.empty())
                self->m_drained = false; // when these are read there may be more, or details of them
            for (const Item& item : items)
                if (of(self->m_taken, item.source).insert(item.id).second)
                    self->m_queue.push_back(item);
            if (self->m_reading == 0 && self->m_queue.empty())
                self->m_drained = true;
            self->pump();
        };
    });
}

void LogRunner::begin(Item item)
{
    ++m_reading;
    m_host.ask([self = QPointer(this), item = std::move(item)](StoreWriter& store) -> std::function<void()> {
        const auto place = store.cursor(cursorName(item.source, item.id));
        auto places = item.source == MessageSource::Details ? store.messagingPlaces(item.id) : MessagingPlaces();
        return [self, item, place = place.ok() ? *place : std::string(),
                   places = places.ok() ? *places : MessagingPlaces()] {
            if (!self)
                return;
            const SyncPlan& plan = self->m_host.plan();
            auto reading = std::make_shared<Reading>();
            reading->item = item;
            reading->saved = !place.empty();
            reading->pages = item.source == MessageSource::Log ? logPages(plan, item.id, place)
                                                               : detailPages(plan, item.id, places, place);
            self->step(reading);
        };
    });
}

void LogRunner::step(const ReadingPtr& reading)
{
    std::optional<PageRequest> request = reading->pages->next();
    if (!request)
        return commit(reading, {});
    request->cls.urgent = reading->item.urgent;
    m_host.fetch(*request, [self = QPointer(this), reading](Result<Page> page) {
        if (self)
            self->onPage(reading, std::move(page));
    });
}

void LogRunner::onPage(const ReadingPtr& reading, Result<Page> result)
{
    if (!result.ok())
        return onError(*reading, result.error());
    Page page = std::move(result).value();
    const std::string signature = pageSignature(page);
    if (!signature.empty() && signature == reading->last) {
        // A stale page: what it stands for was not read yet.
        if (reading->repeats + 1 >= kRepeats)
            return onError(*reading, { Error::Kind::Malformed, QStringLiteral("the same page came twice") });
        return m_host.later(kFirstPauseMs << reading->repeats++, [self = QPointer(this), reading] {
            if (self)
                self->step(reading);
        });
    }
    reading->last = signature;
    reading->repeats = 0;
    sourceOf(reading->item.source).refusals = 0;
    reading->pages->accept(page);
    commit(reading, std::move(page.records));
}

/// A page with the place that follows it, or with the mark where it was the last.
void LogRunner::commit(const ReadingPtr& reading, RecordBatch batch)
{
    const Item& item = reading->item;
    const bool over = !reading->pages->next();
    std::vector<Cursor> cursors;
    if (over)
        batch.marks.push_back({ item.id, item.version, false, false, item.source });
    if (!over || reading->saved)
        cursors.push_back({ cursorName(item.source, item.id), over ? std::string() : reading->pages->place() });
    reading->saved = !over;
    m_host.commit(std::move(batch), std::move(cursors), [self = QPointer(this), reading, over] {
        if (!self)
            return;
        if (over)
            self->finished(reading->item);
        else
            self->step(reading);
    });
}

void LogRunner::finished(const Item& item)
{
    --m_reading;
    of(m_taken, item.source).erase(item.id); // may be named again when it changes
    ++sourceOf(item.source).done;
    m_host.progress(streamName(item.source), 1, std::nullopt, false);
    if (item.urgent && item.source == MessageSource::Log && offered(MessageSource::Details)) {
        of(m_taken, MessageSource::Details).insert(item.id);
        m_queue.push_front({ item.id, item.version, MessageSource::Details, true });
    }
    pump();
}

void LogRunner::onError(const Reading& reading, const Error& error)
{
    const MessageSource source = reading.item.source;
    if (lacksScope(error)) {
        ++m_skipped;
        close(source);
        m_host.raiseMissingRight(error, streamName(source));
    } else if (error.kind == Error::Kind::Unauthorised || error.kind == Error::Kind::Keychain) {
        ++m_skipped; // the same for every ticket; whoever fetches has told
        close(source);
    } else if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Forbidden) {
        return missing(reading, error);
    } else {
        // Stays in m_taken: not asked again in this run. The store still names it for the next one.
        ++m_skipped;
        m_host.raise(QStringLiteral("tickets-skipped"), Issue::Severity::Warning, Issue::Action::Retry, error,
            text(reading.item.id));
    }
    --m_reading;
    pump();
}

void LogRunner::missing(const Reading& reading, const Error& error)
{
    const MessageSource source = reading.item.source;
    if (++sourceOf(source).refusals >= kRefusals) {
        close(source);
        m_host.raise(streamName(source) + QStringLiteral("-unavailable"), Issue::Severity::Info, Issue::Action::None,
            error, streamName(source));
    }
    RecordBatch batch;
    batch.marks.push_back({ reading.item.id, reading.item.version, false, true, source });
    m_host.commit(std::move(batch), {}, [self = QPointer(this), item = reading.item] {
        if (!self)
            return;
        --self->m_reading;
        of(self->m_taken, item.source).erase(item.id);
        self->pump();
    });
}

void LogRunner::close(MessageSource source)
{
    sourceOf(source).closed = true;
    std::erase_if(m_queue, [source](const Item& item) { return item.source == source; });
}

void LogRunner::tellIfDrained()
{
    if (!m_walks || !idle())
        return;
    m_walks = false;
    for (const MessageSource source : { MessageSource::Log, MessageSource::Details })
        if (sourceOf(source).done > 0)
            m_host.progress(streamName(source), 0, std::nullopt, true);
    emit drained(std::exchange(m_skipped, 0));
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/messagerunner.h"

#include "app/base/text.h"
#include "app/remote/apierror.h"

#include <QPointer>
#include <algorithm>

namespace desk {

namespace {

constexpr int kParallel = 6;
constexpr int kAskFor = 200;
constexpr int kMostPages = 500; // of one ticket; a help desk that never says "that was all" must not fill the memory
constexpr int kAttempts = 3; // of a page that is not understood or does not come
constexpr int kMostFailures = 10; // tickets in a row: then it is not the tickets
constexpr int kRepeats = 4; // tries of a page that is answered with the one before
constexpr int kFirstPauseMs = 200; // between those; each is twice the one before
constexpr std::size_t kLow = 20; // ask the store for more when fewer than this are queued

} // namespace

MessageRunner::MessageRunner(SyncHost& host, Source source, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_walk(source == Source::Store)
    , m_drained(!m_walk)
{
    if (source != Source::Opened)
        for (auto& id : host.plan().rereads())
            if (m_taken.insert(id).second)
                m_queue.push_back({ id, 0, false });
}

void MessageRunner::open(const std::string& ticketId)
{
    std::erase_if(m_queue, [&](const Item& item) { return item.id == ticketId; });
    m_taken.insert(ticketId);
    m_queue.push_front({ ticketId, 0, true });
    pump();
}

void MessageRunner::wake()
{
    m_drained = !m_walk || m_refused;
    pump();
}

void MessageRunner::finishWhenDone()
{
    m_last = true;
    m_drained = !m_walk || m_refused;
    pump();
    endIfIdle();
}

void MessageRunner::pump()
{
    while (m_reading < kParallel && !m_queue.empty()) {
        Item item = std::move(m_queue.front());
        m_queue.pop_front();
        begin(std::move(item));
    }
    refill();
}

void MessageRunner::refill()
{
    if (m_asking || m_drained || m_queue.size() >= kLow)
        return;
    m_asking = true;
    m_drained = true; // a wake() that comes meanwhile makes us ask again
    std::vector<std::string> exclude(m_taken.begin(), m_taken.end());
    m_host.ask([self = QPointer(this), exclude = std::move(exclude)](StoreWriter& store) -> std::function<void()> {
        auto found = store.ticketsWithoutMessages(kAskFor, exclude);
        auto left = store.countWithoutMessages();
        return [self, found = std::move(found), left = std::move(left)] {
            if (!self)
                return;
            self->m_asking = false;
            if (!found.ok())
                return self->endIfIdle();
            for (const auto& [id, version] : found.value())
                if (self->m_taken.insert(id).second)
                    self->m_queue.push_back({ id, version, false });
            if (static_cast<int>(found.value().size()) == kAskFor)
                self->m_drained = false;
            if (left.ok())
                self->m_host.progress(QStringLiteral("messages"), 0, left.value(), false);
            self->pump();
            self->endIfIdle();
        };
    });
}

void MessageRunner::begin(Item item)
{
    const auto request = m_host.plan().messages(item.id, nullptr, 1);
    if (!request)
        return;
    auto reading = std::make_shared<Reading>();
    reading->item = std::move(item);
    ++m_reading;
    fetch(reading, *request);
}

void MessageRunner::fetch(const std::shared_ptr<Reading>& reading, PageRequest request)
{
    request.cls.urgent = reading->item.urgent;
    m_host.fetch(request, [self = QPointer(this), reading, request](Result<Page> page) {
        if (self)
            self->onPage(reading, request, std::move(page));
    });
}

// What holds for every ticket is not asked for each of them; none of them is missing.
void MessageRunner::giveUp()
{
    m_refused = true;
    m_queue.clear();
    m_drained = true;
}

void MessageRunner::onError(const std::shared_ptr<Reading>& reading, const PageRequest& request, const Error& error)
{
    using Kind = Error::Kind;
    const bool odd = error.kind == Kind::Malformed || error.kind == Kind::Timeout;
    if (odd && ++reading->attempts < kAttempts)
        return m_host.later(kFirstPauseMs, [self = QPointer(this), reading, request] {
            if (self)
                self->fetch(reading, request);
        });
    --m_reading;
    if (lacksScope(error)) {
        ++m_skipped;
        giveUp();
        m_host.raiseMissingRight(error, QStringLiteral("messages"));
    } else if (error.kind == Kind::NotFound || error.kind == Kind::Forbidden) {
        complete(*reading, true);
    } else {
        skip(*reading, error);
        if (++m_failures >= kMostFailures)
            giveUp();
    }
    pump();
    endIfIdle();
}

void MessageRunner::onPage(const std::shared_ptr<Reading>& reading, const PageRequest& request, Result<Page> result)
{
    if (!result.ok())
        return onError(reading, request, result.error());
    const auto unreadable = [&](const QString& why) {
        reading->attempts = kAttempts;
        onError(reading, request, { Error::Kind::Malformed, why });
    };
    Page page = std::move(result).value();
    const std::string signature = pageSignature(page);
    if (!signature.empty() && signature == reading->last) {
        // A stale page: what it stands for was not read yet.
        if (reading->repeats + 1 < kRepeats)
            return m_host.later(kFirstPauseMs << reading->repeats++, [self = QPointer(this), reading, request] {
                if (self)
                    self->fetch(reading, request);
            });
        return unreadable(QStringLiteral("the same page came twice"));
    }
    reading->last = signature;
    reading->repeats = 0;
    reading->attempts = 0;
    m_failures = 0;
    reading->batch.append(std::move(page.records));
    if (const auto next = m_host.plan().messages(reading->item.id, &page.paging, ++reading->page)) {
        if (reading->page > kMostPages)
            return unreadable(QStringLiteral("its messages have no end after %1 pages").arg(kMostPages));
        return fetch(reading, *next);
    }
    --m_reading;
    complete(*reading, false);
    pump();
}

void MessageRunner::skip(const Reading& reading, const Error& error)
{
    ++m_skipped;
    // Stays in m_taken: not asked again in this run. The store still names it for the next one.
    m_host.raise(QStringLiteral("tickets-skipped"), Issue::Severity::Warning, Issue::Action::Retry, error,
        text(reading.item.id));
}

void MessageRunner::complete(Reading& reading, bool missing)
{
    const std::string& id = reading.item.id;
    reading.batch.marks.push_back({ id, reading.item.version, !missing, missing });
    m_ready.append(std::move(reading.batch));
    for (auto& cursor : m_host.plan().messagesRead(id))
        m_readyCursors.push_back(std::move(cursor));
    m_unsaved.push_back(id);
    flush();
}

void MessageRunner::flush()
{
    if (m_committing || m_unsaved.empty())
        return;
    m_committing = true;
    const auto count = static_cast<qint64>(m_unsaved.size());
    m_host.commit(std::exchange(m_ready, {}), std::exchange(m_readyCursors, {}),
        [self = QPointer(this), count, saved = std::exchange(m_unsaved, {})] {
            if (!self)
                return;
            self->m_committing = false;
            for (const auto& id : saved)
                self->m_taken.erase(id); // may be named again when it changes
            self->m_host.progress(QStringLiteral("messages"), count, std::nullopt, false);
            self->flush();
            self->pump();
            self->endIfIdle();
        });
}

void MessageRunner::endIfIdle()
{
    if (m_over || !m_last || m_reading > 0 || m_committing || m_asking || !m_drained || !m_queue.empty()
        || !m_unsaved.empty())
        return;
    m_over = true;
    m_host.progress(QStringLiteral("messages"), 0, std::nullopt, true);
    emit ended(m_skipped);
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/ratelimiter.h"

#include "app/remote/ratelimitheaders.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

namespace desk {

namespace {

// A little more than the minute, because the help desk counts a request when it arrives and not when it leaves.
constexpr Millis kWindowMs = 60'300;
constexpr Millis kBlindPauseMs = 60'000;
// Nothing remains and no header says until when (Freshdesk): look again soon, at the price of one request.
constexpr Millis kUnknownResetMs = 5'000;
// What background work leaves of our share, so that a person who opens a ticket need not wait for the minute to pass.
constexpr int kReserveDivisor = 25;

Millis milliseconds(double seconds)
{
    return static_cast<Millis>(std::ceil(seconds * 1000.0));
}

} // namespace

RateLimiter::RateLimiter(double share, const Clock& clock)
    : m_clock(clock)
    , m_share(std::clamp(share, 0.05, 1.0))
{
}

int RateLimiter::shareOf(int limit) const
{
    return std::max(1, static_cast<int>(m_share * limit));
}

void RateLimiter::setShare(double share)
{
    m_share = std::clamp(share, 0.05, 1.0);
}

RateLimiter::Bucket& RateLimiter::bucketOf(const EndpointClass& cls)
{
    Bucket& bucket = m_classes[cls.name];
    if (bucket.limit == 0)
        bucket.limit = cls.assumedPerMinute;
    return bucket;
}

void RateLimiter::forgetOld(Bucket& bucket) const
{
    const Millis oldest = m_clock.now() - kWindowMs;
    while (!bucket.uses.empty() && bucket.uses.front().at <= oldest) {
        bucket.used -= bucket.uses.front().credits;
        bucket.uses.pop_front();
    }
}

Millis RateLimiter::readyAt(Bucket& bucket, int credits, bool urgent) const
{
    forgetOld(bucket);
    Millis ready = std::max(m_clock.now(), bucket.pausedUntil);
    if (bucket.limit == 0)
        return ready;
    const int share = shareOf(bucket.limit);
    const int allowed = urgent ? share : share - share / kReserveDivisor;
    int over = bucket.used + std::min(credits, allowed) - allowed;
    for (auto use = bucket.uses.begin(); over > 0 && use != bucket.uses.end(); ++use) {
        over -= use->credits;
        ready = std::max(ready, use->at + kWindowMs);
    }
    return ready;
}

Millis RateLimiter::readyAt(const EndpointClass& cls)
{
    const Millis account = readyAt(m_account, cls.credits, cls.urgent);
    return cls.name.isEmpty() ? account : std::max(account, readyAt(bucketOf(cls), 1, cls.urgent));
}

RateLimiter::Slot RateLimiter::take(const EndpointClass& cls)
{
    const Slot slot = ++m_lastSlot;
    const auto count = [&](Bucket& bucket, int credits) {
        bucket.uses.push_back({ slot, m_clock.now(), credits });
        bucket.used += credits;
    };
    count(m_account, cls.credits);
    // Whether Freshdesk's list limits count calls or credits is not documented; calls, and a 429 corrects us.
    if (!cls.name.isEmpty())
        count(bucketOf(cls), 1);
    return slot;
}

void RateLimiter::learn(Slot slot, const HttpResponse& response)
{
    const Millis now = m_clock.now();
    const auto told = rateLimitHeaders(response, now);
    const auto apply = [&](Bucket& bucket, const ToldLimit& limit) {
        if (limit.perMinute && *limit.perMinute >= 1)
            bucket.limit = static_cast<int>(std::min(*limit.perMinute, 1e8));
        if (limit.remaining && *limit.remaining < 1)
            bucket.pausedUntil = std::max(
                bucket.pausedUntil, now + (limit.resetSeconds ? milliseconds(*limit.resetSeconds) : kUnknownResetMs));
    };
    apply(m_account, told.account);
    for (const ToldLimit& limit : told.endpoints)
        apply(m_classes[limit.name], limit);
    learnCredits(slot, told.credits);
    if (told.account.remaining && m_account.limit > 0) {
        const int gone = m_account.limit - static_cast<int>(std::clamp(*told.account.remaining, 0.0, 1e8));
        m_others = std::max(0, gone - usedThisMinute());
        m_othersAt = now;
    }
}

void RateLimiter::learnCredits(Slot slot, const std::optional<double>& told)
{
    if (!told)
        return;
    const auto use = std::ranges::lower_bound(m_account.uses, slot, {}, &Use::slot);
    if (use == m_account.uses.end() || use->slot != slot)
        return;
    const int credits = static_cast<int>(std::ceil(std::min(*told, 1e6)));
    m_account.used += credits - use->credits;
    use->credits = credits;
}

Millis RateLimiter::pause(const EndpointClass& cls, const HttpResponse& response)
{
    const Millis now = m_clock.now();
    const auto told = rateLimitHeaders(response, now);
    const auto endpoint = std::ranges::find(told.endpoints, cls.name, &ToldLimit::name);
    const bool accountIsEmpty = told.account.remaining && *told.account.remaining < 1;
    const bool whole = cls.name.isEmpty() || accountIsEmpty;
    Millis wait = kBlindPauseMs + QRandomGenerator::global()->bounded(2000);
    if (told.retryAfterSeconds)
        wait = milliseconds(*told.retryAfterSeconds);
    else if (!whole && endpoint != told.endpoints.end() && endpoint->resetSeconds)
        wait = milliseconds(*endpoint->resetSeconds);
    else if (told.account.resetSeconds)
        wait = milliseconds(*told.account.resetSeconds);
    Bucket& bucket = whole ? m_account : bucketOf(cls);
    bucket.pausedUntil = std::max(bucket.pausedUntil, now + wait);
    return now + wait;
}

int RateLimiter::usedThisMinute()
{
    forgetOld(m_account);
    return m_account.used;
}

int RateLimiter::ceilingPerMinute() const
{
    return m_account.limit == 0 ? 0 : shareOf(m_account.limit);
}

int RateLimiter::usedByOthers() const
{
    return m_clock.now() - m_othersAt < kWindowMs ? m_others : 0;
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/remote/endpointclass.h"
#include "app/remote/httpclient.h"

#include <QHash>
#include <deque>
#include <optional>

namespace desk {

/// Decides when one account's requests may go, so that we stay within our share of what the account is allowed: a
/// sliding log of our requests of the last minute per bucket (the account's, in credits; each endpoint class's, in
/// requests), limits learnt from headers, pauses as told. One per account, shared by its clients; net thread; sends
/// nothing itself.
class RateLimiter {
public:
    static constexpr double kDefaultShare = 0.5;
    using Slot = quint64;

    /// `share` of each limit that is ours, 0.05-1. `clock` must outlive this.
    explicit RateLimiter(double share = kDefaultShare, const Clock& clock = SystemClock::instance());

    void setShare(double share);
    /// The earliest instant a request of this class may go; not after now = at once.
    [[nodiscard]] Millis readyAt(const EndpointClass& cls);
    /// Counts a request that goes now; give the slot to learn().
    Slot take(const EndpointClass& cls);
    /// Learns limits, remainders and the true cost from an answer of any status.
    void learn(Slot slot, const HttpResponse& response);
    /// The help desk asked for a pause (429): pauses the class, or the account where nothing remains of its limit or
    /// the request counts against nothing else. Gives the end of the pause. Retry-After, else the reset header, else 60
    /// s and some.
    Millis pause(const EndpointClass& cls, const HttpResponse& response);

    /// The account's limit per minute as told by headers, 0 = not told yet.
    [[nodiscard]] int limitPerMinute() const { return m_account.limit; }
    /// Credits we used in the last minute.
    [[nodiscard]] int usedThisMinute();
    /// What we may use of the account's limit in a minute, 0 = the limit is not told yet.
    [[nodiscard]] int ceilingPerMinute() const;
    /// Credits of the last minute that were not ours, by what the last answer said remained; 0 where none said it.
    [[nodiscard]] int usedByOthers() const;

private:
    struct Use {
        Slot slot;
        Millis at;
        int credits;
    };
    struct Bucket {
        int limit = 0; // per minute, 0 = unknown
        int used = 0; // sum of uses
        Millis pausedUntil = 0;
        std::deque<Use> uses; // of the last minute, oldest first
    };
    void forgetOld(Bucket& bucket) const;
    [[nodiscard]] Millis readyAt(Bucket& bucket, int credits, bool urgent) const;
    [[nodiscard]] int shareOf(int limit) const;
    void learnCredits(Slot slot, const std::optional<double>& told);
    Bucket& bucketOf(const EndpointClass& cls);

    const Clock& m_clock;
    double m_share;
    Slot m_lastSlot = 0;
    int m_others = 0; // at m_othersAt
    Millis m_othersAt = 0;
    Bucket m_account;
    QHash<QByteArray, Bucket> m_classes;
};

} // namespace desk

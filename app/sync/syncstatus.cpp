// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncstatus.h"

namespace desk {

namespace {

constexpr Millis kPaceAfterMs = 5000; // sooner it would say more about the start than about the pace

} // namespace

std::optional<qint64> secondsLeft(const SyncStatus& status, Millis now)
{
    const bool runs = status.state == SyncStatus::State::Running || status.state == SyncStatus::State::Waiting;
    const Millis elapsed = now - status.began;
    if (!runs || status.began == 0 || elapsed < kPaceAfterMs)
        return std::nullopt;
    qint64 done = 0, left = 0;
    for (const StreamProgress& stream : status.streams) {
        if (!stream.total)
            continue;
        done += stream.done;
        left += stream.finished ? 0 : std::max<qint64>(0, *stream.total - stream.done);
    }
    if (done == 0 || left == 0)
        return std::nullopt;
    return static_cast<qint64>(
        static_cast<double>(left) * static_cast<double>(elapsed) / 1000 / static_cast<double>(done));
}

} // namespace desk

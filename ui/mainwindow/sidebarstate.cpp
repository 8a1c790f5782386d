// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sidebarstate.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SidebarState)
};

/// How much of the mirror is there, by the streams whose size is known.
std::optional<double> progressOf(const SyncStatus& status)
{
    double done = 0, total = 0;
    for (const StreamProgress& stream : status.streams) {
        if (!stream.total && !stream.finished)
            continue;
        const auto whole = double(std::max(stream.total.value_or(stream.done), stream.done));
        done += stream.finished ? whole : double(stream.done);
        total += whole;
    }
    return total > 0 ? std::optional(done / total) : std::nullopt;
}

QString synced(const SyncStatus& status, Millis now)
{
    const Millis at = std::max(status.lastCompleted, status.dataUpTo.value_or(0));
    if (at == 0)
        return Words::tr("not copied yet");
    if (now - at < 60'000)
        return Words::tr("synced just now");
    return now - at < 7 * 86'400'000LL ? Words::tr("synced %1 ago").arg(formatElapsed(at, now))
                                       : Words::tr("synced on %1").arg(formatDate(dayOf(at), dayOf(now)));
}

} // namespace

AccountLine accountLine(const Account& account, const SyncStatus* status, Millis now)
{
    AccountLine line { account.id, account.name, {}, account.colour, {}, false };
    using State = SyncStatus::State;
    QString state = Words::tr("not copied yet");
    if (status) {
        const std::optional<double> progress = progressOf(*status);
        const bool copying = !status->complete && progress && *progress < 1;
        switch (status->state) {
        case State::Waiting:
            state = Words::tr("waiting for the limit until %1").arg(formatClock(status->waitingUntil));
            break;
        case State::Running:
            // Rounded down: 100 % is said only when it is all there.
            state = copying        ? Words::tr("%1% copied").arg(int(*progress * 100))
                : status->complete ? synced(*status, now)
                                   : Words::tr("copying…");
            break;
        case State::Failed:
            state = status->error ? errorText(*status->error).what : Words::tr("stopped");
            line.needsUser = status->error
                && (status->error->kind == Error::Kind::Unauthorised || status->error->kind == Error::Kind::Forbidden
                    || status->error->kind == Error::Kind::Keychain || status->error->kind == Error::Kind::Storage
                    || status->error->kind == Error::Kind::Tls);
            break;
        case State::Stopped:
        case State::Idle: state = synced(*status, now); break;
        }
        if (copying && (status->state == State::Running || status->state == State::Waiting))
            line.progress = progress;
    }
    line.detail = line.needsUser ? state : words::provider(account.provider) + QStringLiteral(" · ") + state;
    return line;
}

} // namespace desk::ui

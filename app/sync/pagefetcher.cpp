// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pagefetcher.h"

#include "app/remote/apierror.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>

namespace desk {

namespace {

using Kind = Error::Kind;

constexpr int kTries = 3; // each is several of the client's own

bool concernsTheAccount(const Error& error)
{
    return error.kind == Kind::Unauthorised || error.kind == Kind::Keychain || error.kind == Kind::Tls
        || isSuspended(error);
}

bool passes(const Error& error)
{
    return error.kind == Kind::Offline || error.kind == Kind::RateLimited
        || (error.kind == Kind::Server && error.http != 504);
}

// As long as the client's own pauses at first, then up to twice its longest.
std::chrono::milliseconds pause(const Error& error, int attempt, const RetryPolicy& policy)
{
    const int growing = std::min(2 * policy.maxDelayMs, policy.firstDelayMs * (1 << std::min(attempt, 6)));
    return std::max(std::chrono::milliseconds(growing), error.retryAfter);
}

// The answer as the reader takes it, without a copy.
std::string_view bytes(const QByteArray& body)
{
    return { body.constData(), static_cast<std::size_t>(body.size()) };
}

} // namespace

PageFetcher::PageFetcher(
    ApiClient& client, const SyncPlan& plan, CancelToken cancel, bool patient, Duty duty, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_plan(plan)
    , m_cancel(std::move(cancel))
    , m_patient(patient)
    , m_duty(duty)
{
}

void PageFetcher::fetch(const PageRequest& request, Done done)
{
    send(request, 0, std::move(done));
}

void PageFetcher::send(const PageRequest& request, int attempt, Done done)
{
    m_client.get(request.path, request.cls, m_cancel,
        [self = QPointer(this), request, attempt, done = std::move(done)](Result<HttpResponse> answer) {
            if (self && !self->m_cancel.cancelled())
                self->onAnswer(request, attempt, done, std::move(answer));
        });
}

void PageFetcher::onAnswer(const PageRequest& request, int attempt, Done done, Result<HttpResponse> answer)
{
    if (answer.ok()) {
        emit answered();
        return done(read(request, answer.value()));
    }
    const Error& error = answer.error();
    if (error.kind == Kind::Cancelled)
        return;
    if (concernsTheAccount(error) && m_duty == Duty::Main) {
        emit stuck(error);
        return;
    }
    if (!passes(error))
        return done(error);
    const bool unreachable = error.kind == Kind::Offline;
    if (attempt + 1 >= kTries && !(m_patient && unreachable)) {
        if (!unreachable || m_duty == Duty::Aside)
            return done(error);
        emit stuck(error);
        return;
    }
    emit troubled(error);
    QTimer::singleShot(pause(error, attempt, m_client.retryPolicy()), this,
        [this, request, attempt, done = std::move(done)] { send(request, attempt + 1, done); });
}

Result<Page> PageFetcher::read(const PageRequest& request, const HttpResponse& answer) const
{
    return m_plan.read({ request.kind, bytes(answer.body), request.ticketId, request.conversation });
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/filefetcher.h"

#include "app/base/clock.h"
#include "app/remote/apierror.h"

#include <QPointer>

namespace desk {

namespace {

constexpr int kMaxMoves = 5;

bool isMove(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

struct FileFetcher::Job {
    QUrl accountUrl;
    std::shared_ptr<CredentialProvider> credentials;
    CancelToken cancel;
    HttpClient::Progress progress;
    Done done;
    int moves = 0;
    bool renewed = false;
};

FileFetcher::FileFetcher(HttpClient& http, QObject* parent)
    : QObject(parent)
    , m_http(http)
{
}

void FileFetcher::fetch(const QUrl& url, const QUrl& accountUrl, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, const HttpClient::Progress& progress, const Done& done)
{
    ask(std::make_shared<Job>(Job { accountUrl, std::move(credentials), cancel, progress, done }), url);
}

void FileFetcher::ask(const std::shared_ptr<Job>& job, const QUrl& url)
{
    if (!sameOrigin(url, job->accountUrl)) {
        send(job, url, {});
        return;
    }
    job->credentials->authorization([self = QPointer(this), job, url](const Result<QByteArray>& authorization) {
        if (!authorization.ok())
            job->done(authorization.error());
        else if (self)
            self->send(job, url, authorization.value());
    });
}

void FileFetcher::send(const std::shared_ptr<Job>& job, const QUrl& url, const QByteArray& authorization)
{
    HttpRequest request;
    request.url = url;
    request.accept = "*/*";
    request.authorization = authorization;
    m_http.send(
        request, job->cancel,
        [self = QPointer(this), job, url, authorization](Result<HttpResponse> answer) {
            if (self)
                self->answered(job, url, authorization, std::move(answer));
        },
        job->progress);
}

void FileFetcher::answered(
    const std::shared_ptr<Job>& job, const QUrl& url, const QByteArray& sent, Result<HttpResponse> answer)
{
    if (!answer.ok()) {
        job->done(answer.error());
        return;
    }
    const HttpResponse& response = answer.value();
    if (isMove(response.status) && job->moves++ < kMaxMoves) {
        ask(job, url.resolved(QUrl::fromEncoded(response.header("location"))));
    } else if (response.status == 401 && !sent.isEmpty() && !std::exchange(job->renewed, true)) {
        job->credentials->renew(sent, [self = QPointer(this), job, url](const Result<QByteArray>& authorization) {
            if (!authorization.ok())
                job->done(authorization.error());
            else if (self)
                self->send(job, url, authorization.value());
        });
    } else if (response.status / 100 == 2) {
        job->done(response.body);
    } else {
        job->done(apiError(response, SystemClock::instance().now()));
    }
}

} // namespace desk

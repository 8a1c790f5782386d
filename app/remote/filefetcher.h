// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/credentials.h"
#include "app/remote/httpclient.h"

#include <QObject>

namespace desk {

/// Fetches one attachment a call. The account's credentials go to the account's own origin and to nowhere else: a file
/// that is elsewhere, or is moved there by a redirect, is asked for without. Lives on the net thread.
class FileFetcher final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<QByteArray>)>;
    /// `http` must outlive it.
    explicit FileFetcher(HttpClient& http, QObject* parent = nullptr);
    /// `done` is called once, later, on this thread; with Cancelled within 200 ms of `cancel`.
    void fetch(const QUrl& url, const QUrl& accountUrl, std::shared_ptr<CredentialProvider> credentials,
        const CancelToken& cancel, const HttpClient::Progress& progress, const Done& done);

private:
    struct Job;
    void send(const std::shared_ptr<Job>& job, const QUrl& url, const QByteArray& authorization);
    void answered(
        const std::shared_ptr<Job>& job, const QUrl& url, const QByteArray& sent, Result<HttpResponse> answer);
    void ask(const std::shared_ptr<Job>& job, const QUrl& url);

    HttpClient& m_http;
};

} // namespace desk

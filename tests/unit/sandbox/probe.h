// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <memory>

/// An answer as a client sees it.
struct Answer {
    int status = 0;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QByteArray header(const QByteArray& name) const
    {
        for (const auto& [key, value] : headers)
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        return {};
    }
};

/// A plain HTTP client for tests: one request, wait, answer. Follows no redirects.
class Probe {
public:
    explicit Probe(QUrl base)
        : m_base(std::move(base))
    {
    }
    QByteArray authorization;
    int timeoutMs = 5000;
    QList<std::pair<QByteArray, QByteArray>> more; ///< headers of send() and put()

    void basic(const QString& user) { authorization = "Basic " + user.toUtf8().toBase64(); }
    void bearer(const QString& token) { authorization = "Bearer " + token.toUtf8(); }
    Answer get(const QString& target) { return finish(m_manager.get(request(target))); }
    Answer del(const QString& target) { return finish(m_manager.deleteResource(request(target))); }
    Answer send(const QByteArray& method, const QString& target, const QJsonObject& body)
    {
        QNetworkRequest r = request(target);
        r.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        for (const auto& [name, value] : more)
            r.setRawHeader(name, value);
        return finish(m_manager.sendCustomRequest(r, method, QJsonDocument(body).toJson()));
    }
    Answer put(const QString& target, const QJsonObject& body) { return send("PUT", target, body); }
    Answer post(const QString& target, const QByteArray& body, const QByteArray& type)
    {
        QNetworkRequest r = request(target);
        r.setHeader(QNetworkRequest::ContentTypeHeader, type);
        return finish(m_manager.post(r, body));
    }
    Answer postJson(const QString& target, const QJsonObject& body)
    {
        return post(target, QJsonDocument(body).toJson(), "application/json");
    }

private:
    QNetworkRequest request(const QString& target) const
    {
        const bool whole = target.startsWith(u"http:");
        QNetworkRequest r(QUrl(whole ? target : m_base.toString() + target));
        r.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        r.setTransferTimeout(timeoutMs);
        if (!authorization.isEmpty())
            r.setRawHeader("Authorization", authorization);
        return r;
    }
    static Answer finish(QNetworkReply* reply)
    {
        const std::unique_ptr<QNetworkReply> owner(reply);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20'000);
        return { reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->isOpen() ? reply->readAll() : QByteArray(), reply->error(), reply->rawHeaderPairs() };
    }

    QUrl m_base;
    QNetworkAccessManager m_manager;
};

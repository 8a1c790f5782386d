// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace desk {

namespace {

// A minute of the real plan passes in a second: the limits are kept, and the window is full in seconds.
constexpr double kSpeed = 60;
constexpr qint64 kKeepMs = 7LL * 24 * 3600 * 1000;
constexpr qint64 kHourMs = 3600 * 1000;

QString storyFile(const Profile& profile)
{
    return profile.dir() + QStringLiteral("/story.json");
}

/// The instant the mirrored story ends at, 0 where there is none.
Millis storyEnd(const Profile& profile)
{
    QFile file(storyFile(profile));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("now")).toInteger();
}

Result<void> writeStoryEnd(const Profile& profile, Millis now)
{
    QSaveFile file(storyFile(profile));
    const QJsonObject story { { QStringLiteral("now"), qint64(now) } };
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(story).toJson()) < 0 || !file.commit())
        return Error { Error::Kind::Storage, QStringLiteral("cannot write %1").arg(file.fileName()) };
    return {};
}

} // namespace

Demo::Demo(Profile demoProfile, sandbox::WorldOptions world, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(demoProfile))
    , m_world(world)
    , m_anchor(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("demo"));
    m_anchor->moveToThread(&m_thread);
    m_thread.start();
}

Demo::~Demo()
{
    QMetaObject::invokeMethod(m_anchor.get(), [this] {
        m_sandbox.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

Result<Profile> Demo::profileIn(const Profile& user)
{
    auto profile = user.sub(QStringLiteral("demo"));
    if (!profile)
        return profile;
    const qint64 present = QDateTime::currentMSecsSinceEpoch();
    const Millis end = storyEnd(profile.value());
    if (end != 0 && end <= present && present - end < kKeepMs)
        return profile;
    if (!QDir(profile->dir()).removeRecursively())
        return Error { Error::Kind::Storage, QStringLiteral("cannot clear the folder %1").arg(profile->dir()) };
    profile = user.sub(QStringLiteral("demo"));
    if (!profile)
        return profile;
    if (auto written = writeStoryEnd(profile.value(), present - present % kHourMs); !written)
        return written.error();
    return profile;
}

void Demo::start()
{
    QMetaObject::invokeMethod(
        m_anchor.get(), [this] { build(); }, Qt::QueuedConnection);
}

void Demo::build()
{
    sandbox::SandboxOptions options;
    options.speed = kSpeed;
    options.floorSpeed = 1;
    options.world = m_world;
    if (options.world.now == 0)
        options.world.now = storyEnd(m_profile);
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    if (const auto started = m_sandbox->start(); !started) {
        emit failed(started.error());
        return;
    }
    const QJsonObject all = m_sandbox->credentials();
    const auto credential = [&](const char* desk, const char* name) {
        return all.value(QLatin1String(desk)).toObject().value(QLatin1String(name)).toString();
    };
    SignIn zendesk;
    zendesk.account.name = QStringLiteral("Nordlys EU");
    zendesk.account.provider = Provider::Zendesk;
    zendesk.account.url = m_sandbox->zendeskUrl();
    zendesk.account.auth = AuthMethod::ApiToken;
    zendesk.account.user = credential("zendesk", "user");
    zendesk.account.admin = true;
    zendesk.secret = credential("zendesk", "api_token");
    if (options.world.chats > 0) {
        zendesk.account.chatUrl = m_sandbox->zendeskUrl().resolved(QUrl(QStringLiteral("/api/v2/chat")));
        zendesk.chatToken = credential("zendesk", "chat_token");
    }
    zendesk.account.sunshineApp = credential("zendesk", "sunshine_app");
    zendesk.account.sunshineKeyId = credential("zendesk", "sunshine_key_id");
    zendesk.messagingSecret = credential("zendesk", "sunshine_secret");
    SignIn freshdesk;
    freshdesk.account.name = QStringLiteral("Nordlys France");
    freshdesk.account.provider = Provider::Freshdesk;
    freshdesk.account.url = m_sandbox->freshdeskUrl();
    freshdesk.account.auth = AuthMethod::ApiKey;
    freshdesk.secret = credential("freshdesk", "api_key");
    emit ready({ zendesk, freshdesk });
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/liveservice.h"

#include "app/remote/credentials.h"

namespace desk {

LiveService::LiveService(SecretStore& secrets, const LiveTimes& times, const Clock& clock)
    : m_secrets(secrets)
    , m_times(times)
    , m_clock(clock)
{
    m_sample.setInterval(m_times.sample);
    connect(&m_sample, &QTimer::timeout, this, &LiveService::sample);
}

LiveService::~LiveService() = default;

void LiveService::watch(const Account& account)
{
    if (account.chatUrl.isEmpty())
        return;
    auto& link = m_links[account.id];
    link = std::make_unique<LiveLink>(account, m_http, chatCredentialsFor(account, m_secrets), m_times, m_clock);
    const LiveLink* made = link.get();
    connect(made, &LiveLink::changed, this, [this, made] { emit changed(made->state()); });
    connect(
        made, &LiveLink::wentSilent, this, [this, id = account.id](Millis heardAt) { emit wentSilent(id, heardAt); });
    link->start();
    m_sample.start();
}

void LiveService::leave(const QString& accountId)
{
    if (m_links.erase(accountId) == 0)
        return;
    if (m_links.empty())
        m_sample.stop();
    LiveState off;
    off.accountId = accountId;
    emit changed(off);
}

void LiveService::retryNow(const QString& accountId)
{
    if (const auto link = m_links.find(accountId); link != m_links.end())
        link->second->retryNow();
}

void LiveService::sample()
{
    const Millis now = m_clock.now();
    for (const auto& [id, link] : m_links)
        if (link->state().fresh())
            if (const auto samples = samplesOf(link->state(), now); !samples.empty())
                emit sampled(id, samples);
}

} // namespace desk

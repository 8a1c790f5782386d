// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livebinding.h"

#include "app/pipeline/pipeline.h"
#include "ui/live/livepage.h"
#include "ui/live/livewords.h"
#include "ui/live/notifier.h"

namespace desk::ui {

LiveBinding::LiveBinding(LivePage& page, Pipeline& pipeline, const Profile& profile, std::unique_ptr<Notifier> notifier,
    const LiveTimes& times)
    : m_page(page)
    , m_pipeline(pipeline)
    , m_notifier(std::move(notifier))
    , m_desk(pipeline, profile, times)
{
    m_watch.setLimits(page.choices().thresholds);
    connect(&page, &LivePage::watchWanted, &m_desk, &LiveDesk::watch);
    connect(&page, &LivePage::leaveWanted, &m_desk, &LiveDesk::leave);
    connect(&page, &LivePage::forgetWanted, &m_desk, &LiveDesk::forget);
    connect(&page, &LivePage::retryWanted, &m_desk, &LiveDesk::retryNow);
    connect(&page, &LivePage::choicesChanged, this, [this] { m_watch.setLimits(m_page.choices().thresholds); });
    connect(&m_desk, &LiveDesk::changed, &page, &LivePage::setState);
    connect(&m_desk, &LiveDesk::changed, this, &LiveBinding::look);
    connect(&m_desk, &LiveDesk::sampled, &page, &LivePage::addSamples);
    connect(&m_desk, &LiveDesk::samplesRead, &page, &LivePage::addSamples);
    connect(&m_desk, &LiveDesk::wentSilent, &page, &LivePage::forgetSamples);
    connect(&m_desk, &LiveDesk::historyFailed, this, &LiveBinding::historyFailed);
}

LiveBinding::~LiveBinding() = default;

void LiveBinding::look(const LiveState& state)
{
    for (const ThresholdWatch::Crossing& crossing : m_watch.look(state)) {
        const auto account = m_pipeline.accounts().find(crossing.accountId);
        const livewords::Alarm alarm = livewords::alarm(crossing, account ? account->name : crossing.accountId);
        m_notifier->notify(
            crossing.accountId + QLatin1Char('/') + QString::number(int(crossing.kind)), alarm.title, alarm.text);
    }
}

} // namespace desk::ui

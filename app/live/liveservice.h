// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livelink.h"
#include "app/live/liveseries.h"

#include <map>

namespace desk {

class SecretStore;

/// The links of all accounts that are watched, and the samples of their values. Lives on the net thread.
class LiveService : public QObject {
    Q_OBJECT

public:
    /// `secrets` and `clock` must outlive it.
    explicit LiveService(
        SecretStore& secrets, const LiveTimes& times = {}, const Clock& clock = SystemClock::instance());
    ~LiveService() override;

    /// Begins anew where the account is watched already.
    void watch(const Account& account);
    void leave(const QString& accountId);
    void retryNow(const QString& accountId);

signals:
    void changed(const desk::LiveState& state); ///< Off for one that was left
    void sampled(const QString& accountId, const std::vector<desk::LiveSample>& samples);
    /// The samples after this instant were not true.
    void wentSilent(const QString& accountId, desk::Millis heardAt);

private:
    void sample();

    SecretStore& m_secrets;
    LiveTimes m_times;
    const Clock& m_clock;
    HttpClient m_http;
    std::map<QString, std::unique_ptr<LiveLink>> m_links;
    QTimer m_sample;
};

} // namespace desk

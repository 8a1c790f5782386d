// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/live/liveservice.h"

namespace desk {

class Pipeline;

/// Real-time chat for a window: links on the pipeline's net thread, the history on a thread of its own. No call waits;
/// every answer is a signal. GUI thread; must die before the pipeline.
class LiveDesk : public QObject {
    Q_OBJECT

public:
    LiveDesk(Pipeline& pipeline, const Profile& profile, const LiveTimes& times = {}, QObject* parent = nullptr);
    /// Nothing is under way any more when it returns.
    ~LiveDesk() override;

    /// Begins, or begins anew after another sign-in; what the disk has of the last day follows as samplesRead.
    void watch(const Account& account);
    void leave(const QString& accountId);
    /// The same, and lets go of the account's file: it is removed.
    void forget(const QString& accountId);
    void retryNow(const QString& accountId);

signals:
    void changed(const desk::LiveState& state);
    void sampled(const QString& accountId, const std::vector<desk::LiveSample>& samples);
    void samplesRead(const QString& accountId, const std::vector<desk::LiveSample>& samples);
    void wentSilent(const QString& accountId, desk::Millis heardAt);
    void historyFailed(const QString& accountId, const desk::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livedesk.h"
#include "app/live/livethresholds.h"

namespace desk::ui {

class LivePage;
class Notifier;

/// Ties the live page to real-time chat, and its thresholds to the desktop's notifications. Page and pipeline must
/// outlive it. GUI thread.
class LiveBinding : public QObject {
    Q_OBJECT

public:
    LiveBinding(LivePage& page, Pipeline& pipeline, const Profile& profile, std::unique_ptr<Notifier> notifier,
        const LiveTimes& times = {});
    ~LiveBinding() override;

signals:
    void historyFailed(const QString& accountId, const desk::Error& error);

private:
    void look(const LiveState& state);

    LivePage& m_page;
    Pipeline& m_pipeline;
    std::unique_ptr<Notifier> m_notifier;
    ThresholdWatch m_watch;
    LiveDesk m_desk;
};

} // namespace desk::ui

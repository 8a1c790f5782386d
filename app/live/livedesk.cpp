// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livedesk.h"

#include "app/live/livehistory.h"
#include "app/live/livehistoryfile.h"
#include "app/pipeline/pipeline.h"
#include "app/pipeline/workerthread.h"

#include <QSemaphore>

namespace desk {

namespace {

/// The histories that are open. Lives on the thread "live".
class Histories {
public:
    explicit Histories(Profile profile)
        : m_profile(std::move(profile))
    {
    }

    Result<LiveHistory*> of(const QString& accountId)
    {
        auto& open = m_open[accountId];
        if (!open) {
            auto made = LiveHistory::open(liveHistoryFile(m_profile, accountId));
            if (!made.ok())
                return made.error();
            open = std::move(*made);
        }
        return open.get();
    }
    void close(const QString& accountId) { m_open.erase(accountId); }

private:
    Profile m_profile;
    std::map<QString, std::unique_ptr<LiveHistory>> m_open;
};

} // namespace

struct LiveDesk::Private {
    LiveDesk* q;
    Pipeline& pipeline;
    WorkerThread<Histories> disk;
    std::shared_ptr<std::unique_ptr<LiveService>> service = std::make_shared<std::unique_ptr<LiveService>>();

    Private(LiveDesk* owner, Pipeline& p, const Profile& profile)
        : q(owner)
        , pipeline(p)
        , disk(QStringLiteral("live"), [profile] { return std::make_unique<Histories>(profile); })
    {
    }

    void onNet(std::function<void(LiveService&)> job) const
    {
        pipeline.withSecrets([service = service, job = std::move(job)](SecretStore&) {
            if (*service)
                job(**service);
        });
    }
    /// A job with an account's history; what fails is told.
    void onDisk(const QString& accountId, std::function<Result<void>(LiveHistory&)> job)
    {
        disk.post([this, accountId, job = std::move(job)](Histories& histories) {
            const auto history = histories.of(accountId);
            const Result<void> done = history.ok() ? job(**history) : Result<void>(history.error());
            if (!done.ok())
                QMetaObject::invokeMethod(
                    q, [this, accountId, error = done.error()] { emit q->historyFailed(accountId, error); });
        });
    }
};

LiveDesk::LiveDesk(Pipeline& pipeline, const Profile& profile, const LiveTimes& times, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, pipeline, profile))
{
    qRegisterMetaType<desk::LiveState>();
    qRegisterMetaType<std::vector<desk::LiveSample>>();
    qRegisterMetaType<desk::Millis>("desk::Millis");
    connect(this, &LiveDesk::sampled, this, [this](const QString& accountId, const std::vector<LiveSample>& samples) {
        d->onDisk(accountId, [samples](LiveHistory& history) { return history.add(samples); });
    });
    connect(this, &LiveDesk::wentSilent, this, [this](const QString& accountId, Millis heardAt) {
        d->onDisk(accountId, [heardAt](LiveHistory& history) { return history.forgetAfter(heardAt); });
    });
    pipeline.withSecrets([this, service = d->service, times](SecretStore& secrets) {
        *service = std::make_unique<LiveService>(secrets, times);
        connect(service->get(), &LiveService::changed, this, &LiveDesk::changed);
        connect(service->get(), &LiveService::sampled, this, &LiveDesk::sampled);
        connect(service->get(), &LiveService::wentSilent, this, &LiveDesk::wentSilent);
    });
}

LiveDesk::~LiveDesk()
{
    // The net thread may be inside a job that uses this object; it never stays long in one.
    QSemaphore gone;
    d->pipeline.withSecrets([&gone, service = d->service](SecretStore&) {
        service->reset();
        gone.release();
    });
    gone.acquire();
    d->disk.stop();
}

void LiveDesk::watch(const Account& account)
{
    d->onNet([account](LiveService& service) { service.watch(account); });
    d->onDisk(account.id, [this, id = account.id](LiveHistory& history) {
        const Millis from = SystemClock::instance().now() - LiveSeries::kKept;
        QMetaObject::invokeMethod(this, [this, id, samples = history.since(from)] { emit samplesRead(id, samples); });
        return Result<void>();
    });
}

void LiveDesk::leave(const QString& accountId)
{
    d->onNet([accountId](LiveService& service) { service.leave(accountId); });
}

void LiveDesk::forget(const QString& accountId)
{
    leave(accountId);
    d->disk.post([accountId](Histories& histories) { histories.close(accountId); });
}

void LiveDesk::retryNow(const QString& accountId)
{
    d->onNet([accountId](LiveService& service) { service.retryNow(accountId); });
}

} // namespace desk

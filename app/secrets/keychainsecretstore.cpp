// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QMutex>
#include <qt6keychain/keychain.h>

namespace desk {

namespace {

const QString kService = QStringLiteral("Deskscope");

Error errorOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return { Error::Kind::NotFound, QStringLiteral("no secret “%1”").arg(job.key()) };
    QString why = job.errorString();
    if (job.error() == QKeychain::NoBackendAvailable)
        why = QStringLiteral("no keychain service is running");
    else if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser)
        why = QStringLiteral("access was denied");
    return { Error::Kind::Keychain, why.simplified() };
}

} // namespace

/// The way back to the thread that asked; closed when the store goes.
struct KeychainSecretStore::Home {
    QMutex mutex;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();

    void post(std::function<void()> answer)
    {
        const QMutexLocker lock(&mutex);
        if (context)
            QMetaObject::invokeMethod(context.get(), std::move(answer), Qt::QueuedConnection);
    }

    /// Runs a job on the main thread. QtKeychain queues its jobs in an object that belongs to the first thread that
    /// used it; if that thread ends, every later job waits for ever. The main thread does not end.
    template <typename Job, typename Prepare, typename Finish>
    static void run(const std::shared_ptr<Home>& home, const QString& key, Prepare prepare, Finish finish)
    {
        const auto start = [home, key, prepare, finish] {
            auto* job = new Job(kService);
            job->setAutoDelete(true);
            job->setInsecureFallback(false);
            job->setKey(key);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job,
                [home, job, finish] { home->post([answer = finish(*job)] { answer(); }); });
            job->start();
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), start, Qt::QueuedConnection);
    }
};

KeychainSecretStore::KeychainSecretStore()
    : m_home(std::make_shared<Home>())
{
}

KeychainSecretStore::~KeychainSecretStore()
{
    const QMutexLocker lock(&m_home->mutex);
    m_home->context.reset();
}

void KeychainSecretStore::read(const QString& key, ReadDone done)
{
    using Job = QKeychain::ReadPasswordJob;
    Home::run<Job>(
        m_home, key, [](Job&) {},
        [done = std::move(done)](const Job& job) {
            const Result<QString> result
                = job.error() ? Result<QString>(errorOf(job)) : Result<QString>(job.textData());
            return [done, result] { done(result); };
        });
}

void KeychainSecretStore::write(const QString& key, const QString& secret, WriteDone done)
{
    using Job = QKeychain::WritePasswordJob;
    Home::run<Job>(
        m_home, key, [secret](Job& job) { job.setTextData(secret); },
        [done = std::move(done)](const Job& job) {
            const Result<void> result = job.error() ? Result<void>(errorOf(job)) : Result<void>();
            return [done, result] { done(result); };
        });
}

void KeychainSecretStore::remove(const QString& key, WriteDone done)
{
    using Job = QKeychain::DeletePasswordJob;
    Home::run<Job>(
        m_home, key, [](Job&) {},
        [done = std::move(done)](const Job& job) {
            const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            const Result<void> result = gone ? Result<void>() : Result<void>(errorOf(job));
            return [done, result] { done(result); };
        });
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/faults.h"
#include "app/sandbox/freshdeskserver.h"
#include "app/sandbox/http.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/zendeskserver.h"

#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace desk::sandbox {

namespace {

/// One help desk with its data, faults and port. Lives on the servers' thread.
template <typename Server> class Desk {
public:
    Desk(Provider provider, const SandboxOptions& options, RequestLog& log)
        : world(provider, options.world)
        , server(world, options)
        , faults(provider)
        , m_log(log)
        , listener([this](const HttpRequest& request) { return handle(request); },
              [this](const HttpRequest& request, QTcpSocket* socket) { return upgrade(request, socket); })
    {
    }

    World world;
    Server server;
    Faults faults;

private:
    HttpResponse handle(const HttpRequest& request)
    {
        m_log.add(QString::fromLatin1(request.method + ' ' + request.target));
        const auto serve = [&] { return server.handle(request); };
        if (const auto fault = faults.next(request)) {
            HttpResponse response = faults.answer(*fault, request, serve);
            if (fault->kind == FaultRule::Kind::Mutate)
                touch(fault->rows);
            return response;
        }
        HttpResponse response = serve();
        faults.served(request, response);
        return response;
    }

    std::optional<HttpResponse> upgrade(const HttpRequest& request, QTcpSocket* socket)
    {
        if constexpr (requires { server.upgrade(request, socket, std::nullopt, m_log); }) {
            m_log.add(QString::fromLatin1(request.method + ' ' + request.target));
            const auto fault = faults.next(request);
            if (fault && fault->kind == FaultRule::Kind::Status)
                return faults.answer(*fault, request, [] { return HttpResponse(); });
            if (fault && fault->kind == FaultRule::Kind::Cut)
                socket->abort();
            else if (!fault || fault->kind != FaultRule::Kind::Stall)
                return server.upgrade(request, socket, fault, m_log);
            return std::nullopt;
        }
        return HttpResponse::empty(404);
    }

    /// Somebody changes tickets, the oldest first, all at one instant: rows move while a client turns pages.
    void touch(int rows)
    {
        const Millis at = std::max(SystemClock::instance().now(), world.now());
        for (std::size_t seen = 0; rows > 0 && seen < world.tickets().size(); ++seen) {
            const TicketBrief& ticket = world.tickets()[m_touched++ % world.tickets().size()];
            if (ticket.archived || ticket.status > StatusCategory::Closed)
                continue;
            world.apply({ Mutation::Kind::Touch, ticket.id, 0, {}, {}, at });
            --rows;
        }
        server.worldChanged();
    }

    RequestLog& m_log;
    std::size_t m_touched = 0;

public:
    HttpListener listener; ///< last: it goes first
};

Error portTaken(const char* name, quint16 port, const QString& why)
{
    return { Error::Kind::Usage,
        QStringLiteral("the %1 port %2 cannot be used: %3").arg(QLatin1String(name)).arg(port).arg(why) };
}

} // namespace

struct Sandbox::Private {
    SandboxOptions options;
    RequestLog log;
    QThread thread;
    QObject* home = nullptr; ///< lives on the thread: where jobs run
    std::unique_ptr<Desk<ZendeskServer>> zendesk;
    std::unique_ptr<Desk<FreshdeskServer>> freshdesk;
    std::unique_ptr<QTimer> idle; ///< prepares what takes long, between requests
    QUrl zendeskUrl, freshdeskUrl;
    QJsonObject credentials;

    /// Runs a job on the servers' thread and waits for it.
    template <typename Job> void run(Job job) { QMetaObject::invokeMethod(home, job, Qt::BlockingQueuedConnection); }
    Result<void> build();
    Result<void> setFaults(const QStringList& specs);
};

Result<void> Sandbox::Private::setFaults(const QStringList& specs)
{
    if (auto set = zendesk->faults.set(specs); !set)
        return set;
    return freshdesk->faults.set(specs);
}

Result<void> Sandbox::Private::build()
{
    zendesk = std::make_unique<Desk<ZendeskServer>>(Provider::Zendesk, options, log);
    freshdesk = std::make_unique<Desk<FreshdeskServer>>(Provider::Freshdesk, options, log);
    if (auto set = setFaults(options.faults); !set)
        return set;
    if (!zendesk->listener.listen(options.zendeskPort))
        return portTaken("Zendesk", options.zendeskPort, zendesk->listener.errorString());
    if (!freshdesk->listener.listen(options.freshdeskPort))
        return portTaken("Freshdesk", options.freshdeskPort, freshdesk->listener.errorString());
    idle = std::make_unique<QTimer>();
    QObject::connect(idle.get(), &QTimer::timeout, home, [this] {
        if (zendesk->server.learnEvents(50))
            idle->stop();
    });
    idle->start(0);
    const auto url = [](quint16 port) { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)); };
    zendeskUrl = url(zendesk->listener.port());
    freshdeskUrl = url(freshdesk->listener.port());
    credentials = { { QStringLiteral("zendesk"), zendesk->server.credentials() },
        { QStringLiteral("freshdesk"), freshdesk->server.credentials() } };
    return {};
}

Sandbox::Sandbox(SandboxOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->options = std::move(options);
    d->home = new QObject;
    d->home->moveToThread(&d->thread);
    d->thread.setObjectName(QStringLiteral("sandbox"));
    d->thread.start();
}

Sandbox::~Sandbox()
{
    d->run([this] {
        d->idle.reset();
        d->zendesk.reset();
        d->freshdesk.reset();
    });
    d->home->deleteLater();
    d->thread.quit();
    d->thread.wait();
}

Result<void> Sandbox::start()
{
    Result<void> result;
    d->run([&] { result = d->build(); });
    return result;
}

QUrl Sandbox::zendeskUrl() const
{
    return d->zendeskUrl;
}

QUrl Sandbox::freshdeskUrl() const
{
    return d->freshdeskUrl;
}

QJsonObject Sandbox::credentials() const
{
    return d->credentials;
}

QStringList Sandbox::requests() const
{
    return d->log.lines();
}

void Sandbox::clearRequests()
{
    d->log.clear();
}

void Sandbox::withWorld(Provider provider, const std::function<void(World&)>& job)
{
    d->run([&] {
        if (provider == Provider::Zendesk) {
            job(d->zendesk->world);
            d->zendesk->server.worldChanged();
        } else {
            job(d->freshdesk->world);
            d->freshdesk->server.worldChanged();
        }
    });
}

void Sandbox::cutStreams()
{
    d->run([&] { d->zendesk->server.cutStreams(); });
}

Result<void> Sandbox::setFaults(const QStringList& specs)
{
    Result<void> result;
    d->run([&] { result = d->setFaults(specs); });
    return result;
}

} // namespace desk::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/synccommand.h"

#include "app/accounts/accountregistry.h"
#include "app/cli/accountcoverage.h"
#include "app/cli/stopsignal.h"
#include "app/cli/namedoptions.h"
#include "app/cli/syncprogress.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/sync/directstoregate.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

namespace desk::cli {

namespace {

struct Request {
    QStringList accounts;
    SyncOptions options;
    bool json = false, fillGaps = false;
    QString wrong; ///< what is wrong with the arguments, empty = nothing
};

// One option with its value; what is wrong with it, empty = nothing.
QString take(Request& request, const QString& option, const QString& value)
{
    if (option == QLatin1String("--account")) {
        request.accounts.append(value);
    } else if (option == QLatin1String("--since")) {
        request.options.since = parseDate(value);
        if (!request.options.since)
            return QStringLiteral("“%1” is not a date; write 2026-01-31 or 2026-01-31T12:00:00Z").arg(value);
    } else if (option == QLatin1String("--format")) {
        request.json = value == QLatin1String("json");
        if (!request.json)
            return QStringLiteral("sync knows the format json, not “%1”").arg(value);
    } else {
        return QStringLiteral("sync does not know “%1”").arg(option);
    }
    return {};
}

Request parse(const QStringList& args)
{
    Request request;
    for (qsizetype i = 0; i < args.size() && request.wrong.isEmpty(); ++i) {
        if (args.at(i) == QLatin1String("--until-complete")) {
            request.options.waitOutOutages = true;
            continue;
        }
        if (args.at(i) == QLatin1String("--fill-gaps")) {
            request.fillGaps = true;
            continue;
        }
        const QString option = args.at(i).section(QLatin1Char('='), 0, 0);
        if (args.at(i).contains(QLatin1Char('=')))
            request.wrong = take(request, option, args.at(i).section(QLatin1Char('='), 1));
        else if (i + 1 < args.size())
            request.wrong = take(request, option, args.at(++i));
        else
            request.wrong = QStringLiteral("“%1” needs a value or is not known to sync").arg(option);
    }
    return request;
}

/// One run of the command: the syncs of some accounts, side by side.
class Run : public QObject {
public:
    Run(const Profile& profile, QList<Account> accounts, Context& context)
        : m_context(context)
        , m_profile(profile)
        , m_accounts(std::move(accounts))
        , m_gate(profile)
        , m_service(m_gate, m_secrets)
        , m_progress(context.err)
    {
        connect(&m_service, &SyncService::statusChanged, this,
            [this](const SyncStatus& status) { m_progress.show(nameOf(status.accountId), status); });
        connect(&m_service, &SyncService::issueRaised, this, [this](const Issue& issue) { raised(issue); });
        connect(&m_service, &SyncService::issueCleared, this, [this](const QString& id, const QString& key) {
            m_issues.remove({ id, key });
        });
        connect(&m_service, &SyncService::finished, this, [this](const QString& id) { ended(id); });
        connect(&m_stop, &StopSignal::requested, &m_service, &SyncService::stopAll);
    }

    int run(const Request& request)
    {
        m_clock.start();
        for (const Account& account : m_accounts) {
            m_running.insert(account.id);
            SyncOptions options = request.options;
            if (request.fillGaps)
                options.tickets = missingTickets(m_profile.storeFile(account.id));
            m_service.start(account, options);
        }
        if (!m_running.isEmpty())
            m_loop.exec();
        m_progress.flush();
        return report(request.json);
    }

private:
    QString nameOf(const QString& id) const
    {
        for (const Account& account : m_accounts)
            if (account.id == id)
                return account.name;
        return id;
    }

    void raised(const Issue& issue)
    {
        m_issues.insert({ issue.accountId, issue.key }, issue);
        if (issue.count > 1)
            return; // said once; the report has the count
        const QString where = issue.context.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(issue.context);
        m_progress.message(nameOf(issue.accountId) + QStringLiteral(": ") + sentence(issue.error) + where);
    }

    void ended(const QString& id)
    {
        m_seconds[id] = static_cast<double>(m_clock.elapsed()) / 1000;
        if (m_running.remove(id) && m_running.isEmpty())
            m_loop.quit();
    }

    QStringList errorsOf(const QString& id) const
    {
        QStringList errors;
        for (const Issue& issue : m_issues) {
            if (issue.accountId != id || issue.severity == Issue::Severity::Info)
                continue;
            QString words = sentence(issue.error);
            if (!issue.context.isEmpty())
                words += QStringLiteral(" (%1)").arg(issue.context);
            if (issue.count > 1)
                words += QStringLiteral(" × %1").arg(issue.count);
            errors += words;
        }
        if (m_service.status(id).state == SyncStatus::State::Stopped)
            errors += QStringLiteral("stopped before the end; the next sync goes on from there");
        return errors;
    }

    QJsonObject summary(const Account& account, const SyncStatus& status, const QStringList& errors) const
    {
        const bool ok = status.state == SyncStatus::State::Idle && errors.isEmpty();
        return { { QStringLiteral("account"), account.name }, { QStringLiteral("requests"), status.requests },
            { QStringLiteral("tickets"), status.tickets }, { QStringLiteral("events"), status.events },
            { QStringLiteral("chats"), status.chats }, { QStringLiteral("people"), status.people },
            { QStringLiteral("retries"), status.retries },
            { QStringLiteral("rate_limited_seconds"), status.rateLimitedSeconds },
            { QStringLiteral("seconds"), m_seconds.value(account.id) }, { QStringLiteral("complete"), ok },
            { QStringLiteral("errors"), QJsonArray::fromStringList(errors) } };
    }

    int report(bool json)
    {
        QJsonArray all;
        int failed = 0;
        for (const Account& account : m_accounts) {
            const SyncStatus status = m_service.status(account.id);
            const QStringList errors = errorsOf(account.id);
            failed += errors.isEmpty() ? 0 : 1;
            all.append(summary(account, status, errors));
            if (!json)
                m_context.out << QStringLiteral(
                    "%1: %2 new tickets, %3 new chats, %4 new events, %5 requests in %6 s\n")
                                     .arg(account.name)
                                     .arg(status.tickets)
                                     .arg(status.chats)
                                     .arg(status.events)
                                     .arg(status.requests)
                                     .arg(m_seconds.value(account.id), 0, 'f', 1);
        }
        if (json)
            m_context.out << QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)) << '\n';
        m_context.out.flush();
        return failed == 0
            ? kSuccess
            : fail(m_context, QStringLiteral("%1 of %2 accounts had errors").arg(failed).arg(m_accounts.size()));
    }

    Context& m_context;
    Profile m_profile;
    QList<Account> m_accounts;
    KeychainSecretStore m_secrets;
    DirectStoreGate m_gate;
    SyncService m_service;
    SyncProgress m_progress;
    StopSignal m_stop;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    QSet<QString> m_running;
    QHash<QString, double> m_seconds;
    QMap<QPair<QString, QString>, Issue> m_issues;
};

int run(Context& context)
{
    const Request request = parse(context.args);
    if (!request.wrong.isEmpty())
        return usage(context, request.wrong);
    auto profile = Profile::open(context.profileDir);
    if (!profile.ok())
        return fail(context, sentence(profile.error()));
    AccountRegistry registry(profile.value());
    if (const auto loaded = registry.load(); !loaded.ok())
        return fail(context, sentence(loaded.error()));
    QList<Account> accounts = request.accounts.isEmpty() ? registry.accounts() : QList<Account> {};
    for (const QString& name : request.accounts) {
        const auto account = registry.find(name);
        if (!account)
            return fail(
                context, QStringLiteral("there is no account “%1”; “deskscope account list” names them").arg(name));
        if (!accounts.contains(*account))
            accounts.append(*account);
    }
    if (accounts.isEmpty())
        return fail(context, QStringLiteral("there is no account yet; add one with “deskscope account add”"));
    return Run(profile.value(), accounts, context).run(request);
}

} // namespace

Command syncCommand()
{
    return { QStringLiteral("sync"),
        QStringLiteral("sync [--account NAME]… [--since DATE] [--until-complete] [--fill-gaps] [--format json]"),
        QStringLiteral("mirror accounts to this machine"), run };
}

} // namespace desk::cli

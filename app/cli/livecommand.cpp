// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/livecommand.h"

#include "app/accounts/accountregistry.h"
#include "app/cli/stopsignal.h"
#include "app/live/liveservice.h"
#include "app/secrets/keychainsecretstore.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

namespace desk::cli {

namespace {

constexpr int kSettleMs = 2000; ///< values come one by one; who asks once wants them all

struct Request {
    QString account, department;
    bool once = false;
    QString wrong; ///< what is wrong with the arguments, empty = nothing
};

Request parse(const QStringList& args)
{
    Request request;
    for (qsizetype i = 0; i < args.size() && request.wrong.isEmpty(); ++i) {
        const QString option = args.at(i).section(QLatin1Char('='), 0, 0);
        const bool inOne = args.at(i).contains(QLatin1Char('='));
        const auto value = [&] { return inOne ? args.at(i).section(QLatin1Char('='), 1) : args.value(++i); };
        if (option == u"--once")
            request.once = true;
        else if (option == u"--account")
            request.account = value();
        else if (option == u"--department")
            request.department = value();
        else if (option == u"--format") {
            if (const QString format = value(); format != u"json")
                request.wrong = QStringLiteral("live knows the format json, not “%1”").arg(format);
        } else {
            request.wrong = QStringLiteral("live does not know “%1”").arg(option);
        }
    }
    return request;
}

QJsonValue isoTime(Millis at)
{
    if (at == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString phaseName(LiveState::Phase phase)
{
    switch (phase) {
    case LiveState::Phase::Off: return QStringLiteral("off");
    case LiveState::Phase::Connecting: return QStringLiteral("connecting");
    case LiveState::Phase::Live: return QStringLiteral("live");
    case LiveState::Phase::Polling: return QStringLiteral("polling");
    case LiveState::Phase::Cut: return QStringLiteral("cut");
    case LiveState::Phase::Refused: return QStringLiteral("refused");
    }
    return {};
}

QJsonValue jsonOf(const LiveValue& value)
{
    if (value.number)
        return *value.number;
    if (value.raw.isEmpty())
        return {};
    const QJsonDocument raw = QJsonDocument::fromJson('[' + value.raw.toUtf8() + ']');
    return raw.isArray() ? raw.array().at(0) : QJsonValue(value.raw); // a long one is cut
}

/// Only what is so now: nothing where it is not live.
QJsonObject valuesOf(const LiveState& state, const QString& department)
{
    QJsonObject topics;
    if (!state.fresh())
        return topics;
    for (const auto& [key, value] : state.values.all()) {
        if (key.department != department)
            continue;
        QJsonObject topic = topics[key.topic].toObject();
        if (key.window == 0) {
            topic[key.metric] = jsonOf(value);
        } else {
            QJsonObject windows = topic[key.metric].toObject();
            windows[QString::number(key.window)] = jsonOf(value);
            topic[key.metric] = windows;
        }
        topics[key.topic] = topic;
    }
    return topics;
}

/// Whether every metric that we know was told.
bool isWhole(const LiveState& state, const QString& department)
{
    const QJsonObject values = valuesOf(state, department);
    for (const char* topic : { live::kChats, live::kAgents })
        for (const char* metric : live::metricsOf(topic))
            if (!values[QLatin1String(topic)].toObject().contains(QLatin1String(metric)))
                return false;
    return true;
}

/// One run of the command.
class Run : public QObject {
public:
    Run(QList<Account> accounts, Request request, Context& context)
        : m_accounts(std::move(accounts))
        , m_request(std::move(request))
        , m_context(context)
        , m_service(m_secrets)
    {
        m_settled.setSingleShot(true);
        m_settled.setInterval(kSettleMs);
        connect(&m_settled, &QTimer::timeout, this, [this] { printAll(); });
        connect(&m_service, &LiveService::changed, this, &Run::changed);
        connect(&m_stop, &StopSignal::requested, this, [this] { end(kSuccess); });
    }

    int run()
    {
        for (const Account& account : m_accounts) {
            m_open.insert(account.id);
            m_service.watch(account);
        }
        m_loop.exec();
        return m_code;
    }

private:
    void changed(const LiveState& state)
    {
        const LiveState before = std::exchange(m_states[state.accountId], state);
        if (state.phase == LiveState::Phase::Refused)
            return refused(state);
        const bool waits = !m_request.department.isEmpty() && !departmentKnown(state);
        if (m_code != kSuccess || (waits && !m_request.once))
            return;
        if (m_request.once) {
            const bool whole = std::ranges::all_of(m_open,
                [this](const QString& id) { return isWhole(m_states.value(id), departmentOf(m_states.value(id))); });
            if (whole && !waits)
                printAll();
            else if (state.fresh() && !m_settled.isActive())
                m_settled.start();
            else if (state.phase == LiveState::Phase::Cut && state.error)
                end(fail(m_context, nameOf(state.accountId) + QStringLiteral(": ") + sentence(*state.error)));
            return;
        }
        const bool other = before.phase != state.phase || !(before.values == state.values)
            || before.departments != state.departments;
        if (other && state.phase != LiveState::Phase::Connecting)
            print(state);
    }

    void refused(const LiveState& state)
    {
        const QString what = nameOf(state.accountId) + QStringLiteral(": ") + sentence(state.error.value_or(Error()));
        m_open.remove(state.accountId);
        if (m_open.isEmpty())
            return end(fail(m_context, what));
        m_context.err << "deskscope: " << what << Qt::endl;
    }

    /// Whether the department that was asked for is there; where the names are known and it is not, the command ends.
    bool departmentKnown(const LiveState& state)
    {
        if (state.departments.isEmpty() || !departmentOf(state).isEmpty())
            return !state.departments.isEmpty();
        QStringList names;
        for (const LiveDepartment& department : state.departments)
            names += department.name;
        end(fail(m_context,
            QStringLiteral("%1 has no department “%2”; it has %3")
                .arg(nameOf(state.accountId), m_request.department, names.join(QStringLiteral(", ")))));
        return false;
    }

    QString departmentOf(const LiveState& state) const
    {
        for (const LiveDepartment& department : state.departments)
            if (department.id == m_request.department
                || department.name.compare(m_request.department, Qt::CaseInsensitive) == 0)
                return department.id;
        return {};
    }

    QString nameOf(const QString& id) const
    {
        const auto account = std::ranges::find(m_accounts, id, &Account::id);
        return account == m_accounts.end() ? id : account->name;
    }

    void print(const LiveState& state)
    {
        const QJsonObject line
            = liveJson(state, nameOf(state.accountId), departmentOf(state), SystemClock::instance().now());
        m_context.out << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << Qt::endl;
    }

    void printAll()
    {
        for (const QString& id : std::as_const(m_open))
            if (!m_request.department.isEmpty() && departmentOf(m_states.value(id)).isEmpty())
                return end(fail(m_context, QStringLiteral("%1 does not tell its departments").arg(nameOf(id))));
        for (const Account& account : m_accounts)
            if (m_open.contains(account.id))
                print(m_states.value(account.id));
        end(kSuccess);
    }

    void end(int code)
    {
        disconnect(&m_service, nullptr, this, nullptr);
        m_settled.stop();
        m_code = code;
        m_loop.quit();
    }

    QList<Account> m_accounts;
    Request m_request;
    Context& m_context;
    KeychainSecretStore m_secrets;
    LiveService m_service;
    StopSignal m_stop;
    QHash<QString, LiveState> m_states;
    QSet<QString> m_open; ///< accounts that were not refused
    QTimer m_settled;
    QEventLoop m_loop;
    int m_code = kSuccess;
};

int runLive(Context& context)
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
    QList<Account> accounts = registry.accounts();
    if (!request.account.isEmpty()) {
        const auto account = registry.find(request.account);
        if (!account)
            return fail(context,
                QStringLiteral("there is no account “%1”; “deskscope account list” names them").arg(request.account));
        accounts = { *account };
    }
    accounts.removeIf([](const Account& account) { return account.chatUrl.isEmpty(); });
    if (accounts.isEmpty())
        return fail(context,
            QStringLiteral(
                "no account signs in to chats; add one with “deskscope account add --provider zendesk --chat”"));
    return Run(accounts, request, context).run();
}

} // namespace

QJsonObject liveJson(const LiveState& state, const QString& account, const QString& department, Millis at)
{
    QJsonObject line { { QStringLiteral("at"), isoTime(at) }, { QStringLiteral("account"), account },
        { QStringLiteral("state"), phaseName(state.phase) }, { QStringLiteral("since"), isoTime(state.heardAt) },
        { QStringLiteral("values"), valuesOf(state, department) },
        { QStringLiteral("error"),
            state.error && !state.fresh() ? QJsonValue(errorKindName(state.error->kind)) : QJsonValue() } };
    QJsonArray departments;
    for (const LiveDepartment& one : state.departments) {
        QJsonObject entry { { QStringLiteral("id"), one.id }, { QStringLiteral("name"), one.name } };
        if (one.id == department)
            line[QLatin1String("department")] = entry;
        entry[QLatin1String("values")] = valuesOf(state, one.id);
        departments.append(entry);
    }
    if (department.isEmpty())
        line[QLatin1String("departments")] = departments;
    return line;
}

Command liveCommand()
{
    return { QStringLiteral("live"),
        QStringLiteral("live [--account NAME] [--department NAME] [--once] [--format json]"),
        QStringLiteral("print what real-time chat tells, one JSON object for each change"), runLive };
}

} // namespace desk::cli

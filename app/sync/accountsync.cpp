// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/accountsync.h"

#include "app/providers/plans.h"
#include "app/remote/ratelimiter.h"
#include "app/sync/logrunner.h"
#include "app/sync/messagerunner.h"
#include "app/sync/pagefetcher.h"
#include "app/sync/pagerunner.h"
#include "app/sync/peoplerunner.h"
#include "app/sync/ticketrunner.h"

#include <QPointer>
#include <algorithm>
#include <limits>

namespace desk {

namespace {

const std::string kCompleted = "sync.completed"; // when the mirror was last complete, epoch ms
const std::string kWhole = "sync.whole"; // "1" once the whole history was mirrored
constexpr int kReportEveryMs = 100;
constexpr int kRetryRoundMs = 5000;
constexpr int kLooks = 2; // a preview, the newest days and the whole history may be the same page by right

Millis now()
{
    return SystemClock::instance().now();
}

} // namespace

AccountSync::AccountSync(
    Account account, StoreGate& gate, SecretStore& secrets, HttpClient& http, Limiters limiters, QObject* parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_gate(gate)
    , m_secrets(secrets)
    , m_http(http)
    , m_limiters(std::move(limiters))
    , m_plan(makePlan(m_account))
{
    m_status.accountId = m_account.id;
    m_report.setSingleShot(true);
    m_report.setInterval(kReportEveryMs);
    connect(&m_report, &QTimer::timeout, this, [this] { emit statusChanged(status()); });
}

AccountSync::~AccountSync()
{
    m_cancel.cancel();
    tearDown();
}

void AccountSync::start(const SyncOptions& options)
{
    if (m_running)
        return;
    m_options = options;
    connectClient();
    m_running = true;
    m_lookAgain = false;
    m_again = 0;
    m_toLookUp = options.tickets;
    const SyncStatus before = std::exchange(m_status, SyncStatus());
    m_status.accountId = m_account.id;
    m_status.lastCompleted = before.lastCompleted;
    m_status.dataUpTo = before.dataUpTo;
    m_status.roundRequests = before.roundRequests;
    m_status.began = now();
    m_status.state = SyncStatus::State::Running;
    clearOlderThan(std::numeric_limits<Millis>::max()); // what still holds is raised again
    changed();
    commit({}, {}, [this] { beginRound(); }); // tells at once where the file cannot be used
}

void AccountSync::stop()
{
    if (connected()) // a run, or a ticket that somebody opened
        end(SyncStatus::State::Stopped);
}

void AccountSync::open(const std::string& ticketId)
{
    if (!connected())
        connectClient();
    ask([self = QPointer(this), ticketId](StoreWriter& store) -> std::function<void()> {
        const auto found = store.pendingMessages(ticketId);
        return [self, ticketId, pending = found.ok() ? *found : PendingMessages()] {
            if (!self || !self->connected())
                return;
            if (pending.messages || !pending.log)
                self->m_opened->open(ticketId);
            self->m_logs->open(ticketId, pending);
        };
    });
}

SyncStatus AccountSync::status() const
{
    SyncStatus status = m_status;
    status.limitPerMinute = m_limiters.front()->limitPerMinute();
    status.usedThisMinute = m_limiters.front()->usedThisMinute();
    status.ceilingPerMinute = m_limiters.front()->ceilingPerMinute();
    status.othersThisMinute = m_limiters.front()->usedByOthers();
    if (!connected())
        return status;
    status.requests = status.retries = 0;
    status.rateLimitedSeconds = 0;
    for (const auto& client : m_clients) {
        const ApiTraffic traffic = client ? client->traffic() : ApiTraffic();
        status.requests += traffic.requests;
        status.retries += traffic.retries;
        status.rateLimitedSeconds += static_cast<double>(traffic.rateLimitedMs) / 1000;
    }
    return status;
}

void AccountSync::rest(bool resting)
{
    m_resting = resting;
    m_status.state = resting ? SyncStatus::State::Idle : SyncStatus::State::Running;
    changed();
}

void AccountSync::beginRound()
{
    rest(false);
    m_roundComplete = true;
    m_roundSkipped = 0;
    m_roundBegan = now();
    m_requestsBefore = status().requests;
    m_served.clear();
    std::vector<std::string> names = m_plan->cursors();
    names.push_back(kCompleted);
    names.push_back(kWhole);
    ask([self = QPointer(this), names = std::move(names)](StoreWriter& store) -> std::function<void()> {
        CursorMap cursors;
        for (const auto& name : names) {
            auto value = store.cursor(name);
            if (!value.ok())
                return [self, error = value.error()] {
                    if (self)
                        self->fail(error);
                };
            cursors[name] = std::move(value).value();
        }
        return [self, cursors = std::move(cursors)] {
            if (self)
                self->onCursors(cursors);
        };
    });
}

void AccountSync::onCursors(CursorMap cursors)
{
    m_status.lastCompleted = std::strtoll(cursors[kCompleted].c_str(), nullptr, 10);
    m_status.complete = cursors[kWhole] == "1";
    m_plan->begin({ now(), m_options.since, m_options.untilComplete, std::move(cursors), m_again > 0 });
    nextStage();
}

void AccountSync::nextStage()
{
    if (auto stage = m_plan->nextStage())
        beginStage(std::move(*stage));
    else if (!m_toLookUp.empty())
        lookUpTickets();
    else
        endRound();
}

void AccountSync::lookUpTickets()
{
    m_stageComplete = true;
    m_parts = 1;
    auto* tickets = new TicketRunner(*this, m_account.provider, std::exchange(m_toLookUp, {}), m_run.get());
    connect(tickets, &TicketRunner::ended, this, [this, tickets](bool complete) {
        tickets->deleteLater();
        m_roundComplete = m_roundComplete && complete;
        beginStage({ {}, true, false, true, {} });
    });
    tickets->start();
}

void AccountSync::beginStage(Stage stage)
{
    m_stageComplete = true;
    m_stageCursors = std::move(stage.atEnd);
    m_streams = static_cast<int>(stage.streams.size());
    const bool messages = stage.messages || stage.rereads;
    m_parts = m_streams + (messages ? 1 : 0) + (stage.people ? 1 : 0);
    if (messages) {
        using Source = MessageRunner::Source;
        m_messages = new MessageRunner(*this, stage.messages ? Source::Store : Source::Rereads, m_run.get());
        connect(m_messages, &MessageRunner::ended, this, [this](int skipped) {
            m_roundSkipped += skipped;
            std::exchange(m_messages, nullptr)->deleteLater();
            stageEnded();
        });
    }
    m_inTurn.clear();
    for (auto& stream : stage.streams) {
        auto* runner = new PageRunner(std::move(stream), *this, m_run.get());
        connect(runner, &PageRunner::committed, this, [this] {
            if (m_messages)
                m_messages->wake();
        });
        connect(runner, &PageRunner::ended, this, [this, runner](bool complete) {
            runner->deleteLater();
            streamEnded(complete);
        });
        m_inTurn.push_back(runner);
    }
    for (auto waiting = m_inTurn.size(); waiting > 0; waiting = stage.inTurn ? 0 : waiting - 1)
        startNext();
    if (stage.people) {
        auto* people = new PeopleRunner(*this, m_run.get());
        connect(people, &PeopleRunner::ended, this, [this, people](bool complete) {
            people->deleteLater();
            m_stageComplete = m_stageComplete && complete;
            stageEnded();
        });
        people->start();
    }
    if (m_messages && m_streams == 0)
        m_messages->finishWhenDone();
    if (m_parts == 0) // only something to remember
        stageEnded();
}

void AccountSync::startNext()
{
    PageRunner* runner = m_inTurn.front();
    m_inTurn.pop_front();
    runner->start();
}

void AccountSync::streamEnded(bool complete)
{
    m_stageComplete = m_stageComplete && complete;
    if (!m_inTurn.empty())
        startNext();
    if (--m_streams == 0 && m_messages)
        m_messages->finishWhenDone();
    stageEnded();
}

void AccountSync::stageEnded()
{
    if (--m_parts > 0)
        return;
    m_roundComplete = m_roundComplete && m_stageComplete;
    m_logs->walk();
    if (m_stageComplete && !m_stageCursors.empty())
        commit({}, std::exchange(m_stageCursors, {}), [this] { nextStage(); });
    else
        later(0, [this] { nextStage(); });
}

void AccountSync::endRound()
{
    m_again = std::exchange(m_lookAgain, false) ? m_again + 1 : 0;
    if (m_again > 0)
        return later(0, [this] { beginRound(); });
    m_awaitsLogs = !m_options.keepGoing && !m_logs->idle();
    if (m_awaitsLogs)
        return;
    if (!m_roundComplete) {
        if (patient())
            later(m_options.keepGoing ? m_options.intervalSeconds * 1000 : kRetryRoundMs, [this] { beginRound(); });
        else
            end(SyncStatus::State::Failed);
        return;
    }
    clearOlderThan(m_roundBegan);
    m_status.roundRequests = status().requests - m_requestsBefore;
    m_status.lastCompleted = now();
    // Where the sync goes on, the slow logs of messaging tickets follow and say so by themselves.
    m_status.complete = m_roundSkipped == 0 && (m_status.complete || (m_options.untilComplete && !m_options.since));
    const std::string whole = m_status.complete ? "1" : "";
    commit({}, { { kCompleted, std::to_string(m_status.lastCompleted) }, { kWhole, whole } }, [this] {
        if (!m_options.keepGoing)
            return end(SyncStatus::State::Idle);
        rest(true);
        later(m_options.intervalSeconds * 1000, [this] { beginRound(); });
    });
}

void AccountSync::logsDrained(int skipped)
{
    m_roundSkipped += skipped;
    if (std::exchange(m_awaitsLogs, false))
        later(0, [this] { endRound(); });
}

void AccountSync::later(int ms, std::function<void()> job)
{
    QTimer::singleShot(ms, m_run.get(), [cancel = m_cancel, job = std::move(job)] {
        if (!cancel.cancelled())
            job();
    });
}

void AccountSync::fail(const Error& error)
{
    if (!connected())
        return;
    const bool signIn = error.kind == Error::Kind::Unauthorised;
    m_status.error = error;
    raise(signIn ? QStringLiteral("sign-in") : QStringLiteral("stopped"), Issue::Severity::Failure,
        signIn ? Issue::Action::SignInAgain : Issue::Action::Retry, error, {});
    end(SyncStatus::State::Failed);
}

void AccountSync::end(SyncStatus::State state)
{
    const bool wasRunning = std::exchange(m_running, false);
    m_status = status(); // the last counters of the client
    m_status.state = state;
    m_status.waitingUntil = 0;
    m_cancel.cancel();
    // The runners may be on the stack: they die when it is unwound.
    if (m_run)
        m_run.release()->deleteLater();
    for (auto& client : m_clients)
        if (client)
            client.release()->deleteLater();
    m_messages = m_opened = nullptr;
    m_logs = nullptr;
    m_awaitsLogs = false;
    m_fetchers = {};
    m_report.stop();
    emit statusChanged(m_status);
    if (wasRunning)
        emit finished();
}

void AccountSync::waiting(qint64 until)
{
    // Between two rounds only the conversation logs wait, as they do most of the time.
    m_status.waitingUntil = m_resting ? 0 : until;
    if (m_running && !m_resting)
        m_status.state = until > 0 ? SyncStatus::State::Waiting : SyncStatus::State::Running;
    changed();
}

void AccountSync::changed()
{
    if (!m_report.isActive())
        m_report.start();
}

void AccountSync::fetch(const PageRequest& request, std::function<void(Result<Page>)> done)
{
    if (request.service == Service::HelpDesk)
        return m_fetchers.front()->fetch(request, std::move(done));
    const bool chat = request.service == Service::Chat;
    m_fetchers[static_cast<std::size_t>(request.service)]->fetch(
        request, [this, chat, done = std::move(done)](Result<Page> page) {
            const bool signIn = !page.ok()
                && (page.error().kind == Error::Kind::Unauthorised || page.error().kind == Error::Kind::Keychain);
            if (signIn)
                raise(chat ? QStringLiteral("chat-sign-in") : QStringLiteral("messaging-sign-in"),
                    Issue::Severity::Failure, chat ? Issue::Action::SignInToChats : Issue::Action::EnterMessagingKey,
                    page.error(), chat ? QStringLiteral("chats") : QStringLiteral("message-details"));
            done(std::move(page));
        });
}

void AccountSync::commit(RecordBatch batch, std::vector<Cursor> cursors, std::function<void()> done)
{
    for (const auto& ticket : batch.tickets)
        m_status.dataUpTo = std::max(m_status.dataUpTo.value_or(0), ticket.updatedAt.value_or(0));
    for (const auto& problem : batch.problems)
        raise(QStringLiteral("unreadable"), Issue::Severity::Info, Issue::Action::None,
            { Error::Kind::Malformed, QString::fromStdString(problem.what) },
            QString::fromStdString(problem.type + ' ' + problem.id));
    m_gate.commit(m_account.id, std::move(batch), std::move(cursors),
        [self = QPointer(this), cancel = m_cancel, done = std::move(done)](Result<CommitSummary> summary) {
            if (!self || cancel.cancelled())
                return;
            if (!summary.ok())
                return self->fail(summary.error());
            self->m_status.tickets += summary->newTickets;
            self->m_status.chats += summary->newChats;
            self->m_status.events += summary->newEvents;
            self->m_status.people += summary->newPeople;
            self->changed();
            done();
        });
}

void AccountSync::ask(std::function<std::function<void()>(StoreWriter&)> question)
{
    m_gate.ask(
        m_account.id, [question = std::move(question), cancel = m_cancel](StoreWriter& store) -> std::function<void()> {
            if (cancel.cancelled())
                return [] {};
            return [answer = question(store), cancel] {
                if (!cancel.cancelled())
                    answer();
            };
        });
}

bool AccountSync::lookAgain()
{
    m_lookAgain = m_again < kLooks;
    return m_lookAgain;
}

bool AccountSync::servedBefore(const std::string& signature, const QString& path)
{
    const auto [known, isNew] = m_served.try_emplace(signature, path);
    return !isNew && known->second != path;
}

void AccountSync::progress(const QString& stream, qint64 more, std::optional<qint64> total, bool finished)
{
    auto it = std::ranges::find(m_status.streams, stream, &StreamProgress::name);
    if (it == m_status.streams.end())
        it = m_status.streams.insert(it, { stream, 0, std::nullopt, false });
    it->done += more;
    if (total)
        it->total = std::max(*total, it->done);
    else if (it->total && *it->total < it->done)
        it->total.reset(); // another stream of this name goes on
    it->finished = finished;
    if (finished)
        it->total = it->done;
    changed();
}

void AccountSync::raise(
    const QString& key, Issue::Severity severity, Issue::Action action, const Error& error, const QString& context)
{
    Issue& issue = m_issues[key];
    const bool again = !issue.key.isEmpty();
    issue.count = again ? issue.count + 1 : 1;
    issue.lastAt = now();
    if (!again)
        issue.firstAt = issue.lastAt;
    issue.accountId = m_account.id;
    issue.key = key;
    issue.severity = severity;
    issue.action = action;
    issue.error = error;
    issue.context = context;
    emit issueRaised(issue);
}

void AccountSync::clear(const QString& key)
{
    if (m_issues.remove(key) > 0)
        emit issueCleared(m_account.id, key);
}

void AccountSync::clearOlderThan(Millis instant)
{
    QStringList gone;
    for (const Issue& issue : std::as_const(m_issues))
        if (issue.lastAt < instant)
            gone += issue.key;
    for (const QString& key : gone)
        clear(key);
}

} // namespace desk

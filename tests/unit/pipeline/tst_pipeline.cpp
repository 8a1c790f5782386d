// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"
#include "app/pipeline/pipeline.h"
#include "app/remote/credentials.h"
#include "app/store/coverage.h"
#include "app/store/sqlite.h"
#include "app/store/storerepair.h"
#include "tests/testkit/mirror.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <atomic>
#include <future>
#include <set>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

constexpr int kWaitMs = 60'000;

ViewRequest viewOf(const QString& query)
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(query));
    request.now = SystemClock::instance().now();
    request.timeZone = "UTC";
    return request;
}

/// A pipeline on a profile of its own with the sandbox's two accounts, and what it said so far.
class Bench {
public:
    explicit Bench(const Sandbox& sandbox)
        : m_profile(Profile::open(m_dir.path()).value())
    {
        QHash<QString, QString> secrets;
        QList<Account> accounts;
        for (const Provider provider : { Provider::Zendesk, Provider::Freshdesk }) {
            accounts += accountOf(sandbox, provider);
            secrets.insert(secretsOf(sandbox, accounts.back()));
        }
        pipeline
            = std::make_unique<Pipeline>(m_profile, [secrets] { return std::make_unique<MemorySecretStore>(secrets); });
        for (const Account& account : accounts)
            static_cast<void>(pipeline->accounts().add(account));
        listen();
    }

    void openAndSync()
    {
        pipeline->accountsChanged();
        for (const Account& account : pipeline->accounts().accounts())
            pipeline->startSync(account.id, Mirror::fast());
    }
    [[nodiscard]] std::size_t rows() const { return views.empty() ? 0 : views.back()->rows.size(); }
    [[nodiscard]] SyncStatus::State state(const QString& accountId) const { return statuses[accountId].state; }
    [[nodiscard]] bool complete(const QString& accountId) const { return statuses[accountId].complete; }
    [[nodiscard]] bool hasSecret(const QString& accountId) const
    {
        std::promise<bool> found;
        auto answer = found.get_future();
        const QString key = accountId + QStringLiteral("/token");
        pipeline->withSecrets([&](SecretStore& store) {
            found.set_value(dynamic_cast<MemorySecretStore&>(store).secrets().contains(key));
        });
        return answer.get();
    }
    [[nodiscard]] QString storeFile(const QString& accountId) const { return m_profile.storeFile(accountId); }
    [[nodiscard]] QStringList filesOf(const QString& accountId) const
    {
        return QDir(m_profile.dir()).entryList({ accountId + QStringLiteral("*") }, QDir::Files);
    }

private:
    QTemporaryDir m_dir;
    Profile m_profile;

    void listen()
    {
        Pipeline* p = pipeline.get();
        QObject::connect(p, &Pipeline::viewChanged, [this](const ViewStatePtr& view) { views.push_back(view); });
        QObject::connect(p, &Pipeline::viewCountsChanged, [this](const auto& values) { counts = values; });
        QObject::connect(
            p, &Pipeline::syncStatusChanged, [this](const SyncStatus& status) { statuses[status.accountId] = status; });
        QObject::connect(p, &Pipeline::conversationChanged,
            [this](const ConversationPtr& conversation) { conversations.push_back(conversation); });
        QObject::connect(p, &Pipeline::coverageFound,
            [this](const QString& id, const std::shared_ptr<const Coverage>& found) { coverage[id] = found; });
        QObject::connect(
            p, &Pipeline::coverageFailed, [this](const QString& id, const Error& error) { careFailures[id] = error; });
        QObject::connect(p, &Pipeline::accountRepaired,
            [this](const QString& id, const RepairSummary& summary) { repaired[id] = summary; });
        QObject::connect(p, &Pipeline::accountRemoved, [this](const QString& id) { removed += id; });
        QObject::connect(
            p, &Pipeline::storeFailed, [this](const QString& id, const Error& error) { failures[id] = error.detail; });
    }

public:
    std::vector<ViewStatePtr> views;
    std::vector<std::size_t> counts;
    QMap<QString, SyncStatus> statuses;
    std::vector<ConversationPtr> conversations;
    QStringList removed;
    QMap<QString, std::shared_ptr<const Coverage>> coverage;
    QMap<QString, Error> careFailures;
    QMap<QString, RepairSummary> repaired;
    QMap<QString, QString> failures;
    std::unique_ptr<Pipeline> pipeline; ///< dies first
};

/// Who asked for tickets in a store: ids by address.
QMap<std::string, std::string> requesters(const QString& file)
{
    QMap<std::string, std::string> ids;
    const auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    sql::Statement& query = (*db)->statement(
        "SELECT email, id FROM person WHERE email <> '' AND id IN (SELECT requester FROM ticket WHERE known = 1)");
    while (query.step())
        ids.insert(query.text(0), query.text(1));
    return ids;
}

/// Makes a page of messages unreadable.
void damage(const QString& file)
{
    qint64 page = 0;
    {
        const auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
        (*db)->number("PRAGMA wal_checkpoint(TRUNCATE)");
        page = (*db)->number("SELECT pageno FROM dbstat WHERE name = 'event' AND pagetype = 'leaf' LIMIT 1 OFFSET 3");
    }
    QFile device(file);
    QVERIFY(page > 0 && device.open(QIODevice::ReadWrite) && device.seek((page - 1) * 4096));
    QVERIFY(device.write(QByteArray(4096, '\x5a')) == 4096);
}

/// A keychain that is locked: it asks the person for a password and says nothing meanwhile.
class LockedSecrets final : public SecretStore {
public:
    void read(const QString&, ReadDone) override { }
    void write(const QString&, const QString&, WriteDone) override { }
    void remove(const QString&, WriteDone) override { }
};

const QString kZendesk = QStringLiteral("zd");
const QString kFreshdesk = QStringLiteral("fd");

/// A word of some subject that is long enough to be no part of the query language.
QString wordIn(const ViewState& view)
{
    for (const Row row : view.rows)
        for (const QString& word :
            QString::fromUtf8(view.snapshot->subjects.at(row)).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (word.size() > 4 && std::ranges::all_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; }))
                return word;
    return {};
}

} // namespace

class TestPipeline : public QObject {
    Q_OBJECT

private slots:
    void aSyncFillsTheViewAndTheCounts()
    {
        Sandbox sandbox(smallWorlds(60, 10));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf({}));
        bench.pipeline->setCountedViews({ viewOf({}), viewOf(QStringLiteral("account:fd")) });
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kZendesk) && bench.complete(kFreshdesk), kWaitMs);
        const auto fresh = static_cast<std::size_t>(truthOf(sandbox, Provider::Freshdesk).tickets);
        const auto all = fresh + static_cast<std::size_t>(truthOf(sandbox, Provider::Zendesk).tickets);
        QTRY_COMPARE(bench.views.back()->total, all);
        QTRY_COMPARE(bench.counts, (std::vector<std::size_t> { bench.rows(), 10 }));
        QVERIFY(bench.failures.isEmpty());
    }

    void aCopyIsCheckedAndRepairedWhileTheProgramRuns()
    {
        Sandbox sandbox(smallWorlds(200, 1));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf(QStringLiteral("account:zd")));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kZendesk), kWaitMs);
        const qint64 tickets = truthOf(sandbox, Provider::Zendesk).tickets;
        QTRY_VERIFY(bench.rows() > 0);
        const std::size_t rows = bench.rows();
        bench.pipeline->findCoverage(kZendesk);
        QTRY_VERIFY(bench.coverage.contains(kZendesk));
        qint64 covered = 0;
        for (const CoverageMonth& month : bench.coverage[kZendesk]->months)
            covered += month.tickets;
        QCOMPARE(covered, tickets);

        bench.pipeline->repairAccount(kZendesk);
        QTRY_VERIFY(bench.repaired.contains(kZendesk));
        QVERIFY(!bench.repaired.take(kZendesk).damaged);
        QTRY_COMPARE(bench.rows(), rows); // gone and there again

        damage(bench.storeFile(kZendesk));
        bench.pipeline->repairAccount(kZendesk);
        QTRY_VERIFY_WITH_TIMEOUT(bench.repaired.contains(kZendesk), kWaitMs);
        QVERIFY(bench.repaired[kZendesk].damaged);
        QTRY_COMPARE(bench.rows(), rows); // only messages were lost
        bench.pipeline->startSync(kZendesk, Mirror::fast());
        QTRY_VERIFY_WITH_TIMEOUT(bench.state(kZendesk) == SyncStatus::State::Idle && bench.complete(kZendesk), kWaitMs);
        QCOMPARE(bench.rows(), rows);
        QVERIFY(bench.failures.isEmpty());
        QVERIFY(bench.careFailures.isEmpty());
    }

    void onlyTheNewestRequestIsAnswered()
    {
        Sandbox sandbox(smallWorlds(1, 1));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        for (int i = 0; i < 100; ++i)
            bench.pipeline->setView(viewOf(QStringLiteral("id:%1").arg(i)));
        QTRY_COMPARE(bench.views.size(), 1U);
        QCOMPARE(bench.views.back()->request.generation, 100U);
        bench.pipeline->setView(viewOf({}));
        QTRY_COMPARE(bench.views.size(), 2U);
        QCOMPARE(bench.views.back()->request.generation, 101U);
    }

    void aTicketWhoseMessagesAreNotMirroredIsFetchedWhenOpened()
    {
        Sandbox sandbox(smallWorlds(1, 30));
        QVERIFY(sandbox.start().ok());
        QVERIFY(sandbox.setFaults({ QStringLiteral("freshdesk:/api/v2/tickets/*/conversations:stall") }).ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf(QStringLiteral("account:fd")));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 1, kWaitMs);
        bench.pipeline->stopSync(kFreshdesk);
        QTRY_COMPARE(bench.state(kFreshdesk), SyncStatus::State::Stopped);
        QVERIFY(sandbox.setFaults({}).ok());

        const auto& view = *bench.views.back();
        const auto id = [&](std::size_t i) { return QString::fromUtf8(view.snapshot->ids.at(view.rows[i])); };
        bench.pipeline->openConversation(kFreshdesk, id(0)); // left at once: nobody waits for it
        bench.pipeline->openConversation(kFreshdesk, id(1));
        QTRY_COMPARE_WITH_TIMEOUT(bench.conversations.size(), 2U, kWaitMs);
        for (const ConversationPtr& conversation : bench.conversations)
            QCOMPARE(QString::fromStdString(conversation->ticket.id), id(1));
        QVERIFY(!bench.conversations.front()->messagesKnown);
        QVERIFY(bench.conversations.back()->messagesKnown);
        QVERIFY(!bench.conversations.back()->entries.empty());
    }

    void filesAreFetchedOnceAndGoWithTheirAccount()
    {
        Sandbox sandbox(smallWorlds(40, 1));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.openAndSync();
        const QUrl origin = bench.pipeline->accounts().find(kZendesk)->url;
        Attachment file;
        file.id = "77";
        file.name = "lamp.png";
        file.url
            = origin.resolved(QUrl(QStringLiteral("/attachments/token/sb77/?name=lamp.png"))).toString().toStdString();
        QSignalSpy ready(bench.pipeline.get(), &Pipeline::fileReady);
        bench.pipeline->fetchFile(kZendesk, file);
        bench.pipeline->fetchFile(kZendesk, file); // under way already
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kWaitMs);
        const QString path = ready.first().at(2).toString();
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.read(8), QByteArray::fromHex("89504e470d0a1a0a"));
        file.url = "http://127.0.0.1:1/gone"; // from the disk now
        bench.pipeline->fetchFile(kZendesk, file);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, kWaitMs);
        QCOMPARE(ready.last().at(2).toString(), path);
        QSignalSpy failed(bench.pipeline.get(), &Pipeline::fileFailed);
        file.id = "78";
        bench.pipeline->fetchFile(kZendesk, file);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kWaitMs);
        bench.pipeline->removeAccount(kZendesk);
        QTRY_COMPARE_WITH_TIMEOUT(bench.removed, QStringList(kZendesk), kWaitMs);
        QVERIFY(!QFile::exists(path));
    }

    void aCustomerIsFollowedOverTheirConversations()
    {
        Sandbox sandbox(smallWorlds(200, 40));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf({}));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kZendesk) && bench.complete(kFreshdesk), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 100, kWaitMs);
        const auto& view = *bench.views.back();
        const Row row = view.rows.front();
        bench.pipeline->openConversation(view.snapshot->accounts[view.snapshot->account[row]].account.id,
            QString::fromUtf8(view.snapshot->ids.at(row)));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.conversations.empty(), kWaitMs);
        const ConversationPtr one = bench.conversations.back();
        std::vector<ConversationPtr> all;
        QObject::connect(bench.pipeline.get(), &Pipeline::customerRead,
            [&](const std::string& person, const std::vector<ConversationPtr>& read) {
                QCOMPARE(person, one->ticket.requesterId);
                all = read;
            });
        bench.pipeline->followCustomer(
            QString::fromStdString(one->accountId), one->ticket.requesterId, one->requesterEmail);
        QTRY_VERIFY_WITH_TIMEOUT(!all.empty(), kWaitMs);
        bool there = false;
        for (const ConversationPtr& conversation : all) {
            QVERIFY(conversation->ticket.requesterId == one->ticket.requesterId
                || conversation->requesterEmail == one->requesterEmail);
            there |= conversation->ticket.id == one->ticket.id && conversation->accountId == one->accountId;
        }
        QVERIFY(there);
        QSignalSpy raw(bench.pipeline.get(), &Pipeline::rawFound);
        bench.pipeline->findRaw(QString::fromStdString(one->accountId), QString::fromStdString(one->ticket.id));
        QTRY_COMPARE_WITH_TIMEOUT(raw.size(), 1, kWaitMs);
        QVERIFY(raw.first().at(2).toString().contains(QString::fromStdString(one->ticket.id)));
    }

    void aCustomerIsFollowedIntoTheOtherAccountByTheirAddress()
    {
        Sandbox sandbox(smallWorlds(1200, 700));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf({}));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kZendesk) && bench.complete(kFreshdesk), kWaitMs);
        const QMap<std::string, std::string> here = requesters(bench.storeFile(kZendesk)),
                                             there = requesters(bench.storeFile(kFreshdesk));
        const QList<std::string> emails = here.keys();
        const auto both = std::ranges::find_if(emails, [&](const std::string& one) { return there.contains(one); });
        QVERIFY2(both != emails.end(), "nobody wrote to both");
        const std::string email = *both;
        std::set<std::string> accounts;
        QObject::connect(bench.pipeline.get(), &Pipeline::customerRead,
            [&](const std::string&, const std::vector<ConversationPtr>& read) {
                for (const ConversationPtr& conversation : read) {
                    accounts.insert(conversation->accountId);
                    QCOMPARE(conversation->requesterEmail, email);
                }
            });
        bench.pipeline->followCustomer(kZendesk, here[email], email);
        QTRY_COMPARE_WITH_TIMEOUT(accounts, (std::set { utf8(kZendesk), utf8(kFreshdesk) }), kWaitMs);
    }

    void wordsAreFoundWhileASyncWrites()
    {
        Sandbox sandbox(smallWorlds(200, 40));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf({}));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 0, kWaitMs);
        const QString word = wordIn(*bench.views.back());
        QVERIFY(!word.isEmpty());
        const std::size_t before = bench.views.size();
        bench.pipeline->setView(viewOf(word));
        QTRY_VERIFY(bench.views.size() > before);
        QVERIFY(bench.rows() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kZendesk) && bench.complete(kFreshdesk), kWaitMs);
        QVERIFY(bench.failures.isEmpty());
    }

    void aHitIsShownInALineOfItsTicket()
    {
        Sandbox sandbox(smallWorlds(200, 40));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf({}));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 0, kWaitMs);
        const ViewState& view = *bench.views.back();
        const QString word = wordIn(view);
        const Row row = *std::ranges::find_if(
            view.rows, [&](Row r) { return QString::fromUtf8(view.snapshot->subjects.at(r)).contains(word); });
        const auto ticket = std::pair(view.snapshot->accounts[view.snapshot->account[row]].account.id,
            QString::fromUtf8(view.snapshot->ids.at(row)));
        const SnippetQuestion question { { { word.toStdString(), false, false, TextField::Any } },
            { ticket, { kZendesk, QStringLiteral("no such ticket") } }, 60 };
        std::optional<SnippetAnswer> answer;
        connect(
            bench.pipeline.get(), &Pipeline::snippetsFound, this, [&](const SnippetAnswer& found) { answer = found; });
        bench.pipeline->findSnippets(question);
        QTRY_VERIFY(answer.has_value());
        QVERIFY(answer->terms == question.terms);
        QCOMPARE(answer->lines.size(), 2U); // what cannot be read has an empty line
        QCOMPARE(answer->lines[0].ticketId, ticket.second);
        QVERIFY(!answer->lines[0].snippet.hits.empty());
        QVERIFY(answer->lines[1].snippet.text.isEmpty());
    }

    void aRemovedAccountLeavesNoFileAndNoSecret()
    {
        Sandbox sandbox(smallWorlds(200, 10));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.pipeline->setView(viewOf({}));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 0, kWaitMs);
        QVERIFY(bench.hasSecret(kZendesk));
        bench.pipeline->removeAccount(kZendesk);
        bench.pipeline->startSync(kZendesk, Mirror::fast()); // too late
        bench.pipeline->openConversation(kZendesk, QStringLiteral("1"));
        bench.pipeline->accountsChanged();
        QTRY_COMPARE_WITH_TIMEOUT(bench.removed, QStringList(kZendesk), kWaitMs);
        QVERIFY(!bench.hasSecret(kZendesk));
        QVERIFY(!bench.pipeline->accounts().find(kZendesk));
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kFreshdesk), kWaitMs);
        QTRY_COMPARE(bench.rows(), 10U);
        QCOMPARE(bench.filesOf(kZendesk), QStringList());
        QVERIFY(bench.hasSecret(kFreshdesk));
    }

    void aRemovalIsFinishedWhenTheProgramEndsMeanwhile()
    {
        Sandbox sandbox(smallWorlds(40, 1));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.filesOf(kZendesk).isEmpty(), kWaitMs);
        bench.pipeline->removeAccount(kZendesk);
        const Profile profile = bench.pipeline->accounts().profile();
        bench.pipeline.reset();
        QCOMPARE(bench.filesOf(kZendesk), QStringList());
        AccountRegistry registry(profile);
        QVERIFY(registry.load().ok());
        QCOMPARE(registry.accounts().size(), 1);
    }

    void aSecretThatCouldNotBeRemovedBeforeTheProgramEndedIsRemovedAtTheNextStart()
    {
        const QTemporaryDir dir;
        const Profile profile = Profile::open(dir.path()).value();
        AccountRegistry registry(profile);
        Account account;
        account.name = QStringLiteral("Acme");
        account.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
        account = registry.add(account).value();
        {
            Pipeline pipeline(profile, [] { return std::make_unique<LockedSecrets>(); });
            QVERIFY(pipeline.accounts().load().ok());
            pipeline.accountsChanged();
            pipeline.removeAccount(account.id);
        }
        QVERIFY(registry.load().ok());
        QVERIFY(registry.accounts().isEmpty());
        QCOMPARE(registry.leaving().size(), 1);

        const QHash<QString, QString> kept { { secretKey(account), QStringLiteral("k") } };
        std::atomic<MemorySecretStore*> secrets = nullptr;
        Pipeline pipeline(profile, [&] {
            auto store = std::make_unique<MemorySecretStore>(kept);
            secrets = store.get();
            return store;
        });
        QTRY_VERIFY(registry.load().ok() && registry.leaving().isEmpty());
        std::promise<bool> removed;
        pipeline.withSecrets([&](SecretStore&) { removed.set_value(secrets.load()->secrets().isEmpty()); });
        QVERIFY(removed.get_future().get());
    }

    void aDamagedStoreIsToldAndTheOthersGoOn()
    {
        Sandbox sandbox(smallWorlds(20, 10));
        QVERIFY(sandbox.start().ok());
        Bench bench(sandbox);
        QFile damaged(bench.storeFile(kZendesk));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8192, 'x'));
        damaged.close();
        bench.pipeline->setView(viewOf({}));
        bench.openAndSync();
        QTRY_VERIFY_WITH_TIMEOUT(bench.complete(kFreshdesk), kWaitMs);
        QTRY_COMPARE(bench.rows(), 10U);
        QCOMPARE(bench.failures.keys(), QStringList(kZendesk));
        QTRY_VERIFY(bench.state(kZendesk) != SyncStatus::State::Running);
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), QByteArray(8192, 'x'));
    }

    void itEndsSoonInEveryStateAndThenIsSilent()
    {
        Sandbox sandbox(smallWorlds(100, 20));
        QVERIFY(sandbox.start().ok());
        for (int round = 0; round < 20; ++round) {
            Bench bench(sandbox);
            bench.pipeline->setView(viewOf({}));
            bench.openAndSync();
            if (round % 4 == 1) // while it syncs
                QTRY_VERIFY_WITH_TIMEOUT(bench.statuses.size() == 2, kWaitMs);
            if (round % 4 == 2) { // while it evaluates and counts
                QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 0, kWaitMs);
                bench.pipeline->setView(viewOf(QStringLiteral("e* status:open")));
                bench.pipeline->setCountedViews(std::vector<ViewRequest>(20, viewOf(QStringLiteral("a*"))));
            }
            if (round % 4 == 3) { // while it fetches a ticket
                QTRY_VERIFY_WITH_TIMEOUT(bench.rows() > 0, kWaitMs);
                const auto& view = *bench.views.back();
                const Row row = view.rows.front();
                bench.pipeline->openConversation(view.snapshot->accounts[view.snapshot->account[row]].account.id,
                    QString::fromUtf8(view.snapshot->ids.at(row)));
            }
            QElapsedTimer timer;
            timer.start();
            bench.pipeline.reset();
            QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
            const auto said = std::pair(bench.views.size(), bench.statuses.size());
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            QCOMPARE(std::pair(bench.views.size(), bench.statuses.size()), said);
        }
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"

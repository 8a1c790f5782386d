// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/accounts/accountsignin.h"
#include "app/accounts/servicesignin.h"
#include "app/analytics/viewstate.h"
#include "app/domain/conversation.h"
#include "app/pipeline/snippets.h"
#include "app/secrets/secretstore.h"
#include "app/sync/syncservice.h"

#include <QObject>
#include <memory>
#include <optional>

namespace desk {

using ConversationPtr = std::shared_ptr<const Conversation>;

struct Coverage;
struct ErasureSummary;
struct CustomerQuestion;
struct RepairSummary;

/// Owns the threads (net, store, read, index), the wiring between them and the order of their death. Lives on the GUI
/// thread (or the main thread of a headless command); no call waits for disk, network or computation; every answer is a
/// signal.
class Pipeline : public QObject {
    Q_OBJECT

public:
    /// How the net thread makes its secret store (the keychain, or memory for the demo).
    using SecretStoreFactory = std::function<std::unique_ptr<SecretStore>()>;
    Pipeline(Profile profile, SecretStoreFactory secrets, QObject* parent = nullptr);
    ~Pipeline() override;

    /// As they were when they were last read; what changes them here does so on the thread of the caller.
    [[nodiscard]] AccountRegistry& accounts();
    using Saved = std::function<void(const QList<Result<Account>>&)>;
    /// Adds each of these accounts, or replaces the one with its id, on a thread of its own; then tells, when
    /// accounts() has them. What was begun is saved also where the program ends meanwhile.
    void saveAccounts(const QList<Account>& accounts, Saved saved);
    /// After accounts() changed: opens and closes stores, tells the index.
    void accountsChanged();
    /// Signs in with what a person entered; `signInPageWanted` (OAuth), then `signInChecked` or `signInFailed` follow,
    /// with the number returned. One at a time: a new one ends the one before. Nothing is kept before keepSignIn().
    int signIn(const SignInRequest& request);
    /// Keeps a sign-in that was checked and works: first the secret in the keychain, then the account in accounts().
    /// `accountSignedIn` follows, or `signInFailed` and nothing stays behind.
    void keepSignIn();
    /// Ends a sign-in that is not kept: no signal follows, nothing stays behind.
    void cancelSignIn();
    /// Signs an account in to a service beside its help desk: `servicePageWanted` (browser), then `serviceSignedIn` or
    /// `serviceSignInFailed` follow, with the number returned. One at a time, beside signIn().
    int signInToService(const ServiceSignInRequest& request);
    void cancelServiceSignIn();
    /// Removes an account with its store files and secrets, its OAuth token revoked; `accountRemoved` follows.
    /// Nothing more is done for the account from here on. A secret that could not be removed yet when the program ends
    /// is removed at the next start.
    void removeAccount(const QString& accountId);

    /// Latest wins: only the newest request is answered. Sets the request's generation.
    void setView(ViewRequest request);
    /// How many conversations each of these filters matches; answered by viewCounts in the same order.
    void setCountedViews(std::vector<ViewRequest> requests);
    /// The first list is on the screen: charts and counts may follow it (sooner than after a second).
    void listPainted();
    /// The lines that show why these tickets match; latest wins. `snippetsFound` follows.
    void findSnippets(SnippetQuestion question);
    /// The conversation, from the store; and, where its messages are not mirrored yet, from the help desk, in a second
    /// signal. Latest wins: only the newest one asked for is answered.
    void openConversation(const QString& accountId, const QString& ticketId);

    /// The same, kept up to date beside the one opened last; empty = none.
    void keepOpen(const QString& accountId, const QString& ticketId);
    /// The newest conversations of a requester, and of everybody with the same address in all accounts; latest wins.
    /// `customerRead` follows, and again when one of them changed; messages that are not mirrored are fetched.
    void followCustomer(const QString& accountId, const std::string& personId, const std::string& email);
    void unfollowCustomer();
    /// A ticket's record as received; `rawFound` follows, empty where there is none.
    void findRaw(const QString& accountId, const QString& ticketId);
    /// An attachment, from the disk where it was fetched before, else from the help desk; `fileProgress`, then
    /// `fileReady` or `fileFailed` follow with its fileKey(). One that is being fetched is not asked for twice.
    void fetchFile(const QString& accountId, const Attachment& file);
    /// Stops a fetch; `fileFailed` follows with Cancelled.
    void cancelFile(const QString& accountId, const QString& key);

    /// Counts how much of an account is here; `coverageFound` or `coverageFailed` follows.
    void findCoverage(const QString& accountId);
    /// Stops the account's sync, closes its store, checks it and rescues what can be read where it is damaged, opens it
    /// again; `accountRepaired` or `coverageFailed` follows.
    void repairAccount(const QString& accountId);
    /// Leaves all as it was; `coverageFailed` follows with Cancelled.
    void cancelRepair();
    /// Takes the words of the person with this address out of all accounts, one after the other, each with its store
    /// closed meanwhile; `personErased` or `erasureFailed` follows.
    void erasePerson(const QString& address);
    /// The account at hand stays as it was; `erasureFailed` follows with Cancelled.
    void cancelErasure();

    void startSync(const QString& accountId, const SyncOptions& options);
    void stopSync(const QString& accountId);
    /// Runs a job with the secret store on the net thread (sign-in, sign-out).
    void withSecrets(std::function<void(SecretStore&)> job);

signals:
    void viewChanged(desk::ViewStatePtr view);
    void viewCountsChanged(const std::vector<std::size_t>& counts);
    void snippetsFound(const desk::SnippetAnswer& answer);
    void conversationChanged(desk::ConversationPtr conversation);
    void conversationFailed(const QString& accountId, const QString& ticketId, const desk::Error& error);
    void customerRead(const std::string& personId, const std::vector<desk::ConversationPtr>& conversations);
    void rawFound(const QString& accountId, const QString& ticketId, const QString& json);
    void fileProgress(const QString& accountId, const QString& key, qint64 received, qint64 total);
    void fileReady(const QString& accountId, const QString& key, const QString& path);
    void fileFailed(const QString& accountId, const QString& key, const desk::Error& error);
    void coverageFound(const QString& accountId, std::shared_ptr<const desk::Coverage> coverage);
    void coverageFailed(const QString& accountId, const desk::Error& error);
    void accountRepaired(const QString& accountId, const desk::RepairSummary& summary);
    void personErased(const desk::ErasureSummary& summary); ///< of all accounts together
    void erasureFailed(const desk::Error& error);
    void syncStatusChanged(const desk::SyncStatus& status);
    void issueRaised(const desk::Issue& issue);
    void issueCleared(const QString& accountId, const QString& key);
    void signInPageWanted(int attempt, const QUrl& page); ///< to be opened in the browser
    void signInChecked(int attempt, const desk::SignInCheck& check);
    void signInFailed(
        int attempt, const desk::Error& error); ///< in the browser (AccountSignIn::browserFailed), or not kept
    void servicePageWanted(int attempt, const QUrl& page);
    void serviceSignedIn(int attempt, const desk::Account& account); ///< it is in accounts()
    void serviceSignInFailed(int attempt, const desk::Error& error);
    void accountSignedIn(const desk::Account& account); ///< new, or again; it is in accounts()
    void accountRemoved(const QString& accountId);
    void storeFailed(const QString& accountId, const desk::Error& error);

private:
    void connectSignIn();
    /// Changes accounts.json on its thread; then `done`, with accounts() as they are now. `change` says whether they
    /// could be read.
    void changeAccounts(std::function<bool(AccountRegistry&)> change, std::function<void()> done);
    void addSignedIn(int attempt, const Account& account);
    void addService(int attempt, const Account& account);
    /// The account, unless it is being removed.
    [[nodiscard]] std::optional<Account> activeAccount(const QString& accountId) const;
    void readConversation();
    void read(const QPair<QString, QString>& ticket);
    void askCustomer();
    void customerAnswered(const CustomerQuestion& question, const std::vector<ConversationPtr>& conversations);
    void downloadFile(const Account& account, const Attachment& file, const CancelToken& cancel);
    void fileEnded(const QString& accountId, const QString& key, const Result<QString>& path);
    /// Runs a job on an account's store while no thread has it open, then opens it again; the job is handed its file.
    void withStoreClosed(const QString& accountId, std::function<void(const QString&)> job, std::function<void()> done);
    void eraseNext(QStringList accountIds, const QString& address, const ErasureSummary& before);
    void storeRemoved(const QString& accountId);
    void conversationRead(const ConversationPtr& conversation);
    void pageCommitted(const QString& accountId, const std::shared_ptr<const CommitSummary>& summary);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk

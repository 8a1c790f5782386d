// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/credentials.h"
#include "app/remote/oauthtokens.h"

#include <QObject>
#include <optional>
#include <vector>

namespace desk {

/// An OAuth pair that rotates: refreshed shortly before it ends and after a 401, one refresh in flight, the new pair in
/// the keychain before its first use. A pair that another process renewed meanwhile is found in the keychain and used.
/// Lives on, whoever lets go, until a refresh under way is saved: its answer is the only copy of the sign-in. Make it
/// with std::make_shared. Net thread.
class OAuthCredentials final : public QObject,
                               public CredentialProvider,
                               public std::enable_shared_from_this<OAuthCredentials> {
    Q_OBJECT

public:
    OAuthCredentials(Account account, SecretStore& secrets, HttpClient& http, const Clock& clock);
    ~OAuthCredentials() override;

    void authorization(Done done) override;
    void renew(const QByteArray& rejected, Done done) override;

private:
    // Idle -> Reading -> (Refreshing -> Saving) -> Idle; whoever asks meanwhile waits in m_waiting.
    enum class Stage { Idle, Reading, Refreshing, Saving };

    void read();
    void decide(const OAuthTokens& stored);
    void refresh();
    void refreshed(const Result<OAuthTokens>& answer);
    void lookForNewer(const Error& refusal);
    void save(const OAuthTokens& tokens);
    void answer(const Result<QByteArray>& result);
    [[nodiscard]] bool isFresh(const OAuthTokens& tokens) const;

    Account m_account;
    SecretStore& m_secrets;
    HttpClient& m_http;
    const Clock& m_clock;
    Stage m_stage = Stage::Idle;
    std::optional<OAuthTokens> m_tokens;
    std::optional<OAuthTokens> m_unsaved; // granted, but the keychain would not take it yet
    QByteArray m_rejected; // the header the help desk no longer takes
    std::vector<Done> m_waiting;
};

} // namespace desk

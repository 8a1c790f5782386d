// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountaddress.h"
#include "app/base/text.h"
#include "app/cli/accountcommand.h"
#include "app/cli/await.h"
#include "app/cli/terminal.h"
#include "app/remote/credentials.h"
#include "app/remote/oauthsignin.h"

#include <QCommandLineParser>
#include <QProcess>

namespace desk::cli {

namespace {

const QString kChatClient = QStringLiteral("chat-client-id"), kSunshineApp = QStringLiteral("sunshine-app"),
              kSunshineKey = QStringLiteral("sunshine-key-id");

struct Wanted {
    Account account;
    bool browser = true;
    bool chat = false;
    QString mistake;
};

Wanted mistaken(const QString& sentence)
{
    Wanted wanted;
    wanted.mistake = sentence;
    return wanted;
}

template <typename E> std::optional<E> choice(const QCommandLineParser& parser, const QString& option)
{
    return fromName<E>(utf8(parser.value(option)));
}

/// What is wrong with the way of signing in, or nothing.
QString authMistake(const Account& account)
{
    const bool zendesk = account.provider == Provider::Zendesk;
    if (zendesk && account.auth == AuthMethod::ApiKey)
        return QStringLiteral("Zendesk takes --auth oauth or api-token");
    if (!zendesk && account.auth != AuthMethod::ApiKey)
        return QStringLiteral("Freshdesk takes --auth api-key");
    if (account.auth == AuthMethod::ApiToken && account.user.isEmpty())
        return QStringLiteral("--auth api-token needs --user EMAIL, the person the token signs in");
    if (account.auth == AuthMethod::OAuth && account.clientId.isEmpty())
        return QStringLiteral("--auth oauth needs --client-id ID, the unique identifier of the OAuth client made in "
                              "Zendesk's Admin Center");
    return {};
}

Wanted parse(const QStringList& args)
{
    QCommandLineParser parser;
    const QStringList needed { QStringLiteral("provider"), QStringLiteral("name"), QStringLiteral("url"),
        QStringLiteral("auth") };
    for (const QString& name : needed
            + QStringList {
                QStringLiteral("user"), QStringLiteral("client-id"), kChatClient, kSunshineApp, kSunshineKey })
        parser.addOption({ name, QString(), QStringLiteral("value") });
    const QString chat = QStringLiteral("chat"), noBrowser = QStringLiteral("no-browser");
    parser.addOptions({ { chat, QString() }, { noBrowser, QString() } });
    if (!parser.parse(QStringList { QStringLiteral("add") } + args))
        return mistaken(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return mistaken(QStringLiteral("“%1” is not expected; a secret is read from standard input")
                            .arg(parser.positionalArguments().first().left(3) + QStringLiteral("…")));
    for (const QString& name : needed)
        if (parser.value(name).isEmpty())
            return mistaken(QStringLiteral("account add needs --%1").arg(name));
    const auto provider = choice<Provider>(parser, QStringLiteral("provider"));
    const auto auth = choice<AuthMethod>(parser, QStringLiteral("auth"));
    if (!provider)
        return mistaken(QStringLiteral("--provider is zendesk or freshdesk"));
    if (!auth)
        return mistaken(QStringLiteral("--auth is oauth, api-token or api-key"));
    const auto url = normaliseAddress(parser.value(QStringLiteral("url")), *provider);
    if (!url.ok())
        return mistaken(QStringLiteral("--url: ") + url.error().detail);
    Wanted wanted;
    wanted.browser = !parser.isSet(noBrowser);
    wanted.account.provider = *provider;
    wanted.account.auth = *auth;
    wanted.account.url = url.value();
    wanted.account.name = parser.value(QStringLiteral("name")).trimmed();
    wanted.account.user = parser.value(QStringLiteral("user"));
    wanted.account.clientId = parser.value(QStringLiteral("client-id"));
    wanted.account.chatClientId = parser.value(kChatClient);
    wanted.account.sunshineApp = parser.value(kSunshineApp);
    wanted.account.sunshineKeyId = parser.value(kSunshineKey);
    wanted.chat = parser.isSet(chat);
    wanted.mistake = authMistake(wanted.account);
    if (wanted.chat && wanted.account.provider != Provider::Zendesk)
        wanted.mistake = QStringLiteral("--chat is for Zendesk accounts");
    if (wanted.account.sunshineApp.isEmpty() != wanted.account.sunshineKeyId.isEmpty())
        wanted.mistake = QStringLiteral("--sunshine-app ID and --sunshine-key-id ID go together");
    else if (!wanted.account.sunshineApp.isEmpty() && wanted.account.provider != Provider::Zendesk)
        wanted.mistake = QStringLiteral("--sunshine-app is for Zendesk accounts");
    return wanted;
}

/// The secret to keep and the header to try it with.
struct Entered {
    QString secret;
    QByteArray authorization;
};

Result<Entered> signInWithKey(Context& context, const Account& account)
{
    const bool token = account.auth == AuthMethod::ApiToken;
    const QString secret = readSecret(context, token ? QStringLiteral("API token") : QStringLiteral("API key"));
    if (secret.isEmpty())
        return Error { Error::Kind::Usage, QStringLiteral("no key came on standard input; give it as one line") };
    return Entered { secret, basicAuthorization(account, secret) };
}

Result<Entered> signInInBrowser(Context& context, const Account& account, bool browser, HttpClient& http)
{
    const auto tokens = signInWithBrowser(context, accountOAuth(account.url, account.clientId), browser, http);
    if (!tokens.ok())
        return tokens.error();
    return Entered { tokens->toSecret(), tokens->authorization() };
}

/// Whether there is a keychain at all, before a person is asked for anything.
Result<void> keychainWorks(SecretStore& secrets, const QString& key)
{
    const auto found = await<Result<QString>>([&](const auto& done) { secrets.read(key, done); });
    if (found.ok() || found.error().kind == Error::Kind::NotFound)
        return {};
    return found.error();
}

Result<void> write(SecretStore& secrets, const QString& key, const QString& secret)
{
    return await<Result<void>>([&](const auto& done) { secrets.write(key, secret, done); });
}

/// The secrets first, then the account: an account without its secret would only fail.
Result<Account> keep(AccountTools& tools, const Account& account, const QHash<QString, QString>& secrets)
{
    Result<void> written;
    for (auto it = secrets.begin(); it != secrets.end() && written.ok(); ++it)
        written = write(tools.secrets, it.key(), it.value());
    if (written.ok()) {
        auto added = tools.registry.add(account);
        if (added.ok())
            return added;
        written = added.error();
    }
    for (const QString& key : secrets.keys())
        (void)await<Result<void>>([&](const auto& done) { tools.secrets.remove(key, done); });
    return written.error();
}

} // namespace

Result<OAuthTokens> signInWithBrowser(Context& context, const OAuthService& service, bool browser, HttpClient& http)
{
    OAuthSignIn signIn(http);
    QObject::connect(&signIn, &OAuthSignIn::authoriseUrl, &signIn, [&](const QUrl& url) {
        const QString address = QString::fromLatin1(url.toEncoded());
        context.err << "Open this address in a browser to sign in:\n" << address << Qt::endl;
        if (browser)
            QProcess::startDetached(QStringLiteral("xdg-open"), { address });
    });
    return await<Result<OAuthTokens>>([&](const auto& done) { signIn.start(service, done); });
}

int addAccount(Context& context, const QStringList& args, AccountTools& tools)
{
    Wanted wanted = parse(args);
    if (!wanted.mistake.isEmpty())
        return usage(context, wanted.mistake);
    Account& account = wanted.account;
    if (tools.registry.find(account.name))
        return fail(context,
            QStringLiteral("there is an account “%1” already; choose another name or remove it").arg(account.name));
    account.id = tools.registry.freshId(account.name);
    if (const auto works = keychainWorks(tools.secrets, secretKey(account)); !works.ok())
        return fail(context, sentence(works.error()));
    const auto entered = account.auth == AuthMethod::OAuth
        ? signInInBrowser(context, account, wanted.browser, tools.http)
        : signInWithKey(context, account);
    if (!entered.ok())
        return fail(context, sentence(entered.error()));
    const auto check = await<SignInCheck>([&](const auto& done) {
        checkSignIn(account, tools.http, fixedCredentials(entered->authorization), {}, done);
    });
    if (!check.works())
        return fail(context, sentence(check, account));
    account.admin = check.admin;
    account.timeZone = check.timeZone;
    QHash<QString, QString> secrets { { secretKey(account), entered->secret } };
    if (wanted.chat) {
        const auto token = signInToChats(context, account, wanted.browser, tools);
        if (!token.ok())
            return fail(context, sentence(token.error()));
        secrets[chatSecretKey(account)] = token.value();
    }
    if (!account.sunshineApp.isEmpty()) {
        const auto key = messagingKey(context, account, tools);
        if (!key.ok())
            return fail(context, sentence(key.error()));
        secrets[sunshineSecretKey(account)] = key.value();
    }
    const auto added = keep(tools, account, secrets);
    if (!added.ok())
        return fail(context, sentence(added.error()));
    context.err << QStringLiteral("Added %1: %2.").arg(added->name, sentence(check, *added)) << Qt::endl;
    return kSuccess;
}

} // namespace desk::cli

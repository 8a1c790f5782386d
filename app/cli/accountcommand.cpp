// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcommand.h"

#include "app/accounts/chatsignin.h"
#include "app/accounts/signout.h"
#include "app/base/text.h"
#include "app/cli/accountbots.h"
#include "app/cli/accountcoverage.h"
#include "app/cli/accounterase.h"
#include "app/cli/accountrepair.h"
#include "app/cli/await.h"
#include "app/cli/terminal.h"
#include "app/remote/credentials.h"
#include "app/secrets/keychainsecretstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk::cli {

namespace {

const QString kUsageList = QStringLiteral("account list [--format json]");

/// What list, check and remove take: at most one name, and --format.
struct Arguments {
    QString name;
    bool json = false;
    QString mistake;
};

Arguments parse(QStringList args)
{
    Arguments result;
    while (!args.isEmpty()) {
        const QString arg = args.takeFirst();
        if (arg == QLatin1String("--format")) {
            const QString format = args.isEmpty() ? QString() : args.takeFirst();
            result.json = format == QLatin1String("json");
            if (!result.json && format != QLatin1String("table"))
                result.mistake = QStringLiteral("--format is table or json");
        } else if (arg.startsWith(QLatin1Char('-'))) {
            result.mistake = QStringLiteral("there is no option %1").arg(arg);
        } else if (!result.name.isEmpty()) {
            result.mistake = QStringLiteral("one name at most");
        } else {
            result.name = arg;
        }
    }
    return result;
}

QString noSuchAccount(const QString& name)
{
    return QStringLiteral("there is no account “%1”; “deskscope account list” shows them").arg(name);
}

void print(Context& context, const QJsonDocument& document)
{
    context.out << QString::fromUtf8(document.toJson()) << Qt::flush;
}

QJsonObject listed(const Account& account)
{
    return { { QStringLiteral("id"), account.id }, { QStringLiteral("name"), account.name },
        { QStringLiteral("provider"), text(nameOf(account.provider)) },
        { QStringLiteral("url"), account.url.toString() }, { QStringLiteral("auth"), text(nameOf(account.auth)) },
        { QStringLiteral("user"), account.user.isEmpty() ? QJsonValue() : QJsonValue(account.user) },
        { QStringLiteral("chat"), !account.chatUrl.isEmpty() }, { QStringLiteral("admin"), account.admin } };
}

int list(Context& context, const Arguments& args, const AccountRegistry& registry)
{
    if (!args.name.isEmpty())
        return usage(context, kUsageList);
    if (args.json) {
        QJsonArray array;
        for (const Account& account : registry.accounts())
            array.append(listed(account));
        print(context, QJsonDocument(array));
        return kSuccess;
    }
    for (const Account& account : registry.accounts())
        context.out << QStringLiteral("%1\t%2\t%3\t%4\n")
                           .arg(account.name, text(nameOf(account.provider)), account.url.toString(),
                               text(nameOf(account.auth)));
    context.out << Qt::flush;
    return kSuccess;
}

SignInCheck checked(AccountTools& tools, const Account& account)
{
    const auto check = await<SignInCheck>([&](const auto& done) {
        checkSignIn(account, tools.http, credentialsFor(account, tools.secrets, tools.http), {}, done);
    });
    Account seen = account;
    seen.admin = check.admin;
    if (!check.timeZone.isEmpty())
        seen.timeZone = check.timeZone;
    // A role that changed meanwhile decides how the next sync goes; that it cannot be noted is not what was asked here.
    if (check.works() && seen != account)
        (void)tools.registry.update(seen);
    return check;
}

/// Of an account with a chat sign-in.
ChatCheck checkedChat(AccountTools& tools, const Account& account)
{
    if (account.chatUrl.isEmpty())
        return {};
    return await<ChatCheck>([&](const auto& done) {
        checkChatSignIn(account, tools.http, chatCredentialsFor(account, tools.secrets), {}, done);
    });
}

int check(Context& context, const Arguments& args, AccountTools& tools)
{
    QList<Account> accounts = tools.registry.accounts();
    if (!args.name.isEmpty()) {
        const auto account = tools.registry.find(args.name);
        if (!account)
            return fail(context, noSuchAccount(args.name));
        accounts = { *account };
    }
    QJsonArray array;
    bool allWork = true;
    for (const Account& account : std::as_const(accounts)) {
        const SignInCheck result = checked(tools, account);
        const QString words = sentence(result, account);
        allWork = allWork && result.works();
        const ChatCheck chat = result.works() ? checkedChat(tools, account) : ChatCheck();
        const bool chatFails = result.works() && !account.chatUrl.isEmpty() && !chat.works();
        allWork = allWork && !chatFails;
        if (chatFails)
            context.err << account.name << ": "
                        << QStringLiteral("its chats cannot be read: ") + sentence(chat.error.value_or(Error {}))
                        << Qt::endl;
        array.append(QJsonObject { { QStringLiteral("name"), account.name }, { QStringLiteral("ok"), result.works() },
            { QStringLiteral("state"), signInStateName(result.state) },
            { QStringLiteral("chat"),
                account.chatUrl.isEmpty() || !result.works() ? QJsonValue() : QJsonValue(signInStateName(chat.state)) },
            { QStringLiteral("error"), result.works() ? QJsonValue() : QJsonValue(words) } });
        (result.works() && !args.json ? context.out : context.err) << account.name << ": " << words << Qt::endl;
    }
    if (args.json)
        print(context, args.name.isEmpty() ? QJsonDocument(array) : QJsonDocument(array.first().toObject()));
    return allWork ? kSuccess : kFailure;
}

int remove(Context& context, const Arguments& args, AccountTools& tools)
{
    if (args.name.isEmpty())
        return usage(context, QStringLiteral("account remove NAME"));
    const auto account = tools.registry.find(args.name);
    if (!account)
        return fail(context, noSuchAccount(args.name));
    const auto question
        = QStringLiteral("Remove “%1” with everything copied from %2?").arg(account->name, account->url.host());
    if (isTerminal() && !confirmed(context, question))
        return fail(context, QStringLiteral("nothing was removed"));
    const auto signedOut
        = await<Result<void>>([&](const auto& done) { signOut(*account, tools.secrets, tools.http, done); });
    if (!signedOut.ok())
        return fail(context, sentence(signedOut.error()));
    if (const auto removed = tools.registry.remove(account->id); !removed.ok())
        return fail(context, sentence(removed.error()));
    context.err << QStringLiteral("Removed %1.").arg(account->name) << Qt::endl;
    return kSuccess;
}

int runAccount(Context& context)
{
    const QString verb = context.args.value(0);
    const QStringList rest = context.args.mid(1);
    static const QStringList verbs { QStringLiteral("add"), QStringLiteral("list"), QStringLiteral("check"),
        QStringLiteral("remove"), QStringLiteral("bots"), QStringLiteral("repair"), QStringLiteral("coverage"),
        QStringLiteral("erase-person") };
    const auto which = verbs.indexOf(verb);
    if (which < 0)
        return usage(
            context, QStringLiteral("account takes add, list, check, remove, bots, repair, coverage or erase-person"));
    const Arguments args = which == 0 || which >= 4 ? Arguments {} : parse(rest);
    if (!args.mistake.isEmpty())
        return usage(context, args.mistake);
    const auto profile = Profile::open(context.profileDir);
    if (!profile.ok())
        return fail(context, sentence(profile.error()));
    KeychainSecretStore secrets;
    HttpClient http;
    AccountTools tools { AccountRegistry(profile.value()), secrets, http };
    if (const auto loaded = tools.registry.load(); !loaded.ok())
        return fail(context, sentence(loaded.error()));
    switch (which) {
    case 0: return addAccount(context, rest, tools);
    case 1: return list(context, args, tools.registry);
    case 2: return check(context, args, tools);
    case 4: return accountBots(context, rest, tools.registry);
    case 5: return accountRepair(context, rest, tools.registry);
    case 6: return accountCoverage(context, rest, tools.registry);
    case 7: return accountErase(context, rest, tools.registry);
    default: return remove(context, args, tools);
    }
}

} // namespace

QString sentence(const SignInCheck& check, const Account& account)
{
    const QString detail
        = check.error && !check.error->detail.isEmpty() ? QStringLiteral(" (%1)").arg(check.error->detail) : QString();
    const QString host = account.url.host();
    switch (check.state) {
    case SignInState::Ok: return QStringLiteral("signed in as %1").arg(check.personName);
    case SignInState::NotAdmin:
        return QStringLiteral(
            "signed in as %1, who is not an administrator: copying takes more requests, and what this "
            "person may not see is left out")
            .arg(check.personName);
    case SignInState::WrongAddress:
        return QStringLiteral("there is no such help desk at %1; check the address").arg(host) + detail;
    case SignInState::Unreachable:
        return QStringLiteral("%1 cannot be reached; check the network and try again").arg(host) + detail;
    case SignInState::TlsFailure:
        return QStringLiteral(
                   "the connection to %1 is not secure and was refused; check the address, and whether the help "
                   "desk is still active")
                   .arg(host)
            + detail;
    case SignInState::WrongKey:
        return QStringLiteral("%1 does not accept the sign-in; check the key or sign in again").arg(host) + detail;
    case SignInState::MissingRight:
        return QStringLiteral("the sign-in may not read tickets of %1; ask an administrator of the help desk").arg(host)
            + detail;
    case SignInState::NoKeychain: return sentence(check.error.value_or(Error { Error::Kind::Keychain, {} }));
    case SignInState::Stopped: return QStringLiteral("stopped");
    }
    return detail;
}

Command accountCommand()
{
    return { QStringLiteral("account"),
        QStringLiteral("account add --provider zendesk|freshdesk --name NAME --url URL --auth oauth|api-token|api-key "
                       "[--user EMAIL] [--client-id ID] [--chat [--chat-client-id ID]] "
                       "[--sunshine-app ID --sunshine-key-id ID] [--no-browser]\n"
                       "account list [--format json]\n"
                       "account check [NAME] [--format json]\n"
                       "account remove NAME\n"
                       "account bots NAME [--person ID]… [--channel NAME]… [--tag TAG]… [--none]\n"
                       "account repair NAME\n"
                       "account coverage NAME [--format table|json]\n"
                       "account erase-person"),
        QStringLiteral(
            "Add, list, check, remove or repair an account, say what writes by itself in it or how much of it is "
            "mirrored; erase a person from all of them; a key or an address is read from standard input, one line each "
            "(the key of the account, of its chats, of its messaging)"),
        runAccount };
}

} // namespace desk::cli

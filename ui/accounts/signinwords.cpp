// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/signinwords.h"

#include "app/remote/oauthsignin.h"
#include "ui/common/errortext.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

using Line = CredentialsPage::Line;
using Tone = SignInWords::Tone;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignInWords)
};

SignInWords works(const SignInCheck& check, const Account& account)
{
    if (check.state == SignInState::NotAdmin)
        return { Tone::Warning, Words::tr("Signed in as %1, who is not an administrator").arg(check.personName),
            Words::tr("Copying works, with more requests. Tickets that this person may not see will be missing, and so "
                      "will deleted ones. An administrator’s sign-in copies everything."),
            {}, {} };
    return { Tone::Good, Words::tr("Signed in as %1").arg(check.personName),
        account.provider == Provider::Zendesk
            ? Words::tr("An administrator: everything can be copied, with the fewest requests.")
            : Words::tr("Everything that this person may see in Freshdesk can be copied."),
        {}, {} };
}

QString wrongKey(AuthMethod way)
{
    switch (way) {
    case AuthMethod::OAuth:
        return Words::tr("Zendesk did not accept the sign-in. Check the identifier, and that the client is public.");
    case AuthMethod::ApiToken: return Words::tr("Zendesk does not accept this e-mail address with this token.");
    case AuthMethod::ApiKey: break;
    }
    return Words::tr("Freshdesk does not accept this key. Copy it anew from your profile.");
}

SignInWords noKeychain()
{
    return { Tone::Bad, Words::tr("This computer has no keychain that can be used"),
        Words::tr("Keys are kept nowhere else. Install GNOME Keyring (gnome-keyring) or KWallet, unlock it by signing "
                  "in to the desktop, and try again."),
        {}, {} };
}

SignInWords missingRight(const Account& account)
{
    return { Tone::Bad, Words::tr("Signed in, but the right to read tickets is missing"),
        account.provider == Provider::Zendesk
            ? Words::tr("An agent’s role is needed, and the client must be allowed to read. An administrator of the "
                        "help desk can grant it.")
            : Words::tr("An agent’s role is needed, and a plan with API access. An administrator of the help desk can "
                        "grant it."),
        {}, {} };
}

} // namespace

SignInWords signInWords(const SignInCheck& check, const Account& account)
{
    const QString host = account.url.host();
    SignInWords result;
    switch (check.state) {
    case SignInState::Ok:
    case SignInState::NotAdmin: return works(check, account);
    case SignInState::WrongAddress:
        result.what = Words::tr("There is no %1 at %2.").arg(words::provider(account.provider), host);
        result.line = Line::Address;
        break;
    case SignInState::Unreachable:
        result.what = Words::tr("%1 cannot be reached").arg(host);
        result.next = Words::tr("Check the network, and try again.");
        break;
    case SignInState::TlsFailure:
        result.what = Words::tr("The connection to %1 is not secure").arg(host);
        result.next = Words::tr("It was refused, and nothing was sent. Check the address, this computer’s clock, and "
                                "whether the help desk is still active.");
        break;
    case SignInState::WrongKey:
        result.what = wrongKey(account.auth);
        result.line = Line::Secret;
        break;
    case SignInState::MissingRight: result = missingRight(account); break;
    case SignInState::NoKeychain: result = noKeychain(); break;
    case SignInState::Stopped: result.what = Words::tr("Stopped"); break;
    }
    if (check.error)
        result.detail = check.error->detail;
    return result;
}

SignInWords signInWords(const Error& error, const Account& account)
{
    using Kind = Error::Kind;
    SignInWords result;
    switch (error.kind) {
    case Kind::Forbidden:
        result.what = Words::tr("The sign-in was refused in the browser");
        result.next = Words::tr("Deskscope asks for the right to read, nothing else.");
        break;
    case Kind::Timeout:
        result.what = Words::tr("Nobody came back from the browser");
        result.next = Words::tr("Where Zendesk showed a mistake, check the identifier and the redirect URLs.");
        break;
    case Kind::Conflict:
        result.what = Words::tr("No port is free for the browser to come back to");
        result.next = Words::tr("Close what uses the ports %1 to %2 of this computer, and try again.")
                          .arg(OAuthSignIn::ports().first())
                          .arg(OAuthSignIn::ports().last());
        break;
    case Kind::Unauthorised:
        result.what = wrongKey(account.auth);
        result.line = Line::Secret;
        break;
    case Kind::NotFound:
    case Kind::Malformed:
        result.what = Words::tr("There is no %1 at %2.").arg(words::provider(account.provider), account.url.host());
        result.line = Line::Address;
        break;
    case Kind::Keychain: result = noKeychain(); break;
    case Kind::Usage: // somebody else was quicker
        result.what = Words::tr("Another account has this name.");
        result.line = Line::Name;
        break;
    default: {
        const ErrorText text = errorText(error);
        result.what = text.next.isEmpty() ? text.what : text.next;
    }
    }
    result.detail = error.detail;
    return result;
}

QString addressWords(const QString& entered, Provider provider)
{
    const bool zendesk = provider == Provider::Zendesk;
    const QString text = entered.trimmed().toLower();
    const QString domain = zendesk ? QStringLiteral("zendesk.com") : QStringLiteral("freshdesk.com");
    const QString other = zendesk ? QStringLiteral("freshdesk.com") : QStringLiteral("zendesk.com");
    if (text.contains(other))
        return Words::tr("This is an address of %1. Go back to choose it.")
            .arg(words::provider(zendesk ? Provider::Freshdesk : Provider::Zendesk));
    if (text.startsWith(QLatin1String("http://")))
        return Words::tr("Only secure addresses are asked: https://");
    if (text.contains(QLatin1Char('@')))
        return Words::tr("This holds a user name. Enter only the address.");
    return Words::tr("This is no address. Enter it like %1.").arg(QStringLiteral("acme.") + domain);
}

} // namespace desk::ui

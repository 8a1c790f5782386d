// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/errortext.h"

#include "ui/common/format.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    static QString pause(const Error& error)
    {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(error.retryAfter).count();
        if (seconds <= 0)
            return tr("The help desk asked for a pause. Copying goes on by itself.");
        return tr("The help desk asked for a pause. Goes on in %1 s.").arg(formatCount(seconds));
    }
};

} // namespace

ErrorText errorText(const Error& error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Offline:
        return { Words::tr("not reachable"),
            Words::tr(
                "The help desk cannot be reached. Check the network and the address. What is copied stays readable.") };
    case Kind::Timeout:
        return { Words::tr("no answer in time"),
            Words::tr("The help desk did not answer in time. It is asked again later.") };
    case Kind::Tls:
        return { Words::tr("connection not secure"),
            Words::tr(
                "The certificate was refused, so nothing was sent. Check the address and the computer’s clock.") };
    case Kind::RateLimited: return { Words::tr("waiting for the limit"), Words::pause(error) };
    case Kind::Unauthorised:
        return { Words::tr("sign in again"),
            Words::tr("The help desk no longer accepts the key. What is copied stays readable.") };
    case Kind::Forbidden:
        return { Words::tr("a right is missing"),
            Words::tr("The account may not read this. An administrator of the help desk can grant it.") };
    case Kind::NotFound:
        return { Words::tr("not found"), Words::tr("The help desk does not know this address or record.") };
    case Kind::Conflict:
        return { Words::tr("changed at the same time"),
            Words::tr("Somebody else changed it at the same time. Try again.") };
    case Kind::Malformed:
        return { Words::tr("an answer could not be read"),
            Words::tr("Kept as received, left out of the list and the charts.") };
    case Kind::Server:
        return { Words::tr("the help desk has a problem"),
            Words::tr("It answered with an error. It is asked again later.") };
    case Kind::Storage:
        return { Words::tr("the disk refused"),
            Words::tr("The local copy cannot be read or written. Check free space and rights.") };
    case Kind::Keychain:
        return { Words::tr("no keychain"),
            Words::tr("Keys are kept in the system keychain only. Install and unlock one, such as GNOME Keyring or "
                      "KWallet.") };
    case Kind::Usage: return { Words::tr("not possible"), error.detail };
    case Kind::Cancelled: return { Words::tr("stopped"), {} };
    case Kind::Bug: break;
    }
    return { Words::tr("an internal error"), error.detail };
}

QString actionText(Issue::Action action)
{
    switch (action) {
    case Issue::Action::None: return {};
    case Issue::Action::SignInAgain: return Words::tr("Sign in again…");
    case Issue::Action::Retry: return Words::tr("Try again");
    case Issue::Action::OpenSettings: return Words::tr("Open settings…");
    case Issue::Action::CheckCopy: return Words::tr("Check…");
    case Issue::Action::SignInToChats: return Words::tr("Sign in to its chats…");
    case Issue::Action::EnterMessagingKey: return Words::tr("Enter its messaging key…");
    }
    return {};
}

} // namespace desk::ui

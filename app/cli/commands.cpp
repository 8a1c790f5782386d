// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/accountcommand.h"
#include "app/cli/diagnosticscommand.h"
#include "app/cli/dumpcommand.h"
#include "app/cli/inspectcommand.h"
#include "app/cli/listcommand.h"
#include "app/cli/livecommand.h"
#include "app/cli/querycommand.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/statscommand.h"
#include "app/cli/synccommand.h"

#include <algorithm>

namespace desk::cli {

// One line a command; each lives in its own file, <name>command.cpp.

const std::vector<Command>& commands()
{
    static const std::vector<Command> all {
        accountCommand(),
        dumpCommand(),
        inspectCommand(),
        sandboxCommand(),
        listCommand(),
        liveCommand(),
        queryCommand(),
        statsCommand(),
        syncCommand(),
        diagnosticsCommand(),
    };
    return all;
}

int run(const QString& name, Context& context)
{
    const auto it = std::ranges::find(commands(), name, &Command::name);
    if (it == commands().end())
        return usage(context, QStringLiteral("there is no command “%1”; “deskscope --help” lists them").arg(name));
    return it->run(context);
}

int fail(Context& context, const QString& sentence)
{
    context.err << "deskscope: " << sentence << Qt::endl;
    return kFailure;
}

int usage(Context& context, const QString& sentence)
{
    context.err << "deskscope: " << sentence << Qt::endl;
    return kUsage;
}

QString sentence(const Error& error)
{
    using Kind = Error::Kind;
    const auto with = [&](const QString& words) {
        return error.detail.isEmpty() ? words : words + QStringLiteral(" (") + error.detail + QLatin1Char(')');
    };
    switch (error.kind) {
    case Kind::Offline:
        return with(QStringLiteral("the help desk cannot be reached; check the address and the network"));
    case Kind::Timeout: return with(QStringLiteral("the help desk did not answer in time; try again later"));
    case Kind::Tls: return with(QStringLiteral("the connection is not secure and was refused; check the address"));
    case Kind::RateLimited: return with(QStringLiteral("the help desk asked for a pause; try again later"));
    case Kind::Unauthorised:
        return with(QStringLiteral("the credentials were refused; add the account again or check the key"));
    case Kind::Forbidden:
        return with(QStringLiteral("the account lacks the right to do this; ask an administrator of the help desk"));
    case Kind::NotFound: return with(QStringLiteral("not found"));
    case Kind::Conflict: return with(QStringLiteral("somebody else changed it at the same time; try again"));
    case Kind::Malformed: return with(QStringLiteral("the answer could not be understood"));
    case Kind::Server: return with(QStringLiteral("the help desk has a problem; try again later"));
    case Kind::Storage: return with(QStringLiteral("the local store failed"));
    case Kind::Keychain:
        return with(QStringLiteral("the keychain cannot be used; install and unlock one (gnome-keyring or KWallet)"));
    case Kind::Usage: return error.detail;
    case Kind::Cancelled: return QStringLiteral("stopped");
    case Kind::Bug: return with(QStringLiteral("an internal error"));
    }
    return error.detail;
}

} // namespace desk::cli

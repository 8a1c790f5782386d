// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accounterase.h"

#include "app/cli/terminal.h"
#include "app/pipeline/erasing.h"

namespace desk::cli {

int accountErase(Context& context, const QStringList& args, const AccountRegistry& registry)
{
    if (!args.isEmpty())
        return usage(context,
            QStringLiteral("account erase-person, with the address as a line of standard input, not as an argument"));
    const QString address = readSecret(context, QStringLiteral("Address of the person: ")).trimmed();
    if (address.isEmpty())
        return usage(context, QStringLiteral("account erase-person reads an e-mail address from standard input"));
    if (isTerminal()
        && !confirmed(context,
            QStringLiteral("Erase the texts and files of this person from all accounts on this machine? It cannot be "
                           "undone.")))
        return fail(context, QStringLiteral("nothing was erased"));
    ErasureSummary all;
    for (const Account& account : registry.accounts()) {
        const auto erased = eraseFromAccount(registry.profile(), account.id, address);
        if (!erased)
            return fail(context, account.name + QStringLiteral(": ") + sentence(erased.error()));
        context.out << QStringLiteral(
            "%1: %2 conversations and %3 texts of the person, %4 mentions elsewhere, %5 records "
            "as received\n")
                           .arg(account.name)
                           .arg(erased->tickets)
                           .arg(erased->events)
                           .arg(erased->mentions)
                           .arg(erased->records);
        all.people += erased->people;
        all.mentions += erased->mentions;
    }
    context.out.flush();
    if (all.people == 0 && all.mentions == 0)
        return fail(context, QStringLiteral("no account knows this address; later syncs leave it out all the same"));
    context.err << QStringLiteral("Erased. Later syncs leave this person out. Files that were exported, and the help "
                                  "desk itself, are not touched.")
                << Qt::endl;
    return kSuccess;
}

} // namespace desk::cli

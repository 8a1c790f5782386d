// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountrepair.h"

#include "app/store/storerepair.h"

namespace desk::cli {

namespace {

QString words(const RepairSummary& summary, const QString& name)
{
    if (!summary.damaged)
        return QStringLiteral("%1: nothing is wrong with its store").arg(name);
    const QString rescued = QStringLiteral("%1: rescued %2 tickets, %3 events and %4 records as received; the damaged "
                                           "file is kept as %5")
                                .arg(name)
                                .arg(summary.tickets)
                                .arg(summary.events)
                                .arg(summary.records)
                                .arg(summary.kept);
    if (!summary.incomplete)
        return rescued + QStringLiteral("; nothing is lost");
    return rescued + QStringLiteral("; “deskscope sync --account %1” reads the rest from the help desk").arg(name);
}

} // namespace

int accountRepair(Context& context, const QStringList& args, const AccountRegistry& registry)
{
    if (args.size() != 1)
        return usage(context, QStringLiteral("account repair NAME"));
    const auto account = registry.find(args.first());
    if (!account)
        return fail(
            context, QStringLiteral("there is no account “%1”; “deskscope account list” shows them").arg(args.first()));
    const auto repaired = repairStore(registry.profile().storeFile(account->id));
    if (!repaired && repaired.error().kind == Error::Kind::NotFound)
        return fail(context, QStringLiteral("%1 is not mirrored yet; “deskscope sync” does it").arg(account->name));
    if (!repaired)
        return fail(context, sentence(repaired.error()));
    context.out << words(*repaired, account->name) << Qt::endl;
    return kSuccess;
}

} // namespace desk::cli

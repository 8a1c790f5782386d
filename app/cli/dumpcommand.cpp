// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dumpcommand.h"

#include "app/base/text.h"
#include "app/cli/loading.h"
#include "app/cli/namedoptions.h"
#include "app/store/storedump.h"

#include <QIODevice>

namespace desk::cli {

namespace {

constexpr qsizetype kFlushAt = 256 * 1024;

/// Prints one account's lines in larger pieces.
Result<void> print(QIODevice& out, const QString& file, const Account& account)
{
    QByteArray buffer;
    bool written = true;
    const auto flush = [&] {
        written = written && out.write(buffer) == buffer.size();
        buffer.clear();
        return written;
    };
    const std::string name = utf8(account.name);
    const auto dumped = dumpStore(file, name, [&](std::string_view line) {
        buffer.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
        return buffer.size() < kFlushAt || flush();
    });
    if (!flush())
        return Error { Error::Kind::Storage, QStringLiteral("cannot write: %1").arg(out.errorString()) };
    return dumped;
}

int runDump(Context& context)
{
    QStringList names;
    const auto rest = splitOptions(QStringLiteral("dump"), context.args, { QStringLiteral("--account") },
        [&](const QString&, const QString& value) -> Result<void> {
            names += value;
            return {};
        });
    if (!rest)
        return usage(context, rest.error().detail);
    if (!rest->isEmpty())
        return usage(context, QStringLiteral("dump takes only --account NAME, not “%1”").arg(*rest));
    const auto chosen = chooseAccounts(context, names);
    if (!chosen)
        return fail(context, sentence(chosen.error()));
    context.out.flush();
    for (const Account& account : chosen->accounts) {
        const auto printed = print(*context.out.device(), chosen->profile.storeFile(account.id), account);
        if (!printed && printed.error().kind == Error::Kind::NotFound)
            context.err << "deskscope: " << account.name << " is not mirrored yet; “deskscope sync” does it"
                        << Qt::endl;
        else if (!printed)
            return fail(context, sentence(printed.error()));
    }
    return kSuccess;
}

} // namespace

Command dumpCommand()
{
    return { QStringLiteral("dump"), QStringLiteral("dump [--account NAME]…"),
        QStringLiteral(
            "print everything that is mirrored, sorted, one JSON object a line; equal mirrors print the same "
            "bytes"),
        runDump };
}

} // namespace desk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/querycommand.h"

#include "app/cli/querytext.h"

namespace desk::cli {

namespace {

int runQuery(Context& context)
{
    if (context.args.size() < 2 || context.args[0] != u"check")
        return usage(context, QStringLiteral("usage: deskscope query check QUERY"));
    const auto query = readQuery(context, context.args.mid(1).join(u' '));
    if (!query)
        return kFailure;
    context.out << query->toText() << Qt::endl;
    return kSuccess;
}

} // namespace

Command queryCommand()
{
    return { QStringLiteral("query"), QStringLiteral("query check QUERY"),
        QStringLiteral("print a filter as it is understood, or what is wrong with it and where"), runQuery };
}

} // namespace desk::cli

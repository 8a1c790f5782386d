// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/showfilter.h"

#include "app/base/text.h"
#include "app/cli/namedoptions.h"

namespace desk::cli {

bool takeFilterOption(const QString& option, QStringList& args, ConversationFilter& filter, QString& mistake)
{
    static const QStringList options { QStringLiteral("--conversation"), QStringLiteral("--since"),
        QStringLiteral("--until"), QStringLiteral("--type") };
    if (!options.contains(option))
        return false;
    const QString value = args.isEmpty() ? QString() : args.takeFirst();
    if (value.isEmpty()) {
        mistake = QStringLiteral("%1 needs a value").arg(option);
    } else if (option == options[0]) {
        filter.conversation = utf8(value);
    } else if (option == options[3]) {
        for (const QString& type : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
            filter.types.push_back(utf8(type.trimmed()));
    } else if (const auto at = parseDate(value)) {
        (option == options[1] ? filter.since : filter.until) = at;
    } else {
        mistake = QStringLiteral("“%1” is not a date; write 2026-01-31 or 2026-01-31T12:00:00Z").arg(value);
    }
    return true;
}

} // namespace desk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/namedoptions.h"

#include <QDateTime>

namespace desk::cli {

Result<QString> splitOptions(const QString& command, const QStringList& args, const QStringList& names,
    const std::function<Result<void>(const QString& name, const QString& value)>& take)
{
    QStringList query;
    for (qsizetype i = 0; i < args.size(); ++i) {
        if (names.contains(args[i])) {
            if (i + 1 == args.size() || args[i + 1].isEmpty())
                return Error { Error::Kind::Usage, QStringLiteral("%1 needs a value").arg(args[i]) };
            if (const auto taken = take(args[i], args[i + 1]); !taken)
                return taken.error();
            ++i;
        } else if (args[i].startsWith(QStringLiteral("--"))) {
            return Error {
                Error::Kind::Usage,
                QStringLiteral("%1 has no option %2; it has %3").arg(command, args[i], names.join(QStringLiteral(", ")))
            };
        } else {
            query += args[i];
        }
    }
    return query.join(u' ');
}

std::optional<Millis> parseDate(const QString& words)
{
    if (const QDate day = QDate::fromString(words, Qt::ISODate); day.isValid() && words.size() == 10)
        return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const QDateTime at = QDateTime::fromString(words, Qt::ISODate);
    return at.isValid() ? std::optional<Millis>(at.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace desk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listoptions.h"

#include "app/cli/namedoptions.h"

#include <algorithm>
#include <array>
#include <limits>

namespace desk::cli {

namespace {

struct SortName {
    const char* name;
    SortKey key;
};
constexpr std::array<SortName, 20> kSortNames { { { "updated", SortKey::Updated }, { "created", SortKey::Created },
    { "solved", SortKey::Solved }, { "waiting", SortKey::Waits }, { "subject", SortKey::Subject },
    { "requester", SortKey::Requester }, { "assignee", SortKey::Assignee }, { "group", SortKey::Group },
    { "organization", SortKey::Organization }, { "status", SortKey::Status }, { "priority", SortKey::Priority },
    { "channel", SortKey::Channel }, { "id", SortKey::Id }, { "first-reply", SortKey::FirstReply },
    { "resolution", SortKey::Resolution }, { "reopens", SortKey::Reopens }, { "replies", SortKey::Replies },
    { "csat", SortKey::Csat }, { "account", SortKey::Account }, { "relevance", SortKey::Relevance } } };

Error wrong(const QString& sentence)
{
    return { Error::Kind::Usage, sentence };
}

Result<SortOrder> sortFrom(const QString& text)
{
    const QStringList parts = text.split(u':');
    const auto it
        = std::ranges::find_if(kSortNames, [&](const SortName& s) { return parts[0] == QLatin1String(s.name); });
    const bool direction = parts.size() == 1 || (parts.size() == 2 && (parts[1] == u"asc" || parts[1] == u"desc"));
    if (it != kSortNames.end() && direction)
        return SortOrder { it->key, parts.size() == 2 ? parts[1] == u"desc" : it->key == SortKey::Relevance };
    QStringList names;
    for (const SortName& s : kSortNames)
        names += QLatin1String(s.name);
    return wrong(QStringLiteral("--sort takes one of %1, then :desc for the reverse; not “%2”")
                     .arg(names.join(QStringLiteral(", ")), text));
}

Result<ListOptions::Format> formatFrom(const QString& text)
{
    using enum ListOptions::Format;
    if (text == u"table")
        return Table;
    if (text == u"json")
        return Json;
    if (text == u"csv")
        return Csv;
    if (text == u"xlsx")
        return Xlsx;
    return wrong(QStringLiteral("--format takes table, json, csv or xlsx, not “%1”").arg(text));
}

/// Takes the value of one option.
Result<void> take(ListOptions& options, const QString& name, const QString& value)
{
    if (name == u"--account") {
        options.accounts += value;
    } else if (name == u"-o") {
        options.file = value;
    } else if (name == u"--sort") {
        const auto sort = sortFrom(value);
        if (!sort)
            return sort.error();
        options.sort = *sort;
    } else if (name == u"--format") {
        const auto format = formatFrom(value);
        if (!format)
            return format.error();
        options.format = *format;
    } else {
        bool ok = false;
        options.limit = value.toUInt(&ok);
        if (!ok)
            return wrong(QStringLiteral("--limit takes a number, not “%1”").arg(value));
    }
    return {};
}

} // namespace

Result<ListOptions> parseListOptions(const QStringList& args)
{
    static const QStringList kNames { QStringLiteral("--account"), QStringLiteral("--sort"), QStringLiteral("--limit"),
        QStringLiteral("--format"), QStringLiteral("-o") };
    ListOptions options;
    const auto query = splitOptions(QStringLiteral("list"), args, kNames,
        [&](const QString& name, const QString& value) { return take(options, name, value); });
    if (!query)
        return query.error();
    options.query = *query;
    if (options.format == ListOptions::Format::Xlsx && options.file.isEmpty())
        return wrong(QStringLiteral("--format xlsx needs a file: -o FILE.xlsx"));
    return options;
}

} // namespace desk::cli

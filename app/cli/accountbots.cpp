// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountbots.h"

#include "app/accounts/accountregistry.h"
#include "app/accounts/botlists.h"
#include "app/base/text.h"
#include "app/cli/namedoptions.h"
#include "app/export/jsonfields.h"

namespace desk::cli {

namespace {

std::string jsonOf(const Account& account, const BotList& bots)
{
    std::string out = "{";
    JsonFields fields(out);
    fields.string("account", utf8(account.name));
    const auto names = [&](const char* key, const std::vector<std::string>& list) {
        fields.strings(key, std::vector<std::string_view>(list.begin(), list.end()));
    };
    names("people", bots.people);
    names("channels", bots.channels);
    names("tags", bots.tags);
    return out + "}\n";
}

} // namespace

int accountBots(Context& context, const QStringList& args, const AccountRegistry& registry)
{
    static const QString kPerson = QStringLiteral("--person"), kChannel = QStringLiteral("--channel"),
                         kTag = QStringLiteral("--tag"), kNone = QStringLiteral("--none");
    BotList bots;
    QStringList rest = args;
    bool change = rest.removeAll(kNone) > 0;
    const auto name = splitOptions(QStringLiteral("account bots"), rest, { kPerson, kChannel, kTag },
        [&](const QString& option, const QString& value) -> Result<void> {
            change = true;
            (option == kPerson ? bots.people : option == kTag ? bots.tags : bots.channels).push_back(utf8(value));
            return {};
        });
    if (!name)
        return usage(context, name.error().detail);
    if (name->isEmpty())
        return usage(
            context, QStringLiteral("account bots NAME [--person ID]… [--channel NAME]… [--tag TAG]… [--none]"));
    const auto account = registry.find(*name);
    if (!account)
        return fail(
            context, QStringLiteral("there is no account “%1”; “deskscope account list” shows them").arg(*name));
    if (change)
        if (const auto kept = setBotList(registry.profile(), account->id, bots); !kept)
            return fail(context, sentence(kept.error()));
    const auto kept = botListOf(registry.profile(), account->id);
    if (!kept)
        return fail(context, sentence(kept.error()));
    context.out << text(jsonOf(*account, *kept)) << Qt::flush;
    return kSuccess;
}

} // namespace desk::cli

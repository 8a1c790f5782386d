// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/loading.h"

#include "app/accounts/accountregistry.h"
#include "app/analytics/metriccharts.h"

#include <QTimeZone>

namespace desk::cli {

namespace {

Result<QList<Account>> chosenAccounts(const AccountRegistry& registry, const QStringList& names)
{
    if (names.isEmpty())
        return registry.accounts();
    QList<Account> accounts;
    for (const QString& name : names) {
        const auto account = registry.find(name);
        if (!account)
            return Error { Error::Kind::NotFound, QStringLiteral("there is no account “%1”").arg(name) };
        if (!accounts.contains(*account))
            accounts += *account;
    }
    return accounts;
}

} // namespace

Result<ChosenAccounts> chooseAccounts(const Context& context, const QStringList& names)
{
    const auto profile = Profile::open(context.profileDir);
    if (!profile)
        return profile.error();
    AccountRegistry registry(*profile);
    if (const auto loaded = registry.load(); !loaded)
        return loaded.error();
    const auto accounts = chosenAccounts(registry, names);
    if (!accounts)
        return accounts.error();
    return ChosenAccounts { *profile, *accounts };
}

Result<LoadedSnapshot> loadAccounts(const Context& context, const QStringList& names)
{
    const auto chosen = chooseAccounts(context, names);
    if (!chosen)
        return chosen.error();
    return loadSnapshot(chosen->profile, chosen->accounts);
}

Result<ViewStatePtr> evaluateNow(const LoadedSnapshot& loaded, ViewRequest request)
{
    request.timeZone = QTimeZone::systemTimeZoneId();
    request.now = SystemClock::instance().now();
    QueryEngine engine(loaded.search, loaded.ranking);
    if (auto metrics = columnsFor(std::vector { request }); !metrics.empty()) {
        auto columns = loaded.columns({ std::move(metrics), request.now });
        if (!columns)
            return columns.error();
        engine.setColumns(*std::move(columns));
    }
    ViewStatePtr view = engine.evaluate(loaded.snapshot, request);
    if (view->error)
        return *view->error;
    return view;
}

} // namespace desk::cli

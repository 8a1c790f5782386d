// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardwords.h"

#include <QCoreApplication>
#include <array>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dashboards)
};

struct Name {
    const char* id;
    const char* words;
};
constexpr std::array kNames {
    Name { "overview", QT_TRANSLATE_NOOP("Dashboards", "Overview") },
    Name { "backlog", QT_TRANSLATE_NOOP("Dashboards", "Backlog") },
    Name { "speed", QT_TRANSLATE_NOOP("Dashboards", "Speed") },
    Name { "satisfaction", QT_TRANSLATE_NOOP("Dashboards", "Satisfaction") },
    Name { "team", QT_TRANSLATE_NOOP("Dashboards", "Team") },
    Name { "topics", QT_TRANSLATE_NOOP("Dashboards", "Topics") },
    Name { "chat", QT_TRANSLATE_NOOP("Dashboards", "Chat") },
    Name { "accounts", QT_TRANSLATE_NOOP("Dashboards", "Accounts compared") },
};

QString reason(const DashboardError& error)
{
    using Kind = DashboardError::Kind;
    switch (error.kind) {
    case Kind::NoDashboard: return Words::tr("This is no dashboard: “%1” was expected.").arg(error.expected);
    case Kind::NewerVersion: return Words::tr("A newer Deskscope wrote this (version %1).").arg(error.found);
    case Kind::UnknownChart:
        return Words::tr("There is no chart “%1”; %2 was expected.").arg(error.found, error.expected);
    case Kind::BadSize: return Words::tr("“%1” is no size; %2 was expected.").arg(error.found, error.expected);
    case Kind::TwiceTheSame: return Words::tr("“%1” is there a second time.").arg(error.found);
    case Kind::BadFilter: return Words::tr("The filter is not understood at “%1”.").arg(error.found);
    case Kind::TooLong: return Words::tr("This is too long for a dashboard; %1 was expected.").arg(error.expected);
    }
    return {};
}

} // namespace

QString dashboardName(const Dashboard& dashboard)
{
    if (!dashboard.name.isEmpty())
        return dashboard.name;
    const auto known
        = std::ranges::find_if(kNames, [&](const Name& name) { return dashboard.id == QLatin1String(name.id); });
    return known == kNames.end() ? dashboard.id : Words::tr(known->words);
}

QString dashboardErrorText(const DashboardError& error)
{
    return Words::tr("Line %1: %2", "of a file").arg(error.line).arg(reason(error));
}

} // namespace desk::ui

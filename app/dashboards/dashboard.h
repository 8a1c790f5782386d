// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"

#include <QByteArray>
#include <QString>
#include <variant>
#include <vector>

namespace desk {

/// A chart's place on a dashboard: how many of the grid's columns and rows it takes.
struct DashboardCard {
    ChartSpec chart;
    int columns = 1; ///< 1 to kMostColumns
    int rows = 1; ///< 1 to kMostRows
    bool operator==(const DashboardCard&) const = default;

    static constexpr int kMostColumns = 3, kMostRows = 2;
};

/// A line of a dashboard's file that we have no use for: a remark, or what a later version writes.
struct DashboardLine {
    std::size_t cardsBefore = 0; ///< how many cards stand above it
    QString text;
    bool operator==(const DashboardLine&) const = default;
};

/// Charts in an order, which a grid fills row by row. A value. A chart stands on it at most once.
struct Dashboard {
    QString id; ///< of a ready one its name in machine words; of one's own the name of its file; not in the text
    QString name; ///< as the person calls it; empty = a ready one, whose name is the ui's (dashboardName())
    QString filter; ///< a query that is put in force with the dashboard; empty = whatever is in force
    std::vector<DashboardCard> cards;
    std::vector<DashboardLine> kept; ///< in their order
    bool operator==(const Dashboard&) const = default;
};

/// How the name of a dashboard's file ends.
constexpr const char* kDashboardSuffix = ".dashboard";

/// What is wrong in a dashboard's text.
struct DashboardError {
    enum class Kind : std::uint8_t {
        NoDashboard, ///< the first line is not "deskscope-dashboard VERSION"
        NewerVersion, ///< written by a version of this program that knows more; found = the version
        UnknownChart, ///< found = what stands for a chart; expected = how charts are written
        BadSize, ///< found = what stands for "COLUMNSxROWS"
        TwiceTheSame, ///< a chart or an entry that was there already
        BadFilter, ///< found = what is wrong in the query
        TooLong ///< more than a dashboard can hold
    };
    Kind kind = Kind::NoDashboard;
    int line = 1; ///< from 1
    QString found; ///< as it stands there, shortened
    QString expected; ///< machine words that would do there: "1x1 to 3x2"
    bool operator==(const DashboardError&) const = default;
};

/// An English sentence for the command line and the log: "line 4: …".
QString describe(const DashboardError& error);

/// The dashboard as a small text that people can read and send to each other, UTF-8, one entry a line:
///
///     deskscope-dashboard 1
///     name: Battery after 4.2
///     filter: tag:battery created:<30d
///     chart: created-solved 2x1
///     chart: trend:first_reply_minutes,week
///
/// A chart is as chartName() writes it, with the columns and rows that it takes where they are not 1x1.
QByteArray dashboardText(const Dashboard& dashboard);
/// Reads what dashboardText() writes, with or without carriage returns, name and filter. The id is left empty.
std::variant<Dashboard, DashboardError> readDashboard(const QByteArray& text);

/// The dashboards that every profile has, in the order of the menu: overview, backlog, speed, satisfaction, team,
/// topics, chat, accounts.
const std::vector<Dashboard>& readyDashboards();
/// The ready one with this id; null where there is none.
const Dashboard* readyDashboard(const QString& id);

} // namespace desk

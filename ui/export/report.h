// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboards/dashboard.h"
#include "ui/export/chartpicture.h"
#include "ui/export/reportmeasures.h"

namespace desk::ui {

/// A dashboard on paper: everything that stands in a report, in words of the program's language. A value; the PDF and
/// the HTML file are made from it alone.
struct Report {
    struct AccountLine {
        QString name, age; ///< "data up to 2 Apr 2026, 10:57"
        int colour = 0;
    };
    struct Chart {
        ChartPicture picture;
        bool wide = false; ///< takes both columns
    };
    struct Measure {
        QString name, median, p90, n, leftOut;
    };
    struct Definition {
        QString name, meaning;
    };
    QString title, printed, zone;
    QString filter; ///< the query's text; empty = none
    std::vector<AccountLine> accounts;
    QString counted; ///< what was counted and left out
    std::vector<Chart> charts;
    std::vector<Measure> measures;
    std::vector<Definition> definitions;
    QString agreement;
    Millis printedAt = 0;
    Theme::Appearance appearance = Theme::Appearance::Light;
};

struct ReportRequest {
    Dashboard dashboard;
    QString title; ///< empty = the dashboard's name
    Millis printedAt = 0;
    Theme::Appearance appearance = Theme::Appearance::Light;
};

/// The charts that a report of this dashboard shows: what belongs into ViewRequest::charts.
std::vector<ChartSpec> reportCharts(const Dashboard& dashboard);

/// Makes the report of a view that holds reportCharts(). Reads the histories of all tickets in view: seconds for
/// 100,000 of them. Cancelled within 200 ms, and storage errors. Any one thread where the language does not change
/// meanwhile.
Result<Report> makeReport(
    const ViewState& view, const ReportRequest& request, const Profile& profile, const CancelToken& cancel = {},
    const std::function<void(double)>& progress = [](double) {});

/// The time that a report says it was printed at: SOURCE_DATE_EPOCH (seconds) where the environment has it, so that the
/// same data give the same file; else now.
Millis printTime();

} // namespace desk::ui

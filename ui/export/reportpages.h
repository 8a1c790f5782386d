// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"

#include <QCoreApplication>
#include <functional>

class QPaintDevice;

namespace desk::ui {

/// How high the plot of a chart is in a report, at this width; both in device-independent pixels.
double plotHeight(const Report::Chart& chart);

/// A report laid out on A4 pages with margins of 15 mm, at 96 dots per inch: blocks one below the other, none of which
/// is cut by a page's end. The report and the device must outlive it. Any thread that may paint.
class ReportPages {
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    static constexpr double kWidth = 794, kHeight = 1123, kMargin = 57; ///< A4 and 15 mm
    static constexpr double kInner = kWidth - 2 * kMargin, kGutter = 28; ///< between columns of charts

    /// How wide a chart is: both columns or one.
    static double widthOf(const Report::Chart& chart) { return chart.wide ? kInner : (kInner - kGutter) / 2; }

    ReportPages(const Report& report, const QPaintDevice* device);
    [[nodiscard]] int count() const { return m_pages; }
    void paint(QPainter& painter, int page) const;

private:
    /// What stands together; painted at the top of its place.
    struct Block {
        double height = 0;
        double gap = 0; ///< above it, but at the top of a page
        bool leads = false; ///< not the last on a page
        std::function<void(QPainter&, double top, double height)> paint;
        double least = 0; ///< it may be as low as this to stay on a page; 0 = it may not
        int page = 0;
        double top = 0;
    };
    void addHead();
    void addFact(const QString& name, const QString& value, const QFont& font);
    void addAccounts();
    void addCharts();
    void addHeading(const QString& words);
    void addMeasures();
    void addDefinitions();
    void place();
    void paintFoot(QPainter& painter, int page) const;
    [[nodiscard]] double wrapped(const QFont& font, const QString& words, double width) const;

    const Report& m_report;
    const QPaintDevice* m_device;
    const Theme& m_theme;
    std::vector<Block> m_blocks;
    double m_footHeight = 0;
    int m_pages = 1;
};

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/result.h"
#include "ui/charts/charttable.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QSizeF>
#include <QTimeZone>
#include <functional>

class QPainter;

namespace desk::ui {

/// A chart with all that a reader needs who was not there: title, filter, accounts with the age of their data, time
/// zone. A value; painted the same on an image, a PDF page and an SVG.
struct ChartPicture {
    ChartData data;
    QTimeZone zone = QTimeZone::utc();
    Theme::Appearance appearance = Theme::Appearance::Light;
    QSizeF size { 960, 540 }; ///< device-independent pixels
    double scale = 2; ///< of PNG: pixels for each
    Query query; ///< what is chosen in the chart
    Millis now = 0; ///< ages in it are from here back
    std::optional<ChartData> before = {}; ///< the same chart in the earlier period
    Millis shift = 0; ///< from that period to this one
    QString title, subtitle;
    QString filter; ///< the query's text; a sentence where there is none
    QString accounts; ///< "Nordlys EU, data up to 2 Apr 2026, 10:57 · …"
    /// A chart that is not of `data`: how it is painted, its table, and what its file is called.
    std::function<void(QPainter&, const QRectF& plot, const Theme&)> plot = {};
    ChartTable table = {};
    QString fileName = {};
};

/// The picture of one of the view's charts, in the program's language. The chart must be among view.charts.
ChartPicture makePicture(const ViewState& view, const ChartSpec& chart, Theme::Appearance appearance);

/// Paints the chart alone, without title and foot.
void paintPlot(QPainter& painter, const ChartPicture& picture, const QRectF& plot);
/// Paints it at the origin. The one painting path of all exports.
void paintPicture(QPainter& painter, const ChartPicture& picture);
/// As pixels; `scale` of them per device-independent one.
QImage paintImage(const ChartPicture& picture, double scale);
/// Writes the picture as PNG, PDF or SVG, or the data drawn as CSV or XLSX, by the file's suffix. Usage for any other,
/// Storage where the file cannot be written. Any thread. The same picture gives the same bytes: where a format wants a
/// time, it is the data's watermark.
Result<void> writeChart(const ChartPicture& picture, const QString& file);

} // namespace desk::ui

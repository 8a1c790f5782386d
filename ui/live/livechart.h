// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/liveseries.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/charttable.h"

#include <QTimeZone>

namespace desk::ui {

/// A chart over the rolling history. A value; equal ones give equal pictures.
struct LiveChart {
    enum class Kind { Chats, Agents }; ///< open and waiting; online, away and invisible
    Kind kind = Kind::Chats;
    std::vector<std::vector<LiveSample>> pieces; ///< between them nothing was known
    Millis from = 0, to = 0;
    bool now = false; ///< `to` is now, and it is live
    QTimeZone zone = QTimeZone::utc();
    bool operator==(const LiveChart&) const = default;

    [[nodiscard]] bool empty() const { return pieces.empty(); }
    /// The sample nearest to a place of the plot, null where nothing was known there.
    [[nodiscard]] const LiveSample* at(double x, const QRectF& plot) const;
    /// Every sample, for the keyboard: in their order.
    [[nodiscard]] std::vector<const LiveSample*> samples() const;
    /// A sample in words, for the hover card; its mark is where it stands.
    [[nodiscard]] ChartScene::Spot spotOf(const LiveSample& sample, const QRectF& plot, const Theme& theme) const;
    /// Legend, axes, lines, what was not known. `marked`: the sample under the pointer. Any thread that may paint.
    void paint(QPainter& painter, const QRectF& plot, const Theme& theme, const LiveSample* marked = nullptr) const;
    /// A row for each sample.
    [[nodiscard]] ChartTable table() const;
};

} // namespace desk::ui

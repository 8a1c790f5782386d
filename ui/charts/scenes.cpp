// SPDX-License-Identifier: GPL-3.0-or-later
// Which class draws which kind of chart.
#include "ui/charts/barscene.h"
#include "ui/charts/heatmapscene.h"
#include "ui/charts/histogramscene.h"
#include "ui/charts/timescene.h"
#include "ui/charts/trendscene.h"
#include "ui/charts/waterfallscene.h"

namespace desk::ui {

std::unique_ptr<ChartScene> ChartScene::make(
    ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device)
{
    const auto made = [&]<typename Scene>(std::type_identity<Scene>) -> std::unique_ptr<ChartScene> {
        return std::make_unique<Scene>(std::move(source), rect, theme, device);
    };
    switch (source.data.spec.id) {
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay: return made(std::type_identity<TimeScene>());
    case ChartId::FirstReply:
    case ChartId::Resolution:
    case ChartId::Spread: return made(std::type_identity<HistogramScene>());
    case ChartId::Hours: return made(std::type_identity<HeatmapScene>());
    case ChartId::Trend:
        return source.data.spec.split == ChartSplit::None ? made(std::type_identity<TrendScene>())
                                                          : made(std::type_identity<MultiplesScene>());
    case ChartId::ConcurrentChats: return made(std::type_identity<TrendScene>());
    case ChartId::Waterfall: return made(std::type_identity<WaterfallScene>());
    case ChartId::Sla: return made(std::type_identity<SlaScene>());
    default: return made(std::type_identity<NameScene>());
    }
}

} // namespace desk::ui

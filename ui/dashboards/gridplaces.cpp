// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/gridplaces.h"

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int kThreeFrom = 1008, kTwoFrom = 720;
constexpr int kHigh = 272, kLow = 220;

/// Which cells are taken, row by row.
class Cells {
public:
    explicit Cells(int columns)
        : m_columns(columns)
    {
    }
    QRect take(int columns, int rows)
    {
        for (int y = 0;; ++y)
            for (int x = 0; x + columns <= m_columns; ++x)
                if (const QRect place(x, y, columns, rows); isFree(place)) {
                    mark(place);
                    return place;
                }
    }

private:
    [[nodiscard]] std::size_t at(int x, int y) const { return static_cast<std::size_t>(y * m_columns + x); }
    [[nodiscard]] bool isFree(const QRect& place) const
    {
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                if (at(x, y) < m_taken.size() && m_taken[at(x, y)])
                    return false;
        return true;
    }
    void mark(const QRect& place)
    {
        m_taken.resize(std::max(m_taken.size(), at(0, place.bottom() + 1)));
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                m_taken[at(x, y)] = true;
    }

    int m_columns;
    std::vector<bool> m_taken;
};

/// Bars and the weeks' hours need less height than what has an axis at its side.
int heightOf(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay:
    case ChartId::FirstReply:
    case ChartId::Resolution:
    case ChartId::Spread:
    case ChartId::Trend:
    case ChartId::Waterfall:
    case ChartId::ConcurrentChats: return kHigh;
    default: return kLow;
    }
}

} // namespace

int gridColumns(int width)
{
    return width >= kThreeFrom ? 3 : width >= kTwoFrom ? 2 : 1;
}

std::vector<QRect> placeCards(const std::vector<DashboardCard>& cards, int columns)
{
    Cells cells(columns);
    std::vector<QRect> places;
    for (const DashboardCard& card : cards)
        places.push_back(cells.take(std::min(card.columns, columns), card.rows));
    return places;
}

std::vector<int> rowHeights(const std::vector<DashboardCard>& cards, const std::vector<QRect>& places)
{
    std::vector<int> heights;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        heights.resize(std::max(heights.size(), static_cast<std::size_t>(places[i].bottom() + 1)), kLow);
        if (places[i].height() == 1)
            heights[static_cast<std::size_t>(places[i].top())]
                = std::max(heights[static_cast<std::size_t>(places[i].top())], heightOf(cards[i].chart));
    }
    return heights;
}

} // namespace desk::ui

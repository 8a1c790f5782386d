// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/measures.h"
#include "app/analytics/reject.h"
#include "app/analytics/sidethread.h"

#include <list>

namespace desk {

/// The counts behind the charts, kept from one filter to the next: most filter changes touch few rows, and only those
/// are counted again. For one snapshot and zone.
class Tallies {
public:
    /// What the figures above a dashboard are counted of.
    enum class Figures : std::uint8_t { None, Work, Everything };
    /// One chart's counts, or the same without leaving out its own filter; or the figures' instead.
    struct Key {
        ChartSpec chart;
        bool ownFilter = false; ///< whether the chart's own filter counts, too
        Figures figures = Figures::None;
        bool operator==(const Key&) const = default;
    };
    /// The tally of a chart. Reply times without a filter of their own are counted once, for the chart and the median.
    static Key keyOf(const ChartSpec& chart, const RejectTable& reject)
    {
        return { chart, chart.id == ChartId::FirstReply && !reject.narrows(QueryField::FirstReply), Figures::None };
    }
    static Key figuresKey(bool everything)
    {
        return { ChartSpec(), true, everything ? Figures::Everything : Figures::Work };
    }
    struct Tally {
        Key key;
        std::shared_ptr<const Measure> measure;
        Counts counts; ///< of `counted`
        Counts ghost; ///< of all rows of the chosen accounts; empty = not counted yet
        std::shared_ptr<const MinuteCounts> ghostMinutes = {}; ///< of a measure of minutes: the ghost's
        std::vector<std::uint32_t> used = {}; ///< where in the ghost there is something but at 0, ascending
        RowSet counted = {}; ///< null = the counts are of no set
    };
    /// What the tallies are brought up to date with, after reject.update().
    struct Input {
        RejectTable& reject;
        const Snapshot& snapshot;
        const DayColumns& days;
        const TagIndex& tags;
        const CancelToken& cancel;
        RowMoveFinder& moves;
    };

    /// The next update is for another snapshot or zone.
    void forget();
    /// Adds to `tasks` what brings these tallies up to date; where one is cancelled, the next update repairs what was
    /// left half done. What does not depend on the filter is taken over from `others`, of the same snapshot and zone,
    /// where they have it. The input must outlive the tasks.
    void update(const std::vector<Key>& wanted, const Input& input, std::vector<SideTask>& tasks,
        const Tallies* others = nullptr);
    /// One of those wanted last.
    [[nodiscard]] const Tally& tally(Key key) const;

private:
    void takeOver(Tally& tally, const Tallies& others) const;
    static bool countGhost(Tally& tally, const Input& input);
    static void bring(Tally& tally, const RowSet& to, const RowMoves& moves, const Input& input);

    std::list<Tally> m_tallies;
    RowSet m_chosen; ///< what the ghosts are of
};

} // namespace desk

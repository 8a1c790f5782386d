// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/measures.h"
#include "app/analytics/reject.h"
#include "app/analytics/rowbits.h"
#include "app/analytics/sidethread.h"

#include <functional>
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
        return { chart, chart.id == ChartId::FirstReply && reject.bit(QueryField::FirstReply) == 0, Figures::None };
    }
    static Key figuresKey(bool everything)
    {
        return { ChartSpec(), true, everything ? Figures::Everything : Figures::Work };
    }
    struct Tally {
        Key key;
        std::shared_ptr<const Measure> measure;
        Counts counts; ///< of the rows in view
        Counts ghost; ///< of all rows of the chosen accounts; empty = not counted yet
        std::shared_ptr<const MinuteCounts> ghostMinutes = {}; ///< of a measure of minutes: the ghost's
        std::vector<std::uint32_t> used = {}; ///< where in the ghost there is something but at 0, ascending
        RejectTable::Word mask = 0; ///< left out when `counts` were counted
        std::uint64_t version = kNever; ///< of the reject words that `counts` are of
    };

    /// The next update is for another snapshot or zone.
    void forget();
    /// Brings these tallies up to date after reject.update(), and the rows in view. False when cancelled; the next
    /// update then repairs what was left half done. What does not depend on the filter is taken over from `others`, of
    /// the same snapshot and zone, where they have it.
    bool update(const std::vector<Key>& wanted, const RejectTable& reject, const Snapshot& snapshot,
        const DayColumns& days, const CancelToken& cancel, const Tallies* others = nullptr);
    /// One of those wanted last.
    [[nodiscard]] const Tally& tally(Key key) const;
    [[nodiscard]] const RowBits& inView() const { return m_inView; }
    /// How many rows the chosen accounts have.
    [[nodiscard]] std::size_t chosen() const { return m_chosenCount; }
    /// Which rows came into view and left it with the present version of the reject words; nothing where they were not
    /// listed.
    struct Moves {
        std::vector<Row> in, out;
    };
    [[nodiscard]] const Moves* moves() const { return m_moves ? &*m_moves : nullptr; }

private:
    using Word = RejectTable::Word;
    static constexpr std::uint64_t kNever = ~std::uint64_t(0);
    struct Masks {
        Word before = 0, after = 0;
        bool operator==(const Masks&) const = default;
    };
    using Wanted = std::vector<Tally*>;

    Wanted find(
        const std::vector<Key>& wanted, const Snapshot& snapshot, const DayColumns& days, const Tallies* others);
    void takeOver(Tally& tally, const Tallies& others) const;
    void chooseAccounts(const RejectTable& reject, const Snapshot& snapshot);
    void updateView(const RejectTable& reject);
    bool countGhosts(const Wanted& wanted, const CancelToken& cancel, const Snapshot& snapshot);
    static std::pair<Wanted, Wanted> halves(Wanted wanted);
    void share(const Wanted& wanted, std::size_t rows, const std::function<void(const Wanted&)>& use);
    void follow(const Wanted& wanted, const RejectTable& reject);
    bool recount(const Wanted& wanted, Word mask, const RejectTable& reject, const CancelToken& cancel);
    void recount(const Wanted& wanted, const RowBits& inView, bool fromAll, const RejectTable& reject,
        const CancelToken& cancel);

    std::list<Tally> m_tallies;
    std::vector<std::uint8_t> m_chosen; ///< accounts that the ghosts are of
    std::size_t m_chosenCount = 0;
    RowBits m_inView;
    std::uint64_t m_viewVersion = kNever;
    std::optional<Moves> m_moves;
    SideThread m_side;
};

} // namespace desk

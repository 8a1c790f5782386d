// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/tallies.h"

#include "app/analytics/figures.h"
#include "app/analytics/minutecounts.h"

#include <algorithm>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace desk {

namespace {

using Word = RejectTable::Word;

/// Fewer rows are counted sooner than another thread wakes up.
constexpr std::size_t kWorthSharing = 40'000;

/// Rows gathered for counting: few enough for the first-level cache, so that all charts read them from there.
constexpr std::size_t kGathered = 2048;

/// Fewer rows than this part of all are followed one by one also where sets could be counted.
constexpr std::size_t kFewOf = 32;

/// Gathers rows and counts them in portions, until cancelled.
class Gatherer {
public:
    Gatherer(const std::vector<Tallies::Tally*>& tallies, Counts Tallies::Tally::*counts, std::int32_t sign,
        const CancelToken& cancel)
        : m_tallies(tallies)
        , m_counts(counts)
        , m_sign(sign)
        , m_cancel(cancel)
    {
    }
    void operator()(std::size_t row)
    {
        m_rows[m_count++] = static_cast<Row>(row);
        if (m_count == kGathered)
            flush();
    }
    /// False when cancelled.
    bool finish()
    {
        flush();
        return !m_cancel.cancelled();
    }

private:
    void flush()
    {
        if (!m_cancel.cancelled())
            for (Tallies::Tally* tally : m_tallies)
                tally->measure->count(std::span(m_rows).first(m_count), m_sign, tally->*m_counts);
        m_count = 0;
    }

    const std::vector<Tallies::Tally*>& m_tallies;
    Counts Tallies::Tally::*m_counts;
    std::int32_t m_sign;
    const CancelToken& m_cancel;
    std::array<Row, kGathered> m_rows {};
    std::size_t m_count = 0;
};

constexpr std::size_t kWordsAtOnce = 16;

/// Sixteen words at once: bit i says whether words[i] has nothing of what is to be kept.
#ifdef __SSE2__
std::uint64_t zerosOf(const Word* words, Word keep)
{
    const __m128i kept = _mm_set1_epi16(static_cast<short>(keep)), zero = _mm_setzero_si128();
    const auto zeros = [&](const Word* eight) {
        const __m128i read = _mm_loadu_si128(reinterpret_cast<const __m128i*>(eight));
        return _mm_cmpeq_epi16(_mm_and_si128(read, kept), zero);
    };
    const int bytes = _mm_movemask_epi8(_mm_packs_epi16(zeros(words), zeros(words + kWordsAtOnce / 2)));
    return static_cast<std::uint64_t>(static_cast<unsigned>(bytes));
}
#else
std::uint64_t zerosOf(const Word* words, Word keep)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kWordsAtOnce; ++i)
        bits |= std::uint64_t((words[i] & keep) == 0 ? 1 : 0) << i;
    return bits;
}
#endif

RowBits passing(const RejectTable& reject, Word mask)
{
    const Word keep = static_cast<Word>(~mask);
    const Word* const words = reject.words().data();
    RowBits bits;
    bits.fill(reject.words().size(), [=](std::size_t begin, std::size_t end) {
        std::uint64_t here = 0;
        std::size_t r = begin;
        for (; r + kWordsAtOnce <= end; r += kWordsAtOnce)
            here |= zerosOf(words + r, keep) << (r - begin);
        for (; r < end; ++r)
            here |= std::uint64_t((words[r] & keep) == 0 ? 1 : 0) << (r - begin);
        return here;
    });
    return bits;
}

/// The rows of the last change that are in view after it but were not before, and the other way round.
Tallies::Moves movesOf(const RejectTable& reject, Word maskBefore, Word maskAfter)
{
    const auto& [whole, rows, before] = reject.change();
    const Word keepBefore = static_cast<Word>(~maskBefore), keepAfter = static_cast<Word>(~maskAfter);
    Tallies::Moves moves { std::vector<Row>(rows.size()), std::vector<Row>(rows.size()) };
    std::size_t in = 0, out = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool was = (before[i] & keepBefore) == 0, is = (reject.words()[rows[i]] & keepAfter) == 0;
        moves.in[in] = rows[i];
        in += is && !was ? 1 : 0;
        moves.out[out] = rows[i];
        out += was && !is ? 1 : 0;
    }
    moves.in.resize(in);
    moves.out.resize(out);
    return moves;
}

Word ownMask(const Tallies::Key& key, const RejectTable& reject)
{
    const auto field = chartField(key.chart);
    return field && !key.ownFilter ? reject.bit(*field) : Word(0);
}

/// Calls use(those that are alike) for each kind of what `kind` tells apart; stops at the first that gives false.
template <typename Kind, typename Use> bool forKinds(std::vector<Tallies::Tally*> tallies, Kind&& kind, Use&& use)
{
    while (!tallies.empty()) {
        const auto wanted = kind(*tallies.front());
        const auto others = std::stable_partition(
            tallies.begin(), tallies.end(), [&](auto* tally) { return kind(*tally) == wanted; });
        if (!use(std::vector<Tallies::Tally*>(tallies.begin(), others), wanted))
            return false;
        tallies.erase(tallies.begin(), others);
    }
    return true;
}

} // namespace

void Tallies::forget()
{
    m_tallies.clear();
    m_chosen.clear();
    m_viewVersion = kNever;
    m_moves.reset();
}

const Tallies::Tally& Tallies::tally(Key key) const
{
    return *std::ranges::find(m_tallies, key, &Tally::key);
}

bool Tallies::update(const std::vector<Key>& keys, const RejectTable& reject, const Snapshot& snapshot,
    const DayColumns& days, const CancelToken& cancel, const Tallies* others)
{
    chooseAccounts(reject, snapshot);
    updateView(reject);
    const Wanted wanted = find(keys, snapshot, days, others);
    if (!countGhosts(wanted, cancel, snapshot))
        return false;
    Wanted following, stale;
    for (Tally* tally : wanted) {
        if (tally->version == reject.version())
            continue;
        const bool followed = tally->version + 1 == reject.version() && !reject.change().whole
            && (reject.change().rows.size() < snapshot.rows() / kFewOf || !tally->measure->countsSets());
        (followed ? following : stale).push_back(tally);
    }
    follow(following, reject);
    if (!forKinds(
            stale, [&](const Tally& tally) { return ownMask(tally.key, reject); },
            [&](const Wanted& alike, Word mask) { return recount(alike, mask, reject, cancel); }))
        return false;
    for (Tally* tally : wanted)
        tally->mask = ownMask(tally->key, reject);
    return true;
}

Tallies::Wanted Tallies::find(
    const std::vector<Key>& keys, const Snapshot& snapshot, const DayColumns& days, const Tallies* others)
{
    Wanted wanted;
    for (const Key& key : keys) {
        auto known = std::ranges::find(m_tallies, key, &Tally::key);
        if (known == m_tallies.end()) {
            known = m_tallies.emplace(m_tallies.end());
            known->key = key;
        }
        if (others && known->ghost.empty())
            takeOver(*known, *others);
        if (!known->measure)
            known->measure = key.figures == Figures::None ? measureFor(key.chart, snapshot, days)
                                                          : figureMeasure(snapshot, key.figures == Figures::Everything);
        if (std::ranges::find(wanted, &*known) == wanted.end())
            wanted.push_back(&*known);
    }
    return wanted;
}

/// What is the same whatever the filter.
void Tallies::takeOver(Tally& tally, const Tallies& others) const
{
    const auto other = std::ranges::find(others.m_tallies, tally.key, &Tally::key);
    if (other == others.m_tallies.end())
        return;
    tally.measure = other->measure;
    if (m_chosen == others.m_chosen) {
        tally.ghost = other->ghost;
        tally.used = other->used;
        tally.ghostMinutes = other->ghostMinutes;
    }
}

void Tallies::chooseAccounts(const RejectTable& reject, const Snapshot& snapshot)
{
    if (m_chosen == reject.chosenAccounts())
        return;
    m_chosen = reject.chosenAccounts();
    m_chosenCount = 0;
    for (const std::uint8_t account : snapshot.account)
        m_chosenCount += m_chosen[account];
    for (Tally& tally : m_tallies) {
        tally.ghost.clear();
        tally.version = kNever;
    }
}

void Tallies::updateView(const RejectTable& reject)
{
    if (m_viewVersion == reject.version())
        return;
    if (m_viewVersion + 1 == reject.version() && !reject.change().whole) {
        m_moves = movesOf(reject, 0, 0);
        for (const Row row : m_moves->in)
            m_inView.add(row);
        for (const Row row : m_moves->out)
            m_inView.remove(row);
    } else {
        m_moves.reset();
        m_inView = passing(reject, 0);
    }
    m_viewVersion = reject.version();
}

bool Tallies::countGhosts(const Wanted& wanted, const CancelToken& cancel, const Snapshot& snapshot)
{
    Wanted without;
    for (Tally* tally : wanted)
        if (tally->ghost.empty()) {
            tally->ghost.assign(tally->measure->size(), 0);
            without.push_back(tally);
        }
    if (without.empty())
        return true;
    Gatherer gather(without, &Tally::ghost, 1, cancel);
    const bool all = m_chosenCount == snapshot.rows();
    for (std::size_t r = 0; r < snapshot.rows(); ++r)
        if (all || m_chosen[snapshot.account[r]] != 0)
            gather(r);
    const bool finished = gather.finish();
    for (Tally* tally : without) {
        tally->used.clear();
        for (std::uint32_t i = 1; finished && i < tally->ghost.size(); ++i)
            if (tally->ghost[i] != 0)
                tally->used.push_back(i);
        if (!finished)
            tally->ghost.clear();
        else if (auto minutes = tally->measure->minutes())
            tally->ghostMinutes = std::make_shared<const MinuteCounts>(std::move(minutes), tally->ghost);
    }
    return finished;
}

/// Two halves that take about as long.
std::pair<Tallies::Wanted, Tallies::Wanted> Tallies::halves(Wanted wanted)
{
    std::ranges::stable_sort(wanted, std::greater(), [](const Tally* tally) { return tally->measure->effort(); });
    std::pair<Wanted, Wanted> halves;
    int first = 0, second = 0;
    for (Tally* tally : wanted) {
        const bool toFirst = first <= second;
        (toFirst ? halves.first : halves.second).push_back(tally);
        (toFirst ? first : second) += tally->measure->effort();
    }
    return halves;
}

/// Does something with all of them, half of it in the other thread where there is much to do.
void Tallies::share(const Wanted& wanted, std::size_t rows, const std::function<void(const Wanted&)>& use)
{
    const auto [here, there] = halves(wanted);
    if (rows < kWorthSharing || there.empty())
        return use(wanted);
    m_side.both([&] { use(here); }, [&] { use(there); });
}

/// Counts only the rows that moved.
void Tallies::follow(const Wanted& wanted, const RejectTable& reject)
{
    forKinds(
        wanted, [&](const Tally& tally) { return std::pair(tally.mask, ownMask(tally.key, reject)); },
        [&](const Wanted& alike, const std::pair<Word, Word>& masks) {
            const bool sameAsView = m_moves && masks == std::pair(Word(0), Word(0));
            const Moves own = sameAsView ? Moves() : movesOf(reject, masks.first, masks.second);
            const Moves& moves = sameAsView ? *m_moves : own;
            share(alike, moves.in.size() + moves.out.size(), [&](const Wanted& some) {
                for (Tally* tally : some) {
                    tally->measure->count(moves.in, 1, tally->counts);
                    tally->measure->count(moves.out, -1, tally->counts);
                    tally->version = reject.version();
                }
            });
            return true;
        });
}

/// Counts the rows in view, or takes the others out of all, whichever are fewer.
bool Tallies::recount(const Wanted& wanted, Word mask, const RejectTable& reject, const CancelToken& cancel)
{
    const RowBits own = mask == 0 ? RowBits() : passing(reject, mask);
    const RowBits& inView = mask == 0 ? m_inView : own;
    const bool fromAll = inView.count() > m_chosenCount / 2;
    const std::size_t rows = fromAll ? m_chosenCount - inView.count() : inView.count();
    for (Tally* tally : wanted)
        tally->version = kNever;
    share(wanted, rows, [&](const Wanted& some) { recount(some, inView, fromAll, reject, cancel); });
    return !cancel.cancelled();
}

void Tallies::recount(
    const Wanted& wanted, const RowBits& inView, bool fromAll, const RejectTable& reject, const CancelToken& cancel)
{
    Wanted gathered;
    for (Tally* tally : wanted) {
        if (tally->measure->countsSets()) {
            tally->measure->countSet(inView, tally->counts);
            tally->version = reject.version();
            continue;
        }
        gathered.push_back(tally);
        if (fromAll)
            tally->counts = tally->ghost;
        else
            tally->counts.assign(tally->measure->size(), 0);
    }
    if (gathered.empty())
        return;
    Gatherer gather(gathered, &Tally::counts, fromAll ? -1 : 1, cancel);
    if (!fromAll)
        inView.forEach(gather);
    else if (m_chosenCount == inView.size())
        inView.forEachOther(gather);
    else
        inView.forEachOther([&](std::size_t row) {
            if ((reject.words()[row] & RejectTable::accountBit()) == 0)
                gather(row);
        });
    if (gather.finish())
        for (Tally* tally : gathered)
            tally->version = reject.version();
}

} // namespace desk

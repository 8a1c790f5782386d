// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/matcher.h"

#include "app/analytics/logmatcher.h"
#include "app/analytics/sidethread.h"
#include "app/analytics/subjectscan.h"
#include "app/analytics/tagindex.h"
#include "app/base/text.h"
#include "app/query/regex.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>
#include <array>
#include <limits>

namespace desk {

namespace {

using Special = QueryValue::Special;
using Hits = std::vector<std::uint8_t>;

/// A test that asks matches(row) for each.
template <typename Matches> RowTest testEach(Matches matches)
{
    return [matches = std::move(matches)](std::size_t begin, std::size_t end, std::uint8_t* hit) {
        for (std::size_t r = begin; r < end; ++r)
            hit[r - begin] = matches(r) ? 1 : 0;
    };
}

// --- names: which codes of a dictionary match, then a look-up a row ---

/// Sets those of [first, past) that a value names.
void addCodes(const Dictionary& dictionary, const QueryValue& value, Code first, Code past, Hits& table)
{
    const NameMatcher matcher(value.text, value.prefix);
    for (Code code = first; code < past; ++code)
        table[code] |= matcher.matches(dictionary.value(code)) ? 1 : 0;
}

Hits codesOf(const Dictionary& dictionary, const QueryTerm& term, const MatchContext& context)
{
    constexpr Code kAtOnce = 16'384, kEffort = 8; ///< codes, and nanoseconds of each
    Hits table(dictionary.size(), 0);
    for (const QueryValue& value : term.values) {
        if (value.special == Special::None)
            table[0] = 1;
        else if (value.special == Special::Any)
            std::fill(table.begin() + 1, table.end(), std::uint8_t(1));
        else if (table.size() <= kAtOnce)
            addCodes(dictionary, value, 1, static_cast<Code>(table.size()), table);
        else {
            std::vector<SideTask> tasks;
            for (Code first = 1; first < table.size(); first += kAtOnce) {
                const Code past = std::min(first + kAtOnce, static_cast<Code>(table.size()));
                tasks.push_back({ (past - first) * kEffort,
                    [&, first, past] { addCodes(dictionary, value, first, past, table); } });
            }
            context.side->run(std::move(tasks));
        }
    }
    return table;
}

/// So few codes are compared with each row's, which takes less than a look-up.
constexpr std::size_t kFewCodes = 6;

std::vector<Code> codesIn(const Hits& table)
{
    std::vector<Code> codes;
    for (Code code = 0; code < table.size() && codes.size() <= kFewCodes; ++code)
        if (table[code] != 0)
            codes.push_back(code);
    return codes;
}

/// Rows whose code is in the table. By copies of the pointers: a byte that is written could be anything, also what a
/// lambda keeps, which would be read again for every row.
template <typename T> RowTest testCodes(const Column<T>& column, Hits table)
{
    if (const std::vector<Code> few = codesIn(table); few.size() <= kFewCodes)
        return [kept = column.data(), few](std::size_t begin, std::size_t end, std::uint8_t* hit) {
            const T* const data = kept + begin;
            const std::size_t rows = end - begin;
            std::fill(hit, hit + rows, std::uint8_t(0));
            for (const Code each : few)
                for (std::size_t i = 0, code = each; i < rows; ++i)
                    hit[i] |= data[i] == static_cast<T>(code) ? 1 : 0;
        };
    // A mapped file may be damaged, and is checked behind the window's back: no code leads out of the table.
    return [kept = column.data(), table = std::move(table)](std::size_t begin, std::size_t end, std::uint8_t* hit) {
        const T* const data = kept + begin;
        const std::uint8_t* const matching = table.data();
        const std::size_t last = table.size() - 1, rows = end - begin;
        for (std::size_t i = 0; i < rows; ++i)
            hit[i] = matching[std::min<std::size_t>(data[i], last)];
    };
}

RowTest testNames(
    const QueryTerm& term, const MatchContext& context, const Dictionary& dictionary, const Column<Code>& column)
{
    return testCodes(column, codesOf(dictionary, term, context));
}

/// A requester without a name may have an address and the other way round: "none" is somebody without both.
RowTest testRequester(const QueryTerm& term, const MatchContext& context)
{
    const Snapshot& s = context.snapshot;
    Hits names = codesOf(s.people, term, context), emails = codesOf(s.emails, term, context);
    const bool none = std::exchange(names[0], std::uint8_t(0)) != 0;
    emails[0] = 0;
    if (!none && std::ranges::find(emails, std::uint8_t(1)) == emails.end())
        return testCodes(s.requester, std::move(names));
    return testEach([name = s.requester.data(), email = s.requesterEmail.data(), names = std::move(names),
                        emails = std::move(emails), none](std::size_t r) {
        return names[std::min<std::size_t>(name[r], names.size() - 1)] != 0
            || emails[std::min<std::size_t>(email[r], emails.size() - 1)] != 0
            || (none && name[r] == 0 && email[r] == 0);
    });
}

/// The rows whose bits are set.
RowTest testWords(std::vector<std::uint64_t> words)
{
    return [words = std::move(words)](std::size_t begin, std::size_t end, std::uint8_t* hit) {
        for (std::size_t r = begin; r < end; ++r)
            hit[r - begin] = static_cast<std::uint8_t>(words[r / RowBits::kWordBits] >> r % RowBits::kWordBits & 1);
    };
}

RowTest testTags(const QueryTerm& term, const MatchContext& context)
{
    const Hits table = codesOf(context.snapshot.tags, term, context);
    std::vector<std::uint64_t> words(context.snapshot.rows() / RowBits::kWordBits + 1);
    for (Code tag = 0; tag < table.size(); ++tag)
        if (table[tag] != 0)
            context.tags->addRows(tag, words);
    return testWords(std::move(words));
}

/// What is one for all rows of an account: its name, its provider.
RowTest testAccounts(const QueryTerm& term, const Snapshot& s)
{
    Hits table(256, 0);
    const auto& accounts = s.accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const std::string name = term.field == QueryField::Provider ? std::string(nameOf(accounts[i].account.provider))
                                                                    : utf8(QStringView(accounts[i].account.name));
        table[i] = std::ranges::any_of(term.values, [&](const QueryValue& value) {
            return value.special == Special::Any
                || (value.special == Special::No && NameMatcher(value.text, value.prefix).matches(name));
        });
    }
    return testCodes(s.account, std::move(table));
}

// --- vocabularies: the same with at most 256 codes; the code is the name's place ---

/// [first, last] codes that a value of a vocabulary covers.
std::pair<int, int> codeRange(QueryField field, const QueryValue& value)
{
    const auto& names = vocabularyOf(field);
    const auto codeOf
        = [&](const QString& name) { return static_cast<int>(std::ranges::find(names, name) - names.begin()); };
    const int low = static_cast<int>(Priority::Low), urgent = static_cast<int>(Priority::Urgent),
              code = codeOf(value.text);
    switch (value.op) {
    case QueryOp::Is: return { code, code };
    case QueryOp::Less: return { low, code - 1 };
    case QueryOp::LessEqual: return { low, code };
    case QueryOp::Greater: return { code + 1, urgent };
    case QueryOp::GreaterEqual: return { code, urgent };
    case QueryOp::Range:
        return { value.text.isEmpty() ? low : code, value.upper.isEmpty() ? urgent : codeOf(value.upper) };
    }
    return { 0, -1 };
}

RowTest testVocabulary(const QueryTerm& term, const Column<std::uint8_t>& column)
{
    Hits table(256, 0);
    const auto& names = vocabularyOf(term.field);
    const auto none = static_cast<std::size_t>(std::ranges::find(names, QStringLiteral("none")) - names.begin());
    for (const QueryValue& value : term.values) {
        if (value.special == Special::None && none < names.size()) {
            table[none] = 1;
        } else if (value.special == Special::Any) {
            for (std::size_t code = 0; code < names.size(); ++code)
                table[code] |= code == none ? 0 : 1;
        } else if (value.special == Special::No) {
            const auto [first, last] = codeRange(term.field, value);
            for (int code = first; code <= last; ++code)
                table[static_cast<std::size_t>(code)] = 1;
        }
    }
    return testCodes(column, std::move(table));
}

// --- numbers: closed intervals ---

/// What a term accepts by account: days begin at other times in other zones.
std::vector<NumberSet> numbersByAccount(const QueryTerm& term, const MatchContext& context)
{
    std::vector<NumberSet> sets;
    for (const QTimeZone& zone : context.zones)
        sets.push_back(numbersIn(zone, term, context));
    return sets;
}

template <typename T> bool accepts(const NumberSet& set, T number, T missing)
{
    if (number == missing)
        return set.none;
    return std::ranges::any_of(set.intervals,
        [&](const NumberInterval& interval) { return number >= interval.low && number <= interval.high; });
}

/// Rows whose number is in one of the intervals, which are brought to the column's own type: it compares many at once.
template <typename T> RowTest testIntervals(const NumberSet& set, const Column<T>& column, T missing)
{
    constexpr std::int64_t kLow = std::numeric_limits<T>::min(), kHigh = std::numeric_limits<T>::max();
    std::vector<std::pair<T, T>> intervals;
    for (const NumberInterval& interval : set.intervals)
        if (interval.low <= interval.high && interval.low <= kHigh && interval.high >= kLow)
            intervals.emplace_back(
                static_cast<T>(std::max(interval.low, kLow)), static_cast<T>(std::min(interval.high, kHigh)));
    return [kept = column.data(), intervals, none = set.none, missing](
               std::size_t begin, std::size_t end, std::uint8_t* hit) {
        const T* const data = kept + begin;
        const T without = missing;
        const std::size_t rows = end - begin;
        std::fill(hit, hit + rows, std::uint8_t(0));
        for (const auto& interval : intervals) {
            const auto [low, high] = interval;
            for (std::size_t i = 0; i < rows; ++i)
                hit[i] |= (data[i] >= low) & (data[i] <= high) & (data[i] != without);
        }
        for (std::size_t i = 0; none && i < rows; ++i)
            hit[i] |= data[i] == without;
    };
}

template <typename T>
RowTest testNumbers(const QueryTerm& term, const MatchContext& context, const Column<T>& column, T missing)
{
    if (const auto set = numbersOf(term, context))
        return testIntervals(*set, column, missing);
    return testEach(
        [sets = numbersByAccount(term, context), account = context.snapshot.account.data(), data = column.data(),
            missing](std::size_t r) { return accepts(sets[account[r]], data[r], missing); });
}

// --- rows found elsewhere ---

Result<RowTest> testInStore(const QueryTerm& term, const MatchContext& context)
{
    std::vector<std::uint64_t> words(context.snapshot.rows() / RowBits::kWordBits + 1);
    for (const QueryValue& value : term.values) {
        const auto rows = context.store({ term.field, term.name, value });
        if (!rows)
            return rows.error();
        for (const Row row : **rows)
            words[row / RowBits::kWordBits] |= std::uint64_t(1) << row % RowBits::kWordBits;
    }
    return testWords(std::move(words));
}

Result<RowTest> testLog(const QueryTerm& term, const MatchContext& context)
{
    Hits found(context.snapshot.rows(), 0);
    if (const auto matched = matchLog(term, context, found); !matched)
        return matched.error();
    return RowTest([found = std::move(found)](std::size_t begin, std::size_t end, std::uint8_t* hit) {
        std::copy(found.data() + begin, found.data() + end, hit);
    });
}

RowTest testId(const QueryTerm& term, const Snapshot& s)
{
    std::vector<std::pair<std::string, bool>> ids;
    for (const QueryValue& value : term.values)
        ids.emplace_back(utf8(QStringView(value.text)), value.prefix);
    return testEach([&s, ids = std::move(ids)](std::size_t r) {
        const std::string_view id = s.ids.at(r);
        return std::ranges::any_of(
            ids, [&](const auto& wanted) { return wanted.second ? id.starts_with(wanted.first) : id == wanted.first; });
    });
}

/// What the columns alone answer.
RowTest testColumns(const QueryTerm& term, const MatchContext& context)
{
    const Snapshot& s = context.snapshot;
    switch (term.field) {
    case QueryField::Status: return testVocabulary(term, s.status);
    case QueryField::Priority: return testVocabulary(term, s.priority);
    case QueryField::Channel: return testVocabulary(term, s.channel);
    case QueryField::Kind: return testVocabulary(term, s.kind);
    case QueryField::Csat: return testVocabulary(term, s.csat);
    case QueryField::Tag: return testTags(term, context);
    case QueryField::Assignee: return testNames(term, context, s.people, s.assignee);
    case QueryField::Group: return testNames(term, context, s.groups, s.group);
    case QueryField::Requester: return testRequester(term, context);
    case QueryField::Organization: return testNames(term, context, s.organizations, s.organization);
    case QueryField::Brand: return testNames(term, context, s.brands, s.brand);
    case QueryField::Type: return testNames(term, context, s.types, s.type);
    case QueryField::StatusLabel: return testNames(term, context, s.statusLabels, s.statusLabel);
    case QueryField::Account:
    case QueryField::Provider: return testAccounts(term, s);
    case QueryField::Created: return testNumbers<Seconds32>(term, context, s.created, 0);
    case QueryField::Updated: return testNumbers<Seconds32>(term, context, s.updated, 0);
    case QueryField::Solved: return testNumbers<Seconds32>(term, context, s.solved, 0);
    case QueryField::Waiting: return testNumbers<Seconds32>(term, context, s.waitingSince, 0);
    case QueryField::FirstReply: return testNumbers<std::int32_t>(term, context, s.firstReply, kNoMinutes);
    case QueryField::Resolution: return testNumbers<std::int32_t>(term, context, s.resolution, kNoMinutes);
    case QueryField::Reopens: return testNumbers<std::int16_t>(term, context, s.reopens, -1);
    case QueryField::Replies: return testNumbers<std::int16_t>(term, context, s.replies, -1);
    case QueryField::Id: return testId(term, s);
    case QueryField::Text:
    case QueryField::Subject:
    case QueryField::Body:
    case QueryField::Note:
    case QueryField::CreatedHour:
    case QueryField::Sla:
    case QueryField::Metric:
    case QueryField::Custom:
    case QueryField::Compound: break;
    }
    return testEach([](std::size_t) { return false; });
}

/// A term's test with its negation.
struct Condition {
    RowTest test;
    std::uint8_t refused = 0;
};
using Conjunction = std::vector<Condition>;

Result<Conjunction> conjunctionOf(const Query& query, const MatchContext& context)
{
    Conjunction all;
    for (const QueryTerm& term : query.terms) {
        auto test = testFor(term, context);
        if (!test)
            return test.error();
        all.push_back({ std::move(*test), std::uint8_t(term.negated ? 1 : 0) });
    }
    return all;
}

/// Rows that one of the alternatives matches whole.
Result<RowTest> testGroup(const QueryTerm& group, const MatchContext& context)
{
    std::vector<Conjunction> alternatives;
    for (const Query& alternative : group.alternatives) {
        auto all = conjunctionOf(alternative, context);
        if (!all)
            return all.error();
        alternatives.push_back(std::move(*all));
    }
    return RowTest([alternatives = std::move(alternatives)](std::size_t begin, std::size_t end, std::uint8_t* hit) {
        const std::size_t rows = end - begin;
        std::fill(hit, hit + rows, std::uint8_t(0));
        std::array<std::uint8_t, kTestRows> all {}, one {};
        for (const Conjunction& alternative : alternatives) {
            all.fill(1);
            for (const auto& [test, refused] : alternative) {
                test(begin, end, one.data());
                for (std::size_t i = 0; i < rows; ++i)
                    all[i] &= one[i] ^ refused;
            }
            for (std::size_t i = 0; i < rows; ++i)
                hit[i] |= all[i];
        }
    });
}

} // namespace

Result<RowTest> testFor(const QueryTerm& term, const MatchContext& context)
{
    if (term.field == QueryField::Compound)
        return testGroup(term, context);
    if (fieldKind(term.field) == FieldKind::Text || term.field == QueryField::Custom)
        return testInStore(term, context);
    if (term.field == QueryField::CreatedHour || dependsOnLog(term))
        return testLog(term, context);
    return testColumns(term, context);
}

Result<std::vector<Row>> rowsWithSubject(const Snapshot& snapshot, const QueryValue& regex, const CancelToken& cancel)
{
    if (const std::string plain = plainTextOf(regex); !plain.empty())
        return rowsWithText(snapshot, plain, cancel);
    std::vector<Row> rows;
    QueryRegex matcher(regex, cancel);
    for (Row r = 0; r < snapshot.rows(); ++r) {
        const auto matched = matcher.matches(text(snapshot.subjects.at(r)));
        if (!matched)
            return matched.error();
        if (*matched)
            rows.push_back(r);
    }
    return rows;
}

} // namespace desk

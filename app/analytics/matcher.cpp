// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/matcher.h"

#include "app/analytics/days.h"
#include "app/analytics/logmatcher.h"
#include "app/analytics/subjectscan.h"
#include "app/base/text.h"
#include "app/query/regex.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace desk {

namespace {

using Special = QueryValue::Special;
using Hits = std::vector<std::uint8_t>;
constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min(),
                       kHighest = std::numeric_limits<std::int64_t>::max();

/// Calls fill(row) for all rows, block by block; false when cancelled.
template <typename Fill> bool forRows(const MatchContext& context, Fill&& fill)
{
    const std::size_t rows = context.snapshot.rows();
    for (std::size_t begin = 0; begin < rows; begin += kBlockRows) {
        if (context.cancel.cancelled())
            return false;
        for (std::size_t r = begin, end = std::min(rows, begin + kBlockRows); r < end; ++r)
            fill(r);
    }
    return true;
}

// --- names: which codes of a dictionary match, then a look-up a row ---

Hits codesOf(const Dictionary& dictionary, const QueryTerm& term)
{
    Hits table(dictionary.size(), 0);
    for (const QueryValue& value : term.values) {
        if (value.special == Special::None)
            table[0] = 1;
        else if (value.special == Special::Any)
            std::fill(table.begin() + 1, table.end(), std::uint8_t(1));
        else {
            const NameMatcher matcher(value.text, value.prefix);
            for (Code code = 1; code < table.size(); ++code)
                table[code] |= matcher.matches(dictionary.value(code)) ? 1 : 0;
        }
    }
    return table;
}

/// hit[r] = table[column[r]]. By copies of the pointers: a byte that is written could be anything, also a vector's
/// pointer, which would be read again for every row.
template <typename T> bool lookUp(const MatchContext& context, const Column<T>& column, const Hits& table, Hits& hit)
{
    return forRows(context, [codes = column.data(), matching = table.data(), out = hit.data()](std::size_t r) {
        out[r] = matching[codes[r]];
    });
}

bool matchNames(const QueryTerm& term, const MatchContext& context, const Dictionary& dictionary,
    const Column<Code>& column, Hits& hit)
{
    return lookUp(context, column, codesOf(dictionary, term), hit);
}

/// A requester without a name may have an address and the other way round: "none" is somebody without both.
bool matchRequester(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    const Snapshot& s = context.snapshot;
    Hits names = codesOf(s.people, term), emails = codesOf(s.emails, term);
    const bool none = std::exchange(names[0], std::uint8_t(0)) != 0;
    emails[0] = 0;
    if (!none && std::ranges::find(emails, std::uint8_t(1)) == emails.end())
        return lookUp(context, s.requester, names, hit);
    return forRows(context,
        [name = s.requester.data(), email = s.requesterEmail.data(), inNames = names.data(), inEmails = emails.data(),
            none, out = hit.data()](std::size_t r) {
            out[r] = inNames[name[r]] | inEmails[email[r]] | ((none && name[r] == 0 && email[r] == 0) ? 1 : 0);
        });
}

constexpr std::size_t kAtOnce = sizeof(std::uint64_t);

/// Whether one of the first `count` bytes, at most eight, is not 0; eight can be read.
bool anyOfFirst(const std::uint8_t* bytes, std::size_t count)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, kAtOnce);
    const std::size_t others = 8 * (kAtOnce - std::min(count, kAtOnce));
    return count > 0 && (std::endian::native == std::endian::big ? eight >> others : eight << others) != 0;
}

bool matchTags(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    const Snapshot& s = context.snapshot;
    const Hits table = codesOf(s.tags, term);
    // Every tag of every ticket first, then eight of a ticket's at a time: how many a ticket has cannot be foretold,
    // and a loop over them costs more than all else.
    Hits tags(s.tagCodes.size() + kAtOnce, 0);
    std::transform(s.tagCodes.begin(), s.tagCodes.end(), tags.begin(),
        [matching = table.data()](Code code) { return matching[code]; });
    return forRows(context,
        [&s, none = table[0] != 0, any = tags.data(), size = s.tagCodes.size(), out = hit.data()](std::size_t r) {
            const std::size_t begin = s.tagBegin[r], count = s.tagCount[r];
            bool matches = false;
            if (begin + count <= size) { // else of a damaged file, before that is found out
                matches = anyOfFirst(any + begin, count) || (count == 0 && none);
                for (std::size_t i = kAtOnce; i < count; ++i)
                    matches |= any[begin + i] != 0;
            }
            out[r] = matches ? 1 : 0;
        });
}

/// What is one for all rows of an account: its name, its provider.
bool matchAccounts(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    Hits table(256, 0);
    const auto& accounts = context.snapshot.accounts;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const std::string name = term.field == QueryField::Provider ? std::string(nameOf(accounts[i].account.provider))
                                                                    : utf8(QStringView(accounts[i].account.name));
        table[i] = std::ranges::any_of(term.values, [&](const QueryValue& value) {
            return value.special == Special::Any
                || (value.special == Special::No && NameMatcher(value.text, value.prefix).matches(name));
        });
    }
    return lookUp(context, context.snapshot.account, table, hit);
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

bool matchVocabulary(const QueryTerm& term, const MatchContext& context, const Column<std::uint8_t>& column, Hits& hit)
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
    return lookUp(context, column, table, hit);
}

// --- numbers: closed intervals ---

NumberInterval compare(QueryOp op, std::int64_t first, std::int64_t last)
{
    switch (op) {
    case QueryOp::Is:
    case QueryOp::Range: return { first, last };
    case QueryOp::Less: return { kLowest, first - 1 };
    case QueryOp::LessEqual: return { kLowest, last };
    case QueryOp::Greater: return { last + 1, kHighest };
    case QueryOp::GreaterEqual: return { first, kHighest };
    }
    return {};
}

/// Ages compare the other way round than times: younger than 7 days is later than 7 days ago. In seconds.
NumberInterval ageInterval(const QueryValue& value, const MatchContext& context)
{
    const auto secondsAgo = [&](const QString& age) { return (context.now - durationOf(age).value_or(0)) / 1000; };
    if (value.op == QueryOp::Range)
        return { value.upper.isEmpty() ? kLowest : secondsAgo(value.upper),
            value.text.isEmpty() ? kHighest : secondsAgo(value.text) };
    const std::int64_t at = secondsAgo(value.text);
    switch (value.op) {
    case QueryOp::Less: return { at + 1, kHighest };
    case QueryOp::LessEqual: return { at, kHighest };
    case QueryOp::Greater: return { kLowest, at - 1 };
    default: return { kLowest, at };
    }
}

bool isAge(const QueryValue& value)
{
    return durationOf(value.text.isEmpty() ? value.upper : value.text).has_value();
}

/// In seconds. A range may have a date at one end and an age at the other: each end is read by itself.
NumberInterval dateInterval(const QueryValue& value, const MatchContext& context, const QTimeZone& zone)
{
    if (isAge(value) && (value.upper.isEmpty() || value.text.isEmpty() || durationOf(value.upper)))
        return ageInterval(value, context);
    const auto startOf = [&](const QString& bound) {
        const auto span = dateSpan(bound);
        return span ? startOfDay(span->first, zone) / 1000 : (context.now - durationOf(bound).value_or(0)) / 1000;
    };
    const auto endOf = [&](const QString& bound) {
        const auto span = dateSpan(bound);
        return span ? startOfDay(span->past, zone) / 1000 - 1 : (context.now - durationOf(bound).value_or(0)) / 1000;
    };
    if (value.op == QueryOp::Range)
        return { value.text.isEmpty() ? kLowest : startOf(value.text),
            value.upper.isEmpty() ? kHighest : endOf(value.upper) };
    return compare(value.op, startOf(value.text), endOf(value.text));
}

NumberInterval numberInterval(const QueryValue& value, std::int64_t (*read)(const QString&))
{
    if (value.op == QueryOp::Range)
        return { value.text.isEmpty() ? kLowest : read(value.text),
            value.upper.isEmpty() ? kHighest : read(value.upper) };
    return compare(value.op, read(value.text), read(value.text));
}

NumberInterval intervalOf(QueryField field, const QueryValue& value, const MatchContext& context, const QTimeZone& zone)
{
    switch (field) {
    case QueryField::Created:
    case QueryField::Updated:
    case QueryField::Solved: return dateInterval(value, context, zone);
    case QueryField::Waiting: return ageInterval(value, context);
    case QueryField::FirstReply:
    case QueryField::Resolution:
        return numberInterval(value, [](const QString& s) { return std::int64_t(durationOf(s).value_or(0) / 60'000); });
    default: return numberInterval(value, [](const QString& s) { return std::int64_t(wholeNumberOf(s).value_or(0)); });
    }
}

NumberSet numbersIn(const QTimeZone& zone, const QueryTerm& term, const MatchContext& context)
{
    NumberSet set;
    for (const QueryValue& value : term.values) {
        if (value.special == Special::None)
            set.none = true;
        else
            set.intervals.push_back(
                value.special == Special::Any ? NumberInterval() : intervalOf(term.field, value, context, zone));
    }
    return set;
}

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

template <typename T>
bool matchNumbers(const QueryTerm& term, const MatchContext& context, const Column<T>& column, T missing, Hits& hit)
{
    if (const auto set = numbersOf(term, context))
        return forRows(context, [&](std::size_t r) { hit[r] = accepts(*set, column[r], missing) ? 1 : 0; });
    const auto sets = numbersByAccount(term, context);
    const auto& account = context.snapshot.account;
    return forRows(context, [&](std::size_t r) { hit[r] = accepts(sets[account[r]], column[r], missing) ? 1 : 0; });
}

// --- rows found elsewhere ---

Result<void> matchInStore(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    std::ranges::fill(hit, std::uint8_t(0));
    for (const QueryValue& value : term.values) {
        const auto rows = context.store({ term.field, term.name, value });
        if (!rows)
            return rows.error();
        for (const Row row : **rows)
            hit[row] = 1;
    }
    return {};
}

bool matchId(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    std::vector<std::pair<std::string, bool>> ids;
    for (const QueryValue& value : term.values)
        ids.emplace_back(utf8(QStringView(value.text)), value.prefix);
    return forRows(context, [&](std::size_t r) {
        const std::string_view id = context.snapshot.ids.at(r);
        hit[r] = std::ranges::any_of(
            ids, [&](const auto& wanted) { return wanted.second ? id.starts_with(wanted.first) : id == wanted.first; });
    });
}

/// What the columns alone answer; false when cancelled.
bool matchColumns(const QueryTerm& term, const MatchContext& context, Hits& hit)
{
    const Snapshot& s = context.snapshot;
    switch (term.field) {
    case QueryField::Status: return matchVocabulary(term, context, s.status, hit);
    case QueryField::Priority: return matchVocabulary(term, context, s.priority, hit);
    case QueryField::Channel: return matchVocabulary(term, context, s.channel, hit);
    case QueryField::Kind: return matchVocabulary(term, context, s.kind, hit);
    case QueryField::Csat: return matchVocabulary(term, context, s.csat, hit);
    case QueryField::Tag: return matchTags(term, context, hit);
    case QueryField::Assignee: return matchNames(term, context, s.people, s.assignee, hit);
    case QueryField::Group: return matchNames(term, context, s.groups, s.group, hit);
    case QueryField::Requester: return matchRequester(term, context, hit);
    case QueryField::Organization: return matchNames(term, context, s.organizations, s.organization, hit);
    case QueryField::Brand: return matchNames(term, context, s.brands, s.brand, hit);
    case QueryField::Type: return matchNames(term, context, s.types, s.type, hit);
    case QueryField::StatusLabel: return matchNames(term, context, s.statusLabels, s.statusLabel, hit);
    case QueryField::Account:
    case QueryField::Provider: return matchAccounts(term, context, hit);
    case QueryField::Created: return matchNumbers<Seconds32>(term, context, s.created, 0, hit);
    case QueryField::Updated: return matchNumbers<Seconds32>(term, context, s.updated, 0, hit);
    case QueryField::Solved: return matchNumbers<Seconds32>(term, context, s.solved, 0, hit);
    case QueryField::Waiting: return matchNumbers<Seconds32>(term, context, s.waitingSince, 0, hit);
    case QueryField::FirstReply: return matchNumbers<std::int32_t>(term, context, s.firstReply, kNoMinutes, hit);
    case QueryField::Resolution: return matchNumbers<std::int32_t>(term, context, s.resolution, kNoMinutes, hit);
    case QueryField::Reopens: return matchNumbers<std::int16_t>(term, context, s.reopens, -1, hit);
    case QueryField::Replies: return matchNumbers<std::int16_t>(term, context, s.replies, -1, hit);
    case QueryField::Id: return matchId(term, context, hit);
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
    return false;
}

/// Takes the rows out of `all` that a conjunction does not match.
Result<void> narrow(Hits& all, const Query& query, const MatchContext& context)
{
    Hits one(all.size());
    for (const QueryTerm& term : query.terms) {
        if (const auto matched = matchTerm(term, context, one); !matched)
            return matched;
        const std::uint8_t refused = term.negated ? 1 : 0;
        for (std::size_t r = 0; r < all.size(); ++r)
            all[r] &= one[r] ^ refused;
    }
    return {};
}

Result<void> matchGroup(const QueryTerm& group, const MatchContext& context, Hits& hit)
{
    std::ranges::fill(hit, std::uint8_t(0));
    for (const Query& alternative : group.alternatives) {
        Hits all(hit.size(), 1);
        if (const auto narrowed = narrow(all, alternative, context); !narrowed)
            return narrowed;
        for (std::size_t r = 0; r < hit.size(); ++r)
            hit[r] |= all[r];
    }
    return {};
}

Error cancelled()
{
    return { Error::Kind::Cancelled, {}, 0, {} };
}

} // namespace

bool dependsOnNow(const QueryTerm& term)
{
    if (term.field == QueryField::Compound)
        return std::ranges::any_of(
            term.alternatives, [](const Query& query) { return std::ranges::any_of(query.terms, dependsOnNow); });
    const FieldKind kind = fieldKind(term.field);
    if (kind != FieldKind::Date && term.field != QueryField::Waiting)
        return false;
    return std::ranges::any_of(term.values, [](const QueryValue& value) {
        return value.special == Special::No && (durationOf(value.text) || durationOf(value.upper));
    });
}

std::optional<NumberSet> numbersOf(const QueryTerm& term, const MatchContext& context)
{
    const FieldKind kind = fieldKind(term.field);
    if (kind != FieldKind::Date && kind != FieldKind::Duration && kind != FieldKind::Count)
        return std::nullopt;
    const auto& zones = context.zones;
    const bool sameDays = std::ranges::all_of(zones, [&](const QTimeZone& zone) { return zone == zones.front(); });
    if (kind == FieldKind::Date && !sameDays)
        return std::nullopt;
    return numbersIn(zones.empty() ? QTimeZone::utc() : zones.front(), term, context);
}

Result<void> matchTerm(const QueryTerm& term, const MatchContext& context, std::vector<std::uint8_t>& hit)
{
    if (term.field == QueryField::Compound)
        return matchGroup(term, context, hit);
    if (fieldKind(term.field) == FieldKind::Text || term.field == QueryField::Custom)
        return matchInStore(term, context, hit);
    if (term.field == QueryField::CreatedHour || dependsOnLog(term))
        return matchLog(term, context, hit);
    return matchColumns(term, context, hit) ? Result<void>() : cancelled();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/suggest.h"

#include "app/base/text.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>

namespace desk {

namespace {

template <typename T> std::vector<std::size_t> histogram(const Column<T>& column, std::size_t size)
{
    std::vector<std::size_t> counts(size, 0);
    for (const T code : column)
        if (code < counts.size())
            ++counts[code];
    return counts;
}

std::vector<Suggestion> ofNames(
    const Dictionary& names, const std::vector<std::size_t>& counts, const NameMatcher& matcher)
{
    std::vector<Suggestion> found;
    for (Code code = 1; code < names.size(); ++code)
        if (counts[code] > 0 && matcher.matches(names.value(code)))
            found.push_back({ text(names.value(code)), counts[code] });
    return found;
}

std::vector<Suggestion> ofVocabulary(QueryField field, const Column<std::uint8_t>& column, const NameMatcher& matcher)
{
    const auto& names = vocabularyOf(field);
    const auto counts = histogram(column, names.size());
    std::vector<Suggestion> found;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (matcher.matches(utf8(QStringView(names[i]))))
            found.push_back({ names[i], counts[i] });
    return found;
}

std::vector<Suggestion> ofProviders(const Snapshot& s, const NameMatcher& matcher)
{
    const auto counts = histogram(s.account, s.accounts.size());
    std::vector<Suggestion> found;
    for (const QString& name : vocabularyOf(QueryField::Provider)) {
        std::size_t rows = 0;
        for (std::size_t i = 0; i < s.accounts.size(); ++i)
            rows += name == text(nameOf(s.accounts[i].account.provider)) ? counts[i] : 0;
        if (matcher.matches(utf8(QStringView(name))))
            found.push_back({ name, rows });
    }
    return found;
}

std::vector<Suggestion> ofAccounts(const Snapshot& s, const NameMatcher& matcher)
{
    const auto counts = histogram(s.account, s.accounts.size());
    std::vector<Suggestion> found;
    for (std::size_t i = 0; i < s.accounts.size(); ++i)
        if (matcher.matches(utf8(QStringView(s.accounts[i].account.name))))
            found.push_back({ s.accounts[i].account.name, counts[i] });
    return found;
}

std::vector<Suggestion> matching(const Snapshot& s, QueryField field, const NameMatcher& matcher)
{
    const auto names = [&](const Dictionary& dictionary, const Column<Code>& column) {
        return ofNames(dictionary, histogram(column, dictionary.size()), matcher);
    };
    switch (field) {
    case QueryField::Status: return ofVocabulary(field, s.status, matcher);
    case QueryField::Priority: return ofVocabulary(field, s.priority, matcher);
    case QueryField::Channel: return ofVocabulary(field, s.channel, matcher);
    case QueryField::Kind: return ofVocabulary(field, s.kind, matcher);
    case QueryField::Csat: return ofVocabulary(field, s.csat, matcher);
    case QueryField::Provider: return ofProviders(s, matcher);
    case QueryField::Tag: {
        std::vector<std::size_t> counts(s.tags.size(), 0); // tagCodes may hold codes that no row has any more
        for (Row r = 0; r < s.rows(); ++r)
            for (const Code code : s.tagsOf(r))
                ++counts[code];
        return ofNames(s.tags, counts, matcher);
    }
    case QueryField::Assignee: return names(s.people, s.assignee);
    case QueryField::Group: return names(s.groups, s.group);
    case QueryField::Requester: return names(s.people, s.requester);
    case QueryField::Organization: return names(s.organizations, s.organization);
    case QueryField::Brand: return names(s.brands, s.brand);
    case QueryField::Type: return names(s.types, s.type);
    case QueryField::StatusLabel: return names(s.statusLabels, s.statusLabel);
    case QueryField::Account: return ofAccounts(s, matcher);
    default: return {};
    }
}

/// Whether the name, or a word in it, begins like this.
bool hasWord(const QString& name, const NameMatcher& matcher)
{
    bool apart = true;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (apart && matcher.matches(utf8(QStringView(name).mid(i))))
            return true;
        apart = !name[i].isLetterOrNumber();
    }
    return false;
}

void cut(std::vector<Suggestion>& found, int limit)
{
    if (found.size() > static_cast<std::size_t>(std::max(limit, 0)))
        found.resize(static_cast<std::size_t>(std::max(limit, 0)));
}

bool has(const std::vector<Suggestion>& found, const QString& text)
{
    return std::ranges::find(found, text, &Suggestion::text) != found.end();
}

} // namespace

std::vector<Suggestion> suggestOwnFields(const Snapshot& snapshot, QStringView prefix, int limit)
{
    const NameMatcher matcher(prefix, true);
    std::vector<Suggestion> found;
    for (const SnapshotAccount& account : snapshot.accounts)
        for (const auto& [title, choices] : account.fields)
            if (hasWord(title, matcher) && !has(found, title))
                found.push_back({ title, {} });
    cut(found, limit);
    return found;
}

std::vector<Suggestion> suggestOwnValues(const Snapshot& snapshot, const QString& field, QStringView prefix, int limit)
{
    const NameMatcher name(field, false), matcher(prefix, true);
    std::vector<Suggestion> found;
    for (const SnapshotAccount& account : snapshot.accounts)
        for (const auto& [title, choices] : account.fields) {
            if (!name.matches(utf8(QStringView(title))))
                continue;
            for (const QString& choice : choices)
                if (hasWord(choice, matcher) && !has(found, choice))
                    found.push_back({ choice, {} });
        }
    cut(found, limit);
    return found;
}

std::vector<Suggestion> suggestValues(const Snapshot& snapshot, QueryField field, QStringView prefix, int limit)
{
    std::vector<Suggestion> found = matching(snapshot, field, NameMatcher(prefix, true));
    if (fieldKind(field) != FieldKind::Vocabulary)
        std::ranges::stable_sort(found, std::ranges::greater(), &Suggestion::count);
    cut(found, limit);
    return found;
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/suggest.h"

#include "app/base/text.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>

namespace desk {

namespace {

void collect(const Query& query, std::vector<UnknownName>& names)
{
    for (const QueryTerm& term : query.terms) {
        for (const Query& alternative : term.alternatives)
            collect(alternative, names);
        if (term.field == QueryField::Custom)
            names.push_back({ term.field, term.name, {}, false });
        if (fieldKind(term.field) != FieldKind::Name)
            continue;
        for (const QueryValue& value : term.values)
            if (value.special == QueryValue::Special::No)
                names.push_back({ term.field, {}, value.text, value.prefix });
    }
}

bool contains(const Dictionary& dictionary, const NameMatcher& matcher)
{
    for (Code code = 1; code < dictionary.size(); ++code)
        if (matcher.matches(dictionary.value(code)))
            return true;
    return false;
}

bool anyAccount(const Snapshot& s, const NameMatcher& matcher)
{
    return std::ranges::any_of(s.accounts,
        [&](const SnapshotAccount& account) { return matcher.matches(utf8(QStringView(account.account.name))); });
}

bool anyOwnField(const Snapshot& s, const NameMatcher& matcher)
{
    return std::ranges::any_of(s.accounts, [&](const SnapshotAccount& account) {
        return std::ranges::any_of(
            account.fields, [&](const auto& field) { return matcher.matches(utf8(QStringView(field.first))); });
    });
}

bool isKnown(const Snapshot& s, const UnknownName& name)
{
    const NameMatcher matcher(name.field == QueryField::Custom ? name.name : name.value, name.prefix);
    switch (name.field) {
    case QueryField::Tag: return contains(s.tags, matcher);
    case QueryField::Assignee: return contains(s.people, matcher);
    case QueryField::Group: return contains(s.groups, matcher);
    case QueryField::Requester: return contains(s.people, matcher) || contains(s.emails, matcher);
    case QueryField::Organization: return contains(s.organizations, matcher);
    case QueryField::Brand: return contains(s.brands, matcher);
    case QueryField::Type: return contains(s.types, matcher);
    case QueryField::StatusLabel: return contains(s.statusLabels, matcher);
    case QueryField::Account: return anyAccount(s, matcher);
    case QueryField::Custom: return anyOwnField(s, matcher);
    default: return true;
    }
}

} // namespace

const std::vector<UnknownName>& UnknownNames::in(const Query& query, const SnapshotPtr& snapshot)
{
    std::vector<UnknownName> names;
    collect(query, names);
    if (m_snapshot.lock() == snapshot && names == m_asked)
        return m_unknown;
    m_snapshot = snapshot;
    m_asked = std::move(names);
    m_unknown.clear();
    if (snapshot->rows() == 0) // nothing is loaded yet: nobody can tell
        return m_unknown;
    for (const UnknownName& name : m_asked)
        if (!isKnown(*snapshot, name) && std::ranges::find(m_unknown, name) == m_unknown.end())
            m_unknown.push_back(name);
    return m_unknown;
}

} // namespace desk

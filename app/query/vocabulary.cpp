// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/vocabulary.h"

#include "app/base/text.h"
#include "app/domain/enums.h"
#include "app/metrics/metricdefinition.h"
#include "app/metrics/sla.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

struct FieldInfo {
    const char* name;
    FieldKind kind;
};

/// In the order of QueryField.
constexpr std::array<FieldInfo, kQueryFieldCount> kFields { {
    { "", FieldKind::Text },
    { "status", FieldKind::Vocabulary },
    { "priority", FieldKind::Vocabulary },
    { "tag", FieldKind::Name },
    { "assignee", FieldKind::Name },
    { "group", FieldKind::Name },
    { "requester", FieldKind::Name },
    { "organization", FieldKind::Name },
    { "brand", FieldKind::Name },
    { "type", FieldKind::Name },
    { "channel", FieldKind::Vocabulary },
    { "kind", FieldKind::Vocabulary },
    { "account", FieldKind::Name },
    { "csat", FieldKind::Vocabulary },
    { "created", FieldKind::Date },
    { "updated", FieldKind::Date },
    { "solved", FieldKind::Date },
    { "waiting", FieldKind::Duration },
    { "first-reply", FieldKind::Duration },
    { "resolution", FieldKind::Duration },
    { "reopens", FieldKind::Count },
    { "replies", FieldKind::Count },
    { "id", FieldKind::Id },
    { "subject", FieldKind::Text },
    { "body", FieldKind::Text },
    { "note", FieldKind::Text },
    { "provider", FieldKind::Vocabulary },
    { "status-label", FieldKind::Name },
    { "created-hour", FieldKind::WeekHour },
    { "sla", FieldKind::Vocabulary },
    { "metric-", FieldKind::Metric },
    { "", FieldKind::Custom },
    { "", FieldKind::Compound },
} };

const FieldInfo& info(QueryField field)
{
    return kFields[static_cast<std::size_t>(field)];
}

template <typename E> std::vector<QString> namesOf()
{
    std::vector<QString> names;
    for (const std::string_view name : EnumNames<E>::names)
        names.push_back(text(name));
    return names;
}

} // namespace

FieldKind fieldKind(QueryField field)
{
    return info(field).kind;
}

QString queryFieldName(QueryField field)
{
    return QString::fromLatin1(info(field).name);
}

QString queryFieldName(const QueryDimension& dimension)
{
    return queryFieldName(dimension.field) + dimension.name;
}

const std::vector<QString>& queryMetricNames()
{
    static const std::vector<QString> names = [] {
        std::vector<QString> all;
        for (const MetricDefinition& metric : metricDefinitions())
            all.push_back(text(metric.name));
        std::ranges::sort(all);
        return all;
    }();
    return names;
}

const std::vector<QString>& queryFieldNames()
{
    static const std::vector<QString> names = [] {
        std::vector<QString> all;
        for (const FieldInfo& field : kFields)
            if (*field.name && field.kind != FieldKind::Metric)
                all.push_back(QString::fromLatin1(field.name));
        std::ranges::sort(all);
        return all;
    }();
    return names;
}

std::optional<QueryField> queryFieldFromName(QStringView name)
{
    for (std::size_t i = 0; i < kFields.size(); ++i)
        if (!name.isEmpty() && kFields[i].kind != FieldKind::Metric
            && name.compare(QLatin1String(kFields[i].name), Qt::CaseInsensitive) == 0)
            return static_cast<QueryField>(i);
    return std::nullopt;
}

bool isOrdered(QueryField field)
{
    const FieldKind kind = fieldKind(field);
    return field == QueryField::Priority || kind == FieldKind::Date || kind == FieldKind::Duration
        || kind == FieldKind::Count || kind == FieldKind::Custom || kind == FieldKind::Metric;
}

std::vector<QString> slaValues()
{
    std::vector<QString> values { QStringLiteral("met"), QStringLiteral("missed") };
    for (std::size_t i = 0; i < countOf<SlaMetric>(); ++i)
        if (SlaMetric(i) != SlaMetric::Unknown)
            for (const char* state : { "-met", "-missed" })
                values.push_back(text(nameOf(SlaMetric(i))) + QLatin1String(state));
    return values;
}

const std::vector<QString>& vocabularyOf(QueryField field)
{
    static const std::vector<QString> status = namesOf<StatusCategory>(), priority = namesOf<Priority>(),
                                      channel = namesOf<Channel>(), kind = namesOf<ConversationKind>(),
                                      csat = namesOf<Csat>(), provider = namesOf<Provider>(), sla = slaValues(),
                                      nothing;
    switch (field) {
    case QueryField::Status: return status;
    case QueryField::Priority: return priority;
    case QueryField::Channel: return channel;
    case QueryField::Kind: return kind;
    case QueryField::Csat: return csat;
    case QueryField::Provider: return provider;
    case QueryField::Sla: return sla;
    default: return nothing;
    }
}

int editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before, last(width), row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool same = a[i - 1].toLower() == b[j - 1].toLower();
            row[at] = std::min({ last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1) });
            if (i > 1 && j > 1 && a[i - 1].toLower() == b[j - 2].toLower() && a[i - 2].toLower() == b[j - 1].toLower())
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before = std::exchange(last, row);
    }
    return last[width - 1];
}

std::vector<QString> byLikeness(QStringView typed, std::vector<QString> names)
{
    // What was typed may be long nonsense: its beginning decides.
    const QStringView start = typed.left(40);
    const auto distance = [&](const QString& name) {
        return !start.isEmpty() && name.startsWith(start, Qt::CaseInsensitive) ? 0 : editDistance(start, name);
    };
    std::ranges::stable_sort(names, {}, distance);
    return names;
}

} // namespace desk

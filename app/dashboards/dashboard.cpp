// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboards/dashboard.h"

#include "app/base/text.h"
#include "app/query/query.h"

#include <QStringList>
#include <algorithm>
#include <optional>

namespace desk {

namespace {

using Kind = DashboardError::Kind;

constexpr int kVersion = 1;
constexpr qsizetype kMostBytes = 256 * 1024; ///< a file of thousands of lines is no dashboard
constexpr int kMostFound = 60; ///< characters that an error shows
const QLatin1String kHead("deskscope-dashboard ");
const QLatin1String kName("name:"), kFilter("filter:"), kChart("chart:");

/// Columns and rows; nothing where the text is not "CxR" or out of range.
std::optional<std::pair<int, int>> sizeFrom(QStringView text)
{
    if (text.size() != 3 || text[1] != QLatin1Char('x'))
        return std::nullopt;
    const int columns = text[0].digitValue(), rows = text[2].digitValue();
    if (columns < 1 || columns > DashboardCard::kMostColumns || rows < 1 || rows > DashboardCard::kMostRows)
        return std::nullopt;
    return std::pair(columns, rows);
}

/// Reads line by line; stops at the first mistake.
class Reader {
public:
    std::variant<Dashboard, DashboardError> read(const QByteArray& bytes)
    {
        if (bytes.size() > kMostBytes)
            return DashboardError { Kind::TooLong, 1, {}, QStringLiteral("at most %1 bytes").arg(kMostBytes) };
        QStringList lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
        while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
            lines.removeLast();
        for (const QString& line : std::as_const(lines)) {
            ++m_line;
            if (!(m_line == 1 ? readHead(line.trimmed()) : readEntry(line.trimmed())))
                return *m_error;
        }
        if (m_line == 0)
            readHead({});
        if (m_error)
            return *m_error;
        return std::move(m_dashboard);
    }

private:
    bool fail(Kind kind, QStringView found, const QString& expected = {})
    {
        QString shown = found.left(kMostFound).toString();
        if (found.size() > kMostFound)
            shown += QChar(0x2026);
        m_error = DashboardError { kind, std::max(m_line, 1), shown, expected };
        return false;
    }
    bool readHead(const QString& line)
    {
        const QString expected = kHead + QString::number(kVersion);
        bool number = false;
        const int version = line.startsWith(kHead) ? line.mid(kHead.size()).toInt(&number) : 0;
        if (!number || version < 1)
            return fail(Kind::NoDashboard, line, expected);
        return version <= kVersion || fail(Kind::NewerVersion, QString::number(version), expected);
    }
    bool readEntry(const QString& line)
    {
        if (line.startsWith(kChart))
            return readChart(line.mid(kChart.size()).trimmed());
        if (line.startsWith(kFilter))
            return readFilter(line.mid(kFilter.size()).trimmed());
        if (line.startsWith(kName))
            return take(m_dashboard.name, line.mid(kName.size()).trimmed(), line);
        m_dashboard.kept.push_back({ m_dashboard.cards.size(), line });
        return true;
    }
    bool take(QString& entry, const QString& value, const QString& line)
    {
        if (!entry.isEmpty())
            return fail(Kind::TwiceTheSame, line);
        entry = value;
        return true;
    }
    bool readFilter(const QString& text)
    {
        const auto parsed = parseQuery(text);
        if (const auto* error = std::get_if<QueryError>(&parsed))
            return fail(Kind::BadFilter, QStringView(text).mid(error->begin, std::max(1, error->end - error->begin)));
        return take(m_dashboard.filter, text, kFilter + text);
    }
    bool readChart(const QString& text)
    {
        const qsizetype space = text.indexOf(QLatin1Char(' '));
        const QString name = space < 0 ? text : text.left(space);
        const QString size = space < 0 ? QStringLiteral("1x1") : text.mid(space).trimmed();
        const auto chart = chartFromName(utf8(name));
        if (!chart)
            return fail(Kind::UnknownChart, name, QStringLiteral("KIND[:METRIC][,OPTION…]"));
        const auto place = sizeFrom(size);
        if (!place)
            return fail(Kind::BadSize, size, QStringLiteral("1x1 to 3x2"));
        const auto same = [&](const DashboardCard& card) { return card.chart == *chart; };
        if (std::ranges::any_of(m_dashboard.cards, same))
            return fail(Kind::TwiceTheSame, name);
        m_dashboard.cards.push_back({ *chart, place->first, place->second });
        return true;
    }

    Dashboard m_dashboard;
    std::optional<DashboardError> m_error;
    int m_line = 0;
};

QString cardText(const DashboardCard& card)
{
    QString line = kChart + QLatin1Char(' ') + text(chartName(card.chart));
    if (card.columns > 1 || card.rows > 1)
        line += QStringLiteral(" %1x%2").arg(card.columns).arg(card.rows);
    return line;
}

QString reason(const DashboardError& error)
{
    switch (error.kind) {
    case Kind::NoDashboard: return QStringLiteral("this is no dashboard; expected \"%1\"").arg(error.expected);
    case Kind::NewerVersion: return QStringLiteral("written by a newer Deskscope (version %1)").arg(error.found);
    case Kind::UnknownChart:
        return QStringLiteral("there is no chart \"%1\"; expected %2").arg(error.found, error.expected);
    case Kind::BadSize: return QStringLiteral("no size \"%1\"; expected %2").arg(error.found, error.expected);
    case Kind::TwiceTheSame: return QStringLiteral("\"%1\" is there a second time").arg(error.found);
    case Kind::BadFilter: return QStringLiteral("the filter is not understood at \"%1\"").arg(error.found);
    case Kind::TooLong: return QStringLiteral("too long for a dashboard; expected %1").arg(error.expected);
    }
    return {};
}

} // namespace

QString describe(const DashboardError& error)
{
    return QStringLiteral("line %1: %2").arg(error.line).arg(reason(error));
}

QByteArray dashboardText(const Dashboard& dashboard)
{
    QStringList lines { kHead + QString::number(kVersion) };
    if (!dashboard.name.isEmpty())
        lines.append(kName + QLatin1Char(' ') + dashboard.name.simplified());
    if (!dashboard.filter.isEmpty())
        lines.append(kFilter + QLatin1Char(' ') + dashboard.filter.simplified());
    auto kept = dashboard.kept.begin();
    for (std::size_t i = 0; i < dashboard.cards.size(); ++i) {
        for (; kept != dashboard.kept.end() && kept->cardsBefore <= i; ++kept)
            lines.append(kept->text);
        lines.append(cardText(dashboard.cards[i]));
    }
    for (; kept != dashboard.kept.end(); ++kept)
        lines.append(kept->text);
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

std::variant<Dashboard, DashboardError> readDashboard(const QByteArray& text)
{
    return Reader().read(text);
}

} // namespace desk

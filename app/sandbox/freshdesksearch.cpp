// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/freshdesksearch.h"

#include "app/sandbox/freshdeskjson.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace desk::sandbox {

namespace {

QStringList tokensOf(const QString& text)
{
    static const QRegularExpression kToken(QStringLiteral(R"(\(|\)|AND\b|OR\b|\w+:[<>]?(?:'[^']*'|[^\s()]+)|\S+)"));
    QStringList tokens;
    for (auto it = kToken.globalMatch(text); it.hasNext();)
        tokens.append(it.next().captured());
    return tokens;
}

Millis dayOf(const QString& text)
{
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    return day.isValid() ? QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() : 0;
}

bool compares(std::int64_t left, QChar op, std::int64_t right)
{
    return op == u'>' ? left >= right : op == u'<' ? left <= right : left == right;
}

bool termMatches(const TicketStory& story, const QString& field, QChar op, const QString& value)
{
    const std::int64_t number = value == u"null" ? 0 : value.toLongLong();
    if (field == u"status")
        return compares(freshdeskStatus(story.brief), op, number);
    if (field == u"priority")
        return compares(freshdeskPriority(story.priority), op, number);
    if (field == u"agent_id")
        return compares(story.assignee, op, number);
    if (field == u"group_id")
        return compares(story.group, op, number);
    if (field == u"tag")
        return std::ranges::find(story.tags, value.toStdString()) != story.tags.end();
    if (field == u"type")
        return story.type == (value == u"null" ? std::string() : value.toStdString());
    if (field == u"created_at" || field == u"updated_at") {
        const Millis at = field == u"created_at" ? story.brief.createdAt : story.brief.updatedAt;
        return compares(at / 86'400'000, op, dayOf(value) / 86'400'000);
    }
    return false;
}

} // namespace

std::optional<SearchQuery> SearchQuery::parse(const QString& text)
{
    if (text.size() < 3 || text.size() > 514 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return std::nullopt;
    SearchQuery query;
    QStringList operators; // shunting yard; AND binds closer than OR
    bool wantsTerm = true;
    const auto unwind = [&](bool (*stop)(const QString&)) {
        while (!operators.isEmpty() && !stop(operators.last()))
            query.m_items.push_back({ operators.takeLast(), {}, {} });
    };
    for (const QString& token : tokensOf(text.mid(1, text.size() - 2))) {
        if (token == u"(") {
            operators.append(token);
        } else if (token == u")") {
            unwind([](const QString& top) { return top == u"("; });
            if (operators.isEmpty() || wantsTerm)
                return std::nullopt;
            operators.removeLast();
        } else if (token == u"AND" || token == u"OR") {
            if (wantsTerm)
                return std::nullopt;
            if (token == u"AND")
                unwind([](const QString& top) { return top != u"AND"; });
            else
                unwind([](const QString& top) { return top == u"("; });
            operators.append(token);
            wantsTerm = true;
        } else {
            const QString field = token.section(QLatin1Char(':'), 0, 0);
            QString value = token.section(QLatin1Char(':'), 1);
            if (!wantsTerm || value.isEmpty())
                return std::nullopt;
            const bool compared = value.startsWith(u'>') || value.startsWith(u'<');
            const QChar op = compared ? value.front() : QChar(u':');
            query.m_items.push_back({ field, value.mid(compared ? 1 : 0).remove(u'\''), op });
            wantsTerm = false;
        }
    }
    unwind([](const QString&) { return false; });
    const bool open = std::ranges::any_of(query.m_items, [](const Item& item) { return item.field == u"("; });
    return wantsTerm || open ? std::nullopt : std::optional(query);
}

bool SearchQuery::matches(const World& world, const TicketBrief& ticket) const
{
    const TicketStory story = world.story(ticket.id);
    std::vector<bool> stack;
    for (const Item& item : m_items) {
        if (item.field == u"AND" || item.field == u"OR") {
            const bool right = stack.back();
            stack.pop_back();
            stack.back() = item.field == u"AND" ? (stack.back() && right) : (stack.back() || right);
        } else {
            stack.push_back(termMatches(story, item.field, item.op, item.value));
        }
    }
    return stack.back();
}

} // namespace desk::sandbox

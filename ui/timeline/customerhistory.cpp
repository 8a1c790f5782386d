// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/customerhistory.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

namespace desk::ui {

namespace {

/// An item of one conversation with the instant at which it stands.
struct Placed {
    Millis at = 0;
    TimelineItem item;
};

Millis instantOf(const TimelineItem& item, const Conversation& thread)
{
    if (item.kind == TimelineItem::Kind::Wait)
        return item.to; // right before the message that ends it
    return thread.entries[static_cast<std::size_t>(item.entries.front())].event.at;
}

std::vector<Placed> placed(const CustomerHistory& history, const QTimeZone& zone, Millis now)
{
    std::vector<Placed> all;
    for (std::size_t part = 0; part < history.parts.size(); ++part) {
        const HistoryPart& from = history.parts[part];
        for (TimelineItem& item : timelineItems(*from.conversation, zone, now)) {
            if (item.kind == TimelineItem::Kind::Day || item.kind == TimelineItem::Kind::Now)
                continue;
            for (int& entry : item.entries)
                entry += from.begin;
            item.part = static_cast<int>(part);
            const Millis at = instantOf(item, *history.thread);
            all.push_back({ at, std::move(item) });
        }
    }
    std::ranges::stable_sort(all, {}, &Placed::at);
    return all;
}

TimelineItem line(TimelineItem::Kind kind)
{
    TimelineItem item;
    item.kind = kind;
    return item;
}

} // namespace

CustomerHistory customerHistory(
    const std::vector<std::shared_ptr<const Conversation>>& conversations, const QTimeZone& zone, Millis now)
{
    CustomerHistory history;
    auto thread = std::make_shared<Conversation>();
    for (const auto& conversation : conversations) {
        const auto begin = static_cast<int>(thread->entries.size());
        thread->entries.insert(thread->entries.end(), conversation->entries.begin(), conversation->entries.end());
        history.parts.push_back({ conversation, begin, static_cast<int>(thread->entries.size()) });
    }
    history.thread = thread;
    QDate day;
    int part = -1;
    bool running = false;
    for (Placed& each : placed(history, zone, now)) {
        const bool wait = each.item.kind == TimelineItem::Kind::Wait;
        running |= each.item.running;
        const QDate its = QDateTime::fromMSecsSinceEpoch(each.at, zone).date();
        if (!wait && its != std::exchange(day, its)) {
            history.items.push_back(line(TimelineItem::Kind::Day));
            history.items.back().day = its;
        }
        if (each.item.part != std::exchange(part, each.item.part)) {
            history.items.push_back(line(TimelineItem::Kind::Part));
            history.items.back().part = part;
        }
        history.items.push_back(std::move(each.item));
    }
    if (running) {
        history.items.push_back(line(TimelineItem::Kind::Now));
        history.items.back().to = now;
    }
    return history;
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineitems.h"

#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

constexpr Millis kMinute = 60'000, kHour = 60 * kMinute;
constexpr Millis kStart = 1'767'600'000'000; // 2026-01-05T08:00:00Z

struct Thread {
    Conversation conversation;

    Thread() { conversation.ticket.status = StatusCategory::Open; }
    Thread& says(AuthorRole role, Millis at, bool isPublic = true)
    {
        Conversation::Entry entry;
        entry.event.id = std::to_string(conversation.entries.size());
        entry.event.at = kStart + at;
        entry.event.kind = isPublic ? EventKind::Message : EventKind::Note;
        entry.event.isPublic = isPublic;
        entry.author.role = role;
        conversation.entries.push_back(entry);
        return *this;
    }
    Thread& status(const char* to, Millis at)
    {
        Conversation::Entry entry;
        entry.event.at = kStart + at;
        entry.event.kind = EventKind::Change;
        entry.event.field = "status";
        entry.event.to = to;
        conversation.entries.push_back(entry);
        return *this;
    }
    /// "day msg wait(us 180) msg …", waits in minutes.
    QString drawn(Millis now) const
    {
        QStringList parts;
        for (const TimelineItem& item : timelineItems(conversation, QTimeZone::utc(), kStart + now)) {
            switch (item.kind) {
            case TimelineItem::Kind::Day: parts << QStringLiteral("day"); break;
            case TimelineItem::Kind::Message: parts << QStringLiteral("msg"); break;
            case TimelineItem::Kind::Changes: parts << QStringLiteral("changes%1").arg(item.entries.size()); break;
            case TimelineItem::Kind::Now: parts << QStringLiteral("now"); break;
            case TimelineItem::Kind::Part: parts << QStringLiteral("part"); break;
            case TimelineItem::Kind::Wait: {
                static const char* const who[] = { "us", "customer", "nobody" };
                parts << QStringLiteral("%1 %2%3")
                             .arg(QLatin1String(who[int(item.waiting)]))
                             .arg((item.to - item.from) / kMinute)
                             .arg(item.running ? QStringLiteral(" running") : QString());
                break;
            }
            }
        }
        return parts.join(QStringLiteral(" | "));
    }
};

} // namespace

class TestTimelineItems : public QObject {
    Q_OBJECT

private slots:
    void eachSideWaitsForTheOther()
    {
        Thread t;
        t.says(AuthorRole::Requester, 0).says(AuthorRole::Agent, 3 * kHour).says(AuthorRole::Requester, 5 * kHour);
        QCOMPARE(
            t.drawn(6 * kHour), QStringLiteral("day | msg | us 180 | msg | customer 120 | msg | us 60 running | now"));
    }

    void privateNotesAndBotsEndNoWait()
    {
        Thread t;
        t.says(AuthorRole::Requester, 0)
            .says(AuthorRole::Bot, kMinute)
            .says(AuthorRole::Agent, kHour, false)
            .says(AuthorRole::Agent, 2 * kHour);
        QCOMPARE(t.drawn(2 * kHour), QStringLiteral("day | msg | msg | msg | us 120 | msg"));
    }

    void aSecondMessageDoesNotRestartTheWait()
    {
        Thread t;
        t.says(AuthorRole::Requester, 0).says(AuthorRole::Requester, kHour).says(AuthorRole::Agent, 2 * kHour);
        QCOMPARE(t.drawn(2 * kHour), QStringLiteral("day | msg | msg | us 120 | msg"));
    }

    void nobodyWaitsOnceItIsSolved()
    {
        Thread t;
        t.says(AuthorRole::Requester, 0)
            .says(AuthorRole::Agent, kHour)
            .status("solved", kHour)
            .says(AuthorRole::Requester, 5 * kHour);
        QCOMPARE(t.drawn(6 * kHour),
            QStringLiteral("day | msg | us 60 | msg | changes1 | nobody 240 | msg | us 60 running | now"));
        t.conversation.ticket.status = StatusCategory::Solved;
        QVERIFY(!t.drawn(6 * kHour).contains(QStringLiteral("running")));
    }

    void changesThatFollowEachOtherAreFolded()
    {
        Thread t;
        t.says(AuthorRole::Requester, 0).status("open", 1).status("pending", 2).says(AuthorRole::Agent, 3);
        QCOMPARE(t.drawn(3), QStringLiteral("day | msg | changes2 | msg"));
    }

    void daysBeginInTheZoneThatIsShown()
    {
        Thread t;
        t.says(AuthorRole::Requester, 0).says(AuthorRole::Requester, 14 * kHour + 30 * kMinute);
        const auto days = [&](const QTimeZone& zone) {
            const auto items = timelineItems(t.conversation, zone, kStart + 14 * kHour + 30 * kMinute);
            return std::ranges::count(items, TimelineItem::Kind::Day, &TimelineItem::kind);
        };
        QCOMPARE(days(QTimeZone::utc()), 1);
        QCOMPARE(days(QTimeZone("Europe/Paris")), 1);
        QCOMPARE(days(QTimeZone("Asia/Tokyo")), 2);
    }
};

QTEST_GUILESS_MAIN(TestTimelineItems)
#include "tst_timelineitems.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/common/format.h"
#include "ui/timeline/customerhistory.h"
#include "ui/timeline/inspectorfacts.h"
#include "ui/timeline/timelineview.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

constexpr Millis kHour = 3'600'000;
constexpr Millis kStart = 1'767'600'000'000; // 2026-01-05T08:00:00Z

std::shared_ptr<Conversation> conversation(const char* account, const char* id, StatusCategory status)
{
    auto result = std::make_shared<Conversation>();
    result->accountId = account;
    result->accountName = std::string("Account ") + account;
    result->ticket.id = id;
    result->ticket.subject = std::string("Subject ") + id;
    result->ticket.status = status;
    result->messagesKnown = true;
    return result;
}

void says(Conversation& conversation, AuthorRole role, Millis at)
{
    Conversation::Entry entry;
    entry.event.id = std::to_string(conversation.entries.size());
    entry.event.at = kStart + at;
    entry.event.kind = EventKind::Message;
    entry.event.isPublic = true;
    entry.event.text = conversation.ticket.id + "/" + entry.event.id;
    entry.author.role = role;
    entry.author.name = role == AuthorRole::Agent ? "Tom Okafor" : "Claire Dubois";
    conversation.entries.push_back(entry);
}

/// "day | part 0 | 12/0 | us 180 | …"
QString drawn(const CustomerHistory& history)
{
    static const char* const kWho[] = { "us", "customer", "nobody" };
    QStringList parts;
    for (const TimelineItem& item : history.items) {
        switch (item.kind) {
        case TimelineItem::Kind::Day: parts << QStringLiteral("day"); break;
        case TimelineItem::Kind::Part: parts << QStringLiteral("part %1").arg(item.part); break;
        case TimelineItem::Kind::Now: parts << QStringLiteral("now"); break;
        case TimelineItem::Kind::Wait:
            parts << QStringLiteral("%1 %2")
                         .arg(QLatin1String(kWho[int(item.waiting)]))
                         .arg((item.to - item.from) / kHour);
            break;
        default:
            parts << QString::fromStdString(
                history.thread->entries[static_cast<std::size_t>(item.entries.front())].event.text);
        }
    }
    return parts.join(QStringLiteral(" | "));
}

} // namespace

class TestCustomerHistory : public QObject {
    Q_OBJECT

private slots:
    void conversationsShareOneAxisAndKeepTheirOwnWaits()
    {
        const auto one = conversation("a", "12", StatusCategory::Open);
        says(*one, AuthorRole::Requester, 0);
        says(*one, AuthorRole::Agent, 3 * kHour);
        const auto two = conversation("b", "7", StatusCategory::Solved);
        says(*two, AuthorRole::Requester, kHour);
        says(*two, AuthorRole::Agent, 2 * kHour);
        says(*two, AuthorRole::Requester, 30 * kHour);
        const CustomerHistory history = customerHistory({ two, one }, QTimeZone::utc(), kStart + 4 * kHour);
        QCOMPARE(drawn(history),
            QStringLiteral(
                "day | part 1 | 12/0 | part 0 | 7/0 | us 1 | 7/1 | part 1 | us 3 | 12/1 | customer 1 | part 0 | "
                "customer 28 | day | 7/2 | now"));
        QCOMPARE(history.parts.size(), std::size_t(2));
        QCOMPARE(history.parts[1].begin, 3);
        QCOMPARE(history.parts[1].end, 5);
    }

    void nothingIsAnEmptyHistory()
    {
        const CustomerHistory history = customerHistory({}, QTimeZone::utc(), kStart);
        QVERIFY(history.items.empty() && history.thread && history.thread->entries.empty());
    }

    void aLineLeadsToItsConversationAndACopySaysWhichItWas()
    {
        const auto one = conversation("a", "12", StatusCategory::Solved);
        says(*one, AuthorRole::Requester, 0);
        const auto two = conversation("b", "7", StatusCategory::Solved);
        says(*two, AuthorRole::Requester, kHour);
        TimelineView view;
        view.resize(560, 600);
        view.setHistory(customerHistory({ one, two }, QTimeZone::utc(), kStart + 2 * kHour), kStart + 2 * kHour);
        QSignalSpy wanted(&view, &TimelineView::partActivated);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&view, Qt::Key_Up); // 7/0, its line, 12/0, its line
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(wanted, (QList<QVariantList> { { QStringLiteral("a"), QStringLiteral("12") } }));
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY2(view.copyText().contains(QStringLiteral("Account a #12")), qPrintable(view.copyText()));
    }

    void theInspectorSumsTheGapsThatAreDrawn()
    {
        const auto one = conversation("a", "12", StatusCategory::Open);
        says(*one, AuthorRole::Requester, 0);
        says(*one, AuthorRole::Agent, 3 * kHour);
        says(*one, AuthorRole::Requester, 5 * kHour);
        const WaitTotals expected { 3 * kHour + 2 * kHour, 2 * kHour, 0 };
        QCOMPARE(waitTotals(*one, kStart + 7 * kHour), expected);
        one->requesterName = "Claire \u202eDubois";
        one->ticket.dueAt = kStart + 6 * kHour;
        one->ticket.csat = Csat::Bad;
        one->ticket.csatComment = "Nobody called.";
        QStringList lines;
        for (const InspectorSection& section : inspectorSections(*one, kStart + 7 * kHour))
            for (const InspectorLine& line : section.lines)
                lines.append(line.label + QStringLiteral(": ") + line.value);
        QVERIFY(lines.contains(QStringLiteral("Name: Claire Dubois")));
        QVERIFY(lines.contains(QStringLiteral("For us: ") + formatDuration(300)));
        QVERIFY(lines.contains(QStringLiteral("Solution: %1 over").arg(formatDuration(60))));
        QVERIFY2(lines.filter(QStringLiteral("Nobody called.")).size() == 1, qPrintable(lines.join(u'\n')));
    }
};

DESK_GUI_TEST_MAIN(TestCustomerHistory)
#include "tst_customerhistory.moc"

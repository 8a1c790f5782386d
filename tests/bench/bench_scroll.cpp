// SPDX-License-Identifier: GPL-3.0-or-later
// bench_scroll [EVENTS]: scrolls a conversation of so many events (5,000) from its end to its beginning, a wheel's
// notch and a screenful at a time, and prints in JSON what a frame took, from the scroll bar's move to the painted
// pixels.
#include <QHash> // theme.h needs it first

#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>

using namespace desk;
using namespace desk::ui;

namespace {

constexpr Millis kStart = 1'767'600'000'000, kHour = 3'600'000;

/// Mails in HTML with quotations, notes, changes and files, as a ticket that went on for a year has them.
ConversationPtr threadOf(int events)
{
    auto conversation = std::make_shared<Conversation>();
    conversation->ticket.id = "1";
    conversation->ticket.subject = "A long one";
    conversation->messagesKnown = true;
    for (int i = 0; i < events; ++i) {
        Conversation::Entry entry;
        const std::string number = std::to_string(i);
        entry.event.id = number;
        entry.event.at = kStart + i * kHour;
        entry.author = { "p", i % 2 == 0 ? "Claire Dubois" : "Tom Okafor",
            i % 2 == 0 ? AuthorRole::Requester : AuthorRole::Agent };
        if (i % 5 == 4) {
            entry.event.kind = EventKind::Change;
            entry.event.field = "status";
            entry.event.from = "open";
            entry.event.to = "pending";
        } else {
            entry.event.kind = i % 7 == 3 ? EventKind::Note : EventKind::Message;
            entry.event.isPublic = i % 7 != 3;
            entry.event.text = "Message " + number + " about the charger.";
            entry.event.html = "<div>Message <b>" + number
                + "</b> about the charger, <a href=\"https://example.com/guide\">the guide</a> "
                  "says:</div><ul><li>unplug it "
                  "for ten minutes<li>charge one pack alone</ul><p>It blinks twice, then nothing, then it blinks "
                  "again, "
                  "and there are sixty kilometres left to ride this week.</p><div class=\"gmail_quote\">On Monday, Tom "
                  "wrote:<blockquote>Please try it.<br>And tell me.</blockquote></div>";
            if (i % 11 == 0)
                entry.event.attachments.push_back({ number, "charger-led.jpg", "image/jpeg", "", 1'400'000 });
        }
        conversation->entries.push_back(std::move(entry));
    }
    return conversation;
}

/// As the screen would have it: a window that is not exposed paints nothing by itself.
void paint(TimelineView& view)
{
    static QImage pixels;
    if (pixels.size() != view.viewport()->size())
        pixels = QImage(view.viewport()->size(), QImage::Format_RGB32);
    view.viewport()->render(&pixels);
}

qint64 residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return -1;
}

QJsonObject scrolled(TimelineView& view, int step)
{
    QScrollBar* bar = view.verticalScrollBar();
    bar->setValue(bar->maximum());
    paint(view);
    std::vector<double> frames;
    while (bar->value() > 0 && frames.size() < 20'000) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(bar->value() - step);
        paint(view);
        frames.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    const auto at = [&](double share) { return frames[static_cast<std::size_t>(share * double(frames.size() - 1))]; };
    return { { QStringLiteral("frames"), static_cast<qint64>(frames.size()) }, { QStringLiteral("p50_ms"), at(0.5) },
        { QStringLiteral("p95_ms"), at(0.95) }, { QStringLiteral("max_ms"), frames.back() } };
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::apply(Theme::Appearance::Light);
    const int events = argc > 1 ? std::max(1, atoi(argv[1])) : 5000;
    TimelineView view;
    view.resize(760, 900);
    view.show();
    const ConversationPtr thread = threadOf(events);
    const qint64 before = residentKib();
    QElapsedTimer clock;
    clock.start();
    view.setConversation(thread, kStart + events * kHour);
    paint(view);
    QJsonObject result { { QStringLiteral("events"), events },
        { QStringLiteral("open_ms"), static_cast<double>(clock.nsecsElapsed()) / 1e6 } };
    result.insert(QStringLiteral("notch"), scrolled(view, 126));
    result.insert(QStringLiteral("screenful"), scrolled(view, 850));
    result.insert(QStringLiteral("grown_kib"), residentKib() - before);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of the catalogue of metrics, for the translators: app/ has them as they stand here and no other words.
#include "ui/common/metricwords.h"

#include <QCoreApplication>

namespace desk::ui::words {

namespace {

[[maybe_unused]] constexpr const char* kMeanings[] {
    QT_TRANSLATE_NOOP("Metrics", "Tickets created."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets submitted by somebody who is an agent today."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets submitted by somebody who is an end user today."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets solved or closed now, by their latest solve; merged ones too."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets solved or closed now, without those merged away."),
    QT_TRANSLATE_NOOP("Metrics", "Changes from unsolved to solved or closed; a later closing is none."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets that are neither solved nor closed nor deleted."),
    QT_TRANSLATE_NOOP("Metrics",
        "Tickets that were unsolved at an instant (the end of the period, else now), by replaying their changes."),
    QT_TRANSLATE_NOOP("Metrics",
        "Created, reopened and restored less resolved and deleted while unsolved: the change of the backlog."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets created over resolution events; above 1 the backlog grows."),
    QT_TRANSLATE_NOOP("Metrics", "Changes from solved or closed back to unsolved."),
    QT_TRANSLATE_NOOP("Metrics", "Reopenings, without those where one update both solved and reopened."),
    QT_TRANSLATE_NOOP("Metrics", "Reopenings whose update an end user made."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets reopened at least once, by their latest reopening."),
    QT_TRANSLATE_NOOP("Metrics", "Share of the tickets solved now that were reopened before."),
    QT_TRANSLATE_NOOP("Metrics", "Reopening events over resolution events."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Share of resolutions followed by a reopening within 7 days; only where those days have passed."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Share of resolutions followed by a reopening within 14 days; only where those days have passed."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Share of resolutions followed by a reopening within 30 days; only where those days have passed."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets put into the bin."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets taken out of the bin or out of spam."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets marked as spam."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets merged into another."),
    QT_TRANSLATE_NOOP("Metrics", "Share of the tickets created that were merged into another."),
    QT_TRANSLATE_NOOP("Metrics", "Unsolved tickets without an assignee."),
    QT_TRANSLATE_NOOP("Metrics", "Unsolved tickets with neither assignee nor group."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets without a public reply of an agent."),
    QT_TRANSLATE_NOOP("Metrics", "Unsolved tickets without a public reply of an agent."),
    QT_TRANSLATE_NOOP(
        "Metrics", "New or open tickets whose customer has waited longer than 24 hours for a human's public answer."),
    QT_TRANSLATE_NOOP(
        "Metrics", "How long customers of new and open tickets wait: since the oldest message nobody has answered."),
    QT_TRANSLATE_NOOP("Metrics", "Age of unsolved tickets since their creation."),
    QT_TRANSLATE_NOOP("Metrics", "Time since the latest update of unsolved tickets, whoever made it."),
    QT_TRANSLATE_NOOP("Metrics", "Time since the latest public message of a person on unsolved tickets."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets created per calendar day."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets solved per calendar day, by their latest solve."),
    QT_TRANSLATE_NOOP("Metrics",
        "Public replies of human agents per ticket, the opening left out; all messages of a chat session are one."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Public replies per ticket as the vendors count them: integrations with an agent's right too."),
    QT_TRANSLATE_NOOP("Metrics", "Public messages of human agents."),
    QT_TRANSLATE_NOOP("Metrics", "Private notes of human agents."),
    QT_TRANSLATE_NOOP("Metrics", "Public messages of end users."),
    QT_TRANSLATE_NOOP("Metrics", "Messages of end users that only agents see."),
    QT_TRANSLATE_NOOP("Metrics", "Public messages of bots."),
    QT_TRANSLATE_NOOP("Metrics", "Private notes of bots."),
    QT_TRANSLATE_NOOP("Metrics", "How often a ticket was assigned to somebody, the first time included."),
    QT_TRANSLATE_NOOP("Metrics", "How often a ticket was assigned to a group, the first time included."),
    QT_TRANSLATE_NOOP("Metrics", "Share of tickets assigned to somebody more than once."),
    QT_TRANSLATE_NOOP("Metrics", "Share of tickets assigned to a group more than once."),
    QT_TRANSLATE_NOOP("Metrics", "Changes of the assignee between two human replies, per ticket."),
    QT_TRANSLATE_NOOP("Metrics", "Agents who wrote anything on a ticket."),
    QT_TRANSLATE_NOOP("Metrics", "Time tracked per ticket."),
    QT_TRANSLATE_NOOP("Metrics",
        "Estimated: the gaps between what one agent did on a ticket and what he did next there, each 15 minutes at "
        "most."),
    QT_TRANSLATE_NOOP("Metrics", "Updates of tickets made by agents."),
    QT_TRANSLATE_NOOP("Metrics", "Replies and notes of agents, the opening left out."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Time from creation to the first public message of an agent; the opening message is none."),
    QT_TRANSLATE_NOOP("Metrics", "The first reply time without the authors of the account's bot list."),
    QT_TRANSLATE_NOOP("Metrics", "Time from a bot's last message before it to the first human reply."),
    QT_TRANSLATE_NOOP("Metrics",
        "Time from a customer's oldest unanswered message to the next human public message, per exchange after the "
        "first contact."),
    QT_TRANSLATE_NOOP("Metrics", "First replies and next replies together, per response."),
    QT_TRANSLATE_NOOP("Metrics", "The sum of a ticket's waits for an answer, the first included."),
    QT_TRANSLATE_NOOP("Metrics", "Time from creation to the first solve."),
    QT_TRANSLATE_NOOP("Metrics", "Time from creation to the latest solve of tickets that are solved now."),
    QT_TRANSLATE_NOOP("Metrics", "Time from creation to the first assignment to somebody."),
    QT_TRANSLATE_NOOP("Metrics", "Time from creation to the latest assignment to somebody."),
    QT_TRANSLATE_NOOP("Metrics", "Time from the first assignment to the latest solve."),
    QT_TRANSLATE_NOOP("Metrics", "Time from the latest assignment to the latest solve."),
    QT_TRANSLATE_NOOP("Metrics", "Time from the assignment before it to the first human reply."),
    QT_TRANSLATE_NOOP("Metrics", "Time without an assignee while unsolved, up to now where it lasts."),
    QT_TRANSLATE_NOOP("Metrics", "The full resolution without pending, hold and the time in which it was solved."),
    QT_TRANSLATE_NOOP("Metrics", "Time in new, open, pending and hold."),
    QT_TRANSLATE_NOOP("Metrics", "Targets that were set, one a metric and instance."),
    QT_TRANSLATE_NOOP("Metrics", "Targets that were met in time."),
    QT_TRANSLATE_NOOP("Metrics", "Targets that were missed, whether the clock still runs or not."),
    QT_TRANSLATE_NOOP("Metrics", "Targets that are neither met nor missed yet."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets with a target."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets of which all targets were met."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets of which any target was missed."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets with a target not finished and none missed."),
    QT_TRANSLATE_NOOP("Metrics", "Targets met over targets met or missed; active ones are left out."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets that met all their targets over those that met or missed."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets that met all their targets over all tickets with a target, active ones too."),
    QT_TRANSLATE_NOOP(
        "Metrics", "First reply targets met over those met or missed; Freshdesk: over tickets that were answered."),
    QT_TRANSLATE_NOOP("Metrics", "Next reply targets met over those met or missed."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Resolution targets met over those met or missed; Freshdesk: over tickets that are resolved."),
    QT_TRANSLATE_NOOP("Metrics", "How far beyond its target a missed one was completed, in the target's kind of time."),
    QT_TRANSLATE_NOOP("Metrics", "How long ago the deadline was of a missed target that still runs."),
    QT_TRANSLATE_NOOP(
        "Metrics", "How long until the next deadline of a ticket; tickets whose clocks stand still have none."),
    QT_TRANSLATE_NOOP("Metrics", "Group ownership targets met over those met or missed."),
    QT_TRANSLATE_NOOP("Metrics", "Good ratings over good, neutral and bad ones; one rating a ticket, the present one."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets that were asked or rated over all tickets."),
    QT_TRANSLATE_NOOP("Metrics", "Tickets that were rated over those that were asked or rated."),
    QT_TRANSLATE_NOOP("Metrics", "Ratings that changed from good to bad."),
    QT_TRANSLATE_NOOP("Metrics", "Ratings that changed from bad to good."),
    QT_TRANSLATE_NOOP("Metrics", "First ratings that were good."),
    QT_TRANSLATE_NOOP("Metrics", "First ratings that were bad."),
    QT_TRANSLATE_NOOP("Metrics", "Ratings with words over all ratings."),
    QT_TRANSLATE_NOOP("Metrics", "Chats, without offline messages."),
    QT_TRANSLATE_NOOP("Metrics", "Chats that no person answered."),
    QT_TRANSLATE_NOOP("Metrics", "Served chats that left no message of the visitor unanswered."),
    QT_TRANSLATE_NOOP("Metrics", "Served chats that the visitor left with a message unanswered."),
    QT_TRANSLATE_NOOP("Metrics", "Messages left while nobody was there."),
    QT_TRANSLATE_NOOP("Metrics", "Completed chats over all chats."),
    QT_TRANSLATE_NOOP("Metrics", "Chats that one of us began."),
    QT_TRANSLATE_NOOP("Metrics", "From the visitor's first words to the first answer; of a missed chat, to its end."),
    QT_TRANSLATE_NOOP("Metrics", "From the visitor's first words to a person's first answer."),
    QT_TRANSLATE_NOOP("Metrics", "Mean of a chat's gaps between the visitor's words and our answer."),
    QT_TRANSLATE_NOOP("Metrics", "Longest of a chat's gaps between the visitor's words and our answer."),
    QT_TRANSLATE_NOOP("Metrics", "From the first to the last message."),
    QT_TRANSLATE_NOOP("Metrics", "From an agent's joining to leaving, one a stay."),
    QT_TRANSLATE_NOOP("Metrics", "Missed chats of visitors over all chats."),
    QT_TRANSLATE_NOOP("Metrics", "Good ratings over rated chats."),
    QT_TRANSLATE_NOOP("Metrics", "Rated chats over all chats."),
    QT_TRANSLATE_NOOP("Metrics", "Times that an agent took over from another."),
    QT_TRANSLATE_NOOP("Metrics",
        "Share of the times a chat was given to an agent in which he joined or wrote before it went to another."),
    QT_TRANSLATE_NOOP("Metrics", "A chat's waits for us over our answers."),
    QT_TRANSLATE_NOOP("Metrics", "A chat's waits for the visitor over his answers."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with one human public reply, not reopened."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with two human public replies, not reopened."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with three human public replies or more, or reopened."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets without a human public reply, not reopened."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets that were merged away."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with fewer than two agent replies, none included."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with two agent replies."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with more than two agent replies."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with one public comment of an agent, the opening counted."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with two public comments of agents, the opening counted."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with any other number of public comments of agents."),
    QT_TRANSLATE_NOOP("Metrics",
        "Share of solved tickets whose customer never wrote again after the opening, not reopened within 7 days."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets with exactly one agent response."),
    QT_TRANSLATE_NOOP("Metrics", "Share of solved tickets whose customer never wrote again after the opening."),
    QT_TRANSLATE_NOOP(
        "Metrics", "Share of solved tickets with one agent response that were solved before they were due."),
    QT_TRANSLATE_NOOP("Metrics", "Time in new, open and hold, once it was left."),
    QT_TRANSLATE_NOOP("Metrics", "Time in pending, once it was left."),
    QT_TRANSLATE_NOOP("Metrics", "Time in hold, once it was left."),
    QT_TRANSLATE_NOOP("Metrics", "Time in new and open, once it was left."),
    QT_TRANSLATE_NOOP("Metrics", "Time in new, once it was left."),
    QT_TRANSLATE_NOOP("Metrics", "Time in open, once it was left."),
};

} // namespace

QString metricMeaning(const MetricDefinition& metric)
{
    const std::string meaning(metric.meaning);
    return QCoreApplication::translate("Metrics", meaning.c_str());
}

} // namespace desk::ui::words

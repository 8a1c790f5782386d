// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/conversationprinter.h"

#include <QDateTime>

#include <algorithm>

namespace desk {

namespace {

std::string orElse(const std::string& text, const std::string& otherwise)
{
    return text.empty() ? otherwise : text;
}

std::string duration(int minutes)
{
    std::string out;
    if (minutes >= 24 * 60)
        out += std::to_string(minutes / (24 * 60)) + " d ";
    if (minutes >= 60)
        out += std::to_string(minutes / 60 % 24) + " h ";
    return out + std::to_string(minutes % 60) + " min";
}

/// Terminals and files: no control characters but line ends and tabs, so that a ticket cannot steer a terminal. Also
/// U+0080 to U+009F, which some terminals obey, and the marks that turn the direction of what follows.
std::string harmless(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto follows = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool c1 = byte == 0xc2 && follows >= 0x80 && follows < 0xa0;
        if (c1)
            ++i;
        else if ((byte >= 0x20 && byte != 0x7f) || byte == '\n' || byte == '\t')
            out += text[i];
    }
    return out;
}

std::string oneLine(std::string_view text)
{
    std::string out = harmless(text);
    std::ranges::replace(out, '\n', ' ');
    return out;
}

/// Every line with a prefix, so that no text can pass for our own lines.
std::string prefixed(std::string_view text, std::string_view prefix)
{
    std::string out(prefix);
    for (const char c : text) {
        out += c;
        if (c == '\n')
            out += prefix;
    }
    return out + '\n';
}

/// Characters that mean something in Markdown or would begin HTML.
std::string markdown(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else {
            if (std::string_view("\\`*_[]()#+-!|>~").find(c) != std::string_view::npos)
                out += '\\';
            out += c;
        }
    }
    return out;
}

std::string textDocument(const Conversation& c)
{
    std::string out = "#" + c.ticket.id + "  " + oneLine(c.ticket.subject) + "\n";
    for (const auto& [label, value] : printed::facts(c))
        out += label + ": " + oneLine(value) + '\n';
    if (!c.messagesKnown)
        out += "The messages of this conversation are not mirrored yet.\n";
    if (c.entries.empty() && !c.ticket.description.empty())
        out += '\n' + prefixed(harmless(c.ticket.description), "    ");
    for (const Conversation::Entry& entry : c.entries) {
        out += '\n' + printed::time(entry.event.at) + "  " + printed::heading(entry) + "  "
            + oneLine(printed::author(entry.author)) + '\n';
        if (entry.event.kind == EventKind::Change)
            out += "    " + oneLine(printed::change(entry)) + '\n';
        if (!entry.event.text.empty())
            out += prefixed(harmless(entry.event.text), "    ");
        for (const Attachment& file : entry.event.attachments)
            out += "    [" + oneLine(printed::attachment(file)) + "]\n";
    }
    return out;
}

std::string markdownDocument(const Conversation& c)
{
    std::string out = "# \\#" + markdown(c.ticket.id + " " + oneLine(c.ticket.subject)) + "\n\n";
    for (const auto& [label, value] : printed::facts(c))
        out += "- **" + label + ":** " + markdown(oneLine(value)) + '\n';
    if (!c.messagesKnown)
        out += "\n*The messages of this conversation are not mirrored yet.*\n";
    if (c.entries.empty() && !c.ticket.description.empty())
        out += '\n' + prefixed(markdown(harmless(c.ticket.description)), "> ");
    for (const Conversation::Entry& entry : c.entries) {
        if (entry.event.kind == EventKind::Change) {
            out += "\n*" + printed::time(entry.event.at) + " — " + markdown(oneLine(printed::author(entry.author)))
                + " — " + markdown(oneLine(printed::change(entry))) + "*\n";
            continue;
        }
        out += "\n## " + printed::heading(entry) + " — " + markdown(oneLine(printed::author(entry.author))) + " — "
            + printed::time(entry.event.at) + "\n\n";
        if (!entry.event.text.empty())
            out += prefixed(markdown(harmless(entry.event.text)), "> ");
        for (const Attachment& file : entry.event.attachments)
            out += "\n- " + markdown(oneLine(printed::attachment(file))) + '\n';
    }
    return out;
}

} // namespace

namespace printed {

std::string time(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm")).toStdString()
        + " UTC";
}

std::string author(const Conversation::Author& author)
{
    const std::string name = orElse(orElse(author.name, author.id == "-1" ? std::string() : author.id), "System");
    if (author.role == AuthorRole::Unknown || author.role == AuthorRole::System)
        return name;
    return name + " (" + std::string(nameOf(author.role)) + ")";
}

std::string heading(const Conversation::Entry& entry)
{
    const auto words = [&]() -> std::string {
        switch (entry.event.kind) {
        case EventKind::Message: return entry.event.isPublic.value_or(true) ? "Message" : "Private note";
        case EventKind::Note: return entry.event.isPublic.value_or(false) ? "Public note" : "Private note";
        case EventKind::Change: return "Change";
        case EventKind::ChatMessage: return "Chat message";
        case EventKind::Call: return entry.event.isPublic.value_or(true) ? "Call" : "Call (Private note)";
        case EventKind::Join: return "Joined";
        case EventKind::Leave: return "Left";
        case EventKind::File: return "File";
        case EventKind::Rating: return "Rating";
        case EventKind::System:
            return entry.event.kindRaw == "ChatStartedEvent" ? "Chat started"
                : entry.event.kindRaw == "ChatEndedEvent"    ? "Chat ended"
                                                             : "Notice";
        case EventKind::Unknown: break;
        }
        return orElse(entry.event.kindRaw, "Unknown event");
    };
    return words() + (entry.removed ? " (removed at the help desk)" : "");
}

std::string change(const Conversation::Entry& entry)
{
    const std::string from = orElse(entry.fromLabel, orElse(entry.event.from, "none"));
    const std::string to = orElse(entry.toLabel, orElse(entry.event.to, "none"));
    return orElse(entry.fieldLabel, entry.event.field) + ": " + from + " → " + to;
}

std::string attachment(const Attachment& file)
{
    std::string out = orElse(file.name, "file") + " (" + orElse(file.contentType, "unknown type");
    if (file.size >= 0)
        out += ", "
            + (file.size < 1024 ? std::to_string(file.size) + " B" : std::to_string((file.size + 512) / 1024) + " KB");
    return out + (file.malware ? ", malware found)" : ")");
}

std::vector<std::pair<std::string, std::string>> facts(const Conversation& c)
{
    std::vector<std::pair<std::string, std::string>> all;
    const auto add = [&all](const char* label, const std::string& value) {
        if (!value.empty())
            all.emplace_back(label, value);
    };
    const auto addTime
        = [&](const char* label, const std::optional<Millis>& at) { add(label, at ? time(*at) : std::string()); };
    const auto addDuration
        = [&](const char* label, const std::optional<int>& m) { add(label, m ? duration(*m) : std::string()); };
    const auto count = [](const std::optional<int>& n) { return n ? std::to_string(*n) : std::string(); };
    std::string tags;
    for (const std::string& tag : c.ticket.tags)
        tags += (tags.empty() ? "" : ", ") + tag;
    const bool prioritised = c.ticket.priority != Priority::None && c.ticket.priority != Priority::Unknown;
    const bool twoNames = !c.requesterEmail.empty() && c.requesterEmail != c.requesterName;
    add("Account", c.accountName);
    add("Status", c.statusLabel);
    add("Priority", prioritised ? std::string(nameOf(c.ticket.priority)) : c.ticket.priorityRaw);
    add("Type", c.ticket.type);
    add("Channel", std::string(nameOf(c.ticket.channel)));
    add("Requester",
        twoNames ? c.requesterName + " <" + c.requesterEmail + ">" : orElse(c.requesterName, c.ticket.requesterId));
    add("Assignee", orElse(c.assigneeName, c.ticket.assigneeId));
    add("Group", orElse(c.groupName, c.ticket.groupId));
    add("Organization", orElse(c.organizationName, c.ticket.organizationId));
    add("Brand", orElse(c.brandName, c.ticket.brandId));
    add("Tags", tags);
    for (const auto& [label, value] : c.customLabels)
        all.emplace_back(label, value);
    addTime("Created", c.ticket.createdAt);
    addTime("Updated", c.ticket.updatedAt);
    addTime("Solved", c.solvedAt);
    addTime("Customer waiting since", c.waitingSince);
    addDuration("First reply after", c.firstReplyMinutes);
    addDuration("Resolved after", c.resolutionMinutes);
    add("Replies", count(c.replies));
    add("Reopens", count(c.reopens));
    add("Satisfaction", c.ticket.csat == Csat::None ? std::string() : std::string(nameOf(c.ticket.csat)));
    add("Satisfaction comment", c.ticket.csatComment);
    add("Merged into", c.ticket.mergedInto);
    add("Address", c.webUrl);
    return all;
}

} // namespace printed

std::string printConversation(const Conversation& conversation, ConversationFormat format)
{
    switch (format) {
    case ConversationFormat::Json: return conversationJson(conversation);
    case ConversationFormat::Markdown: return markdownDocument(conversation);
    case ConversationFormat::Html: return conversationHtml(conversation);
    case ConversationFormat::Text: break;
    }
    return textDocument(conversation);
}

} // namespace desk

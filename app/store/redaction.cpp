// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/redaction.h"

#include "app/base/text.h"
#include "app/store/packed.h"

#include <algorithm>
#include <array>

namespace desk::redaction {

namespace {

constexpr std::array<std::string_view, 8> kFreeText { "subject", "raw_subject", "description", "comment", "recipient",
    "email", "name", "phone" };

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A word of a list ("tier_2", "2026-03-01", "[\"a\",\"b\"]"), as statistics count it; not a sentence, not an address.
bool isChoice(std::string_view value)
{
    return value.find_first_of(" @\\") == std::string_view::npos;
}

} // namespace

void redact(Ticket& ticket)
{
    ticket.subject.clear();
    ticket.description.clear();
    redactRemark(ticket.csatComment);
    for (CustomValue& value : ticket.custom)
        if (!isChoice(value.value))
            value.value = "null";
}

void redact(Event& event)
{
    event.text.clear();
    event.html.clear();
    event.extra.clear();
    event.authorName.clear();
    event.attachments.clear();
    event.content = {};
    const bool words = std::ranges::find(kFreeText, event.field) != kFreeText.end();
    for (std::string* value : { &event.from, &event.to })
        if (words || !isChoice(*value) || (isNumber(event.field) && !isNumber(*value) && value->size() > 40))
            value->clear();
}

void redactRemark(std::string& remark)
{
    if (!remark.empty())
        remark = kMark;
}

void redact(Person& person)
{
    for (std::string* word : { &person.name, &person.email, &person.phone })
        word->clear();
}

bool mentions(const std::string& words, const QStringList& needles)
{
    if (words.empty())
        return false;
    const QString all = text(words);
    return std::ranges::any_of(
        needles, [&](const QString& needle) { return all.contains(needle, Qt::CaseInsensitive); });
}

bool replaceMentions(std::string& words, const QStringList& needles)
{
    if (!mentions(words, needles))
        return false;
    QString all = text(words);
    for (const QString& needle : needles)
        all.replace(needle, QString::fromUtf8(kMark), Qt::CaseInsensitive);
    words = utf8(all);
    return true;
}

bool replaceMentions(Event& event, const QStringList& needles)
{
    bool found = false;
    for (std::string* words : { &event.text, &event.authorName, &event.from, &event.to })
        found = replaceMentions(*words, needles) || found;
    for (std::string* markup : { &event.html, &event.extra })
        if (found || mentions(*markup, needles)) {
            markup->clear(); // it may hide a name from us
            found = true;
        }
    if (mentions(packed::content(event.content), needles)) {
        event.content = {};
        found = true;
    }
    for (Attachment& file : event.attachments)
        if (replaceMentions(file.name, needles) || mentions(file.url, needles)) {
            file.url.clear();
            found = true;
        }
    return found;
}

bool replaceMentions(Ticket& ticket, const QStringList& needles)
{
    bool found = false;
    for (std::string* words : { &ticket.subject, &ticket.description, &ticket.csatComment })
        found = replaceMentions(*words, needles) || found;
    for (CustomValue& value : ticket.custom)
        found = replaceMentions(value.value, needles) || found;
    return found;
}

} // namespace desk::redaction

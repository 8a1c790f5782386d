// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answercheck.h"

#include "app/base/text.h"
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"

namespace desk::test {

namespace {

bool isUtf8(const std::string& text)
{
    return QByteArray::fromStdString(text).isValidUtf8();
}

} // namespace

QString pageFault(const Result<Page>& page)
{
    if (!page.ok())
        return page.error().kind == Error::Kind::Malformed && !page.error().detail.isEmpty()
            ? QString()
            : QStringLiteral("an error of another kind: ") + page.error().detail;
    for (const Ticket& ticket : page->records.tickets)
        if (ticket.id.empty() || !isUtf8(ticket.subject))
            return QStringLiteral("a ticket without an id, or with a text that is none");
    for (const Event& event : page->records.events)
        if (event.id.empty() || event.ticketId.empty() || !isUtf8(event.text))
            return QStringLiteral("event “%1” of ticket “%2” has an id of %3 bytes, or a text that is none: %4")
                .arg(text(event.id), text(event.ticketId))
                .arg(event.id.size())
                .arg(text(event.text));
    for (const Person& person : page->records.people)
        if (person.id.empty())
            return QStringLiteral("a person without an id");
    return {};
}

QString answerFault(std::string_view body)
{
    const NormaliseOptions options { true, true };
    const auto fault = [&](PageKind kind, auto normalise) {
        return kind == PageKind::Unknown ? QString() : pageFault(normalise(PageInput { kind, body, "42" }, options));
    };
    for (const QString& found : { fault(zendesk::detectKind(body), zendesk::normalise),
             fault(zendesk_chat::detectKind(body), zendesk_chat::normalise),
             fault(freshdesk::detectKind(body), freshdesk::normalise) })
        if (!found.isEmpty())
            return found;
    return {};
}

} // namespace desk::test

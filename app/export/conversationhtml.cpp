// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/conversationprinter.h"

namespace desk {

namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;color:#444}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
article{border:1px solid #d8dde3;border-radius:8px;padding:.6rem 1rem;margin:1rem 0}
article.note{background:#fff6dc;border-color:#e0c36a}article.removed{opacity:.6}
header{display:flex;gap:.75rem;flex-wrap:wrap;font-size:.85rem;color:#555}header b{color:#1b1f24}
p{margin:.5rem 0;overflow-wrap:anywhere}p.change{font-size:.85rem;color:#555;margin:.4rem 1rem}
ul{font-size:.85rem;margin:.4rem 0;padding-left:1.2rem}
@media(prefers-color-scheme:dark){body{background:#15181c;color:#e6e8ea}dl,header,p.change{color:#a8b0b8}header b{color:#e6e8ea}
article{border-color:#343a41}article.note{background:#332b14;border-color:#6b5a25}}
</style>
)";

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\'')
            out += "&#39;";
        else if (byte >= 0x20 || c == '\n' || c == '\t')
            out += c;
    }
    return out;
}

/// Empty lines part paragraphs, single line ends stay line ends.
std::string paragraphs(std::string_view text)
{
    std::string out;
    std::string paragraph;
    const auto flush = [&] {
        if (!paragraph.empty())
            out += "<p dir=\"auto\">" + paragraph + "</p>\n";
        paragraph.clear();
    };
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            flush();
        else
            paragraph += (paragraph.empty() ? "" : "<br>") + escaped(line);
    }
    flush();
    return out;
}

std::string entryHtml(const Conversation::Entry& entry)
{
    const Event& event = entry.event;
    const std::string author = escaped(printed::author(entry.author));
    if (event.kind == EventKind::Change)
        return "<p class=\"change\">" + printed::time(event.at) + " · " + author + " · "
            + escaped(printed::change(entry)) + "</p>\n";
    const bool note
        = (event.kind == EventKind::Note && !event.isPublic.value_or(false)) || !event.isPublic.value_or(true);
    std::string out = std::string("<article class=\"") + (note ? "note" : "message") + (entry.removed ? " removed" : "")
        + "\"><header><b>" + author + "</b><span>" + escaped(printed::heading(entry)) + "</span><time>"
        + printed::time(event.at) + "</time></header>\n" + paragraphs(event.text);
    if (!event.attachments.empty()) {
        out += "<ul>";
        for (const Attachment& file : event.attachments)
            out += "<li>" + escaped(printed::attachment(file)) + "</li>";
        out += "</ul>\n";
    }
    return out + "</article>\n";
}

} // namespace

std::string conversationHtml(const Conversation& c)
{
    const std::string title = escaped("#" + c.ticket.id + " " + c.ticket.subject);
    std::string out(kHead);
    out += "<title>" + title + "</title></head>\n<body><h1 dir=\"auto\">" + title + "</h1>\n<dl>\n";
    for (const auto& [label, value] : printed::facts(c))
        out += "<dt>" + escaped(label) + "</dt><dd dir=\"auto\">" + escaped(value) + "</dd>\n";
    out += "</dl>\n";
    if (!c.messagesKnown)
        out += "<p>The messages of this conversation are not mirrored yet.</p>\n";
    if (c.entries.empty())
        out += paragraphs(c.ticket.description);
    for (const Conversation::Entry& entry : c.entries)
        out += entryHtml(entry);
    return out + "</body></html>\n";
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcripthtml.h"

#include "ui/common/language.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"
#include "ui/transcripts/transcriptlook.h"

#include <QCoreApplication>
#include <set>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

// The measures are those of the timeline (itemmetrics.h) and of transcriptpages.cpp.
constexpr auto kStyle = R"(
*{box-sizing:border-box}
html{background:@surface.window@;color-scheme:light}
body{margin:0 auto;max-width:794px;padding:57px;background:@surface.base@;color:@text.primary@;font:14px/1.5 Inter,system-ui,sans-serif}
h1,h2,p,dl,dd,ul,pre{margin:0}
h1{font-size:22px;line-height:28px;font-weight:600;overflow-wrap:anywhere}
h2{font-size:11px;font-weight:600;color:@text.tertiary@;display:flex;align-items:center;gap:12px;margin:10px 0}
h2:before,h2:after{content:"";flex:1;border-top:1px solid @border.hair@}
.top{display:flex;justify-content:space-between;align-items:flex-end;gap:24px;margin-bottom:14px}
.faint{color:@text.tertiary@}
.small{font-size:11px;line-height:15px}
.end{text-align:right;flex:none}
dl{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:3px 16px;font-size:12px;margin-bottom:16px}
dt{color:@text.tertiary@;max-width:180px;overflow-wrap:anywhere}
dd{overflow-wrap:anywhere}
.notice{font-size:12px;color:@text.secondary@;margin-bottom:6px}
article{border:1px solid transparent;border-radius:8px;padding:9px 12px 11px;margin-bottom:6px}
article header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 8px;margin-bottom:4px}
article header b{font-weight:600}
article header .end{margin-left:auto;font-size:11px;color:@text.tertiary@}
.role{font-size:11px;font-weight:500}
.mark{flex:none;align-self:center;width:24px;height:24px;border-radius:6px;font:600 10px/24px Inter,system-ui,sans-serif;text-align:center;color:@surface.base@}
.requester .mark,.endUser .mark{border-radius:50%}
.body{padding-left:32px}
.body p,.body pre{unicode-bidi:isolate;overflow-wrap:anywhere;white-space:pre-wrap}
.body p+p,.body pre{margin-top:8px}
.body p.on{margin-top:0}
.body p.item{margin-top:0;padding-left:20px;text-indent:-16px}
.body pre,.body code{font-family:"DejaVu Sans Mono",ui-monospace,monospace;font-size:12px}
.body hr{width:160px;margin:8px 0;border:0;border-top:1px solid @border.normal@}
a{color:@text.link@}
.files{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:8px;margin-top:8px;font-size:12px}
.files li{border:1px solid @border.normal@;border-radius:6px;padding:6px 12px;background:@surface.base@;overflow-wrap:anywhere}
.files .danger{color:@semantic.negative@}
.removed .body{opacity:.6}
.wait{margin:6px 0 12px 23px;padding:2px 0 2px 20px;border-left:2px dotted @wait.gapLine@;font-size:12px;color:@wait.calm@}
.late{color:@wait.late@;border-color:@wait.late@}
.changes{list-style:none;margin:2px 0 10px 23px;padding:0 0 0 20px;border-left:2px solid @border.strong@;font-size:12px;color:@text.tertiary@}
.changes li{display:grid;grid-template-columns:40px minmax(80px,150px) 1fr;gap:8px;overflow-wrap:anywhere}
.changes span span{color:@text.primary@}
@roles@
@page{margin:15mm}
@media(max-width:640px){body{padding:16px}.changes li{grid-template-columns:40px 1fr}.changes li>:last-child{grid-column:2}}
@media print{html,body{background:none}body{padding:0;max-width:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,article header,.wait{break-after:avoid}.body p{orphans:2;widows:2}.files li,.changes li{break-inside:avoid}}
)";

QString escaped(const QString& words)
{
    QString clean = words;
    // What is no character of HTML would be shown as a box, or end the page for a strict reader.
    clean.removeIf([](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'); });
    return clean.toHtmlEscaped();
}

QString styleOf(const Theme& theme)
{
    QString roles;
    for (const TranscriptLook::Role& role : TranscriptLook::roles())
        roles += QStringLiteral(".%1{background:%2;border-color:%3}.%1 .role{color:%4}.%1 .mark{background:%4}\n")
                     .arg(QLatin1String(role.name), theme.color(role.fill).name(), theme.color(role.border).name(),
                         theme.color(role.ink).name());
    roles += QStringLiteral(".note{border-left-width:4px}");
    QString style = QString::fromUtf8(kStyle);
    style.replace(QLatin1String("@roles@"), roles);
    for (const char* name : { "surface.window", "surface.base", "text.primary", "text.secondary", "text.tertiary",
             "text.link", "border.hair", "border.normal", "border.strong", "semantic.negative", "wait.gapLine",
             "wait.calm", "wait.late" })
        style.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), theme.color(name).name());
    return style;
}

/// The text of a block with its forms and links as elements.
QString inlineHtml(const RichText::Block& block)
{
    const int size = static_cast<int>(block.text.size());
    std::set<int> cuts { 0, size };
    const auto cut = [&](int start, int length) {
        cuts.insert(std::clamp(start, 0, size));
        cuts.insert(std::clamp(start + length, 0, size));
    };
    for (const RichText::Run& run : block.runs)
        cut(run.start, run.length);
    for (const RichText::Link& link : block.links)
        cut(link.start, link.length);
    QString html;
    for (auto it = cuts.begin(); std::next(it) != cuts.end(); ++it) {
        const int from = *it;
        QString piece = escaped(block.text.mid(from, *std::next(it) - from));
        const auto covers
            = [from](const auto& range) { return from >= range.start && from < range.start + range.length; };
        for (const RichText::Run& run : block.runs) {
            if (!covers(run))
                continue;
            for (const auto& [is, tag] : { std::pair(run.bold, "b"), std::pair(run.italic, "i"),
                     std::pair(run.strike, "s"), std::pair(run.code, "code") })
                if (is)
                    piece = QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), piece);
        }
        for (const RichText::Link& link : block.links)
            if (covers(link)) {
                piece = QStringLiteral("<a rel=\"noopener noreferrer\" href=\"%1\">%2</a>")
                            .arg(escaped(QString::fromLatin1(link.target.toEncoded())), piece);
                break;
            }
        html += piece;
    }
    return html;
}

QString bodyHtml(const RichText& body)
{
    QString html;
    bool code = false;
    for (const RichText::Block& block : body.blocks) {
        if (code && !block.code)
            html += QStringLiteral("</pre>\n");
        if (block.code)
            html += (code ? QStringLiteral("\n") : QStringLiteral("<pre dir=\"auto\">")) + inlineHtml(block);
        else if (block.rule)
            html += QStringLiteral("<hr>\n");
        else if (!block.text.isEmpty() || !block.bullet.isEmpty())
            html += QStringLiteral("<p dir=\"auto\"%1%2>%3%4</p>\n")
                        .arg(!block.bullet.isEmpty() ? QStringLiteral(" class=\"item\"")
                                : block.continues    ? QStringLiteral(" class=\"on\"")
                                                     : QString(),
                            block.indent > 0 ? QStringLiteral(" style=\"margin-left:%1px\"").arg(block.indent * 20)
                                             : QString(),
                            block.bullet.isEmpty() ? QString() : escaped(block.bullet) + QLatin1Char(' '),
                            inlineHtml(block));
        code = block.code;
    }
    return html + (code ? QStringLiteral("</pre>\n") : QString());
}

QString messageHtml(const Transcript::Item& item)
{
    const TranscriptLook::Role& role = TranscriptLook::roleOf(item);
    QString html = QStringLiteral("<article class=\"%1%2\"><header>")
                       .arg(QLatin1String(role.name), item.removed ? QStringLiteral(" removed") : QString());
    if (role.marked)
        html += QStringLiteral("<span class=\"mark\">%1</span> ").arg(escaped(initials(item.author)));
    html += QStringLiteral("<b dir=\"auto\">%1</b> <span class=\"role\">%2</span> <span class=\"end\">%3 <time "
                           "datetime=\"%4\">%5</time></span></header>\n<div class=\"body\">")
                .arg(escaped(item.author), escaped(item.role), escaped(item.channel), item.iso, escaped(item.clock));
    html += bodyHtml(item.body);
    if (!item.files.empty()) {
        html += QStringLiteral("<ul class=\"files\">");
        for (const Transcript::File& file : item.files)
            html += QStringLiteral("<li dir=\"auto\"%1>%2 <span class=\"faint\">%3</span></li>")
                        .arg(file.danger ? QStringLiteral(" class=\"danger\"") : QString(), escaped(file.name),
                            escaped(file.detail));
        html += QStringLiteral("</ul>\n");
    }
    return html + QStringLiteral("</div></article>\n");
}

QString changesHtml(const Transcript::Item& item)
{
    QString html = QStringLiteral("<ul class=\"changes\">\n");
    for (const Transcript::Change& change : item.changes) {
        const QString value = change.ofField
            ? QStringLiteral("<s>%1</s> → <span>%2</span>").arg(escaped(change.from), escaped(change.to))
            : QStringLiteral("<span>%1</span>").arg(escaped(change.to));
        html += QStringLiteral("<li><time>%1</time> <span>%2</span> <span dir=\"auto\">%3 %4</span></li>\n")
                    .arg(escaped(change.clock), escaped(change.author), escaped(change.what), value);
    }
    return html + QStringLiteral("</ul>\n");
}

QString itemHtml(const Transcript::Item& item)
{
    switch (item.kind) {
    case Transcript::Item::Kind::Message: return messageHtml(item);
    case Transcript::Item::Kind::Changes: return changesHtml(item);
    case Transcript::Item::Kind::Day: return QStringLiteral("<h2>%1</h2>\n").arg(escaped(item.words));
    case Transcript::Item::Kind::Wait: break;
    }
    return QStringLiteral("<p class=\"wait%1\"><b>%2</b> %3</p>\n")
        .arg(item.late ? QStringLiteral(" late") : QString(), escaped(item.length), escaped(item.words));
}

} // namespace

QByteArray transcriptHtml(const Transcript& transcript)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                  "style-src 'unsafe-inline'; img-src data:\">\n<meta name=\"referrer\" "
                                  "content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                                  "<link rel=\"icon\" href=\"data:,\">\n<title>")
                       .arg(currentLanguage());
    html += escaped(transcript.title) + QStringLiteral("</title>\n<style>")
        + styleOf(Theme::of(Theme::Appearance::Light)) + QStringLiteral("</style>\n</head>\n<body>\n");
    html += QStringLiteral("<div class=\"top\"><div><p class=\"faint small\">%1</p><h1 dir=\"auto\">%2</h1></div>"
                           "<p class=\"faint small end\">%3<br>%4</p></div>\n<dl>\n")
                .arg(escaped(Words::tr("Deskscope transcript")), escaped(transcript.title), escaped(transcript.asOf),
                    escaped(transcript.zone));
    for (const Transcript::Fact& fact : transcript.facts)
        html += QStringLiteral("<dt>%1</dt><dd dir=\"auto\">%2</dd>\n").arg(escaped(fact.name), escaped(fact.value));
    html += QStringLiteral("</dl>\n");
    for (const QString& notice : transcript.notices)
        html += QStringLiteral("<p class=\"notice\">%1</p>\n").arg(escaped(notice));
    for (const Transcript::Item& item : transcript.items)
        html += itemHtml(item);
    html += QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace desk::ui

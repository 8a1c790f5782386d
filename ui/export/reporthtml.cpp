// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reporthtml.h"

#include "ui/common/language.h"
#include "ui/export/reportpages.h"
#include "ui/theme/glyphs.h"

#include <QBuffer>
#include <QFontInfo>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// The measures of the page are those of reportpages.cpp: who lays one beside the other sees the same report.
constexpr auto kStyle = R"(
*{box-sizing:border-box}
html{background:@window@}
body{margin:0 auto;max-width:794px;padding:57px;background:@base@;color:@primary@;font:12px/1.35 "@font@",system-ui,sans-serif}
h1,h2,p,dl,dd,figure,table{margin:0}
h1{font-size:22px;line-height:28px;font-weight:600}
h2{font-size:13px;line-height:18px;font-weight:600}
header{display:flex;justify-content:space-between;align-items:flex-end;gap:24px;margin-bottom:14px}
.faint{color:@tertiary@}
.small{font-size:11px}
.end{text-align:right}
.facts{display:grid;grid-template-columns:92px 1fr;gap:4px 0;margin-bottom:24px}
.facts code{font:12px "DejaVu Sans Mono",ui-monospace,monospace;overflow-wrap:anywhere}
.facts div{display:flex;align-items:center;gap:7px}
svg{display:block;width:100%;height:auto}
.facts svg{width:15px;height:15px;flex:none}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:24px 28px;margin-bottom:26px}
.wide{grid-column:1/3}
figcaption{margin-bottom:6px}
table{width:100%;border-collapse:collapse;margin:6px 0 26px}
th,td{padding:5px 0 5px 12px;text-align:right;border-bottom:1px solid @hair@;font-variant-numeric:tabular-nums}
th{font-size:11px;font-weight:400;color:@tertiary@;border-color:@strong@}
th:first-child,td:first-child{text-align:left;padding-left:0}
td:last-child{color:@tertiary@;width:240px}
.terms{display:grid;grid-template-columns:178px 1fr;gap:5px 12px;font-size:11px;margin:6px 0 26px;color:@secondary@}
.terms dt{font-weight:500;color:@primary@}
footer{border-top:1px solid @strong@;padding-top:6px;font-size:11px;color:@tertiary@}
@media(max-width:640px){body{padding:16px}.charts{grid-template-columns:1fr}.wide{grid-column:auto}}
@media print{html,body{background:none}body{padding:0;max-width:none}figure,tr{break-inside:avoid}}
)";

QString escaped(const QString& words)
{
    return words.toHtmlEscaped();
}

QString styleOf(const Report& report)
{
    const Theme& theme = Theme::of(report.appearance);
    QString style = QString::fromUtf8(kStyle);
    const auto put = [&](const char* place, const QString& value) { style.replace(QLatin1String(place), value); };
    put("@window@", theme.color("surface.window").name());
    put("@base@", theme.color("surface.base").name());
    put("@primary@", theme.color("text.primary").name());
    put("@secondary@", theme.color("text.secondary").name());
    put("@tertiary@", theme.color("text.tertiary").name());
    put("@hair@", theme.color("border.hair").name());
    put("@strong@", theme.color("border.strong").name());
    QString font = QFontInfo(Theme::font("body")).family();
    put("@font@", font.remove(QRegularExpression(QStringLiteral("[^\\w .-]"))));
    return style;
}

/// What is painted, as an element of a page: without the head of a file, which names its generator.
QString svgOf(const QSizeF& size, const QString& label, const std::function<void(QPainter&)>& paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    const QString all = QString::fromUtf8(bytes);
    static const QRegularExpression head(
        QStringLiteral("^.*?<svg[^>]*>(\\s*<title>.*?</title>)?(\\s*<desc>.*?</desc>)?"),
        QRegularExpression::DotMatchesEverythingOption);
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">")
               .arg(size.width())
               .arg(size.height())
               .arg(escaped(label))
        + QString(all).remove(head);
}

QString facts(const Report& report)
{
    const Theme& theme = Theme::of(report.appearance);
    QString html = QStringLiteral("<dl class=\"facts\">\n");
    const auto add = [&](const QString& name, const QString& value) {
        html
            += QStringLiteral("<dt class=\"faint\">%1</dt><dd>").arg(escaped(name)) + value + QStringLiteral("</dd>\n");
    };
    add(Words::tr("Filter"),
        report.filter.isEmpty() ? escaped(Words::tr("none, all conversations"))
                                : QStringLiteral("<code>") + escaped(report.filter) + QStringLiteral("</code>"));
    QString accounts;
    for (const Report::AccountLine& account : report.accounts)
        accounts += QStringLiteral("<div>")
            + svgOf({ 15, 15 }, account.name,
                [&](QPainter& painter) {
                    drawMonogram(painter, QRectF(0, 0, 15, 15), account.name, theme.account(account.colour), theme);
                })
            + QStringLiteral("<span>")
            + escaped(Words::tr("%1, %2", "account, age of its data").arg(account.name, account.age))
            + QStringLiteral("</span></div>");
    add(Words::tr("Accounts"), accounts);
    add(Words::tr("Counted"), escaped(report.counted));
    return html + QStringLiteral("</dl>\n");
}

QString charts(const Report& report)
{
    QString html = QStringLiteral("<div class=\"charts\">\n");
    for (const Report::Chart& chart : report.charts) {
        const QSizeF size(ReportPages::widthOf(chart), plotHeight(chart));
        html += chart.wide ? QStringLiteral("<figure class=\"wide\">") : QStringLiteral("<figure>");
        html += QStringLiteral("<figcaption><h2>%1</h2><p class=\"faint small\">%2</p></figcaption>")
                    .arg(escaped(chart.picture.title), escaped(chart.picture.subtitle));
        html += svgOf(
            size, chart.picture.title, [&](QPainter& painter) { paintPlot(painter, chart.picture, QRectF({}, size)); });
        html += QStringLiteral("</figure>\n");
    }
    return html + QStringLiteral("</div>\n");
}

QString measures(const Report& report)
{
    QString html = QStringLiteral("<h2>%1</h2>\n<table><thead><tr>").arg(escaped(Words::tr("Measures")));
    for (const QString& name :
        { Words::tr("Measure"), Words::tr("Median"), Words::tr("p90"), Words::tr("n"), Words::tr("Left out") })
        html += QStringLiteral("<th scope=\"col\">") + escaped(name) + QStringLiteral("</th>");
    html += QStringLiteral("</tr></thead><tbody>\n");
    for (const Report::Measure& measure : report.measures) {
        html += QStringLiteral("<tr>");
        for (const QString& cell : { measure.name, measure.median, measure.p90, measure.n, measure.leftOut })
            html += QStringLiteral("<td>") + escaped(cell) + QStringLiteral("</td>");
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString definitions(const Report& report)
{
    QString html = QStringLiteral("<h2>%1</h2>\n<dl class=\"terms\">\n").arg(escaped(Words::tr("Definitions")));
    for (const Report::Definition& each : report.definitions)
        html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(each.name), escaped(each.meaning));
    return html + QStringLiteral("</dl>\n");
}

} // namespace

QByteArray reportHtml(const Report& report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                  "style-src 'unsafe-inline'; img-src data:\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n"
                                  "<link rel=\"icon\" href=\"data:,\">\n<title>")
                       .arg(currentLanguage());
    html += escaped(report.title) + QStringLiteral("</title>\n<style>") + styleOf(report)
        + QStringLiteral("</style>\n</head>\n<body>\n<header><div><p class=\"faint\">");
    html += escaped(Words::tr("Deskscope report")) + QStringLiteral("</p><h1>") + escaped(report.title)
        + QStringLiteral("</h1></div><p class=\"faint small end\">") + escaped(report.printed) + QStringLiteral("<br>")
        + escaped(report.zone) + QStringLiteral("</p></header>\n");
    html += facts(report) + charts(report) + measures(report) + definitions(report);
    html += QStringLiteral("<footer>") + escaped(report.agreement) + QStringLiteral("</footer>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace desk::ui

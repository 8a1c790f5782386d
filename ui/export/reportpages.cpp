// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportpages.h"

#include "ui/theme/glyphs.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kNames = 92; // the names of the head
constexpr double kTitleLine = 20, kSubtitleLine = 17, kChartHead = kTitleLine + kSubtitleLine + 6;
constexpr double kTimePlot = 196, kOtherPlot = 168, kPlotMost = 420, kBarRow = 21, kHeatmap = 204;
constexpr double kTableRow = 26, kFoot = 30, kFewestBars = 8;

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(Theme::font("secondary").pointSizeF());
    return font;
}

/// Writes words into a place, broken where they do not fit.
void write(
    QPainter& painter, const QRectF& place, int flags, const QFont& font, const QColor& colour, const QString& words)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, flags | Qt::TextWordWrap, words);
}

} // namespace

double plotHeight(const Report::Chart& chart)
{
    const ChartData& data = chart.picture.data;
    if (!data.hours.empty())
        return kHeatmap;
    if (!data.days.empty() || !data.series.empty() || !data.steps.empty() || data.quantiles)
        return chart.wide ? kTimePlot : kOtherPlot;
    const double rows = static_cast<double>(data.bars.size()) + (data.rest ? 1 : 0);
    return std::clamp(rows * kBarRow, kOtherPlot / 2, kPlotMost);
}

namespace {

/// With as many bars as are worth a look; the others are told together.
double leastPlotHeight(const Report::Chart& chart)
{
    const bool bars = !chart.picture.data.bars.empty() && !chart.picture.data.quantiles;
    return bars ? std::min(plotHeight(chart), kFewestBars * kBarRow) : plotHeight(chart);
}

} // namespace

ReportPages::ReportPages(const Report& report, const QPaintDevice* device)
    : m_report(report)
    , m_device(device)
    , m_theme(Theme::of(report.appearance))
{
    addHead();
    addCharts();
    addMeasures();
    addDefinitions();
    m_footHeight = std::max(kFoot, wrapped(Theme::font("caption"), m_report.agreement, kInner - 110) + 14);
    place();
}

double ReportPages::wrapped(const QFont& font, const QString& words, double width) const
{
    return std::ceil(
        QFontMetricsF(font, m_device).boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap, words).height());
}

void ReportPages::addHead()
{
    constexpr double kTop = 56;
    m_blocks.push_back(
        { kTop, 0, true, [this](QPainter& painter, double top, double) {
             const QColor faint = m_theme.color("text.tertiary");
             const QRectF all(kMargin, top, kInner, kTop);
             write(painter, all, Qt::AlignLeft | Qt::AlignTop, Theme::font("secondary"), faint, tr("Deskscope report"));
             write(painter, all.adjusted(0, 16, -190, 0), Qt::AlignLeft | Qt::AlignTop,
                 Theme::font("figure", QFont::DemiBold), m_theme.color("text.primary"), m_report.title);
             write(painter, all.adjusted(kInner - 190, 18, 0, 0), Qt::AlignRight | Qt::AlignTop, Theme::font("caption"),
                 faint, m_report.printed + QLatin1Char('\n') + m_report.zone);
         } });
    const QFont plain = Theme::font("secondary");
    if (m_report.filter.isEmpty())
        addFact(tr("Filter"), tr("none, all conversations"), plain);
    else
        addFact(tr("Filter"), m_report.filter, fixedFont());
    addAccounts();
    addFact(tr("Counted"), m_report.counted, plain);
}

void ReportPages::addFact(const QString& name, const QString& value, const QFont& font)
{
    const double high = std::max(18.0, wrapped(font, value, kInner - kNames) + 3);
    m_blocks.push_back({ high, 2, true, [=, this](QPainter& painter, double top, double) {
                            const QRectF all(kMargin, top, kInner, high);
                            write(painter, all, Qt::AlignLeft | Qt::AlignTop, Theme::font("secondary"),
                                m_theme.color("text.tertiary"), name);
                            write(painter, all.adjusted(kNames, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, font,
                                m_theme.color("text.primary"), value);
                        } });
}

void ReportPages::addAccounts()
{
    constexpr double kLine = 20, kSquare = 15;
    bool first = true;
    for (const Report::AccountLine& account : m_report.accounts) {
        m_blocks.push_back({ kLine, 2, true, [this, &account, first](QPainter& painter, double top, double) {
                                const QRectF line(kMargin, top, kInner, kLine);
                                const QFont font = Theme::font("secondary");
                                if (first)
                                    write(painter, line, Qt::AlignLeft | Qt::AlignTop, font,
                                        m_theme.color("text.tertiary"), tr("Accounts"));
                                drawMonogram(painter, QRectF(kMargin + kNames, top + 1, kSquare, kSquare), account.name,
                                    m_theme.account(account.colour), m_theme);
                                write(painter, line.adjusted(kNames + kSquare + 7, 0, 0, 0),
                                    Qt::AlignLeft | Qt::AlignTop, font, m_theme.color("text.primary"),
                                    tr("%1, %2", "account, age of its data").arg(account.name, account.age));
                            } });
        first = false;
    }
}

void ReportPages::addCharts()
{
    const auto& charts = m_report.charts;
    for (std::size_t i = 0; i < charts.size();) {
        const std::size_t many = charts[i].wide ? 1 : 2;
        double plot = 0, least = 0;
        for (std::size_t k = i; k < i + many; ++k) {
            plot = std::max(plot, plotHeight(charts[k]));
            least = std::max(least, leastPlotHeight(charts[k]));
        }
        const double width = widthOf(charts[i]);
        m_blocks.push_back(
            { kChartHead + plot, 24, false, [=, this, &charts](QPainter& painter, double top, double height) {
                 for (std::size_t k = 0; k < many; ++k) {
                     const ChartPicture& picture = charts[i + k].picture;
                     const QRectF all(kMargin + static_cast<double>(k) * (width + kGutter), top, width, height);
                     const QFont caption = Theme::font("caption");
                     write(painter, all, Qt::AlignLeft | Qt::AlignTop, Theme::font("body", QFont::DemiBold),
                         m_theme.color("text.primary"), picture.title);
                     write(painter, all.adjusted(0, kTitleLine - 1, 0, 0), Qt::AlignLeft | Qt::AlignTop, caption,
                         m_theme.color("text.tertiary"),
                         QFontMetricsF(caption, m_device).elidedText(picture.subtitle, Qt::ElideRight, width));
                     paintPlot(painter, picture, all.adjusted(0, kChartHead, 0, 0));
                 }
             } });
        m_blocks.back().least = kChartHead + least;
        i += many;
    }
}

void ReportPages::addHeading(const QString& words)
{
    m_blocks.push_back({ 24, 26, true, [this, words](QPainter& painter, double top, double) {
                            write(painter, QRectF(kMargin, top, kInner, 24), Qt::AlignLeft | Qt::AlignTop,
                                Theme::font("body", QFont::DemiBold), m_theme.color("text.primary"), words);
                        } });
}

void ReportPages::addMeasures()
{
    constexpr std::array kColumns { 0.0, 190.0, 285.0, 380.0, 440.0 }; // where each begins
    addHeading(tr("Measures"));
    const auto addRow = [&](const Report::Measure& cells, bool head, bool leads) {
        const QFont font = Theme::font(head ? "caption" : "secondary");
        const double last = kInner - kColumns.back();
        const double high = std::max(kTableRow, wrapped(font, cells.leftOut, last) + 10);
        m_blocks.push_back(
            { high, 0, leads, [=, this](QPainter& painter, double top, double) {
                 const auto cell = [&](std::size_t column, const QString& words, bool faint) {
                     const double past = column + 1 < kColumns.size() ? kColumns[column + 1] : kInner;
                     const QRectF place(kMargin + kColumns[column], top, past - kColumns[column], high - 1);
                     write(painter, place, (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, font,
                         m_theme.color(faint ? "text.tertiary" : "text.primary"), words);
                 };
                 cell(0, cells.name, head);
                 cell(1, cells.median, head);
                 cell(2, cells.p90, head);
                 cell(3, cells.n, head);
                 cell(4, cells.leftOut, true);
                 painter.setPen(QPen(m_theme.color(head ? "border.strong" : "border.hair"), 1));
                 painter.drawLine(QPointF(kMargin, top + high - 0.5), QPointF(kMargin + kInner, top + high - 0.5));
             } });
    };
    // A table that a page can hold is not torn.
    constexpr std::size_t kTogether = 16;
    const bool whole = m_report.measures.size() <= kTogether;
    addRow({ tr("Measure"), tr("Median"), tr("p90"), tr("n"), tr("Left out") }, true, true);
    for (std::size_t n = 0; n < m_report.measures.size(); ++n)
        addRow(m_report.measures[n], false, whole && n + 1 < m_report.measures.size());
}

void ReportPages::addDefinitions()
{
    constexpr double kTerm = 190;
    addHeading(tr("Definitions"));
    const QFont strong = Theme::font("caption", QFont::Medium), plain = Theme::font("caption");
    for (const Report::Definition& each : m_report.definitions) {
        const double high
            = std::max(wrapped(strong, each.name, kTerm - 12), wrapped(plain, each.meaning, kInner - kTerm));
        m_blocks.push_back({ high, 5, false, [=, this, &each](QPainter& painter, double top, double) {
                                const QRectF all(kMargin, top, kInner, high);
                                write(painter, all.adjusted(0, 0, kTerm - 12 - kInner, 0), Qt::AlignLeft | Qt::AlignTop,
                                    strong, m_theme.color("text.primary"), each.name);
                                write(painter, all.adjusted(kTerm, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, plain,
                                    m_theme.color("text.secondary"), each.meaning);
                            } });
    }
}

/// One below the other; what leads goes to the next page with what it leads to.
void ReportPages::place()
{
    const double bottom = kHeight - kMargin - m_footHeight;
    double y = kMargin;
    int page = 0;
    for (std::size_t i = 0; i < m_blocks.size();) {
        std::size_t past = i;
        double high = 0;
        do {
            high += m_blocks[past].height + (past == i && y == kMargin ? 0 : m_blocks[past].gap);
        } while (m_blocks[past++].leads && past < m_blocks.size());
        // Bars that are too many for the rest of a page gather the last ones there, and leave no gap.
        Block& first = m_blocks[i];
        const bool gathers = past == i + 1 && first.least > 0 && y > kMargin && y + first.gap + first.least <= bottom;
        if (y + high > bottom && gathers) {
            first.height = bottom - y - first.gap;
        } else if (y + high > bottom && y > kMargin) {
            ++page;
            y = kMargin;
        }
        for (; i < past; ++i) {
            y += y == kMargin ? 0 : m_blocks[i].gap;
            m_blocks[i].page = page;
            m_blocks[i].top = y;
            y += m_blocks[i].height;
        }
    }
    m_pages = page + 1;
}

void ReportPages::paint(QPainter& painter, int page) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, 0, kWidth, kHeight), m_theme.color("surface.base"));
    for (const Block& block : m_blocks)
        if (block.page == page)
            block.paint(painter, block.top, block.height);
    paintFoot(painter, page);
}

void ReportPages::paintFoot(QPainter& painter, int page) const
{
    const double top = kHeight - kMargin - m_footHeight + 8;
    painter.setPen(QPen(m_theme.color("border.strong"), 1));
    painter.drawLine(QPointF(kMargin, top), QPointF(kMargin + kInner, top));
    const QRectF line(kMargin, top + 6, kInner, m_footHeight - 14);
    const QColor faint = m_theme.color("text.tertiary");
    const QFont font = Theme::font("caption");
    write(painter, line.adjusted(0, 0, -110, 0), Qt::AlignLeft | Qt::AlignTop, font, faint, m_report.agreement);
    write(painter, line.adjusted(kInner - 110, 0, 0, 0), Qt::AlignRight | Qt::AlignTop, font, faint,
        tr("Page %1 of %2").arg(page + 1).arg(m_pages));
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"
#include "ui/charts/axis.h"
#include "ui/charts/chartwords.h"

#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <memory>

class QPaintDevice;
class QPainter;

namespace desk::ui {

class Theme;

/// What a chart is drawn from. A value; equal sources give equal pictures.
struct ChartSource {
    ChartData data;
    std::optional<ChartData> before = {}; ///< the same chart in the earlier period
    Millis shift = 0; ///< from the earlier period's beginning to this one's
    QTimeZone zone = QTimeZone::utc();
    bool operator==(const ChartSource&) const = default;
};

/// How much later an answer's period begins than the one it is compared with; 0 where there is none.
Millis comparisonShift(const ViewState& view);

/// The plot of one chart inside a rectangle: where every bar, bin and point is, painting and hit-testing. What is on
/// the screen, on paper and in a file is painted by this and nothing else. One class a kind; made by make(). A value of
/// one size; any thread that may paint.
class ChartScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    struct Value {
        QString name, number;
        QColor swatch; ///< invalid = none
    };
    /// A part that can be pointed at, chosen and asked: a bar, a bin of time, a point of a line.
    struct Spot {
        QRectF area; ///< where the pointer is on it
        QRectF mark; ///< the drawn bar; null for bins
        QString label;
        std::vector<Value> values; ///< for the hover card; the first is what the chart counts
        QString queryValue; ///< what narrows to it: "open", "2026-03-15..2026-03-21"; empty where nothing does
        /// What it narrows where that is not chartDimension(); nothing narrows to a spot without either.
        std::optional<QueryDimension> dimension = {};
        bool chosen = false; ///< of bars; which bins are chosen the brush says
        bool others = false; ///< it stands for the names that have no bar of their own
    };
    /// Bins in a row from one to another, both included.
    struct Bins {
        int first = -1, last = -1;
        [[nodiscard]] bool valid() const { return first >= 0; }
        [[nodiscard]] bool has(int bin) const { return valid() && bin >= first && bin <= last; }
        bool operator==(const Bins&) const = default;
    };
    struct State {
        int hovered = -1, cursor = -1; ///< spots, -1 = none
        Bins brush; ///< where brushes() only
        int elsewhere = -1; ///< the spot of the day that is pointed at in another chart
        bool handles = true; ///< the brush can be moved
        bool operator==(const State&) const = default;
    };

    /// Text is measured as `device`, which must outlive the scene, will paint it: paper and screen differ in how many
    /// dots a point has.
    static std::unique_ptr<ChartScene> make(
        ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    virtual ~ChartScene() = default;
    ChartScene(const ChartScene&) = delete;
    ChartScene& operator=(const ChartScene&) = delete;

    void paint(QPainter& painter, const State& state) const;
    [[nodiscard]] const std::vector<Spot>& spots() const { return m_spots; }
    [[nodiscard]] const ChartData& data() const { return m_source.data; }
    [[nodiscard]] virtual int spotAt(const QPointF& point) const;
    /// Whether spots stand beside each other as columns, so that what is told of one goes to its side.
    [[nodiscard]] virtual bool inColumns() const { return false; }
    /// Whether spots are bins of which a range can be chosen.
    [[nodiscard]] virtual bool brushes() const { return false; }
    /// Whether bins stand in rows and columns: a range of them is a rectangle, and single ones can be added to it.
    [[nodiscard]] virtual bool inGrid() const { return false; }
    /// The day that a spot begins with, and the spot that has a day; where spots are days, weeks or months.
    [[nodiscard]] virtual QDate dayOf(int spot) const;
    [[nodiscard]] virtual int spotOn(QDate day) const;
    [[nodiscard]] virtual bool empty() const { return m_source.data.n == 0; }
    /// While the event log is read there is nothing to show yet.
    [[nodiscard]] bool counting() const { return m_source.data.counted < 1; }
    /// The spot that an arrow key leads to; the same where there is none.
    [[nodiscard]] virtual int neighbour(int spot, Qt::Key arrow) const;

    /// Marks the spots that a filter's terms choose, where they are neither bars nor a range of bins.
    virtual void markChosen(const Query& query, Millis now);
    /// The bins that a filter's terms choose; ages are from `now` back.
    [[nodiscard]] virtual Bins brushOf(const Query& query, Millis now) const;
    /// The range from one bin to another, whichever comes first.
    [[nodiscard]] virtual Bins between(int from, int to) const { return { std::min(from, to), std::max(from, to) }; }
    [[nodiscard]] virtual bool covers(Bins bins, int spot) const { return bins.has(spot); }
    /// The range as an arrow key moves it, or its end alone; may lead out of the bins there are.
    [[nodiscard]] virtual Bins moved(Bins bins, Qt::Key arrow, bool endOnly) const;
    /// The bins as a query value, "2026-03-15..2026-03-21".
    [[nodiscard]] virtual QString rangeValue(Bins bins) const;
    /// The bin nearest to a point; the chart must have some.
    [[nodiscard]] virtual int binNear(const QPointF& point) const;
    /// Which end of the brush can be grabbed at this point: -1 its beginning, 1 its end, 0 none.
    [[nodiscard]] virtual int brushEndAt(const QPointF& point, Bins brush) const;

protected:
    struct Fonts {
        Fonts();
        QFont caption, captionStrong, label, labelStrong, body;
    };

    ChartScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    virtual void paintContent(QPainter& painter, const State& state) const = 0;
    [[nodiscard]] QFontMetricsF measure(const QFont& font) const { return { font, m_device }; }
    [[nodiscard]] double widthOf(const QFont& font, const QString& words) const;
    void write(QPainter& painter, const QRectF& place, int flags, const QFont& font, const QColor& colour,
        const QString& words) const;
    [[nodiscard]] QRectF areaOf(Bins bins) const;
    /// Adds to what is told of a spot: the share of a whole, and how it changed since the earlier period.
    void addShare(Spot& spot, std::size_t count) const;
    void addChange(Spot& spot, double now, std::optional<double> before, const QString& number) const;
    /// What stands where nothing is drawn.
    [[nodiscard]] QString emptyWords() const;
    void paintNote(QPainter& painter, const QString& words) const;
    void paintCounting(QPainter& painter) const;

    ChartSource m_source;
    QRectF m_rect;
    const Theme& m_theme;
    const QPaintDevice* m_device;
    Fonts m_fonts;
    std::vector<Spot> m_spots;
};

} // namespace desk::ui

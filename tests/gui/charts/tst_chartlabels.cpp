// SPDX-License-Identifier: GPL-3.0-or-later
// No text of a chart meets another one or leaves the chart, read from what is painted.
#include "tests/gui/charts/chartkinds.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/charts/chartscene.h"
#include "ui/common/language.h"
#include "ui/theme/theme.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTest>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

struct Written {
    QRectF place;
    QString words;
};

/// Notes where text is painted and paints nothing.
class TextEngine final : public QPaintEngine {
public:
    TextEngine()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& changed) override
    {
        if (changed.state().testFlag(DirtyTransform))
            m_transform = changed.transform();
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QFontMetricsF metrics(item.font());
        const QRectF place(at.x(), at.y() - metrics.capHeight(), item.width(), metrics.capHeight());
        texts.push_back({ m_transform.mapRect(place), item.text() });
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawPath(const QPainterPath&) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawRects(const QRectF*, int) override { }
    void drawLines(const QLineF*, int) override { }
    void drawEllipse(const QRectF&) override { }
    [[nodiscard]] Type type() const override { return User; }

    std::vector<Written> texts;

private:
    QTransform m_transform;
};

class TextPaper final : public QPaintDevice {
public:
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const std::vector<Written>& texts() const { return m_engine.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric of) const override
    {
        switch (of) {
        case PdmWidth:
        case PdmHeight: return 2000;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        default: return QPaintDevice::metric(of);
        }
    }

private:
    mutable TextEngine m_engine;
};

std::vector<Written> textsOf(const ChartData& data, const QRectF& place, const Query& query)
{
    TextPaper paper;
    const auto scene
        = ChartScene::make({ data, {}, 0, kindsZone() }, place, Theme::of(Theme::Appearance::Light), &paper);
    ChartScene::State state;
    if (scene->brushes())
        state.brush = scene->brushOf(query, 0);
    QPainter painter(&paper);
    scene->paint(painter, state);
    painter.end();
    return paper.texts();
}

QString complaint(const ChartData& data, const QString& what, const Written& a, const QString& other = {})
{
    return QStringLiteral("%1: “%2” %3 %4 at %5,%6 %7x%8")
        .arg(QString::fromStdString(chartName(data.spec)), a.words, what, other)
        .arg(a.place.x())
        .arg(a.place.y())
        .arg(a.place.width())
        .arg(a.place.height());
}

QStringList mistakesOf(const ChartData& data, const QRectF& place, const Query& query)
{
    QStringList mistakes;
    const std::vector<Written> texts = textsOf(data, place, query);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!place.adjusted(-2, -2, 2, 2).contains(texts[i].place))
            mistakes.append(complaint(data, QStringLiteral("leaves the chart"), texts[i]));
        for (std::size_t j = 0; j < i; ++j)
            if (texts[i].place.intersects(texts[j].place))
                mistakes.append(complaint(data, QStringLiteral("meets"), texts[i], texts[j].words));
    }
    if (texts.empty())
        mistakes.append(QString::fromStdString(chartName(data.spec)) + QStringLiteral(" says nothing"));
    return mistakes;
}

} // namespace

class TestChartLabels : public QObject {
    Q_OBJECT

private slots:
    void noTextMeetsAnother_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        for (const char* language : { "en", "fr" })
            for (const double scale : { 1.0, 1.5, 2.0 })
                for (const QSize size : { QSize(290, 160), QSize(350, 212), QSize(740, 212), QSize(1180, 420) })
                    QTest::addRow("%s %.1f %dx%d", language, scale, size.width(), size.height())
                        << QString::fromLatin1(language) << scale << size * (scale > 1.5 ? 1.3 : 1);
    }
    void noTextMeetsAnother()
    {
        QFETCH(QString, language);
        QFETCH(double, scale);
        QFETCH(QSize, size);
        applyLanguage(language);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        QStringList mistakes;
        for (const char* query : { "", "first-reply:60m..239m created:2026-02..2026-03" }) {
            const Query parsed = std::get<Query>(parseQuery(QString::fromLatin1(query)));
            for (const ChartData& data : kindsOf(query))
                mistakes += mistakesOf(data, QRectF(QPointF(14, 48), QSizeF(size)), parsed);
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(QLatin1Char('\n'))));
    }

    void cleanup()
    {
        QApplication::setFont(m_font);
        applyLanguage(QStringLiteral("en"));
    }

private:
    static const std::vector<ChartData>& kindsOf(const char* query)
    {
        static std::map<std::string, std::vector<ChartData>> known;
        auto& kinds = known[query];
        if (kinds.empty())
            kinds = everyKind(QString::fromLatin1(query));
        return kinds;
    }

    const QFont m_font = QApplication::font();
};

DESK_GUI_TEST_MAIN(TestChartLabels)
#include "tst_chartlabels.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartpicture.h"

#include "ui/charts/chartscene.h"
#include "ui/common/format.h"
#include "ui/export/pdfbytes.h"
#include "ui/export/tableexport.h"
#include "ui/filters/querytext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace desk::ui {

namespace {

constexpr double kMargin = 24, kTitle = 26, kLine = 18, kFootLines = 3;
// Points and pixels agree at this resolution on every device, so that one layout serves them all.
constexpr int kDpi = 96;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

void paintFootLine(
    QPainter& painter, const Theme& theme, QRectF& line, const QString& name, const QString& value, const QFont& font)
{
    painter.setFont(Theme::font("caption"));
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(font);
    painter.setPen(theme.color("text.secondary"));
    const QRectF rest = line.adjusted(96, 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(font, painter.device()).elidedText(value, Qt::ElideRight, rest.width()));
    line.translate(0, kLine);
}

QByteArray pngBytes(const ChartPicture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    paintImage(picture, picture.scale).save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfBytes(const ChartPicture& picture)
{
    const EvenHashes even;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, picture.title, QPageSize(picture.size * 72 / kDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    paintPicture(painter, picture);
    painter.end();
    settlePdf(bytes, picture.data.dataUpTo);
    return bytes;
}

QByteArray svgBytes(const ChartPicture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDpi);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF({}, picture.size));
    generator.setTitle(picture.title);
    generator.setDescription(picture.subtitle);
    QPainter painter(&generator);
    paintPicture(painter, picture);
    painter.end();
    return bytes;
}

} // namespace

ChartPicture makePicture(const ViewState& view, const ChartSpec& chart, Theme::Appearance appearance)
{
    ChartPicture picture;
    const auto data = std::ranges::find(view.charts, chart, &ChartData::spec);
    if (data != view.charts.end())
        picture.data = *data;
    picture.zone = view.request.timeZone.isEmpty() ? displayZone() : QTimeZone(view.request.timeZone);
    picture.appearance = appearance;
    picture.title = words::chartTitle(chart);
    picture.subtitle = words::chartSubtitle(picture.data, picture.zone);
    picture.query = view.request.query;
    picture.now = view.request.now;
    if (view.before) {
        const auto before = std::ranges::find(view.before->charts, chart, &ChartData::spec);
        if (before != view.before->charts.end())
            picture.before = *before;
        picture.shift = comparisonShift(view);
    }
    picture.filter = view.request.query.toText();
    QStringList accounts;
    for (const SnapshotAccount& source : view.snapshot->accounts) {
        if (!view.request.accountIds.empty()
            && std::ranges::find(view.request.accountIds, source.account.id) == view.request.accountIds.end())
            continue;
        accounts.append(source.newest == 0
                ? Words::tr("%1, no data yet").arg(source.account.name)
                : Words::tr("%1, data up to %2").arg(source.account.name, formatDateTime(source.newest)));
    }
    picture.accounts = accounts.join(QStringLiteral(" · "));
    return picture;
}

void paintPlot(QPainter& painter, const ChartPicture& picture, const QRectF& plot)
{
    const Theme& theme = Theme::of(picture.appearance);
    if (picture.plot)
        return picture.plot(painter, plot, theme);
    const auto scene = ChartScene::make(
        { picture.data, picture.before, picture.shift, picture.zone }, plot, theme, painter.device());
    ChartScene::State state;
    state.handles = false;
    scene->markChosen(picture.query, picture.now);
    if (scene->brushes())
        state.brush = scene->brushOf(picture.query, picture.now);
    scene->paint(painter, state);
}

void paintPicture(QPainter& painter, const ChartPicture& picture)
{
    const Theme& theme = Theme::of(picture.appearance);
    const QRectF page({}, picture.size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(page, theme.color("surface.base"));
    const QRectF inner = page.adjusted(kMargin, kMargin - 4, -kMargin, -kMargin + 6);

    painter.setFont(Theme::font("title", QFont::DemiBold));
    painter.setPen(theme.color("text.primary"));
    painter.drawText(
        QRectF(inner.topLeft(), QSizeF(inner.width(), kTitle)), Qt::AlignLeft | Qt::AlignVCenter, picture.title);
    painter.setFont(Theme::font("secondary"));
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(QRectF(inner.left(), inner.top() + kTitle, inner.width(), kLine), Qt::AlignLeft | Qt::AlignVCenter,
        picture.subtitle);

    const double foot = kFootLines * kLine + 10;
    const QRectF plot = inner.adjusted(0, kTitle + kLine + 14, 0, -foot - 6);
    paintPlot(painter, picture, plot);

    const double rule = inner.bottom() - foot + 2;
    painter.setPen(QPen(theme.color("border.hair"), 1));
    painter.drawLine(QPointF(inner.left(), rule), QPointF(inner.right(), rule));
    QRectF line(inner.left(), rule + 7, inner.width(), kLine);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::font("caption").pointSizeF());
    const QFont caption = Theme::font("caption");
    if (picture.filter.isEmpty())
        paintFootLine(painter, theme, line, Words::tr("Filter"), Words::tr("none, all conversations"), caption);
    else
        paintFootLine(painter, theme, line, Words::tr("Filter"), picture.filter, fixed);
    paintFootLine(painter, theme, line, Words::tr("Accounts"), picture.accounts, caption);
    paintFootLine(painter, theme, line, Words::tr("Time zone"), QString::fromLatin1(picture.zone.id()), caption);
}

QImage paintImage(const ChartPicture& picture, double scale)
{
    QImage image((picture.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDotsPerMeterX(static_cast<int>(kDpi / 0.0254));
    image.setDotsPerMeterY(static_cast<int>(kDpi / 0.0254));
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPicture(painter, picture);
    return image;
}

Result<void> writeChart(const ChartPicture& picture, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("png"))
        bytes = pngBytes(picture);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdfBytes(picture);
    else if (suffix == QLatin1String("svg"))
        bytes = svgBytes(picture);
    else if (suffix == QLatin1String("csv") || suffix == QLatin1String("xlsx"))
        return writeTable(picture.plot ? picture.table : chartTable(picture.data, picture.zone), picture.title,
            picture.data.dataUpTo, file);
    else
        return Error { Error::Kind::Usage,
            QStringLiteral("“%1” is not a .png, .pdf, .svg, .csv or .xlsx file").arg(file) };
    if (bytes.isEmpty())
        return Error { Error::Kind::Storage, QStringLiteral("%1: the picture is too large for the memory").arg(file) };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return Error { Error::Kind::Storage, QStringLiteral("%1: %2").arg(file, out.errorString()) };
    return {};
}

} // namespace desk::ui

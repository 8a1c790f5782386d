// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/goldenpicture.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace desk::test {

namespace {

/// What a channel may differ by: the palette and the edges of letters.
constexpr int kTolerance = 48;

using Channels = std::array<int, 3>;

Channels channelsOf(QRgb colour)
{
    return { qRed(colour), qGreen(colour), qBlue(colour) };
}

std::span<const QRgb> lineOf(const QImage& image, int y)
{
    return { reinterpret_cast<const QRgb*>(image.constScanLine(y)), static_cast<std::size_t>(image.width()) };
}

int difference(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

bool isLike(QRgb a, QRgb b, int tolerance = kTolerance)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance
        && std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}

/// Whether the colour lies between those around the place, so that an edge may fall elsewhere within a pixel.
bool fits(QRgb colour, const QImage& image, int x, int y)
{
    Channels low { 255, 255, 255 }, high {};
    for (int row = std::max(0, y - 1); row <= std::min(image.height() - 1, y + 1); ++row)
        for (int column = std::max(0, x - 1); column <= std::min(image.width() - 1, x + 1); ++column) {
            const Channels near = channelsOf(lineOf(image, row)[static_cast<std::size_t>(column)]);
            for (std::size_t i = 0; i < near.size(); ++i) {
                low[i] = std::min(low[i], near[i]);
                high[i] = std::max(high[i], near[i]);
            }
        }
    const Channels own = channelsOf(colour);
    for (std::size_t i = 0; i < own.size(); ++i)
        if (own[i] < low[i] - kTolerance || own[i] > high[i] + kTolerance)
            return false;
    return true;
}

/// The colours without those that have one within so much of each channel before them.
QList<QRgb> thinned(const QList<QRgb>& colours, int apart)
{
    QList<QRgb> kept;
    for (const QRgb colour : colours)
        if (std::ranges::none_of(kept, [&](QRgb other) { return isLike(colour, other, apart); }))
            kept.append(colour);
    return kept;
}

} // namespace

QString PictureDistance::text() const
{
    return QStringLiteral("mean difference %1, %2 of the pixels wrong").arg(mean).arg(wrong);
}

PictureDistance distanceOf(const QImage& painted, const QImage& golden)
{
    if (painted.size() != golden.size() || painted.isNull())
        return { 255, 1 };
    const QImage a = painted.convertToFormat(QImage::Format_RGB32), b = golden.convertToFormat(QImage::Format_RGB32);
    qint64 sum = 0, wrong = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto left = lineOf(a, y), right = lineOf(b, y);
        for (std::size_t i = 0; i < left.size(); ++i) {
            sum += difference(left[i], right[i]);
            const int x = static_cast<int>(i);
            // Both ways, so that neither a line too many nor one too few passes.
            if (!isLike(left[i], right[i]) && (!fits(left[i], b, x, y) || !fits(right[i], a, x, y)))
                ++wrong;
        }
    }
    const double pixels = static_cast<double>(a.width()) * a.height();
    return { static_cast<double>(sum) / 3 / pixels, static_cast<double>(wrong) / pixels };
}

QImage withPalette(const QImage& image)
{
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < plain.height(); ++y)
        for (const QRgb colour : lineOf(plain, y))
            ++counts[colour | 0xff000000U];
    QList<QRgb> colours = counts.keys();
    std::ranges::sort(
        colours, [&](QRgb a, QRgb b) { return std::pair(counts.value(b), b) < std::pair(counts.value(a), a); });
    for (int apart = 1; colours.size() > 256; ++apart)
        colours = thinned(colours, apart);
    return plain.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither | Qt::AvoidDither);
}

} // namespace desk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace desk::test {

/// How far a picture is from the one it should be.
struct PictureDistance {
    double mean = 0; ///< difference of a channel, 0 to 255, mean over all pixels
    double wrong = 0; ///< share of pixels, 0 to 1, that have no like in the other picture at most one pixel away
    /// Another version of the font renderer stays within this; one bar that is too long does not.
    [[nodiscard]] bool small() const { return mean <= 1.5 && wrong <= 0.0006; }
    [[nodiscard]] QString text() const;
};

/// Compares two opaque pictures; different sizes are as far as can be.
PictureDistance distanceOf(const QImage& painted, const QImage& golden);

/// The picture in at most 256 colours, its most frequent ones.
QImage withPalette(const QImage& image);

} // namespace desk::test

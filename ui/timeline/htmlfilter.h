// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

namespace desk::ui {

/// What a sender's HTML tried that does not come through.
enum class LeftOut {
    Nothing = 0,
    Script = 1, ///< script elements, on… attributes
    Form = 2,
    Embedded = 4, ///< frames, objects, drawings, sound and film
    Redirect = 8, ///< refresh, base address
    Hidden = 16, ///< text that was made invisible, and is shown
    Link = 32, ///< a link that runs or reads something here
};
Q_DECLARE_FLAGS(LeftOuts, LeftOut)
Q_DECLARE_OPERATORS_FOR_FLAGS(LeftOuts)

/// HTML that Qt's parser reads in linear time: known elements only, properly nested, at most 40 deep, without any
/// attribute but the target of a link, the address of a picture (never loaded) and bold, italic, struck or
/// preformatted as style. Its text is all text of the source, but for scripts, style sheets, comments and titles.
struct FilteredHtml {
    QString html;
    LeftOuts leftOut;
};

/// Filters what a sender wrote. Linear in the size of the source, any thread. Qt's parser alone needs time that grows
/// with the square of the nesting, which a few kilobytes turn into minutes.
FilteredHtml filteredHtml(const QString& source);

} // namespace desk::ui

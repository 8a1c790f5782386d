// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace desk::test {

/// What a browser makes of a page that it gets from us, and what else it wanted.
struct Opened {
    QString dom;
    QString messages; ///< of its console
    QStringList requests; ///< "GET /page.html"
};

/// Opens the page in a headless Chromium; an empty dom where there is no browser. The test's event loop runs meanwhile.
Opened openInBrowser(const QByteArray& page);

} // namespace desk::test

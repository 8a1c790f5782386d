// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QByteArray>
#include <QPageSize>

class QPdfWriter;

namespace desk::ui {

/// Sets a writer up as all our PDFs are: a dot is a pixel of the screen, no margins but those that are painted.
void preparePdf(QPdfWriter& writer, const QString& title, const QPageSize& size);

/// While it lives, new hashes have no seed of chance: a PDF holds its fonts in the order of one. Hashes of other
/// threads that are made meanwhile have none either, which they can bear for that long. Any thread, several at a time.
class EvenHashes {
public:
    EvenHashes();
    ~EvenHashes();
    EvenHashes(const EvenHashes&) = delete;
    EvenHashes& operator=(const EvenHashes&) = delete;
};

/// Takes the clock and chance out of a finished PDF, so that the same pages give the same bytes: it was made at `made`,
/// and its identity is a digest of what is in it.
void settlePdf(QByteArray& pdf, Millis made);

} // namespace desk::ui

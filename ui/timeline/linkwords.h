// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace desk::ui {

/// Whether a link may be opened at all: http, https and mailto. Others run or read something on this computer.
bool opensSafely(const QUrl& target);
/// Whether a link is not what a reader takes it for: its words name another place than it leads to, it carries a name
/// before an @, or its host is written in letters of another script.
bool deceives(const QString& words, const QUrl& target);
/// Where a link truly leads, as one line without tricks: the host as the network knows it (punycode), and, where that
/// differs, how it reads.
QString trueTarget(const QUrl& target);
/// The host, or the mail address, of trueTarget().
QString trueHost(const QUrl& target);
/// Without characters that reorder or hide others (bidirectional overrides, zero-width): for names of files and links.
QString withoutTricks(QString text);
/// Without those that turn the order of what follows around or are no character at all; what right-to-left text and
/// emoji need stays: for the text of messages.
QString withoutOverrides(QString text);

} // namespace desk::ui

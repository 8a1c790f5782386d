// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk::test {

/// The folder of recorded answers (DESKSCOPE_FIXTURES, else ../shared/fixtures), empty where it is absent: then the
/// test says so with QSKIP.
QString fixturesDir();
/// A file or folder of the source tree, told from its root.
QString sourcePath(const QString& relative);
/// The whole file, empty where it cannot be read.
QByteArray readFile(const QString& path);

} // namespace desk::test

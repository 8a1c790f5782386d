// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/fixtures.h"

#include <QDir>
#include <QFile>

namespace desk::test {

QString fixturesDir()
{
    const QString given = qEnvironmentVariable("DESKSCOPE_FIXTURES", QStringLiteral(DESKSCOPE_FIXTURES));
    return QDir(given).exists() ? QDir(given).absolutePath() : QString();
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace desk::test

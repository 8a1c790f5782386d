// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/fixtures.h"

#include <QDir>
#include <QFile>

namespace desk::test {

QString fixturesDir()
{
    const QString given = qEnvironmentVariable("DESKSCOPE_FIXTURES", sourcePath(QStringLiteral("../shared/fixtures")));
    return QDir(given).exists() ? QDir(given).absolutePath() : QString();
}

QString sourcePath(const QString& relative)
{
    return QStringLiteral(DESKSCOPE_SOURCE "/") + relative;
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace desk::test

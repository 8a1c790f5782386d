// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/program.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace desk::test {

QStringList Program::Outcome::errLines() const
{
    return err.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Program::Program()
{
    m_process.setProgram(qEnvironmentVariable("DESKSCOPE_BIN"));
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    setEnvironment(QStringLiteral("DESKSCOPE_PROFILE"), m_profile.path());
}

void Program::setEnvironment(const QString& name, const QString& value)
{
    auto environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

Program::Outcome Program::run(const QStringList& args, const QByteArray& input)
{
    start(args, input);
    return finish();
}

void Program::start(const QStringList& args, const QByteArray& input)
{
    m_err.clear();
    m_process.setArguments(args);
    m_process.start();
    m_process.write(input);
    m_process.closeWriteChannel();
}

Program::Outcome Program::finish()
{
    const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 20'000);
    if (!ended)
        m_process.kill();
    const bool normal = ended && m_process.exitStatus() == QProcess::NormalExit;
    const int code = normal ? m_process.exitCode() : -1;
    return { code, QString::fromUtf8(m_process.readAllStandardOutput()), errSoFar() };
}

QString Program::errSoFar()
{
    m_err += QString::fromUtf8(m_process.readAllStandardError());
    return m_err;
}

QByteArray Program::everythingInTheProfile() const
{
    QByteArray bytes;
    QDirIterator files(m_profile.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (QFile file(files.next()); file.open(QIODevice::ReadOnly))
            bytes += file.fileName().toUtf8() + '\n' + file.readAll();
    return bytes;
}

} // namespace desk::test

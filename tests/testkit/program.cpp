// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <csignal>

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

void Program::send(int signalNumber)
{
    ::kill(static_cast<pid_t>(m_process.processId()), signalNumber);
}

bool Program::isReady()
{
    const auto catches = [this] {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
        return false;
    };
    return QTest::qWaitFor([&] { return catches() || !running(); }, 20'000) && running();
}

QByteArray Program::argumentsAndEnvironment() const
{
    QByteArray all;
    for (const char* name : { "cmdline", "environ" }) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(m_process.processId()).arg(QLatin1StringView(name)));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
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

void addAccounts(Program& program, const sandbox::Sandbox& sandbox)
{
    const QJsonObject all = sandbox.credentials();
    const QJsonObject zendesk = all[QStringLiteral("zendesk")].toObject(),
                      freshdesk = all[QStringLiteral("freshdesk")].toObject();
    const auto words = [](const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
    auto added = program.run(words("account add --provider zendesk --name zd --auth api-token --url")
            << sandbox.zendeskUrl().toString() << QStringLiteral("--user")
            << zendesk[QStringLiteral("user")].toString(),
        zendesk[QStringLiteral("api_token")].toString().toUtf8() + '\n');
    QVERIFY2(added.code == 0, qPrintable(added.err));
    added = program.run(
        words("account add --provider freshdesk --name fd --auth api-key --url") << sandbox.freshdeskUrl().toString(),
        freshdesk[QStringLiteral("api_key")].toString().toUtf8() + '\n');
    QVERIFY2(added.code == 0, qPrintable(added.err));
}

} // namespace desk::test

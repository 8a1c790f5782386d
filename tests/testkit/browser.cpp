// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/browser.h"

#include "tests/testkit/scriptedserver.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace desk::test {

Opened openInBrowser(const QByteArray& page)
{
    constexpr int kBrowserTime = 60'000; // ms; it takes two seconds where nothing else runs
    const QString browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (browser.isEmpty())
        return { {}, QStringLiteral("chromium is missing: packaging/setup.sh installs it"), {} };
    const QTemporaryDir dir;
    ScriptedServer server([&](const ScriptedServer::Request&) {
        return ScriptedServer::Answer { 200, page, { { "Content-Type", "text/html; charset=utf-8" } } };
    });
    QProcess process;
    process.start(browser,
        { QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
            QStringLiteral("--no-first-run"), QStringLiteral("--disable-background-networking"),
            QStringLiteral("--disable-component-update"), QStringLiteral("--enable-logging=stderr"),
            QStringLiteral("--user-data-dir=") + dir.filePath(QStringLiteral("browser")), QStringLiteral("--dump-dom"),
            server.url().toString() + QStringLiteral("/page.html") });
    [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kBrowserTime); }();
    QString messages;
    for (const QString& line : QString::fromUtf8(process.readAllStandardError()).split(QLatin1Char('\n')))
        if (line.contains(QStringLiteral("CONSOLE")))
            messages += line;
    return { QString::fromUtf8(process.readAllStandardOutput()), messages, server.lines() };
}

} // namespace desk::test

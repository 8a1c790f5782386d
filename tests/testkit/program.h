// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <QProcess>
#include <QTemporaryDir>

namespace desk::test {

/// Runs the real program (DESKSCOPE_BIN) with a profile of its own. The test's event loop runs meanwhile, so that a
/// server in the test can answer.
class Program {
public:
    struct Outcome {
        int code = -1; ///< -1 = did not end in time, or crashed
        QString out, err;
        /// The lines of `err` that are not empty.
        [[nodiscard]] QStringList errLines() const;
    };

    Program();
    /// Sets a variable of the environment that the program gets.
    void setEnvironment(const QString& name, const QString& value);
    /// Starts it, writes `input` to it, waits at most 20 s for its end.
    Outcome run(const QStringList& args, const QByteArray& input = {});
    /// Starts it and leaves it running; finish() waits for its end.
    void start(const QStringList& args, const QByteArray& input = {});
    Outcome finish();
    /// Asks it to stop (SIGTERM), or ends it in the middle of whatever it does (SIGKILL); finish() follows.
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }
    void send(int signalNumber);
    [[nodiscard]] bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// Waits until it runs our main() as far as it catches SIGTERM, or has ended: true where it does.
    [[nodiscard]] bool isReady();
    /// What other processes of the user see of it while it runs.
    [[nodiscard]] QByteArray argumentsAndEnvironment() const;
    /// What it wrote to standard error so far, since start().
    [[nodiscard]] QString errSoFar();
    [[nodiscard]] QString profileDir() const { return m_profile.path(); }
    /// The bytes of all files of the profile, one after the other.
    [[nodiscard]] QByteArray everythingInTheProfile() const;

private:
    QTemporaryDir m_profile;
    QProcess m_process;
    QString m_err;
};

/// Adds the sandbox's two help desks as "zd" and "fd", in the way a person would; fails the test where that fails.
void addAccounts(Program& program, const sandbox::Sandbox& sandbox);

} // namespace desk::test

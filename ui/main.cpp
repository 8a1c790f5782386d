// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"
#include "app/pipeline/pipeline.h"
#include "app/secrets/keychainsecretstore.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pipelinebinding.h"

#include <QApplication>
#include <QProcess>

namespace {

using namespace desk;

/// What the command line asks for. Options of a headless command are left to it.
struct Invocation {
    QString profileDir, command;
    QStringList args;
    bool demo = false, version = false, help = false;
    QString mistake; ///< what is wrong with it, empty = nothing
};

Invocation parse(QStringList words)
{
    Invocation result;
    if (const auto at = words.indexOf(QStringLiteral("--profile")); at >= 0) {
        if (at + 1 >= words.size())
            result.mistake = QStringLiteral("--profile needs a folder");
        result.profileDir = words.value(at + 1);
        words.remove(at, std::min<qsizetype>(2, words.size() - at));
    }
    while (!words.isEmpty() && words.first().startsWith(QLatin1Char('-'))) {
        const QString option = words.takeFirst();
        if (option == QLatin1String("--demo"))
            result.demo = true;
        else if (option == QLatin1String("--version"))
            result.version = true;
        else if (option == QLatin1String("--help") || option == QLatin1String("-h"))
            result.help = true;
        else
            result.mistake = QStringLiteral("there is no option “%1”; “deskscope --help” lists them").arg(option);
    }
    if (!words.isEmpty())
        result.command = words.takeFirst();
    result.args = words;
    return result;
}

void printHelp(QTextStream& out)
{
    out << "deskscope [--profile DIR] [--demo]        the window; --demo: on made-up help desks\n"
           "deskscope --version | --help\n\n";
    for (const cli::Command& command : cli::commands()) {
        for (const QString& line : command.usage.split(QLatin1Char('\n')))
            out << "deskscope " << line << '\n';
        out << "      " << command.summary << '\n';
    }
}

int runHeadless(const Invocation& invocation, QTextStream& out, QTextStream& err)
{
    cli::Context context { invocation.args, invocation.profileDir, out, err };
    return cli::run(invocation.command, context);
}

/// Qt ends the process with a long message where there is no display; this says it in one line.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// The window on the accounts of a profile, with secrets from `secrets`, until it is closed.
int runWindow(const Profile& profile, const Pipeline::SecretStoreFactory& secrets, QTextStream& err)
{
    Pipeline pipeline(profile, secrets);
    if (const Result<void> loaded = pipeline.accounts().load(); !loaded) {
        err << "deskscope: " << cli::sentence(loaded.error()) << Qt::endl;
        return cli::kFailure;
    }
    ui::MainWindow window(profile.settingsFile());
    const ui::PipelineBinding binding(window, pipeline);
    QObject::connect(&window, &ui::MainWindow::demoWanted, &window, [&window] {
        // The demo has a profile and a secret store of its own, so it is a window of its own.
        if (QProcess::startDetached(QCoreApplication::applicationFilePath(), { QStringLiteral("--demo") }))
            window.close();
    });
    window.show();
    return QApplication::exec();
}

int runGui(const Invocation& invocation, QTextStream& err)
{
    const Result<Profile> profile = Profile::open(invocation.profileDir);
    if (!profile) {
        err << "deskscope: " << cli::sentence(profile.error()) << Qt::endl;
        return cli::kFailure;
    }
    return runWindow(*profile, [] { return std::make_unique<KeychainSecretStore>(); }, err);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("deskscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DESKSCOPE_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const Invocation invocation = parse(words);
    if (!invocation.mistake.isEmpty()) {
        err << "deskscope: " << invocation.mistake << Qt::endl;
        return cli::kUsage;
    }
    if (invocation.version) {
        out << "deskscope " << QCoreApplication::applicationVersion() << Qt::endl;
        return cli::kSuccess;
    }
    if (invocation.help) {
        printHelp(out);
        return cli::kSuccess;
    }
    if (!invocation.command.isEmpty()) {
        const QCoreApplication app(argc, argv);
        return runHeadless(invocation, out, err);
    }
    if (!hasDisplay()) {
        err << "deskscope: there is no display for the window; “deskscope --help” lists what works without one" << Qt::endl;
        return cli::kFailure;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Deskscope"));
    QApplication::setDesktopFileName(QStringLiteral("deskscope"));
    return runGui(invocation, err);
}

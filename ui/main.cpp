// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stopsignal.h"
#include "app/demo/demo.h"
#include "ui/export/chartcommand.h"
#include "ui/export/reportcommand.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/session.h"
#include "ui/session/startlog.h"
#include "ui/settings/settingsstore.h"
#include "ui/settings/settings.h"
#include "ui/transcripts/exportcommand.h"
#include "ui/transcripts/showcommand.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QTemporaryDir>
#include <functional>

namespace {

using namespace desk;

/// The command line, sorted: what comes before and after the name of a command.
struct Invocation {
    QString command; ///< empty = the window
    QStringList args;
    QString profileDir;
    bool demo = false, version = false, help = false;
    QString mistake;
};

Invocation sortOut(QStringList args)
{
    Invocation result;
    const auto profile = args.indexOf(QStringLiteral("--profile"));
    if (profile >= 0) {
        result.profileDir = args.value(profile + 1);
        args.remove(profile, std::min<qsizetype>(2, args.size() - profile));
        if (result.profileDir.isEmpty())
            result.mistake = QStringLiteral("--profile needs a folder");
    }
    if (args.isEmpty())
        return result;
    const QString first = args.takeFirst();
    if (first == u"--demo")
        result.demo = true;
    else if (first == u"--version")
        result.version = true;
    else if (first == u"--help" || first == u"-h")
        result.help = true;
    else if (first.startsWith(u'-'))
        result.mistake = QStringLiteral("there is no option %1; “deskscope --help” lists them").arg(first);
    else
        result.command = first;
    if (result.command.isEmpty() && result.mistake.isEmpty() && !args.isEmpty())
        result.mistake = QStringLiteral("“%1” is one word too many").arg(args.first());
    result.args = args;
    return result;
}

/// The commands whose words or pictures are the window's.
std::vector<cli::Command> drawingCommands()
{
    return { ui::showCommand(), ui::exportCommand(), ui::chartCommand(), ui::reportCommand() };
}

void printHelp(QTextStream& out)
{
    out << "Usage: deskscope [--profile DIR] [--demo]\n       deskscope [--profile DIR] COMMAND …\n\n"
           "Without a command the window opens; with --demo on two made-up help desks.\n\nCommands:\n";
    std::vector<cli::Command> all = cli::commands();
    const std::vector<cli::Command> drawing = drawingCommands();
    all.insert(all.end(), drawing.begin(), drawing.end());
    for (const cli::Command& command : all) {
        out << "  " << command.name << ": " << command.summary << '\n';
        for (const QString& line : command.usage.split(u'\n'))
            out << "      deskscope " << line << '\n';
    }
    out << "\nOptions:\n  --profile DIR   the folder that holds everything of one user (or DESKSCOPE_PROFILE)\n"
           "  --version       print the version\n  --help          print this\n"
        << Qt::flush;
}

/// Everything that needs no window. The platform with a display is never touched.
int runHeadless(int& argc, char** argv, const Invocation& invocation)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    cli::Context context { invocation.args, invocation.profileDir, out, err };
    if (!invocation.mistake.isEmpty())
        return cli::usage(context, invocation.mistake);
    if (invocation.version) {
        out << "deskscope " << DESKSCOPE_VERSION << Qt::endl;
        return cli::kSuccess;
    }
    if (invocation.help) {
        printHelp(out);
        return cli::kSuccess;
    }
    for (const cli::Command& drawing : drawingCommands()) {
        if (invocation.command != drawing.name)
            continue;
        qputenv("QT_QPA_PLATFORM", "offscreen"); // it draws, but shows nothing
        const QTemporaryDir runtime; // without a session, as in a nightly job, Qt would say that it lacks one
        if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
        const QGuiApplication app(argc, argv);
        return drawing.run(context);
    }
    const QCoreApplication app(argc, argv);
    return cli::run(invocation.command, context);
}

int fail(const Error& error)
{
    QTextStream err(stderr);
    err << "deskscope: " << cli::sentence(error) << Qt::endl;
    return cli::kFailure;
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

int runWindow(int& argc, char** argv, const Invocation& invocation)
{
    if (!hasDisplay()) {
        QTextStream(stderr)
            << "deskscope: there is no display for the window; “deskscope --help” lists what works without one"
            << Qt::endl;
        return cli::kFailure;
    }
    ui::noteStart("main");
    QApplication app(argc, argv);
    ui::noteStart("application");
    QApplication::setApplicationDisplayName(QStringLiteral("Deskscope"));
    QApplication::setDesktopFileName(QStringLiteral("org.deskscope.Deskscope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/look/icons/deskscope.svg")));
    const auto profile = Profile::open(invocation.profileDir);
    if (!profile)
        return fail(profile.error());
    std::unique_ptr<ui::Session> session;
    std::function<void()> openAccounts; // each kind of session can ask for the other
    const auto openDemo = [&]() -> Result<void> {
        const auto demo = Demo::profileIn(*profile);
        if (!demo)
            return demo.error();
        if (!QFile::exists(demo->settingsFile())) { // a new demo looks and speaks as the window it is opened from
            const ui::SettingsStore own(profile->settingsFile());
            ui::SettingsStore its(demo->settingsFile());
            ui::writeSettings(its, ui::readSettings(own));
        }
        ui::SessionOptions options;
        options.demoWorld.chats = Demo::kChats;
        auto next = std::make_unique<ui::Session>(*demo, ui::Session::Kind::Demo, options);
        next->window().show();
        session = std::move(next);
        // The session that asked is replaced, so not from inside its own signal.
        QObject::connect(
            session.get(), &ui::Session::ownAccountWanted, &app,
            [&] {
                openAccounts();
                session->addAccount();
            },
            Qt::QueuedConnection);
        return {};
    };
    openAccounts = [&] {
        auto next = std::make_unique<ui::Session>(*profile, ui::Session::Kind::Accounts);
        ui::noteStart("session");
        next->window().show();
        ui::noteStart("window");
        session = std::move(next);
        QObject::connect(
            session.get(), &ui::Session::demoWanted, &app,
            [&] {
                if (const auto opened = openDemo(); !opened)
                    QApplication::exit(fail(opened.error()));
            },
            Qt::QueuedConnection);
    };
    const cli::StopSignal stop; // from here on there is something to put in order
    QObject::connect(&stop, &cli::StopSignal::requested, &app, &QCoreApplication::quit);
    if (!invocation.demo)
        openAccounts();
    else if (const auto opened = openDemo(); !opened)
        return fail(opened.error());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("deskscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DESKSCOPE_VERSION));
    QStringList args;
    for (int i = 1; i < argc; ++i)
        args += QString::fromLocal8Bit(argv[i]);
    const Invocation invocation = sortOut(args);
    const bool window
        = invocation.command.isEmpty() && !invocation.version && !invocation.help && invocation.mistake.isEmpty();
    return window ? runWindow(argc, argv, invocation) : runHeadless(argc, argv, invocation);
}

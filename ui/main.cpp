// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>

namespace {

int runHeadless(const QString& name, QStringList args, const QString& profileDir)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    desk::cli::Context context { std::move(args), profileDir, out, err };
    return desk::cli::run(name, context);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("deskscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DESKSCOPE_VERSION));
    QCoreApplication app(argc, argv);
    QStringList args = app.arguments().mid(1);
    QString profileDir;
    if (const auto at = args.indexOf(QStringLiteral("--profile")); at >= 0 && at + 1 < args.size()) {
        profileDir = args.at(at + 1);
        args.remove(at, 2);
    }
    if (args.isEmpty())
        return 2;
    const QString name = args.takeFirst();
    return runHeadless(name, args, profileDir);
}

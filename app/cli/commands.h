// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>
#include <QTextStream>
#include <vector>

/// The headless commands (DESIGN.md §7): machine output on `out`, progress and messages on `err`, English, no display.
namespace desk::cli {

constexpr int kSuccess = 0;
constexpr int kFailure = 1; ///< with one clear line on err
constexpr int kUsage = 2; ///< wrong usage, with the right one on err

/// What a command gets. `profileDir` is --profile, empty = the environment or the platform's place.
struct Context {
    QStringList args; ///< after the command's name, without --profile
    QString profileDir;
    QTextStream& out;
    QTextStream& err;
};

struct Command {
    QString name;
    QString usage; ///< one line an alternative, without the program's name
    QString summary; ///< one line
    int (*run)(Context&); ///< a QCoreApplication exists; may run its event loop
};

/// All commands that this library has, in the order of the help.
const std::vector<Command>& commands();
/// Runs one; kUsage where there is no such command.
int run(const QString& name, Context& context);
/// Prints "deskscope: …" and gives kFailure; the sentence says what happened, to what, and what to do.
int fail(Context& context, const QString& sentence);
int usage(Context& context, const QString& sentence);
/// An English sentence for an error.
QString sentence(const Error& error);

} // namespace desk::cli

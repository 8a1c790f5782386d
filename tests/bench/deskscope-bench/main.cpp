// SPDX-License-Identifier: GPL-3.0-or-later
// deskscope-bench TASK --data DIR [--json] [--check] [WORD…]: what the program's own code takes for a task of
// shared/bench/README.md. Run by hand: it reports and judges nothing.
#include "tests/bench/deskscope-bench/task.h"

#include <QCoreApplication>
#include <QDir>
#include <cstdio>
#include <utility>

using namespace desk::bench;

namespace {

/// One file a task.
const std::vector<std::pair<QString, Task>> kTasks {
    { QStringLiteral("drag"), dragTask },
    { QStringLiteral("list"), listTask },
    { QStringLiteral("search"), searchTask },
    { QStringLiteral("start"), startTask },
    { QStringLiteral("ingest"), ingestTask },
};

int usage()
{
    QStringList names;
    for (const auto& [name, task] : kTasks)
        names += name;
    fprintf(stderr, "usage: deskscope-bench %s --data DIR [--json] [--check]\n", qPrintable(names.join(u'|')));
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    const bool json = words.removeAll(QStringLiteral("--json")) > 0;
    Options options;
    options.check = words.removeAll(QStringLiteral("--check")) > 0;
    if (const qsizetype at = words.indexOf(QStringLiteral("--data")); at >= 0 && at + 1 < words.size()) {
        options.data = words[at + 1];
        words.remove(at, 2);
    }
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    options.args = words;
    const auto task = std::ranges::find(kTasks, name, &std::pair<QString, Task>::first);
    if (task == kTasks.end() || options.data.isEmpty())
        return usage();
    if (!QDir(options.data).exists()) {
        fprintf(stderr, "deskscope-bench: there is no folder %s\n", qPrintable(options.data));
        return 1;
    }
    Report report;
    if (const QString wrong = task->second(options, report); !wrong.isEmpty()) {
        fprintf(stderr, "deskscope-bench: %s\n", qPrintable(wrong));
        return 1;
    }
    if (!options.check)
        report.print(name, json);
    return 0;
}

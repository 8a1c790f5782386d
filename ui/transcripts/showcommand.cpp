// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/showcommand.h"

#include "app/accounts/accountregistry.h"
#include "app/base/text.h"
#include "app/cli/showfilter.h"
#include "app/export/transcriptreader.h"
#include "ui/transcripts/transcriptoptions.h"

#include <QSaveFile>

namespace desk::ui {

namespace {

const QString kUsageLine = QStringLiteral("show ACCOUNT/ID [--format text|json|jsonl|markdown|html|pdf] [-o FILE] "
                                          "[--no-notes] [--pseudonyms] [--language en|fr] [--time-zone ZONE] ")
    + cli::kFilterUsage;

/// What was asked for, or what is wrong with it.
struct Arguments {
    QString account, ticket, file;
    TranscriptOptions options;
    ConversationFilter filter;
    QString mistake;
};

void takeTarget(const QString& target, Arguments& to)
{
    // The last slash, because the name of an account may have one and an id has none.
    const auto slash = target.lastIndexOf(QLatin1Char('/'));
    if (!to.ticket.isEmpty() || slash <= 0 || slash + 1 == target.size())
        to.mistake = QStringLiteral("one conversation as ACCOUNT/ID is needed");
    to.account = target.left(slash);
    to.ticket = target.mid(slash + 1);
}

Arguments parse(QStringList args)
{
    Arguments result;
    args = withoutFlags(args, result.options);
    while (!args.isEmpty() && result.mistake.isEmpty()) {
        const QString arg = args.takeFirst();
        if (!arg.startsWith(QLatin1Char('-'))) {
            takeTarget(arg, result);
            continue;
        }
        if (cli::takeFilterOption(arg, args, result.filter, result.mistake))
            continue;
        const QString value = args.isEmpty() ? QString() : args.takeFirst();
        if (value.isEmpty())
            result.mistake = QStringLiteral("%1 needs a value").arg(arg);
        else if (arg == QLatin1String("-o"))
            result.file = value;
        else if (const auto taken = takeOption(result.options, arg, value); !taken)
            result.mistake = taken.error().detail;
    }
    if (result.mistake.isEmpty() && result.ticket.isEmpty())
        result.mistake = QStringLiteral("which conversation?");
    if (result.mistake.isEmpty() && result.options.format == TranscriptFormat::Pdf && result.file.isEmpty())
        result.mistake = QStringLiteral("--format pdf needs a file: -o FILE.pdf");
    return result;
}

int write(cli::Context& context, const QString& fileName, const QByteArray& bytes)
{
    if (fileName.isEmpty()) {
        context.out << QString::fromUtf8(bytes) << Qt::flush;
        return cli::kSuccess;
    }
    QSaveFile file(fileName);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? cli::kSuccess
                   : cli::fail(context, QStringLiteral("cannot write %1: %2").arg(fileName, file.errorString()));
}

QString notThere(const Arguments& asked)
{
    return QStringLiteral("%1/%2 is not mirrored; “deskscope sync --account %1” fetches what the account lets you see")
        .arg(asked.account, asked.ticket);
}

int show(cli::Context& context)
{
    const Arguments asked = parse(context.args);
    if (!asked.mistake.isEmpty())
        return cli::usage(context, asked.mistake + QStringLiteral("; usage: deskscope ") + kUsageLine);
    putInForce(asked.options);
    const Result<Profile> profile = Profile::open(context.profileDir);
    if (!profile)
        return cli::fail(context, cli::sentence(profile.error()));
    AccountRegistry registry(*profile);
    if (const Result<void> loaded = registry.load(); !loaded)
        return cli::fail(context, cli::sentence(loaded.error()));
    const auto account = registry.find(asked.account);
    if (!account)
        return cli::fail(context,
            QStringLiteral("there is no account “%1”; “deskscope account list” shows them").arg(asked.account));

    TranscriptReader reader(*profile, asked.options.scope, pseudonymWords());
    const auto said = [&](const Error& error) {
        return error.kind == Error::Kind::NotFound ? notThere(asked) : cli::sentence(error);
    };
    const auto conversation = reader.read(*account, utf8(asked.ticket));
    if (!conversation)
        return cli::fail(context, said(conversation.error()));
    const auto asOf = reader.asOf(*account);
    if (!asOf)
        return cli::fail(context, said(asOf.error()));
    const auto bytes
        = transcriptFile(filtered(*conversation, asked.filter), asked.options.scope, asked.options.format, *asOf);
    return bytes ? write(context, asked.file, *bytes) : cli::fail(context, said(bytes.error()));
}

} // namespace

cli::Command showCommand()
{
    return { QStringLiteral("show"), kUsageLine, QStringLiteral("print one conversation with its whole history"),
        show };
}

} // namespace desk::ui

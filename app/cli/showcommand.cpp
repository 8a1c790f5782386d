// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/showcommand.h"

#include "app/accounts/accountregistry.h"
#include "app/base/text.h"
#include "app/export/conversationprinter.h"
#include "app/store/store.h"

#include <QSaveFile>

namespace desk::cli {

namespace {

const QString kUsageLine = QStringLiteral("show ACCOUNT/ID [--format text|json|markdown|html] [-o FILE]");

/// What was asked for, or what is wrong with it.
struct Arguments {
    QString account, ticket, file;
    ConversationFormat format = ConversationFormat::Text;
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
    while (!args.isEmpty() && result.mistake.isEmpty()) {
        const QString arg = args.takeFirst();
        if (arg == QLatin1String("--format")) {
            const QString name = args.isEmpty() ? QString() : args.takeFirst();
            if (const auto format = fromName<ConversationFormat>(utf8(name)))
                result.format = *format;
            else
                result.mistake = QStringLiteral("--format is text, json, markdown or html");
        } else if (arg == QLatin1String("-o")) {
            result.file = args.isEmpty() ? QString() : args.takeFirst();
            if (result.file.isEmpty())
                result.mistake = QStringLiteral("-o needs a file");
        } else if (arg.startsWith(QLatin1Char('-'))) {
            result.mistake = QStringLiteral("there is no option %1").arg(arg);
        } else {
            takeTarget(arg, result);
        }
    }
    if (result.mistake.isEmpty() && result.ticket.isEmpty())
        result.mistake = QStringLiteral("which conversation?");
    return result;
}

int write(Context& context, const QString& fileName, const std::string& document)
{
    const QByteArray bytes = QByteArray::fromStdString(document);
    if (fileName.isEmpty()) {
        context.out << QString::fromUtf8(bytes) << Qt::flush;
        return kSuccess;
    }
    QSaveFile file(fileName);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? kSuccess : fail(context, QStringLiteral("cannot write %1: %2").arg(fileName, file.errorString()));
}

QString notThere(const Arguments& asked)
{
    return QStringLiteral("%1/%2 is not mirrored; “deskscope sync --account %1” fetches what the account lets you see")
        .arg(asked.account, asked.ticket);
}

int show(Context& context)
{
    const Arguments asked = parse(context.args);
    if (!asked.mistake.isEmpty())
        return usage(context, asked.mistake + QStringLiteral("; usage: deskscope ") + kUsageLine);
    const Result<Profile> profile = Profile::open(context.profileDir);
    if (!profile)
        return fail(context, sentence(profile.error()));
    AccountRegistry registry(*profile);
    if (const Result<void> loaded = registry.load(); !loaded)
        return fail(context, sentence(loaded.error()));
    const auto account = registry.find(asked.account);
    if (!account)
        return fail(context,
            QStringLiteral("there is no account “%1”; “deskscope account list” shows them").arg(asked.account));

    const Result<std::unique_ptr<StoreReader>> reader = StoreReader::open(profile->storeFile(account->id));
    if (!reader)
        return fail(context, reader.error().kind == Error::Kind::NotFound ? notThere(asked) : sentence(reader.error()));
    const Result<Conversation> conversation = (*reader)->conversation(*account, utf8(asked.ticket));
    if (!conversation)
        return fail(context,
            conversation.error().kind == Error::Kind::NotFound ? notThere(asked) : sentence(conversation.error()));
    return write(context, asked.file, printConversation(*conversation, asked.format));
}

} // namespace

Command showCommand()
{
    return { QStringLiteral("show"), kUsageLine, QStringLiteral("print one conversation with its whole history"),
        show };
}

} // namespace desk::cli

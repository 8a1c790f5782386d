// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspectcommand.h"

#include "app/base/text.h"
#include "app/cli/inspection.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

namespace desk::cli {

namespace {

/// `provider`: none = the chats of Zendesk.
int inspectFile(Context& context, std::optional<Provider> provider, const std::string& url, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(context, QStringLiteral("%1 cannot be opened: %2").arg(path, file.errorString()));
    const QByteArray body = file.readAll();
    const std::string_view bytes(body.constData(), static_cast<std::size_t>(body.size()));
    const Inspection inspection = provider ? inspect(*provider, bytes, url) : inspectChat(bytes, url);
    context.out << QString::fromUtf8(QJsonDocument(toJson(path, inspection)).toJson(QJsonDocument::Compact))
                << Qt::endl;
    if (inspection.error)
        return fail(context, QStringLiteral("%1: %2").arg(path, sentence(*inspection.error)));
    return kSuccess;
}

int run(Context& context)
{
    QCommandLineParser parser;
    const QCommandLineOption provider(QStringLiteral("provider"), QString(), QStringLiteral("name"));
    const QCommandLineOption url(QStringLiteral("url"), QString(), QStringLiteral("url"));
    parser.addOptions({ provider, url });
    if (!parser.parse(QStringList { QStringLiteral("inspect") } + context.args))
        return usage(context, parser.errorText());
    const QString name = parser.value(provider);
    const bool chat = name == QLatin1String("zendesk-chat");
    const auto which = fromName<Provider>(utf8(name));
    if (!which && !chat)
        return usage(context, QStringLiteral("inspect needs --provider zendesk, zendesk-chat or freshdesk"));
    if (parser.positionalArguments().isEmpty())
        return usage(context, QStringLiteral("inspect needs the files to read"));
    int result = kSuccess;
    for (const QString& path : parser.positionalArguments())
        result = std::max(result, inspectFile(context, which, utf8(parser.value(url)), path));
    return result;
}

} // namespace

Command inspectCommand()
{
    return { QStringLiteral("inspect"),
        QStringLiteral("inspect --provider zendesk|zendesk-chat|freshdesk [--url URL] FILE…"),
        QStringLiteral("say what the program makes of a saved answer of a help desk"), run };
}

} // namespace desk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptoptions.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/language.h"

#include <QHashFunctions>

namespace desk::ui {

QStringList withoutFlags(QStringList args, TranscriptOptions& options)
{
    if (args.removeAll(QStringLiteral("--no-notes")) > 0)
        options.scope.notes = false;
    if (args.removeAll(QStringLiteral("--pseudonyms")) > 0)
        options.scope.personal = false;
    return args;
}

Result<void> takeOption(TranscriptOptions& options, const QString& name, const QString& value)
{
    const auto wrong = [](const QString& sentence) { return Error { Error::Kind::Usage, sentence, 0, {} }; };
    if (name == u"--format") {
        const auto format = fromName<TranscriptFormat>(utf8(value));
        if (!format)
            return wrong(
                QStringLiteral("--format takes text, json, jsonl, markdown, html or pdf, not “%1”").arg(value));
        options.format = *format;
    } else if (name == u"--language") {
        if (value != u"en" && value != u"fr")
            return wrong(QStringLiteral("--language takes en or fr, not “%1”").arg(value));
        options.language = value;
    } else if (name == u"--time-zone") {
        if (!QTimeZone(value.toLatin1()).isValid())
            return wrong(QStringLiteral("--time-zone takes a name like Europe/Paris, not “%1”").arg(value));
        options.timeZone = value.toLatin1();
    } else {
        return wrong(QStringLiteral("there is no option %1").arg(name));
    }
    return {};
}

void putInForce(const TranscriptOptions& options)
{
    QHashSeed::setDeterministicGlobalSeed(); // a PDF holds its fonts in the order of a hash
    applyLanguage(options.language);
    if (!options.timeZone.isEmpty())
        setDisplayZone(QTimeZone(options.timeZone));
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcripttext.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

/// Without control characters but line ends and tabs, those of the second row too, which some terminals obey, and
/// without what turns the direction.
QString harmless(QString words)
{
    words.removeIf([](QChar c) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0);
        return control || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    });
    return words;
}

QString oneLine(const QString& words)
{
    return harmless(words).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

/// Every line behind a prefix.
QString prefixed(const QString& words, const QString& prefix)
{
    QString out;
    for (const QString& line : words.split(QLatin1Char('\n')))
        out += QString(prefix + line).trimmed().isEmpty() ? QStringLiteral("\n") : prefix + line + QLatin1Char('\n');
    return out;
}

QString withDetail(const QString& name, const QString& detail)
{
    return detail.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, detail);
}

/// "Status: Open → Solved", "joined"
QString changeWords(const Transcript::Change& change)
{
    if (change.ofField)
        return Words::tr("%1: %2 → %3", "field, old and new value").arg(change.what, change.from, change.to);
    return change.to.isEmpty() ? change.what : Words::tr("%1: %2", "name, words").arg(change.what, change.to);
}

QString waitWords(const Transcript::Item& wait)
{
    return wait.length + QLatin1Char(' ') + wait.words;
}

QString textItem(const Transcript::Item& item)
{
    QString out;
    switch (item.kind) {
    case Transcript::Item::Kind::Day: break; // each entry has its date
    case Transcript::Item::Kind::Wait: out = QStringLiteral("\n    … ") + waitWords(item) + QLatin1Char('\n'); break;
    case Transcript::Item::Kind::Changes:
        out = QStringLiteral("\n");
        for (const Transcript::Change& change : item.changes)
            out += oneLine(
                       change.when + QStringLiteral("  ") + change.author + QStringLiteral("  ") + changeWords(change))
                + QLatin1Char('\n');
        break;
    case Transcript::Item::Kind::Message: {
        out = QLatin1Char('\n') + item.when + QStringLiteral("  ") + oneLine(withDetail(item.author, item.role))
            + QStringLiteral("  ") + item.channel + QLatin1Char('\n');
        const QString said = harmless(item.body.plain());
        if (!said.isEmpty())
            out += prefixed(said, QStringLiteral("    "));
        for (const Transcript::File& file : item.files)
            out += QStringLiteral("    [%1]\n").arg(oneLine(withDetail(file.name, file.detail)));
    }
    }
    return out;
}

/// Characters that mean something in Markdown or would begin HTML.
QString marked(const QString& words)
{
    static const QString kMeaning = QStringLiteral("\\`*_[]()#+-!|>~");
    QString out;
    for (const QChar c : words) {
        if (c == QLatin1Char('<')) {
            out += QStringLiteral("&lt;");
        } else if (c == QLatin1Char('&')) {
            out += QStringLiteral("&amp;");
        } else {
            if (kMeaning.contains(c))
                out += QLatin1Char('\\');
            out += c;
        }
    }
    return out;
}

QString markdownBody(const RichText& body)
{
    QString out;
    for (const RichText::Block& block : body.blocks) {
        const QString words = marked(harmless(block.text));
        const QString list = block.bullet.isEmpty() ? QString()
            : block.bullet.at(0).isDigit()          ? block.bullet + QLatin1Char(' ')
                                                    : QStringLiteral("- ");
        // Two spaces at the end of a line keep it a line.
        const QString line = block.rule ? QStringLiteral("---") : list + words;
        out += prefixed(line, QStringLiteral("> ")).replace(QLatin1Char('\n'), QStringLiteral("  \n"));
    }
    return out;
}

QString markdownItem(const Transcript::Item& item)
{
    QString out;
    switch (item.kind) {
    case Transcript::Item::Kind::Day: out = QStringLiteral("\n## ") + item.words + QLatin1Char('\n'); break;
    case Transcript::Item::Kind::Wait: out = QStringLiteral("\n*… %1*\n").arg(waitWords(item)); break;
    case Transcript::Item::Kind::Changes:
        out = QStringLiteral("\n");
        for (const Transcript::Change& change : item.changes)
            out += QStringLiteral("- %1 %2 — %3\n")
                       .arg(change.clock, marked(oneLine(change.author)), marked(oneLine(changeWords(change))));
        break;
    case Transcript::Item::Kind::Message:
        out = QStringLiteral("\n### %1 — %2 — %3\n\n")
                  .arg(marked(oneLine(withDetail(item.author, item.role))), item.channel, item.when);
        out += markdownBody(item.body);
        for (const Transcript::File& file : item.files)
            out += QStringLiteral("\n- %1\n").arg(marked(oneLine(withDetail(file.name, file.detail))));
    }
    return out;
}

} // namespace

QByteArray transcriptText(const Transcript& transcript)
{
    QString out = oneLine(transcript.title) + QLatin1Char('\n');
    for (const Transcript::Fact& fact : transcript.facts)
        out += oneLine(Words::tr("%1: %2", "name, words").arg(fact.name, fact.value)) + QLatin1Char('\n');
    out += transcript.asOf + QStringLiteral(" (%1)\n").arg(transcript.zone);
    for (const QString& notice : transcript.notices)
        out += notice + QLatin1Char('\n');
    for (const Transcript::Item& item : transcript.items)
        out += textItem(item);
    return out.toUtf8();
}

QByteArray transcriptMarkdown(const Transcript& transcript)
{
    QString out = QStringLiteral("# ") + marked(oneLine(transcript.title)) + QStringLiteral("\n\n");
    for (const Transcript::Fact& fact : transcript.facts)
        out += QStringLiteral("- **%1** %2\n")
                   .arg(
                       marked(Words::tr("%1:", "name of a fact").arg(oneLine(fact.name))), marked(oneLine(fact.value)));
    out += QStringLiteral("\n*%1 (%2)*\n").arg(transcript.asOf, marked(transcript.zone));
    for (const QString& notice : transcript.notices)
        out += QStringLiteral("\n*%1*\n").arg(notice);
    for (const Transcript::Item& item : transcript.items)
        out += markdownItem(item);
    return out.toUtf8();
}

} // namespace desk::ui

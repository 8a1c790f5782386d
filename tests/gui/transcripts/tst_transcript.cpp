// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/export/reportsamples.h"
#include "tests/gui/transcripts/transcriptsamples.h"
#include "tests/testkit/browser.h"
#include "ui/common/language.h"
#include "ui/transcripts/transcriptfile.h"

#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <set>

using namespace desk;
using namespace desk::test;
using desk::ui::TranscriptFormat;

namespace {

const std::string kHostile
    = "<script>alert(1)</script>\n\n<img src=https://evil.example/x.png onerror=a()> [a](javascript:b) \x1b[31m";

Conversation::Entry said(EventKind kind, int number, AuthorRole role, std::string text, std::string html = {})
{
    Conversation::Entry entry;
    entry.event.id = std::to_string(number);
    entry.event.at = minute(number * 30);
    entry.event.kind = kind;
    entry.event.isPublic = kind != EventKind::Note;
    entry.event.channel = Channel::Email;
    entry.event.text = std::move(text);
    entry.event.html = std::move(html);
    entry.author = { role == AuthorRole::Agent ? "2" : "1", role == AuthorRole::Agent ? "Bob <i>" : "Zoë <b>", role };
    return entry;
}

/// Everything at once: hostile mails as text and as HTML, a note, a change, a file, a wait.
Conversation sample()
{
    Conversation c;
    c.accountName = "Acme";
    c.ticket.id = "7";
    c.ticket.subject = kHostile;
    c.ticket.status = StatusCategory::Open;
    c.ticket.createdAt = kStart;
    c.ticket.requesterId = c.ticket.submitterId = "1";
    c.requesterName = "Zoë <b>";
    c.customLabels = { { "Colour <script>", "red\n<b>blue</b>" } };
    c.messagesKnown = true;
    c.entries.push_back(said(EventKind::Message, 0, AuthorRole::Requester, kHostile));
    for (std::size_t i = 0; i < kHostileMails; ++i) {
        const sandbox::Hostile mail = sandbox::hostileMail(i, 1);
        c.entries.push_back(said(EventKind::Message, static_cast<int>(i) + 1,
            i % 2 == 0 ? AuthorRole::Agent : AuthorRole::Requester, mail.text, mail.html));
        c.entries.back().event.attachments = { { "1", mail.files.front().name, "image/png\"><script>",
            "https://evil.example/a", 2048, false, i == 0 } };
    }
    c.entries.push_back(said(EventKind::Note, 20, AuthorRole::Agent, kHostile));
    Conversation::Entry change = said(EventKind::Change, 21, AuthorRole::Agent, {});
    change.event.isPublic.reset();
    change.event.field = "status";
    change.event.to = "open";
    c.entries.push_back(change);
    return c;
}

QByteArray print(TranscriptFormat format, const Conversation& conversation = sample(), Millis asOf = minute(3000))
{
    const auto bytes = ui::transcriptFile(conversation, {}, format, asOf);
    return bytes ? *bytes : QByteArray();
}

QString textOf(const QByteArray& pdf)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("x.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    return textOfPdf(file.fileName());
}

/// The words with letters, but those written from the right, whose order on paper is another.
std::set<QString> wordsOf(const QString& text)
{
    std::set<QString> words;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (const QString& word : plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts))
        if (std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
            words.insert(word);
    return words;
}

/// Words of one that do not stand, letter by letter, in the other: lines may end in a long word.
QStringList missing(const QString& these, const QString& there)
{
    QString letters = there.normalized(QString::NormalizationForm_KC);
    letters.remove(QRegularExpression(QStringLiteral("\\s+")));
    QStringList result;
    for (const QString& word : wordsOf(these))
        if (!letters.contains(word))
            result += word;
    return result;
}

QString visible(QString dom)
{
    dom = dom.mid(dom.indexOf(QStringLiteral("<body")));
    return QTextDocumentFragment::fromHtml(
        dom.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" ")))
        .toPlainText();
}

} // namespace

class TestTranscript : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { ui::applyLanguage(QStringLiteral("en")); }

    void aPageCanDoNothing()
    {
        const QByteArray html = print(TranscriptFormat::Html).toLower();
        for (const char* bad :
            { "<script", "<img", "<iframe", "<form", "<base", "<object", "onload=alert(2)>", " src=\"", "url(",
                "@import", "href=\"javascript", "href=\"data:text", "href=\"vbscript", "href=\"file", "refresh" })
            QVERIFY2(!html.contains(bad), bad);
        QVERIFY(html.contains("&lt;script&gt;alert(1)"));
        QVERIFY(html.contains("default-src 'none'"));
        QVERIFY(html.contains("href=\"https://xn--nrdlys-vua.example/\""));
    }

    void aBrowserHasNothingToSayAndAsksForNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("French") << "fr";
    }
    void aBrowserHasNothingToSayAndAsksForNothing()
    {
        QFETCH(QString, language);
        ui::applyLanguage(language);
        const Opened opened = openInBrowser(print(TranscriptFormat::Html));
        QCOMPARE(opened.messages, QString());
        QCOMPARE(opened.requests, QStringList { QStringLiteral("GET /page.html") });
        // And it shows what the paper says.
        QString pdf = textOf(print(TranscriptFormat::Pdf));
        pdf.remove(QRegularExpression(QStringLiteral("Page \\d+ (of|sur) \\d+")));
        QVERIFY(wordsOf(pdf).size() > 60);
        QVERIFY2(missing(visible(opened.dom), pdf).isEmpty(), qPrintable(missing(visible(opened.dom), pdf).join(u' ')));
        QVERIFY2(missing(pdf, visible(opened.dom)).isEmpty(), qPrintable(missing(pdf, visible(opened.dom)).join(u' ')));
    }

    void privateNotesAreMarkedInEveryDocument()
    {
        for (const auto format : { TranscriptFormat::Text, TranscriptFormat::Markdown, TranscriptFormat::Html })
            QCOMPARE(print(format).count("Private note"), 1);
        QCOMPARE(textOf(print(TranscriptFormat::Pdf)).count(QStringLiteral("Private note")), 1);
    }

    void textCannotSteerATerminal()
    {
        for (const auto format : { TranscriptFormat::Text, TranscriptFormat::Markdown }) {
            const QString text = QString::fromUtf8(print(format));
            QVERIFY(!text.contains(QChar(0x1b)));
            QVERIFY(!text.contains(QChar(0x202e)));
        }
        QVERIFY(!print(TranscriptFormat::Markdown).contains("<script"));
        QVERIFY(!print(TranscriptFormat::Markdown).contains("](javascript"));
    }

    void changesAndWaitsAreTold()
    {
        for (const auto format : { TranscriptFormat::Text, TranscriptFormat::Markdown }) {
            QString text = QString::fromUtf8(print(format));
            text.remove(QLatin1Char('\\'));
            QVERIFY2(text.contains(QStringLiteral("Status: none → Open")), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("30 min for first reply")), qPrintable(text));
        }
    }

    void everythingSpeaksFrench()
    {
        ui::applyLanguage(QStringLiteral("fr"));
        for (const auto format : { TranscriptFormat::Text, TranscriptFormat::Markdown, TranscriptFormat::Html }) {
            const QString text = QString::fromUtf8(print(format));
            for (const QString& words : { QStringLiteral("Note privée"), QStringLiteral("Demandeur"),
                     QStringLiteral("Données jusqu’au"), QStringLiteral("Ouvert") })
                QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in ") + text));
            QVERIFY(!text.contains(QStringLiteral("Requester")));
        }
    }

    void aMessageLongerThanAPageLosesNothing()
    {
        Conversation c = sample();
        QStringList words;
        for (int i = 0; i < 4000; ++i)
            words += QStringLiteral("w%1x").arg(i);
        c.entries = { said(EventKind::Message, 0, AuthorRole::Requester, words.join(u' ').toStdString()),
            said(EventKind::Message, 1, AuthorRole::Agent, words.mid(0, 900).join(u'\n').toStdString()) };
        const QByteArray pdf = print(TranscriptFormat::Pdf, c);
        const QString text = textOf(pdf);
        QCOMPARE(missing(words.join(u' '), text), QStringList());
        QVERIFY2(text.contains(QStringLiteral("Page 10 of")), qPrintable(text.right(200)));
        QCOMPARE(text.count(QStringLiteral("w3999x")), 1);
    }

    void theSameConversationGivesTheSameBytes()
    {
        for (const auto format : { TranscriptFormat::Text, TranscriptFormat::Markdown, TranscriptFormat::Html,
                 TranscriptFormat::Json, TranscriptFormat::JsonLines })
            QCOMPARE(print(format), print(format));
    }

    void aPdfStopsWhenAsked()
    {
        CancelToken cancel;
        cancel.cancel();
        const auto bytes = ui::transcriptFile(sample(), {}, TranscriptFormat::Pdf, kStart, cancel);
        QVERIFY(!bytes && bytes.error().kind == Error::Kind::Cancelled);
    }
};

QTEST_MAIN(TestTranscript)
#include "tst_transcript.moc"

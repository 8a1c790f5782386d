// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/fixtures.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace desk::test;

namespace {

/// One text of a .ts file; as many translations as it has plural forms.
struct Message {
    QString where, source;
    QStringList translations;
    bool plural = false, unfinished = false;
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.plural)
                message.translations.append(xml.readElementText());
            else
                while (xml.readNextStartElement())
                    message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    message.where = context + QLatin1String(": ") + message.source;
    return message;
}

std::vector<Message> messagesOf(const QString& file)
{
    std::vector<Message> messages;
    QXmlStreamReader xml(readFile(sourcePath(QStringLiteral("translations/") + file)));
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

/// %1, %2, %n, %Ln, in a fixed order.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression kPlace(QStringLiteral("%L?(\\d|n)"));
    QStringList found;
    for (auto it = kPlace.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

/// What a French typesetter would mark; empty where nothing.
QString frenchMistake(const QString& text)
{
    static const std::pair<const char*, QRegularExpression> kMistakes[] = {
        { "a straight apostrophe or quote", QRegularExpression(QStringLiteral("['\"“”]")) },
        { "no U+202F before ; ! or ?", QRegularExpression(QStringLiteral("(?<!\\x{202F})[;!?]")) },
        { "no U+202F before a colon that ends a part", QRegularExpression(QStringLiteral("(?<!\\x{202F}):(?=\\s|$)")) },
        { "no U+202F before %", QRegularExpression(QStringLiteral("(?<!\\x{202F})%(?!L?[0-9n])")) },
        { "no U+202F inside « »", QRegularExpression(QStringLiteral("«(?!\\x{202F})|(?<!\\x{202F})»")) },
        { "three dots for …", QRegularExpression(QStringLiteral("\\.\\.\\.")) },
    };
    for (const auto& [mistake, pattern] : kMistakes)
        if (pattern.match(text).hasMatch())
            return QLatin1String(mistake);
    return {};
}

} // namespace

/// The .ts files. After a text has changed: `ninja -C build/dev update_translations`, then translate what is new.
class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void theRulesFindMistakes()
    {
        for (const char* wrong : { "l'API", "Retirer ?", "Retirer?", "Nom : %1", "%1%", "«a»", "« a »", "Ajouter..." })
            QVERIFY2(!frenchMistake(QString::fromUtf8(wrong)).isEmpty(), wrong);
        for (const char* right : { "l’API\u202f?", "Nom\u202f: %1", "%1\u202f%", "%n tickets", "%Ln jours",
                 "«\u202f%1\u202f»", "status:open", "https://" })
            QVERIFY2(frenchMistake(QString::fromUtf8(right)).isEmpty(), right);
    }

    void everyTextIsFrench()
    {
        const std::vector<Message> messages = messagesOf(QStringLiteral("deskscope_fr.ts"));
        QVERIFY(messages.size() > 200);
        for (const Message& message : messages) {
            QVERIFY2(!message.unfinished, qPrintable(message.where));
            QCOMPARE(message.translations.size(), message.plural ? 2 : 1);
            for (const QString& translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.where));
                const QString mistake = frenchMistake(translation);
                QVERIFY2(mistake.isEmpty(), qPrintable(message.where + QLatin1String(": ") + mistake));
            }
        }
    }

    void englishHasItsPlurals()
    {
        const std::vector<Message> messages = messagesOf(QStringLiteral("deskscope_en.ts"));
        QVERIFY(!messages.empty());
        for (const Message& message : messages) {
            QVERIFY2(message.plural && !message.unfinished, qPrintable(message.where));
            QCOMPARE(message.translations.size(), 2);
            for (const QString& translation : message.translations)
                QVERIFY2(!translation.isEmpty(), qPrintable(message.where));
        }
    }

    void placeholdersAgree()
    {
        for (const char* file : { "deskscope_en.ts", "deskscope_fr.ts" })
            for (const Message& message : messagesOf(QLatin1String(file)))
                for (const QString& translation : message.translations)
                    QVERIFY2(placeholders(translation) == placeholders(message.source), qPrintable(message.where));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"
#include "app/sandbox/random.h"
#include "tests/fuzz/answercheck.h"
#include "tests/testkit/fixtures.h"

#include <QDir>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Random;

namespace {

constexpr int kChangesOfEach = 1500;

struct Sample {
    QString name;
    PageKind kind = PageKind::Unknown;
    std::string body;
};

Result<Page> pageOf(const Sample& sample, std::string_view body)
{
    const PageInput input { sample.kind, body, "42" };
    const NormaliseOptions options { true, true };
    if (sample.name.startsWith(u"freshdesk"))
        return freshdesk::normalise(input, options);
    if (sample.name.startsWith(u"zendesk-chat"))
        return zendesk_chat::normalise(input, options);
    return zendesk::normalise(input, options);
}

PageKind kindOf(const QString& name, std::string_view body)
{
    if (name.startsWith(u"freshdesk"))
        return freshdesk::detectKind(body);
    return name.startsWith(u"zendesk-chat") ? zendesk_chat::detectKind(body) : zendesk::detectKind(body);
}

/// Where a token begins: a change there is more often still JSON.
std::size_t tokenIn(const std::string& body, Random& random)
{
    const std::size_t at = random.below(body.size() + 1);
    const std::size_t token = body.find_first_of(":,[{", at);
    return token == std::string::npos ? at : token + 1;
}

std::string changed(std::string body, const std::vector<Sample>& all, Random& random)
{
    static const std::vector<std::string> kValues { "null", "true", "[]", "{}", "-1", "0", "1e400",
        "-9223372036854775808", "18446744073709551615", "99999999999999999999999", "0.1", "\"\"", "\"\\ud800\"",
        "\"\\u0000\"", "\"2026-02-30T25:61:61Z\"", "\"0000-00-00\"", "\"<script>\"", "[[[[[[[[]]]]]]]]",
        "{\"id\":{\"id\":1}}" };
    for (std::uint64_t left = 1 + random.below(5); left > 0 && !body.empty(); --left) {
        const std::size_t at = random.below(body.size());
        const std::string& other = all[random.below(all.size())].body;
        switch (random.below(24)) {
        case 0: body[at] = static_cast<char>(random.below(256)); break;
        case 1: body.erase(at, 1 + random.below(8)); break;
        case 2: body.insert(tokenIn(body, random), other.substr(random.below(other.size()), 40)); break;
        case 3: body.resize(at); break;
        case 4: body.insert(at, body.substr(random.below(body.size()), 200)); break;
        default: { // another value instead of the one that is there
            const std::size_t token = std::min(tokenIn(body, random), body.size());
            const std::size_t end = std::min(body.find_first_of(",]}", token), body.size());
            body.replace(token, end - token, kValues[random.below(kValues.size())]);
        }
        }
    }
    return body;
}

} // namespace

/// Changed answers of all kinds (the kept ones of tests/fuzz/corpus/answers), the same changes at every run.
class TestNormaliserFuzz : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QDir dir(sourcePath(QStringLiteral("tests/fuzz/corpus/answers")));
        for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
            Sample sample { name, PageKind::Unknown, readFile(dir.filePath(name)).toStdString() };
            sample.kind = kindOf(name, sample.body);
            QVERIFY2(sample.kind != PageKind::Unknown, qPrintable(name));
            m_samples.push_back(std::move(sample));
        }
        QVERIFY(m_samples.size() >= 15);
    }

    void theKeptAnswersAreRead()
    {
        for (const Sample& sample : m_samples) {
            const auto page = pageOf(sample, sample.body);
            QVERIFY2(page.ok(), qPrintable(sample.name));
            QVERIFY2(page->records.problems.empty(), qPrintable(sample.name));
            QVERIFY2(!page->records.raw.empty(), qPrintable(sample.name));
        }
    }

    void changedAnswersDoNoHarm()
    {
        Random random(1);
        int read = 0, refused = 0, problems = 0;
        for (const Sample& sample : m_samples)
            for (int i = 0; i < kChangesOfEach; ++i) {
                const std::string body = changed(sample.body, m_samples, random);
                const auto page = pageOf(sample, body);
                const QString fault = pageFault(page);
                QVERIFY2(
                    fault.isEmpty(), qPrintable(sample.name + u": " + fault + u'\n' + QString::fromStdString(body)));
                (page.ok() ? read : refused) += 1;
                problems += page.ok() ? static_cast<int>(page->records.problems.size()) : 0;
                (void)kindOf(sample.name, body);
            }
        qInfo("%d read with %d problems, %d refused", read, problems, refused);
        QVERIFY(read > refused / 10 && refused > 0); // the changes reach further than the parser
    }

private:
    std::vector<Sample> m_samples;
};

QTEST_GUILESS_MAIN(TestNormaliserFuzz)
#include "tst_normaliserfuzz.moc"

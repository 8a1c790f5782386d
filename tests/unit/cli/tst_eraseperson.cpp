// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "app/store/sqlite.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <zstd.h>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

const QStringList kSync { QStringLiteral("sync"), QStringLiteral("--format"), QStringLiteral("json") };

const QStringList kErase { QStringLiteral("account"), QStringLiteral("erase-person") };
const QStringList kStats { QStringLiteral("stats"), QStringLiteral("--format"), QStringLiteral("json") };

QStringList storesOf(const Program& program)
{
    const QDir dir(program.profileDir());
    QStringList files;
    for (const char* name : { "zd", "fd" }) {
        AccountRegistry registry(Profile::open(dir.path()).value());
        if (registry.load().ok())
            if (const auto account = registry.find(QLatin1String(name)))
                files += registry.profile().storeFile(account->id);
    }
    return files;
}

/// Somebody with conversations in one of the profile's stores.
struct Victim {
    QString address, name;
    QStringList lines; ///< that only they wrote
    int tickets = 0;
};

QString longestLine(const QString& text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    return *std::ranges::max_element(lines, {}, &QString::size);
}

/// What others than this person wrote or asked for.
QString wordsOfOthers(const QStringList& stores, const std::string& id)
{
    QString all;
    for (const QString& store : stores) {
        const auto db = sql::Database::open(store, sql::Database::Mode::ReadOnly);
        sql::Statement& texts = (*db)->statement("SELECT e.text FROM event e JOIN ticket t ON t.key = e.key >> 20"
                                                 " WHERE e.author <> ?1 AND t.requester <> ?1");
        texts.bind(1, std::string_view(id));
        while (texts.step())
            all += QString::fromStdString(texts.text(0)) + QLatin1Char('\n');
    }
    return all;
}

Victim victimIn(const QStringList& stores, int which)
{
    const auto db = sql::Database::open(stores.at(which), sql::Database::Mode::ReadOnly);
    sql::Statement& people = (*db)->statement(
        "SELECT p.email, p.name, p.id, (SELECT count(*) FROM event e WHERE e.author = p.id AND length(e.text) > 40) AS "
        "n,"
        " (SELECT count(*) FROM ticket t WHERE t.requester = p.id) AS asked FROM person p"
        " WHERE p.email <> '' AND p.role <> 1 AND instr(p.name, ' ') > 0 AND asked > 0"
        " ORDER BY (SELECT max(t.messaging) FROM ticket t WHERE t.requester = p.id) DESC, n DESC, p.id LIMIT 1");
    Victim victim;
    if (!people.step())
        return victim;
    victim.address = QString::fromStdString(people.text(0));
    victim.name = QString::fromStdString(people.text(1));
    victim.tickets = int(people.integer(4));
    const std::string id = people.text(2);
    const QString others = wordsOfOthers(stores, id);
    sql::Statement& texts = (*db)->statement("SELECT DISTINCT text FROM event WHERE author = ? AND length(text) > 40");
    texts.bind(1, std::string_view(id));
    while (texts.step())
        if (const QString line = longestLine(QString::fromStdString(texts.text(0))); !others.contains(line))
            victim.lines += line;
    return victim;
}

void addNumbers(const QString& path, const QJsonValue& value, QMap<QString, double>& numbers)
{
    if (value.isDouble())
        numbers[path] = value.toDouble();
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        addNumbers(path + QLatin1Char('/') + it.key(), it.value(), numbers);
}

/// The numbers of all metrics but those of the present moment, which are others a second later.
QMap<QString, double> statsOf(Program& program)
{
    const QJsonObject metrics
        = QJsonDocument::fromJson(program.run(kStats).out.toUtf8()).object()[QStringLiteral("metrics")].toObject();
    QMap<QString, double> numbers;
    for (auto it = metrics.begin(); it != metrics.end(); ++it)
        if (!QJsonDocument(it.value().toObject()).toJson().contains("\"now\""))
            addNumbers(it.key(), it.value(), numbers);
    return numbers;
}

/// Equal but for the seconds that passed, of which some durations count minutes until now.
void expectSame(const QMap<QString, double>& now, const QMap<QString, double>& before)
{
    QCOMPARE(now.keys(), before.keys());
    for (auto it = now.begin(); it != now.end(); ++it)
        QVERIFY2(std::abs(it.value() - before[it.key()]) < 0.5, qPrintable(it.key()));
}

/// All files of the profile, and what their compressed records say.
QByteArray everything(const Program& program, const QStringList& stores)
{
    QByteArray all = program.everythingInTheProfile();
    for (const QString& store : stores) {
        const auto db = sql::Database::open(store, sql::Database::Mode::ReadOnly);
        sql::Statement& blocks = (*db)->statement("SELECT size, data FROM raw_block");
        while (blocks.step()) {
            QByteArray plain(blocks.integer(0), 0);
            const std::string_view packed = blocks.view(1);
            ZSTD_decompress(plain.data(), std::size_t(plain.size()), packed.data(), packed.size());
            all += plain;
        }
    }
    return all.toLower();
}

} // namespace

/// A person who asked to be forgotten is nowhere in the profile any more, and the numbers stay.
class TestErasePerson : public QObject {
    Q_OBJECT

private slots:
    void nothingOfThePersonIsLeftAndNumbersStay_data()
    {
        QTest::addColumn<int>("account");
        QTest::newRow("Zendesk") << 0;
        QTest::newRow("Freshdesk") << 1;
    }

    void nothingOfThePersonIsLeftAndNumbersStay()
    {
        QFETCH(int, account);
        Sandbox sandbox(smallWorlds(150, 150));
        QVERIFY(sandbox.start().ok());
        Program program;
        addAccounts(program, sandbox);
        QCOMPARE(program.run(kSync).code, 0);
        const QStringList stores = storesOf(program);
        QCOMPARE(stores.size(), 2);
        const Victim victim = victimIn(stores, account);
        QVERIFY(!victim.address.isEmpty() && victim.tickets > 0 && !victim.lines.isEmpty());
        const QByteArray before = everything(program, stores);
        for (const QString& words : QStringList { victim.address, victim.name } + victim.lines)
            QVERIFY2(before.contains(words.toUtf8().toLower()), qPrintable(words));
        const auto stats = statsOf(program);
        QVERIFY(stats.size() > 100);

        const auto erased = program.run(kErase, victim.address.toUpper().toUtf8() + '\n');
        QCOMPARE(erased.code, 0);
        QVERIFY2(!erased.out.contains(victim.address) && !erased.err.contains(victim.name), "nor do the words say it");
        expectNothingOf(victim, everything(program, stores));
        expectSame(statsOf(program), stats);

        // Neither the next sync nor one from the very beginning brings them back.
        QCOMPARE(program.run(kSync).code, 0);
        expectNothingOf(victim, everything(program, stores));
        for (const QString& store : stores) {
            const auto db = sql::Database::open(store, sql::Database::Mode::ReadWrite);
            QVERIFY((*db)->execute("DELETE FROM cursor; UPDATE ticket SET messages_version = -1, version = -1;"
                                   "UPDATE person SET version = -1"));
        }
        QCOMPARE(program.run(kSync).code, 0);
        expectNothingOf(victim, everything(program, stores));
    }

    void anAddressInTheArgumentsIsRefused()
    {
        Program program;
        const auto refused = program.run(QStringList(kErase) << QStringLiteral("ada@example.com"));
        QCOMPARE(refused.code, 2);
        QCOMPARE(program.run(kErase, "\n").code, 2);
    }

private:
    static void expectNothingOf(const Victim& victim, const QByteArray& all)
    {
        for (const QString& words : QStringList { victim.address, victim.name } + victim.lines) {
            const qsizetype at = all.indexOf(words.toUtf8().toLower());
            QVERIFY2(at < 0, all.mid(std::max<qsizetype>(0, at - 100), 300).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestErasePerson)
#include "tst_eraseperson.moc"

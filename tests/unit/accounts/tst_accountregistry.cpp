// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"

#include "tests/testkit/fixtures.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;

namespace {

Account account(const QString& name)
{
    Account account;
    account.name = name;
    account.provider = Provider::Zendesk;
    account.auth = AuthMethod::ApiToken;
    account.url = QUrl(QStringLiteral("https://acme.zendesk.com"));
    account.user = QStringLiteral("ann@acme.example");
    account.timeZone = QStringLiteral("Europe/Paris");
    account.admin = true;
    return account;
}

QByteArray fileWith(const QByteArray& id, const QByteArray& provider)
{
    const QJsonObject account { { QStringLiteral("id"), QString::fromLatin1(id) },
        { QStringLiteral("provider"), QString::fromLatin1(provider) }, { QStringLiteral("name"), QStringLiteral("n") },
        { QStringLiteral("url"), QStringLiteral("https://a.b") }, { QStringLiteral("auth"), QStringLiteral("oauth") } };
    return QJsonDocument(QJsonObject { { QStringLiteral("accounts"), QJsonArray { account } } }).toJson();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

class TestAccountRegistry : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] Profile profile() const { return Profile::open(m_dir->path()).value(); }
    [[nodiscard]] AccountRegistry loaded() const
    {
        AccountRegistry registry(profile());
        if (!registry.load().ok())
            qWarning("cannot load");
        return registry;
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aMissingFileIsAnEmptyRegistry()
    {
        AccountRegistry registry(profile());
        QVERIFY(registry.load().ok());
        QVERIFY(registry.accounts().isEmpty());
    }

    void whatIsAddedIsThereTheNextTime()
    {
        AccountRegistry registry = loaded();
        const auto added = registry.add(account(QStringLiteral("Acme Été & Söhne")));
        QVERIFY(added.ok());
        QVERIFY2(QRegularExpression(QStringLiteral("^acme-ete-sohne-[0-9a-f]{4}$")).match(added->id).hasMatch(),
            qPrintable(added->id));
        QVERIFY(added->addedAt > 0);
        const AccountRegistry again = loaded();
        QCOMPARE(again.accounts().size(), 1);
        QVERIFY(again.accounts().first() == added.value());
        QVERIFY(again.find(added->name) == again.find(added->id));
    }

    void theFileIsForItsOwnerOnly()
    {
        QVERIFY(loaded().add(account(QStringLiteral("a"))).ok());
        QFile::setPermissions(profile().accountsFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QVERIFY(loaded().add(account(QStringLiteral("b"))).ok());
        const auto everybody = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(profile().accountsFile()).permissions() & everybody, QFile::Permissions());
    }

    void aNameIsTakenOnceAndColoursAreSpread()
    {
        AccountRegistry registry = loaded();
        QSet<int> colours;
        for (int i = 0; i < 8; ++i)
            colours.insert(registry.add(account(QStringLiteral("n%1").arg(i))).value().colour);
        QCOMPARE(colours.size(), 8);
        QCOMPARE(registry.add(account(QStringLiteral("n3"))).error().kind, Error::Kind::Usage);
        QCOMPARE(registry.add(account(QStringLiteral(" "))).error().kind, Error::Kind::Usage);
    }

    void theShapeOfAFileOnItsOwnIsFine()
    {
        write(profile().accountsFile(), fileWith("x", "zendesk"));
        QCOMPARE(loaded().accounts().size(), 1);
    }

    void keysOfALaterVersionStay()
    {
        const auto added = loaded().add(account(QStringLiteral("a"))).value();
        QJsonObject root = QJsonDocument::fromJson(test::readFile(profile().accountsFile())).object();
        QJsonObject first = root[QLatin1String("accounts")].toArray().first().toObject();
        first[QLatin1String("later")] = 1;
        root[QLatin1String("accounts")] = QJsonArray { first };
        root[QLatin1String("newer")] = true;
        write(profile().accountsFile(), QJsonDocument(root).toJson());
        AccountRegistry registry = loaded();
        Account changed = added;
        changed.name = QStringLiteral("b");
        QVERIFY(registry.update(changed).ok());
        const auto after = QJsonDocument::fromJson(test::readFile(profile().accountsFile()));
        QCOMPARE(after[QLatin1String("newer")].toBool(), true);
        QCOMPARE(after[QLatin1String("accounts")][0][QLatin1String("later")].toInt(), 1);
        QCOMPARE(after[QLatin1String("accounts")][0][QLatin1String("name")].toString(), QStringLiteral("b"));
    }

    void whatAnotherProcessAddedIsNotOverwritten()
    {
        AccountRegistry ours = loaded();
        QVERIFY(loaded().add(account(QStringLiteral("theirs"))).ok());
        QVERIFY(ours.add(account(QStringLiteral("ours"))).ok());
        QCOMPARE(loaded().accounts().size(), 2);
    }

    void aBrokenFileIsAnErrorAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("{\"accounts\":");
        QTest::newRow("an id that leaves the profile") << fileWith("../x", "zendesk");
        QTest::newRow("an unknown provider") << fileWith("x", "other");
    }
    void aBrokenFileIsAnErrorAndLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        write(profile().accountsFile(), bytes);
        AccountRegistry registry(profile());
        const auto result = registry.load();
        QCOMPARE(result.error().kind, Error::Kind::Malformed);
        QVERIFY(result.error().detail.contains(profile().accountsFile()));
        QVERIFY(!registry.add(account(QStringLiteral("a"))).ok());
        QCOMPARE(test::readFile(profile().accountsFile()), bytes);
    }

    void removingTakesTheStoreFilesAlong()
    {
        AccountRegistry registry = loaded();
        const QString id = registry.add(account(QStringLiteral("a"))).value().id;
        const QString kept = registry.add(account(QStringLiteral("b"))).value().id;
        const QString store = profile().storeFile(id);
        for (const char* suffix : { "", "-wal", "-shm" })
            write(store + QLatin1String(suffix), "x");
        write(profile().storeFile(kept), "x");
        QVERIFY(registry.remove(id).ok());
        for (const char* suffix : { "", "-wal", "-shm" })
            QVERIFY(!QFile::exists(store + QLatin1String(suffix)));
        QVERIFY(QFile::exists(profile().storeFile(kept)));
        QCOMPARE(loaded().accounts().size(), 1);
        QCOMPARE(registry.remove(id).error().kind, Error::Kind::NotFound);
    }

    void anAccountThatIsLeavingIsNoAccountAnyMoreButIsNotForgotten()
    {
        AccountRegistry registry = loaded();
        const Account gone = registry.add(account(QStringLiteral("a"))).value();
        QVERIFY(registry.leave(gone.id).ok());
        QVERIFY(loaded().accounts().isEmpty());
        QCOMPARE(loaded().leaving(), QList<Account> { gone });
        QVERIFY(loaded().add(account(QStringLiteral("a"))).ok()); // its name is free
        QCOMPARE(loaded().leaving().size(), 1);
        QVERIFY(registry.remove(gone.id).ok());
        QVERIFY(loaded().leaving().isEmpty());
        QCOMPARE(loaded().accounts().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountRegistry)
#include "tst_accountregistry.moc"

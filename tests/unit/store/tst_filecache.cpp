// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filecache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;

namespace {

Attachment named(const char* id, const char* name)
{
    Attachment file;
    file.id = id;
    file.name = name;
    return file;
}

} // namespace

class TestFileCache : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<Profile>(Profile::open(m_dir->path()).value());
    }

    void whatWasPutIsFoundAndOnlyTheOwnersToRead()
    {
        FileCache cache(*m_profile);
        const Attachment file = named("7", "photo.JPG");
        QVERIFY(cache.find(QStringLiteral("a"), file).isEmpty());
        const auto path = cache.put(QStringLiteral("a"), file, "content");
        QVERIFY(path.ok());
        QCOMPARE(cache.find(QStringLiteral("a"), file), path.value());
        QVERIFY(cache.find(QStringLiteral("b"), file).isEmpty()); // another account
        QFile kept(path.value());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("content"));
        QVERIFY(path.value().endsWith(QStringLiteral(".jpg")));
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(kept.permissions() & (kOthers | QFile::ExeOwner)));
        QVERIFY(!(QFile::permissions(QFileInfo(path.value()).path()) & kOthers));
    }

    void aNameLeadsNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : { "../../.bashrc", "/etc/passwd", "a/b.png", "..", "", "photo.jpg\n.exe", "x.a b",
                 "very.longlonglongending" })
            QTest::newRow(name) << QByteArray(name);
    }
    void aNameLeadsNowhereElse()
    {
        QFETCH(QByteArray, name);
        FileCache cache(*m_profile);
        const auto path = cache.put(QStringLiteral("a"), named("../../x", name.constData()), "content");
        QVERIFY(path.ok());
        QCOMPARE(QFileInfo(path.value()).canonicalPath(),
            QFileInfo(m_profile->dir() + QStringLiteral("/files/a")).canonicalFilePath());
    }

    void anAddressThatIsSignedAnewIsTheSameFile()
    {
        Attachment file;
        file.url = "https://store.example/1/photo.png?Signature=one";
        const QString key = fileKey(file);
        file.url = "https://store.example/1/photo.png?Signature=two";
        QCOMPARE(fileKey(file), key);
        file.url = "https://store.example/2/photo.png?Signature=two";
        QVERIFY(fileKey(file) != key);
    }

    void theOldestGoWhereThereIsNoRoom()
    {
        FileCache cache(*m_profile, 1000);
        const QByteArray large(400, 'x');
        const QString account = QStringLiteral("a");
        QVERIFY(cache.put(account, named("1", "1.png"), large).ok());
        const QString second = cache.put(account, named("2", "2.png"), large).value();
        QFile old(second); // looked at longest ago
        QVERIFY(old.open(QIODevice::ReadWrite));
        QVERIFY(old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
        old.close();
        QVERIFY(cache.put(account, named("3", "3.png"), large).ok());
        QVERIFY(cache.find(account, named("2", "2.png")).isEmpty());
        QVERIFY(!cache.find(account, named("1", "1.png")).isEmpty());
        QVERIFY(!cache.find(account, named("3", "3.png")).isEmpty());
    }

    void anAccountTakesItsFilesAlong()
    {
        FileCache cache(*m_profile);
        QVERIFY(cache.put(QStringLiteral("a"), named("1", "1.png"), "x").ok());
        const QString other = cache.put(QStringLiteral("b"), named("1", "1.png"), "x").value();
        cache.remove(QStringLiteral("a"));
        QVERIFY(!QFileInfo::exists(m_profile->dir() + QStringLiteral("/files/a")));
        QVERIFY(QFileInfo::exists(other));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Profile> m_profile;
};

QTEST_GUILESS_MAIN(TestFileCache)
#include "tst_filecache.moc"

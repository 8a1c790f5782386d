// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/columnfile.h"
#include "app/analytics/columnlayout.h"
#include "app/analytics/indexbuilder.h"
#include "app/analytics/snapshotrow.h"
#include "app/analytics/sorting.h"
#include "tests/testkit/snapshotfactory.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace desk;
using namespace desk::test;

namespace {

std::vector<ColumnSource> sources()
{
    return { { QStringLiteral("acme-1"), 7, -12345 }, { QStringLiteral("globex-1"), 9, 678 } };
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString& name, const QByteArray& content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

/// All that a row says.
QStringList words(const Snapshot& s, Row row)
{
    std::vector<std::string_view> tags;
    const TicketRow t = ticketRow(s, row, tags);
    QStringList all;
    for (const std::string_view text :
        { t.id, t.subject, t.statusLabel, t.statusRaw, t.priorityRaw, t.type, t.channelRaw, t.requesterName,
            t.requesterEmail, t.assigneeName, t.groupName, t.organizationName, t.brandName, t.mergedInto })
        all += QString::fromUtf8(text.data(), qsizetype(text.size()));
    for (const std::string_view tag : t.tags)
        all += QString::fromUtf8(tag.data(), qsizetype(tag.size()));
    for (const auto time : { t.createdAt, t.updatedAt, t.solvedAt, t.dueAt, t.waitingSince })
        all += QString::number(time.value_or(-1));
    for (const auto number : { t.firstReplyMinutes, t.resolutionMinutes, t.reopens, t.replies })
        all += QString::number(number.value_or(-1));
    for (const int code :
        { int(t.kind), int(t.status), int(t.priority), int(t.channel), int(t.csat), int(s.account[row]) })
        all += QString::number(code);
    return all;
}

} // namespace

class TestColumnFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("tickets.columns"));
    SnapshotPtr m_snapshot = makeSnapshot(3000);

private slots:
    void init() { QVERIFY(writeColumnFile(m_file, *m_snapshot, sources())); }

    void whatWasWrittenIsMapped()
    {
        const auto file = ColumnFile::open(m_file);
        QVERIFY(file);
        QCOMPARE(file->sources(), sources());
        QVERIFY(file->verify());
        const SnapshotPtr mapped = file->snapshot(sampleAccounts());
        QCOMPARE(mapped->rows(), m_snapshot->rows());
        QCOMPARE(mapped->accounts[1].newest, m_snapshot->accounts[1].newest);
        for (Row row = 0; row < mapped->rows(); ++row) {
            QCOMPARE(words(*mapped, row), words(*m_snapshot, row));
            QCOMPARE(mapped->find(mapped->account[row] == 0 ? "acme-1" : "globex-1", mapped->ids.at(row)),
                std::optional(row));
        }
        QCOMPARE(mapped->find("acme-1", "nobody's"), std::nullopt);
        QCOMPARE(std::vector(mapped->newestFirst.begin(), mapped->newestFirst.end()), newestFirst(*m_snapshot));
        QCOMPARE(QFileInfo(m_file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void aMappedSnapshotGoesOn()
    {
        const auto file = ColumnFile::open(m_file);
        const SnapshotPtr mapped = file->snapshot(sampleAccounts());
        IndexBuilder builder;
        builder.resume(mapped);
        QCOMPARE(builder.publish()->created.data(), mapped->created.data());
        const std::string id(mapped->ids.at(5));
        const std::uint8_t account = mapped->account[5];
        TicketRow changed;
        changed.id = id;
        changed.subject = "changed";
        changed.groupName = mapped->groups.value(mapped->group[7]);
        const std::string_view tags[] = { "brand new" };
        changed.tags = tags;
        builder.put(account, changed);
        changed.id = "new";
        builder.put(0, changed);
        const SnapshotPtr after = builder.publish();
        QCOMPARE(after->rows(), mapped->rows() + 1);
        QCOMPARE(after->subjects.at(5), std::string_view("changed"));
        QCOMPARE(after->group[5], mapped->group[7]);
        QCOMPARE(after->tags.value(after->tagsOf(5)[0]), std::string_view("brand new"));
        QVERIFY(after->newestFirst.empty());
        QVERIFY(mapped->subjects.at(5) != "changed");
        QCOMPARE(words(*after, 6), words(*mapped, 6));
        QCOMPARE(after->find("acme-1", "new"), std::optional(Row(mapped->rows())));
    }

    void textsOfEverySizeAreKept()
    {
        IndexBuilder builder;
        builder.reset(sampleAccounts());
        std::vector<std::string> subjects;
        for (const std::size_t size : { 10U, 0U, 700'000U, 700'000U, 3'000'000U, 1U, 1U << 20, 5U })
            subjects.emplace_back(size, static_cast<char>('a' + subjects.size()));
        for (const std::string& subject : subjects) {
            const std::string id = std::to_string(subject.size()) + subject.substr(0, 1);
            TicketRow row;
            row.id = id;
            row.subject = subject;
            builder.put(0, row);
        }
        QVERIFY(writeColumnFile(m_file, *builder.publish(), sources()));
        const auto file = ColumnFile::open(m_file);
        QVERIFY(file && file->verify());
        const SnapshotPtr mapped = file->snapshot(sampleAccounts());
        for (Row row = 0; row < subjects.size(); ++row)
            QVERIFY(mapped->subjects.at(row) == subjects[row]);
    }

    void anythingElseIsNoFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        init();
        const QByteArray good = contentOf(m_file);
        const auto with = [&](qsizetype at, char byte) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ byte);
            return changed;
        };
        using columnlayout::Head;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a few bytes") << good.left(20);
        QTest::newRow("cut") << good.left(good.size() - 1);
        QTest::newRow("cut in the middle") << good.left(good.size() / 2);
        QTest::newRow("longer") << good + 'x';
        QTest::newRow("foreign") << QByteArray(good.size(), 'x');
        QTest::newRow("an SQLite file") << QByteArray("SQLite format 3\0", 16) + good.mid(16);
        QTest::newRow("another format") << with(offsetof(Head, format), 3);
        QTest::newRow("another machine's") << with(offsetof(Head, byteOrder), 5);
        QTest::newRow("other columns") << with(offsetof(Head, layout), 1);
        QTest::newRow("a damaged account") << with(sizeof(Head) + 1, 4);
        QTest::newRow("a damaged section record") << with(sizeof(Head) + 120, 4);
        QTest::newRow("a damaged checksum") << with(offsetof(Head, checksum), 4);
    }

    void anythingElseIsNoFile()
    {
        QFETCH(QByteArray, content);
        replace(m_file, content);
        QVERIFY(!ColumnFile::open(m_file));
        QFile::remove(m_file);
        QVERIFY(!ColumnFile::open(m_file));
    }

    void oneChangedByteAnywhereIsFoundAndDoesNoHarmBefore()
    {
        const QByteArray good = contentOf(m_file);
        int opened = 0, found = 0;
        for (qsizetype at = 4096; at < good.size(); at += 997) {
            if (good[at] == 0 && good.mid(at - 8, 16) == QByteArray(16, 0))
                continue; // most likely between two sections, where nothing is kept
            QByteArray bad = good;
            bad[at] = static_cast<char>(~bad[at]);
            replace(m_file, bad);
            const auto file = ColumnFile::open(m_file);
            if (!file)
                continue; // what the list is painted from is looked at at once
            ++opened;
            const SnapshotPtr mapped = file->snapshot(sampleAccounts());
            for (Row row = 0; row < mapped->rows(); row += 7)
                QVERIFY(!words(*mapped, row).isEmpty());
            found += file->verify() ? 0 : 1;
        }
        QVERIFY(opened > 100);
        QCOMPARE(found, opened);
    }

    void aWriterThatIsKilledLeavesTheFileAsItWas()
    {
        const SnapshotPtr larger = makeSnapshot(40'000);
        for (int kill = 0; kill < 5; ++kill) {
            const pid_t child = fork();
            if (child == 0) {
                for (;;)
                    static_cast<void>(writeColumnFile(m_file, *larger, sources()));
            }
            ::usleep(static_cast<useconds_t>(3000 + 4000 * kill));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const auto file = ColumnFile::open(m_file);
            QVERIFY(file && file->verify());
            const std::size_t rows = file->snapshot(sampleAccounts())->rows();
            QVERIFY(rows == 3000 || rows == 40'000);
        }
        removeStrayColumnFiles(m_file);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList { QStringLiteral("tickets.columns") });
    }

    void aCancelledWriterWritesNothing()
    {
        const QByteArray before = contentOf(m_file);
        const CancelToken cancel;
        cancel.cancel();
        QCOMPARE(writeColumnFile(m_file, *makeSnapshot(10), sources(), cancel).error().kind, Error::Kind::Cancelled);
        QVERIFY(contentOf(m_file) == before);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList { QStringLiteral("tickets.columns") });
    }
};

QTEST_GUILESS_MAIN(TestColumnFile)
#include "tst_columnfile.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"
#include "app/sandbox/picture.h"
#include "app/store/filecache.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/timeline/timelineview.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

constexpr Millis kStart = 1'767'600'000'000;
const QString kAccount = QStringLiteral("a");

Attachment named(const char* name, bool malware = false)
{
    Attachment file;
    file.id = "7";
    file.name = name;
    file.url = "https://acme.example/files/7";
    file.size = 1'400'000;
    file.malware = malware;
    return file;
}

ConversationPtr withFile(const Attachment& file)
{
    auto conversation = std::make_shared<Conversation>();
    conversation->accountId = utf8(kAccount);
    conversation->ticket.id = "1";
    conversation->messagesKnown = true;
    Conversation::Entry entry;
    entry.event.id = "m";
    entry.event.at = kStart;
    entry.event.kind = EventKind::Message;
    entry.event.text = "See the photo.";
    entry.event.attachments = { file };
    entry.author.role = AuthorRole::Requester;
    conversation->entries.push_back(entry);
    return conversation;
}

} // namespace

class TestFileShelf : public QObject {
    Q_OBJECT

private slots:
    void nothingIsFetchedUnlessSomebodyAsks()
    {
        TimelineView view;
        view.resize(560, 400);
        QSignalSpy wanted(&view.files(), &FileShelf::wanted);
        view.show();
        view.setConversation(withFile(named("photo.png")), kStart);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(wanted.size(), 0);
    }

    void aPictureThatWasAskedForIsShownInItsMessage()
    {
        QTemporaryDir dir;
        QFile png(dir.filePath(QStringLiteral("x.png")));
        QVERIFY(png.open(QIODevice::WriteOnly));
        png.write(sandbox::picture(QStringLiteral("7")).body);
        png.close();
        const Attachment file = named("photo.png");
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(withFile(file), kStart);
        FileShelf& shelf = view.files();
        QSignalSpy wanted(&shelf, &FileShelf::wanted), opened(&shelf, &FileShelf::openWanted);
        const int before = view.itemOnScreen(1).height();
        shelf.activate(kAccount, file);
        QCOMPARE(wanted.size(), 1);
        shelf.setProgress(kAccount, fileKey(file), 43, 100);
        QVERIFY(shelf.look(kAccount, file).words.contains(QStringLiteral("43")));
        shelf.setProgress(QStringLiteral("b"), fileKey(file), 99, 100); // another account's
        QVERIFY(shelf.look(kAccount, file).words.contains(QStringLiteral("43")));
        shelf.setHere(kAccount, fileKey(file), png.fileName());
        QTRY_VERIFY(!shelf.look(kAccount, file).picture.isNull());
        QVERIFY(view.itemOnScreen(1).height() > before + 150);
        QCOMPARE(opened.size(), 0); // shown here, not in the viewer
        shelf.activate(kAccount, file);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), png.fileName());
    }

    void whatIsNoPictureIsNotShownAsOne()
    {
        QTemporaryDir dir;
        QFile drawing(dir.filePath(QStringLiteral("x.png")));
        QVERIFY(drawing.open(QIODevice::WriteOnly));
        drawing.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>x</script></svg>");
        drawing.close();
        FileShelf shelf;
        const Attachment file = named("photo.png");
        shelf.activate(kAccount, file);
        shelf.setHere(kAccount, fileKey(file), drawing.fileName());
        QTRY_VERIFY(!shelf.look(kAccount, file).words.isEmpty());
        QVERIFY(shelf.look(kAccount, file).picture.isNull());
    }

    void aFetchIsStoppedBySecondThoughtsAndSaysWhyItFailed()
    {
        FileShelf shelf;
        const Attachment file = named("report.pdf");
        QSignalSpy wanted(&shelf, &FileShelf::wanted), cancelled(&shelf, &FileShelf::cancelled);
        shelf.activate(kAccount, file);
        shelf.activate(kAccount, file);
        QCOMPARE(cancelled.size(), 1);
        shelf.setFailed(kAccount, fileKey(file), { Error::Kind::Cancelled, {} });
        QCOMPARE(shelf.look(kAccount, file).state, FileLook::State::Untouched);
        shelf.activate(kAccount, file);
        shelf.setFailed(kAccount, fileKey(file), { Error::Kind::NotFound, {} });
        QCOMPARE(shelf.look(kAccount, file).state, FileLook::State::Failed);
        QVERIFY(!shelf.look(kAccount, file).words.isEmpty());
        shelf.activate(kAccount, file); // once more
        QCOMPARE(wanted.size(), 3);
        QSignalSpy opened(&shelf, &FileShelf::openWanted);
        shelf.setHere(kAccount, fileKey(file), QStringLiteral("/x/report.pdf"));
        QCOMPARE(opened.size(), 1); // what is no picture was asked for to be opened
    }

    void whatRunsIsNotOpened_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("opens");
        for (const char* name : { "a.png", "a.PDF", "a.txt", "a.csv", "a.docx", "a.mp4" })
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char* name : { "a.exe", "a.desktop", "a.html", "a.svg", "a.sh", "a.jar", "a.png.exe", "a", "",
                 "invoice\xE2\x80\xAEgpj.exe", "photo.jpg\n.exe", "a.docm", "a.lnk" })
            QTest::newRow(name) << QByteArray(name) << false;
    }
    void whatRunsIsNotOpened()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, opens);
        QCOMPARE(FileShelf::opensSafely(named(name.constData())), opens);
        QVERIFY(!FileShelf::opensSafely(named(name.constData(), true)));
        FileShelf shelf;
        QSignalSpy opened(&shelf, &FileShelf::openWanted), wanted(&shelf, &FileShelf::wanted);
        shelf.activate(kAccount, named(name.constData(), true)); // the help desk found malware
        QCOMPARE(wanted.size(), 0);
        shelf.activate(kAccount, named(name.constData()));
        shelf.setHere(kAccount, fileKey(named(name.constData())), QStringLiteral("/x/y"));
        shelf.activate(kAccount, named(name.constData()));
        QCOMPARE(!opened.isEmpty(), opens);
    }
};

DESK_GUI_TEST_MAIN(TestFileShelf)
#include "tst_fileshelf.moc"

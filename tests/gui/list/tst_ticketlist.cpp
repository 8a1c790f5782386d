// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"
#include "app/analytics/indexbuilder.h"
#include "tests/testkit/eventloopwatch.h"
#include "tests/testkit/snapshotfactory.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/list/readmarks.h"
#include "ui/list/ticketlist.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

ViewStatePtr viewOf(const SnapshotPtr& snapshot, const QString& text, SortOrder sort = {})
{
    QueryEngine engine([](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); });
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(text));
    request.sort = sort;
    request.timeZone = "UTC";
    request.now = test::kSampleNow;
    return engine.evaluate(snapshot, request);
}

QString idAt(const TicketList& list, int row)
{
    return list.model()->index(row, 0).data(TicketListModel::TicketIdRole).toString();
}

} // namespace

class TestTicketList : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Theme::Appearance::Light); }

    void theModelIsSound()
    {
        TicketListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setView(viewOf(test::makeSnapshot(300), {}));
        QCOMPARE(model.rowCount(), 300);
        model.setView(viewOf(test::makeSnapshot(300), QStringLiteral("status:open")));
        QVERIFY(model.rowCount() < 300);
        model.setView(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatWaitsIsUnreadUntilItWasReadAndWhenItChangesAgain()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("read.ini"));
        const SnapshotPtr snapshot = test::makeSnapshot(300);
        TicketListModel model;
        model.setView(viewOf(snapshot, {}));
        const auto rowWhere = [&](bool waits) {
            int row = 0;
            while ((snapshot->waitingSince[model.ticket(row)] != 0) != waits)
                ++row;
            return row;
        };
        const int waiting = rowWhere(true), calm = rowWhere(false);
        const QModelIndex cell = model.index(waiting, 0);
        {
            ReadMarks marks(file);
            model.setReadMarks(&marks);
            QVERIFY(model.unread(waiting) && !model.unread(calm));
            QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("unread")));
            QSignalSpy changed(&model, &TicketListModel::dataChanged);
            model.markRead(waiting);
            QVERIFY(!model.unread(waiting));
            QCOMPARE(changed.count(), 1);
            model.setReadMarks(nullptr);
        }
        ReadMarks kept(file);
        model.setReadMarks(&kept);
        QVERIFY(!model.unread(waiting));
        const QString account = cell.data(TicketListModel::AccountIdRole).toString();
        const QString ticket = cell.data(TicketListModel::TicketIdRole).toString();
        QVERIFY(!kept.isRead(account, ticket, snapshot->updated[model.ticket(waiting)] + 1));
        model.setReadMarks(nullptr);
    }

    void withWordsInTheFilterRowsHaveALineThatShowsThem()
    {
        const SnapshotPtr snapshot = test::makeSnapshot(300);
        const std::vector<Row> all = viewOf(snapshot, {})->rows.first(snapshot->rows());
        QueryEngine engine([&](const Snapshot&, const auto&, const CancelToken&) { return all; });
        const auto searched = [&](const QString& text) {
            ViewRequest request;
            request.query = std::get<Query>(parseQuery(text));
            request.timeZone = "UTC";
            return engine.evaluate(snapshot, request);
        };
        TicketList list;
        QSignalSpy wanted(&list, &TicketList::snippetsWanted);
        list.resize(700, 400);
        list.setView(viewOf(snapshot, QStringLiteral("status:open")));
        QCOMPARE(list.rowHeight(), 48);
        list.setView(searched(QStringLiteral("charg*")));
        QCOMPARE(list.rowHeight(), 48 + list.footHeight());
        QTRY_COMPARE(wanted.count(), 1); // only then, for what is on screen
        const auto question = wanted.first().first().value<SnippetQuestion>();
        QVERIFY(question.tickets.size() >= 5 && question.tickets.size() < 20);
        QCOMPARE(question.tickets.front().second, idAt(list, 0));
        SnippetAnswer answer { question.terms, {} };
        for (const auto& [account, ticket] : question.tickets)
            answer.lines.push_back({ account, ticket, { QStringLiteral("it will not charge"), { { 12, 6 } }, 1 } });
        SnippetAnswer stale = answer;
        stale.terms.front().text = "other";
        list.addSnippets(stale);
        QVERIFY(!list.tickets().snippet(0));
        list.addSnippets(answer);
        QCOMPARE(list.tickets().snippet(0)->hits.size(), 1U);
        QVERIFY(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"it will not charge"));
        list.verticalScrollBar()->setValue(40 * list.rowHeight());
        QTRY_COMPARE(wanted.count(), 2);
        QCOMPARE(wanted.last().first().value<SnippetQuestion>().tickets.front().second, idAt(list, 40));
        list.setView(viewOf(snapshot, {}));
        QCOMPARE(list.rowHeight(), 48);
        QVERIFY(!list.tickets().snippet(0));
    }

    void aSnippetIsCutAroundItsFirstHit()
    {
        const QFontMetrics metrics(Theme::font("secondary"));
        const QString words
            = QStringLiteral("one two three four five six seven eight nine ten charge and more after it");
        const Snippet whole { words, { { words.indexOf(u"charge"), 6 } }, 1 };
        QCOMPARE(fittingSnippet(whole, metrics, 4000), whole);
        const int width = metrics.horizontalAdvance(words) / 2;
        const Snippet cut = fittingSnippet(whole, metrics, width);
        QCOMPARE(cut.text.mid(cut.hits.front().begin, 6), QStringLiteral("charge"));
        QVERIFY2(
            cut.text.startsWith(QChar(0x2026)) && metrics.horizontalAdvance(cut.text) <= width, qPrintable(cut.text));
    }

    void readMarksDoNotGrowForEver()
    {
        QTemporaryDir dir;
        ReadMarks marks(dir.filePath(QStringLiteral("read.ini")));
        for (int i = 1; i <= ReadMarks::kMostKept + 1; ++i)
            marks.markRead(QStringLiteral("a"), QString::number(i), quint32(i));
        QVERIFY(!marks.isRead(QStringLiteral("a"), QStringLiteral("1"), 1));
        const QString last = QString::number(ReadMarks::kMostKept + 1);
        QVERIFY(marks.isRead(QStringLiteral("a"), last, ReadMarks::kMostKept + 1));
    }

    void anUnreadRowHasADotBeforeItsStatus()
    {
        const TicketDelegate delegate;
        ConversationContent content { QStringLiteral("Battery"), QStringLiteral("Claire"), {} };
        const QRect cell(0, 0, 400, 48);
        QVERIFY(delegate.layout(cell, content).unread.isNull());
        content.unread = true;
        const ConversationLayout parts = delegate.layout(cell, content);
        QVERIFY(!parts.unread.isNull() && parts.unread.right() < parts.status.left());
    }

    void aMergedTicketNamesItsTarget()
    {
        IndexBuilder builder;
        builder.reset({ {} });
        TicketRow row;
        row.id = "7";
        row.subject = "Twice";
        row.mergedInto = "41";
        builder.put(0, row);
        TicketListModel model;
        model.setView(viewOf(builder.publish(), {}));
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("#41")));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("#41")));
        const ConversationContent content { QStringLiteral("Twice"), QStringLiteral("Ann"), {}, QStringLiteral("#41") };
        const ConversationLayout parts = TicketDelegate().layout(QRect(0, 0, 400, 48), content);
        QVERIFY(parts.merge.left() > parts.channel.right() && parts.target.left() > parts.merge.right());
        QVERIFY(parts.person.left() > parts.target.right());
    }

    void aScreenReaderHearsTheCurrentRow()
    {
        TicketList list;
        list.resize(800, 600);
        list.show();
        list.setView(viewOf(test::makeSnapshot(50), {}));
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&list);
        QCOMPARE(access->role(), QAccessible::List);
        QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Conversations"));
        list.setCurrentIndex(list.model()->index(3, 0));
        QCOMPARE(access->childCount(), 1);
        const QString words = list.currentIndex().data(Qt::AccessibleTextRole).toString();
        QCOMPARE(access->child(0)->text(QAccessible::Name), words);
        QCOMPARE(access->text(QAccessible::Value), words);
        QVERIFY(access->child(0)->state().selected);
        list.setView(viewOf(test::makeSnapshot(0), {}));
        QCOMPARE(access->childCount(), 0);
    }

    void anotherViewKeepsCurrentSelectionAndPlace()
    {
        const SnapshotPtr snapshot = test::makeSnapshot(2000);
        TicketList list;
        list.resize(800, 600);
        list.show();
        list.setView(viewOf(snapshot, {}));
        list.setCurrentIndex(list.model()->index(1000, 0));
        list.selectionModel()->select(
            list.model()->index(1002, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QString current = idAt(list, 1000);
        const QString other = idAt(list, 1002);
        const int top = list.visualRect(list.currentIndex()).top();
        QSignalSpy changed(&list, &TicketList::currentTicketChanged);

        list.setView(viewOf(snapshot, {}, { SortKey::Created, false }));

        QCOMPARE(list.currentIndex().data(TicketListModel::TicketIdRole).toString(), current);
        QCOMPARE(list.selectedCount(), 2);
        QVERIFY(list.selectionAsText().count(QLatin1Char('\n')) == 2);
        QStringList selected;
        for (const QModelIndex& index : list.selectionModel()->selectedRows())
            selected.append(index.data(TicketListModel::TicketIdRole).toString());
        QVERIFY(selected.contains(current) && selected.contains(other));
        QCOMPARE(list.visualRect(list.currentIndex()).top(), top);
        QCOMPARE(changed.count(), 0); // the same conversation stays open
    }

    void ticketsAreFoundAgainWhenRowsAreNumberedAnew()
    {
        TicketList list;
        list.resize(800, 600);
        list.show();
        list.setView(viewOf(test::makeSnapshot(500), {}));
        for (int row = 0; row < 500; ++row)
            if (list.model()->index(row, 0).data(TicketListModel::AccountIdRole).toString()
                == QLatin1String("acme-1")) {
                list.setCurrentIndex(list.model()->index(row, 0));
                break;
            }
        const QString current = list.currentIndex().data(TicketListModel::TicketIdRole).toString();
        IndexBuilder builder;
        builder.reset(test::sampleAccounts());
        std::vector<QString> ids;
        test::forSampleTickets(500, 1, 2, [&](std::uint8_t account, const TicketRow& row) {
            if (row.id != "1" && row.id != "2") // the first are gone, so that every number moves
                builder.put(account, row);
        });
        list.setView(viewOf(builder.publish(), {}));
        QCOMPARE(list.model()->rowCount(), 498);
        if (current != QLatin1String("1") && current != QLatin1String("2"))
            QCOMPARE(list.currentIndex().data(TicketListModel::TicketIdRole).toString(), current);
    }

    void aTicketThatNoLongerMatchesIsNoLongerCurrent()
    {
        const SnapshotPtr snapshot = test::makeSnapshot(500);
        TicketList list;
        list.setView(viewOf(snapshot, QStringLiteral("status:closed")));
        list.setCurrentIndex(list.model()->index(0, 0));
        QSignalSpy changed(&list, &TicketList::currentTicketChanged);
        list.setView(viewOf(snapshot, QStringLiteral("status:open")));
        QVERIFY(!list.currentIndex().isValid());
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed.first().at(1).toString().isEmpty());
    }

    void keysMove()
    {
        TicketList list;
        list.resize(800, 600);
        list.show();
        list.setView(viewOf(test::makeSnapshot(5000), {}));
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_J);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.currentIndex().row(), 2);
        QTest::keyClick(&list, Qt::Key_K);
        QCOMPARE(list.currentIndex().row(), 1);
        QTest::keyClick(&list, Qt::Key_End);
        QCOMPARE(list.currentIndex().row(), 4999);
        QVERIFY(list.viewport()->rect().contains(list.visualRect(list.currentIndex()).center()));
        QTest::keyClick(&list, Qt::Key_Home);
        QCOMPARE(list.currentIndex().row(), 0);
        QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.selectedCount(), 5000);
    }

    void aClickOnTheHeaderAsksForAnOrder()
    {
        TicketList list;
        list.resize(900, 600);
        list.show();
        list.setView(viewOf(test::makeSnapshot(50), {}));
        SortOrder asked;
        connect(&list, &TicketList::sortRequested, &list, [&](SortOrder order) { asked = order; });
        const auto click = [&](ui::Column column) {
            const int section = int(column);
            const QPoint at(
                list.header()->sectionViewportPosition(section) + list.header()->sectionSize(section) / 2, 10);
            QTest::mouseClick(list.header()->viewport(), Qt::LeftButton, {}, at);
        };
        click(ui::Column::Waits);
        QCOMPARE(asked, (SortOrder { SortKey::Waits, true }));
        click(ui::Column::Updated); // sorted by it already: the other way round
        QCOMPARE(asked, (SortOrder { SortKey::Updated, false }));
    }

    void aNarrowListFolds()
    {
        TicketList list;
        list.resize(900, 600);
        list.show();
        QVERIFY(!list.header()->isSectionHidden(int(ui::Column::Assignee)));
        list.resize(420, 600);
        QVERIFY(list.header()->isSectionHidden(int(ui::Column::Assignee)));
        QVERIFY(!list.header()->isSectionHidden(int(ui::Column::Waits)));
    }

    void columnsAreRemembered()
    {
        TicketList list;
        list.resize(1200, 600);
        list.show();
        list.setColumnShown(ui::Column::Group, true);
        list.setColumnShown(ui::Column::Assignee, false);
        list.header()->moveSection(list.header()->visualIndex(int(ui::Column::Group)), 1);
        list.header()->resizeSection(int(ui::Column::Group), 177);
        TicketList again;
        again.resize(1200, 600);
        again.show();
        again.restoreColumns(list.saveColumns());
        QVERIFY(again.columnShown(ui::Column::Group) && !again.columnShown(ui::Column::Assignee));
        QCOMPARE(again.header()->visualIndex(int(ui::Column::Group)), 1);
        QCOMPARE(again.header()->sectionSize(int(ui::Column::Group)), 177);
        again.restoreColumns("nonsense");
        QVERIFY(again.columnShown(ui::Column::Group));
    }

    void csvQuotesAndNamesItsColumns()
    {
        TicketList list;
        list.setView(viewOf(test::makeSnapshot(20), {}));
        list.selectAll();
        const QStringList lines = list.selectionAsCsv().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 21);
        QCOMPARE(lines.first(), QStringLiteral("Conversation,Assignee,Waits,Updated"));
        QVERIFY2(lines.at(1).contains(QLatin1String("T")) && lines.at(1).endsWith(QLatin1Char('Z')),
            qPrintable(lines.at(1)));
    }

    void chipsThatDoNotFitGoWhole()
    {
        const TicketDelegate delegate;
        const ConversationContent content { QStringLiteral("Battery"), QStringLiteral("Claire Dubois · Vélo Lyon"),
            { QStringLiteral("battery"), QStringLiteral("recall"), QStringLiteral("web-shop") } };
        const ConversationLayout wide = delegate.layout(QRect(0, 0, 700, 48), content);
        QCOMPARE(wide.chips.size(), 3U);
        QCOMPARE(wide.status, QRect(20, 18, 12, 12));
        QCOMPARE(wide.priority.x(), 42);
        QCOMPARE(wide.subject.x(), 64);
        QCOMPARE(wide.personText, content.person);
        std::size_t before = 3;
        for (int width = 700; width > 120; --width) {
            const ConversationLayout l = delegate.layout(QRect(0, 0, width, 48), content);
            QVERIFY(l.chips.size() <= before);
            before = l.chips.size();
            int right = l.person.right();
            for (const auto& chip : l.chips) {
                QVERIFY(chip.rect.left() > right);
                right = chip.rect.right();
            }
            QVERIFY2(right < width, qPrintable(QString::number(width)));
        }
        QCOMPARE(before, 0U);
    }

    void aHundredThousandRowsDoNotBlock()
    {
        const SnapshotPtr snapshot = test::makeSnapshot(100'000);
        const ViewStatePtr all = viewOf(snapshot, {});
        const ViewStatePtr open = viewOf(snapshot, QStringLiteral("status:open"));
        TicketList list;
        list.resize(900, 700);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        list.setView(all);
        list.setCurrentIndex(list.model()->index(50'000, 0));
        const test::EventLoopWatch watch;
        for (int i = 0; i < 10; ++i) {
            QTimer::singleShot(0, &list, [&, i] { list.setView(i % 2 == 0 ? open : all); });
            QTRY_COMPARE(list.tickets().view(), i % 2 == 0 ? open : all);
        }
        QVERIFY2(watch.longestBlockMs() < 50, qPrintable(QString::number(watch.longestBlockMs())));
    }
};

DESK_GUI_TEST_MAIN(TestTicketList)
#include "tst_ticketlist.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/pipeline.h"
#include "tests/testkit/mirror.h"
#include "ui/common/emptynote.h"
#include "ui/dashboards/figurestrip.h"
#include "ui/export/chartpicture.h"
#include "ui/live/livebinding.h"
#include "ui/live/livechartcard.h"
#include "ui/live/livepage.h"
#include "ui/live/livetable.h"
#include "ui/live/notifier.h"
#include "ui/live/thresholddialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace desk::ui;

namespace {

struct Told {
    QString key, title, text;
};

class FakeNotifier final : public Notifier {
public:
    explicit FakeNotifier(QList<Told>& told)
        : m_told(told)
    {
    }
    void notify(const QString& key, const QString& title, const QString& text) override
    {
        m_told.append({ key, title, text });
    }

private:
    QList<Told>& m_told;
};

LiveTimes quick()
{
    LiveTimes times;
    times.open = 400;
    times.firstRetry = 30;
    times.lastRetry = 200;
    times.poll = 100;
    times.tell = 10;
    times.sample = 25;
    times.share = 1;
    return times;
}

/// The page over a pipeline, as a window has it.
class Stage {
public:
    Stage(const sandbox::Sandbox& box, const QString& dir)
        : m_account(withChats(box, accountOf(box, Provider::Zendesk)))
        , m_profile(*Profile::open(dir))
        , m_pipeline(
              m_profile, [secrets = secretsOf(box, m_account)] { return std::make_unique<MemorySecretStore>(secrets); })
        , m_binding(page, m_pipeline, m_profile, std::make_unique<FakeNotifier>(told), quick())
    {
        m_account.name = QStringLiteral("Nordlys EU");
        if (m_pipeline.accounts().load().ok() && !m_pipeline.accounts().find(m_account.name))
            static_cast<void>(m_pipeline.accounts().add(m_account));
        page.resize(1200, 760);
    }
    void open()
    {
        page.setAccounts({ m_account });
        page.show();
    }
    template <typename T> [[nodiscard]] T* part(const char* name) const
    {
        return page.findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString words() const { return part<QLabel>("liveConnection")->text(); }
    [[nodiscard]] QString figure(std::size_t at) const
    {
        const auto& figures = part<FigureStrip>("liveFigures")->figures();
        return at < figures.size() ? figures[at].cell.value : QString();
    }
    [[nodiscard]] bool live() const
    {
        return words().startsWith(u"Connected") && figure(0) != u"–" && !figure(0).isEmpty();
    }
    [[nodiscard]] QStringList note() const
    {
        QStringList words;
        for (const QLabel* label : part<EmptyNote>("liveNote")->findChildren<QLabel*>())
            if (label->isVisible())
                words += label->text();
        return words;
    }
    [[nodiscard]] QPushButton* noteButton() const { return part<EmptyNote>("liveNote")->findChild<QPushButton*>(); }
    [[nodiscard]] const LiveChart& chart() const { return part<LiveChartCard>("liveChats")->chart(); }

    LivePage page;
    QList<Told> told;

private:
    Account m_account;
    Profile m_profile;
    Pipeline m_pipeline;
    LiveBinding m_binding;
};

} // namespace

class TestLivePage : public QObject {
    Q_OBJECT

    sandbox::Sandbox m_box { [] {
        sandbox::SandboxOptions options = smallWorlds(40, 10);
        options.floorSpeed = 300;
        options.patchMs = 20;
        return options;
    }() };
    QTemporaryDir m_dir;
    int m_profiles = 0;
    QString fresh() { return m_dir.filePath(QString::number(++m_profiles)); }

private slots:
    void initTestCase() { QVERIFY(m_box.start().ok()); }
    void init() { QVERIFY(m_box.setFaults({}).ok()); }

    void theFloorIsShownAndChangesInPlace()
    {
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY(s.live());
        LiveTableModel& departments = s.part<LiveTableCard>("liveDepartments")->model();
        const QAbstractItemModelTester tester(&departments);
        QTRY_VERIFY(departments.rowCount() > 2);
        const QSignalSpy resets(&departments, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&departments, &QAbstractItemModel::dataChanged);
        const QRect strip = s.part<FigureStrip>("liveFigures")->geometry();
        QTRY_VERIFY(changes.size() > 3);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(s.part<FigureStrip>("liveFigures")->geometry(), strip);
        QTRY_VERIFY(!s.chart().empty());
        QVERIFY(s.chart().now);
        QVERIFY(s.page.waiting().has_value());
        QVERIFY(s.page.choices().on); // remembered: the next start is live
    }

    void aDepartmentIsChosenInTheTableAndLetGo()
    {
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY(s.live());
        auto* view = s.part<QTableView>("liveDepartmentsView");
        QTRY_VERIFY(view->model()->rowCount() > 2);
        const QString name = view->model()->index(1, 0).data().toString();
        const auto row = [&] { return view->visualRect(view->model()->index(1, 0)).center(); };
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row());
        QVERIFY(!s.page.choices().department.isEmpty());
        QTRY_COMPARE(s.figure(0), view->model()->index(1, 1).data().toString());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row());
        QVERIFY(s.page.choices().department.isEmpty());
        const int all = view->model()->rowCount();
        s.part<QLineEdit>("liveDepartmentsFilter")->setText(name);
        QVERIFY(view->model()->rowCount() < all);
        QCOMPARE(view->model()->index(0, 0).data().toString(), name);
    }

    void aCutIsSaidAndOver()
    {
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY(s.live());
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream*:503") }).ok());
        m_box.cutStreams();
        QTRY_VERIFY2(
            s.words().startsWith(u"Not live since ") && s.words().contains(u"trying again in "), qPrintable(s.words()));
        QVERIFY(!s.page.waiting().has_value()); // nobody is told an old number
        QVERIFY(s.figure(0) != u"–"); // but it can be read, grey
        QVERIFY(m_box.setFaults({}).ok());
        QTRY_VERIFY(s.live());
    }

    void whereSocketsAreBlockedItSaysThatItAsks()
    {
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream:502") }).ok());
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY2(s.words().startsWith(u"Asking every 1 s"), qPrintable(s.words()));
        QTRY_VERIFY(s.figure(0) != u"–");
    }

    void holdStillFreezesThePage()
    {
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY(s.live());
        s.page.activateWindow();
        s.part<FigureStrip>("liveFigures")->setFocus();
        QTest::keyClick(s.part<FigureStrip>("liveFigures"), Qt::Key_H);
        QTRY_VERIFY2(s.words().startsWith(u"Held still at "), qPrintable(s.words()));
        const auto& figures = s.part<FigureStrip>("liveFigures")->figures();
        QStringList before;
        for (const Figure& figure : figures)
            before += figure.cell.value + figure.note;
        const QSignalSpy goesOn(&s.page, &LivePage::waitingChanged);
        QTRY_VERIFY(goesOn.size() > 2);
        QStringList after;
        for (const Figure& figure : figures)
            after += figure.cell.value + figure.note;
        QCOMPARE(after, before);
        s.part<QPushButton>("holdStillButton")->click();
        QTRY_VERIFY(s.live());
    }

    void theHistoryIsThereAgainAfterAnEnd()
    {
        const QString dir = fresh();
        std::size_t seen = 0;
        {
            Stage s(m_box, dir);
            s.open();
            QTRY_VERIFY(s.chart().samples().size() >= 4);
            seen = s.chart().samples().size();
        }
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream*:503") }).ok());
        Stage s(m_box, dir);
        s.open();
        QTRY_VERIFY(s.chart().samples().size() >= seen);
        QVERIFY(!s.chart().now);
    }

    void aThresholdIsToldOnce()
    {
        Stage s(m_box, fresh());
        LiveChoices choices;
        choices.on = true;
        choices.thresholds.longestWait = 1;
        s.page.setChoices(choices);
        emit s.page.choicesChanged();
        s.open();
        QTRY_COMPARE(s.told.size(), 1);
        QVERIFY2(s.told.first().title.startsWith(u"Longest wait "), qPrintable(s.told.first().title));
        QCOMPARE(s.told.first().text, QStringLiteral("Nordlys EU: more than 1 s"));
        const QSignalSpy goesOn(&s.page, &LivePage::waitingChanged);
        QTRY_VERIFY(goesOn.size() > 3);
        QCOMPARE(s.told.size(), 1); // it stays over
    }

    void thresholdsAreSetInTheirDialog()
    {
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY(s.live());
        s.part<QPushButton>("liveNotifyButton")->click();
        auto* dialog = s.part<ThresholdDialog>("thresholdDialog");
        QVERIFY(dialog);
        const QSignalSpy kept(&s.page, &LivePage::choicesChanged);
        dialog->findChild<QCheckBox*>(QStringLiteral("waitingWanted"))->setChecked(true);
        dialog->findChild<QSpinBox*>(QStringLiteral("waitingLimit"))->setValue(7);
        QCOMPARE(s.page.choices().thresholds, (LiveThresholds { .waiting = 7 }));
        QVERIFY(kept.size() >= 2);
        dialog->close();
    }

    void whatIsMissingIsSaidWithAWayOut()
    {
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream*:403") }).ok());
        Stage s(m_box, fresh());
        s.open();
        QTRY_VERIFY(s.note().value(0).startsWith(u"Zendesk refuses"));
        QVERIFY(m_box.setFaults({}).ok());
        s.noteButton()->click();
        QTRY_VERIFY(s.live());
    }

    void withoutAChatSignInItOffersOne()
    {
        LivePage page;
        Account account;
        account.id = QStringLiteral("zd");
        account.provider = Provider::Zendesk;
        const QSignalSpy wanted(&page, &LivePage::signInWanted);
        const QSignalSpy watched(&page, &LivePage::watchWanted);
        page.setAccounts({ account });
        page.show();
        page.findChild<EmptyNote*>()->findChild<QPushButton*>()->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("zd"));
        QCOMPARE(watched.size(), 0);
    }

    void anotherPageCanEndIt()
    {
        Stage s(m_box, fresh());
        LiveChoices choices;
        choices.background = false;
        s.page.setChoices(choices);
        s.open();
        QTRY_VERIFY(s.live());
        const QSignalSpy left(&s.page, &LivePage::leaveWanted);
        s.page.hide();
        QCOMPARE(left.size(), 1);
        QTRY_VERIFY(!s.page.waiting().has_value());
        s.page.show();
        QTRY_VERIFY(s.live());
    }

    void aChartIsReadByKeyboardAndTellsItsGaps()
    {
        LiveChartCard card(QStringLiteral("card"));
        card.resize(600, 300);
        LiveSeries series;
        const Millis start = 1'775'127'600'000;
        std::vector<LiveSample> samples;
        for (int i = 0; i < 300; ++i)
            if (i < 100 || i > 200) {
                LiveSample sample { start + i * 10'000, {} };
                sample.open = 10 + i % 5;
                sample.waiting = i % 3;
                samples.push_back(sample);
            }
        series.add(samples);
        LiveChart chart;
        chart.from = start;
        chart.to = start + 3600'000;
        chart.pieces = series.pieces({}, chart.from);
        QCOMPARE(chart.pieces.size(), std::size_t(2));
        card.setTitle(QStringLiteral("Chats"), {});
        card.setChart(chart);
        card.show();
        const QString last = card.accessibleDescription();
        QVERIFY2(last.contains(u"Open chats 14") || last.contains(u"Open chats"), qPrintable(last));
        QTest::keyClick(&card, Qt::Key_Home);
        QVERIFY(card.accessibleDescription().contains(u"Open chats 10, Waiting 0"));
        QTest::keyClick(&card, Qt::Key_Right);
        QVERIFY(card.accessibleDescription().contains(u"Open chats 11, Waiting 1"));
        QTest::keyClick(&card, Qt::Key_End);
        QCOMPARE(card.accessibleDescription(), last);
        const QRectF plot(0, 0, 600, 240);
        QVERIFY(!chart.at(30 + 564 * 150 / 360.0, plot)); // in the gap nothing is known
        QVERIFY(chart.at(30 + 564 * 50 / 360.0, plot));
        const QSignalSpy table(&card, &LiveChartCard::tableRequested);
        QTest::keyClick(&card, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(table.size(), 1);
    }

    void aChartIsExportedLikeTheOthers()
    {
        LiveChart chart;
        LiveSample sample { 1'775'127'600'000, {} };
        sample.open = 4;
        chart.pieces = { { sample } };
        chart.from = sample.at - 1000;
        chart.to = sample.at + 3600'000;
        ChartPicture picture;
        picture.title = QStringLiteral("Open chats");
        picture.table = chart.table();
        picture.plot
            = [chart](QPainter& painter, const QRectF& plot, const Theme& theme) { chart.paint(painter, plot, theme); };
        for (const char* suffix : { "png", "pdf", "svg", "xlsx" })
            QVERIFY(writeChart(picture, m_dir.filePath(QStringLiteral("c.") + QLatin1String(suffix))).ok());
        const QString csv = m_dir.filePath(QStringLiteral("c.csv"));
        QVERIFY(writeChart(picture, csv).ok());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("Open chats") && text.contains("2026-04-02T"), text.constData());
    }
};

QTEST_MAIN(TestLivePage)
#include "tst_livepage.moc"

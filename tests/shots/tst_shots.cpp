// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window's main scenes in both languages and themes, as PNG files in the build folder, and that each is
// a picture of its theme and language. With "--readme FILE" it paints the README's picture and judges nothing.
#include "app/dashboards/dashboard.h"
#include "tests/testkit/demowindow.h"
#include "tests/testkit/samplefloor.h"
#include "ui/charts/chartcard.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/filters/filterline.h"
#include "ui/filters/languagehelp.h"
#include "ui/list/ticketlist.h"
#include "ui/live/livepage.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"
#include "ui/timeline/conversationpane.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QScrollBar>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

using Choice = Settings::ThemeChoice;

/// The share of a picture's points that have exactly this colour.
double share(const QImage& image, const QColor& colour)
{
    const QRgb wanted = colour.rgb();
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        count += std::count(line, line + image.width(), wanted);
    }
    return double(count) / double(image.width() * image.height());
}

QImage picture(QWidget& of)
{
    return of.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

Issue signInAgain(const QString& account)
{
    Issue issue;
    issue.accountId = account;
    issue.key = QStringLiteral("auth");
    issue.severity = Issue::Severity::Failure;
    issue.action = Issue::Action::SignInAgain;
    issue.error = Error { Error::Kind::Unauthorised, {}, 401, {} };
    issue.firstAt = issue.lastAt = SystemClock::instance().now() - 20 * 60'000;
    return issue;
}

/// The window full of the demo's tickets, and what brings it into a scene.
class Stage {
public:
    void open()
    {
        m_demo.open();
        QVERIFY(m_demo.fill());
    }
    void close() { m_demo.close(); }
    void set(const QString& language, Choice theme, QSize size) const
    {
        m_demo.set(language, theme);
        m_demo.window().resize(size);
    }
    [[nodiscard]] MainWindow& window() const { return m_demo.window(); }
    [[nodiscard]] QString account(int index) const { return m_demo.part<Sidebar>()->state().accounts.at(index).id; }
    template <typename T> [[nodiscard]] T* part() const { return m_demo.part<T>(); }

    void page(const char* action) const { window().findChild<QAction*>(QLatin1String(action))->trigger(); }
    /// Writes a filter and waits for its answer, its charts and the conversation that becomes current.
    void filter(const QString& text, int row = 0) const
    {
        auto& line = *m_demo.part<FilterLine>();
        auto& list = *m_demo.part<TicketList>();
        line.setText(text, FilterLine::Source::View);
        QTRY_COMPARE(list.tickets().view()->request.query.toText(), line.query().toText());
        if (row >= list.tickets().rowCount())
            return;
        list.setFocus(Qt::OtherFocusReason);
        list.setCurrentIndex(list.tickets().index(row, 0));
        const QString wanted = list.currentIndex().data(TicketListModel::TicketIdRole).toString();
        const auto* pane = m_demo.part<ConversationPane>();
        QTRY_VERIFY(pane->conversation() && QString::fromStdString(pane->conversation()->ticket.id) == wanted);
        QTRY_VERIFY(pane->conversation()->messagesKnown);
    }
    void dashboards(const QString& id = QStringLiteral("overview")) const
    {
        page("dashboards");
        m_demo.part<DashboardPage>()->book().show(id);
        QTRY_VERIFY(part<TicketList>()->tickets().view()->charts.size() > 3);
        const auto cards = window().findChildren<ChartCard*>();
        for (const ChartCard* card : cards)
            QTRY_VERIFY(card->scene() && !card->scene()->counting());
    }

private:
    test::DemoWindow m_demo { 1200, 700 };
};

} // namespace

class TestShots : public QObject {
    Q_OBJECT

    Stage m_stage;
    QHash<QString, QImage> m_english;

    void check(const QString& scene, const QImage& image)
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const QString name = scene
            + QStringLiteral("-%1-%2").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width());
        QVERIFY(image.save(QStringLiteral(DESKSCOPE_SHOTS "/%1-%2.png").arg(name, language)));
        const Theme& theme = Theme::of(dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
        const double window = share(image, theme.color("surface.window"));
        const double base = share(image, theme.color("surface.base"));
        QVERIFY2(window > 0.02 && base > 0.02 && window + base > 0.4 && window + base < 0.99,
            qPrintable(QStringLiteral("%1: window %2, base %3").arg(name).arg(window).arg(base)));
        if (language == QLatin1String("en"))
            m_english.insert(name, image);
        else
            QVERIFY2(m_english.contains(name) && m_english.value(name) != image, qPrintable(name));
    }

    /// Real-time chat as it is at one instant: the real floor never stands still.
    void showLive(const QString& settingsFile)
    {
        QFETCH(QSize, size);
        const test::FakeClock clock(test::kDemoNow);
        MainWindow window(settingsFile);
        window.setClock(clock);
        window.applyNewSettings(m_stage.window().settings());
        window.resize(size);
        Account account;
        account.id = QStringLiteral("nordlys");
        account.name = QStringLiteral("Nordlys EU");
        account.chatUrl = QUrl(QStringLiteral("https://nordlys.zendesk.com/api/v2/chat"));
        const LiveState floor = test::sampleFloor(account.id, clock.now());
        LiveChoices choices;
        choices.on = true;
        choices.thresholds = { .waiting = 5, .missed = 3 };
        window.live().setChoices(choices);
        window.setAccounts({ account });
        window.live().addSamples(account.id, test::sampleHour(floor, clock.now()));
        window.live().setState(floor);
        window.show();
        window.findChild<QAction*>(QStringLiteral("live"))->trigger();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        check(QStringLiteral("live"), picture(window));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(QStringLiteral(DESKSCOPE_SHOTS)));
        m_stage.open();
        m_stage.window().raiseIssue(signInAgain(m_stage.account(1)));
    }

    void scenes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const char* language : { "en", "fr" })
            for (const bool dark : { false, true })
                for (const QSize size : { QSize(1440, 900), QSize(1024, 700) })
                    QTest::addRow("%s %s %d", language, dark ? "dark" : "light", size.width())
                        << QString::fromLatin1(language) << dark << size;
    }

    void scenes()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const Choice theme = dark ? Choice::Dark : Choice::Light;
        m_stage.set(language, theme, size);
        m_stage.page("conversations");
        m_stage.filter({}, 2);
        check(QStringLiteral("main"), picture(m_stage.window()));
        m_stage.filter(QStringLiteral("status:closed reopens:>0"));
        m_stage.part<TimelineView>()->verticalScrollBar()->setValue(0);
        check(QStringLiteral("conversation"), picture(m_stage.window()));
        m_stage.filter(QStringLiteral("charg*"));
        QTRY_VERIFY(m_stage.part<TicketList>()->tickets().snippet(0));
        QVERIFY(!m_stage.part<TicketList>()->tickets().snippet(0)->hits.empty());
        QTRY_VERIFY(m_stage.part<TimelineView>()->hitCount() > 0);
        check(QStringLiteral("search"), picture(m_stage.window()));
        m_stage.filter(QStringLiteral("tag:no-such-tag"));
        check(QStringLiteral("empty"), picture(m_stage.window()));
        m_stage.filter({});
        m_stage.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_stage.window()));
        m_stage.part<FilterLine>()->takeFocus();
        m_stage.part<FilterLine>()->setText(QStringLiteral("status:open priorty:high"), FilterLine::Source::Typed);
        check(QStringLiteral("mistake"), picture(m_stage.window()));
        m_stage.filter(QStringLiteral("(tag:refund OR tag:gone) -(priority:low status:closed,solved) /refund|order/i"));
        check(QStringLiteral("groups"), picture(m_stage.window()));
        m_stage.filter({});
        m_stage.part<FilterLine>()->takeFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("(priority:>=high OR waiting:>4h) -as"));
        check(QStringLiteral("completion"), picture(m_stage.window()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_stage.filter(QStringLiteral("priority:high,urgent"));
        m_stage.dashboards();
        check(QStringLiteral("dashboards"), picture(m_stage.window()));
        m_stage.filter({});
        m_stage.page("issues");
        check(QStringLiteral("issues"), picture(m_stage.window()));
        m_stage.page("conversations");

        LanguageHelp help;
        help.show();
        check(QStringLiteral("language"), picture(help));
        SettingsDialog settings(m_stage.window().settings());
        settings.show();
        check(QStringLiteral("settings"), picture(settings));
        QTemporaryDir dir;
        MainWindow first(dir.filePath(QStringLiteral("settings.ini")));
        first.applyNewSettings(m_stage.window().settings());
        first.resize(size);
        first.show();
        QVERIFY(QTest::qWaitForWindowExposed(&first)); // its new language has come
        check(QStringLiteral("first-start"), picture(first));
        showLive(dir.filePath(QStringLiteral("live.ini")));
    }

    void everyDashboard_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const char* language : { "en", "fr" })
            for (const bool dark : { false, true })
                QTest::addRow("%s %s", language, dark ? "dark" : "light")
                    << QString::fromLatin1(language) << dark << QSize(1440, 1500);
    }

    /// All cards of each at once, in a window as tall as they need.
    void everyDashboard()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_stage.set(language, dark ? Choice::Dark : Choice::Light, size);
        m_stage.filter({});
        for (const Dashboard& board : readyDashboards()) {
            m_stage.dashboards(board.id);
            check(QStringLiteral("dashboard-") + board.id, picture(m_stage.window()));
        }
        m_stage.dashboards();
        m_stage.page("conversations");
    }

    void cleanupTestCase() { m_stage.close(); }
};

namespace {

/// The picture in its 256 commonest colours, a third of the bytes.
QImage small(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QList<QRgb> colours = counts.keys();
    std::ranges::sort(colours, std::greater(), [&](QRgb colour) { return counts.value(colour); });
    colours.resize(std::min<qsizetype>(colours.size(), 256));
    return image.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither | Qt::AvoidDither);
}

int paintForReadme(const QString& file)
{
    Stage stage;
    stage.open();
    stage.set(QStringLiteral("en"), Choice::Light, QSize(1440, 900));
    stage.filter({}, 2);
    QDir().mkpath(QFileInfo(file).path());
    const bool written = small(picture(stage.window())).save(file, "PNG", 0);
    stage.close();
    return written ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(9.75); // 13 px at the offscreen platform's 96 dpi
    QApplication::setFont(font);
    const QStringList args = QApplication::arguments();
    if (args.value(1) == QLatin1String("--readme"))
        return paintForReadme(args.value(2));
    TestShots test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shots.moc"

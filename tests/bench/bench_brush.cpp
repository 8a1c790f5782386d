// SPDX-License-Identifier: GPL-3.0-or-later
// bench_brush DATA [DASHBOARD]: the window at 1440x900 on the million tickets that `deskscope-bench start` put into
// DATA/start-profile. A drag over the days with the real mouse events of a window, on the dashboard and on the strip
// above the list; from each move to the painted pixels that show it. Prints JSON.
#include "app/pipeline/pipeline.h"
#include "app/secrets/memorysecretstore.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/report.h"
#include "tests/testkit/fakeclock.h"
#include "ui/charts/chartcard.h"
#include "ui/list/timestrip.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pipelinebinding.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <QWindow>
#include <algorithm>

using namespace desk;
using bench::Samples;

namespace {

constexpr int kMoves = 120, kRounds = 3, kLongestMs = 5000;

/// Notes when the window has been painted with a new view.
class Application final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        const bool update = receiver == window && event->type() == QEvent::UpdateRequest;
        const bool handled = QApplication::notify(receiver, event);
        if (update && m_due) {
            m_due = false;
            m_paintedAt = Samples::wallNow();
            ++m_painted;
        }
        return handled;
    }
    /// A view is set now: the next painting shows it.
    void expect() { m_due = true; }
    [[nodiscard]] int painted() const { return m_painted; }
    [[nodiscard]] double paintedAt() const { return m_paintedAt; }
    const QObject* window = nullptr;

private:
    bool m_due = false;
    int m_painted = 0;
    double m_paintedAt = 0;
};

/// The window with a pipeline on a profile, as the program has it, without its help desks.
class Opened {
public:
    Opened(Application& app, const Profile& profile, const Clock& clock)
        : m_pipeline(profile, [] { return std::make_unique<MemorySecretStore>(); })
        , m_window(profile.settingsFile() + QStringLiteral(".bench"))
    {
        static_cast<void>(m_pipeline.accounts().load());
        m_window.setClock(clock);
        QObject::connect(&m_window, &ui::MainWindow::viewShown, &m_window, [this, &app](const ViewStatePtr& view) {
            app.expect();
            m_view = view;
            m_shownAt = Samples::wallNow();
            ++m_shown;
        });
        m_binding = std::make_unique<ui::PipelineBinding>(m_window, m_pipeline);
        m_pipeline.accountsChanged();
        m_binding->accountsChanged();
        m_window.resize(1440, 900);
        m_window.show();
    }
    ~Opened() { m_binding.reset(); }
    ui::MainWindow& window() { return m_window; }
    [[nodiscard]] int shown() const { return m_shown; }
    [[nodiscard]] double shownAt() const { return m_shownAt; }
    [[nodiscard]] const ViewState& view() const { return *m_view; }

private:
    Pipeline m_pipeline;
    ui::MainWindow m_window;
    std::unique_ptr<ui::PipelineBinding> m_binding;
    ViewStatePtr m_view;
    int m_shown = 0;
    double m_shownAt = 0;
};

template <typename Done> bool runUntil(Done&& done, int longestMs = kLongestMs)
{
    QElapsedTimer clock;
    clock.start();
    QTimer wake; // waiting for events must come to an end
    wake.start(20);
    while (!done() && clock.elapsed() < longestMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return done();
}

struct Times {
    Samples pixels, evaluation, painting;
};

/// One drag from a third of a widget to its other end; nothing where a move was not answered.
bool drag(Application& app, Opened& opened, QWidget& widget, Times& times)
{
    QWindow* const window = opened.window().windowHandle();
    const auto at = [&](double share) {
        return widget.mapTo(&opened.window(), QPoint(int(widget.width() * share), widget.height() / 2));
    };
    constexpr double kFrom = 0.3, kTo = 0.9;
    QTest::mousePress(window, Qt::LeftButton, {}, at(kFrom));
    for (int move = 1; move <= kMoves; ++move) {
        const QPoint to = at(kFrom + (kTo - kFrom) * move / kMoves);
        const int shown = opened.shown();
        const int painted = app.painted();
        const double cpu = Samples::cpuNow(), wall = Samples::wallNow();
        QTest::mouseMove(window, to);
        // A move inside one day changes nothing.
        if (!runUntil([&] { return opened.shown() > shown; }, 200))
            continue;
        if (!runUntil([&] { return app.painted() > painted; }))
            return false;
        times.pixels.add(app.paintedAt() - wall, Samples::cpuNow() - cpu);
        times.evaluation.add(opened.view().milliseconds, opened.view().milliseconds);
        times.painting.add(app.paintedAt() - opened.shownAt(), app.paintedAt() - opened.shownAt());
    }
    QTest::mouseRelease(window, Qt::LeftButton, {}, at(kTo));
    runUntil([] { return false; }, 100);
    return !times.pixels.wall().empty();
}

bool measure(const QString& what, Application& app, Opened& opened, QWidget* widget, bench::Report& report)
{
    if (!widget || !widget->isVisible())
        return false;
    Times times;
    for (int round = 0; round < kRounds; ++round) {
        if (!drag(app, opened, *widget, times))
            return false;
        opened.window().setChartFilter({});
        runUntil([] { return false; }, 300);
    }
    report.add(what + QStringLiteral(": mouse move to painted pixels"), times.pixels, 16);
    report.add(what + QStringLiteral(": of it, evaluation"), times.evaluation);
    report.add(what + QStringLiteral(": of it, view shown to painted"), times.painting);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application app(argc, argv);
    const QStringList args = QApplication::arguments();
    const auto profile = Profile::open(args.value(1) + QStringLiteral("/start-profile"));
    if (args.size() < 2 || !profile)
        return fputs("bench_brush DATA [DASHBOARD]: run deskscope-bench start on DATA first\n", stderr), 2;
    test::FakeClock clock(toMillis(bench::kPastSecond));
    Opened opened(app, *profile, clock);
    app.window = &opened.window();
    if (!runUntil([&] { return opened.shown() > 0 && !opened.view().charts.empty(); }, 60'000))
        return fputs("the window shows no tickets\n", stderr), 1;
    runUntil([] { return false; }, 2000);
    bench::Report report;
    report.add(QStringLiteral("tickets"), double(opened.view().rows.size()), {});
    bool measured = measure(
        QStringLiteral("strip above the list"), app, opened, opened.window().findChild<ui::TimeStrip*>(), report);
    auto* const page = opened.window().findChild<ui::DashboardPage*>();
    QTest::keyClick(&opened.window(), Qt::Key_2, Qt::AltModifier);
    page->setState({ args.value(2, QStringLiteral("overview")), Comparison::None, false });
    runUntil([] { return false; }, 2000);
    report.add(QStringLiteral("charts on the dashboard"), double(opened.view().charts.size()), {});
    measured = measure(QStringLiteral("dashboard"), app, opened, page->card(ChartId::CreatedSolvedBacklog), report)
        && measured;
    page->setState({ args.value(2, QStringLiteral("overview")), Comparison::Previous, false });
    runUntil([] { return false; }, 2000);
    measured = measure(QStringLiteral("dashboard beside the period before"), app, opened,
                   page->card(ChartId::CreatedSolvedBacklog), report)
        && measured;
    report.addMemory();
    report.print(QStringLiteral("brush"), true);
    return measured ? 0 : 1;
}

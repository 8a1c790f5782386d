// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/pipelinebinding.h"

#include "app/pipeline/pipeline.h"
#include "app/store/coverage.h"
#include "app/store/personerasure.h"
#include "app/store/storerepair.h"
#include "ui/mainwindow/firstpaint.h"
#include "ui/mainwindow/mainwindow.h"

#include <QSet>

namespace desk::ui {

struct PipelineBinding::Private {
    Private(MainWindow& w, Pipeline& p)
        : window(w)
        , pipeline(p)
    {
    }

    MainWindow& window;
    Pipeline& pipeline;
    QSet<QString> syncing; ///< accounts whose sync was asked for and not stopped
    QObject context; ///< connections end with it

    [[nodiscard]] SyncOptions options() const
    {
        SyncOptions result;
        result.keepGoing = true;
        result.intervalSeconds = window.settings().intervalSeconds;
        result.limitShare = window.settings().limitPercent / 100.0;
        return result;
    }
    void start(const QString& accountId, const std::vector<std::string>& tickets = {})
    {
        syncing.insert(accountId);
        SyncOptions chosen = options();
        chosen.tickets = tickets;
        pipeline.startSync(accountId, chosen);
    }
    void stop(const QString& accountId)
    {
        syncing.remove(accountId);
        pipeline.stopSync(accountId);
    }
    void tieAnswers();
    void tieCare();
    void tieWishes();
};

PipelineBinding::PipelineBinding(MainWindow& window, Pipeline& pipeline)
    : d(std::make_unique<Private>(window, pipeline))
{
    d->tieAnswers();
    d->tieWishes();
    d->tieCare();
    whenListPainted(window, &d->context, [&pipeline] { pipeline.listPainted(); });
    QObject::connect(&pipeline, &Pipeline::accountRemoved, &d->context, [this](const QString& accountId) {
        d->syncing.remove(accountId);
        accountsChanged();
    });
    QObject::connect(&pipeline, &Pipeline::accountSignedIn, &d->context, [this](const Account& account) {
        d->stop(account.id); // a run under way still has the old key
        accountsChanged();
    });
    QObject::connect(&pipeline, &Pipeline::serviceSignedIn, &d->context, [this](int, const Account& account) {
        d->stop(account.id); // a run under way does not know of the service
        accountsChanged();
    });
    accountsChanged();
}

PipelineBinding::~PipelineBinding() = default;

void PipelineBinding::accountsChanged()
{
    d->pipeline.accountsChanged();
    d->window.setAccounts(d->pipeline.accounts().accounts());
    for (const Account& account : d->pipeline.accounts().accounts())
        if (!d->syncing.contains(account.id))
            d->start(account.id);
}

void PipelineBinding::Private::tieAnswers()
{
    QObject::connect(
        &pipeline, &Pipeline::viewChanged, &context, [this](const ViewStatePtr& view) { window.setView(view); });
    QObject::connect(&pipeline, &Pipeline::viewCountsChanged, &context,
        [this](const std::vector<std::size_t>& counts) { window.setViewCounts(counts); });
    QObject::connect(&pipeline, &Pipeline::snippetsFound, &context,
        [this](const SnippetAnswer& answer) { window.addSnippets(answer); });
    QObject::connect(&pipeline, &Pipeline::syncStatusChanged, &context,
        [this](const SyncStatus& status) { window.setSyncStatus(status); });
    QObject::connect(
        &pipeline, &Pipeline::issueRaised, &context, [this](const Issue& issue) { window.raiseIssue(issue); });
    QObject::connect(&pipeline, &Pipeline::issueCleared, &context,
        [this](const QString& accountId, const QString& key) { window.clearIssue(accountId, key); });
    QObject::connect(&pipeline, &Pipeline::storeFailed, &context, [this](const QString& accountId, const Error& error) {
        Issue issue;
        issue.accountId = accountId;
        issue.key = QStringLiteral("store");
        issue.severity = Issue::Severity::Failure;
        issue.action = Issue::Action::CheckCopy;
        issue.error = error;
        issue.firstAt = issue.lastAt = SystemClock::instance().now();
        window.raiseIssue(issue);
    });
}

/// Coverage, repair, erasing a person.
void PipelineBinding::Private::tieCare()
{
    QObject::connect(&window, &MainWindow::coverageWanted, &pipeline, &Pipeline::findCoverage);
    QObject::connect(&window, &MainWindow::repairWanted, &pipeline, &Pipeline::repairAccount);
    QObject::connect(&window, &MainWindow::repairStopWanted, &pipeline, &Pipeline::cancelRepair);
    QObject::connect(&window, &MainWindow::gapsWanted, &context,
        [this](const QString& accountId, const std::vector<std::string>& tickets) {
            pipeline.stopSync(accountId);
            start(accountId, tickets);
        });
    QObject::connect(&pipeline, &Pipeline::coverageFound, &context,
        [this](const QString& accountId, const std::shared_ptr<const Coverage>& coverage) {
            window.setCoverage(accountId, *coverage);
        });
    QObject::connect(
        &pipeline, &Pipeline::coverageFailed, &context, [this](const QString& accountId, const Error& error) {
            window.setCoverageFailed(accountId, error);
            if (syncing.contains(accountId))
                start(accountId);
        });
    QObject::connect(&window, &MainWindow::eraseWanted, &pipeline, &Pipeline::erasePerson);
    QObject::connect(&window, &MainWindow::eraseStopWanted, &pipeline, &Pipeline::cancelErasure);
    const auto goOn = [this] {
        for (const QString& accountId : QSet<QString>(syncing))
            start(accountId);
    };
    QObject::connect(&pipeline, &Pipeline::personErased, &context, [this, goOn](const ErasureSummary& summary) {
        window.setErased(summary);
        goOn();
    });
    QObject::connect(&pipeline, &Pipeline::erasureFailed, &context, [this, goOn](const Error& error) {
        window.setErasureFailed(error);
        goOn();
    });
    QObject::connect(&pipeline, &Pipeline::accountRepaired, &context,
        [this](const QString& accountId, const RepairSummary& summary) {
            if (summary.damaged)
                window.clearIssue(accountId, QStringLiteral("store"));
            window.setRepaired(accountId, summary);
            start(accountId);
        });
}

void PipelineBinding::Private::tieWishes()
{
    QObject::connect(
        &window, &MainWindow::viewWanted, &context, [this](const ViewRequest& request) { pipeline.setView(request); });
    QObject::connect(&window, &MainWindow::countedViewsWanted, &context,
        [this](const std::vector<ViewRequest>& requests) { pipeline.setCountedViews(requests); });
    QObject::connect(&window, &MainWindow::snippetsWanted, &context,
        [this](const SnippetQuestion& question) { pipeline.findSnippets(question); });
    QObject::connect(
        &window, &MainWindow::conversationWanted, &context, [this](const QString& accountId, const QString& ticketId) {
            if (!ticketId.isEmpty())
                pipeline.openConversation(accountId, ticketId);
        });
    QObject::connect(&window, &MainWindow::syncWanted, &context, [this](const QString& accountId) {
        pipeline.stopSync(accountId); // a new run looks at once; one that sleeps would wait for its interval
        start(accountId);
    });
    QObject::connect(&window, &MainWindow::stopWanted, &context, [this](const QString& accountId) { stop(accountId); });
    QObject::connect(&window, &MainWindow::removeAccountWanted, &context, [this](const QString& accountId) {
        stop(accountId);
        pipeline.removeAccount(accountId);
    });
    QObject::connect(&window, &MainWindow::settingsChanged, &context,
        [this, before = window.settings()](const Settings& settings) mutable {
            const bool rate
                = settings.limitPercent != before.limitPercent || settings.intervalSeconds != before.intervalSeconds;
            before = settings;
            if (!rate)
                return;
            for (const QString& accountId : QSet<QString>(syncing)) {
                pipeline.stopSync(accountId);
                pipeline.startSync(accountId, options());
            }
        });
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/snapshotloader.h"
#include "tests/gui/transcripts/transcriptsamples.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/common/language.h"
#include "ui/mainwindow/jobstrip.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/list/ticketlist.h"
#include "ui/transcripts/exportdialog.h"
#include "ui/transcripts/transcriptjob.h"
#include "app/analytics/engine.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

class TestExportDialog : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir, m_out;
    std::optional<Profile> m_profile;
    QList<Account> m_accounts;
    ViewStatePtr m_view;

    [[nodiscard]] std::vector<Row> all() const { return m_view->rows.first(m_view->rows.size()); }
    [[nodiscard]] TranscriptExport everything(const QString& name) const
    {
        return { m_view->snapshot, all(), TranscriptFormat::Pdf, {}, m_out.filePath(name) };
    }
    /// The real window with all conversations.
    [[nodiscard]] std::unique_ptr<MainWindow> window() const
    {
        auto window = std::make_unique<MainWindow>(m_profile->settingsFile());
        window->setAccounts(m_accounts);
        window->show();
        window->setView(m_view);
        return window;
    }

private slots:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        fillForTranscripts(m_dir.path(), 60, 20);
        m_profile = *Profile::open(m_dir.path());
        AccountRegistry registry(*m_profile);
        QVERIFY(registry.load());
        m_accounts = registry.accounts();
        const auto loaded = loadSnapshot(*m_profile, m_accounts);
        QVERIFY(loaded);
        ViewRequest request;
        request.timeZone = "UTC";
        request.now = kStart;
        m_view = QueryEngine(loaded->search).evaluate(loaded->snapshot, request);
        QCOMPARE(m_view->rows.size(), std::size_t { 60 });
    }

    void theDialogSaysWhatIsWanted()
    {
        auto* dialog = new ExportDialog(m_view->snapshot, { all()[3], all()[5] }, all(), {}, nullptr);
        dialog->show();
        QSignalSpy wanted(dialog, &ExportDialog::exportWanted);
        auto* which = dialog->findChild<QComboBox*>(QStringLiteral("which"));
        QCOMPARE(which->currentText(), QStringLiteral("Selected: 2"));
        auto* estimate = dialog->findChild<QLabel*>(QStringLiteral("estimate"));
        const QString few = estimate->text();
        which->setCurrentIndex(1);
        QVERIFY(estimate->text() != few);
        which->setCurrentIndex(0);
        dialog->findChild<QCheckBox*>(QStringLiteral("notes"))->setChecked(false);
        dialog->findChild<QCheckBox*>(QStringLiteral("pseudonyms"))->setChecked(true);
        auto* format = dialog->findChild<QComboBox*>(QStringLiteral("format"));
        format->setCurrentIndex(format->findText(QStringLiteral("Markdown")));
        dialog->chooseTarget(m_out.filePath(QStringLiteral("said")));
        QCOMPARE(wanted.count(), 1);
        const auto what = wanted.first().first().value<TranscriptExport>();
        QCOMPARE(what.rows.size(), std::size_t { 2 });
        QVERIFY(what.format == TranscriptFormat::Markdown && !what.scope.notes && !what.scope.personal);
        const auto choices = wanted.first().at(1).value<ExportChoices>();
        QCOMPARE(choices.folder, m_out.path());
    }

    void aJobTellsHowFarItIsAndWhereItWent()
    {
        auto* job = new TranscriptJob(this);
        QSignalSpy done(job, &TranscriptJob::done), progressed(job, &TranscriptJob::progressed);
        job->start(everything(QStringLiteral("done.zip")), *m_profile);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 60'000);
        QVERIFY(progressed.count() > 0);
        QCOMPARE(done.first().first().value<TranscriptSummary>().written, std::size_t { 60 });
        QVERIFY(QFileInfo::exists(m_out.filePath(QStringLiteral("done.zip"))));
    }

    void aJobThatIsCancelledLeavesNothing()
    {
        auto* job = new TranscriptJob(this);
        QSignalSpy cancelled(job, &TranscriptJob::cancelled), progressed(job, &TranscriptJob::progressed);
        job->start(everything(QStringLiteral("cancelled")), *m_profile);
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 0, 30'000);
        job->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(cancelled.count(), 1, 10'000);
        QVERIFY(!QFileInfo::exists(m_out.filePath(QStringLiteral("cancelled"))));
        QVERIFY(!QFileInfo::exists(m_out.filePath(QStringLiteral("cancelled.part"))));
    }

    void theWindowExportsWithTheKeyboardAlone()
    {
        const auto window = this->window();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window->findChild<ExportDialog*>();
        QVERIFY(dialog);
        auto* strip = window->findChild<JobStrip*>();
        QVERIFY(!strip->isVisible());
        dialog->chooseTarget(m_out.filePath(QStringLiteral("window.zip")));
        QVERIFY(strip->isVisible());
        auto* message = window->findChild<QWidget*>(QStringLiteral("messageStrip"));
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible() && !strip->isVisible(), 60'000);
        QVERIFY2(
            message->accessibleName().contains(QStringLiteral("written to")), qPrintable(message->accessibleName()));
        QCOMPARE(
            window->findChild<QPushButton*>(QStringLiteral("messageAction"))->text(), QStringLiteral("Open folder"));
        QVERIFY(QFileInfo::exists(m_out.filePath(QStringLiteral("window.zip"))));
    }
};

DESK_GUI_TEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"

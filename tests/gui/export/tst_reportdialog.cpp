// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"
#include "app/pipeline/snapshotloader.h"
#include "tests/gui/export/reportsamples.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/common/language.h"
#include "ui/export/reportdialog.h"
#include "ui/export/reportfile.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

class TestReportDialog : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::optional<Profile> m_profile;
    ViewStatePtr m_view;

    [[nodiscard]] static const Dashboard& overview() { return readyDashboards().front(); }
    QPointer<ReportDialog> opened()
    {
        auto* dialog = new ReportDialog(m_view, overview(), *m_profile, nullptr);
        dialog->show();
        return dialog;
    }

private slots:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        fillForReports(m_dir.path());
        m_profile = *Profile::open(m_dir.path());
        AccountRegistry registry(*m_profile);
        QVERIFY(registry.load());
        const auto loaded = loadSnapshot(*m_profile, registry.accounts());
        QVERIFY(loaded);
        ViewRequest request;
        request.charts = reportCharts(overview());
        request.timeZone = "UTC";
        request.now = 1'775'127'480'000;
        m_view = QueryEngine(loaded->search).evaluate(loaded->snapshot, request);
    }

    void aReportIsWrittenBesideTheWindow()
    {
        const QString file = m_dir.filePath(QStringLiteral("own.pdf"));
        const auto dialog = opened();
        QSignalSpy written(dialog.data(), &ReportDialog::written);
        dialog->findChild<QLineEdit*>(QStringLiteral("title"))->setText(QStringLiteral("For the board"));
        dialog->write(file);
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(textOfPdf(file).contains(QStringLiteral("For the board")));
        QTRY_VERIFY(dialog.isNull());
    }

    void whatCannotBeWrittenIsSaidInTheDialog()
    {
        const auto dialog = opened();
        dialog->write(m_dir.filePath(QStringLiteral("no/such/folder.html")));
        auto* problem = dialog->findChild<QLabel*>(QStringLiteral("problem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("no/such/folder.html")));
        dialog->close();
        QTRY_VERIFY(dialog.isNull());
    }

    void aReportThatIsCancelledStops()
    {
        const CancelToken cancel;
        cancel.cancel();
        const auto report = makeReport(*m_view, { overview(), {}, 0, Theme::Appearance::Light }, *m_profile, cancel);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        const QString file = m_dir.filePath(QStringLiteral("stopped.pdf"));
        QCOMPARE(writeReport(Report(), file, cancel).error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(file));
    }
};

DESK_GUI_TEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/reportjob.h"

#include "ui/export/report.h"
#include "ui/export/reportfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace desk::ui {

namespace {

Result<void> write(const ViewState& view, const Dashboard& dashboard, const QString& profileDir, const QString& file,
    const CancelToken& cancel)
{
    const auto profile = Profile::open(profileDir);
    if (!profile)
        return profile.error();
    const auto report = makeReport(view, { dashboard, {}, printTime(), Theme::Appearance::Light }, *profile, cancel);
    return report ? writeReport(*report, file, cancel) : Result<void>(report.error());
}

} // namespace

void ReportJob::start(
    const ViewStatePtr& view, const Dashboard& dashboard, const QString& profileDir, const QString& file)
{
    QThreadPool::globalInstance()->start(
        [self = QPointer<ReportJob>(this), view, dashboard, profileDir, file, cancel = m_cancel] {
            const Result<void> written = write(*view, dashboard, profileDir, file, cancel);
            // The application waits for the pool before it goes.
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, file, written] {
                if (!self)
                    return;
                if (written)
                    emit self->done(file);
                else if (written.error().kind != Error::Kind::Cancelled)
                    emit self->failed(file, written.error().detail);
                self->deleteLater();
            });
        });
}

void ReportJob::stop()
{
    m_cancel.cancel();
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/reportjob.h"

#include "ui/export/reportfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace desk::ui {

void ReportJob::start(
    const ViewStatePtr& view, const ReportRequest& request, const Profile& profile, const QString& file)
{
    QThreadPool::globalInstance()->start(
        [self = QPointer<ReportJob>(this), view, request, profile, file, cancel = m_cancel] {
            // The application waits for the pool before it goes, and the pointer is looked at on its own thread only.
            const auto tell = [self](const std::function<void(ReportJob&)>& what) {
                QMetaObject::invokeMethod(QCoreApplication::instance(), [self, what] {
                    if (self)
                        what(*self);
                });
            };
            const auto report = makeReport(*view, request, profile, cancel,
                [&](double share) { tell([share](ReportJob& job) { emit job.progressed(share); }); });
            const Result<void> written = report ? writeReport(*report, file, cancel) : Result<void>(report.error());
            tell([file, written](ReportJob& job) { job.end(file, written); });
        });
}

void ReportJob::end(const QString& file, const Result<void>& written)
{
    if (written)
        emit done(file);
    else if (written.error().kind == Error::Kind::Cancelled)
        emit cancelled();
    else
        emit failed(file, written.error().detail);
    deleteLater();
}

} // namespace desk::ui

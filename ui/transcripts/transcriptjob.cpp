// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcriptjob.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace desk::ui {

void TranscriptJob::start(const TranscriptExport& what, const Profile& profile)
{
    QThreadPool::globalInstance()->start([self = QPointer<TranscriptJob>(this), what, profile, cancel = m_cancel] {
        // The application waits for the pool before it goes, and the pointer is looked at on its own thread only.
        const auto tell = [self](const std::function<void(TranscriptJob&)>& say) {
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, say] {
                if (self)
                    say(*self);
            });
        };
        const auto summary = exportTranscripts(what, profile, cancel, [&](std::size_t done, std::size_t total) {
            tell([done, total](TranscriptJob& job) { emit job.progressed(done, total); });
        });
        tell([summary](TranscriptJob& job) { job.end(summary); });
    });
}

void TranscriptJob::end(const Result<TranscriptSummary>& summary)
{
    if (summary)
        emit done(*summary);
    else if (summary.error().kind == Error::Kind::Cancelled)
        emit cancelled();
    else
        emit failed(summary.error().detail);
    deleteLater();
}

} // namespace desk::ui

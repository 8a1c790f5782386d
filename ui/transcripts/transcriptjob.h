// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/transcriptexport.h"

#include <QObject>

namespace desk::ui {

/// Writes transcripts on a thread of the pool. Ends with one of the signals, then deletes itself; destroyed before, it
/// stops and leaves nothing half written. GUI thread.
class TranscriptJob final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~TranscriptJob() override { m_cancel.cancel(); }
    void start(const TranscriptExport& what, const Profile& profile);
    void cancel() { m_cancel.cancel(); }

signals:
    void progressed(std::size_t done, std::size_t total);
    void done(const desk::ui::TranscriptSummary& summary);
    void failed(const QString& why);
    void cancelled();

private:
    void end(const Result<TranscriptSummary>& summary);

    CancelToken m_cancel;
};

} // namespace desk::ui

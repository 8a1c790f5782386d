// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"

#include <QObject>

namespace desk::ui {

/// Makes and writes one report on a thread of the pool. Ends with one of the signals, then deletes itself; destroyed
/// before, it stops. GUI thread.
class ReportJob final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~ReportJob() override { m_cancel.cancel(); }
    /// `view` holds the charts of request.dashboard.
    void start(const ViewStatePtr& view, const ReportRequest& request, const Profile& profile, const QString& file);
    void cancel() { m_cancel.cancel(); }

signals:
    void progressed(double share);
    void done(const QString& file);
    void failed(const QString& file, const QString& why);
    void cancelled();

private:
    void end(const QString& file, const Result<void>& written);

    CancelToken m_cancel;
};

} // namespace desk::ui

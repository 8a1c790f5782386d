// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/cancel.h"
#include "app/dashboards/dashboard.h"

#include <QObject>

namespace desk::ui {

/// Writes the report of a dashboard beside the GUI thread, from the view that is on the screen. Ends by itself when its
/// owner goes; deletes itself afterwards.
class ReportJob final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~ReportJob() override { m_cancel.cancel(); }
    /// `profileDir` is where the histories are read.
    void start(const ViewStatePtr& view, const Dashboard& dashboard, const QString& profileDir, const QString& file);
    /// Neither done() nor failed() follows.
    void stop();

signals:
    void done(const QString& file);
    void failed(const QString& file, const QString& why);

private:
    CancelToken m_cancel;
};

} // namespace desk::ui

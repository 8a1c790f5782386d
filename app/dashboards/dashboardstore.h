// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/dashboards/dashboard.h"

#include <QObject>
#include <QThreadPool>

namespace desk {

/// Reads a dashboard's file. Storage where it cannot be read,
/// or what is wrong in it. Any thread.
std::variant<Dashboard, DashboardError, Error> readDashboardFile(const QString& file);
/// Writes it whole or not at all.
Result<void> writeDashboardFile(const Dashboard& dashboard, const QString& file);

/// The folder of a profile that holds the dashboards of its owner, one small file each, read and written on a thread of
/// its own so that no window waits for the disk. What was saved is on the disk when the object has gone. Lives on the
/// thread that made it.
class DashboardStore final : public QObject {
    Q_OBJECT

public:
    /// The folder is made when there is something to put into it.
    explicit DashboardStore(const QString& folder, QObject* parent = nullptr);
    ~DashboardStore() override;

    /// Reads them all; loaded() follows. A file that is no dashboard is told by unreadable() and left as it is.
    void load();
    void save(const Dashboard& dashboard);
    void remove(const QString& id);
    /// Writes one somewhere else, for somebody else; exported() or failed() follows.
    void exportTo(const QString& file, const Dashboard& dashboard);
    /// Reads somebody else's; imported() or unreadable() or failed() follows.
    void importFrom(const QString& file);

signals:
    void loaded(const std::vector<desk::Dashboard>& dashboards);
    void imported(const desk::Dashboard& dashboard);
    void exported(const QString& file);
    void unreadable(const QString& file, const desk::DashboardError& why);
    void failed(const QString& file, const desk::Error& why);

private:
    void tell(const QString& file, const std::variant<Dashboard, DashboardError, Error>& read);
    [[nodiscard]] QString fileOf(const QString& id) const;

    QString m_folder;
    QThreadPool m_disk; ///< one thread: a later state never lands before an earlier one
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboards/dashboardstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace desk {

namespace {

constexpr qint64 kMostRead = 1024 * 1024; ///< what is longer is not read to the end to be refused

Error storageError(const QFileDevice& file)
{
    return { Error::Kind::Storage, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()) };
}

} // namespace

std::variant<Dashboard, DashboardError, Error> readDashboardFile(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return storageError(in);
    auto read = readDashboard(in.read(kMostRead));
    if (const auto* error = std::get_if<DashboardError>(&read))
        return *error;
    Dashboard dashboard = std::move(std::get<Dashboard>(read));
    return dashboard;
}

Result<void> writeDashboardFile(const Dashboard& dashboard, const QString& file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(dashboardText(dashboard)) < 0 || !out.commit())
        return storageError(out);
    return {};
}

DashboardStore::DashboardStore(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
    m_disk.setMaxThreadCount(1);
}

DashboardStore::~DashboardStore()
{
    m_disk.waitForDone();
}

QString DashboardStore::fileOf(const QString& id) const
{
    return m_folder + QLatin1Char('/') + id + QLatin1String(kDashboardSuffix);
}

void DashboardStore::tell(const QString& file, const std::variant<Dashboard, DashboardError, Error>& read)
{
    if (const auto* why = std::get_if<DashboardError>(&read))
        emit unreadable(file, *why);
    else if (const auto* error = std::get_if<Error>(&read))
        emit failed(file, *error);
}

void DashboardStore::load()
{
    m_disk.start([this] {
        std::vector<Dashboard> dashboards;
        const QStringList files = QDir(m_folder).entryList(
            { QLatin1Char('*') + QLatin1String(kDashboardSuffix) }, QDir::Files | QDir::Readable, QDir::Name);
        for (const QString& name : files) {
            const QString file = m_folder + QLatin1Char('/') + name;
            auto read = readDashboardFile(file);
            if (auto* dashboard = std::get_if<Dashboard>(&read)) {
                dashboard->id = name.chopped(qsizetype(qstrlen(kDashboardSuffix)));
                dashboards.push_back(std::move(*dashboard));
            } else {
                QMetaObject::invokeMethod(this, [this, file, read] { tell(file, read); });
            }
        }
        QMetaObject::invokeMethod(this, [this, dashboards] { emit loaded(dashboards); });
    });
}

void DashboardStore::save(const Dashboard& dashboard)
{
    m_disk.start([this, dashboard] {
        QDir().mkpath(m_folder);
        const QString file = fileOf(dashboard.id);
        if (const auto written = writeDashboardFile(dashboard, file); !written)
            QMetaObject::invokeMethod(this, [this, file, why = written.error()] { emit failed(file, why); });
    });
}

void DashboardStore::remove(const QString& id)
{
    m_disk.start([this, id] {
        QFile file(fileOf(id));
        if (file.exists() && !file.remove())
            QMetaObject::invokeMethod(
                this, [this, name = file.fileName(), why = storageError(file)] { emit failed(name, why); });
    });
}

void DashboardStore::exportTo(const QString& file, const Dashboard& dashboard)
{
    m_disk.start([this, file, dashboard] {
        const auto written = writeDashboardFile(dashboard, file);
        QMetaObject::invokeMethod(this, [this, file, written] {
            if (written)
                emit exported(file);
            else
                emit failed(file, written.error());
        });
    });
}

void DashboardStore::importFrom(const QString& file)
{
    m_disk.start([this, file] {
        auto read = readDashboardFile(file);
        if (auto* dashboard = std::get_if<Dashboard>(&read); dashboard && dashboard->name.isEmpty())
            dashboard->name = QFileInfo(file).completeBaseName();
        QMetaObject::invokeMethod(this, [this, file, read] {
            if (const auto* dashboard = std::get_if<Dashboard>(&read))
                emit imported(*dashboard);
            else
                tell(file, read);
        });
    });
}

} // namespace desk

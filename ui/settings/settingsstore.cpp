// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsstore.h"

#include <QSettings>

namespace desk::ui {

namespace {

constexpr int kWriteAfterMs = 300;

} // namespace

SettingsStore::SettingsStore(const QString& file)
    : m_file(file)
{
    const QSettings stored(file, QSettings::IniFormat);
    for (const QString& key : stored.allKeys())
        m_values.insert(key, stored.value(key));
    m_writer.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kWriteAfterMs);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { write(); });
}

SettingsStore::~SettingsStore()
{
    if (m_soon.isActive())
        write();
    m_writer.waitForDone();
}

QVariant SettingsStore::value(const QString& key, const QVariant& otherwise) const
{
    return m_values.value(key, otherwise);
}

void SettingsStore::setValue(const QString& key, const QVariant& value)
{
    m_values.insert(key, value);
    m_soon.start();
}

void SettingsStore::remove(const QString& key)
{
    m_values.remove(key);
    m_soon.start();
}

void SettingsStore::removeGroup(const QString& group)
{
    m_values.removeIf(
        [prefix = group + QLatin1Char('/')](const auto& entry) { return entry.key().startsWith(prefix); });
    m_soon.start();
}

void SettingsStore::write()
{
    m_soon.stop();
    m_writer.start([file = m_file, values = m_values] {
        QSettings stored(file, QSettings::IniFormat);
        stored.clear();
        for (auto it = values.begin(); it != values.end(); ++it)
            stored.setValue(it.key(), it.value());
        stored.sync();
    });
}

} // namespace desk::ui

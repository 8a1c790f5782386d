// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QTimer>
#include <QVariantMap>

namespace desk::ui {

/// A profile's settings.ini, held in memory: read once when it is made, written on a thread of its own a moment after a
/// change, so that the window never waits for the disk. What was set is on the disk when the object has gone. GUI
/// thread.
class SettingsStore {
public:
    explicit SettingsStore(const QString& file);
    ~SettingsStore();
    [[nodiscard]] QString file() const { return m_file; }

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);
    [[nodiscard]] QStringList keys() const { return m_values.keys(); }
    void remove(const QString& key);
    /// Forgets every key that begins with "group/".
    void removeGroup(const QString& group);

private:
    void write();

    QString m_file;
    QVariantMap m_values;
    QTimer m_soon;
    QThreadPool m_writer; ///< one thread: a later state never lands before an earlier one
};

} // namespace desk::ui

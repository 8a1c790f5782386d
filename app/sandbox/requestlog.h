// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QStringList>

namespace desk::sandbox {

/// What was asked, oldest first, for dialogue tests; the last 100,000. Any thread.
class RequestLog {
public:
    void add(const QString& line)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_lines.size() >= 100'000)
            m_lines.removeFirst();
        m_lines.append(line);
    }
    [[nodiscard]] QStringList lines() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_lines;
    }
    void clear()
    {
        const QMutexLocker lock(&m_mutex);
        m_lines.clear();
    }

private:
    mutable QMutex m_mutex;
    QStringList m_lines;
};

} // namespace desk::sandbox

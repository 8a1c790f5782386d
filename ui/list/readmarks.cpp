// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/readmarks.h"

#include <algorithm>

namespace desk::ui {

namespace {

QString keyOf(const QString& accountId, const QString& ticketId)
{
    return accountId + QLatin1Char('/') + ticketId;
}

} // namespace

ReadMarks::ReadMarks(const QString& file)
    : m_store(file)
{
}

bool ReadMarks::isRead(const QString& accountId, const QString& ticketId, quint32 updated) const
{
    return m_store.value(keyOf(accountId, ticketId)).toUInt() >= updated;
}

void ReadMarks::markRead(const QString& accountId, const QString& ticketId, quint32 updated)
{
    if (isRead(accountId, ticketId, updated))
        return;
    m_store.setValue(keyOf(accountId, ticketId), updated);
    forgetOldest();
}

/// Half at once: the next thousand marks cost nothing then.
void ReadMarks::forgetOldest()
{
    QStringList keys = m_store.keys();
    if (keys.size() <= kMostKept)
        return;
    std::ranges::sort(keys, {}, [this](const QString& key) { return m_store.value(key).toUInt(); });
    for (const QString& key : keys.first(kMostKept / 2))
        m_store.remove(key);
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/memorysecretstore.h"

#include <QTimer>

namespace desk {

MemorySecretStore::MemorySecretStore(QHash<QString, QString> secrets)
    : m_secrets(std::move(secrets))
{
}

void MemorySecretStore::read(const QString& key, ReadDone done)
{
    QTimer::singleShot(0, this, [this, key, done = std::move(done)] {
        const auto it = m_secrets.constFind(key);
        if (it == m_secrets.constEnd())
            done(Error { Error::Kind::NotFound, QStringLiteral("no secret “%1”").arg(key) });
        else
            done(QString(*it));
    });
}

void MemorySecretStore::write(const QString& key, const QString& secret, WriteDone done)
{
    m_secrets.insert(key, secret);
    QTimer::singleShot(0, this, [done = std::move(done)] { done({}); });
}

void MemorySecretStore::remove(const QString& key, WriteDone done)
{
    m_secrets.remove(key);
    QTimer::singleShot(0, this, [done = std::move(done)] { done({}); });
}

} // namespace desk

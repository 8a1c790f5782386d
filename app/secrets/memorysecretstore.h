// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretstore.h"

#include <QHash>
#include <QObject>

namespace desk {

/// Secrets that live as long as the object: for the demo accounts, whose help desk lives as long, and for tests.
class MemorySecretStore final : public QObject, public SecretStore {
    Q_OBJECT

public:
    /// `secrets` by key, to begin with.
    explicit MemorySecretStore(QHash<QString, QString> secrets = {});
    void read(const QString& key, ReadDone done) override;
    void write(const QString& key, const QString& secret, WriteDone done) override;
    void remove(const QString& key, WriteDone done) override;
    [[nodiscard]] const QHash<QString, QString>& secrets() const { return m_secrets; }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/pseudonymbook.h"

#include "app/store/sqlite.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <array>
#include <vector>

namespace desk {

namespace {

constexpr int kDigest = 16, kKeyWords = 8; // bytes; of 32 bits
constexpr int kKinds = static_cast<int>(Pseudonym::Ip) + 1;

constexpr const char* kSchema
    = "CREATE TABLE IF NOT EXISTS pseudonym("
      " digest BLOB PRIMARY KEY, kind INTEGER NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE IF NOT EXISTS last(kind INTEGER PRIMARY KEY, number INTEGER NOT NULL);"
      "CREATE TABLE IF NOT EXISTS secret(only INTEGER PRIMARY KEY, key BLOB NOT NULL);";

} // namespace

struct PseudonymBook::Private {
    std::unique_ptr<sql::Database> db;
    QByteArray key;

    Error failure()
    {
        Error error = db->error();
        db->clearError();
        return error;
    }

    [[nodiscard]] std::string digest(int kind, const std::string& name) const
    {
        const QByteArray what = QByteArray::number(kind) + '\n' + QByteArray::fromStdString(name);
        return QMessageAuthenticationCode::hash(what, key, QCryptographicHash::Sha256).left(kDigest).toStdString();
    }

    Result<void> begin()
    {
        std::array<quint32, kKeyWords> fresh {};
        QRandomGenerator::system()->fillRange(fresh.data(), kKeyWords);
        sql::Transaction transaction(*db);
        db->execute(kSchema);
        db->statement("INSERT OR IGNORE INTO secret VALUES(1, ?)")
            .bindBlob(1, { reinterpret_cast<const char*>(fresh.data()), sizeof fresh })
            .run();
        sql::Statement& query = db->statement("SELECT key FROM secret");
        if (query.step())
            key = QByteArray::fromStdString(query.text(0));
        query.reset();
        return transaction.commit();
    }

    int known(const std::string& digest)
    {
        sql::Statement& query = db->statement("SELECT number FROM pseudonym WHERE digest = ?");
        const int number = query.bindBlob(1, digest).step() ? static_cast<int>(query.integer(0)) : 0;
        query.reset();
        return number;
    }

    int next(int kind)
    {
        db->statement("INSERT INTO last VALUES(?, 1) ON CONFLICT(kind) DO UPDATE SET number = number + 1")
            .bind(1, kind)
            .run();
        sql::Statement& query = db->statement("SELECT number FROM last WHERE kind = ?");
        const int number = query.bind(1, kind).step() ? static_cast<int>(query.integer(0)) : 0;
        query.reset();
        return number;
    }
};

PseudonymBook::PseudonymBook(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

PseudonymBook::~PseudonymBook() = default;

Result<std::unique_ptr<PseudonymBook>> PseudonymBook::open(const Profile& profile)
{
    auto priv = std::make_unique<Private>();
    auto db = sql::Database::open(profile.dir() + QStringLiteral("/pseudonyms.sqlite"), sql::Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    priv->db = *std::move(db);
    if (const auto begun = priv->begin(); !begun)
        return begun.error();
    return std::unique_ptr<PseudonymBook>(new PseudonymBook(std::move(priv)));
}

Result<int> PseudonymBook::number(Pseudonym kind, std::span<const std::string> names)
{
    const int of = static_cast<int>(kind);
    std::vector<std::string> strange;
    int number = 0;
    const auto look = [&] {
        strange.clear();
        number = 0;
        for (const std::string& name : names) {
            const std::string digest = d->digest(of, name);
            const int found = d->known(digest);
            if (found == 0)
                strange.push_back(digest);
            else if (number == 0 || found < number)
                number = found;
        }
    };
    look();
    if (strange.empty() && !d->db->failed())
        return number;
    sql::Transaction transaction(*d->db);
    look(); // another process may have been faster
    if (number == 0)
        number = d->next(of);
    for (const std::string& digest : strange)
        d->db->statement("INSERT OR IGNORE INTO pseudonym VALUES(?, ?, ?)")
            .bindBlob(1, digest)
            .bind(2, of)
            .bind(3, number)
            .run();
    if (const auto written = transaction.commit(); !written)
        return written.error();
    return number;
}

Result<void> PseudonymBook::forget(std::span<const std::string> names)
{
    sql::Transaction transaction(*d->db);
    for (const std::string& name : names)
        for (int kind = 0; kind < kKinds; ++kind)
            d->db->statement("DELETE FROM pseudonym WHERE digest = ?").bindBlob(1, d->digest(kind, name)).run();
    return transaction.commit();
}

} // namespace desk

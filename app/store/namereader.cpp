// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/namereader.h"

#include "app/store/namebook.h"
#include "app/store/schema.h"

namespace desk {

struct NameReader::Private {
    explicit Private(std::unique_ptr<sql::Database> database)
        : db(std::move(database))
        , names(*db)
    {
    }
    std::unique_ptr<sql::Database> db;
    NameBook names;
};

NameReader::NameReader(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

NameReader::~NameReader() = default;

Result<std::unique_ptr<NameReader>> NameReader::open(const QString& file)
{
    auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    if (const auto checked = sql::checkSchema(**db); !checked)
        return checked.error();
    return std::unique_ptr<NameReader>(new NameReader(std::make_unique<Private>(std::move(*db))));
}

std::string NameReader::person(std::string_view id)
{
    return std::string(d->names.person(id).name);
}

std::string NameReader::group(std::string_view id)
{
    return std::string(d->names.group(id));
}

std::string NameReader::organization(std::string_view id)
{
    return std::string(d->names.organization(id));
}

} // namespace desk

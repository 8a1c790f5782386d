// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/providers/page.h"

#include <QJsonObject>

namespace desk::cli {

/// What the program makes of one saved answer.
struct Inspection {
    PageKind kind = PageKind::Unknown;
    Page page;
    std::optional<Error> error; ///< Malformed where the body could not be read at all
};

/// Reads a saved answer as the sync would: its kind told from the body or the URL (empty = none), the ticket of
/// comments and conversations taken from the URL. Pure.
Inspection inspect(Provider provider, std::string_view body, std::string_view url);
/// The same for an answer of Zendesk Chat.
Inspection inspectChat(std::string_view body, std::string_view url);

/// {"file","kind","records":{…},"fields":{"used":[…],"custom":[…],"raw":[…]},"problems":[{"type","id","what"}]}
QJsonObject toJson(const QString& file, const Inspection& inspection);

} // namespace desk::cli

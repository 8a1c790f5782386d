// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"

#include <QString>

/// The vocabularies of the model as people read them, in the program's language. GUI thread.
namespace desk::ui::words {

QString status(StatusCategory value);
/// The help desk's own word for a status. An English word that says no more than the category gives way to ours; so
/// does none.
QString status(StatusCategory value, const QString& own);
QString priority(Priority value);
/// Zendesk's four types have words of ours; any other type is the help desk's own word.
QString ticketType(const QString& own);
QString channel(Channel value);
QString csat(Csat value);
QString provider(Provider value);
QString kind(ConversationKind value);
/// The name of the line icon of a channel (resources/icons).
const char* channelIcon(Channel value);

} // namespace desk::ui::words

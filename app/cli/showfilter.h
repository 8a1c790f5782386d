// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversationfilter.h"

#include <QStringList>

namespace desk::cli {

/// The options that choose events of a conversation, as a usage line has them.
inline constexpr QStringView kFilterUsage = u"[--conversation ID] [--since DATE] [--until DATE] [--type TYPE[,TYPE]…]";

/// Whether `option` is one of --conversation, --since, --until, --type. Then its value is taken from `args` into the
/// filter, and `mistake` says what is wrong with it, if anything is.
bool takeFilterOption(const QString& option, QStringList& args, ConversationFilter& filter, QString& mistake);

} // namespace desk::cli

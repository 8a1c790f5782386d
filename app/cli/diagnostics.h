// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/base/result.h"

#include <QJsonObject>

namespace desk::cli {

/// What somebody who helps needs to know of a profile, and nothing of whom it is about: versions, the machine's kind,
/// each account as a number with its help desk, counts, streams and the kind of what is wrong with its file, and those
/// settings that cannot name anybody. No name, address, subject, id, path, filter or secret: what is not known to be
/// harmless is only counted. Reads only; where an account's file cannot be read, that is told in it.
Result<QJsonObject> diagnosticsOf(const Profile& profile);

} // namespace desk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/live/livestate.h"

#include <QJsonObject>

namespace desk::cli {

Command liveCommand();

/// One line of `live`: {"at","account","state","since","values":{TOPIC:{METRIC:NUMBER or {"30":…,"60":…} or null}},
/// "departments":[{"id","name","values"}],"error"}. "since" is when the service was heard last, null = never. With a
/// department (its id) the values are that one's, "department" names it, and "departments" is left out.
QJsonObject liveJson(const LiveState& state, const QString& account, const QString& department, Millis at);

} // namespace desk::cli

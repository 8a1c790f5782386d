// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace desk::ui::words {

/// What a metric is called, in the program's language, by its machine name; the name's own words where it has no title.
QString metricTitle(const std::string& name);
/// What a target of a service level is called: "First reply".
QString slaTarget(const std::string& key);

} // namespace desk::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricdefinition.h"

#include <vector>

/// The parts of the catalogue (metrics.md §3), one a file. Whoever adds a part adds it to metricDefinitions().
namespace desk::catalogue {

using Definitions = std::vector<MetricDefinition>;

Definitions volume(); ///< M01, M02, M04, M05, M10 to M12, M18, M20
Definitions flow(); ///< M03, M06 to M09
Definitions waiting(); ///< M13, M14, M16
Definitions effort(); ///< M21, M22, M25 to M28
Definitions touches(); ///< M23, M24
Definitions replyTimes(); ///< M29 to M32
Definitions statusTimes(); ///< M33 to M37, M41, M42
Definitions resolutionTimes(); ///< M38 to M40
Definitions serviceLevels(); ///< M43 to M47, over slaOutcomes()
Definitions satisfaction(); ///< M48 to M51
Definitions chats(); ///< M52 to M58, M60, M61, over chatFacts(); M59 is concurrency()

} // namespace desk::catalogue

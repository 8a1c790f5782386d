// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/metricwords.h"

#include "app/base/text.h"

namespace desk::ui::words {

QString metricName(const MetricDefinition& metric)
{
    QString name = text(metric.name).replace(QLatin1Char('_'), QLatin1Char(' '));
    name[0] = name[0].toUpper();
    return name;
}

} // namespace desk::ui::words

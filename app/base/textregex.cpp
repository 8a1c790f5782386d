// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/textregex.h"

namespace desk {

QRegularExpression textRegex(const QString& pattern, bool ignoreCase, int steps)
{
    QRegularExpression::PatternOptions options
        = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, ignoreCase);
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=%1)").arg(steps) + pattern, options);
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/pseudonymbook.h"

#include <QString>
#include <vector>

namespace desk {

/// A stretch of a text that is personal by its form, in UTF-16 units.
struct PersonalStretch {
    qsizetype begin = 0, length = 0;
    Pseudonym kind = Pseudonym::Email; ///< Email, Phone or Ip
    std::string value; ///< the same for each way of writing it: lower case, digits only
};

/// E-mail addresses, phone numbers and IP addresses in a text, in order, without overlaps. Rather too much than too
/// little: a number that could be dialled is taken for a phone number, but dates and hours are not. Pure, any thread.
std::vector<PersonalStretch> personalStretches(const QString& text);

/// The digits of a phone number.
std::string digitsOf(QStringView phone);

} // namespace desk

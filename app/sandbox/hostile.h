// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

namespace desk::sandbox {

/// A mail that tries to do harm when it is shown.
struct Hostile {
    std::string subject, text, html;
    std::vector<File> files;
};

/// One of a handful, as data; the hosts in it are in reserved domains.
Hostile hostileMail(std::size_t which, std::int64_t firstFileId);

} // namespace desk::sandbox

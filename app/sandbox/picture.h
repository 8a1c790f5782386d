// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"

namespace desk::sandbox {

/// Whether a file of this name is served as a picture.
bool isPicture(const QString& name);
/// The answer that serves a small PNG, 320 by 200 points, whose colours depend on the file's id. The same id gives the
/// same bytes.
HttpResponse picture(const QString& id);

} // namespace desk::sandbox

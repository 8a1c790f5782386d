// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sync/syncstatus.h"

namespace desk::ui {

/// What people read about an error. The only place where errors become words.
struct ErrorText {
    QString what; ///< what happened, a few words: "sign in again"
    QString next; ///< what it means and what to do, a sentence or two
};

ErrorText errorText(const Error& error);
/// The label of the button that an issue offers; empty where it offers none.
QString actionText(Issue::Action action);

} // namespace desk::ui

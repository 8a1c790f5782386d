// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk::ui {

/// Puts a language in force for the whole application: "en", "fr", or empty for the system's (English where it is
/// neither). Widgets get a LanguageChange event; numbers and dates follow. GUI thread.
void applyLanguage(const QString& code);
/// The language in force.
QString currentLanguage();

} // namespace desk::ui

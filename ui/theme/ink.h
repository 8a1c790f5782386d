// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace desk::ui {

/// Gives a label's text a colour of the theme by its token name. To be called again when the theme changes. Does
/// nothing where the colour is in force, so that a PaletteChange handler may call it.
void setInk(QWidget* widget, const char* colour);

} // namespace desk::ui

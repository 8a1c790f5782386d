// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ink.h"

#include "ui/theme/theme.h"

#include <QWidget>

namespace desk::ui {

void setInk(QWidget* widget, const char* colour)
{
    const QColor ink = Theme::current().color(colour);
    QPalette palette = widget->palette();
    // Which of the two a label takes depends on the background it stands on.
    if (palette.color(QPalette::WindowText) == ink && palette.color(QPalette::Text) == ink)
        return;
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    widget->setPalette(palette);
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/messagetext.h"

#include "app/base/text.h"

namespace desk::ui {

RichText richTextOf(const Event& event)
{
    const bool html = !event.html.empty() && event.html.size() < kSenderHtmlLimit;
    RichText rich = html ? richTextFromHtml(text(event.html)) : RichText();
    if (rich.blocks.empty()) // what was left out of the HTML stays told
        rich.blocks = richTextFromPlain(text(event.text)).blocks;
    return rich;
}

} // namespace desk::ui

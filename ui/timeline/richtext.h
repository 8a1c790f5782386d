// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextLayout>
#include <QUrl>
#include <vector>

namespace desk::ui {

/// What is left of a message once everything that could do harm is gone: text, and of its form only what this struct
/// can say. No colour, size, picture, script or style of the sender survives, so text that was made invisible shows
/// again. Immutable value.
struct RichText {
    struct Link {
        int start = 0, length = 0; ///< in Block::text
        QUrl target; ///< http, https or mailto; others lead nowhere
    };
    struct Run {
        int start = 0, length = 0;
        bool bold = false, italic = false, strike = false, code = false;
    };
    struct Block {
        QString text;
        std::vector<Run> runs; ///< only where the form differs from plain
        std::vector<Link> links;
        int indent = 0; ///< list or quotation depth
        QString bullet; ///< "•" or "3." before the text; empty = none
        bool code = false; ///< preformatted
        bool rule = false; ///< a horizontal line, no text
    };
    std::vector<Block> blocks;

    /// All text, a line a block: what is searched and copied.
    [[nodiscard]] QString plain() const;
};

/// Plain text to blocks, a paragraph each; addresses in it become links.
RichText richTextFromPlain(const QString& text);
/// HTML to blocks, through Qt's parser with every resource refused. Bodies over 512 KiB keep their form no longer: use
/// the plain text.
RichText richTextFromHtml(const QString& html);
/// Without characters that reorder or hide others (bidirectional overrides, zero-width): for names of files and links.
QString withoutTricks(QString text);

} // namespace desk::ui

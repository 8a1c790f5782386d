// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/htmlfilter.h"
#include "ui/timeline/linkwords.h"

#include <QString>
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
        bool deceives = false; ///< see linkwords.h
        QString words; ///< what a link that deceives says of itself
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
        int quoted = 0; ///< how deep in quotations; part of the indent
        int fold = -1; ///< the line that stands for RichText::folds[fold]; says nothing itself
        QString bullet; ///< "•" or "3." before the text; empty = none
        bool code = false; ///< preformatted
        bool rule = false; ///< a horizontal line, no text
        bool continues = false; ///< a line of the same paragraph as the block before
    };
    /// A stretch that a reader seldom wants to see again.
    struct Fold {
        enum class Kind { Quote, Signature };
        Kind kind = Kind::Quote;
        int begin = 0, end = 0; ///< blocks
        bool open = false;
        QString hidden; ///< the text of a closed one
    };
    std::vector<Block> blocks;
    std::vector<Fold> folds; ///< see quotes.h
    LeftOuts leftOut;

    /// All text, a line a block: what is searched and copied.
    [[nodiscard]] QString plain() const;
};

/// Plain text to blocks, a paragraph each; addresses in it become links.
RichText richTextFromPlain(const QString& text);
/// HTML to blocks, filtered (htmlfilter.h) and then through Qt's parser with every resource refused. Bodies over 512
/// KiB keep their form no longer: use the plain text.
RichText richTextFromHtml(const QString& html);

} // namespace desk::ui

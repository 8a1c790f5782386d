// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/texthits.h"

#include <QMetaType>
#include <QString>
#include <utility>
#include <vector>

namespace desk {

/// Which tickets' best lines are wanted for the words of a filter: those on screen. Value.
struct SnippetQuestion {
    std::vector<TextTerm> terms;
    std::vector<std::pair<QString, QString>> tickets; ///< account id, ticket id
    int length = 120; ///< of a line, UTF-16 units
};

/// The lines found, in the order asked; an empty one where no text of the ticket shows a word. Value.
struct SnippetAnswer {
    struct Line {
        QString accountId, ticketId;
        Snippet snippet;
    };
    std::vector<TextTerm> terms; ///< of the question
    std::vector<Line> lines;
};

} // namespace desk

Q_DECLARE_METATYPE(desk::SnippetAnswer)
Q_DECLARE_METATYPE(desk::SnippetQuestion)

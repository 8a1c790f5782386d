// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"

#include <QSyntaxHighlighter>

namespace desk::ui {

/// The terms of a filter without its groups, in the order of the text.
std::vector<const QueryTerm*> plainTerms(const std::vector<QueryTerm>& terms);
/// The groups, the outer ones first.
std::vector<const QueryTerm*> groupsOf(const std::vector<QueryTerm>& terms);

/// Pixels between a chip's text and its edge.
constexpr int kChipPadding = 5;

/// Colours of the filter's text: names of fields quiet, operators, OR and parentheses set off, mistakes underlined,
/// room between chips.
class QueryHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// Both live in the editor, longer than this.
    QueryHighlighter(
        QTextDocument* document, const std::vector<QueryTerm>& terms, const std::optional<QueryError>& mistake);

protected:
    void highlightBlock(const QString& text) override;

private:
    void colourSyntax(const QString& text);
    void colourTerm(const QString& text, const QueryTerm& term);
    void makeRoom(const QString& text, const QueryTerm& term);
    void widen(int at);

    const std::vector<QueryTerm>& m_terms;
    const std::optional<QueryError>& m_mistake;
};

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/queryhighlighter.h"

#include "ui/theme/theme.h"

namespace desk::ui {

namespace {

void collect(const std::vector<QueryTerm>& terms, bool groups, std::vector<const QueryTerm*>& found)
{
    for (const QueryTerm& term : terms) {
        const bool group = term.field == QueryField::Compound;
        if (group == groups)
            found.push_back(&term);
        for (const Query& alternative : term.alternatives)
            collect(alternative.terms, groups, found);
    }
}

QTextCharFormat ink(const char* colour)
{
    QTextCharFormat format;
    format.setForeground(Theme::current().color(colour));
    return format;
}

} // namespace

std::vector<const QueryTerm*> plainTerms(const std::vector<QueryTerm>& terms)
{
    std::vector<const QueryTerm*> found;
    collect(terms, false, found);
    return found;
}

std::vector<const QueryTerm*> groupsOf(const std::vector<QueryTerm>& terms)
{
    std::vector<const QueryTerm*> found;
    collect(terms, true, found);
    return found;
}

QueryHighlighter::QueryHighlighter(
    QTextDocument* document, const std::vector<QueryTerm>& terms, const std::optional<QueryError>& mistake)
    : QSyntaxHighlighter(document)
    , m_terms(terms)
    , m_mistake(mistake)
{
}

void QueryHighlighter::highlightBlock(const QString& text)
{
    colourSyntax(text);
    for (const QueryTerm* term : plainTerms(m_terms)) {
        colourTerm(text, *term);
        if (term->field != QueryField::Text)
            makeRoom(text, *term);
    }
    for (const QueryTerm* group : groupsOf(m_terms)) // room between frames as between chips
        if (group->end < text.size() && text.at(group->end).isSpace())
            widen(group->end);
    if (m_mistake) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(Theme::current().color("semantic.negative"));
        setFormat(m_mistake->begin, std::max(1, m_mistake->end - m_mistake->begin), wrong);
    }
}

/// OR and parentheses are what stands between the terms.
void QueryHighlighter::colourSyntax(const QString& text)
{
    QTextCharFormat syntax = ink("accent.base");
    syntax.setFontWeight(QFont::DemiBold);
    const int known = m_mistake ? m_mistake->begin : int(text.size());
    int from = 0;
    for (const QueryTerm* term : plainTerms(m_terms)) {
        setFormat(from, term->begin - from, syntax);
        setFormat(term->begin, term->end - term->begin, QTextCharFormat());
        from = term->end;
    }
    setFormat(from, std::max(0, known - from), syntax);
}

void QueryHighlighter::colourTerm(const QString& text, const QueryTerm& term)
{
    if (term.field != QueryField::Text)
        setFormat(term.begin, term.fieldEnd - term.begin, ink("text.tertiary"));
    else if (term.negated)
        setFormat(term.begin, 1, ink("text.tertiary"));
    const bool regex = std::ranges::any_of(term.values, &QueryValue::regex);
    if (regex) // the slashes tell where it begins and ends
        setFormat(term.fieldEnd, term.end - term.fieldEnd, ink("semantic.info"));
    bool quoted = false;
    // While a text is being replaced it is shorter than the terms of the one before.
    const int end = std::min(term.end, int(text.size()));
    for (int i = term.fieldEnd; i < end && !regex; ++i) {
        const QChar c = text.at(i);
        if (c == u'"')
            quoted = !quoted;
        const bool dots = c == u'.' && (text.mid(i + 1, 1) == u"." || (i > 0 && text.at(i - 1) == u'.'));
        if (!quoted && term.field != QueryField::Text
            && (c == u'<' || c == u'>' || c == u'=' || c == u',' || c == u'*' || dots))
            setFormat(i, 1, ink("accent.base"));
    }
}

void QueryHighlighter::makeRoom(const QString& text, const QueryTerm& term)
{
    if (term.begin > 0)
        widen(term.begin - 1);
    // Before a parenthesis there is no space to widen: the last letter's own.
    if (term.end < text.size())
        widen(text.at(term.end) == u')' ? term.end - 1 : term.end);
}

void QueryHighlighter::widen(int at)
{
    QTextCharFormat wide = format(at);
    wide.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    wide.setFontLetterSpacing(2 * kChipPadding);
    setFormat(at, 1, wide);
}

} // namespace desk::ui

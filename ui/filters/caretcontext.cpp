// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/caretcontext.h"

#include "app/query/vocabulary.h"

namespace desk::ui {

namespace {

/// Walks a line up to the caret and keeps where the present word, its value and a quotation began.
class CaretScan {
public:
    CaretScan(const QString& text, int caret)
        : m_text(text)
    {
        for (m_at = 0; m_at < caret; ++m_at)
            step(text.at(m_at));
    }

    int word = 0; ///< where the term begins, after its minus
    int value = -1; ///< where the present value begins, -1 before a colon
    int quote = -1; ///< where the open quotation begins, -1 outside
    bool regex = false;
    QString fieldName; ///< what stands before the colon, a title without its quotes
    bool ownField = false;

private:
    void step(QChar c)
    {
        const bool starts = m_at == (value < 0 ? word : value);
        if (regex || quote >= 0) {
            if (c == u'\\')
                ++m_at;
            else if (c == (regex ? u'/' : u'"'))
                close();
        } else if (c == u'"') {
            quote = m_at;
        } else if (c == u'/' && starts) {
            regex = true;
        } else if (c.isSpace() || c == u'(' || c == u')') {
            next(m_at + 1);
        } else if (c == u'-' && m_at == word && value < 0) {
            ++word;
        } else if (c == u':' && value < 0) {
            ownField = m_closed > word;
            fieldName = ownField ? title() : m_text.mid(word, m_at - word);
            value = m_at + 1;
        } else if (c == u',' && value >= 0) {
            value = m_at + 1;
        }
    }
    void close()
    {
        regex = false;
        quote = -1;
        m_closed = m_at;
    }
    void next(int begin)
    {
        word = begin;
        value = -1;
        ownField = false;
    }
    [[nodiscard]] QString title() const
    {
        QString inner = m_text.mid(word + 1, m_closed - word - 1);
        return inner.replace(QStringLiteral("\\\""), QStringLiteral("\""))
            .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
    }

    const QString& m_text;
    int m_at = 0, m_closed = -1; ///< the last closing quote
};

/// Where the word or value that the caret is in ends.
int endOf(const QString& text, int caret, bool quoted)
{
    int end = caret;
    for (; end < text.size(); ++end) {
        const QChar c = text.at(end);
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c.isSpace() || c == u'(' || c == u')' || c == u','))
            break;
    }
    return end;
}

} // namespace

CompletionContext completionAt(const QString& text, int caret)
{
    const CaretScan scan(text, caret);
    CompletionContext result;
    const int begin = scan.value >= 0 ? scan.value : scan.word;
    const bool quotedHere = scan.quote == begin;
    if (scan.regex || (scan.quote >= 0 && !quotedHere))
        return {};
    result.begin = begin;
    result.end = endOf(text, caret, quotedHere);
    result.prefix = text.mid(begin + (quotedHere ? 1 : 0), caret - begin - (quotedHere ? 1 : 0));
    if (scan.value < 0) {
        if (result.prefix.isEmpty() || (!quotedHere && !result.prefix.front().isLetter()))
            return {};
        result.kind = CompletionContext::Kind::Field;
        result.field = quotedHere ? QueryField::Custom : QueryField::Text;
        if (!quotedHere)
            result.prefix = result.prefix.toLower();
        return result;
    }
    const bool metric = !scan.ownField && scan.fieldName.startsWith(kMetricPrefix, Qt::CaseInsensitive);
    const auto field = scan.ownField ? QueryField::Custom
        : metric                     ? QueryField::Metric
                                     : queryFieldFromName(scan.fieldName);
    if (!field)
        return {};
    result.kind = CompletionContext::Kind::Value;
    result.field = *field;
    result.name = scan.ownField ? scan.fieldName : metric ? scan.fieldName.mid(kMetricPrefix.size()) : QString();
    return result;
}

} // namespace desk::ui

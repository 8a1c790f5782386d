// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/htmltags.h"

#include <algorithm>

namespace desk::ui {

namespace {

constexpr qsizetype kMostAttributes = 64;

bool isLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r')
        || c == QLatin1Char('\f');
}

} // namespace

bool HtmlTag::has(QStringView attribute) const
{
    return std::ranges::any_of(attributes, [&](const auto& each) { return each.first == attribute; });
}

QString HtmlTag::value(QStringView attribute) const
{
    const auto it = std::ranges::find_if(attributes, [&](const auto& each) { return each.first == attribute; });
    return it == attributes.end() ? QString() : it->second;
}

bool HtmlScanner::next()
{
    while (skipMarkup()) { }
    if (m_at >= m_source.size())
        return false;
    m_isTag = at(m_at) == QLatin1Char('<') && readTag();
    if (m_isTag)
        return true;
    const qsizetype begin = m_at;
    const qsizetype end = m_source.indexOf(QLatin1Char('<'), begin + 1);
    m_at = end < 0 ? m_source.size() : end;
    m_text = QStringView(m_source).sliced(begin, m_at - begin);
    return true;
}

/// Comments, declarations and processing instructions.
bool HtmlScanner::skipMarkup()
{
    if (at(m_at) != QLatin1Char('<') || (at(m_at + 1) != QLatin1Char('!') && at(m_at + 1) != QLatin1Char('?')))
        return false;
    const QStringView rest = QStringView(m_source).sliced(m_at);
    if (rest.startsWith(QLatin1String("<!--"))) {
        const qsizetype end = m_noCommentEnd ? -1 : m_source.indexOf(QLatin1String("-->"), m_at + 2);
        m_noCommentEnd = end < 0;
        m_at = end < 0 ? m_at + 4 : end + 3;
        return true;
    }
    const qsizetype end = m_noEnd ? -1 : m_source.indexOf(QLatin1Char('>'), m_at);
    m_noEnd = end < 0;
    if (end < 0)
        return false;
    m_at = end + 1;
    return true;
}

bool HtmlScanner::readTag()
{
    const qsizetype begin = m_at;
    const bool closes = at(m_at + 1) == QLatin1Char('/');
    qsizetype i = m_at + (closes ? 2 : 1);
    if (m_noEnd || !isLetter(at(i)))
        return false;
    const qsizetype name = i;
    while (i < m_source.size() && !isBlank(at(i)) && at(i) != QLatin1Char('>') && at(i) != QLatin1Char('/'))
        ++i;
    m_tag = { m_source.sliced(name, i - name).toLower(), closes, false, {} };
    m_at = i;
    readAttributes();
    if (m_at >= m_source.size()) {
        m_noEnd = true;
        m_at = begin;
        return false;
    }
    ++m_at; // the >
    return true;
}

/// Stops at the > of the tag, or at the end of the source.
void HtmlScanner::readAttributes()
{
    const auto valueAt = [this](qsizetype& i) {
        const QChar quote = at(i);
        if (quote == QLatin1Char('"') || quote == QLatin1Char('\'')) {
            bool& missing = m_noQuote[quote == QLatin1Char('"') ? 0 : 1];
            const qsizetype end = missing ? -1 : m_source.indexOf(quote, i + 1);
            missing = end < 0;
            if (end >= 0) {
                const QString value = m_source.sliced(i + 1, end - i - 1);
                i = end + 1;
                return value;
            }
        }
        const qsizetype begin = i;
        while (i < m_source.size() && !isBlank(at(i)) && at(i) != QLatin1Char('>'))
            ++i;
        return m_source.sliced(begin, i - begin);
    };
    while (m_at < m_source.size() && at(m_at) != QLatin1Char('>')) {
        const qsizetype begin = m_at;
        while (m_at < m_source.size() && !isBlank(at(m_at)) && at(m_at) != QLatin1Char('=')
            && at(m_at) != QLatin1Char('>') && (at(m_at) != QLatin1Char('/') || m_at == begin))
            ++m_at;
        if (m_at == begin) { // a blank, or a = with nothing before
            ++m_at;
            continue;
        }
        const QString name = m_source.sliced(begin, m_at - begin).toLower();
        while (isBlank(at(m_at)) && m_at < m_source.size())
            ++m_at;
        QString value;
        if (at(m_at) == QLatin1Char('=')) {
            ++m_at;
            while (m_at < m_source.size() && isBlank(at(m_at)))
                ++m_at;
            value = valueAt(m_at);
        }
        m_tag.scripted |= name.startsWith(QLatin1String("on")) && name.size() > 3;
        if (static_cast<qsizetype>(m_tag.attributes.size()) < kMostAttributes)
            m_tag.attributes.emplace_back(name, value);
    }
}

void HtmlScanner::skipElement(const QString& name)
{
    if (m_endless.contains(name))
        return;
    const qsizetype end = m_source.indexOf(QLatin1String("</") + name, m_at, Qt::CaseInsensitive);
    if (end < 0) {
        m_endless.append(name);
        return;
    }
    const qsizetype close = m_source.indexOf(QLatin1Char('>'), end);
    m_at = close < 0 ? m_source.size() : close + 1;
}

} // namespace desk::ui

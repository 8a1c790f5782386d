// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/regexwords.h"

#include <string_view>

namespace desk {

namespace {

/// Reads an expression from left to right for letters in a row that begin where a word begins. Whatever it does not
/// know for sure ends the row without telling how the word goes on.
class Reader {
public:
    explicit Reader(QStringView pattern)
        : m_rest(pattern)
    {
    }

    std::optional<TextTerm> longest()
    {
        while (!m_rest.isEmpty() && m_sure)
            step();
        endRun(false);
        if (!m_sure || m_best.text.size() < 2)
            return std::nullopt;
        return m_best;
    }

private:
    void step()
    {
        const QChar c = m_rest.front();
        m_rest = m_rest.mid(1);
        if (c == u'|')
            m_sure = false;
        else if (c == u'(' || c == u'[')
            skip(c);
        else if (c == u'\\')
            escape();
        else if (c == u'^' || c == u'$')
            separator();
        else if (c == u'.' || c.unicode() >= 0x80)
            unknown();
        else if (c.isLetterOrNumber())
            letter(c.toLatin1());
        else
            separator();
    }

    /// A letter: perhaps repeated, perhaps not there at all.
    void letter(char c)
    {
        if (canBeMissing()) {
            unknown();
            return;
        }
        m_run += c;
        if (!m_rest.isEmpty() && m_rest.front() == u'+')
            unknown();
    }
    /// What stands between words, if it stands there.
    void separator()
    {
        if (canBeMissing())
            unknown();
        else
            edge();
    }
    void edge()
    {
        endRun(true);
        m_begun = true;
        skipQuantifier();
    }
    void unknown()
    {
        endRun(false);
        m_begun = false;
        skipQuantifier();
    }
    void escape()
    {
        const QChar c = m_rest.isEmpty() ? QChar() : m_rest.front();
        m_rest = m_rest.mid(1);
        if (c == u'b' || c == u's' || c == u'n' || c == u't' || (c.unicode() < 0x80 && !c.isLetterOrNumber()))
            separator();
        else if (c == u'w' || c == u'd' || c == u'S' || c == u'D' || c == u'W')
            unknown();
        else
            m_sure = false; // a reference, a code, quoting
    }
    /// Over a group or a set of letters, which may hold anything.
    void skip(QChar open)
    {
        if (open == u'(' && (m_rest.startsWith(u'*') || (m_rest.startsWith(u'?') && !m_rest.startsWith(u"?:"))))
            m_sure = false; // options, looking ahead and back
        int depth = 1;
        bool inSet = open == u'[';
        bool first = inSet;
        while (depth > 0 && !m_rest.isEmpty() && m_sure) {
            const QChar c = m_rest.front();
            m_rest = m_rest.mid(c == u'\\' ? 2 : 1);
            if (inSet ? c == u'[' : (c == u'(' && m_rest.startsWith(u'?') && !m_rest.startsWith(u"?:")))
                m_sure = false;
            if (inSet && c == u']' && !first) {
                inSet = false;
                depth -= open == u'[' ? 1 : 0;
            } else if (!inSet && c == u'[') {
                inSet = true;
                first = true;
                continue;
            } else if (!inSet && open == u'(') {
                depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            }
            first = first && c == u'^';
        }
        unknown();
    }
    [[nodiscard]] bool canBeMissing() const
    {
        return !m_rest.isEmpty() && (m_rest.front() == u'?' || m_rest.front() == u'*' || m_rest.front() == u'{');
    }
    void skipQuantifier()
    {
        if (m_rest.startsWith(u'{')) {
            const qsizetype end = m_rest.indexOf(u'}');
            m_rest = m_rest.mid(end < 0 ? m_rest.size() : end + 1);
        }
        while (!m_rest.isEmpty() && (m_rest.front() == u'?' || m_rest.front() == u'*' || m_rest.front() == u'+'))
            m_rest = m_rest.mid(1);
    }
    /// The letters read so far are a word's beginning, or all of it.
    void endRun(bool whole)
    {
        if (m_begun && m_run.size() > m_best.text.size())
            m_best = { m_run, false, !whole };
        m_run.clear();
    }

    QStringView m_rest;
    bool m_sure = true;
    bool m_begun = false; ///< the row of letters began where a word begins
    std::string m_run;
    TextTerm m_best;
};

} // namespace

std::optional<TextTerm> neededWord(QStringView pattern)
{
    return Reader(pattern).longest();
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/htmlfilter.h"

#include "ui/timeline/htmltags.h"

#include <QHash>
#include <QRegularExpression>
#include <vector>

namespace desk::ui {

namespace {

constexpr int kMaxDepth = 40, kMaxTags = 20'000;

/// What becomes of an element.
enum class Kind {
    Dropped, ///< the element goes, its text stays
    Inline, ///< stays as it is
    Block, ///< stays, and ends an open paragraph
    Division, ///< a block of any sort: becomes a div
    Row, ///< of a table: becomes a div
    Cell, ///< of a table: parted from the one before
    Void, ///< br, hr, img
    Raw, ///< goes with its text
};

Kind kindOf(QStringView name)
{
    static const QHash<QString, Kind> kKinds = [] {
        QHash<QString, Kind> kinds;
        const auto add = [&](Kind kind, const char* names) {
            const QStringList list = QString::fromLatin1(names).split(QLatin1Char(' '));
            for (const QString& each : list)
                kinds.insert(each, kind);
        };
        add(Kind::Inline, "a b strong i em s strike del code tt kbd samp span font");
        add(Kind::Block, "p ul ol li blockquote pre h1 h2 h3 h4 h5 h6");
        add(Kind::Division,
            "div center section article header footer main aside nav figure figcaption address form fieldset details "
            "summary dl dt dd table option");
        add(Kind::Row, "tr");
        add(Kind::Cell, "td th");
        add(Kind::Void, "br hr img");
        add(Kind::Raw, "script style title");
        return kinds;
    }();
    return kKinds.value(name.toString(), Kind::Dropped);
}

LeftOuts leftOutOf(QStringView name)
{
    static const QHash<QString, LeftOut> kSorts {
        { QStringLiteral("script"), LeftOut::Script },
        { QStringLiteral("form"), LeftOut::Form },
        { QStringLiteral("input"), LeftOut::Form },
        { QStringLiteral("button"), LeftOut::Form },
        { QStringLiteral("textarea"), LeftOut::Form },
        { QStringLiteral("select"), LeftOut::Form },
        { QStringLiteral("iframe"), LeftOut::Embedded },
        { QStringLiteral("frame"), LeftOut::Embedded },
        { QStringLiteral("object"), LeftOut::Embedded },
        { QStringLiteral("embed"), LeftOut::Embedded },
        { QStringLiteral("applet"), LeftOut::Embedded },
        { QStringLiteral("svg"), LeftOut::Embedded },
        { QStringLiteral("math"), LeftOut::Embedded },
        { QStringLiteral("video"), LeftOut::Embedded },
        { QStringLiteral("audio"), LeftOut::Embedded },
        { QStringLiteral("base"), LeftOut::Redirect },
    };
    return kSorts.value(name.toString(), LeftOut::Nothing);
}

bool hides(const QString& style)
{
    static const QRegularExpression hidden(
        QStringLiteral(
            R"((?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$))"
            R"(|font-size\s*:\s*[01](?:\.\d+)?\s*(?:px|pt|em|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all)"
            R"(|text-indent\s*:\s*-\d{3,}|(?:max-)?(?:height|width)\s*:\s*0))"),
        QRegularExpression::CaseInsensitiveOption);
    return hidden.match(style).hasMatch();
}

/// The declarations that say something about the text, in words of our own.
QString keptStyle(const QString& style)
{
    struct Kept {
        QRegularExpression pattern;
        QString words;
    };
    const auto pattern = [](const char* text) {
        return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption);
    };
    static const Kept kKept[] = {
        { pattern(R"(font-weight\s*:\s*(?:bold|[6-9]00))"), QStringLiteral("font-weight:bold;") },
        { pattern(R"(font-style\s*:\s*italic)"), QStringLiteral("font-style:italic;") },
        { pattern(R"(text-decoration[a-z-]*\s*:[^;]*line-through)"), QStringLiteral("text-decoration:line-through;") },
        { pattern(R"(white-space\s*:\s*pre)"), QStringLiteral("white-space:pre-wrap;") },
    };
    QString words;
    for (const Kept& kept : kKept)
        if (kept.pattern.match(style).hasMatch())
            words += kept.words;
    return words;
}

bool quotes(const HtmlTag& tag)
{
    const QString marks = tag.value(u"class") + QLatin1Char(' ') + tag.value(u"id");
    for (const char* mark : { "gmail_quote", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "divRplyFwdMsg" })
        if (marks.contains(QLatin1String(mark)))
            return true;
    return false;
}

class Filter {
public:
    explicit Filter(const QString& source)
        : m_scanner(source)
    {
    }

    FilteredHtml run()
    {
        m_result.html.reserve(m_scanner.size());
        while (m_scanner.next()) {
            if (!m_scanner.isTag())
                write(m_scanner.text());
            else if (m_scanner.tag().closes)
                close(m_scanner.tag().name);
            else
                open(m_scanner.tag());
        }
        while (!m_open.empty())
            pop();
        return std::move(m_result);
    }

private:
    struct Element {
        QString name, written; ///< written: the element that stands for it, empty = none
    };

    void write(QStringView text)
    {
        for (const QChar c : text) {
            if (c == QLatin1Char('<'))
                m_result.html += QLatin1String("&lt;");
            else if (c == QLatin1Char('>'))
                m_result.html += QLatin1String("&gt;");
            else
                m_result.html += c;
        }
    }

    void open(const HtmlTag& tag)
    {
        note(tag);
        const Kind kind = kindOf(tag.name);
        if (kind == Kind::Raw) {
            m_scanner.skipElement(tag.name);
            return;
        }
        if (kind == Kind::Dropped || ++m_tags > kMaxTags)
            return;
        if (kind == Kind::Cell) {
            m_result.html += m_cellsInRow++ > 0 ? QStringLiteral("&nbsp;&nbsp;&nbsp;") : QString();
            return;
        }
        if (kind == Kind::Void) {
            writeVoid(tag);
            return;
        }
        if (kind != Kind::Inline)
            endParagraph(tag.name);
        if (kind == Kind::Row) {
            endOpen(tag.name, QStringLiteral("table"));
            m_cellsInRow = 0;
        }
        if (tag.name == QLatin1String("li"))
            endItem();
        push(tag, kind);
    }

    void note(const HtmlTag& tag)
    {
        m_result.leftOut |= leftOutOf(tag.name);
        if (tag.scripted)
            m_result.leftOut |= LeftOut::Script;
        if (tag.name == QLatin1String("meta")
            && tag.value(u"http-equiv").compare(QLatin1String("refresh"), Qt::CaseInsensitive) == 0)
            m_result.leftOut |= LeftOut::Redirect;
        if (tag.has(u"hidden") || hides(tag.value(u"style")))
            m_result.leftOut |= LeftOut::Hidden;
    }

    static QString attribute(const char* name, QString value)
    {
        value.replace(QLatin1Char('"'), QLatin1String("&quot;")).replace(QLatin1Char('<'), QLatin1String("&lt;"));
        return QLatin1Char(' ') + QLatin1String(name) + QLatin1String("=\"") + value + QLatin1Char('"');
    }

    void writeVoid(const HtmlTag& tag)
    {
        m_result.html += QLatin1Char('<') + tag.name;
        if (tag.name == QLatin1String("img"))
            m_result.html += attribute("src", tag.value(u"src"));
        m_result.html += QLatin1Char('>');
    }

    void push(const HtmlTag& tag, Kind kind)
    {
        Element element { tag.name, tag.name };
        QString attributes;
        const QString style = keptStyle(tag.value(u"style"));
        if (kind == Kind::Division || kind == Kind::Row)
            element.written = quotes(tag) ? QStringLiteral("blockquote") : QStringLiteral("div");
        else if (tag.name == QLatin1String("font") || tag.name == QLatin1String("span"))
            element.written = style.isEmpty() ? QString() : QStringLiteral("span");
        if (tag.name == QLatin1String("a"))
            attributes = tag.has(u"href") ? attribute("href", tag.value(u"href")) : QString();
        if (!style.isEmpty())
            attributes += attribute("style", style);
        if (m_depth >= kMaxDepth)
            element.written.clear();
        if (!element.written.isEmpty()) {
            ++m_depth;
            m_result.html += QLatin1Char('<') + element.written + attributes + QLatin1Char('>');
        }
        ++m_counts[tag.name];
        m_open.push_back(std::move(element));
    }

    void pop()
    {
        const Element element = std::move(m_open.back());
        m_open.pop_back();
        --m_counts[element.name];
        if (element.written.isEmpty())
            return;
        --m_depth;
        m_result.html += QLatin1String("</") + element.written + QLatin1Char('>');
    }

    /// Ends the innermost element of a name with all that is open inside; an end without a beginning is nothing.
    void close(const QString& name)
    {
        if (m_counts.value(name) == 0)
            return;
        while (m_open.back().name != name)
            pop();
        pop();
    }

    /// Ends an element of a name that is open inside the innermost `within`.
    void endOpen(const QString& name, const QString& within)
    {
        if (m_counts.value(name) == 0)
            return;
        for (auto it = m_open.rbegin(); it != m_open.rend() && it->name != within; ++it)
            if (it->name == name) {
                close(name);
                return;
            }
    }

    void endParagraph(const QString& next)
    {
        if (!m_open.empty() && m_open.back().name == QLatin1String("p"))
            pop();
        const auto described
            = [](const QString& name) { return name == QLatin1String("dt") || name == QLatin1String("dd"); };
        if (described(next) && !m_open.empty() && described(m_open.back().name))
            pop();
        if (next == QLatin1String("option") && !m_open.empty() && m_open.back().name == next)
            pop();
    }

    void endItem()
    {
        if (m_counts.value(QStringLiteral("li")) == 0)
            return;
        for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
            if (it->name == QLatin1String("ul") || it->name == QLatin1String("ol"))
                return;
            if (it->name == QLatin1String("li")) {
                close(QStringLiteral("li"));
                return;
            }
        }
    }

    HtmlScanner m_scanner;
    FilteredHtml m_result;
    std::vector<Element> m_open;
    QHash<QString, int> m_counts; ///< of the open elements, by name
    int m_depth = 0, m_tags = 0, m_cellsInRow = 0;
};

} // namespace

FilteredHtml filteredHtml(const QString& source)
{
    return Filter(source).run();
}

} // namespace desk::ui

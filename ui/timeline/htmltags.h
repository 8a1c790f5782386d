// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace desk::ui {

/// One tag of a source. Entities in values are as they were written.
struct HtmlTag {
    QString name; ///< lower case
    bool closes = false; ///< an end tag
    bool scripted = false; ///< has an on… attribute
    std::vector<std::pair<QString, QString>> attributes; ///< names in lower case

    [[nodiscard]] bool has(QStringView attribute) const;
    /// Empty where there is no such attribute.
    [[nodiscard]] QString value(QStringView attribute) const;
};

/// Steps through the tags and texts of HTML as people send it: comments and declarations are passed over; what is begun
/// and never ended (a tag, a quote, a comment) is text. Linear in the size of the source.
class HtmlScanner {
public:
    explicit HtmlScanner(const QString& source)
        : m_source(source)
    {
    }
    /// Goes to the next tag or text; false at the end.
    bool next();
    [[nodiscard]] bool isTag() const { return m_isTag; }
    [[nodiscard]] const HtmlTag& tag() const { return m_tag; }
    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_source.size(); }
    /// Passes over the content of an element and its end tag; over nothing where it has no end.
    void skipElement(const QString& name);

private:
    bool readTag();
    void readAttributes();
    bool skipMarkup();
    [[nodiscard]] QChar at(qsizetype i) const { return i < m_source.size() ? m_source.at(i) : QChar(); }

    QString m_source;
    qsizetype m_at = 0;
    bool m_isTag = false;
    HtmlTag m_tag;
    QStringView m_text;
    // What was looked for to the end of the source and not found is not looked for again.
    bool m_noQuote[2] = { false, false }; ///< no further " or '
    bool m_noEnd = false; ///< no further >
    bool m_noCommentEnd = false;
    QStringList m_endless; ///< elements without an end
};

} // namespace desk::ui

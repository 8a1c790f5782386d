// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/personaldata.h"

#include "app/base/text.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <algorithm>
#include <functional>

namespace desk {

namespace {

constexpr std::size_t kFewestDigits = 7, kMostDigits = 15; // E.164 has 15

bool overlaps(const std::vector<PersonalStretch>& found, qsizetype begin, qsizetype length)
{
    return std::ranges::any_of(
        found, [&](const PersonalStretch& s) { return begin < s.begin + s.length && s.begin < begin + length; });
}

/// Adds the matches that `valueOf` gives a value for.
void addMatches(std::vector<PersonalStretch>& found, const QString& text, const QRegularExpression& pattern,
    Pseudonym kind, const std::function<std::string(const QString&)>& valueOf)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (overlaps(found, match.capturedStart(), match.capturedLength()))
            continue;
        if (std::string value = valueOf(match.captured()); !value.empty())
            found.push_back({ match.capturedStart(), match.capturedLength(), kind, std::move(value) });
    }
}

std::string addressOf(const QString& match)
{
    QString plain = match.toLower();
    plain.replace(QLatin1String("%40"), QLatin1String("@"));
    return utf8(plain);
}

std::string phoneOf(const QString& match)
{
    static const QRegularExpression moment(
        QStringLiteral(R"(^\d{1,2}([./-])\d{1,2}\1\d{2,4}|^\d{4}([./-])\d{1,2}\2\d{1,2})"));
    const std::string digits = digitsOf(match);
    const bool dialled = digits.size() >= kFewestDigits && digits.size() <= kMostDigits;
    return dialled && !moment.match(match).hasMatch() ? digits : std::string();
}

std::string ipOf(const QString& match)
{
    const QHostAddress address(match);
    return address.isNull() ? std::string() : utf8(address.toString());
}

} // namespace

std::string digitsOf(QStringView phone)
{
    std::string digits;
    for (const QChar c : phone)
        if (c.isDigit())
            digits += static_cast<char>('0' + c.digitValue());
    return digits;
}

std::vector<PersonalStretch> personalStretches(const QString& text)
{
    constexpr auto kOptions = QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression email(QStringLiteral(R"([\w.+'-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+)"), kOptions);
    static const QRegularExpression ip4(QStringLiteral(R"((?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d))"));
    static const QRegularExpression ip6(
        QStringLiteral(R"((?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?(?![\w:]))"),
        QRegularExpression::CaseInsensitiveOption);
    // With a country, with a leading zero, or in the groups of North America.
    static const QRegularExpression phone(
        QStringLiteral(R"((?<![\w#.,/:-])(?:(?:\+|00)[ \x{A0}\x{202F}]?[1-9](?:[ \x{A0}\x{202F}().\-/]{0,3}\d){6,13})"
                       R"(|\(?0[1-9](?:[ \x{A0}\x{202F}).\-/]{0,2}\d){5,12})"
                       R"(|\(\d{3}\) ?\d{3}[-. ]\d{4}|(?:1[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4})(?![\w]))"));
    std::vector<PersonalStretch> found;
    addMatches(found, text, email, Pseudonym::Email, addressOf);
    addMatches(found, text, ip4, Pseudonym::Ip, ipOf);
    addMatches(found, text, ip6, Pseudonym::Ip, ipOf);
    addMatches(found, text, phone, Pseudonym::Phone, phoneOf);
    std::ranges::sort(found, {}, &PersonalStretch::begin);
    return found;
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/linkwords.h"

#include <QRegularExpression>

namespace desk::ui {

namespace {

QString aceHost(const QUrl& url)
{
    const QString ace = QString::fromLatin1(QUrl::toAce(url.host()));
    return ace.isEmpty() ? url.host(QUrl::FullyEncoded) : ace; // an address in numbers
}

/// A host as people compare it: in the letters of the network, without the www that means nothing.
QString comparable(const QString& host)
{
    QString name = QString::fromLatin1(QUrl::toAce(host));
    if (name.startsWith(QLatin1String("www.")))
        name.remove(0, 4);
    return name;
}

/// The host or mail address that words name, empty where they name none.
QString named(const QString& words)
{
    static const QRegularExpression address(
        QStringLiteral(R"(^\s*(?:mailto:|[a-z]+:/+)?((?:[^\s/@]+@)?(?:[\w-]+[.。．])+[^\W\d_]{2,}|[^\s/@]+@[^\s/]+))"
                       R"((?:[/:?#].*)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = address.match(withoutTricks(words));
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace

bool opensSafely(const QUrl& target)
{
    const QString scheme = target.scheme().toLower();
    if (scheme == QLatin1String("mailto"))
        return !target.path().isEmpty();
    return (scheme == QLatin1String("https") || scheme == QLatin1String("http")) && !target.host().isEmpty();
}

bool deceives(const QString& words, const QUrl& target)
{
    if (!target.userInfo().isEmpty() || aceHost(target).contains(QLatin1String("xn--")))
        return true;
    const QString claim = named(words);
    if (claim.isEmpty())
        return false;
    if (target.scheme() == QLatin1String("mailto"))
        return claim.compare(target.path(QUrl::FullyDecoded), Qt::CaseInsensitive) != 0;
    const QString host = claim.section(QLatin1Char('@'), -1);
    return comparable(host) != comparable(target.host());
}

QString trueHost(const QUrl& target)
{
    return target.scheme() == QLatin1String("mailto") ? withoutTricks(target.path(QUrl::FullyDecoded))
                                                      : aceHost(target);
}

QString trueTarget(const QUrl& target)
{
    if (!opensSafely(target))
        return {};
    QString line = target.scheme() + QLatin1Char(':');
    if (target.scheme() == QLatin1String("mailto"))
        return line + trueHost(target);
    const QString ace = aceHost(target);
    line += QLatin1String("//") + ace;
    if (target.port() >= 0)
        line += QLatin1Char(':') + QString::number(target.port());
    line += withoutTricks(target.toString(QUrl::PrettyDecoded | QUrl::RemoveScheme | QUrl::RemoveAuthority));
    const QString read = withoutTricks(QString::fromUtf8(QByteArray::fromPercentEncoding(target.host().toUtf8())));
    return read.isEmpty() || read == ace ? line : line + QStringLiteral(" (") + read + QLatin1Char(')');
}

QString withoutTricks(QString text)
{
    static const QRegularExpression tricks(
        QStringLiteral("[\\x{00AD}\\x{061C}\\x{200B}-\\x{200F}\\x{2028}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}"
                       "\\x{FFF9}-\\x{FFFB}\\x{00}-\\x{1F}\\x{7F}-\\x{9F}\\x{E0000}-\\x{E007F}]"));
    return text.remove(tricks);
}

QString withoutOverrides(QString text)
{
    static const QRegularExpression turning(QStringLiteral(
        "[\\x{202A}-\\x{202E}\\x{206A}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFC}\\x{00}-\\x{08}\\x{0B}-\\x{1F}"
        "\\x{7F}-\\x{9F}]|(?<![\\x{1F3F4}\\x{E0000}-\\x{E007F}])[\\x{E0000}-\\x{E007F}]+"));
    return text.remove(turning);
}

} // namespace desk::ui

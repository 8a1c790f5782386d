// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace desk::ui {

namespace {

constexpr Millis kMinute = 60'000;
constexpr Millis kHour = 60 * kMinute;
constexpr Millis kDay = 24 * kHour;

QTimeZone& zone()
{
    static QTimeZone value = QTimeZone::systemTimeZone();
    return value;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
public:
    static QString minutes(qint64 n) { return tr("%1 min").arg(formatCount(n)); }
    static QString hours(qint64 n) { return tr("%1 h").arg(formatCount(n)); }
    static QString days(qint64 n) { return tr("%1 d", "days").arg(formatCount(n)); }
    static QString now() { return tr("now"); }
    static QString hoursMinutes(qint64 h, qint64 m) { return tr("%1 h %2 min").arg(h).arg(m, 2, 10, QLatin1Char('0')); }
    static QString daysHours(qint64 d, qint64 h) { return tr("%1 d %2 h", "days, hours").arg(formatCount(d)).arg(h); }
    static QString dateFormat() { return tr("d MMM", "date of this year"); }
    static QString fullDateFormat() { return tr("d MMM yyyy", "date"); }
    static QString longDateFormat() { return tr("dddd d MMMM yyyy", "date with its weekday"); }
    static QString longDayFormat() { return tr("dddd d MMMM", "day of this year with its weekday"); }
    static QString dateTime(const QString& date, const QString& time)
    {
        return tr("%1, %2", "date, time").arg(date, time);
    }
};

QString formatted(QDate day, QString format)
{
    if (day.day() == 1 && QLocale().language() == QLocale::French)
        format.replace(QLatin1String("d M"), QLatin1String("d'er' M"));
    return QLocale().toString(day, format);
}

QDateTime local(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone());
}

} // namespace

QTimeZone displayZone()
{
    return zone();
}

void setDisplayZone(const QTimeZone& value)
{
    zone() = value.isValid() ? value : QTimeZone::systemTimeZone();
}

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatDuration(qint64 minutes)
{
    if (minutes < 0)
        return QStringLiteral("–");
    if (minutes < 60)
        return Words::minutes(minutes);
    if (minutes < 72 * 60)
        return Words::hoursMinutes(minutes / 60, minutes % 60);
    return Words::daysHours(minutes / 1440, minutes % 1440 / 60);
}

QString formatElapsed(Millis since, Millis now)
{
    const Millis elapsed = now - since;
    if (elapsed < kMinute)
        return Words::now();
    if (elapsed < kHour)
        return Words::minutes(elapsed / kMinute);
    if (elapsed < 2 * kDay)
        return Words::hours(elapsed / kHour);
    return Words::days(elapsed / kDay);
}

QString formatRelative(Millis at, Millis now)
{
    return now - at < 7 * kDay ? formatElapsed(at, now) : formatDate(dayOf(at), dayOf(now));
}

QString formatDateTime(Millis at)
{
    return Words::dateTime(formatted(dayOf(at), Words::fullDateFormat()), formatClock(at));
}

QString formatClock(Millis at)
{
    return local(at).time().toString(QStringLiteral("HH:mm"));
}

QString formatDate(QDate day, QDate now)
{
    return formatted(day, day.year() == now.year() ? Words::dateFormat() : Words::fullDateFormat());
}

QString formatLongDate(QDate day)
{
    return formatted(day, Words::longDateFormat());
}

QString formatLongDay(QDate day)
{
    return formatted(day, Words::longDayFormat());
}

QDate dayOf(Millis at)
{
    return local(at).date();
}

} // namespace desk::ui

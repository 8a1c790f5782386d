// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace desk;
using namespace desk::ui;

namespace {

/// The shape alone, without its colour.
QByteArray shape(const std::function<void(QPainter&)>& draw)
{
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    draw(painter);
    painter.end();
    QByteArray mask;
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 48; ++x) {
            const QColor c = image.pixelColor(x, y);
            mask.append(c.alpha() < 100 ? '.' : c.lightness() > 200 ? 'o' : '#');
        }
    return mask;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void statusesHaveShapesOfTheirOwn()
    {
        QSet<QByteArray> shapes;
        for (int i = 0; i <= int(StatusCategory::Closed); ++i)
            shapes.insert(shape([&](QPainter& p) {
                drawStatus(p, QRectF(0, 0, 48, 48), StatusCategory(i), Theme::of(Theme::Appearance::Light));
            }));
        QCOMPARE(shapes.size(), 6);
    }

    void prioritiesHaveLengths()
    {
        QSet<QByteArray> shapes;
        for (const Priority p : { Priority::None, Priority::Normal, Priority::Urgent })
            shapes.insert(shape([&](QPainter& painter) {
                drawPriority(painter, QRectF(0, 0, 48, 48), p, Theme::of(Theme::Appearance::Light));
            }));
        QCOMPARE(shapes.size(), 3);
    }

    void bothAppearancesHaveEveryColour()
    {
        for (const auto a : { Theme::Appearance::Light, Theme::Appearance::Dark }) {
            const Theme& theme = Theme::of(a);
            QVERIFY(theme.color("surface.base").isValid());
            QVERIFY(theme.color("chart.seq7").isValid());
            QVERIFY(theme.account(9) == theme.account(1));
        }
        QVERIFY(Theme::of(Theme::Appearance::Light).palette().color(QPalette::Base)
            != Theme::of(Theme::Appearance::Dark).palette().color(QPalette::Base));
    }

    void timesReadShort()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        setDisplayZone(QTimeZone::utc());
        constexpr Millis kNow = 1'793'491'200'000; // 1 Nov 2026
        constexpr Millis kHour = 3'600'000;
        QCOMPARE(formatElapsed(kNow - 48 * 60'000, kNow), QStringLiteral("48 min"));
        QCOMPARE(formatElapsed(kNow - 31 * kHour, kNow), QStringLiteral("31 h"));
        QCOMPARE(formatElapsed(kNow - 49 * kHour, kNow), QStringLiteral("2 d"));
        QCOMPARE(formatElapsed(kNow + kHour, kNow), QStringLiteral("now"));
        QCOMPARE(formatRelative(kNow - 10 * 24 * kHour, kNow), QStringLiteral("22 Oct"));
        QCOMPARE(formatRelative(kNow - 400 * 24 * kHour, kNow), QStringLiteral("27 Sep 2025"));
        QCOMPARE(formatDuration(167), QStringLiteral("2 h 47 min"));
        QCOMPARE(formatDuration(-1), QStringLiteral("–"));
        QCOMPARE(formatCount(1'000'412), QStringLiteral("1,000,412"));
    }

    void everyErrorSaysWhatAndWhatNext()
    {
        for (int kind = 0; kind <= int(Error::Kind::Bug); ++kind) {
            Error error { Error::Kind(kind), QStringLiteral("detail"), 0, {} };
            const ErrorText words = errorText(error);
            QVERIFY(!words.what.isEmpty());
            QVERIFY(!words.next.isEmpty() || error.kind == Error::Kind::Cancelled);
        }
    }

    void monogramsAreTwoLettersAtMost()
    {
        QCOMPARE(initials(QStringLiteral("Nordlys EU")), QStringLiteral("NE"));
        QCOMPARE(initials(QStringLiteral("parts & dealers of france")), QStringLiteral("PD"));
        QCOMPARE(initials(QString()), QString());
    }
};

DESK_GUI_TEST_MAIN(TestTheme)
#include "tst_theme.moc"

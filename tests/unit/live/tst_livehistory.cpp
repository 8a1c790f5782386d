// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livehistory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;

namespace {

constexpr Millis kStart = 1'775'127'600'000;

LiveSample sample(Millis at, std::optional<double> open, const QString& department = {})
{
    LiveSample result { at, department };
    result.waiting = 3;
    result.open = open;
    result.missed = 2;
    return result;
}

} // namespace

class TestLiveHistory : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_files = 0;
    QString freshFile() { return m_dir.filePath(QStringLiteral("%1.live.sqlite").arg(++m_files)); }
    static std::unique_ptr<LiveHistory> opened(const QString& file)
    {
        auto history = LiveHistory::open(file);
        return history.ok() ? std::move(*history) : nullptr;
    }

private slots:
    void itSurvivesAnEnd()
    {
        const QString file = freshFile();
        const std::vector<LiveSample> samples { sample(kStart, 7), sample(kStart, std::nullopt, QStringLiteral("12")),
            sample(kStart + 10'000, 8) };
        QVERIFY(opened(file)->add(samples).ok());
        QCOMPARE(opened(file)->since(0), samples);
        QCOMPARE(opened(file)->since(kStart + 1).size(), std::size_t(1));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void itKeepsADay()
    {
        const auto history = opened(freshFile());
        for (int hour = 0; hour <= 30; ++hour)
            QVERIFY(history->add({ sample(kStart + hour * 3600'000LL, hour) }).ok());
        const std::vector<LiveSample> kept = history->since(0);
        QCOMPARE(kept.size(), std::size_t(25));
        QCOMPARE(kept.front().open, std::optional(6.0));
    }

    void whatWasNotTrueIsForgotten()
    {
        const QString file = freshFile();
        const auto history = opened(file);
        QVERIFY(history->add({ sample(kStart, 1), sample(kStart + 10'000, 1), sample(kStart + 20'000, 1) }).ok());
        QVERIFY(history->forgetAfter(kStart + 5'000).ok());
        QCOMPARE(history->since(0).size(), std::size_t(1));
        LiveSeries series;
        series.add({ sample(kStart, 1), sample(kStart + 10'000, 1), sample(kStart + 20'000, 1) });
        series.forgetAfter(kStart + 5'000);
        QCOMPARE(series.pieces({}, 0).front().size(), std::size_t(1));
    }

    void aFileThatIsNoneIsAnError()
    {
        const QString file = freshFile();
        QFile bad(file);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(QByteArray(4096, 'x'));
        bad.close();
        const auto history = LiveHistory::open(file);
        QVERIFY(!history.ok());
        QCOMPARE(history.error().kind, Error::Kind::Storage);
    }

    void gapsAreGaps()
    {
        LiveSeries series;
        std::vector<LiveSample> samples;
        for (Millis at = kStart; at < kStart + 60'000; at += 10'000)
            samples.push_back(sample(at, 5));
        for (Millis at = kStart + 300'000; at < kStart + 330'000; at += 10'000)
            samples.push_back(sample(at, 6));
        series.add({ samples.begin() + 4, samples.end() }); // what comes from the disk comes later
        series.add({ samples.begin(), samples.begin() + 4 });
        const auto pieces = series.pieces({}, 0);
        QCOMPARE(pieces.size(), std::size_t(2));
        QCOMPARE(pieces[0].size(), std::size_t(6));
        QCOMPARE(pieces[1].size(), std::size_t(3));
        QCOMPARE(series.pieces({}, kStart + 200'000).size(), std::size_t(1));
        QVERIFY(series.pieces(QStringLiteral("12"), 0).empty());
    }

    void onlyWhatWasToldIsSampled()
    {
        LiveState state;
        state.departments
            = { { QStringLiteral("12"), QStringLiteral("Tier 2") }, { QStringLiteral("13"), QStringLiteral("FR") } };
        state.values.merge(
            { { { QStringLiteral("12"), QStringLiteral("chats"), QLatin1String(live::kWaiting), 0 }, { 4, {} } },
                { { QStringLiteral("12"), QStringLiteral("chats"), QLatin1String(live::kOpen), 0 }, {} } });
        const std::vector<LiveSample> samples = samplesOf(state, kStart);
        QCOMPARE(samples.size(), std::size_t(1));
        QCOMPARE(samples.front().department, QStringLiteral("12"));
        QCOMPARE(samples.front().waiting, std::optional(4.0));
        QCOMPARE(samples.front().open, std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestLiveHistory)
#include "tst_livehistory.moc"

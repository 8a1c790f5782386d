// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livethresholds.h"

#include <QTest>
#include <random>

using namespace desk;

namespace {

const QString kChats = QStringLiteral("chats");

LiveKey key(const char* metric, int window = 0, const QString& department = {})
{
    return { department, kChats, QLatin1String(metric), window };
}

LiveState fresh(std::optional<double> waiting, std::optional<double> missed = std::nullopt)
{
    LiveState state;
    state.accountId = QStringLiteral("zd");
    state.phase = LiveState::Phase::Live;
    state.values.merge({ { key(live::kWaiting), { waiting, {} } }, { key(live::kMissed, 30), { missed, {} } } });
    return state;
}

} // namespace

class TestLiveValues : public QObject {
    Q_OBJECT

private slots:
    void framesAreReadForWhatTheyAre_data()
    {
        using Kind = LiveMessage::Kind;
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("values");
        const auto row = [](const char* name, const char* frame, Kind kind, int values) {
            QTest::newRow(name) << QByteArray(frame) << int(kind) << values;
        };
        row("the first one", "{\"status_code\":200,\"message\":{\"authenticated\":true}}", Kind::Authenticated, 0);
        row("not known", "{\"status_code\":401,\"message\":\"Unable to verify the identity of the client\"}",
            Kind::Refused, 0);
        row("a patch",
            "{\"content\":{\"topic\":\"chats\",\"data\":{\"waiting_time_avg\":19},\"type\":\"update\",\"department_"
            "id\":null},\"status_code\":200}",
            Kind::Patch, 1);
        row("both windows",
            "{\"content\":{\"topic\":\"chats\",\"data\":{\"missed_chats\":{\"30\":1,\"60\":4}}},\"status_code\":200}",
            Kind::Patch, 2);
        row("no value yet", "{\"status_code\":200,\"message\":\"Not Computed!\"}", Kind::NotComputed, 0);
        row("an acknowledgement", "{\"status_code\":200,\"message\":\"OK\"}", Kind::Said, 0);
        row("a complaint", "{\"status_code\":500,\"message\":\"Internal server error\"}", Kind::Said, 0);
        row("another shape", "{\"hello\":[1,2]}", Kind::Said, 0);
        row("content that is none", "{\"content\":7,\"status_code\":200}", Kind::Said, 0);
        row("data that is none", "{\"content\":{\"topic\":\"chats\",\"data\":[1]},\"status_code\":200}", Kind::Patch,
            0);
        row("an array", "[]", Kind::Malformed, 0);
        row("half a frame", "{\"content\":{\"topic\":\"ch", Kind::Malformed, 0);
        row("bytes", "\xff\xfe", Kind::Malformed, 0);
        row("nothing", "", Kind::Malformed, 0);
    }
    void framesAreReadForWhatTheyAre()
    {
        QFETCH(QByteArray, frame);
        QFETCH(int, kind);
        QFETCH(int, values);
        const LiveMessage message = LiveMessage::read(frame);
        QCOMPARE(int(message.kind), kind);
        QCOMPARE(int(message.patch.size()), values);
    }

    void whatIsNoNumberIsAGapAndWhatIsUnknownIsKept()
    {
        const LiveMessage message = LiveMessage::read(
            "{\"content\":{\"topic\":\"chats\",\"department_id\":3,\"data\":{\"active_chats\":-1,\"waiting_time_avg\":"
            "null,\"incoming_chats\":2,\"mood\":\"calm\",\"queue\":{\"vip\":3}}},\"status_code\":200}");
        LiveValues values;
        QVERIFY(values.merge(message.patch));
        QVERIFY(!values.merge(message.patch)); // nothing new in it
        const QString three = QStringLiteral("3");
        QCOMPARE(values.number(live::kChats, live::kOpen, three), std::nullopt);
        QCOMPARE(values.number(live::kChats, live::kWaitAvg, three), std::nullopt);
        QCOMPARE(values.number(live::kChats, live::kWaiting, three), std::optional(2.0));
        QCOMPARE(values.number(live::kChats, live::kWaiting), std::nullopt); // of another department
        QCOMPARE(values.all().at(key("mood", 0, three)).raw, QStringLiteral("\"calm\""));
        QCOMPARE(values.all().at(key("queue", 0, three)).raw, QStringLiteral("{\"vip\":3}"));
    }

    void windowsAreTakenAsTheServiceGivesThem()
    {
        LiveValues values;
        values.merge(
            LiveMessage::read("{\"content\":{\"topic\":\"chats\",\"data\":{\"missed_chats\":{\"30\":1,\"60\":4}}}}")
                .patch);
        values.merge(
            LiveMessage::read("{\"content\":{\"topic\":\"chats\",\"window\":30,\"data\":{\"missed_chats\":2}}}").patch);
        QCOMPARE(values.number(live::kChats, live::kMissed, {}, 30), std::optional(2.0));
        QCOMPARE(values.number(live::kChats, live::kMissed, {}, 60), std::optional(4.0));
        values.merge(
            LiveMessage::read("{\"content\":{\"topic\":\"chats.missed_chats\",\"data\":{\"missed_chats\":{\"60\":5}}}}")
                .patch);
        QCOMPARE(values.number(live::kChats, live::kMissed, {}, 60), std::optional(5.0));
    }

    /// Whatever way the same changes are cut into frames, the last value of each key is what stands.
    void patchesMergeByKey()
    {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            std::mt19937 random(seed);
            const auto below = [&](unsigned n) { return random() % n; };
            std::map<LiveKey, LiveValue> expected;
            LiveValues oneByOne, inFrames;
            LivePatch frame;
            for (int i = 0; i < 60; ++i) {
                static const QStringList departments { QString(), QStringLiteral("1"), QStringLiteral("2") };
                static const QStringList metrics { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
                const LiveKey where { departments.at(below(3)), below(2) ? kChats : QStringLiteral("agents"),
                    metrics.at(below(3)), int(below(3)) * 30 };
                const LiveValue value { below(5) ? std::optional<double>(below(100)) : std::nullopt, {} };
                expected[where] = value;
                oneByOne.merge({ { where, value } });
                frame.emplace_back(where, value);
                if (below(4) == 0) {
                    inFrames.merge(frame);
                    frame.clear();
                }
            }
            inFrames.merge(frame);
            QCOMPARE(oneByOne.all(), expected);
            QCOMPARE(inFrames, oneByOne);
        }
    }

    void aCrossingIsToldOnce()
    {
        ThresholdWatch watch;
        watch.setLimits({ .waiting = 5 });
        QVERIFY(watch.look(fresh(5)).empty()); // at the limit is not over it
        const std::vector<ThresholdWatch::Crossing> told = watch.look(fresh(6));
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().value, 6.0);
        QCOMPARE(told.front().limit, 5);
        QVERIFY(watch.look(fresh(9)).empty()); // it stays over
        QVERIFY(watch.look(fresh(std::nullopt)).empty()); // not known: no reason to tell again
        QVERIFY(watch.look(fresh(7)).empty());
        QVERIFY(watch.look(fresh(2)).empty());
        QCOMPARE(watch.look(fresh(8)).size(), std::size_t(1));
        LiveState other = fresh(8);
        other.accountId = QStringLiteral("zd2");
        QCOMPARE(watch.look(other).size(), std::size_t(1)); // each account for itself
    }

    void eachNumberHasItsOwnLimit()
    {
        ThresholdWatch watch;
        watch.setLimits({ .waiting = 5, .missed = 3 });
        QCOMPARE(watch.look(fresh(6, 4)).size(), std::size_t(2));
        watch.setLimits({ .waiting = 7, .missed = 3 });
        QCOMPARE(watch.look(fresh(8, 9)).size(), std::size_t(1)); // the limit that did not change has been told
        LiveState cut = fresh(20, 20);
        cut.phase = LiveState::Phase::Cut;
        watch.setLimits({ .waiting = 1 });
        QVERIFY(watch.look(cut).empty()); // old values alarm nobody
        watch.setLimits({});
        QVERIFY(watch.look(fresh(100, 100)).empty());
    }
};

QTEST_GUILESS_MAIN(TestLiveValues)
#include "tst_livevalues.moc"

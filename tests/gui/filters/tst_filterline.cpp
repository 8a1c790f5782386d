// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/filters/completionpopup.h"
#include "ui/filters/filteredit.h"
#include "ui/filters/filterline.h"
#include "ui/filters/mistakebox.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace desk;
using namespace desk::ui;

class TestFilterLine : public QObject {
    Q_OBJECT

    struct Scene {
        QWidget window;
        FilterLine* line = new FilterLine;
        FilterEdit* edit = nullptr;
        QList<Query> queries;
        Scene()
        {
            window.resize(900, 400);
            auto* layout = new QVBoxLayout(&window);
            layout->addWidget(line);
            layout->addWidget(new QPushButton); // where Tab would go
            layout->addStretch();
            edit = line->findChild<FilterEdit*>();
            QObject::connect(line, &FilterLine::queryChanged, line, [this](const Query& q) { queries.append(q); });
            window.show();
            edit->setFocus();
            const bool active = QTest::qWaitForWindowActive(&window);
            Q_ASSERT(active);
            Q_UNUSED(active);
        }
        [[nodiscard]] CompletionPopup* popup() const { return window.findChild<CompletionPopup*>(); }
        [[nodiscard]] MistakeBox* box() const { return window.findChild<MistakeBox*>(); }
        void type(const char* text) const { QTest::keyClicks(edit, QLatin1String(text)); }
    };

private slots:
    void initTestCase() { Theme::apply(Theme::Appearance::Light); }

    void everyKeystrokeThatParsesIsAQuery()
    {
        Scene s;
        s.type("jam");
        QCOMPARE(s.queries.size(), 3);
        QCOMPARE(s.queries.last().terms.front().values.front().text, QStringLiteral("jam"));
    }

    void aWordThatMayBecomeAFieldWaitsAMoment()
    {
        Scene s;
        s.type("jam ");
        s.type("status:open");
        QCOMPARE(s.queries.size(), 4); // no search for "s", "st" and so on
        QVERIFY(s.queries.last().narrows(QueryField::Status));
        s.type(" ta");
        QCOMPARE(s.queries.size(), 4);
        QTRY_COMPARE(s.queries.size(), 5);
        QCOMPARE(s.queries.last().terms.size(), 3U);
    }

    void theBeginningOfAValueWaitsWhileItIsCompleted()
    {
        Scene s;
        const std::vector<Suggestion> known { { QStringLiteral("battery"), 171 }, { QStringLiteral("batt"), 2 } };
        const auto answer = [&](const QString& prefix) {
            std::vector<Suggestion> values;
            for (const Suggestion& value : known)
                if (value.text.startsWith(prefix))
                    values.push_back(value);
            s.line->setSuggestions(QueryField::Tag, prefix, values);
        };
        s.type("tag:bat");
        answer(QStringLiteral("bat"));
        QVERIFY(s.popup()->isVisible());
        QVERIFY(s.queries.isEmpty());
        s.type("t"); // a tag of its own
        answer(QStringLiteral("batt"));
        QCOMPARE(s.queries.size(), 1);
        s.type("e");
        answer(QStringLiteral("batte"));
        QCOMPARE(s.queries.size(), 1);
        QTest::keyClick(s.edit, Qt::Key_Tab);
        QCOMPARE(s.line->text(), QStringLiteral("tag:battery "));
        QCOMPARE(s.queries.size(), 2);
        s.type("tag:xy"); // nothing the account knows: said at once
        answer(QStringLiteral("xy"));
        QCOMPARE(s.queries.last().terms.size(), 2U);
        s.line->setText({}, FilterLine::Source::View);
        s.type("tag:ba");
        answer(QStringLiteral("ba"));
        QVERIFY(s.queries.last().empty());
        QTest::keyClick(s.edit, Qt::Key_Escape); // that is what is meant
        QCOMPARE(s.queries.last().toText(), QStringLiteral("tag:ba"));
    }

    void enterDoesNotWait()
    {
        Scene s;
        s.type("sta");
        QTest::keyClick(s.edit, Qt::Key_Escape); // closes the completion
        QVERIFY(s.queries.isEmpty());
        QTest::keyClick(s.edit, Qt::Key_Return);
        QCOMPARE(s.queries.size(), 1);
    }

    void chipsStandBehindTheirTerms()
    {
        Scene s;
        s.line->setText(QStringLiteral("status:open -tag:spam cat"), FilterLine::Source::View);
        const auto chips = s.edit->chips();
        QCOMPARE(chips.size(), 2U);
        QVERIFY(!chips[0].second->negated && chips[1].second->negated);
        QVERIFY(chips[0].first.right() < chips[1].first.left());
        QVERIFY(chips[0].first.left() <= s.edit->characterRect(0).left());
        QVERIFY(chips[0].first.right() > s.edit->characterRect(11).left());
        QVERIFY(s.edit->characterRect(22).left() > chips[1].first.right());
    }

    void aMistakeIsSaidAndRepairedAndTheLastGoodQueryStays()
    {
        Scene s;
        s.type("cat ");
        const Query good = s.line->query();
        s.type("priorty:high ");
        QVERIFY(s.edit->mistake().has_value());
        QCOMPARE(s.edit->mistake()->begin, 4);
        QCOMPARE(s.edit->mistake()->end, 11);
        QCOMPARE(s.line->query(), s.queries.last());
        QVERIFY(s.box()->isVisible());
        QVERIFY2(s.box()->words().contains(QLatin1String("priorty")), qPrintable(s.box()->words()));
        QTest::keyClick(s.edit, Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(s.line->text(), QStringLiteral("cat priority:high "));
        QVERIFY(!s.box()->isVisible());
        QCOMPARE(s.line->query().terms.size(), 2U);
        QVERIFY(!(s.line->query() == good));
    }

    void fieldsAndValuesComplete()
    {
        Scene s;
        QList<std::pair<QueryField, QString>> asked;
        connect(s.line, &FilterLine::suggestionsWanted, s.line, [&](QueryField field, const QString& prefix) {
            asked.append({ field, prefix });
        });
        s.type("sta");
        QVERIFY(s.popup()->isVisible());
        QCOMPARE(s.popup()->items().front().text, QStringLiteral("status:"));
        QTest::keyClick(s.edit, Qt::Key_Tab);
        QCOMPARE(s.line->text(), QStringLiteral("status:"));
        s.type("p");
        QCOMPARE(s.popup()->items().size(), 1U);
        QTest::keyClick(s.edit, Qt::Key_Return);
        QCOMPARE(s.line->text(), QStringLiteral("status:pending "));
        s.type("group:ti");
        QCOMPARE(asked.last(), (std::pair { QueryField::Group, QStringLiteral("ti") }));
        s.line->setSuggestions(QueryField::Group, QStringLiteral("t"), { { QStringLiteral("too late"), 1 } });
        QVERIFY(!s.popup()->isVisible());
        s.line->setSuggestions(QueryField::Group, QStringLiteral("ti"),
            { { QStringLiteral("Tier 2"), 341 }, { QStringLiteral("tiny"), 2 } });
        QVERIFY(s.popup()->isVisible());
        QTest::keyClick(s.edit, Qt::Key_Down);
        QCOMPARE(s.popup()->current(), 1);
        QTest::keyClick(s.edit, Qt::Key_Up);
        QTest::keyClick(s.edit, Qt::Key_Comma);
        QCOMPARE(s.line->text(), QStringLiteral("status:pending group:\"Tier 2\","));
    }

    void escapeClosesTheListThenLeaves()
    {
        Scene s;
        QSignalSpy left(s.line, &FilterLine::left);
        s.type("sta");
        QTest::keyClick(s.edit, Qt::Key_Escape);
        QVERIFY(!s.popup()->isVisible());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(s.edit, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void backAndForwardStepThroughFilters()
    {
        Scene s;
        s.type("cat");
        QTest::keyClick(s.edit, Qt::Key_Return);
        s.line->setText(QStringLiteral("cat status:open"), FilterLine::Source::Chart);
        s.line->setText(QStringLiteral("csat:bad"), FilterLine::Source::View);
        s.line->goBack();
        QCOMPARE(s.line->text(), QStringLiteral("cat status:open"));
        s.line->goBack();
        QCOMPARE(s.line->text(), QStringLiteral("cat"));
        s.line->goBack();
        QCOMPARE(s.line->text(), QString());
        QVERIFY(!s.line->history().canGoBack());
        s.line->goForward();
        s.line->goForward();
        QCOMPARE(s.line->text(), QStringLiteral("cat status:open"));
        s.type(" x");
        QVERIFY(!s.line->history().canGoForward());
    }

    void undoWorksOnText()
    {
        Scene s;
        s.type("cat");
        s.line->setText(QStringLiteral("dog"), FilterLine::Source::View);
        s.edit->undo();
        QCOMPARE(s.line->text(), QStringLiteral("cat"));
    }

    void aPastedTextBecomesOneLine()
    {
        Scene s;
        QGuiApplication::clipboard()->setText(QStringLiteral("one\ntwo\t three"));
        s.edit->paste();
        QCOMPARE(s.line->text(), QStringLiteral("one two three"));
    }
};

DESK_GUI_TEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"

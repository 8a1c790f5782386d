// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/filters/completionpopup.h"
#include "ui/filters/fieldwords.h"
#include "ui/filters/filteredit.h"
#include "ui/filters/filterline.h"
#include "ui/filters/languagehelp.h"
#include "ui/filters/mistakebox.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QLabel>
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
            s.line->setSuggestions(QueryField::Tag, {}, prefix, values);
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
        connect(s.line, &FilterLine::suggestionsWanted, s.line,
            [&](QueryField field, const QString&, const QString& prefix) {
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
        s.line->setSuggestions(QueryField::Group, {}, QStringLiteral("t"), { { QStringLiteral("too late"), 1 } });
        QVERIFY(!s.popup()->isVisible());
        s.line->setSuggestions(QueryField::Group, {}, QStringLiteral("ti"),
            { { QStringLiteral("Tier 2"), 341 }, { QStringLiteral("tiny"), 2 } });
        QVERIFY(s.popup()->isVisible());
        QTest::keyClick(s.edit, Qt::Key_Down);
        QCOMPARE(s.popup()->current(), 1);
        QTest::keyClick(s.edit, Qt::Key_Up);
        QTest::keyClick(s.edit, Qt::Key_Comma);
        QCOMPARE(s.line->text(), QStringLiteral("status:pending group:\"Tier 2\","));
    }

    void completionGoesOnInsideGroups()
    {
        Scene s;
        s.type("late (-ta");
        QCOMPARE(s.popup()->items().front().text, QStringLiteral("tag:"));
        QTest::keyClick(s.edit, Qt::Key_Tab);
        s.type("re");
        s.line->setSuggestions(QueryField::Tag, {}, QStringLiteral("re"), { { QStringLiteral("refund"), 3 } });
        QTest::keyClick(s.edit, Qt::Key_Tab);
        QCOMPARE(s.line->text(), QStringLiteral("late (-tag:refund "));
        s.type("o");
        QCOMPARE(s.popup()->items().front().text, QStringLiteral("OR"));
        QTest::keyClick(s.edit, Qt::Key_Tab);
        s.type("kind:ch");
        QTest::keyClick(s.edit, Qt::Key_Tab);
        s.type(")");
        QCOMPARE(s.line->query().toText(), QStringLiteral("late (-tag:refund OR kind:chat)"));
    }

    void operatorsAndUnitsAreOfferedWithTheirMeaning()
    {
        Scene s;
        const auto offered = [&] {
            QStringList texts;
            for (const Completion& item : s.popup()->items())
                texts += item.text;
            return texts.join(u' ');
        };
        s.type("waiting:");
        QCOMPARE(offered(), QStringLiteral(">4h >24h <30m 1d..7d none any"));
        QVERIFY(!s.popup()->items().front().hint.isEmpty());
        s.type(">3");
        QCOMPARE(offered(), QStringLiteral(">3m >3h >3d >3w"));
        QTest::keyClick(s.edit, Qt::Key_Down);
        QTest::keyClick(s.edit, Qt::Key_Tab);
        QCOMPARE(s.line->text(), QStringLiteral("waiting:>3h "));
        s.type("priority:>");
        QCOMPARE(offered(), QStringLiteral(">=high"));
        s.type("=high assignee:n");
        s.line->setSuggestions(QueryField::Assignee, {}, QStringLiteral("n"), { { QStringLiteral("none"), 1 } });
        QCOMPARE(offered(), QStringLiteral("none none")); // somebody called so, and nobody
        QTest::keyClick(s.edit, Qt::Key_Tab);
        QCOMPARE(s.line->text(), QStringLiteral("waiting:>3h priority:>=high assignee:\"none\" "));
    }

    void ownFieldsCompleteByTheirTitle()
    {
        Scene s;
        s.type("ord");
        QVERIFY(!s.popup()->isVisible());
        s.line->setSuggestions(
            QueryField::Custom, {}, QStringLiteral("ord"), { { QStringLiteral("Order \"no\""), {} } });
        QTest::keyClick(s.edit, Qt::Key_Tab);
        QCOMPARE(s.line->text(), QStringLiteral("\"Order \\\"no\\\"\":"));
        QString asked;
        connect(s.line, &FilterLine::suggestionsWanted, s.line,
            [&](QueryField, const QString& name, const QString& prefix) { asked = name + u'|' + prefix; });
        s.type("A");
        QCOMPARE(asked, QStringLiteral("Order \"no\"|A"));
        s.line->setSuggestions(
            QueryField::Custom, QStringLiteral("Order \"no\""), QStringLiteral("A"), { { QStringLiteral("A 1"), {} } });
        QTest::keyClick(s.edit, Qt::Key_Return);
        QCOMPARE(s.line->query().toText(), QStringLiteral("\"Order \\\"no\\\"\":\"A 1\""));
    }

    void groupsHaveAFrameAroundTheirChips()
    {
        Scene s;
        s.line->setText(QStringLiteral("(tag:a OR tag:b) -(tag:c (tag:d OR tag:e)) cat"), FilterLine::Source::View);
        const auto groups = s.edit->groups();
        const auto chips = s.edit->chips();
        QCOMPARE(chips.size(), 5U);
        QCOMPARE(groups.size(), 3U);
        QVERIFY(!groups[0].second->negated && groups[1].second->negated && !groups[2].second->negated);
        QVERIFY(groups[0].first.contains(chips[0].first) && groups[0].first.contains(chips[1].first));
        QVERIFY(groups[1].first.contains(groups[2].first.adjusted(0, 1, 0, -1)));
        QVERIFY(groups[2].first.contains(chips[4].first) && !groups[2].first.intersects(chips[2].first));
        QVERIFY(chips[0].first.right() < chips[1].first.left());
        s.line->setText(QStringLiteral("tag:a OR tag:b"), FilterLine::Source::View);
        QVERIFY(s.edit->groups().empty());
    }

    void aMistakeInAGroupLeavesTheChipsBeforeIt()
    {
        Scene s;
        s.type("(tag:a OR -(kind:chat priorty:x) )");
        QCOMPARE(s.edit->mistake()->begin, 22);
        QCOMPARE(s.edit->chips().size(), 2U);
    }

    void aNameThatNobodyHasStaysAndIsMarked()
    {
        Scene s;
        s.line->setText(QStringLiteral("tag:gone,refund (\"Product\":x OR tag:refund)"), FilterLine::Source::View);
        ViewState view;
        view.unknown = { { QueryField::Tag, {}, QStringLiteral("gone") },
            { QueryField::Custom, QStringLiteral("Product"), {} } };
        s.line->setAnswer(view);
        QStringList marked;
        for (const auto& [rect, term] : s.edit->chips())
            marked += s.edit->unknownIn(*term).join(u'+');
        QCOMPARE(marked, (QStringList { QStringLiteral("gone"), QStringLiteral("Product"), QString() }));
        QVERIFY(s.edit->accessibleDescription().contains(QStringLiteral("gone")));
        QCOMPARE(s.line->text(), QStringLiteral("tag:gone,refund (\"Product\":x OR tag:refund)"));
    }

    void helpIsAKeyAway()
    {
        Scene s;
        QSignalSpy help(s.line, &FilterLine::helpWanted);
        QTest::keyClick(s.edit, Qt::Key_F1);
        QCOMPARE(help.count(), 1);
        LanguageHelp page;
        QStringList words;
        for (const QLabel* label : page.findChildren<QLabel*>())
            words += label->text();
        for (const QString& name : queryFieldNames()) // one list for the parser and the page
            QVERIFY2(words.join(u'\n').contains(name + u':'), qPrintable(name));
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

    void everyExampleOfTheHelpIsAFilter()
    {
        for (std::size_t i = 0; i < kQueryFieldCount; ++i) {
            const QString example = fieldExample(QueryField(i));
            QVERIFY2(std::holds_alternative<Query>(parseQuery(example)), qPrintable(example));
            QCOMPARE(example.isEmpty(), QueryField(i) == QueryField::Compound);
            QCOMPARE(fieldWords(QueryField(i)).isEmpty(), QueryField(i) == QueryField::Compound);
        }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace desk;
using namespace desk::ui;

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void init() { setDisplayZone(QTimeZone::utc()); }
    void cleanup() { applyLanguage(QStringLiteral("en")); }

    void bothLanguagesAreInTheProgram()
    {
        for (const char* file : { ":/i18n/deskscope_en.qm", ":/i18n/deskscope_fr.qm" }) {
            QTranslator translator;
            QVERIFY2(translator.load(QLatin1String(file)), file);
            QVERIFY2(!translator.isEmpty(), file);
        }
    }

    void wordsFollowTheLanguage()
    {
        applyLanguage(QStringLiteral("fr"));
        QCOMPARE(currentLanguage(), QStringLiteral("fr"));
        QCOMPARE(words::status(StatusCategory::Pending), QStringLiteral("En attente"));
        QCOMPARE(words::priority(Priority::Urgent), QStringLiteral("Urgente"));
        applyLanguage(QStringLiteral("en"));
        QCOMPARE(words::status(StatusCategory::Pending), QStringLiteral("Pending"));
    }

    void aStatusOfTheHelpDesksOwnKeepsItsName()
    {
        applyLanguage(QStringLiteral("fr"));
        QCOMPARE(words::status(StatusCategory::Hold, QStringLiteral("On-hold")), QStringLiteral("En pause"));
        QCOMPARE(words::status(StatusCategory::Closed, {}), QStringLiteral("Clos"));
        QCOMPARE(words::status(StatusCategory::Open, QStringLiteral("With the factory")),
            QStringLiteral("With the factory"));
    }

    void numbersAndDatesAreFrench()
    {
        applyLanguage(QStringLiteral("fr"));
        QCOMPARE(formatCount(1'000'412), QStringLiteral("1\u202f000\u202f412"));
        QCOMPARE(formatDate(QDate(2026, 4, 2), QDate(2026, 5, 1)), QStringLiteral("2 avr."));
        QCOMPARE(formatDate(QDate(2026, 4, 1), QDate(2027, 5, 1)), QStringLiteral("1er avr. 2026"));
        QCOMPARE(formatLongDate(QDate(2026, 4, 1)), QStringLiteral("mercredi 1er avril 2026"));
        QCOMPARE(formatDuration(5000), QStringLiteral("3\u202fj 11\u202fh"));
    }

    void nothingAndOneAreSingular()
    {
        const auto selected
            = [](int n) { return QCoreApplication::translate("desk::ui::MainWindow", "%Ln selected", nullptr, n); };
        applyLanguage(QStringLiteral("fr"));
        QCOMPARE(selected(0), QStringLiteral("0 sélectionnée"));
        QCOMPARE(selected(1), QStringLiteral("1 sélectionnée"));
        QCOMPARE(selected(2000), QStringLiteral("2\u202f000 sélectionnées"));
    }

    void qtsOwnButtonsAreFrench()
    {
        applyLanguage(QStringLiteral("fr"));
        const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Close);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Annuler"));
        QCOMPARE(box.button(QDialogButtonBox::Close)->text(), QStringLiteral("Fermer"));
    }
};

DESK_GUI_TEST_MAIN(TestLanguage)
#include "tst_language.moc"

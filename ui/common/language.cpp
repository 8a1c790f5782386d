// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace desk::ui {

namespace {

struct Translators {
    QTranslator own, qt;
    QString code = QStringLiteral("en");
};

Translators& translators()
{
    static auto* const all = new Translators; // never deleted: the application object still refers to them when it goes
    return *all;
}

void install(QTranslator& translator, bool loaded)
{
    QCoreApplication::removeTranslator(&translator);
    if (loaded)
        QCoreApplication::installTranslator(&translator);
}

} // namespace

void applyLanguage(const QString& code)
{
    Translators& all = translators();
    const QLocale system = QLocale::system();
    const bool french = code.isEmpty() ? system.language() == QLocale::French : code == QLatin1String("fr");
    all.code = french ? QStringLiteral("fr") : QStringLiteral("en");
    const QLocale::Language wanted = french ? QLocale::French : QLocale::English;
    QLocale::setDefault(system.language() == wanted ? system : QLocale(wanted));
    install(
        all.qt, french && all.qt.load(QStringLiteral("qtbase_fr"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    install(all.own, all.own.load(QStringLiteral(":/i18n/deskscope_") + all.code));
}

QString currentLanguage()
{
    return translators().code;
}

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a card of every kind of chart into a picture, to look at: shotcards [--dark] [--fr] [--scale 1.5] [--card WxH]
// [--columns N] [--query TEXT] [--tickets N] OUT.png
#include "tests/gui/charts/chartkinds.h"
#include "ui/charts/chartcard.h"
#include "ui/common/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPainter>

using namespace desk;

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [&](const char* name, const char* standard) {
        parser.addOption({ QLatin1String(name), {}, QStringLiteral("value"), QLatin1String(standard) });
    };
    parser.addOptions({ { QStringLiteral("dark"), {} }, { QStringLiteral("fr"), {} } });
    option("scale", "1");
    option("card", "376x220");
    option("columns", "4");
    option("query", "");
    option("tickets", "4000");
    parser.addPositionalArgument(QStringLiteral("OUT"), {});
    parser.process(app);
    const auto value = [&](const char* name) { return parser.value(QLatin1String(name)); };
    ui::applyLanguage(parser.isSet(QStringLiteral("fr")) ? QStringLiteral("fr") : QStringLiteral("en"));
    ui::Theme::apply(parser.isSet(QStringLiteral("dark")) ? ui::Theme::Appearance::Dark : ui::Theme::Appearance::Light);
    QFont font = app.font();
    font.setPointSizeF(font.pointSizeF() * value("scale").toDouble());
    app.setFont(font);

    const QString query = value("query");
    ViewState view;
    view.charts = test::everyKind(query, value("tickets").toUInt());
    view.request.query = std::get<Query>(parseQuery(query));
    view.request.timeZone = test::kindsZone().id();
    const auto& charts = view.charts;
    const QSize card(
        value("card").section(QLatin1Char('x'), 0, 0).toInt(), value("card").section(QLatin1Char('x'), 1, 1).toInt());
    const int columns = value("columns").toInt(), gap = 12;
    const int rows = (static_cast<int>(charts.size()) + columns - 1) / columns;
    QImage picture(columns * (card.width() + gap) + gap, rows * (card.height() + gap) + gap, QImage::Format_RGB32);
    picture.fill(ui::Theme::current().color("surface.window"));
    QPainter painter(&picture);
    for (int i = 0; i < static_cast<int>(charts.size()); ++i) {
        ui::ChartCard widget(charts[static_cast<std::size_t>(i)].spec);
        widget.resize(card);
        widget.setView(view);
        painter.drawPixmap(
            gap + i % columns * (card.width() + gap), gap + i / columns * (card.height() + gap), widget.grab());
    }
    painter.end();
    return picture.save(parser.positionalArguments().value(0)) ? 0 : 1;
}

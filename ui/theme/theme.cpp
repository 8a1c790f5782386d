// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmapCache>
#include <QStyleHints>
#include <QSvgRenderer>

namespace desk::ui {

namespace {

Theme::Appearance g_appearance = Theme::Appearance::Light;

QJsonObject tokens()
{
    QFile file(QStringLiteral(":/look/tokens.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    Q_UNUSED(open);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<QColor> colours(const QJsonValue& list)
{
    QList<QColor> result;
    for (const QJsonValue& v : list.toArray())
        result.append(QColor(v.toString()));
    return result;
}

} // namespace

Theme::Theme(Appearance appearance)
    : m_appearance(appearance)
{
    const QJsonObject all = tokens();
    const QJsonObject groups
        = all.value(appearance == Appearance::Light ? QLatin1String("light") : QLatin1String("dark")).toObject();
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        const QJsonObject values = group.value().toObject();
        for (auto v = values.begin(); v != values.end(); ++v)
            if (v.value().isString())
                m_colours.insert((group.key() + QLatin1Char('.') + v.key()).toLatin1(), QColor(v.value().toString()));
    }
    m_accounts = colours(groups.value(QLatin1String("account")));
    m_series = colours(groups.value(QLatin1String("chart")).toObject().value(QLatin1String("cat")));
    const QList<QColor> sequence = colours(groups.value(QLatin1String("chart")).toObject().value(QLatin1String("seq")));
    for (int i = 0; i < sequence.size(); ++i)
        m_colours.insert("chart.seq" + QByteArray::number(i), sequence.at(i));
}

const Theme& Theme::of(Appearance appearance)
{
    static const Theme light(Appearance::Light);
    static const Theme dark(Appearance::Dark);
    return appearance == Appearance::Light ? light : dark;
}

const Theme& Theme::current()
{
    return of(g_appearance);
}

void Theme::apply(Appearance appearance)
{
    g_appearance = appearance;
    // The style once: a new one would polish every widget again.
    if (!qobject_cast<Style*>(QApplication::style()))
        QApplication::setStyle(new Style);
    QApplication::setPalette(current().palette());
}

Theme::Appearance Theme::systemAppearance()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Appearance::Dark : Appearance::Light;
#else
    const QPalette system = QGuiApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness()
        ? Appearance::Dark
        : Appearance::Light;
#endif
}

QColor Theme::color(const char* name) const
{
    const auto it = m_colours.constFind(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
    Q_ASSERT_X(it != m_colours.constEnd(), "Theme::color", name);
    return it == m_colours.constEnd() ? QColor() : *it;
}

QColor Theme::account(int index) const
{
    return m_accounts.at(index % m_accounts.size());
}

QColor Theme::series(int index) const
{
    return m_series.at(index % m_series.size());
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, color("surface.window"));
    p.setColor(QPalette::Base, color("surface.base"));
    p.setColor(QPalette::AlternateBase, color("surface.raised"));
    p.setColor(QPalette::Button, color("surface.base"));
    for (const auto role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText }) {
        p.setColor(role, color("text.primary"));
        p.setColor(QPalette::Disabled, role, color("text.disabled"));
    }
    p.setColor(QPalette::PlaceholderText, color("text.tertiary"));
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, color("text.disabled"));
    p.setColor(QPalette::Highlight, color("selection.active"));
    p.setColor(QPalette::Inactive, QPalette::Highlight, color("selection.inactive"));
    p.setColor(QPalette::HighlightedText, color("selection.text"));
    p.setColor(QPalette::Link, color("text.link"));
    p.setColor(QPalette::Mid, color("border.strong"));
    p.setColor(QPalette::Midlight, color("border.hair"));
    p.setColor(QPalette::Light, color("surface.raised"));
    p.setColor(QPalette::Dark, color("border.strong"));
    p.setColor(QPalette::Shadow, color("border.normal"));
    p.setColor(QPalette::ToolTipBase, color("surface.tooltip"));
    p.setColor(QPalette::ToolTipText, color("text.onTooltip"));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    p.setColor(QPalette::Accent, color("accent.base"));
#endif
    return p;
}

QPixmap Theme::icon(const char* name, const QColor& colour, int size, qreal dpr) const
{
    const QString key
        = QStringLiteral("desk/%1/%2/%3/%4").arg(QLatin1String(name), colour.name(QColor::HexArgb)).arg(size).arg(dpr);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/look/icons/%1.svg").arg(QLatin1String(name)));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "Theme::icon", name);
    if (!found)
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(size, size) * dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon Theme::actionIcon(const char* name) const
{
    QIcon result;
    for (const int dpr : { 1, 2 }) {
        result.addPixmap(icon(name, color("text.secondary"), 16, dpr));
        result.addPixmap(icon(name, color("text.disabled"), 16, dpr), QIcon::Disabled);
    }
    return result;
}

QFont Theme::font(const char* step, QFont::Weight weight)
{
    static const QJsonObject factors
        = tokens().value(QLatin1String("size")).toObject().value(QLatin1String("font")).toObject();
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factors.value(QLatin1String(step)).toDouble(1.0));
    font.setWeight(weight);
    return font;
}

} // namespace desk::ui

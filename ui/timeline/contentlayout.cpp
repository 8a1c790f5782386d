// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/contentlayout.h"

#include "app/base/text.h"
#include "ui/theme/theme.h"
#include "ui/timeline/richtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace desk::ui {

namespace {

constexpr qreal kPillHeight = 24, kGap = 8, kInset = 10, kIcon = 12;
constexpr qreal kCardWidth = 200, kPicture = 64, kRow = 22;

QString line(const std::string& words)
{
    return withoutTricks(text(words)).simplified();
}

const char* iconOf(const MessageButton& button)
{
    if (button.chosen)
        return "check";
    return button.type == "link" || button.type == "webview" || button.type == "buy" ? "open" : nullptr;
}

} // namespace

ContentLayout::ContentLayout(const MessageContent& content, const QPointF& topLeft, qreal width)
    : m_at(topLeft)
    , m_width(width)
{
    if (!content.cards.empty())
        layOutCards(content);
    if (!content.fields.empty())
        layOutFields(content);
    if (content.place)
        layOutPlace(*content.place);
    if (content.buttons.empty())
        return;
    qreal y = m_at.y() + m_height + (m_height > 0 ? kGap : 0);
    m_pills = pillsOf(content.buttons, m_at.x(), y, m_width);
    m_height = y - m_at.y();
}

std::vector<ContentLayout::Pill> ContentLayout::pillsOf(
    const std::vector<MessageButton>& buttons, qreal x, qreal& y, qreal width) const
{
    const QFontMetricsF metrics(Theme::font("secondary"));
    std::vector<Pill> pills;
    qreal at = x;
    for (const MessageButton& button : buttons) {
        Pill pill;
        pill.icon = iconOf(button);
        pill.chosen = button.chosen;
        const qreal room = 2 * kInset + (pill.icon ? kIcon + 4 : 0);
        pill.words
            = metrics.elidedText(line(button.text.empty() ? button.type : button.text), Qt::ElideRight, width - room);
        const qreal wide = room + std::ceil(metrics.horizontalAdvance(pill.words));
        if (at > x && at + wide > x + width) {
            at = x;
            y += kPillHeight + kGap / 2;
        }
        pill.rect = QRectF(at, y, wide, kPillHeight);
        at += wide + kGap / 2;
        pills.push_back(pill);
    }
    if (!pills.empty())
        y += kPillHeight;
    return pills;
}

void ContentLayout::layOutCards(const MessageContent& content)
{
    const QFontMetricsF strong(Theme::font("body", QFont::DemiBold)), small(Theme::font("secondary"));
    const int columns = std::max(1, static_cast<int>((m_width + kGap) / (kCardWidth + kGap)));
    const qreal wide = std::min(m_width, kCardWidth);
    qreal top = m_at.y();
    for (std::size_t first = 0; first < content.cards.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(content.cards.size(), first + static_cast<std::size_t>(columns));
        qreal bottom = top;
        for (std::size_t i = first; i < end; ++i) {
            const MessageCard& from = content.cards[i];
            Card card;
            const qreal x = m_at.x() + static_cast<qreal>(i - first) * (kCardWidth + kGap), inside = wide - 2 * kInset;
            qreal y = top;
            if (!from.imageUrl.empty()) {
                card.picture = QRectF(x, y, wide, kPicture);
                y += kPicture;
            }
            card.title = strong.elidedText(line(from.title), Qt::ElideRight, inside);
            card.text = small.elidedText(line(from.text), Qt::ElideRight, inside);
            y += kInset - 2 + (card.title.isEmpty() ? 0 : 20) + (card.text.isEmpty() ? 0 : 18) + 6;
            card.pills = pillsOf(from.buttons, x + kInset, y, inside);
            y += card.pills.empty() ? 2 : kInset;
            card.rect = QRectF(x, top, wide, y - top);
            bottom = std::max(bottom, y);
            m_cards.push_back(std::move(card));
        }
        for (std::size_t i = first; i < end; ++i)
            m_cards[i].rect.setBottom(bottom); // as tall as the tallest of the row
        top = bottom + kGap;
    }
    m_height = top - kGap - m_at.y();
}

void ContentLayout::layOutFields(const MessageContent& content)
{
    const QFontMetricsF metrics(Theme::font("secondary"));
    for (const MessageField& field : content.fields)
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(line(field.label)));
    m_labelWidth = std::min(m_labelWidth, m_width * 0.45);
    qreal y = m_at.y() + m_height + (m_height > 0 ? kGap : 0);
    for (const MessageField& field : content.fields) {
        Row row;
        row.rect = QRectF(m_at.x(), y, m_width, kRow);
        row.label = metrics.elidedText(line(field.label), Qt::ElideRight, m_labelWidth);
        row.value = line(field.value);
        m_rows.push_back(row);
        y += kRow;
    }
    m_height = y - m_at.y();
}

void ContentLayout::layOutPlace(const MessagePlace& place)
{
    const QLocale locale;
    const QString where
        = locale.toString(place.latitude, 'f', 5) + QStringLiteral("; ") + locale.toString(place.longitude, 'f', 5);
    QStringList words;
    for (const std::string* part : { &place.name, &place.address })
        if (!part->empty())
            words += line(*part);
    m_hasPlace = true;
    m_rows.push_back({ QRectF(m_at.x(), m_at.y() + m_height, m_width, kRow), where, words.join(QStringLiteral(", ")) });
    m_height += kRow;
}

void ContentLayout::paint(QPainter& painter, const Theme& theme, const QColor& role) const
{
    for (const Card& card : m_cards)
        paintCard(painter, theme, role, card);
    const QFont small = Theme::font("secondary");
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool place = m_hasPlace && i + 1 == m_rows.size();
        painter.setPen(theme.color("text.tertiary"));
        QRectF rest = row.rect;
        if (place) {
            painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, row.label);
            rest.setRight(rest.right() - metrics.horizontalAdvance(row.label) - kGap);
        } else {
            painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, row.label);
            rest.setLeft(rest.left() + m_labelWidth + 2 * kGap);
        }
        painter.setPen(theme.color(row.value.isEmpty() ? "text.tertiary" : "text.primary"));
        const QString value = row.value.isEmpty() && !place ? QStringLiteral("—") : row.value;
        painter.drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(value, Qt::ElideRight, rest.width()));
    }
    for (const Pill& pill : m_pills)
        paintPill(painter, theme, role, pill);
}

void ContentLayout::paintPill(QPainter& painter, const Theme& theme, const QColor& role, const Pill& pill) const
{
    const QColor ink = pill.chosen ? role : theme.color("text.secondary");
    painter.setPen(QPen(pill.chosen ? role : theme.color("border.normal"), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill.rect.adjusted(.5, .5, -.5, -.5), kPillHeight / 2, kPillHeight / 2);
    QRectF words = pill.rect.adjusted(kInset, 0, -kInset, 0);
    if (pill.icon) {
        const QPointF at(words.left(), pill.rect.center().y() - kIcon / 2);
        painter.drawPixmap(
            at, theme.icon(pill.icon, ink, static_cast<int>(kIcon), painter.device()->devicePixelRatioF()));
        words.setLeft(words.left() + kIcon + 4);
    }
    painter.setFont(Theme::font("secondary", pill.chosen ? QFont::DemiBold : QFont::Normal));
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, pill.words);
}

void ContentLayout::paintCard(QPainter& painter, const Theme& theme, const QColor& role, const Card& card) const
{
    painter.setPen(QPen(theme.color("border.normal"), 1));
    painter.setBrush(theme.color("surface.base"));
    painter.drawRoundedRect(card.rect.adjusted(.5, .5, -.5, -.5), 8, 8);
    qreal y = card.rect.top();
    if (!card.picture.isEmpty()) {
        // Where the picture was: it is not loaded by itself.
        const QRectF well = card.picture.adjusted(6, 6, -6, 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color("surface.sunken"));
        painter.drawRoundedRect(well, 4, 4);
        const QPointF middle = well.center() - QPointF(10, 10);
        painter.drawPixmap(
            middle, theme.icon("image", theme.color("text.tertiary"), 20, painter.device()->devicePixelRatioF()));
        y = card.picture.bottom();
    }
    y += kInset - 2;
    const qreal x = card.rect.left() + kInset, wide = card.rect.width() - 2 * kInset;
    if (!card.title.isEmpty()) {
        painter.setFont(Theme::font("body", QFont::DemiBold));
        painter.setPen(theme.color("text.primary"));
        painter.drawText(QRectF(x, y, wide, 20), Qt::AlignLeft | Qt::AlignVCenter, card.title);
        y += 20;
    }
    if (!card.text.isEmpty()) {
        painter.setFont(Theme::font("secondary"));
        painter.setPen(theme.color("text.secondary"));
        painter.drawText(QRectF(x, y, wide, 18), Qt::AlignLeft | Qt::AlignVCenter, card.text);
    }
    for (const Pill& pill : card.pills)
        paintPill(painter, theme, role, pill);
}

QString ContentLayout::spoken() const
{
    QStringList parts;
    const auto add = [&](const std::vector<Pill>& pills) {
        for (const Pill& pill : pills)
            parts += pill.chosen ? QCoreApplication::translate("ContentLayout", "%1, chosen").arg(pill.words)
                                 : pill.words;
    };
    for (const Card& card : m_cards) {
        for (const QString* words : { &card.title, &card.text })
            if (!words->isEmpty())
                parts += *words;
        add(card.pills);
    }
    for (const Row& row : m_rows)
        parts += row.label + QLatin1Char(' ') + row.value;
    add(m_pills);
    return parts.join(QStringLiteral(", "));
}

} // namespace desk::ui

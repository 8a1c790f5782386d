// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagecontent.h"

#include <QColor>
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace desk::ui {

class Theme;

/// Where the structured part of a message is, for one width: cards in rows, fields of a form under each other, a place,
/// and what could be chosen as hollow pills, the chosen one with a tick. Pictures of what was offered: nothing of it
/// can be clicked, and no remote image is loaded. GUI thread.
class ContentLayout {
public:
    ContentLayout(const MessageContent& content, const QPointF& topLeft, qreal width);
    /// 0 where there is nothing to draw.
    [[nodiscard]] qreal height() const { return m_height; }
    /// `role`: the colour of the message's author, for what was chosen.
    void paint(QPainter& painter, const Theme& theme, const QColor& role) const;
    /// What a screen reader says of it.
    [[nodiscard]] QString spoken() const;

private:
    struct Pill {
        QRectF rect;
        QString words;
        const char* icon = nullptr;
        bool chosen = false;
    };
    struct Card {
        QRectF rect, picture;
        QString title, text;
        std::vector<Pill> pills;
    };
    struct Row {
        QRectF rect;
        QString label, value;
    };
    [[nodiscard]] std::vector<Pill> pillsOf(
        const std::vector<MessageButton>& buttons, qreal x, qreal& y, qreal width) const;
    void layOutCards(const MessageContent& content);
    void layOutFields(const MessageContent& content);
    void layOutPlace(const MessagePlace& place);
    void paintPill(QPainter& painter, const Theme& theme, const QColor& role, const Pill& pill) const;
    void paintCard(QPainter& painter, const Theme& theme, const QColor& role, const Card& card) const;

    QPointF m_at;
    qreal m_width, m_height = 0;
    qreal m_labelWidth = 0; ///< of the rows
    bool m_hasPlace = false; ///< the last row is a place
    std::vector<Card> m_cards;
    std::vector<Row> m_rows;
    std::vector<Pill> m_pills;
};

} // namespace desk::ui

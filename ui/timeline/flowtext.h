// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/richtext.h"

#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace desk::ui {

class Theme;

/// A stretch of FlowText's plain text that is drawn on a colour: a search hit or the selection.
struct TextMark {
    int start = 0, length = 0;
    QColor back, text;
};

/// A RichText broken into lines of one width: its height, its painting and what is where. Positions are UTF-16 units in
/// plain(). Made and used on the GUI thread.
class FlowText {
public:
    FlowText(const RichText& text, const QFont& font, qreal width);
    ~FlowText();
    FlowText(FlowText&&) noexcept;

    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] const QString& plain() const { return m_plain; }
    void paint(QPainter& painter, const QPointF& at, const Theme& theme, std::span<const TextMark> marks = {}) const;
    /// The text position nearest to a point relative to the top left corner.
    [[nodiscard]] int positionAt(const QPointF& point) const;
    /// The upper edge of the line that holds a text position.
    [[nodiscard]] qreal lineTop(int position) const;
    /// The link under a point; its target is invalid where there is none.
    [[nodiscard]] RichText::Link linkAt(const QPointF& point) const;
    /// The fold whose line is under a point, -1 where there is none.
    [[nodiscard]] int foldAt(const QPointF& point) const;

private:
    struct Paragraph;
    void add(const RichText::Block& block, const QFont& font, qreal width);
    void addFold(const RichText::Fold& fold, int index);
    void paintFold(QPainter& painter, const QPointF& at, const Paragraph& line, const Theme& theme) const;
    [[nodiscard]] const Paragraph* paragraphAt(qreal y) const;

    std::vector<std::unique_ptr<Paragraph>> m_paragraphs;
    QString m_plain;
    qreal m_height = 0;
};

} // namespace desk::ui

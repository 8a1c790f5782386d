// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/domain/texthits.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace desk::ui {

enum class Density { Regular, Compact };
int rowHeightOf(Density density);

/// Where the parts of a conversation cell stand. A value: paint and tests read the same one.
struct ConversationLayout {
    struct Chip {
        QRect rect;
        QString text;
    };
    QRect unread, status, priority, subject, accountBar, channel, merge, target, person;
    QString subjectText, personText; ///< elided
    std::vector<Chip> chips; ///< those that fit whole
};

/// What a conversation cell says, taken from the model by the delegate.
struct ConversationContent {
    QString subject, person;
    QStringList tags;
    QString target = {}; ///< "#123" it was merged into, empty = not merged
    bool unread = false;
};

/// The snippet cut to `width` at both ends, with "…" there, so that its first hit stands within the first two thirds.
/// Pure.
Snippet fittingSnippet(Snippet snippet, const QFontMetrics& metrics, int width);

/// Paints the cells of the ticket list in two lines or one (look.md §7); rows' backgrounds are the view's.
class TicketDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TicketDelegate(QObject* parent = nullptr);
    void setDensity(Density density) { m_density = density; }
    [[nodiscard]] Density density() const { return m_density; }
    /// How many tag chips a row shows at most.
    void setMostTags(int count) { m_mostTags = count; }
    /// Takes the application's font anew.
    void refresh();

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// `cell` left-to-right; the painter mirrors.
    [[nodiscard]] ConversationLayout layout(const QRect& cell, const ConversationContent& content) const;

    /// Paints the line under a row's cells, its hits stronger. `row` is the whole line.
    void paintSnippet(QPainter& painter, const QRect& row, const Snippet& snippet, Qt::LayoutDirection direction) const;

private:
    void paintConversation(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void placeSecondLine(ConversationLayout& result, const QRect& text, const ConversationContent& content) const;

    Density m_density = Density::Regular;
    int m_mostTags = 3;
    QFont m_body, m_strong, m_secondary, m_caption;
};

} // namespace desk::ui

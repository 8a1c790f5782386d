// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/contentlayout.h"
#include "ui/timeline/fileshelf.h"
#include "ui/timeline/flowtext.h"
#include "ui/timeline/quotes.h"
#include "ui/timeline/timelineitems.h"

#include <QImage>
#include <optional>

class QPainter;

namespace desk::ui {

class Theme;

/// What a reader opened of one item. Value.
struct ItemState {
    bool expanded = false; ///< folded changes are shown row by row; a message shows its source as received
    quint64 folds = 0; ///< a bit for each open fold of a message

    bool operator==(const ItemState&) const = default;
};

/// Where everything of one timeline item is, for one width: what paint, height and hit-testing alike read. The top left
/// corner is the origin. GUI thread.
class ItemLayout {
public:
    /// `files` knows the attachments.
    ItemLayout(const TimelineItem& item, const Conversation& conversation, int width, const ItemState& state,
        Millis now, const FilesOf& files = {});

    /// A good guess without laying anything out, for what is not on screen.
    static int estimatedHeight(const TimelineItem& item, const Conversation& conversation, int width);

    struct PaintState {
        bool focused = false; ///< keyboard focus is on this item
        std::span<const TextMark> marks;
    };
    void paint(QPainter& painter, const QPointF& at, const Theme& theme, const PaintState& state) const;

    [[nodiscard]] int height() const { return m_height; }
    /// Of a message; empty for the rest.
    [[nodiscard]] QString plain() const { return m_text ? m_text->plain() : QString(); }
    /// How far down the line with a text position begins.
    [[nodiscard]] int textTop(int position) const
    {
        return m_text ? static_cast<int>(m_textAt.y() + m_text->lineTop(position)) : 0;
    }
    [[nodiscard]] int positionAt(const QPointF& point) const;
    [[nodiscard]] bool textContains(const QPointF& point) const;
    [[nodiscard]] RichText::Link linkAt(const QPointF& point) const;
    /// All links of a message, in order.
    [[nodiscard]] const std::vector<RichText::Link>& links() const { return m_links; }
    /// The fold of a message whose line is under a point, -1 where there is none.
    [[nodiscard]] int foldAt(const QPointF& point) const;
    /// How many folds a message has, whether open or not.
    [[nodiscard]] int foldCount() const { return static_cast<int>(m_foldTexts.size()); }
    /// What a fold hides; empty where it is open.
    [[nodiscard]] QString foldedText(int fold) const { return m_foldTexts.value(fold); }
    /// The index of the attachment under a point, -1 where there is none.
    [[nodiscard]] int attachmentAt(const QPointF& point) const;
    /// Whether a click there folds or unfolds.
    [[nodiscard]] bool togglesAt(const QPointF& point) const;
    /// What a screen reader says of it.
    [[nodiscard]] QString spoken() const;

private:
    struct Chip {
        QRectF rect;
        QString name, size;
        const char* icon = "file";
        bool danger = false;
    };
    struct Picture {
        QRectF rect;
        QImage image;
        int attachment = 0;
    };
    struct ChangeRow {
        QString field, from, to;
        qreal y = 0;
    };
    void layOutMessage(const Conversation::Entry& entry);
    RichText contentOf(const Event& event);
    /// Where they end.
    qreal layOutAttachments(const Event& event, qreal x, qreal y);
    void layOutPart(const Conversation& conversation);
    /// The line of folded changes; `values` gets what is named of old and new values, in order.
    [[nodiscard]] QString foldedWords(const Conversation& conversation, QStringList& values) const;
    void markValues(const QStringList& values);
    void layOutChanges(const Conversation& conversation);
    void paintMessage(QPainter& painter, const Theme& theme, const PaintState& state) const;
    void paintHeader(QPainter& painter, const Theme& theme) const;
    void paintSourceLine(QPainter& painter, const Theme& theme) const;
    void paintChips(QPainter& painter, const Theme& theme) const;
    void paintWait(QPainter& painter, const Theme& theme) const;
    void paintFolded(QPainter& painter, QRectF line) const;
    void paintChanges(QPainter& painter, const Theme& theme, const PaintState& state) const;
    void paintDay(QPainter& painter, const Theme& theme) const;
    void paintPart(QPainter& painter, const Theme& theme, const PaintState& state) const;
    void paintNow(QPainter& painter, const Theme& theme) const;

    TimelineItem m_item;
    int m_width = 0, m_height = 0;
    ItemState m_state;
    std::optional<FlowText> m_text;
    QPointF m_textAt;
    QString m_name, m_role, m_time, m_title; ///< m_title: the line of day, wait, changes and now
    QString m_titleStrong; ///< the part of the wait's line that is its length
    std::vector<std::pair<qsizetype, qsizetype>> m_strong; ///< stretches of m_title: begin, end
    AuthorRole m_author = AuthorRole::Unknown;
    bool m_note = false, m_removed = false, m_folds = false;
    const char* m_channelIcon = nullptr;
    FilesOf m_files;
    std::optional<ContentLayout> m_content;
    std::vector<Chip> m_chips;
    std::vector<Picture> m_pictures;
    StatusCategory m_status = StatusCategory::Unknown; ///< of a part
    std::vector<RichText::Link> m_links;
    QStringList m_foldTexts;
    QString m_leftOut, m_sourceWords; ///< the line that leads to the source and back; empty = no such line
    QRectF m_sourceLine;
    std::vector<ChangeRow> m_changes;
};

} // namespace desk::ui

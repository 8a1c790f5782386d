// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a thread marks: those looked for in it, else those of the filter.
#include "app/base/text.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"

#include <QScrollBar>

namespace desk::ui {

namespace {

constexpr int kLineHeight = 21, kHitMargin = 12;

TextField fieldOf(const Event& event)
{
    return event.kind == EventKind::Note || event.isPublic == false ? TextField::Note : TextField::Body;
}

std::vector<TextRange> rangesOf(const QString& text, const QString& needle)
{
    std::vector<TextRange> ranges;
    for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive))
        ranges.push_back({ at, needle.size() });
    return ranges;
}

} // namespace

void TimelineView::find(const QString& needle)
{
    m_needle = needle;
    markHits(true);
}

void TimelineView::setTerms(std::vector<TextTerm> terms)
{
    if (terms == m_terms)
        return;
    m_terms = std::move(terms);
    markHits(m_needle.isEmpty());
}

std::vector<TextRange> TimelineView::hitsIn(int item)
{
    const TimelineItem& shown = m_items[static_cast<std::size_t>(item)];
    if (shown.kind != TimelineItem::Kind::Message)
        return {};
    // The stored text says whether laying the message out is worth it.
    const Event& event = m_conversation->entries[static_cast<std::size_t>(shown.entries.front())].event;
    if (m_needle.isEmpty()) {
        if (m_terms.empty() || hitRanges(text(event.text), m_terms, fieldOf(event)).empty())
            return {};
        return hitRanges(layout(item).plain(), m_terms, fieldOf(event));
    }
    if (event.html.empty() && !text(event.text).contains(m_needle, Qt::CaseInsensitive))
        return {};
    return rangesOf(layout(item).plain(), m_needle);
}

/// Looks for the newest hit of what was typed here, but for the first of the filter's: there the reading begins.
void TimelineView::markHits(bool go)
{
    const int before = m_currentHit;
    m_hits.clear();
    m_currentHit = -1;
    for (int i = 0; m_conversation && i < static_cast<int>(m_items.size()); ++i)
        for (const TextRange& range : hitsIn(i))
            m_hits.push_back({ i, static_cast<int>(range.begin), static_cast<int>(range.length) });
    if (!m_hits.empty()) {
        place();
        const int last = static_cast<int>(m_hits.size()) - 1;
        m_currentHit = go ? (m_needle.isEmpty() ? 0 : last) : std::clamp(before, 0, last);
        if (go)
            showHit();
    }
    viewport()->update();
    emit hitsChanged();
}

void TimelineView::findNext(int step)
{
    if (m_hits.empty())
        return;
    const int count = static_cast<int>(m_hits.size());
    m_currentHit = (m_currentHit + step + count) % count;
    showHit();
    emit hitsChanged();
}

void TimelineView::showHit()
{
    const Hit& hit = m_hits[static_cast<std::size_t>(m_currentHit)];
    const int inside = layout(hit.item).textTop(hit.start);
    place();
    const int y = m_tops[static_cast<std::size_t>(hit.item)] + inside;
    QScrollBar* bar = verticalScrollBar();
    if (y < bar->value() + kHitMargin || y + kLineHeight > bar->value() + viewport()->height() - kHitMargin) {
        m_atEnd = false;
        bar->setValue(std::max(0, y - viewport()->height() / 3));
    }
    viewport()->update();
}

std::vector<TextMark> TimelineView::marksOf(int item) const
{
    const Theme& theme = Theme::current();
    std::vector<TextMark> marks;
    for (std::size_t i = 0; i < m_hits.size(); ++i)
        if (m_hits[i].item == item) {
            const bool current = static_cast<int>(i) == m_currentHit;
            marks.push_back(
                { m_hits[i].start, m_hits[i].length, theme.color(current ? "selection.hitCurrent" : "selection.hit"),
                    current ? QColor(Qt::black) : theme.color("selection.hitText") });
        }
    if (item == m_selectedItem && m_anchor != m_caret)
        marks.push_back({ std::min(m_anchor, m_caret), std::abs(m_caret - m_anchor), theme.color("accent.base"),
            theme.color("text.onAccent") });
    return marks;
}

} // namespace desk::ui

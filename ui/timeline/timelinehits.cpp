// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a thread marks: those looked for in it, else those of the filter.
#include "app/base/text.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>

namespace desk::ui {

namespace {

constexpr int kLineHeight = 21, kHitMargin = 12;
constexpr int kScanAtLeast = 100, kScanMs = 8; ///< of one step of the search: messages, time

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

std::vector<TextRange> TimelineView::wanted(const QString& words, const Event& event) const
{
    return m_needle.isEmpty() ? hitRanges(words, m_terms, fieldOf(event)) : rangesOf(words, m_needle);
}

std::vector<TextRange> TimelineView::hitsIn(int item)
{
    const auto i = static_cast<std::size_t>(item);
    if (m_items[i].kind != TimelineItem::Kind::Message || (m_needle.isEmpty() && m_terms.empty()))
        return {};
    // The stored text says whether laying the message out is worth it.
    const Event& event = m_conversation->entries[static_cast<std::size_t>(m_items[i].entries.front())].event;
    const bool inText = !wanted(text(event.text), event).empty();
    if (!inText && (m_needle.isEmpty() || !text(event.html).contains(m_needle, Qt::CaseInsensitive)))
        return {};
    std::vector<TextRange> ranges = wanted(layout(item).plain(), event);
    // What is typed opens every fold that has it. The filter's words open one only where nothing else shows them: each
    // answer repeats the mail before it.
    if (m_needle.isEmpty() && !ranges.empty())
        return ranges;
    quint64 opened = 0;
    for (int fold = 0; fold < layout(item).foldCount(); ++fold)
        if (!wanted(layout(item).foldedText(fold), event).empty())
            opened |= quint64(1) << fold;
    if (opened == 0)
        return ranges;
    m_found[i] = opened;
    m_layouts[i].reset();
    return wanted(layout(item).plain(), event);
}

/// Begins the search anew; with `go` the view goes to the newest hit of what was typed here, but to the first of the
/// filter's: there the reading begins.
void TimelineView::markHits(bool go)
{
    const Hit kept
        = m_currentHit >= 0 && m_currentHit < hitCount() ? m_hits[static_cast<std::size_t>(m_currentHit)] : Hit { -1 };
    for (std::size_t i = 0; i < m_found.size() && i < m_layouts.size(); ++i)
        if (m_found[i] != 0)
            m_layouts[i].reset();
    m_found.assign(m_items.size(), 0);
    m_hits.clear();
    m_currentHit = -1;
    m_scan = { 0, go, kept };
    scanSome();
}

/// Looks through the next messages, newest first for what is typed; goes on later where the thread is long.
void TimelineView::scanSome()
{
    QElapsedTimer clock;
    clock.start();
    const int count = m_conversation ? static_cast<int>(m_items.size()) : 0;
    const bool backwards = !m_needle.isEmpty();
    const auto before = m_hits.size();
    std::vector<Hit> fresh;
    for (int done = 0; m_scan.next < count && (done < kScanAtLeast || clock.elapsed() < kScanMs);
         ++done, ++m_scan.next) {
        const int item = backwards ? count - 1 - m_scan.next : m_scan.next;
        std::vector<Hit> here;
        for (const TextRange& range : hitsIn(item))
            here.push_back({ item, static_cast<int>(range.begin), static_cast<int>(range.length) });
        if (backwards)
            std::ranges::reverse(here);
        fresh.insert(fresh.end(), here.begin(), here.end());
    }
    if (backwards)
        std::ranges::reverse(fresh);
    m_hits.insert(backwards ? m_hits.begin() : m_hits.end(), fresh.begin(), fresh.end());
    if (m_currentHit >= 0 && backwards)
        m_currentHit += static_cast<int>(m_hits.size() - before);
    forgetFar();
    chooseHit();
    if (m_scan.next < count)
        m_scanTimer.start();
    viewport()->update();
    emit hitsChanged();
}

void TimelineView::chooseHit()
{
    if (m_hits.empty())
        return;
    place();
    if (m_currentHit >= 0)
        return;
    const int last = hitCount() - 1;
    if (m_scan.go || m_scan.kept.item < 0) {
        m_currentHit = m_needle.isEmpty() ? 0 : last;
    } else {
        const auto next = std::ranges::lower_bound(m_hits, std::pair(m_scan.kept.item, m_scan.kept.start), {},
            [](const Hit& hit) { return std::pair(hit.item, hit.start); });
        m_currentHit = std::min(last, static_cast<int>(next - m_hits.begin()));
    }
    if (m_scan.go)
        showHit();
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

/// Where the hits are in the whole thread, beside the scroll bar.
void TimelineView::paintHitMarks(QPainter& painter) const
{
    const QColor ink = Theme::current().color("selection.hitCurrent");
    int before = -1;
    for (const Hit& hit : m_hits) {
        const int y = static_cast<int>(
            qint64(m_tops[static_cast<std::size_t>(hit.item)]) * viewport()->height() / std::max(1, m_contentHeight));
        if (y != before)
            painter.fillRect(viewport()->width() - 4, y, 4, 3, ink);
        before = y;
    }
}

std::vector<TextMark> TimelineView::marksOf(int item) const
{
    const Theme& theme = Theme::current();
    std::vector<TextMark> marks;
    for (auto hit = std::ranges::lower_bound(m_hits, item, {}, &Hit::item); hit != m_hits.end() && hit->item == item;
         ++hit) {
        const bool current = hit - m_hits.begin() == m_currentHit;
        marks.push_back({ hit->start, hit->length, theme.color(current ? "selection.hitCurrent" : "selection.hit"),
            current ? QColor(Qt::black) : theme.color("selection.hitText") });
    }
    if (item == m_selectedItem && m_anchor != m_caret)
        marks.push_back({ std::min(m_anchor, m_caret), std::abs(m_caret - m_anchor), theme.color("accent.base"),
            theme.color("text.onAccent") });
    return marks;
}

} // namespace desk::ui

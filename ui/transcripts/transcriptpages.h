// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"
#include "ui/transcripts/transcript.h"

#include <QCoreApplication>
#include <functional>
#include <memory>

class QPaintDevice;
class QPainter;

namespace desk::ui {

class FlowText;
class Theme;

/// A transcript laid out on A4 pages with margins of 15 mm, at 96 dots per inch, as the timeline looks in the light: a
/// message's block goes on over the page's end, its paragraphs do not unless one is longer than a page. Nothing is
/// elided: paper has no tooltip. The transcript must outlive it. Any thread that may paint.
class TranscriptPages {
    Q_DECLARE_TR_FUNCTIONS(Transcript)

public:
    /// Stops early when cancelled; what it has then is not to be used.
    TranscriptPages(const Transcript& transcript, const CancelToken& cancel);
    ~TranscriptPages();
    [[nodiscard]] int count() const { return m_pages; }
    void paint(QPainter& painter, int page) const;

private:
    /// What no page's end cuts, painted at the top of its place.
    struct Piece {
        double height = 0;
        double gap = 0; ///< above it, but at the top of a page
        bool leads = false; ///< not the last on a page
        const Transcript::Item* block = nullptr; ///< the message that it is part of
        std::function<void(QPainter&, double top)> paint; ///< none: only space
        int page = 0;
        double top = 0;
    };
    using Text = std::shared_ptr<const FlowText>;
    static Text flow(const QString& words, const QFont& font, double width);
    void addHead();
    void addFact(const Transcript::Fact& fact);
    void addItem(const Transcript::Item& item);
    void addMessage(const Transcript::Item& item);
    void addBody(const Transcript::Item& item);
    void addFile(const Transcript::Item& item, const Transcript::File& file);
    void addChange(const Transcript::Change& change, double gap, bool last);
    void addDay(const QString& words);
    void addWait(const Transcript::Item& item);
    void place();
    void paintBlock(QPainter& painter, const Transcript::Item& item, double top, double bottom) const;
    void paintHeader(QPainter& painter, const Transcript::Item& item, double top) const;
    void paintFoot(QPainter& painter, int page) const;

    const Transcript& m_transcript;
    const Theme& m_theme;
    std::vector<Piece> m_pieces;
    std::vector<std::size_t> m_firsts; ///< of each page
    int m_pages = 1;
};

/// The transcript as a PDF with real text. The same transcript gives the same bytes where the process seeds its hashes
/// (QHashSeed), as the fonts stand in the order of one. Cancelled within a page.
Result<QByteArray> transcriptPdf(const Transcript& transcript, const CancelToken& cancel = {});

} // namespace desk::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::zendesk {

/// The ticket events export with comments, by time (§3.5, §3.3): the bulk source of histories; or the export of metric
/// events, which goes the same way.
class EventExport final : public PageStream {
public:
    struct Range {
        QString name;
        std::string cursorName;
        std::string stored;
        std::int64_t from = 0, until = 0; ///< epoch seconds; until 0 = the end of the stream
        std::int64_t now = 0;
        PageRequest (*request)(std::int64_t from) = nullptr; ///< eventsSince or metricEventsSince
    };
    /// `changedBack` is told the tickets whose older comments were redacted or made private; it gives the cursors to
    /// save with the page.
    using ChangedBack = std::function<std::vector<Cursor>(const std::set<std::string>& tickets)>;
    EventExport(Range range, ChangedBack changedBack);

    [[nodiscard]] QString name() const override { return m_range.name; }
    [[nodiscard]] std::optional<PageRequest> next() override;
    [[nodiscard]] Trust judge(const Page& page) const override;
    std::vector<Cursor> accept(Page& page) override;
    [[nodiscard]] bool repeats(const Page& page) const override;
    Verdict failed(const Error& error) override;
    [[nodiscard]] std::optional<double> fraction() const override;

private:
    void moveOn(const Paging& paging);

    Range m_range;
    ChangedBack m_changedBack;
    std::int64_t m_start;
    bool m_ended = false;
};

} // namespace desk::zendesk

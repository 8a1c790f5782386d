// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::zendesk {

/// The tickets export by cursor, from an instant to the end of the stream or to another instant (§3.2).
class TicketExport final : public PageStream {
public:
    struct Range {
        QString name; ///< of the stream
        std::string cursorName;
        std::string stored; ///< what was saved under that name, empty = never
        std::int64_t from = 0, until = 0; ///< epoch seconds; until 0 = the end of the stream
        std::int64_t now = 0;
        std::vector<Cursor> withFirst; ///< saved with the first page
    };
    /// `forbidden` is told when the help desk refuses the export to this person's role.
    TicketExport(Range range, std::function<void()> forbidden = {});

    [[nodiscard]] QString name() const override { return m_range.name; }
    [[nodiscard]] std::optional<PageRequest> next() override;
    [[nodiscard]] Trust judge(const Page& page) const override;
    std::vector<Cursor> accept(Page& page) override;
    Verdict failed(const Error& error) override;
    bool shrink() override;
    [[nodiscard]] std::optional<double> fraction() const override;

    /// Whether a stored value says that the range was read to its end.
    static bool isDone(const std::string& stored);

private:
    Range m_range;
    std::function<void()> m_forbidden;
    std::string m_cursor;
    std::int64_t m_reached = 0; ///< generated_timestamp of the last row, epoch seconds
    int m_perPage;
    bool m_ended = false;
    bool m_restarted = false;
};

} // namespace desk::zendesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::freshdesk {

/// Tickets by updated_at, ascending, from an instant to the end or to another instant (reference/freshdesk.md §3,
/// §4.1). Every page begins at the last row's updated_at, so that rows that move meanwhile are never skipped and the
/// 300-page wall is never met; page numbers count up only inside one and the same second.
class TicketWalk final : public PageStream {
public:
    struct Range {
        QString name, filter; ///< filter: "deleted", "spam" or empty
        std::string cursorName, stored;
        Millis from = 0, until = 0; ///< UTC ms; until 0 = to the end
        Millis now = 0;
        std::vector<Cursor> withFirst; ///< saved with the first page
        bool again = false; ///< what the walk before ended with need not come once more
    };
    explicit TicketWalk(Range range);

    [[nodiscard]] QString name() const override { return m_range.name; }
    [[nodiscard]] std::optional<PageRequest> next() override;
    [[nodiscard]] Trust judge(const Page& page) const override;
    std::vector<Cursor> accept(Page& page) override;
    [[nodiscard]] bool repeats(const Page& page) const override;
    Verdict failed(const Error& error) override;
    bool shrink() override;
    [[nodiscard]] std::optional<double> fraction() const override;
    [[nodiscard]] QString remark() const override { return m_remark; }

    static bool isDone(const std::string& stored) { return stored == "done"; }

private:
    void moveOn(const Paging& paging);

    Range m_range;
    Millis m_since;
    Millis m_known = 0; ///< where the walk before ended
    int m_page = 1;
    int m_perPage;
    bool m_ended = false;
    QString m_remark;
};

/// One page of the newest tickets, so that there is something to see at once.
class NewestTickets final : public PageStream {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("tickets"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    std::vector<Cursor> accept(Page& page) override;

private:
    bool m_ended = false;
};

} // namespace desk::freshdesk

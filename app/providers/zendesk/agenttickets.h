// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::zendesk {

/// The tickets an agent may list, newest change first, down to the last one seen by the walk before (§10, strategy E).
/// For people whose role may not use the exports: deleted and archived tickets are missing, and remark() says so.
class AgentTickets final : public PageStream {
public:
    /// `stopAt`: do not go below this updated_at (UTC ms) on the first walk, 0 = to the end.
    AgentTickets(std::string cursorName, const std::string& stored, Millis stopAt);

    [[nodiscard]] QString name() const override { return QStringLiteral("tickets"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    [[nodiscard]] Trust judge(const Page& page) const override;
    std::vector<Cursor> accept(Page& page) override;
    Verdict failed(const Error& error) override;
    bool shrink() override;
    [[nodiscard]] QString remark() const override;

private:
    std::string m_cursorName;
    Millis m_stopAt; ///< rows below are known
    Millis m_newest = 0; ///< of this walk, becomes the next one's stop
    std::string m_after;
    int m_perPage;
    bool m_ended = false;
    bool m_restarted = false; ///< once is enough
};

/// One page of the newest tickets, so that there is something to see before the exports, which are slow to begin with
/// (10 a minute, oldest first).
class NewestTickets final : public PageStream {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("tickets"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    std::vector<Cursor> accept(Page& page) override;

private:
    bool m_ended = false;
};

} // namespace desk::zendesk

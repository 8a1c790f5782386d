// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/planstate.h"

namespace desk::zendesk {

/// How Zendesk Support is mirrored (reference/zendesk-support.md §10): reference data; the newest 90 days by the
/// tickets and the events export; then what is older by the same exports; then people. Where the role may not use the
/// exports: the agent's list and the comments of each ticket.
class Plan final : public SyncPlan {
public:
    /// `sunshineApp`: Account::sunshineApp.
    explicit Plan(QString sunshineApp = {});
    [[nodiscard]] std::vector<std::string> cursors() const override;
    void begin(const PlanStart& start) override;
    std::optional<Stage> nextStage() override;
    [[nodiscard]] Result<Page> read(const PageInput& input) const override;
    [[nodiscard]] std::optional<PageRequest> messages(
        const std::string& ticketId, const Paging* previous, int page) const override;
    [[nodiscard]] std::vector<std::string> rereads() const override;
    std::vector<Cursor> messagesRead(const std::string& ticketId) override;
    [[nodiscard]] std::optional<PageRequest> conversationLog(
        const std::string& ticketId, const std::string& after) const override;
    [[nodiscard]] std::optional<PageRequest> conversationsOfUser(const std::string& user) const override;
    [[nodiscard]] std::optional<PageRequest> messageDetails(
        const std::string& conversation, const std::string& ticketId, const std::string& before) const override;
    [[nodiscard]] std::optional<std::pair<PageRequest, std::size_t>> people(
        std::span<const std::string> ids) const override;

private:
    enum class Step : std::uint8_t {
        Reach,
        Reference,
        Newest,
        Tickets,
        Events,
        OldTickets,
        OldEvents,
        Ratings,
        Clocks,
        OldClocks,
        Messages,
        People,
        Over
    };
    [[nodiscard]] std::optional<Stage> stage(Step step);
    Stage reference();
    Stage tickets(bool old);
    Stage events(bool old);
    Stage ratings() const;
    Stage clocks(bool old) const;
    [[nodiscard]] Cursor rereadCursor() const;

    QString m_sunshineApp; ///< empty = no key for the messaging service
    PlanState m_state;
    Step m_next = Step::Reach;
    std::int64_t m_now = 0, m_window = 0, m_oldest = 0; ///< epoch seconds
    bool m_exportsRefused = false;
    bool m_clocks = false; ///< there are SLA policies, so tickets have clocks
    std::set<std::string> m_rereads;
};

} // namespace desk::zendesk

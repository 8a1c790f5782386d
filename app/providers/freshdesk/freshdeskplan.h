// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/planstate.h"

namespace desk::freshdesk {

/// How Freshdesk is mirrored (reference/freshdesk.md §11, strategy A): reference data; the newest page for display; the
/// newest 90 days and then what is older by updated_at, with one conversations call a changed ticket beside it, newest
/// first; deleted and spam tickets; ratings and time entries.
class Plan final : public SyncPlan {
public:
    [[nodiscard]] std::vector<std::string> cursors() const override;
    void begin(const PlanStart& start) override;
    std::optional<Stage> nextStage() override;
    [[nodiscard]] Result<Page> read(const PageInput& input) const override;
    [[nodiscard]] std::optional<PageRequest> messages(
        const std::string& ticketId, const Paging* previous, int page) const override;
    [[nodiscard]] std::optional<std::pair<PageRequest, std::size_t>> people(
        std::span<const std::string> ids) const override;

private:
    enum class Step : std::uint8_t { Reach, Reference, Newest, Tickets, OldTickets, Gone, Extras, People, Over };
    [[nodiscard]] std::optional<Stage> stage(Step step);
    Stage reference() const;
    Stage walk(bool old) const;
    Stage gone() const;
    Stage extras() const;

    PlanState m_state;
    Step m_next = Step::Reach;
    Millis m_window = 0, m_oldest = 0;
    bool m_referenceDue = true;
};

} // namespace desk::freshdesk

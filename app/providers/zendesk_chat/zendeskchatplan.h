// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/planstate.h"

namespace desk::zendesk_chat {

/// How Zendesk Chat is mirrored (reference/zendesk-chat-messaging.md §8): agents and departments, then the chats by the
/// incremental export, oldest change first, a thousand a request.
class Plan final : public SyncPlan {
public:
    /// `base`: Account::chatUrl.
    explicit Plan(QUrl base);

    /// Whether answers of this kind are read by this plan.
    static bool reads(PageKind kind);

    [[nodiscard]] std::vector<std::string> cursors() const override;
    void begin(const PlanStart& start) override;
    std::optional<Stage> nextStage() override;
    [[nodiscard]] Result<Page> read(const PageInput& input) const override;
    /// Nothing: a chat comes with its messages, and with its people.
    [[nodiscard]] std::optional<PageRequest> messages(const std::string&, const Paging*, int) const override;
    [[nodiscard]] std::optional<std::pair<PageRequest, std::size_t>> people(
        std::span<const std::string> ids) const override;

private:
    enum class Step : std::uint8_t { Reach, Reference, Chats, Over };
    [[nodiscard]] std::optional<Stage> stage(Step step) const;

    QUrl m_base;
    PlanState m_state;
    Step m_next = Step::Reach;
};

} // namespace desk::zendesk_chat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/zendesk_chat/zendeskchatendpoints.h"

namespace desk::zendesk_chat {

/// The agents by id, then the departments (§2.2).
class AgentList final : public PageStream {
public:
    explicit AgentList(QUrl base);

    [[nodiscard]] QString name() const override { return QStringLiteral("chat-reference"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    std::vector<Cursor> accept(Page& page) override;

private:
    enum class Part : std::uint8_t { Agents, Departments, Over };
    QUrl m_base;
    Part m_part = Part::Agents;
    std::int64_t m_since = 0;
};

} // namespace desk::zendesk_chat

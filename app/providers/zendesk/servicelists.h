// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::zendesk {

/// The business hours of an account, then the holidays of each of them.
class ScheduleList final : public PageStream {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("reference"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    std::vector<Cursor> accept(Page& page) override;

private:
    std::vector<std::string> m_left; ///< schedules whose holidays are still to be read, the last one next
    bool m_listed = false;
};

/// The SLA policies. Whether there are any is saved in a cursor ("some" or "none"): without policies there are no
/// clocks to read.
class PolicyList final : public PageStream {
public:
    /// `told` learns with each answer whether there are any.
    using Told = std::function<void(bool some)>;
    PolicyList(std::string cursor, Told told);
    [[nodiscard]] QString name() const override { return QStringLiteral("reference"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    std::vector<Cursor> accept(Page& page) override;

private:
    std::string m_cursor;
    Told m_told;
    bool m_ended = false;
};

} // namespace desk::zendesk

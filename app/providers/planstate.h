// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk {

/// What a plan was started with, and what its cursors say. A value.
class PlanState {
public:
    /// A sync that looks further back than those before reads the past once more, since what they read of it ended at
    /// their "since": `past` names the cursors that are forgotten then, `reach` the one that keeps how far back was
    /// asked for (epoch ms).
    void begin(const PlanStart& start, const std::string& reach, std::initializer_list<std::string> past);

    [[nodiscard]] const PlanStart& start() const { return m_start; }
    /// What a cursor holds; empty = nothing yet.
    [[nodiscard]] std::string stored(const std::string& name) const;
    /// The same as a whole number; 0 = nothing yet.
    [[nodiscard]] std::int64_t number(const std::string& name) const;
    /// Whether the instant in this cursor (epoch ms) is longer ago than reference data keeps.
    [[nodiscard]] bool isDue(const std::string& name) const;
    /// The stage that saves what begin() changed, before all others; nothing where it changed nothing.
    [[nodiscard]] std::optional<Stage> reachStage() const;

private:
    PlanStart m_start;
    std::vector<Cursor> m_reach;
};

/// The stage of the next step that has one; nothing when `over` is reached.
template <typename Step, typename StageOf> std::optional<Stage> nextStage(Step& next, Step over, const StageOf& stageOf)
{
    while (next != over) {
        const Step step = next;
        next = static_cast<Step>(static_cast<int>(step) + 1);
        if (auto stage = stageOf(step))
            return stage;
    }
    return std::nullopt;
}

} // namespace desk

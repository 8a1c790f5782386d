// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace desk {

/// The names that real-time chat has for what we show (reference/zendesk-chat-messaging.md §3.1). Times are seconds.
namespace live {
inline constexpr const char *kChats = "chats", *kAgents = "agents";
inline constexpr const char *kWaiting = "incoming_chats", *kAssigned = "assigned_chats", *kOpen = "active_chats",
                            *kMissed = "missed_chats", *kGood = "satisfaction_good", *kBad = "satisfaction_bad",
                            *kWaitAvg = "waiting_time_avg", *kWaitMax = "waiting_time_max",
                            *kResponseAvg = "response_time_avg", *kResponseMax = "response_time_max",
                            *kDurationAvg = "chat_duration_avg", *kDurationMax = "chat_duration_max",
                            *kOnline = "agents_online", *kAway = "agents_away", *kInvisible = "agents_invisible";
/// All metrics of a topic, in the order of the reference.
const std::vector<const char*>& metricsOf(const char* topic);
} // namespace live

/// What a value is of.
struct LiveKey {
    QString department; ///< its id; empty = all together
    QString topic, metric;
    int window = 0; ///< minutes; 0 = now, or as the service counts where it was not told
    bool operator==(const LiveKey&) const = default;
    std::strong_ordering operator<=>(const LiveKey&) const = default;
};

/// A value as the service told it.
struct LiveValue {
    std::optional<double> number; ///< nothing = there is none now: null, -1, "Not Computed!"
    QString raw; ///< where it is neither a number nor null: as received
    bool operator==(const LiveValue&) const = default;
};

using LivePatch = std::vector<std::pair<LiveKey, LiveValue>>;

/// One frame of the stream, or the body of one answer of the REST form: they are the same. Value.
struct LiveMessage {
    enum class Kind {
        Authenticated, ///< the first frame
        Refused, ///< 401: the stream ends
        Patch, ///< some values, not all
        NotComputed, ///< no value yet, it is not said of what
        Said, ///< anything else: an acknowledgement, or a complaint where `status` is not 200
        Malformed, ///< no JSON object
    };
    Kind kind = Kind::Malformed;
    int status = 0;
    QString words; ///< what it says, as received; at most 300 characters
    LivePatch patch;

    /// Pure; any bytes.
    static LiveMessage read(const QByteArray& json);
};

/// The values of one account as they are now. Value; unknown topics and metrics are kept like the others.
class LiveValues {
public:
    /// Puts a patch over what is known; true where that changed something.
    bool merge(const LivePatch& patch);
    void clear() { m_values.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    /// Nothing where there is none.
    [[nodiscard]] std::optional<double> number(
        const char* topic, const char* metric, const QString& department = {}, int window = 0) const;
    [[nodiscard]] const std::map<LiveKey, LiveValue>& all() const { return m_values; }
    bool operator==(const LiveValues&) const = default;

private:
    std::map<LiveKey, LiveValue> m_values;
};

} // namespace desk

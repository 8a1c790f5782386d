// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// The closed vocabularies of DESIGN.md §7. Each value has one machine name, used in JSON and in the query language;
/// the store keeps its number, so values are only ever added at the end. A value of a help desk that is not in the
/// vocabulary is Unknown here and kept as received beside it.
namespace desk {

enum class Provider : std::uint8_t { Zendesk, Freshdesk };
enum class ConversationKind : std::uint8_t { Ticket, Chat, OfflineMessage };
enum class StatusCategory : std::uint8_t { New, Open, Pending, Hold, Solved, Closed, Deleted, Spam, Unknown };
/// None = the help desk says there is no priority; Unknown = a value we do not know.
enum class Priority : std::uint8_t { None, Low, Normal, High, Urgent, Unknown };
enum class Channel : std::uint8_t { Email, Web, Chat, Messaging, Phone, Social, Api, Other };
/// None = never asked.
enum class Csat : std::uint8_t { None, Offered, Good, Neutral, Bad, Unknown };
enum class AuthorRole : std::uint8_t { Unknown, Agent, Requester, EndUser, Bot, System };
enum class EventKind : std::uint8_t {
    Message,
    Note,
    Change,
    ChatMessage,
    Call,
    Join,
    Leave,
    File,
    Rating,
    System,
    Unknown
};
enum class AuthMethod : std::uint8_t { OAuth, ApiToken, ApiKey };

template <typename E> struct EnumNames;
template <> struct EnumNames<Provider> {
    static constexpr std::array<std::string_view, 2> names { "zendesk", "freshdesk" };
};
template <> struct EnumNames<ConversationKind> {
    static constexpr std::array<std::string_view, 3> names { "ticket", "chat", "offline-message" };
};
template <> struct EnumNames<StatusCategory> {
    static constexpr std::array<std::string_view, 9> names { "new", "open", "pending", "hold", "solved", "closed",
        "deleted", "spam", "unknown" };
};
template <> struct EnumNames<Priority> {
    static constexpr std::array<std::string_view, 6> names { "none", "low", "normal", "high", "urgent", "unknown" };
};
template <> struct EnumNames<Channel> {
    static constexpr std::array<std::string_view, 8> names { "email", "web", "chat", "messaging", "phone", "social",
        "api", "other" };
};
template <> struct EnumNames<Csat> {
    static constexpr std::array<std::string_view, 6> names { "none", "offered", "good", "neutral", "bad", "unknown" };
};
template <> struct EnumNames<AuthorRole> {
    static constexpr std::array<std::string_view, 6> names { "unknown", "agent", "requester", "end-user", "bot",
        "system" };
};
template <> struct EnumNames<EventKind> {
    static constexpr std::array<std::string_view, 11> names { "message", "note", "change", "chat-message", "call",
        "join", "leave", "file", "rating", "system", "unknown" };
};
template <> struct EnumNames<AuthMethod> {
    static constexpr std::array<std::string_view, 3> names { "oauth", "api-token", "api-key" };
};

/// The machine name of a value.
template <typename E> constexpr std::string_view nameOf(E value)
{
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

/// The value with this machine name, or nothing.
template <typename E> constexpr std::optional<E> fromName(std::string_view name)
{
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i)
        if (EnumNames<E>::names[i] == name)
            return static_cast<E>(i);
    return std::nullopt;
}

/// How many values a vocabulary has.
template <typename E> constexpr std::size_t countOf()
{
    return EnumNames<E>::names.size();
}

/// Unsolved: counts in the backlog (metrics.md §1, the set O).
constexpr bool isUnsolved(StatusCategory c)
{
    return c == StatusCategory::New || c == StatusCategory::Open || c == StatusCategory::Pending
        || c == StatusCategory::Hold;
}

} // namespace desk

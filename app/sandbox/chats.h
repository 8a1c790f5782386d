// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

#include <string_view>

namespace desk::sandbox {

struct Catalogue;
class StoryMaker;
class Timeline;

/// One line of a chat's transcript.
struct ChatLine {
    enum class Kind : std::uint8_t {
        Join,
        Leave,
        Message,
        Trigger,
        File,
        Tag,
        Transfer,
        RatingRequest,
        Rating,
        Comment
    };
    Kind kind = Kind::Message;
    Millis at = 0;
    std::int64_t agent = 0; ///< 0 = the visitor
    std::string text; ///< Message, Trigger; Comment: the new one
    std::string from, to; ///< Rating, Tag (space separated), Transfer (group ids)
    std::string options; ///< quick replies: "Yes/No"
    File file; ///< File
};

/// What the exports need of every chat.
struct ChatBrief {
    std::string id;
    std::int64_t number = 0; ///< from 1
    Millis updatedAt = 0;
};

/// A chat, or a message that was left while nobody was there.
struct ChatStory {
    ChatBrief brief;
    bool offline = false, missed = false, dropped = false, triggered = false, unread = false, deleted = false;
    Millis startedAt = 0, endedAt = 0;
    std::int64_t requester = 0; ///< person
    bool anonymous = false; ///< the visitor did not say who he is
    std::string message; ///< offline
    std::int64_t department = 0, ticket = 0; ///< 0 = none
    std::vector<std::int64_t> agents; ///< in the order of joining
    std::vector<std::string> tags;
    std::string rating, comment;
    std::vector<ChatLine> lines;
};

/// Tells the chats of a help desk: each alone, from its number, out of the same people, topics and words as its
/// tickets. About a third became tickets that came by chat. Const and without memory of its own.
class ChatMaker {
public:
    /// The references must outlive it. `tickets`: who tells the tickets.
    ChatMaker(
        const Catalogue& catalogue, const Timeline& timeline, const WorldOptions& options, const StoryMaker& tickets);
    ~ChatMaker();

    [[nodiscard]] std::int64_t count() const;
    /// 1 ≤ number ≤ count().
    [[nodiscard]] ChatStory make(std::int64_t number) const;
    [[nodiscard]] ChatBrief brief(std::int64_t number) const;
    /// The number of the chat that became this ticket; 0 = none did.
    [[nodiscard]] std::int64_t numberOfTicket(std::int64_t ticket) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk::sandbox

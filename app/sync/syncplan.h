// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/providers/page.h"
#include "app/remote/apiclient.h"
#include "app/store/store.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <vector>

/// What a provider tells the sync, as values: which pages to ask for, in which order, and what to remember. Plans and
/// streams do no I/O and know no thread; the runners in app/sync fetch, read and commit for them. Adding a provider
/// means writing a plan.
namespace desk {

/// Who is asked. Each has a sign-in, an address and limits of its own.
enum class Service : std::uint8_t {
    HelpDesk, ///< the account itself
    Chat, ///< Zendesk Chat beside it
    Sunshine ///< the messaging service behind it
};

/// One page to ask for. Value.
struct PageRequest {
    QString path; ///< path and query, or an absolute URL on the service's origin
    EndpointClass cls;
    PageKind kind = PageKind::Unknown;
    std::string ticketId; ///< where the body does not name the ticket (holidays: the schedule)
    Service service = Service::HelpDesk;
    std::string conversation = {}; ///< PageInput::conversation
};

/// Tells a page from another: the answer to another question must not move a walk on. Empty for an empty page.
std::string pageSignature(const Page& page);

/// What a stream makes of an error that is neither a passing one (offline, timeout, 5xx) nor a matter of the whole
/// account (401).
enum class Verdict : std::uint8_t {
    Fail, ///< ends the stream; the mirror is not complete
    NothingNew, ///< ends it: there is nothing to read
    Unavailable, ///< ends it: the account or plan does not have this; noted once
    Again, ///< the stream changed its mind: ask next() again
};

/// What a stream thinks of a page before it takes it.
enum class Trust : std::uint8_t {
    Good,
    Odd, ///< ask once more, then believe it; but never a page that another question got
    Stuck, ///< it says that more follows, but not where: never believed, for that would be a false end
    Wrong, ///< it answers another question: never believed
};

/// A walk over pages that follow each other. The runner calls next(), then accept() or failed(), and next() again.
class PageStream {
public:
    virtual ~PageStream() = default;
    /// As StreamProgress::name.
    [[nodiscard]] virtual QString name() const = 0;
    /// The page to ask for; nothing = the end is reached.
    [[nodiscard]] virtual std::optional<PageRequest> next() = 0;
    [[nodiscard]] virtual Trust judge(const Page&) const { return Trust::Good; }
    /// Reads the page's envelope, moves on, may add marks to its records; gives the cursors that are saved with it.
    virtual std::vector<Cursor> accept(Page& page) = 0;
    /// Whether this page, which the question before got, is the answer to the present one too: exports that begin at
    /// the instant of the last row give rows of that instant again.
    [[nodiscard]] virtual bool repeats(const Page&) const { return false; }
    virtual Verdict failed(const Error& error);
    /// Makes the pages smaller after a timeout or an unreadable answer; false where they cannot be.
    virtual bool shrink() { return false; }
    /// How far it is, 0-1, for the estimate of what remains; nothing = not known.
    [[nodiscard]] virtual std::optional<double> fraction() const { return std::nullopt; }
    /// What a person should know about this stream's walk (English, for an Issue of severity Info); empty = nothing.
    [[nodiscard]] virtual QString remark() const { return {}; }
};

/// Work that is done side by side before the next stage begins.
struct Stage {
    std::vector<std::unique_ptr<PageStream>> streams;
    bool messages = false; ///< read the messages of the tickets that the store names, newest first, until none is left
    bool rereads = false; ///< read the messages of SyncPlan::rereads() only
    bool people = false; ///< look up people that are named but unknown
    std::vector<Cursor> atEnd; ///< saved when all of it went well
    bool inTurn = false; ///< the streams one after another: they ask the same path, and a cache may mix up their pages
};

using CursorMap = std::map<std::string, std::string>;

/// What a round starts from. Value.
struct PlanStart {
    Millis now = 0;
    std::optional<Millis> since; ///< leave out what did not change after this instant
    bool wholeHistory = true; ///< also what is older than the newest 90 days
    CursorMap cursors; ///< the stored values of SyncPlan::cursors()
    bool again = false; ///< a page of the round before could not be believed: ask for nothing that it read already
};

/// The newest days that are read first.
constexpr Millis kFirstWindow = Millis { 90 } * 24 * 3600 * 1000;
/// Reference data are read again after this time.
constexpr Millis kReferenceAge = Millis { 3600 } * 1000;

/// How one account's help desk is mirrored. One object an account's run; used on the net thread.
class SyncPlan {
public:
    virtual ~SyncPlan() = default;
    /// The names of all cursors it uses.
    [[nodiscard]] virtual std::vector<std::string> cursors() const = 0;
    /// Begins a round; forgets the one before.
    virtual void begin(const PlanStart& start) = 0;
    /// The next stage of the round; nothing = the round is over.
    virtual std::optional<Stage> nextStage() = 0;
    [[nodiscard]] virtual Result<Page> read(const PageInput& input) const = 0;

    /// The first page of a ticket's messages, or the one after `previous`; nothing = that was the last.
    [[nodiscard]] virtual std::optional<PageRequest> messages(
        const std::string& ticketId, const Paging* previous, int page) const = 0;
    /// Tickets whose messages must be read again although the store does not say so, in the order of reading.
    [[nodiscard]] virtual std::vector<std::string> rereads() const { return {}; }
    /// The cursors to save with the messages of a ticket.
    virtual std::vector<Cursor> messagesRead(const std::string& ticketId);
    /// A page of a ticket's conversation log, from the beginning or after a cursor; nothing where the help desk has
    /// none.
    [[nodiscard]] virtual std::optional<PageRequest> conversationLog(
        const std::string& ticketId, const std::string& after) const;
    /// Which conversations a user of the messaging service has; nothing where the account has no key for it.
    [[nodiscard]] virtual std::optional<PageRequest> conversationsOfUser(const std::string& user) const;
    /// A page of a conversation's messages for a ticket: the newest, or those before a cursor; nothing as above.
    [[nodiscard]] virtual std::optional<PageRequest> messageDetails(
        const std::string& conversation, const std::string& ticketId, const std::string& before) const;
    /// The request that looks up the first of these people, and how many of them it covers; nothing where that is not
    /// possible.
    [[nodiscard]] virtual std::optional<std::pair<PageRequest, std::size_t>> people(
        std::span<const std::string> ids) const = 0;
};

} // namespace desk

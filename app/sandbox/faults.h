// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domain/enums.h"
#include "app/sandbox/http.h"

#include <QRegularExpression>
#include <QStringList>
#include <optional>
#include <vector>

namespace desk::sandbox {

/// One way to misbehave. The grammar of --fault:
///
///     SPEC   = [PROVIDER ":"] [PATH ":"] KIND ["?" OPTION {"&" OPTION}]
///     PROVIDER = zendesk | freshdesk                  without it: both
///     PATH   = /api/v2/incremental/*                  "*" is any text; without it: every path; ".json" is ignored
///     KIND   = 401 | 403 | 404 | 409 | 422 | 429 | 500 | 502 | 503 | stall | cut | wrong-json | duplicate-page
///            | clock-skew
///            | trickle        a part of a good answer, then a byte every 20 ms
///            | empty          200 without a body
///            | no-rows        200 with an object that has nothing in it
///            | wrong-types    a good answer whose lists are numbers
///            | same-cursor    a good answer that says more follows, where it was asked for already
///            | endless        a good answer that says more follows, always somewhere else
///            | redirect       302 to another host
///            | huge           a good answer with blanks in front
///            | 403-empty      403 with an empty text/html body
///            | 429-plain      429 whose body is no JSON
///            | suspended      403: the account has been suspended
///            | no-desk        404: there is no help desk of this name
///            | expired-cursor 400: the cursor is too old
///            | no-link        a good answer without its link header
///            | mutate         a good answer, after which tickets are touched, all at one instant
///            | not-computed   200 without content, as real-time chat answers where it has no value yet
///            | stream-cut     /stream: the connection goes without a word
///            | stream-half    …in the middle of a frame
///            | stream-close   …with a closing frame
///            | stream-refuse  …after the frame that says 401
///            | stream-silence it stays, but nothing is said and no ping answered any more
///            | stream-garbage, stream-binary, stream-huge    one frame that is no JSON, no text, of 8 MiB; then it
///                             goes on
///     OPTION = times=N        only the first N requests that are hit (default: for ever)
///            | every=N        only every Nth matching request (default 1)
///            | after=N        the first N matching requests are served well (default 0)
///            | retry-after=S  429 and 503: seconds, or "none" for no such header (default 1 for 429, none for 503)
///            | at=MOMENT      stream-…: auth, subscribe or patch: instead of the first frame, of the answer to the
///                             first subscription, of the first update (the default)
///            | rows=N         mutate: how many tickets (default 1)
///            | seconds=S      clock-skew: how far the Date header is off, may be negative (default 3600)
///            | at=PART        stall, cut and trickle: what is sent before: nothing, half-head, head, middle (of the
///                             body, the default) or all-but-end
///            | megabytes=N    huge: how large (default 200)
///
/// duplicate-page answers with the page that another query of the same path got before; only requests for which there
/// is one match.
///
/// Examples: zendesk:/api/v2/incremental/*:429?retry-after=2&times=3     freshdesk:cut?every=5     502?times=1
struct FaultRule {
    enum class Kind {
        Status,
        Stall,
        Cut,
        WrongJson,
        DuplicatePage,
        ClockSkew,
        NoLink,
        Mutate,
        Trickle,
        Empty,
        NoRows,
        WrongTypes,
        SameCursor,
        Endless,
        Redirect,
        Huge,
        Stream
    };
    Kind kind = Kind::Status;
    int status = 0; ///< only with Status
    QString variant; ///< the KIND where it is another answer than the status' usual one, and of Stream
    QString moment = QStringLiteral("patch"); ///< only with Stream
    std::optional<Provider> provider;
    QRegularExpression path; ///< an empty pattern matches all
    int times = -1, every = 1, after = 0;
    std::optional<int> retryAfter;
    int seconds = 3600;
    int rows = 1; ///< only with Mutate
    HttpResponse::Part part = HttpResponse::Part::Middle; ///< only with Stall, Cut and Trickle
    int megabytes = 200; ///< only with Huge

    static Result<FaultRule> parse(const QString& spec);
};

/// The faults in force on one server. One thread.
class Faults {
public:
    explicit Faults(Provider provider)
        : m_provider(provider)
    {
    }
    /// Usage where a spec makes no sense; then the old ones stay.
    Result<void> set(const QStringList& specs);
    /// What to do to this request: the first rule that hits it.
    std::optional<FaultRule> next(const HttpRequest& request);
    /// The fault's answer; `serve` makes the good one, which some faults need.
    HttpResponse answer(const FaultRule& rule, const HttpRequest& request, const std::function<HttpResponse()>& serve);
    /// Remembers a good answer, for duplicate-page.
    void served(const HttpRequest& request, const HttpResponse& response);

private:
    struct Armed {
        FaultRule rule;
        int matched = 0, hit = 0;
    };
    Provider m_provider;
    std::vector<Armed> m_rules;
    void bend(FaultRule::Kind kind, const HttpRequest& request, HttpResponse& response);
    /// What this path answered last, where that was to another query.
    [[nodiscard]] const HttpResponse* pageBefore(const HttpRequest& request) const;
    /// Target and answer, by path; only while a duplicate-page rule is armed.
    QHash<QString, QPair<QByteArray, HttpResponse>> m_last;
    int m_cursors = 0; ///< made up by "endless"
    HttpResponse m_page; ///< that it gives for those
};

} // namespace desk::sandbox

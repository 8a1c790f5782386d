// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/remote/httpclient.h"

namespace desk {

/// What a 403 is about: who can help.
enum class Refusal { None, Scope, Role, Feature, Suspended };

/// One line of what the help desk says is wrong, from any of Zendesk's four and Freshdesk's two JSON envelopes, or from
/// a short plain text; empty for HTML and for an empty body. At most 300 characters.
QString problemText(const HttpResponse& response);
/// None unless the status is 403.
Refusal refusalOf(const HttpResponse& response);
/// The Error of an answer that is not 2xx; its detail says which refusal a 403 is. `now` is for a Retry-After that is a
/// date.
Error apiError(const HttpResponse& response, Millis now);

/// Whether the error is a 403 because the sign-in did not grant what is needed: only a new sign-in helps.
bool lacksScope(const Error& error);
/// The whole help desk is switched off by its operator.
bool isSuspended(const Error& error);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domain/enums.h"

#include <QUrl>

namespace desk {

/// The origin of a help desk from what a person enters: "acme", "acme.zendesk.com", "https://acme.zendesk.com/agent/…",
/// or a loopback address ("http://127.0.0.1:8080"). Usage, with what is wrong, for anything else: plain http, the other
/// provider's address, a user name or password in it.
Result<QUrl> normaliseAddress(const QString& entered, Provider provider);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace desk::sandbox {

class Random;

/// A made-up person's name and where it is at home.
struct PersonName {
    std::string first, last;
    std::string_view locale, timeZone, phonePrefix;
};

/// A customer's name; `french` = of the desk in France.
PersonName drawName(Random& random, bool french);
/// Agents of a desk by name, the best known first.
std::span<const std::string_view> agentNames(bool french);
/// "Garonne", "Trondheim": towns for shops and deliveries.
std::span<const std::string_view> towns(bool french);
/// A company's name around a town.
std::string drawCompany(Random& random, bool french);
/// Plain lower-case ASCII for addresses: "Inès Müller" → "ines.muller"; what has no Latin form becomes "client".
std::string asciiName(std::string_view name);

} // namespace desk::sandbox

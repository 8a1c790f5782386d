// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"

#include <memory>
#include <span>
#include <string>

namespace desk {

/// What a pseudonym stands for; each kind is counted by itself. The file keeps the numbers: values are only added.
enum class Pseudonym : std::uint8_t { Customer, Agent, Bot, Organization, Email, Phone, Ip };

/// Which number stands for whom, in a file of the profile, so that every export calls the same person the same. Numbers
/// are given in the order of need and say nothing of the person: without this file an export cannot be turned back,
/// not even by trying all addresses of the world. The file itself names nobody: it holds keyed digests (HMAC-SHA-256,
/// 128 bits) whose random key is in the file too. The keychain would guard nothing more, as the names are in the stores
/// beside it, and headless exports would need one. One thread each; several processes may use one file.
class PseudonymBook {
public:
    /// Makes the file (mode 0600) where it is missing.
    static Result<std::unique_ptr<PseudonymBook>> open(const Profile& profile);
    ~PseudonymBook();

    /// The number, from 1, of whom these names of one kind all mean ("id:acme/7", "mail:ada@example.com"; at least
    /// one). Names that it did not know are remembered. Storage where the file cannot be used.
    Result<int> number(Pseudonym kind, std::span<const std::string> names);
    /// Forgets these names of any kind, so that nothing here can be tied to them.
    Result<void> forget(std::span<const std::string> names);

private:
    struct Private;
    explicit PseudonymBook(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace desk

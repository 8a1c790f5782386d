// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace desk {

/// Names of people, groups and organizations by id, from an account's file. Unknown ids have empty names. One thread.
class NameReader {
public:
    static Result<std::unique_ptr<NameReader>> open(const QString& file);
    ~NameReader();
    [[nodiscard]] std::string person(std::string_view id);
    [[nodiscard]] std::string group(std::string_view id);
    [[nodiscard]] std::string organization(std::string_view id);

private:
    struct Private;
    explicit NameReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace desk

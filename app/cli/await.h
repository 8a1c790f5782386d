// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <functional>
#include <optional>

namespace desk::cli {

/// Runs the event loop of a headless command until `start` has called what it is given; returns that. Not for use
/// inside another event loop.
template <typename T> T await(const std::function<void(std::function<void(T)>)>& start)
{
    QEventLoop loop;
    std::optional<T> result;
    start([&](T value) {
        result.emplace(std::move(value));
        loop.quit();
    });
    if (!result)
        loop.exec();
    return std::move(*result);
}

} // namespace desk::cli

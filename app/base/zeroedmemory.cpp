// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/zeroedmemory.h"

#include <cstdlib>
#include <new>
#include <qsystemdetection.h>
#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace desk {

namespace {

#ifdef Q_OS_UNIX
constexpr std::size_t kLarge = std::size_t(256) << 10;

std::shared_ptr<void> fromSystem(std::size_t bytes)
{
    void* const memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) // NOLINT: a cast of the system's
        throw std::bad_alloc();
    return { memory, [bytes](void* begin) { munmap(begin, bytes); } };
}
#endif

} // namespace

std::shared_ptr<void> zeroedMemory(std::size_t bytes)
{
#ifdef Q_OS_UNIX
    if (bytes >= kLarge)
        return fromSystem(bytes);
#endif
    void* const memory = std::calloc(bytes, 1);
    if (memory == nullptr && bytes > 0)
        throw std::bad_alloc();
    return { memory, &std::free };
}

} // namespace desk

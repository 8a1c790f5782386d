// SPDX-License-Identifier: GPL-3.0-or-later
// A libFuzzer target over the normalisers of all help desks; built where clang is (fuzz.cmake).
#include "tests/fuzz/answercheck.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QString fault = desk::test::answerFault(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(fault));
        std::abort();
    }
    return 0;
}

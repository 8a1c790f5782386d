# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz_query: libFuzzer over the query language, with its own build of app/query under the address and undefined-behaviour
# sanitizers, because the rest is built with GCC. Only where clang is: without it tst_queryfuzz runs the same corpus and
# random changes of it.
find_program(DESK_CLANG NAMES clang++ clang++-19 clang++-16 clang++-14)
option(DESKSCOPE_FUZZ "Build and run the fuzz targets; needs clang with libFuzzer" OFF)
if(DESKSCOPE_FUZZ)
    if(NOT DESK_CLANG)
        message(FATAL_ERROR "DESKSCOPE_FUZZ needs clang++")
    endif()
    file(GLOB fuzz_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/query/*.cpp ${PROJECT_SOURCE_DIR}/app/query/*.h)
    set(fuzz_units ${fuzz_sources})
    list(FILTER fuzz_units INCLUDE REGEX "\\.cpp$")
    set(fuzz_includes $<TARGET_PROPERTY:Qt6::Core,INTERFACE_INCLUDE_DIRECTORIES>)
    add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/fuzz_query
        COMMAND ${DESK_CLANG} -std=c++20 -O1 -g -fPIC -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined
            -I${PROJECT_SOURCE_DIR} "-I$<JOIN:${fuzz_includes},;-I>" -DQT_NO_CAST_FROM_ASCII -DQT_USE_QSTRINGBUILDER
            ${CMAKE_CURRENT_LIST_DIR}/fuzz_query.cpp ${CMAKE_CURRENT_LIST_DIR}/querycheck.cpp ${fuzz_units}
            $<TARGET_FILE:Qt6::Core> -o ${CMAKE_CURRENT_BINARY_DIR}/fuzz_query
        DEPENDS ${fuzz_sources} ${CMAKE_CURRENT_LIST_DIR}/fuzz_query.cpp ${CMAKE_CURRENT_LIST_DIR}/querycheck.cpp
            ${CMAKE_CURRENT_LIST_DIR}/querycheck.h
        COMMAND_EXPAND_LISTS VERBATIM)
    add_custom_target(fuzz_query ALL DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/fuzz_query)
    # What it finds new goes to the build folder; the kept corpus is read only. A seed makes the run the same every time.
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/fuzz_found)
    add_test(NAME fuzz_query COMMAND ${CMAKE_CURRENT_BINARY_DIR}/fuzz_query -runs=50000 -seed=1 -max_len=512 -timeout=10
        -artifact_prefix=${CMAKE_CURRENT_BINARY_DIR}/fuzz_found/ ${CMAKE_CURRENT_BINARY_DIR}/fuzz_found
        ${CMAKE_CURRENT_LIST_DIR}/corpus/query)
    set_tests_properties(fuzz_query PROPERTIES TIMEOUT 300)
endif()

# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz_query, fuzz_html, fuzz_answers: libFuzzer over the query language, over what the timeline makes of HTML, and over the
# normalisers of all help desks, each with its own build of the sources under the address and undefined-behaviour
# sanitizers, because the rest is built with GCC. Only where clang is: without it tst_queryfuzz, tst_htmlfuzz and
# tst_normaliserfuzz run the same corpus and random changes of it.
find_program(DESK_CLANG NAMES clang++ clang++-19 clang++-16 clang++-14)
option(DESKSCOPE_FUZZ "Build and run the fuzz targets; needs clang with libFuzzer" OFF)

# desk_add_fuzzer(NAME corpus Qt-module runs length source…): sources relative to the project. What it finds new goes to the
# build folder; the kept corpus is read only. A seed makes the run the same every time.
function(desk_add_fuzzer name corpus module runs length)
    list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE units)
    set(core $<TARGET_PROPERTY:Qt6::Core,INTERFACE_INCLUDE_DIRECTORIES>)
    # Not where ninja has a rule of the target's name.
    set(program ${CMAKE_CURRENT_BINARY_DIR}/fuzzers/${name})
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/fuzzers)
    set(more $<TARGET_PROPERTY:${module},INTERFACE_INCLUDE_DIRECTORIES>)
    add_custom_command(OUTPUT ${program}
        COMMAND ${DESK_CLANG} -std=c++20 -O1 -g -fPIC -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined
            -I${PROJECT_SOURCE_DIR} "-I$<JOIN:${core},;-I>" "-I$<JOIN:${more},;-I>" -DQT_NO_CAST_FROM_ASCII
            -DQT_USE_QSTRINGBUILDER ${units} $<TARGET_FILE:${module}> $<TARGET_FILE:Qt6::Core>
            $<TARGET_FILE:simdjson::simdjson> -o ${program}
        DEPENDS ${units}
        COMMAND_EXPAND_LISTS VERBATIM)
    add_custom_target(${name} ALL DEPENDS ${program})
    set(found ${program}_found)
    file(MAKE_DIRECTORY ${found})
    add_test(NAME ${name} COMMAND ${program} -runs=${runs} -seed=1 -max_len=${length} -timeout=10
        -artifact_prefix=${found}/ ${found} ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${corpus})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()

if(DESKSCOPE_FUZZ)
    if(NOT DESK_CLANG)
        message(FATAL_ERROR "DESKSCOPE_FUZZ needs clang++")
    endif()
    file(GLOB query_units CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/app/query/*.cpp)
    desk_add_fuzzer(fuzz_query query Qt6::Core 50000 512 tests/fuzz/fuzz_query.cpp tests/fuzz/querycheck.cpp ${query_units})
    desk_add_fuzzer(fuzz_html html Qt6::Gui 20000 4096 tests/fuzz/fuzz_html.cpp tests/fuzz/htmlcheck.cpp
        ui/timeline/htmlfilter.cpp ui/timeline/htmltags.cpp ui/timeline/linkwords.cpp ui/timeline/quotes.cpp
        ui/timeline/richtext.cpp)
    # The normalisers without what plans a sync.
    file(GLOB answer_units CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/app/base/*.cpp
        ${PROJECT_SOURCE_DIR}/app/domain/*.cpp ${PROJECT_SOURCE_DIR}/app/providers/*.cpp
        ${PROJECT_SOURCE_DIR}/app/providers/*/*.cpp)
    list(FILTER answer_units EXCLUDE REGEX
        "plans?\\.cpp|planstate|endpoints|export\\.cpp|pagedlist|liststream|servicelists|ticketwalk|agenttickets|agentlist")
    desk_add_fuzzer(fuzz_answers answers Qt6::Core 20000 8192 tests/fuzz/fuzz_answers.cpp tests/fuzz/answercheck.cpp
        ${answer_units})
endif()

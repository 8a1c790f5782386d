# SPDX-License-Identifier: GPL-3.0-or-later
# Every flag of the project sits on one INTERFACE target; all targets link it.
add_library(desk_options INTERFACE)
target_include_directories(desk_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_features(desk_options INTERFACE cxx_std_20)
target_compile_options(desk_options INTERFACE
    -Wall -Wextra -pedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
target_compile_definitions(desk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_USE_QSTRINGBUILDER
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
    DESKSCOPE_VERSION="${PROJECT_VERSION}")
if(DESKSCOPE_WERROR)
    target_compile_options(desk_options INTERFACE -Werror)
endif()
if(DESKSCOPE_SANITIZE)
    target_compile_options(desk_options INTERFACE -fsanitize=${DESKSCOPE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(desk_options INTERFACE -fsanitize=${DESKSCOPE_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
    target_compile_options(desk_options INTERFACE -fpch-preprocess)
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

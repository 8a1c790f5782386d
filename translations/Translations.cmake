# SPDX-License-Identifier: GPL-3.0-or-later
# Both languages are compiled into the program under :/i18n. `cmake --build … --target update_translations` reads the sources anew.
set(DESKSCOPE_TS ${PROJECT_SOURCE_DIR}/translations/deskscope_en.ts ${PROJECT_SOURCE_DIR}/translations/deskscope_fr.ts)
qt_add_lrelease(desk_ui TS_FILES ${DESKSCOPE_TS} QM_FILES_OUTPUT_VARIABLE DESKSCOPE_QM)
qt_add_resources(desk_ui translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${DESKSCOPE_QM})
add_custom_target(update_translations
    COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/ui -ts ${DESKSCOPE_TS}
    COMMENT "Reading the visible texts" VERBATIM)

# SPDX-License-Identifier: GPL-3.0-or-later
# Both languages are compiled into the program under :/i18n. `cmake --build … --target update_translations` reads the sources anew.
set(DESKSCOPE_TS ${PROJECT_SOURCE_DIR}/translations/deskscope_en.ts ${PROJECT_SOURCE_DIR}/translations/deskscope_fr.ts)
qt_add_lrelease(desk_ui TS_FILES ${DESKSCOPE_TS} QM_FILES_OUTPUT_VARIABLE DESKSCOPE_QM)
qt_add_resources(desk_ui translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${DESKSCOPE_QM})
# English needs its plural forms only: where nothing is translated the source text is shown.
set(DESKSCOPE_LUPDATE Qt6::lupdate -silent -no-obsolete -locations none -I ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/ui)
add_custom_target(update_translations
    COMMAND ${DESKSCOPE_LUPDATE} -pluralonly -ts ${PROJECT_SOURCE_DIR}/translations/deskscope_en.ts
    COMMAND ${DESKSCOPE_LUPDATE} -ts ${PROJECT_SOURCE_DIR}/translations/deskscope_fr.ts
    COMMENT "Reading the visible texts" VERBATIM)

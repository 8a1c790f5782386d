# SPDX-License-Identifier: GPL-3.0-or-later
# Both languages are compiled into the program under :/i18n. `cmake --build … --target update_translations` reads the sources anew.
set(DESKSCOPE_TS ${PROJECT_SOURCE_DIR}/translations/deskscope_en.ts ${PROJECT_SOURCE_DIR}/translations/deskscope_fr.ts)

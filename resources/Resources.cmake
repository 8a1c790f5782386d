# SPDX-License-Identifier: GPL-3.0-or-later
# Tokens and icons, compiled in under :/look.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/icons/*.svg)
qt_add_resources(desk_ui look PREFIX /look BASE ${CMAKE_CURRENT_LIST_DIR} FILES ${CMAKE_CURRENT_LIST_DIR}/tokens.json ${icons})

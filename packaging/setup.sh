# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/run and packaging/test: what both need to get from a bare Debian to a built tree.

# What the program is built with.
build_packages="g++ cmake ninja-build ccache mold pkg-config qt6-base-dev qt6-svg-dev qt6-networkauth-dev qt6-websockets-dev
 qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qtkeychain-qt6-dev libqt6opengl6-dev
 libgl-dev libvulkan-dev libsqlite3-dev libsimdjson-dev libzstd-dev libxlsxwriter-dev libminizip-dev zlib1g-dev"
# What the window needs beside it: the X11 platform, a font, a keychain.
window_packages="libqt6svg6 qt6-qpa-plugins fonts-inter fonts-dejavu-core dbus gnome-keyring libsecret-1-0 xdg-utils"
# What the tests need beside both.
test_packages="debootstrap dpkg-dev fakeroot file xvfb xauth xdotool openbox dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0 desktop-file-utils appstream lintian poppler-utils chromium procps unzip git ca-certificates"

say() { printf '== %s\n' "$*"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "installing packages needs root: run this as root or install sudo"; fi
}

# installed PACKAGE: whether Debian says it is there.
installed() { [ "$(dpkg-query -W -f='${Status}' "$1" 2>/dev/null)" = "install ok installed" ]; }

# install_packages PACKAGE…: asks the mirror only when something is missing.
install_packages() {
    command -v apt-get >/dev/null || die "this needs Debian 12 or newer (no apt-get here)"
    missing=
    for package in "$@"; do installed "$package" || missing="$missing $package"; done
    [ -n "$missing" ] || { say "all packages are installed"; return 0; }
    say "installing:$missing"
    as_root apt-get update -qq || die "the Debian package mirror cannot be reached; check the network and /etc/apt/sources.list"
    # shellcheck disable=SC2086  # a list on purpose
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null \
        || die "the packages could not be installed; the lines above say why (is the Debian mirror reachable?)"
}

# need_space KILOBYTES: in the folder of the source.
need_space() {
    free=$(df -Pk . | awk 'NR==2{print $4}')
    [ "$free" -ge "$1" ] || die "too little disk space here: $((free / 1024)) MB free, $(($1 / 1024)) MB needed"
}

# build PRESET: configures where needed and builds; quick when nothing changed.
build() {
    say "building (preset $1)"
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >"build-$1.log" 2>&1 || { cat "build-$1.log" >&2; rm -f "build-$1.log"; die "cmake failed; its words are above"; }
    rm -f "build-$1.log"
    cmake --build --preset "$1" || die "the build failed; the first error above says where"
}

# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Which packages each job needs, and how they come onto Debian and Ubuntu. Sourced, never run.
# shellcheck disable=SC2034

run_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    nlohmann-json3-dev fonts-dejavu-core
)
if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
    run_packages+=(qt6-wayland)
fi
# Peers that we did not write, and what watches us.
test_packages=("${run_packages[@]}" strace socat ncat curl iproute2 procps python3 python3-jsonschema tshark xxd bsdextrautils xvfb xauth)
ci_packages=(git clang-format clang-tidy clang-tools shellcheck)
# With clang's run-time library, whose package is named after the version: tools/fuzz.
fuzz_packages=(clang cmake ninja-build ccache nlohmann-json3-dev)
windows_packages=(g++-mingw-w64-x86-64-posix wine wine64 xz-utils)

# packages_elsewhere: what to install where this script cannot do it.
packages_elsewhere() {
    cat <<'LIST'
tools/ sets up Debian 12, Ubuntu 24.04 and newer by itself. Elsewhere, install these first:

  Fedora    sudo dnf install gcc-c++ cmake ninja-build ccache qt6-qtbase-devel qt6-qttools-devel
                             qt6-qttranslations json-devel
  Arch      sudo pacman -S --needed gcc cmake ninja ccache qt6-base qt6-tools qt6-translations nlohmann-json
  macOS     brew install cmake ninja ccache qt nlohmann-json            (after: xcode-select --install)
  Windows   MSYS2, in its UCRT64 shell: pacman -S --needed mingw-w64-ucrt-x86_64-{gcc,cmake,ninja,ccache}
                             mingw-w64-ucrt-x86_64-{qt6-base,qt6-tools,qt6-translations,nlohmann-json}
            or Qt's installer (Qt 6.4 or newer, MinGW 64-bit) and vcpkg install nlohmann-json

Then build and start it with

  cmake --preset release && cmake --build --preset release
  build/release/app/socket-workbench

The tests (ctest --preset release) also want strace, socat, ncat, curl, tshark and python3; on Linux only.
LIST
}

on_debian() {
    [[ -r /etc/os-release ]] && grep -Eq '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release &&
        command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_packages NAME...: installs those that are missing, after naming them. Asks the network only then.
install_packages() {
    if ! on_debian; then
        packages_elsewhere >&2
        exit 1
    fi
    local installed missing=() name
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
    for name in "$@"; do
        if ! grep -qx "installed $name" <<<"$installed"; then
            missing+=("$name")
        fi
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi

    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}")
    echo "Missing packages, about to be installed with apt-get: ${missing[*]}"
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        echo "There is no sudo here. As root, run:  apt-get install ${missing[*]}" >&2
        exit 1
    fi
    if apt-get install --simulate -qq "${missing[@]}" >/dev/null 2>&1 && as_root "${install[@]}"; then
        return
    fi
    echo "The package lists are missing or old: apt-get update"
    as_root apt-get update -qq
    if ! as_root "${install[@]}"; then
        echo "apt-get could not install: ${missing[*]}" >&2
        exit 1
    fi
}

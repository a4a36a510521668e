# SPDX-FileCopyrightText: 2026 Socket Workbench authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Configures and builds a preset, without a word where all is well. Sourced, never run; sets `root`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=tools/lib/packages.sh
. "$root/tools/lib/packages.sh"

# What ccache kept of another checkout of the same sources counts here too.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

# build PRESET TARGET [CMAKE-OPTION...]: options given are configured anew, else only a missing build is.
build() {
    local preset=$1 target=$2
    shift 2
    local folder=$root/build/$preset log=$root/build/$preset.log
    mkdir -p "$root/build"
    if [[ $# -gt 0 || ! -f $folder/build.ninja ]]; then
        if ! (cd "$root" && cmake --preset "$preset" "$@") >"$log" 2>&1; then
            cat "$log" >&2
            exit 1
        fi
    fi
    local first_time=
    if [[ ! -e $folder/.ninja_log ]]; then
        first_time=yes
        echo "Building into build/$preset; the first time takes some minutes."
    fi
    if [[ -n $first_time && -t 1 ]]; then
        cmake --build "$folder" --target "$target"
    else
        cmake --build "$folder" --target "$target" -- --quiet | sed '/^ninja: no work to do/d'
    fi || exit 1
}

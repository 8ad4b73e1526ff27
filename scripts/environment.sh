# Sourced by every script: goes to the top of the project, reads the pinned versions, and says
# where things are. Sets nothing that changes how native Rust is built.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
# shellcheck source=scripts/versions.env
. scripts/versions.env

# Tools that are compiled once and shared by all clones.
TOOLS=${XDG_CACHE_HOME:-$HOME/.cache}/lockstep/tools
# What this clone has chosen and made; git ignores it.
BUILD=$ROOT/.build
mkdir -p "$BUILD/bin" "$BUILD/logs"
# .build/bin holds links to the tools of the right version, whatever else is on PATH.
case ":$PATH:" in
*":$BUILD/bin:"*) ;;
*) PATH=$BUILD/bin:$PATH ;;
esac
export PATH

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

# Ends the script with one sentence.
fail() {
    printf 'lockstep: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages without asking; fails quietly where that isn't possible.
install_packages() {
    local sudo=()
    have apt-get || return 1
    if [ "$(id -u)" -ne 0 ]; then
        have sudo && sudo -n true 2>/dev/null || return 1
        sudo=(sudo -n)
    fi
    local log=$BUILD/logs/apt.log
    local install=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends)
    "${install[@]}" "$@" >"$log" 2>&1 ||
        { "${sudo[@]}" apt-get update >>"$log" 2>&1 && "${install[@]}" "$@" >>"$log" 2>&1; }
}

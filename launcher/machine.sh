# What this machine has, and how to get what it lacks. Sourced by ../im.
# shellcheck shell=bash

readonly JAVA_WANTED=25 NODE_WANTED=20.19

say() { printf 'im: %s\n' "$*" >&2; }

fail() {
  printf 'im: %s\n' "$@" >&2
  exit 1
}

# Runs a step in a process group of its own, so that our end is the end of all its children.
step() {
  set -m
  "$@" </dev/null &
  STEP=$!
  set +m
  local status=0
  wait "$STEP" || status=$?
  STEP=
  return "$status"
}

STEP=
stop_step() {
  trap - INT TERM HUP
  if [ -n "$STEP" ]; then
    kill -TERM -- "-$STEP" 2>/dev/null || true
    wait "$STEP" 2>/dev/null || true
  fi
  exit "$1"
}
trap 'stop_step 130' INT
trap 'stop_step 143' TERM
trap 'stop_step 129' HUP

# Installs a Debian package where that needs no question; fails quietly elsewhere.
install_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "installing the Debian package $1"
  DEBIAN_FRONTEND=noninteractive step apt-get install -y -qq --no-install-recommends "$1" >&2 ||
    { step apt-get update -qq >&2 &&
      DEBIAN_FRONTEND=noninteractive step apt-get install -y -qq --no-install-recommends "$1" >&2; }
}

is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    grep -Eq "^JAVA_VERSION=\"$JAVA_WANTED([.\"+-]|$)" "$1/release"
}

find_jdk() {
  local on_path home
  on_path="$(command -v javac || command -v java || true)"
  [ -z "$on_path" ] || on_path="$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")"
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/*jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/java/* \
    "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_wanted_jdk "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

need_jdk() {
  local home
  home="$(find_jdk)" || {
    if [ -n "$(apt-cache search --names-only "^openjdk-$JAVA_WANTED-jdk-headless$" 2>/dev/null)" ]; then
      install_package "openjdk-$JAVA_WANTED-jdk-headless" || true
    fi
    home="$(find_jdk)" || fail \
      "JDK $JAVA_WANTED is missing (JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, mise and asdf were searched)." \
      "Install Eclipse Temurin $JAVA_WANTED or your system's openjdk-$JAVA_WANTED-jdk, or set JAVA_HOME."
  }
  export JAVA_HOME="$home" PATH="$home/bin:$PATH"
}

need_maven() {
  command -v mvn >/dev/null || install_package maven || true
  command -v mvn >/dev/null || fail \
    "Maven is missing. Install the package 'maven' of your system (3.8 or newer)."
}

has_node() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e "const [a, b] = process.versions.node.split('.').map(Number),
      [c, d] = '$NODE_WANTED'.split('.').map(Number); process.exit(a > c || (a === c && b >= d) ? 0 : 1)"
}

need_node() {
  has_node || fail \
    "Node $NODE_WANTED or newer with npm is missing (found: $(node -v 2>/dev/null || echo none))." \
    "Install it from your system, nvm, mise or asdf, and have it on the PATH."
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}

need_chromium() {
  CHROMIUM="$(find_chromium)" || {
    install_package chromium || true
    CHROMIUM="$(find_chromium)" || fail \
      "Chromium is missing; the browser tests need it. Install the package 'chromium', or set CHROMIUM."
  }
  export CHROMIUM
}

# The tests run on MariaDB too; where it cannot be installed the build brings one.
want_mariadb() {
  command -v mariadbd >/dev/null || [ -x /usr/sbin/mariadbd ] ||
    install_package mariadb-server-core || true
}

# A cluster's other parts: the tests run on the real ones.
need_program() {
  command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || install_package "$2" || true
  command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || fail \
    "$1 is missing. Install the package '$2' of your system, or put $1 on the PATH."
}

# One test reads the server's system calls; where it cannot, it says so itself.
want_strace() {
  [ "$(uname)" != Linux ] || command -v strace >/dev/null || install_package strace || true
}

memory_mib() {
  if [ -r /proc/meminfo ]; then
    awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo
  else
    echo $(($(sysctl -n hw.memsize) / 1048576))
  fi
}

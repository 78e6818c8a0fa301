# ./im new feature NAME. Sourced by ../im.
# shellcheck shell=bash

command_new() {
  [ "${1:-}" = feature ] && [[ "${2:-}" =~ ^[a-z][a-z0-9]*$ ]] && [ $# -eq 2 ] ||
    fail "usage: ./im new feature NAME (lower-case letters and digits)"
  [ -x "$ROOT/template/new-feature" ] || fail "template/new-feature is missing"
  exec "$ROOT/template/new-feature" "$2"
}

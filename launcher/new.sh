# ./im new feature NAME. Sourced by ../im.
# shellcheck shell=bash

command_new() {
  [ "${1:-}" = feature ] && [ $# -eq 2 ] ||
    fail "usage: ./im new feature NAME (a singular noun of lower-case letters and digits)"
  need_jdk
  need_maven
  local told
  told="$("$ROOT/template/new-feature" "$2")" || exit 1
  say "formatting it"
  format_sources || say "that failed; format it yourself: mvn spotless:apply"
  printf '%s\n' "$told"
}

# Line lengths and the order of imports depend on the feature's name.
format_sources() { step maven_quietly spotless:apply -pl server; }

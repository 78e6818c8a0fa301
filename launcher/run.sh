# ./im run. Sourced by ../im.
# shellcheck shell=bash

command_run() {
  local data="$ROOT/data" arguments=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --port=* | --data=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
      --port)
        [[ "${2:-}" =~ ^[0-9]{1,5}$ ]] && [ "$2" -le 65535 ] || fail "--port takes a number from 0 to 65535"
        arguments+=("--server.port=$2")
        shift 2
        ;;
      --data)
        [ -n "${2:-}" ] || fail "--data takes a directory"
        data="$2"
        shift 2
        ;;
      *)
        [[ "$1" =~ ^--[a-z][a-zA-Z0-9-]*([.][][a-zA-Z0-9_-]+)+=.*$ ]] ||
          fail "unknown option of run: $1" "See ./im help."
        arguments+=("$1")
        shift
        ;;
    esac
  done
  build_server
  prepare_java_command
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  mkdir -p -- "$data" || fail "the data directory cannot be made: $data"
  exec "${JAVA_COMMAND[@]}" "--im.data-dir=$(cd -- "$data" && pwd)" ${arguments[@]+"${arguments[@]}"}
}
